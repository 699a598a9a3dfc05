/** Which parked ideas come up again in another postmortem, and how often each was parked (R90, N6). */
import { isInPlay, type Action } from '../action';
import type { Failure } from '../sections/failures';
import { contentWordsOf, type ContentWords } from './content-words';
import type { ParkedIdea } from './parked-ideas';
import { areAlike, likeness } from './resembling';

/** What a parked idea resembles here: an idea, or a failure that it might answer. */
export interface Resembled {
  kind: 'action' | 'failure';
  id: string;
}

/** A parked idea with what it resembles. */
export interface Returning extends ParkedIdea {
  like: Resembled;
}

interface Here {
  actions: readonly Action[];
  failures: readonly Failure[];
}

interface Place {
  like: Resembled;
  isSettled: boolean;
  words: ContentWords;
}

/**
 * Those of the parked ideas that come up again, each where it fits best. An idea that stands here already is said
 * there and not at a failure; where it was parked or dropped here too, the team has decided, and it is not said again.
 * @param here the document in which they may come up
 * @param parked in other postmortems
 */
export const returningTo = ({ actions, failures }: Here, parked: readonly ParkedIdea[]): Returning[] => {
  const ideas = actions.map((action) =>
    placeOf({ kind: 'action', id: action.id }, action.text, !isInPlay(action))
  );
  const open = failures.map(({ id, text }) => placeOf({ kind: 'failure', id }, text, false));
  return parked.flatMap((idea) => {
    const words = contentWordsOf(idea.text);
    const place = nearest(words, ideas) ?? nearest(words, open);
    return place && !place.isSettled ? [{ ...idea, like: place.like }] : [];
  });
};

const placeOf = (like: Resembled, text: string, isSettled: boolean): Place => ({
  like,
  isSettled,
  words: contentWordsOf(text)
});

const nearest = (words: ContentWords, places: readonly Place[]): Place | null =>
  places
    .filter((place) => areAlike(words, place.words))
    .reduce<Place | null>(
      (best, place) => (best && likeness(words, best.words) >= likeness(words, place.words) ? best : place),
      null
    );

/** One idea that came up again, as it was parked last, and in how many postmortems it was. */
export interface Returned extends Returning {
  count: number;
}

/**
 * One idea of those that are alike and resemble the same, with its count; what was parked most often first.
 * @param ideas the latest parked first
 */
export const grouped = (ideas: readonly Returning[]): Returned[] => {
  const groups: { first: Returning; words: ContentWords; postmortems: Set<string> }[] = [];
  for (const idea of ideas) {
    const words = contentWordsOf(idea.text);
    const group = groups.find(({ first, words: known }) => isAt(idea, first) && areAlike(words, known));
    if (group) group.postmortems.add(idea.postmortemId);
    else groups.push({ first: idea, words, postmortems: new Set([idea.postmortemId]) });
  }
  return groups
    .map(({ first, postmortems }) => ({ ...first, count: postmortems.size }))
    .sort((a, b) => b.count - a.count);
};

const isAt = ({ like }: Returning, { like: other }: Returning): boolean =>
  like.kind === other.kind && like.id === other.id;
