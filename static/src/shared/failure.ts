import type { AppError } from '../../../src/domain/result';

/** An error in words for the reader, thrown so that react-query sees it. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /** @param error what went wrong, as the backend says it */
  constructor(readonly error: AppError) {
    super(error.message);
  }
}

const UNEXPECTED: AppError = {
  code: 'unavailable',
  message: 'Something in Afterword went wrong. Nothing that was saved is lost; reload the page to go on.'
};

/**
 * Gives anything thrown the shape of an error for the reader.
 * @param cause what was caught
 */
export const failureOf = (cause: unknown): AppError => (cause instanceof Failure ? cause.error : UNEXPECTED);

/**
 * Tells whether the same call may succeed a moment later.
 * @param cause what was caught
 */
export const isPassing = (cause: unknown): boolean =>
  cause instanceof Failure && (cause.error.code === 'unavailable' || cause.error.code === 'busy');
