/** What others can take from it (R56). */
import * as v from 'valibot';
import { ItemId, words } from '../fields';

export const LEARNING_KINDS = ['went-well', 'went-badly', 'lucky', 'learning'] as const;

export const Learning = v.object({
  id: ItemId,
  kind: v.picklist(LEARNING_KINDS),
  text: words(4_000)
});
export type Learning = v.InferOutput<typeof Learning>;
