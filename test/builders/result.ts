import type { AppError, Result } from '../../src/domain/result';

/** The value of a success; a failure fails the test. */
export const value = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
};

/** The error of a failure; a success fails the test. */
export const error = (result: Result<unknown>): AppError => {
  if (!result.ok) return result.error;
  throw new Error('A refusal was expected.');
};
