import type { Present } from '../../../../src/domain/presence';
import { sectionOf, type Field } from '../../../../src/domain/edit';
import { SECTION_IDS, templateOf, type SectionId } from '../../../../src/domain/template';
import { Person, usePerson } from '../../shared/components/person';
import { useEditing } from '../../shared/editing';
import styles from './together.module.css';

/** People who are named; the rest is counted. */
const NAMED = 4;

/** Who else has the postmortem open, and what they do. */
export function WhoIsHere({ people }: { people: readonly Present[] }) {
  if (people.length === 0) return null;
  const more = people.length - NAMED;
  return (
    <ul className={styles['people']} aria-label="Also here">
      {people.slice(0, NAMED).map((one) => (
        <OnePerson key={one.accountId} present={one} />
      ))}
      {more > 0 ? <li>and {more} more</li> : null}
    </ul>
  );
}

function OnePerson({ present: { accountId, field, writing } }: { present: Present }) {
  const { document } = useEditing();
  const { data } = usePerson(accountId);
  // Whoever Jira does not know is nobody who could be here.
  if (data === null) return null;
  const section = sectionShown(field);
  const title = templateOf(document.template).sections.find(({ id }) => id === section)?.title;
  return (
    <li className={styles['person']}>
      <Person accountId={accountId} />{' '}
      <span className={styles['quiet']}>
        {writing ? 'is writing' : 'is reading'}
        {title ? ` in ${title}` : ''}
      </span>
    </li>
  );
}

const isSection = (name: string): name is SectionId => (SECTION_IDS as readonly string[]).includes(name);

/** The section in which a field is shown; a section is a place as well. */
const sectionShown = (field: string | null): SectionId | null =>
  field === null ? null : isSection(field) ? field : sectionOf(field as Field);

/** Somebody's mark at the field in which they are. */
export function PersonMark({ present: { accountId, writing } }: { present: Present }) {
  const { data } = usePerson(accountId);
  if (data === null) return null;
  return (
    <span className={writing ? styles['writer'] : styles['reader']}>
      <Person accountId={accountId} />{' '}
      {writing ? 'is writing' : <span className="visually-hidden">is here</span>}
    </span>
  );
}
