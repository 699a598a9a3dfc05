import type { BasedEdit, StoredEdit } from '../../../../src/contract';
import { touchedFields, valueAt } from '../../../../src/domain/edit';
import { isKeys } from '../../../../src/domain/merge/based-edit';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import { Instant } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { changesInWords } from '../history/change-in-words';
import styles from './both-versions.module.css';

/** How the parts of an item are called; of others it is said that they changed. */
const PARTS: Readonly<Record<string, string>> = {
  text: 'Words',
  name: 'Name',
  title: 'Title',
  url: 'Address',
  effect: 'Effect',
  evidence: 'Evidence',
  answer: 'Answer',
  team: 'Team',
  lane: 'Team',
  at: 'Time',
  assignee: 'Assignee',
  account: 'Person',
  dueDate: 'Due date',
  answers: 'Failures that it answers',
  tags: 'Tags',
  kind: 'Kind',
  state: 'State',
  criterion: 'How we will know that it worked',
  category: 'Category',
  scope: 'Scope',
  size: 'Size',
  verdict: 'Verdict'
};

/** What both made of the same, side by side. @param edit the one that was refused @param updatedBy who saved first */
export function BothVersions({ edit, updatedBy }: { edit: BasedEdit; updatedBy: string }) {
  const { postmortem } = useEditing();
  const [field] = touchedFields([edit]);
  const theirs = field && valueAt(postmortem.document, field);
  const parts = isKeys(edit.value) && isKeys(theirs) ? partsOf(edit, edit.value, theirs) : null;
  return (
    <dl className={styles['both']}>
      <div>
        <dt>
          Theirs, by <Person accountId={updatedBy} inText />
        </dt>
        <dd>
          <Version edit={edit} value={theirs} parts={parts} />
        </dd>
      </div>
      <div>
        <dt>Yours</dt>
        <dd>
          <Version edit={edit} value={edit.value} parts={parts} />
        </dd>
      </div>
    </dl>
  );
}

/** The parts of an item that were changed here and are otherwise there. */
const partsOf = (
  { base }: BasedEdit,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>
): string[] =>
  Object.keys(base ?? mine).filter(
    (key) => key in mine && JSON.stringify(mine[key]) !== JSON.stringify(theirs[key])
  );

function Version({ edit, value, parts }: { edit: BasedEdit; value: unknown; parts: string[] | null }) {
  const { postmortem, settings } = useEditing();
  const { document } = postmortem;
  if (edit.field.endsWith('-removed') && typeof value === 'string') return <p>Taken away.</p>;
  if (value === undefined) return <p>It was taken away.</p>;
  if (isKeys(value) && (parts || edit.field.endsWith('-removed'))) {
    return (
      <>
        {(parts ?? ['text', 'name', 'title', 'team'].filter((key) => key in value)).map((key) => (
          <Part key={key} name={key} value={value[key]} document={document} />
        ))}
      </>
    );
  }
  const made = { ...edit, value } as StoredEdit;
  const changes = changesInWords(made, document, settings, { items: new Map(), isComplete: false });
  return (
    <>
      {changes.map(({ what, to }) => (
        <p key={what}>
          {to === null ? <bdi>{what}</bdi> : null}
          {to?.kind === 'text' ? <bdi>{to.text}</bdi> : null}
          {to?.kind === 'person' ? <Person accountId={to.account} inText /> : null}
          {to?.kind === 'instant' ? <Instant at={to.at} /> : null}
        </p>
      ))}
    </>
  );
}

function Part({ name, value, document }: { name: string; value: unknown; document: PostmortemDocument }) {
  const label = PARTS[name];
  if (!label) return <p>Another part of it.</p>;
  return (
    <div>
      <span className={styles['part']}>{label}: </span>
      <Said name={name} value={value} document={document} />
    </div>
  );
}

function Said({ name, value, document }: { name: string; value: unknown; document: PostmortemDocument }) {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return <span>none</span>;
  if (name === 'at' && typeof value === 'number') return <Instant at={value} />;
  if ((name === 'assignee' || name === 'account') && typeof value === 'string') {
    return <Person accountId={value} inText />;
  }
  if (Array.isArray(value)) {
    const said = new Map(document.failures.map(({ id, text }) => [id, text]));
    return <UserText>{value.map((one) => said.get(String(one)) ?? String(one)).join('\n')}</UserText>;
  }
  return <UserText>{typeof value === 'string' ? value : 'Another one.'}</UserText>;
}
