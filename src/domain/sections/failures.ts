/** What did not work as it should; each is answered by actions, or it stands out (R89, N4). */
import * as v from 'valibot';
import { ItemId, words } from '../fields';
import { QUESTIONS } from './questions';

export const Failure = v.object({
  id: ItemId,
  text: words(4_000),
  /** The question whose yes it is; null for one that was written by hand. */
  question: v.nullable(v.picklist(QUESTIONS))
});
export type Failure = v.InferOutput<typeof Failure>;
