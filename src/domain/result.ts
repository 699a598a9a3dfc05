/** What went wrong, as a value: a code for programs, a message that tells the user what to do, a detail for the log. */
export interface AppError {
  code: ErrorCode;
  /** Plain words for the user: what happened, that nothing is lost, what to do. */
  message: string;
  /** The input field that the message is about, as a path such as `summary` or `actions.2.dueDate`. */
  field?: string;
  /** For the log only; never prose that a person typed, never a name. */
  detail?: string;
}

/**
 * `no-access` is also the answer for what does not exist, so that an id typed by hand tells nothing.
 * `conflict`: someone saved first. `invalid`: the field named is wrong. `busy`: try again shortly.
 * `rejected`: the product refused and said why. `unavailable`: the product or store did not answer.
 */
export type ErrorCode =
  'no-access' | 'read-only' | 'conflict' | 'invalid' | 'busy' | 'rejected' | 'unavailable';

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** Wraps a value as a success. @param value what the caller asked for */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps an error as a failure. @param error what went wrong and what to do about it */
export const fail = (error: AppError): { ok: false; error: AppError } => ({ ok: false, error });
