/** Who felt it and how much (R42, R43). */
import * as v from 'valibot';
import { Count, ItemId, Prose, words } from '../fields';

export const Impact = v.object({
  /** Who felt it and how; Markdown. */
  description: Prose,
  /** How many customers; null where nobody knows yet. */
  customersAffected: v.nullable(Count),
  dataLost: v.nullable(v.boolean()),
  /** Which data, of whom, and whether it came back. */
  dataLostDetails: words(10_000),
  failedRequests: v.nullable(Count),
  /** Worst 99th percentile of the answer time, in milliseconds. */
  p99: v.nullable(Count)
});
export type Impact = v.InferOutput<typeof Impact>;

export const NO_IMPACT: Impact = {
  description: '',
  customersAffected: null,
  dataLost: null,
  dataLostDetails: '',
  failedRequests: null,
  p99: null
};

/** Where an area stands to what broke. */
export const DIRECTIONS = ['own', 'upstream', 'downstream'] as const;

/** A service or team that felt it. */
export const AffectedArea = v.object({
  id: ItemId,
  /** The service's or the team's name. */
  name: words(255),
  direction: v.picklist(DIRECTIONS),
  effect: words(4_000)
});
export type AffectedArea = v.InferOutput<typeof AffectedArea>;
