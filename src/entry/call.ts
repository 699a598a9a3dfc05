/** What every call of a surface goes through: parse, know who asks, do, answer; and what goes wrong on the way. */
import { NeedsAuthenticationError } from '@forge/api';
import * as v from 'valibot';
import { codeOf } from '../adapters/sql';
import { requests, type Answers, type CallKey, type CallRequest } from '../contract';
import { fail, type AppError, type Result } from '../domain/result';
import type { World } from '../ports';
import { NO_ACCESS } from '../usecases/errors';
import { callerFrom } from './caller';
import { invalid } from './invalid';
import { worldOf } from './world';

/** A thing that a user does. */
type UseCase<K extends CallKey> = (world: World, request: CallRequest<K>) => Promise<Result<Answers[K]>>;

/**
 * Makes the resolver function of a call.
 * @param key the call
 * @param useCase what it does
 */
export const call =
  <K extends CallKey>(key: K, useCase: UseCase<K>) =>
  async ({ payload, context }: { payload: unknown; context: unknown }): Promise<Result<Answers[K]>> => {
    const result = await answered(async () => {
      const caller = callerFrom(context);
      if (!caller) return fail({ ...NO_ACCESS, detail: 'caller.unknown' });
      const request = v.safeParse(requests[key], payload);
      if (!request.success) return fail(invalid(request.issues));
      return useCase(worldOf(caller), request.output);
    });
    return result.ok ? result : fail(told(key, result.error));
  };

/**
 * Does something and turns what it throws into an answer.
 * @param work what to do
 * @throws NeedsAuthenticationError only: with it the platform asks the user to let the app act for them
 */
export const answered = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw error;
    return fail({ ...UNEXPECTED, detail: detailOf(error) });
  }
};

/**
 * Logs an error's codes and takes them off what the surface is told.
 * @param what the call or module in which it happened
 * @param error as a use case answers it
 */
export const told = (what: string, { detail, ...error }: AppError): AppError => {
  if (detail !== undefined) console.warn(`${what} ${detail}`);
  return error;
};

const UNEXPECTED: AppError = {
  code: 'unavailable',
  message: 'Something went wrong on our side. What was saved is safe; try again in a moment.'
};

/** Codes and places only: a message may hold what somebody typed. */
const detailOf = (error: unknown): string => {
  const { code, errno } = codeOf(error);
  if (code !== null) return `sql.${code}${errno === null ? '' : `.${errno}`}`;
  if (!(error instanceof Error)) return 'unexpected';
  const place = /^\s+at (.+)$/m.exec(error.stack ?? '')?.[1] ?? '';
  return `unexpected.${error.name} ${place}`.trim();
};
