import { makeInvoke } from '@forge/bridge';
import type { Answers, CallKey, CallRequest, Contract } from '../../../src/contract';
import type { Result } from '../../../src/domain/result';
import { Failure } from './failure';

const invoke = makeInvoke<Contract>();

/** Every call by its literal key, so that the wiring test can read which resolvers the surfaces need. */
const calls: Contract = {
  'postmortem/read': (request) => invoke('postmortem/read', request),
  'postmortem/start': (request) => invoke('postmortem/start', request),
  'postmortem/edit': (request) => invoke('postmortem/edit', request),
  'actions/create-tickets': (request) => invoke('actions/create-tickets', request),
  'actions/open': (request) => invoke('actions/open', request)
};

/**
 * Asks the backend; the only place where its results are unwrapped.
 * @param key which call
 * @param request what it takes
 * @throws Failure in the backend's words, or `unavailable` where no answer arrived
 */
export async function call<K extends CallKey>(key: K, request: CallRequest<K>): Promise<Answers[K]> {
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
