/** Gates ask for readiness; each can be overridden with a reason, which is kept (R11). */
import * as v from 'valibot';
import { AccountId, Instant, Remark } from '../fields';
import { fail, ok, type Result } from '../result';
import { textOrNull } from '../words';
import { type Gate, GATES } from './gate';
import type { ReadinessItem } from './readiness';

/** Somebody let an item pass for good reason. It holds for the one passage at which it was given. */
export const Override = v.object({
  gate: v.picklist(GATES),
  /** Id of the readiness item. */
  item: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** What the item said then. */
  words: v.string(),
  reason: v.pipe(Remark, v.minLength(1)),
  /** Account id, or null for the app itself. */
  by: v.nullable(AccountId),
  /** Epoch milliseconds. */
  at: Instant
});
export type Override = v.InferOutput<typeof Override>;

/** Asks that one missing item be let pass. */
export interface OverrideRequest {
  item: string;
  reason: string;
}

const GATE_WORDS: Record<Gate, string> = {
  meeting: 'is not ready for the meeting',
  publish: 'cannot be published yet'
};

/**
 * Lets through what is ready or overridden, and returns the overrides that were needed. The refusal names the
 * first missing item and its field. Overrides of items that are done are not needed and not recorded.
 * @param gate which gate
 * @param checklist its items, done and missing alike
 * @param requests overrides asked for; an empty reason overrides nothing
 * @param asked who asks (account id or null) and when (epoch milliseconds)
 */
export const passGate = (
  gate: Gate,
  checklist: readonly ReadinessItem[],
  requests: readonly OverrideRequest[],
  { by, at }: { by: string | null; at: number }
): Result<Override[]> => {
  const reasons = new Map(requests.map(({ item, reason }) => [item, textOrNull(reason)]));
  const missing = checklist.filter(({ done }) => !done);
  const held = missing.filter(({ id }) => !reasons.get(id));
  const first = held[0];
  if (first) {
    const more = held.length > 1 ? ` ${held.length - 1} more ${held.length > 2 ? 'are' : 'is'} missing.` : '';
    return fail({
      code: 'invalid',
      field: first.field,
      message: `This postmortem ${GATE_WORDS[gate]}. ${first.words}${more} Fill it in, or say why it may pass.`
    });
  }
  return ok(
    missing.map(({ id, words }) => ({ gate, item: id, words, reason: reasons.get(id) ?? '', by, at }))
  );
};
