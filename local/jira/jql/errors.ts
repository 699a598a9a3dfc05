/** A query that Jira refuses with 400. */
export class JqlError extends Error {
  override readonly name = 'JqlError';

  /** @param messages in Jira's words, one per thing that is wrong */
  constructor(readonly messages: readonly string[]) {
    super(messages.join(' '));
  }

  /** @returns the body of the 400. */
  toBody(): { errorMessages: string[]; errors: Record<string, string> } {
    return { errorMessages: [...this.messages], errors: {} };
  }
}

/**
 * The error of a query that cannot be read.
 * @param problem what is not understood
 * @param where position in the query
 */
export const syntaxError = (problem: string, where: { line: number; character: number }): JqlError =>
  new JqlError([`Error in the JQL Query: ${problem} (line ${where.line}, character ${where.character})`]);
