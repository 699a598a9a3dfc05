import { makeInvoke } from '@forge/bridge';
import type { Answers, CallKey, CallRequest, Contract } from '../../../src/contract';
import type { AppError, Result } from '../../../src/domain/result';
import { Failure } from './failure';

const invoke = makeInvoke<Contract>();

/** Every call by its literal key, so that the wiring test can read which resolvers the surfaces need. */
const calls: Contract = {
  'postmortem/read': (request) => invoke('postmortem/read', request),
  'postmortem/start': (request) => invoke('postmortem/start', request),
  'postmortem/edit': (request) => invoke('postmortem/edit', request),
  'postmortem/advance': (request) => invoke('postmortem/advance', request),
  'postmortem/join': (request) => invoke('postmortem/join', request),
  'postmortem/leave': (request) => invoke('postmortem/leave', request),
  'postmortem/history': (request) => invoke('postmortem/history', request),
  'ticket/read': (request) => invoke('ticket/read', request),
  'postmortem/watch': (request) => invoke('postmortem/watch', request),
  'actions/create-tickets': (request) => invoke('actions/create-tickets', request),
  'ideas/parked': (request) => invoke('ideas/parked', request),
  'actions/link-existing': (request) => invoke('actions/link-existing', request),
  'actions/open': (request) => invoke('actions/open', request)
};

/** The platform carries 500 KB there; the rest is for what it adds. */
const MAX_BYTES = 480_000;

const TOO_LONG: AppError = {
  code: 'invalid',
  message:
    'This is too long to be saved. Nothing is lost, your text is kept here; shorten it, then try again.'
};

/**
 * Asks the backend; the only place where its results are unwrapped.
 * @param key which call
 * @param request what it takes
 * @throws Failure in the backend's words, `invalid` for what is too long to be sent, or `unavailable` where no answer arrived
 */
export async function call<K extends CallKey>(key: K, request: CallRequest<K>): Promise<Answers[K]> {
  // Without an answer it would look like trouble that passes, and be tried again for ever.
  if (new TextEncoder().encode(JSON.stringify(request)).length > MAX_BYTES) throw new Failure(TOO_LONG);
  const result = await answerOf(calls[key](request));
  if (!result.ok) throw new Failure(result.error);
  return result.value;
}

async function answerOf<T>(pending: Promise<Result<T>>): Promise<Result<T>> {
  let result: Result<T> | null | undefined;
  let detail = 'empty answer';
  try {
    result = await pending;
  } catch (cause) {
    detail = cause instanceof Error ? cause.message : String(cause);
  }
  // A killed or timed-out invocation rejects or answers with nothing, whatever the types promise.
  if (result && typeof result.ok === 'boolean') return result;
  const message = 'Afterword did not answer. Nothing that was saved is lost; try again in a moment.';
  return { ok: false, error: { code: 'unavailable', message, detail } };
}
