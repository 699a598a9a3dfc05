/**
 * Who says to have a postmortem open. What arrives over a channel was sent by some surface of the site and proves
 * nothing: it may be shown as somebody's word that they are here, and nothing may follow from it.
 */
import * as v from 'valibot';
import { AccountId, ItemId } from './fields';

/** Milliseconds for which somebody is shown whom the backend has seen: more than two polls. */
export const POLLED_FOR_MS = 25_000;

/** Most people who are told of one postmortem. */
export const MOST_PRESENT = 24;

/** Which part of the document, as `data-field` names it: `impact.p99`, `causes.<id>`, a section. */
const Place = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[\w.:-]+$/));

/** What somebody does in a postmortem that they have open. */
export const Whereabouts = v.object({
  /** Null where they are nowhere in particular. */
  field: v.nullable(Place),
  /** False for whoever reads, and always for whoever may only read. */
  writing: v.boolean(),
  /** Whether realtime reaches them; whoever it does not reach has to ask the backend. */
  hears: v.boolean()
});
export type Whereabouts = v.InferOutput<typeof Whereabouts>;

/** One person, and what they do. */
export interface Present extends Whereabouts {
  /** Account id. */
  accountId: string;
}

const Sender = { accountId: AccountId, /** One of a person's windows. */ tab: ItemId };

/** What surfaces say to each other. */
export const PresenceMessage = v.variant('kind', [
  v.object({
    kind: v.literal('here'),
    ...Sender,
    ...Whereabouts.entries,
    /** True where whoever sends it has just come and does not know who else is here. */
    asks: v.boolean()
  }),
  v.object({ kind: v.literal('left'), ...Sender })
]);
export type PresenceMessage = v.InferOutput<typeof PresenceMessage>;

/** Stands for a window in what the backend says for somebody whom realtime does not reach. */
export const POLLED_TAB = 'polled';

/**
 * Realtime channel on which surfaces say who is here; apart from the one for revisions, which more of them hear.
 * @param postmortemId whose
 */
export const presenceChannel = (postmortemId: string): string => `presence-${postmortemId}`;
