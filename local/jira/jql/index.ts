/** JQL for the Jira model: reads a query, says what is wrong with it, finds issues. */
export { JqlError } from './errors';
export { isBounded, parseJql } from './parser';
export { compileJql, searchJql } from './search';
