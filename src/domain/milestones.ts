/** The five moments of an incident by which it is measured. */
import * as v from 'valibot';
import { Instant } from './fields';

/** The five milestones of an incident in the order in which they ought to happen. */
export const MILESTONES = ['failure', 'detection', 'response', 'mitigation', 'resolution'] as const;
export type Milestone = (typeof MILESTONES)[number];

export const Milestones = v.object({
  failure: v.nullable(Instant),
  detection: v.nullable(Instant),
  response: v.nullable(Instant),
  mitigation: v.nullable(Instant),
  resolution: v.nullable(Instant)
});
export type Milestones = v.InferOutput<typeof Milestones>;
