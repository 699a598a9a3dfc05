import { fail, ok, type AppError, type Result } from '../domain/result';
import type { TicketReading } from '../domain/ledger/change';
import type { Background, Tracked } from '../ports';
import { keepLosses, keepReadings, wordsOnce, type AskWords } from './follow-tickets';
import { tellBreaches } from './tell-breaches';

/** Tickets seen to at a time: as many as one request for changelogs may name. */
const PAGE = 1_000;
/** What one request for tickets may name. */
const CHUNK = 100;
/** Points of one run, of the 65,000 an hour that all installations share. */
const MOST_POINTS = 30_000;
/** The lease outlives the platform's limit for the run, so that its holder is surely gone when it ends. */
const LEASE_MS = 16 * 60_000;

/** What a run came to; `stopped` where it did not get to the end, and goes on the next time. */
export interface Reconciled {
  tickets: number;
  changed: number;
  gone: number;
  told: number;
  stopped: 'points' | 'time' | 'jira' | null;
}

/**
 * Brings the whole ledger up to what Jira has, whichever events were lost. One run at a time; it stops where its points
 * or its time are used up or Jira wants no more, and the next run goes on from there. Where there is no ticket, this is
 * one statement.
 * @param world Jira as the app, and the ledger
 * @returns what it came to, or null where there was nothing to do or another run is at it
 */
export const reconcileLedger = async (world: Background): Promise<Result<Reconciled | null>> => {
  const { clock, newId, runs, jira } = world;
  const holder = newId();
  const begun = await runs.begin(holder, clock(), clock() + LEASE_MS);
  if (begun.kind !== 'begun') return ok(null);
  const sum: Reconciled = { tickets: 0, changed: 0, gone: 0, told: 0, stopped: null };
  const walk = await walkTickets(world, begun.after, sum);
  if (jira.spending().closedUntil === null) sum.told = await tellBreaches(world, null);
  await runs.end(holder, walk.after, jira.spending().closedUntil ?? 0);
  return walk.error ? fail(walk.error) : ok(sum);
};

interface Walk {
  /** Id of the last ticket seen to; empty where all were. */
  after: string;
  error: AppError | null;
}

const walkTickets = async (world: Background, from: string, sum: Reconciled): Promise<Walk> => {
  const { clock, keeping, jira, deadline } = world;
  const askWords = wordsOnce(world);
  let after = from;
  let around = from === '';
  for (;;) {
    if (clock() >= deadline) return { after, error: stop(sum, 'time') };
    // A page may cost one object for each ticket, and as much again for its changelog, for what stands beside it, and for
    // what stands beside its incident.
    if (jira.spending().points + 4 * PAGE > MOST_POINTS) return { after, error: stop(sum, 'points') };
    const tracked = await keeping.trackedAfter(after, PAGE);
    const last = tracked.at(-1);
    if (!last) {
      if (around) return { after: '', error: null };
      around = true;
      after = '';
      continue;
    }
    const done = await seeTo(world, tracked, askWords);
    if (!done.ok) {
      stop(sum, 'jira');
      // What Jira refuses to bring must not keep the run from all else: the next one begins behind it, and ends with it.
      return jira.spending().closedUntil === null
        ? { after: last.ticketId, error: done.error }
        : { after, error: null };
    }
    sum.tickets += tracked.length;
    sum.changed += done.value.changed;
    sum.gone += done.value.gone;
    after = last.ticketId;
    if (around && from !== '' && after >= from) return { after: '', error: null };
  }
};

const stop = (sum: Reconciled, why: Reconciled['stopped']): null => {
  sum.stopped = why;
  return null;
};

const seeTo = async (
  world: Background,
  tracked: readonly Tracked[],
  askWords: AskWords
): Promise<Result<{ changed: number; gone: number }>> => {
  const seenAt = world.clock();
  const found: TicketReading[] = [];
  const missing: string[] = [];
  for (let at = 0; at < tracked.length; at += CHUNK) {
    const read = await world.jira.readings(tracked.slice(at, at + CHUNK).map(({ ticketId }) => ticketId));
    if (!read.ok) return read;
    found.push(...read.value.found);
    missing.push(...read.value.missing);
  }
  const changed = await keepReadings(world, tracked, found, askWords);
  if (!changed.ok) return changed;
  const gone = await seeToMissing(world, tracked, missing, seenAt);
  return gone.ok ? ok({ changed: changed.value, gone: gone.value }) : gone;
};

/**
 * A ticket that a list did not bring is asked for by itself, unless its project is gone as well: Jira says neither
 * whether it is deleted nor whether it is hidden, but a project that is still there tells which is likelier.
 */
const seeToMissing = async (
  world: Background,
  tracked: readonly Tracked[],
  missing: readonly string[],
  seenAt: number
): Promise<Result<number>> => {
  const ids = new Set(missing);
  const newly = tracked.filter(
    ({ ticketId, known }) => ids.has(ticketId) && (known === null || known.presence === 'present')
  );
  const projects = new Map<string, boolean>();
  const losses: Parameters<typeof keepLosses>[1][number][] = [];
  for (const ticket of newly) {
    const projectId = ticket.known?.projectId ?? ticket.projectId;
    if (!projects.has(projectId)) {
      const project = await world.jira.project(projectId);
      if (!project.ok) return project;
      projects.set(projectId, project.value !== null);
    }
    const presence = projects.get(projectId) ? 'deleted' : 'unseen';
    if (presence === 'deleted') {
      const exists = await world.jira.exists(ticket.ticketId);
      if (!exists.ok) return exists;
      if (exists.value) continue;
    }
    losses.push({ ticket, loss: { presence, at: seenAt, author: null, seenAt } });
  }
  await keepLosses(world, losses);
  return ok(losses.length);
};
