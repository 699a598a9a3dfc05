/** The four questions that every review asks (R66 to R69); each yes becomes a failure. */
import * as v from 'valibot';
import { words } from '../fields';

export const QUESTIONS = [
  'detectionSlow',
  'wrongPersonPaged',
  'secondaryFragile',
  'documentationMissing'
] as const;
export type Question = (typeof QUESTIONS)[number];

export const Answer = v.object({
  /** Null until somebody said. */
  answer: v.nullable(v.picklist(['yes', 'no'])),
  /** What speaks for it. */
  evidence: words(10_000)
});
export type Answer = v.InferOutput<typeof Answer>;

export const Questions = v.object({
  detectionSlow: Answer,
  wrongPersonPaged: Answer,
  secondaryFragile: Answer,
  documentationMissing: Answer
});
export type Questions = v.InferOutput<typeof Questions>;

const OPEN: Answer = { answer: null, evidence: '' };

export const NO_ANSWERS: Questions = {
  detectionSlow: OPEN,
  wrongPersonPaged: OPEN,
  secondaryFragile: OPEN,
  documentationMissing: OPEN
};
