import { useEffect, useRef, useState } from 'react';
import { sectionOf, type Field } from '../../../../src/domain/edit';
import { fieldInWords } from '../../../../src/domain/field-words';
import { templateOf } from '../../../../src/domain/template';
import { listed } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { loadPerson } from '../../shared/jira/people';
import type { News } from './use-news';

/** Milliseconds over which what comes in is put into one sentence. */
const GATHERED = 2_000;

/** Milliseconds for which the same person's work on the same section is not told again. */
const TOLD = 30_000;

/** Says to those who hear the page what others changed, now and then and without haste. */
export function SpokenNews({ news }: { news: readonly News[] }) {
  const { document } = useEditing();
  const [words, setWords] = useState('');
  const waiting = useRef(new Map<string, News>());
  const told = useRef(new Map<string, number>());
  const shown = useRef(document);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    shown.current = document;
  }, [document]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    for (const one of news) {
      const key = `${one.by} ${sectionOf(one.field) ?? one.field}`;
      if (Date.now() - (told.current.get(key) ?? 0) > TOLD) waiting.current.set(key, one);
    }
    if (waiting.current.size === 0) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const gathered = [...waiting.current];
      waiting.current.clear();
      for (const [key] of gathered) told.current.set(key, Date.now());
      const titles = templateOf(shown.current.template).sections;
      const what = (field: Field): string =>
        titles.find(({ id }) => id === sectionOf(field))?.title ?? fieldInWords(field, shown.current);
      void namesOf(gathered.map(([, { by }]) => by)).then((names) => {
        const parts = [...names].map(([account, name]) => {
          const fields = gathered.filter(([, { by }]) => by === account).map(([, { field }]) => what(field));
          return `${name} changed ${listed(fields)}.`;
        });
        setWords(parts.join(' '));
      });
    }, GATHERED);
  }, [news]);
  return (
    <p role="status" className="visually-hidden">
      {words}
    </p>
  );
}

/** Names by account, each once. */
async function namesOf(accounts: readonly string[]): Promise<Map<string, string>> {
  const named = [...new Set(accounts)].map(async (account): Promise<[string, string]> => {
    const person = await loadPerson(account).catch(() => null);
    return [account, person?.name ?? 'Somebody'];
  });
  return new Map(await Promise.all(named));
}
