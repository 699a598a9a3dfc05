/** The three fields that a machine reads (R60 to R62). */
import * as v from 'valibot';

/** Id of an entry of the settings' list; one that the list lacks by now is kept and shown as it is. */
const ChoiceId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));

export const Classification = v.object({
  /** Where it came from. */
  origin: v.nullable(ChoiceId),
  /** How it was resolved. */
  resolution: v.nullable(ChoiceId),
  /** How it was noticed. */
  detection: v.nullable(ChoiceId)
});
export type Classification = v.InferOutput<typeof Classification>;

export const UNCLASSIFIED: Classification = { origin: null, resolution: null, detection: null };
