import Button from '@atlaskit/button/new';
import type { Action, BoardPlace } from '../../../../src/domain/action';
import {
  LEVELS,
  levelOf,
  placeInWords,
  withLevel,
  type Level,
  type Verdict
} from '../../../../src/domain/board';
import { shortened } from '../../../../src/domain/words';
import { OneOf } from '../../shared/components/one-of';
import { useEditing } from '../../shared/editing';
import styles from './idea-controls.module.css';
import { useVerdict } from './use-verdict';

const LEVEL_WORDS: Readonly<Record<Level, string>> = { low: 'Low', medium: 'Medium', high: 'High' };
const OPTIONS = LEVELS.map((id) => ({ id, words: LEVEL_WORDS[id] }));

const BUTTONS: readonly { verdict: Verdict; words: string }[] = [
  { verdict: 'keep', words: 'Keep' },
  { verdict: 'park', words: 'Park' },
  { verdict: 'drop', words: 'Drop' }
];

/**
 * Weighs an idea on its two scales and decides of it, without dragging.
 * @param action an idea
 * @param onDecided it was decided on; called before it may leave its place
 */
export function IdeaControls({
  action,
  onDecided
}: {
  action: Action;
  onDecided?: (from: HTMLElement, verdict: Verdict) => void;
}) {
  const { apply } = useEditing();
  const decide = useVerdict();
  const name = shortened(action.text, 40) || 'untitled idea';
  const scale = (which: keyof BoardPlace, question: string) => (
    <OneOf
      question={question}
      look="inline"
      options={OPTIONS}
      value={action.place && levelOf(action.place[which])}
      onChange={(level) => {
        const place = withLevel(action.place, which, level);
        apply([{ field: 'action', value: { ...action, place } }], `Now ${placeInWords(place)}.`);
      }}
    />
  );
  return (
    <div className={styles['controls']} role="group" aria-label={`Weigh and decide: ${name}`}>
      {scale('effort', 'Effort')}
      {scale('impact', 'Impact')}
      <div className={styles['verdicts']}>
        {BUTTONS.map(({ verdict, words }) => {
          const isDecided = action.verdict === verdict;
          return (
            <Button
              key={verdict}
              spacing="compact"
              appearance={verdict === 'keep' ? 'default' : 'subtle'}
              isSelected={isDecided}
              aria-pressed={isDecided}
              aria-label={`${words}: ${name}`}
              onClick={({ currentTarget }) => {
                onDecided?.(currentTarget, verdict);
                decide(action, verdict);
              }}
            >
              {words}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
