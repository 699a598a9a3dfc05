/** What let it happen: causes with their whys. */
import { bulletList, type AdfNode } from '../adf';
import { mended, type Cause } from '../sections/causes';
import { TAG_WORDS } from '../section-words';
import { noted, said, type Rendered } from './rendered';

/** Lists within each other that a page can still show; deeper whys follow at this depth. */
const MAX_DEPTH = 6;

/** The causes as a tree. @param rendered the postmortem */
export const causeNodes = ({ document }: Rendered): AdfNode[] => {
  const below = new Map<string | null, Cause[]>();
  for (const cause of mended(document.causes))
    below.set(cause.parent, [...(below.get(cause.parent) ?? []), cause]);
  const roots = below.get(null) ?? [];
  return roots.length > 0 ? [treeOf(roots, below, 1)] : [];
};

const treeOf = (
  causes: readonly Cause[],
  below: ReadonlyMap<string | null, readonly Cause[]>,
  depth: number
): AdfNode =>
  bulletList(
    causes.flatMap((cause) => {
      const whys = below.get(cause.id) ?? [];
      if (depth < MAX_DEPTH)
        return [[...wordsOf(cause), ...(whys.length > 0 ? [treeOf(whys, below, depth + 1)] : [])]];
      return [wordsOf(cause), ...chain(whys, below).map(wordsOf)];
    })
  );

const chain = (causes: readonly Cause[], below: ReadonlyMap<string | null, readonly Cause[]>): Cause[] =>
  causes.flatMap((cause) => [cause, ...chain(below.get(cause.id) ?? [], below)]);

const wordsOf = ({ text: words, tags, underOurControl }: Cause): AdfNode[] => {
  const notes = [
    ...tags.map((tag) => TAG_WORDS[tag]),
    ...(underOurControl === false ? ['outside our control'] : [])
  ];
  const blocks = said(words);
  return notes.length > 0 ? noted(blocks, notes.join(', ')) : blocks;
};
