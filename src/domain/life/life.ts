/** The life of a postmortem, from not started to published or waived. A log that only grows; the state follows from it. */
import * as v from 'valibot';
import { AccountId, Instant, Remark } from '../fields';
import { fail, ok, type Result } from '../result';
import { textOrNull } from '../words';
import type { Gate } from './gate';
import { Override, type OverrideRequest, passGate } from './gates';
import type { ReadinessItem } from './readiness';
import { STATE_NAMES, STATES, type LifeState } from './state';

export { STATE_NAMES, STATES, type LifeState };

const Reason = v.pipe(Remark, v.minLength(1));
const who = {
  /** Account id, or null for the app itself, as when an incident repeats. */
  by: v.nullable(AccountId),
  /** Epoch milliseconds. */
  at: Instant
};

/** One thing that happened to the postmortem. */
export const LifeEvent = v.variant('kind', [
  v.object({ kind: v.literal('start'), ...who }),
  v.object({ kind: v.literal('submit'), ...who, overrides: v.array(Override) }),
  v.object({ kind: v.literal('return'), ...who, reason: v.nullable(Reason) }),
  v.object({ kind: v.literal('publish'), ...who, overrides: v.array(Override) }),
  v.object({ kind: v.literal('improve'), ...who, reason: v.nullable(Reason) }),
  v.object({ kind: v.literal('waive'), ...who, reason: Reason }),
  v.object({
    kind: v.literal('reopen'),
    ...who,
    reason: Reason,
    /** Key of the incident by which it repeated; null where somebody thought again. */
    repeatedBy: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(255)))
  })
]);
export type LifeEvent = v.InferOutput<typeof LifeEvent>;
export type LifeEventKind = LifeEvent['kind'];

const OverrideAsked = v.object({ item: v.pipe(v.string(), v.maxLength(200)), reason: Remark });

/** A step that a person may ask for; who and when is for the server to say. */
export const LifeStep = v.variant('kind', [
  v.object({ kind: v.literal('start') }),
  v.object({ kind: v.literal('submit'), overrides: v.pipe(v.array(OverrideAsked), v.maxLength(500)) }),
  v.object({ kind: v.literal('publish'), overrides: v.pipe(v.array(OverrideAsked), v.maxLength(500)) }),
  v.object({ kind: v.literal('return'), reason: v.optional(Remark) }),
  v.object({ kind: v.literal('improve'), reason: v.optional(Remark) }),
  v.object({ kind: v.literal('waive'), reason: Remark }),
  v.object({ kind: v.literal('reopen'), reason: Remark })
]);
export type LifeStep = v.InferOutput<typeof LifeStep>;

interface Asked {
  by: string | null;
  /** Epoch milliseconds. */
  at: number;
}

/** What somebody, or the app, asks to happen. */
export type LifeRequest = Asked &
  (
    | { kind: 'start' }
    | { kind: 'submit' | 'publish'; overrides?: readonly OverrideRequest[] }
    | { kind: 'return' | 'improve'; reason?: string }
    | { kind: 'waive'; reason: string }
    | { kind: 'reopen'; reason: string; repeatedBy?: string }
  );

/** Where each event may happen, and where it leads; a waiver's end leads back to where it began. */
const STEPS: Readonly<Record<LifeEventKind, Partial<Record<LifeState, LifeState | 'before-waiver'>>>> = {
  start: { 'not-started': 'draft' },
  submit: { draft: 'in-review' },
  return: { 'in-review': 'draft' },
  publish: { 'in-review': 'published' },
  improve: { published: 'published' },
  waive: { 'not-started': 'waived', draft: 'waived', 'in-review': 'waived' },
  reopen: { waived: 'before-waiver' }
};

interface Place {
  state: LifeState;
  /** What a waiver's end leads back to. */
  begun: 'not-started' | 'draft';
}

const stepped = ({ state, begun }: Place, kind: LifeEventKind): Place | null => {
  const to = STEPS[kind][state];
  if (to === undefined) return null;
  return { state: to === 'before-waiver' ? begun : to, begun: kind === 'start' ? 'draft' : begun };
};

const placeAfter = (events: readonly LifeEvent[]): Place | null => {
  let place: Place | null = { state: 'not-started', begun: 'not-started' };
  for (const { kind } of events) place = place && stepped(place, kind);
  return place;
};

/** A log in which every event was allowed where it stands. */
export const LifeLog = v.pipe(
  v.array(LifeEvent),
  v.check((events) => placeAfter(events) !== null, 'These events cannot follow each other.')
);
export type LifeLog = readonly LifeEvent[];

