/** Whether security was concerned: always asked (R53). */
import * as v from 'valibot';
import { Prose } from '../fields';

export const Security = v.object({
  /** Null until somebody said yes or no. */
  concerned: v.nullable(v.boolean()),
  details: Prose
});
export type Security = v.InferOutput<typeof Security>;

export const SECURITY_OPEN: Security = { concerned: null, details: '' };
