import Button from '@atlaskit/button/new';
import { coverageOf, type Failure } from '../../../../src/domain/sections/failures';
import { shortened } from '../../../../src/domain/words';
import { ItemText, useItemWords } from '../../shared/components/item-text';
import { useEditing } from '../../shared/editing';
import { AddLine } from './add-line';
import { focusNeighbour } from './focus-neighbour';
import { Gone, useGoneFailures } from './gone';
import styles from './meeting.module.css';

/** What did not work as it should, one after the other; what comes up is added. */
export function FailuresStep() {
  const { document, canEdit, apply } = useEditing();
  const { failures } = coverageOf(document);
  const gone = useGoneFailures();
  return (
    <>
      <p className={styles['quiet']}>
        In the system, and in how we noticed, responded and knew what to do. What surprised you?
      </p>
      {failures.length > 0 ? (
        <ol className={styles['cards']}>
          {failures.map(({ failure, actions }) => (
            <li key={failure.id} className={styles['card']}>
              <FailureText failure={failure} onRemove={() => gone.remove(failure)} />
              <div className={styles['line']}>
                <span className={actions.length > 0 ? styles['quiet'] : styles['amber']}>
                  {actions.length === 0
                    ? 'No idea answers it yet'
                    : actions.length === 1
                      ? '1 idea answers it'
                      : `${actions.length} ideas answer it`}
                </span>
                {canEdit ? (
                  <Button
                    spacing="compact"
                    appearance="subtle"
                    aria-label={`Remove: ${shortened(failure.text, 40)}`}
                    onClick={({ currentTarget }) => {
                      focusNeighbour(currentTarget);
                      gone.remove(failure);
                    }}
                  >
                    Remove
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <p>No failure is listed yet.</p>
      )}
      {canEdit ? (
        <>
          <AddLine
            name="meeting-failure"
            label="Another failure"
            placeholder="What else did not work as it should?"
            onAdd={(text) =>
              apply([{ field: 'failure', value: { id: crypto.randomUUID(), text, question: null } }])
            }
          />
          <Gone gone={gone} title="Removed in this meeting" />
        </>
      ) : null}
    </>
  );
}

function FailureText({ failure, onRemove }: { failure: Failure; onRemove: () => void }) {
  const words = useItemWords('failures', failure, (value) => ({ field: 'failure', value }));
  return (
    <ItemText
      words={words}
      what={`failure ${shortened(failure.text, 40)}`}
      name="Failure"
      onRemove={onRemove}
    />
  );
}
