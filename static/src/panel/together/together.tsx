import { useMemo, type ReactNode } from 'react';
import { sectionOf } from '../../../../src/domain/edit';
import { Person } from '../../shared/components/person';
import { FieldMarks } from './field-marks';
import { SinceLook } from './since-look';
import { SpokenNews } from './spoken-news';
import styles from './together.module.css';
import { useNews, type News } from './use-news';
import { usePresence } from './use-presence';
import { useSinceLook } from './use-since-look';
import { PersonMark, WhoIsHere } from './who-is-here';

/** Whom this person shares the postmortem with: who else is here and where, and what they changed. */
export default function Together() {
  const people = usePresence();
  const since = useSinceLook();
  const news = useNews();
  const marks = useMemo(() => {
    const made = new Map<string, ReactNode[]>();
    const add = (field: string, mark: ReactNode): void =>
      void made.set(field, [...(made.get(field) ?? []), mark]);
    for (const { field, by } of gathered(since?.changes ?? [])) {
      add(field, <ChangeMark key={`since ${by}`} by={by} />);
    }
    for (const { field, by } of gathered(news)) {
      add(field, <ChangeMark key={`news ${by}`} by={by} isFresh />);
    }
    for (const present of people) {
      if (present.field !== null)
        add(present.field, <PersonMark key={present.accountId} present={present} />);
    }
    return made;
  }, [news, people, since]);
  return (
    <>
      <WhoIsHere people={people} />
      {since ? <SinceLook since={since} /> : null}
      <SpokenNews news={news} />
      <FieldMarks marks={marks} />
    </>
  );
}

/** Fields that are marked one by one. */
const MARKED = 30;

/** Where so much was changed, as by a pasted chat log, its sections are marked. */
const gathered = (changes: readonly News[]): News[] => {
  if (changes.length <= MARKED) return [...changes];
  const sections = changes.map(({ field, by }) => ({ field: sectionOf(field) ?? field, by }));
  return [...new Map(sections.map((one) => [`${one.by} ${one.field}`, one as News])).values()];
};

/** Says at a field that somebody changed it: a moment ago, or since this person looked last. */
const ChangeMark = ({ by, isFresh = false }: { by: string; isFresh?: boolean }) => (
  <span className={isFresh ? `${styles['news']} ${styles['fresh']}` : styles['news']}>
    <span>
      changed
      <span className="visually-hidden">
        {' '}
        by <Person accountId={by} inText /> {isFresh ? 'just now' : 'since you looked'}
      </span>
    </span>
  </span>
);
