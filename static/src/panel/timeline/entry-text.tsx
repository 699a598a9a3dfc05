import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { Person } from '../../shared/components/person';
import styles from './entry-text.module.css';

const MARKS = /https?:\/\/(?:(?!\[~accountid:)[^\s<>"])+|\[~accountid:([^\]\s]+)\]/gi;

/** An address ends before the point or bracket of the sentence in which it stands. */
function trimmed(url: string): string {
  let end = url;
  for (;;) {
    const last = end.at(-1) ?? '';
    const closes = last === ')' && !end.includes('(');
    if (!closes && !".,;:!?'’”»]}".includes(last)) return end;
    end = end.slice(0, -1);
  }
}

const open = (event: MouseEvent<HTMLAnchorElement>): void => {
  event.preventDefault();
  event.stopPropagation();
  void router.open(event.currentTarget.href);
};

function partsOf(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    const account = found[1];
    const whole = account ? found[0] : trimmed(found[0]);
    if (!account && !/^https?:\/\/./i.test(whole)) continue;
    if (found.index > from) parts.push(text.slice(from, found.index));
    parts.push(
      account ? (
        <Person key={found.index} accountId={account} inText />
      ) : (
        <a key={found.index} className={styles['link']} href={whole} rel="noopener noreferrer" onClick={open}>
          {whole}
        </a>
      )
    );
    from = found.index + whole.length;
  }
  if (from === 0) return [text];
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** What an entry says: its text as it was written, with addresses to click and people by their names. */
export const EntryText = ({ children }: { children: string }) => (
  <div className={styles['text']} dir="auto">
    {partsOf(children)}
  </div>
);
