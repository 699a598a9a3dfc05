import type { CauseNode } from '../../../../src/domain/sections/whys';

/** Where a new cause or why is written: the id of the cause above, or `root` for a contributing cause. */
export type Place = string;
export const ROOT: Place = 'root';

/** Name under which the words of something new are kept. @param place where it will stand */
export const newCauseDraft = (place: Place): string => `new-cause.${place}`;

/**
 * The causes card by card: each contributing cause with everything below it.
 * @param nodes in the order of reading
 */
export const cardsOf = (nodes: readonly CauseNode[]): CauseNode[][] => {
  const cards: CauseNode[][] = [];
  for (const node of nodes) {
    const card = cards.at(-1);
    if (card && node.depth > 0) card.push(node);
    else cards.push([node]);
  }
  return cards;
};

/**
 * Where what stands below a node ends.
 * @param card in the order of reading
 * @param id of the node's cause
 * @returns index of the last one below it, or its own; -1 where it is not in the card
 */
export const endOf = (card: readonly CauseNode[], id: string): number => {
  const at = card.findIndex(({ cause }) => cause.id === id);
  const depth = card[at]?.depth ?? 0;
  const next = card.findIndex((node, index) => index > at && node.depth <= depth);
  return at < 0 ? -1 : (next < 0 ? card.length : next) - 1;
};
