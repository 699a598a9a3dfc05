import Button from '@atlaskit/button/new';
import type { Action } from '../../../../src/domain/action';
import { shortened } from '../../../../src/domain/words';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import styles from './put-away.module.css';
import { useVerdict } from './use-verdict';

/** Ideas that were parked and those that were dropped, folded away with their count; each can be brought back. */
export function PutAway({ ideas }: { ideas: readonly Action[] }) {
  return (
    <>
      <Fold
        title="Parked"
        hint="Each comes back when the idea comes up in another postmortem."
        ideas={ideas.filter(({ verdict }) => verdict === 'park')}
      />
      <Fold
        title="Dropped"
        hint="Kept for the record; no tickets are made of these."
        ideas={ideas.filter(({ verdict }) => verdict === 'drop')}
      />
    </>
  );
}

function Fold({ title, hint, ideas }: { title: string; hint: string; ideas: readonly Action[] }) {
  const { canEdit } = useEditing();
  const decide = useVerdict();
  if (ideas.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary className={styles['summary']}>
        {title} ({ideas.length})
      </summary>
      <p className={styles['hint']}>{hint}</p>
      <ul className={styles['list']}>
        {ideas.map((action) => (
          <li key={action.id} className={styles['idea']}>
            <div className={styles['text']}>
              <UserText>{action.text || 'Untitled'}</UserText>
            </div>
            {canEdit ? (
              <Button
                spacing="compact"
                aria-label={`Bring back: ${shortened(action.text, 40) || 'untitled idea'}`}
                onClick={({ currentTarget }) => {
                  // The fold stays where it is, whoever leaves it.
                  currentTarget.closest('details')?.querySelector('summary')?.focus();
                  decide(action, 'undecided');
                }}
              >
                Bring back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
