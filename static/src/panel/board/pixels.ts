/** Between places in percent and pixels of the board. */
import type { BoardPlace } from '../../../../src/domain/action';

/** Pixels. */
interface Size {
  width: number;
  height: number;
}

/** Pixels from the board's left and upper edge to those of a card. */
interface Corner {
  left: number;
  top: number;
}

const percent = (part: number, whole: number): number =>
  whole <= 0 ? 50 : Math.round(Math.min(1, Math.max(0, part / whole)) * 100);

/**
 * The place of a card that was let go somewhere; beyond the edge counts as at the edge.
 * @param corner where the card's upper left corner lies
 * @param board its size
 * @param card its size
 */
export const placeAt = ({ left, top }: Corner, board: Size, card: Size): BoardPlace => ({
  effort: percent(left, board.width - card.width),
  impact: 100 - percent(top, board.height - card.height)
});

/**
 * Where a card's upper left corner lies; no card reaches over the edge.
 * @param place in percent
 * @param board its size
 * @param card its size
 */
export const cornerOf = ({ effort, impact }: BoardPlace, board: Size, card: Size): Corner => ({
  left: ((board.width - card.width) * effort) / 100,
  top: ((board.height - card.height) * (100 - impact)) / 100
});

/** Percent within which one card would hide another. */
const CLOSE = 5;

/**
 * How far each card is moved aside so that none hides another whole: by its count among those that lie on the same
 * spot, towards the middle of the board.
 * @param cards those on the board, in the order in which they are drawn
 * @returns steps to the right and downward, by the card's id
 */
export const fannedOut = (
  cards: readonly { id: string; place: BoardPlace }[]
): ReadonlyMap<string, { right: number; down: number }> =>
  new Map(
    cards.map(({ id, place }, index) => {
      const below = cards
        .slice(0, index)
        .filter(
          ({ place: { effort, impact } }) =>
            Math.abs(effort - place.effort) < CLOSE && Math.abs(impact - place.impact) < CLOSE
        ).length;
      return [
        id,
        { right: place.effort > 50 ? -below : below, down: place.impact < 50 ? -below : below }
      ] as const;
    })
  );
