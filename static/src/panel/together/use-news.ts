import { useEffect, useRef, useState } from 'react';
import { changedFields } from '../../../../src/domain/changed-fields';
import { sectionOf, type Field } from '../../../../src/domain/edit';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';

/** Milliseconds for which a change that came in is marked. */
const MARKED_FOR = 8_000;

/** A change that somebody else made while this person looked on. */
export interface News {
  field: Field;
  /** Account id. */
  by: string;
}

/** What others changed a moment ago, before this person's eyes; the same array until it changes. */
export function useNews(): readonly News[] {
  const { accountId } = useViewer();
  const { postmortem } = useEditing();
  const known = useRef(postmortem);
  const [news, setNews] = useState<readonly News[]>([]);
  useEffect(() => {
    const before = known.current;
    known.current = postmortem;
    const { document, revision, updatedBy } = postmortem;
    const isOwn = revision === before.revision + 1 && updatedBy === accountId;
    if (revision <= before.revision || isOwn || globalThis.document.visibilityState !== 'visible') return;
    const fresh = changedFields(before.document, document).flatMap((field): News[] => {
      const section = sectionOf(field);
      const by = (section && document.edited[section]?.by) ?? updatedBy;
      return by === accountId ? [] : [{ field, by }];
    });
    if (fresh.length === 0) return;
    setNews((old) => [...old.filter(({ field }) => !fresh.some((one) => one.field === field)), ...fresh]);
    // Not ended with this effect: the next change must not shorten the time of this one.
    setTimeout(() => setNews((old) => old.filter((one) => !fresh.includes(one))), MARKED_FOR);
  }, [accountId, postmortem]);
  return news;
}
