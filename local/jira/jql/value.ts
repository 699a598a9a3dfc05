/** What the right-hand side of a comparison comes down to, and where problems with it are collected. */
import type { JqlIssue, JqlSite } from '../jql-facade';

/** `text` as written; the others come from functions. */
export type Value =
  | { kind: 'text'; text: string }
  | { kind: 'empty' }
  /** Epoch milliseconds. */
  | { kind: 'instant'; at: number }
  /** Null: nobody is signed in. */
  | { kind: 'account'; id: string | null }
  | { kind: 'issue'; id: string };

export type Test = (issue: JqlIssue) => boolean;

/** A test that nothing passes. */
export const never: Test = () => false;

/** One query on its way to a test: who asks, and what is wrong with what is asked. */
export interface Compilation {
  readonly site: JqlSite;
  /** In Jira's words; any of them refuses the query. */
  readonly problems: string[];
}

/**
 * Notes a problem and goes on, so that a query is told everything that is wrong with it at once.
 * @param compilation the query
 * @param problem in Jira's words
 * @returns a test that nothing passes
 */
export function reject(compilation: Compilation, problem: string): Test {
  compilation.problems.push(problem);
  return never;
}

/**
 * Jira's words for a value that the field does not have.
 * @param value as written
 * @param field as written
 */
export const noSuchValue = (value: string, field: string): string =>
  `The value '${value}' does not exist for the field '${field}'.`;

/** @param value of a function or as written. @returns how an error names it */
export function shown(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'empty':
      return 'EMPTY';
    case 'instant':
      return new Date(value.at).toISOString();
    case 'account':
      return value.id ?? '';
    case 'issue':
      return value.id;
  }
}
