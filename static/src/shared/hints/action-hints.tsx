import Button from '@atlaskit/button/new';
import { useMemo, useRef } from 'react';
import { newIdea, type Action } from '../../../../src/domain/action';
import { actionHint, isLearning, toLearnings } from '../../../../src/domain/review/action-hint';
import { ACTION_WORDS } from '../../../../src/domain/review/finding-words';
import { answeredOnlyBy } from '../../../../src/domain/sections/failures';
import { shortened } from '../../../../src/domain/words';
import { useEditing } from '../editing';
import { useDismissed } from './dismissed';
import { focusAfter } from './focus-after';
import { Hint } from './hint';
import { HintList } from './hint-list';
import styles from './hints.module.css';
import { useSettledText } from './settled-text';

/** Offered where an idea is meant as it stands. */
const REASONS = ['A tool sees to it, nobody has to remember', 'The team agreed how it is checked'];

/**
 * What to look at again in an idea for an action, and what answers it at one press. Of what is a ticket already nothing
 * is said: it is changed in Jira.
 * @param id by which an editor is described by them
 * @param isDraft true in a form that is saved as a whole
 * @param isBrief true where it only says what was found
 * @param onMoved told that it became a learning
 */
export default function ActionHints({
  action,
  id,
  isDraft = false,
  isBrief = false,
  onMoved
}: {
  action: Pick<Action, 'id' | 'text'> & Partial<Action>;
  id?: string;
  isDraft?: boolean;
  isBrief?: boolean;
  onMoved?: () => void;
}) {
  const { document, postmortem, apply } = useEditing();
  const dismissed = useDismissed();
  const root = useRef<HTMLDivElement>(null);
  const text = useSettledText(action.text);
  const stored = document.actions.find((one) => one.id === action.id);
  const finding = useMemo(
    () => actionHint({ ...newIdea('', ''), ...stored, ...action, text }),
    [action, stored, text]
  );
  const ticket = postmortem.tickets.find(({ actionId }) => actionId === action.id)?.state ?? 'none';
  const isIdea = ticket === 'none' || ticket === 'failed';
  if (!finding || !isIdea || dismissed.has(finding.fingerprint))
    return isBrief ? null : <HintList root={root} id={id} count={0} />;

  if (isBrief) return <p className={styles['brief']}>{ACTION_WORDS[finding.class]}</p>;

  const state = (stated: Partial<Action>, words: string): void => {
    if (!stored) return;
    if (root.current) focusAfter(root.current);
    apply([{ field: 'action', value: { ...stored, ...stated } }], words);
  };
  const move = (): void => {
    const [left] = answeredOnlyBy(document, action.id);
    apply(
      toLearnings(action, crypto.randomUUID(), stored !== undefined),
      left
        ? `Moved to the learnings. No action answers “${shortened(left.text)}” now.`
        : 'Moved to the learnings.'
    );
    onMoved?.();
  };
  return (
    <HintList root={root} id={id} count={1}>
      <Hint
        key={finding.fingerprint}
        fingerprint={finding.fingerprint}
        name={ACTION_WORDS[finding.class]}
        about={text}
        words={[finding.why, finding.reframe]}
        reasons={REASONS}
      >
        {isLearning(finding) && (stored || onMoved) ? (
          <Button spacing="compact" aria-label={`Move to learnings: ${shortened(text, 40)}`} onClick={move}>
            Move to learnings
          </Button>
        ) : null}
        {finding.class === 'too-big' && stored && !isDraft ? (
          <Button
            spacing="compact"
            aria-label={`It fits into two weeks: ${shortened(text, 40)}`}
            onClick={() => state({ size: 'two-weeks' }, 'It is said to fit into two weeks.')}
          >
            It fits into two weeks
          </Button>
        ) : null}
        {finding.class === 'exact-recurrence-only' && stored && !isDraft ? (
          <Button
            spacing="compact"
            aria-label={`It covers more than this repeat: ${shortened(text, 40)}`}
            onClick={() => state({ scope: 'class' }, 'It is said to cover every failure of the kind.')}
          >
            It covers more than this repeat
          </Button>
        ) : null}
      </Hint>
    </HintList>
  );
}
