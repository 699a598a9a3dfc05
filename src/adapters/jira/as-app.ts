/** What it costs to ask Jira as the app itself. Only what runs while nobody is there asks so. */
import type { APIResponse } from '@forge/api';
import type { Spending } from '../../ports';
import { ask, askOnce, type Pace, type Reply } from './request';

/** How long one question may take with all its repetitions, in milliseconds. */
const PATIENCE_MS = 60_000;
const HOUR_MS = 3_600_000;

type Send = (signal: AbortSignal) => Promise<APIResponse>;

/** The way to Jira for the app, with the tally of what was asked. */
export interface AppLine {
  /** Asks for something that only reads, again where that helps. */
  read: (send: Send) => Promise<Reply>;
  /** Does something, once. */
  write: (send: Send) => Promise<Reply>;
  /** Counts objects that an answer brought. */
  count: (objects: number) => void;
  spending: () => Spending;
}

/**
 * Opens the line: it counts, and falls silent when Jira says that the hour's allowance is used up.
 * @param pace time and chance of this invocation
 */
export const appLine = (pace: Pace): AppLine => {
  const spent: Spending = { requests: 0, points: 0, closedUntil: null };
  const counted =
    (send: Send): Send =>
    (signal) => {
      spent.requests += 1;
      spent.points += 1;
      return send(signal);
    };
  const heard = (reply: Reply): Reply => {
    if (reply.kind === 'answer' && reply.exhausted) {
      spent.closedUntil = pace.now() + (reply.retryAfterMs ?? HOUR_MS);
    }
    return reply;
  };
  const closed: Reply = { kind: 'lost', why: 'late' };
  return {
    read: async (send) => {
      if (spent.closedUntil !== null) return closed;
      const deadline = Math.min(pace.deadline, pace.now() + PATIENCE_MS);
      return heard(await ask({ ...pace, deadline }, counted(send)));
    },
    write: async (send) =>
      spent.closedUntil === null ? heard(await askOnce(pace, counted(send), PATIENCE_MS)) : closed,
    count: (objects) => {
      spent.points += objects;
    },
    spending: () => ({ ...spent })
  };
};

/** Of a request that carries JSON and asks for it. */
export const JSON_HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json' };
