import type { Revision } from '../../../../src/contract';
import { touchedFields, type Field } from '../../../../src/domain/edit';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import type { Settings } from '../../../../src/domain/settings';
import { changesInWords, remembered, type Change } from '../history/change-in-words';

/** What one person did to one field, however often they saved it. */
export interface OthersChange {
  field: Field;
  /** Account id. */
  by: string;
  /** Epoch milliseconds of the last time. */
  at: number;
  /** What was changed last of it, in words. */
  words: Change[];
}

/**
 * What others changed, the latest first.
 * @param revisions of the history, the latest first; those before the last look give their words to what they began
 * @param since revision that was seen last
 * @param upTo newest revision that counts
 * @param told who looks, the document as it is now, the words of this site, and whether the history goes on before
 */
export function changesByOthers(
  revisions: readonly Revision[],
  since: number,
  upTo: number,
  {
    viewer,
    document,
    settings,
    isComplete
  }: { viewer: string; document: PostmortemDocument; settings: Settings; isComplete: boolean }
): OthersChange[] {
  const changes = new Map<string, OthersChange>();
  for (const [index, { revision, by, at, edits }] of revisions.entries()) {
    if (revision <= since || revision > upTo || by === viewer) continue;
    const items = remembered(
      revisions
        .slice(index + 1)
        .toReversed()
        .flatMap((earlier) => earlier.edits)
    );
    for (const edit of edits) {
      const words = changesInWords(edit, document, settings, { items, isComplete });
      for (const field of touchedFields([edit])) {
        const key = `${by} ${field}`;
        if (!changes.has(key)) changes.set(key, { field, by, at, words });
      }
    }
  }
  return [...changes.values()];
}
