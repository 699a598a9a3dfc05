import type { Settings } from '../../../../src/domain/settings';
import { useEditing } from '../../shared/editing';
import styles from './writing-help.module.css';

/** How to write about what people did, for whoever wants to know; closed until asked for. */
export function WritingHelp() {
  const { settings } = useEditing();
  return (
    <details className={styles['help']}>
      <summary className={styles['summary']}>How to write this</summary>
      <ul className={styles['advice']}>
        {adviceFor(settings).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

const adviceFor = ({ vocabulary }: Settings): string[] => [
  `This is ${vocabulary.blameless}: everybody did what made sense with what they knew at that moment. Write what that was.`,
  'Write the role where the person does not matter: “the on-call engineer”, “a support agent”. Names belong to whoever noticed, found or fixed something.',
  'Where a sentence ends at a person, ask once more: what in the system made that the easy thing to do, and what did not catch it?',
  'Look for several causes. If taking one away would have made it milder or shorter, it belongs here.'
];
