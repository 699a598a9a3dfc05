import Button from '@atlaskit/button/new';
import type { Action } from '../../../../src/domain/action';
import { leastWorthFirst, QUADRANT_WORDS, quadrantOf } from '../../../../src/domain/board';
import { shortened } from '../../../../src/domain/words';
import { UserText } from '../../shared/components/user-text';
import { focusBeside, ITEM, LIST } from '../../shared/focus';
import { useVerdict } from '../board/use-verdict';
import styles from './soft-cap.module.css';

/**
 * Asks which of too many actions to drop, those first that bring least for most effort (R83); nothing is refused.
 * @param kept ideas that are kept
 * @param made how many tickets there are already
 * @param cap how many teams finish
 */
export function SoftCap({ kept, made, cap }: { kept: readonly Action[]; made: number; cap: number }) {
  const decide = useVerdict();
  const count = kept.length + made;
  if (count <= cap || kept.length === 0) return null;
  return (
    <details className={styles['cap']} {...{ [LIST]: '' }}>
      <summary className={styles['question']}>
        You keep {count}; {cap} is what teams finish. Which would you drop?
      </summary>
      <ul className={styles['list']}>
        {leastWorthFirst(kept).map((action) => {
          const name = shortened(action.text, 40) || 'untitled action';
          return (
            <li key={action.id} className={styles['item']} {...{ [ITEM]: '' }}>
              <div className={styles['text']}>
                <UserText>{shortened(action.text, 120) || 'Untitled'}</UserText>
              </div>
              {action.place ? (
                <span className={styles['quiet']}>{QUADRANT_WORDS[quadrantOf(action.place)]}</span>
              ) : null}
              <div className={styles['buttons']}>
                {(['park', 'drop'] as const).map((verdict) => {
                  const words = verdict === 'park' ? 'Park' : 'Drop';
                  return (
                    <Button
                      key={verdict}
                      spacing="compact"
                      appearance="subtle"
                      aria-label={`${words} instead of keeping: ${name}`}
                      onClick={({ currentTarget }) => {
                        focusBeside(currentTarget);
                        decide(action, verdict);
                      }}
                    >
                      {words}
                    </Button>
                  );
                })}
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
