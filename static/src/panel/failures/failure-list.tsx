import { coverageOf } from '../../../../src/domain/sections/failures';
import { AddPlace, useAdding } from '../../shared/components/add-place';
import { LostWords } from '../../shared/components/lost-words';
import { useEditing } from '../../shared/editing';
import { LIST } from '../../shared/focus';
import { FailureItem } from './failure-item';
import styles from './failure-list.module.css';
import { Others } from './others';

const DRAFT = 'new-failure';

/** Failures, each with the actions that answer it; below, the actions that answer none of them. */
export function FailureList() {
  const { document, canEdit, apply } = useEditing();
  const adding = useAdding(DRAFT);
  const { others } = coverageOf(document);
  const add = (text: string): void =>
    apply([{ field: 'failure', value: { id: crypto.randomUUID(), text, question: null } }]);
  return (
    <div className={styles['part']} {...{ [LIST]: '' }}>
      {document.failures.length > 0 ? (
        <ul className={styles['list']}>
          {document.failures.map((failure) => (
            <li key={failure.id}>
              <FailureItem failure={failure} onEnter={adding.open} />
            </li>
          ))}
        </ul>
      ) : null}
      <LostWords list="failures" onAdd={add} />
      {canEdit ? (
        <AddPlace
          draft={DRAFT}
          adding={adding}
          button="Add failure"
          label="New failure"
          prompt="What did not work as it should"
          onAdd={add}
        />
      ) : null}
      {document.failures.length > 0 && others.length > 0 ? <Others actions={others} /> : null}
    </div>
  );
}
