import { newIdea, type Action } from '../../../../src/domain/action';
import { coverageOf } from '../../../../src/domain/sections/failures';
import { shortened } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { ActionText } from './action-text';
import { AddLine } from './add-line';
import styles from './meeting.module.css';

/** For each failure: what would have prevented it, or made it harmless? Everything is written down first (R89, R90). */
export function IdeasStep() {
  const { document, canEdit, apply } = useEditing();
  const { failures, others } = coverageOf(document);
  const add = (text: string, answers: string[]): void =>
    apply([{ field: 'action', value: newIdea(crypto.randomUUID(), text, answers) }]);
  return (
    <>
      <p className={styles['quiet']}>
        What would have prevented it, or made it harmless? Say all that comes to mind; the next step chooses.
      </p>
      {failures.map(({ failure, actions }) => (
        <section key={failure.id} className={styles['card']} aria-label={shortened(failure.text)}>
          <h4 className={styles['title']} dir="auto">
            {failure.text}
          </h4>
          {actions.length > 0 ? (
            <Ideas actions={actions} />
          ) : (
            <p className={styles['amber']}>No idea answers it yet.</p>
          )}
          {canEdit ? (
            <AddLine
              name={`meeting-idea-${failure.id}`}
              label={`Idea for: ${shortened(failure.text, 40)}`}
              placeholder="An idea, then Enter"
              onAdd={(text) => add(text, [failure.id])}
            />
          ) : null}
        </section>
      ))}
      <section className={styles['card']} aria-label="Other ideas">
        <h4 className={styles['title']}>{failures.length > 0 ? 'Other ideas' : 'Ideas'}</h4>
        {others.length > 0 ? <Ideas actions={others} /> : null}
        {others.length === 0 && !canEdit ? <p className={styles['quiet']}>None yet.</p> : null}
        {canEdit ? (
          <AddLine
            name="meeting-idea"
            label={failures.length > 0 ? 'Another idea' : 'Idea'}
            placeholder="An idea, then Enter"
            onAdd={(text) => add(text, [])}
          />
        ) : null}
      </section>
    </>
  );
}

const Ideas = ({ actions }: { actions: readonly Action[] }) => (
  <ul className={styles['ideas']}>
    {actions.map((action) => (
      <li key={action.id}>
        <ActionText action={action} />
      </li>
    ))}
  </ul>
);
