/** What a postmortem parks, in the form in which other postmortems look for it (R90, N6). */
import * as v from 'valibot';
import type { Action } from '../action';
import { hasText, shortened } from '../words';

export const ParkedText = v.object({ actionId: v.string(), text: v.string() });
export type ParkedText = v.InferOutput<typeof ParkedText>;

/** An idea that some postmortem parked. */
export interface ParkedIdea extends ParkedText {
  postmortemId: string;
  incidentId: string;
}

/** Longest text that is looked for and told elsewhere, in code units; the whole one stays where it was parked. */
const LONGEST = 300;

/** The latest of a postmortem: whoever parks more parks everything. */
const MOST = 10;

/**
 * The ideas that a postmortem parks, as far as they say anything.
 * @param actions of its document
 */
export const parkedIn = (actions: readonly Action[]): ParkedText[] =>
  actions
    .filter(({ verdict, text }) => verdict === 'park' && hasText(text))
    .slice(-MOST)
    .map(({ id, text }) => ({ actionId: id, text: shortened(text, LONGEST) }));