/** The state that a log leads to. @param log the events, oldest first; an impossible one is taken as not started */
export const stateOf = (log: LifeLog): LifeState => placeAfter(log)?.state ?? 'not-started';

/** The kinds of event that may happen next, gates aside. @param log the events so far */
export const possibleNext = (log: LifeLog): LifeEventKind[] => {
  const place = placeAfter(log);
  return (Object.keys(STEPS) as LifeEventKind[]).filter((kind) => place !== null && stepped(place, kind));
};

const GATES: Partial<Record<LifeEventKind, Gate>> = { submit: 'meeting', publish: 'publish' };

/** What has to be looked at before the step, so that the right checklist is computed. @param kind the step asked for */
export const gateOf = (kind: LifeEventKind): Gate | null => GATES[kind] ?? null;

/** The gate before the next step forward; null where none lies ahead. @param log the events so far */
export const gateAhead = (log: LifeLog): Gate | null =>
  possibleNext(log)
    .map(gateOf)
    .find((gate) => gate !== null) ?? null;

const refusals: Record<LifeEventKind, string> = {
  start: 'be started',
  submit: 'go into review',
  return: 'go back to draft',
  publish: 'be published',
  improve: 'be improved as a published one',
  waive: 'be marked as not needed',
  reopen: 'be reopened'
};

const eventFor = (request: LifeRequest, overrides: Override[]): Result<LifeEvent> => {
  const { by, at } = request;
  switch (request.kind) {
    case 'start':
      return ok({ kind: 'start', by, at });
    case 'submit':
    case 'publish':
      return ok({ kind: request.kind, by, at, overrides });
    case 'return':
    case 'improve':
      return ok({ kind: request.kind, by, at, reason: textOrNull(request.reason) });
    case 'waive':
    case 'reopen': {
      const reason = textOrNull(request.reason);
      if (reason === null) {
        return fail({
          code: 'invalid',
          field: 'life.reason',
          message: 'Say in a few words why. Nothing was changed yet.'
        });
      }
      return ok(
        request.kind === 'waive'
          ? { kind: 'waive', by, at, reason }
          : { kind: 'reopen', by, at, reason, repeatedBy: request.repeatedBy ?? null }
      );
    }
  }
};

/**
 * Lets a step happen and returns the longer log, or says in plain words why not; then the log stays as it is.
 * @param log the events so far
 * @param request the step, who asks, when, and reasons where the step needs them
 * @param checklist readiness for the step's gate (see `gateOf`), done and missing items alike; ignored without a gate
 */
export const advance = (
  log: LifeLog,
  request: LifeRequest,
  checklist: readonly ReadinessItem[]
): Result<LifeLog> => {
  if (!possibleNext(log).includes(request.kind)) {
    const now = STATE_NAMES[stateOf(log)].toLowerCase();
    return fail({
      code: 'conflict',
      message: `This postmortem is “${now}” and cannot ${refusals[request.kind]}. Somebody may have been faster; nothing is lost.`
    });
  }
  const gate = gateOf(request.kind);
  const wanted = 'overrides' in request ? (request.overrides ?? []) : [];
  const passed = gate ? passGate(gate, checklist, wanted, request) : ok<Override[]>([]);
  if (!passed.ok) return passed;
  const event = eventFor(request, passed.value);
  return event.ok ? ok([...log, event.value]) : event;
};

/** The waiver in force: reason, who and when; null unless the state is waived. @param log the events so far */
export const waiverOf = (log: LifeLog): Extract<LifeEvent, { kind: 'waive' }> | null => {
  const last = log.at(-1);
  return last?.kind === 'waive' ? last : null;
};

/** Every override ever given, oldest first. @param log the events so far */
export const overridesIn = (log: LifeLog): Override[] =>
  log.flatMap((event) => (event.kind === 'submit' || event.kind === 'publish' ? event.overrides : []));

/**
 * The request by which a waived postmortem is raised again when its incident repeats (R4, N3); null unless waived.
 * @param log the events so far
 * @param repeatedBy key of the incident that repeats it
 * @param at epoch milliseconds
 */
export const raisedAgain = (log: LifeLog, repeatedBy: string, at: number): LifeRequest | null =>
  stateOf(log) === 'waived'
    ? { kind: 'reopen', by: null, at, repeatedBy, reason: `It happened again: ${repeatedBy}.` }
    : null;
