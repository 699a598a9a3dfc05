/** How Jira says no. Handlers throw a refusal wherever they notice; the router turns it into the answer. */
import type { ProductResponse } from '../seam';

/** Messages of a refused request, as Jira's ErrorCollection. */
export interface ErrorBody {
  errorMessages: string[];
  /** Field id → message. */
  errors: Record<string, string>;
}

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly body: ErrorBody
  ) {
    super(JSON.stringify(body));
  }

  /** @returns the answer that the caller gets. */
  toResponse(): ProductResponse {
    return { status: this.status, body: this.body };
  }
}

/**
 * A refusal that is about the request as a whole.
 * @param status HTTP status
 * @param messages in Jira's words
 */
export const refusal = (status: number, ...messages: string[]): Refusal =>
  new Refusal(status, { errorMessages: messages, errors: {} });

/**
 * A 400 that is about single fields.
 * @param errors field id → message in Jira's words
 */
export const fieldRefusal = (errors: Record<string, string>): Refusal =>
  new Refusal(400, { errorMessages: [], errors });

/** The one answer for an issue that does not exist and for one that the caller may not see. */
export const issueNotFound = (): Refusal =>
  refusal(404, 'Issue does not exist or you do not have permission to see it.');

/**
 * The one answer for a project that does not exist and for one that the caller may not see.
 * @param idOrKey as the caller gave it
 */
export const projectNotFound = (idOrKey: string): Refusal =>
  /^\d+$/.test(idOrKey)
    ? refusal(404, `No project could be found with id '${idOrKey}'.`)
    : refusal(404, `No project could be found with key '${idOrKey}'.`);

/** What anonymous callers get on this site, which has nothing public. */
export const notAuthenticated = (): Refusal =>
  refusal(401, 'You are not authenticated. Authentication required to perform this operation.');

/**
 * The message for a field that is not among those that this person may set here.
 * @param fieldId as the caller gave it
 */
export const notOnScreen = (fieldId: string): string =>
  `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
