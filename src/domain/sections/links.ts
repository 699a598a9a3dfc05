/** Where more is to be seen: the chat channel, dashboards, evidence (R47, R48, R55). */
import * as v from 'valibot';
import { ItemId, words } from '../fields';

export const LINK_KINDS = ['chat', 'dashboard', 'evidence', 'other'] as const;

export const Link = v.object({
  id: ItemId,
  kind: v.picklist(LINK_KINDS),
  title: words(500),
  /** Opened by a person's click only; nothing else than the web, so that a click runs no script. */
  url: v.pipe(words(4_000), v.regex(/^https?:\/\/[^\s]+$/i, 'Use an address that begins with https://.'))
});
export type Link = v.InferOutput<typeof Link>;
