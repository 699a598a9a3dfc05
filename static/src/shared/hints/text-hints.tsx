import { useMemo, useRef } from 'react';
import { isHabit } from '../../../../src/domain/review/action-hint';
import { SENTENCE_WORDS } from '../../../../src/domain/review/finding-words';
import { notDismissed } from '../../../../src/domain/review/review';
import { Hint } from './hint';
import { HintList } from './hint-list';
import { useDismissed } from './dismissed';
import { reviewed } from './reviewed';
import { useSettledText } from './settled-text';
import { useUnderlines } from './underlines';

/** Offered where a sentence is meant as it stands. */
const REASONS = ['It quotes somebody', 'It is about a system, not a person', 'It was a choice, and says why'];

/**
 * The sentences of a text at which somebody might look again.
 * @param id by which an editor is described by them
 * @param isLearning true for a learning, in which a habit is in its place
 */
export default function TextHints({
  text,
  id,
  isLearning = false
}: {
  text: string;
  id?: string;
  isLearning?: boolean;
}) {
  const settled = useSettledText(text);
  const found = useMemo(
    () => reviewed(settled).filter(({ sentence }) => !isLearning || !isHabit(sentence)),
    [isLearning, settled]
  );
  const dismissed = useDismissed();
  const findings = useMemo(() => uniqueBy(notDismissed(found, dismissed)), [dismissed, found]);
  const root = useRef<HTMLDivElement>(null);
  useUnderlines(root, findings);
  return (
    <HintList root={root} id={id} count={findings.length}>
      {findings.map(({ fingerprint, class: kind, sentence, why, reframe }) => {
        const { name, natural } = SENTENCE_WORDS[kind];
        return (
          <Hint
            key={fingerprint}
            fingerprint={fingerprint}
            name={name}
            about={sentence}
            quotes
            words={[natural, why, reframe]}
            reasons={REASONS}
          />
        );
      })}
    </HintList>
  );
}

/** The same words twice are one hint, as their dismissal is one. */
const uniqueBy = <Finding extends { fingerprint: string }>(findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()
];
