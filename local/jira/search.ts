/** Finds issues by JQL. */
import type { ProductResponse } from '../seam';
import { asText, asTexts, bodyOf, type Call, type Handler, listOf, ok, wholeNumber } from './call';
import { type IssueSelection, showIssue } from './issue-view';
import { readExpand, readPropertyKeys, showLegend } from './issues/fetch';
import { compileJql, isBounded, JqlError, parseJql, searchJql } from './jql';
import { jqlStructure } from './jql-structure';
import { indexed, jqlSite } from './jql-site';
import { readPageToken, writePageToken } from './page-token';
import { Refusal, refusal } from './refusal';
import type { Issue } from './state';
import { View } from './view';

/** Most issues on a page: more of them when nothing but ids and keys is asked for. */
const largestPage = { withFields: 100, idsOnly: 5000 };

const mostReconciled = 50;

/** A search as both its methods ask for it. */
interface Query {
  jql: string;
  nextPageToken: string | undefined;
  maxResults: number;
  fields: readonly string[];
  expand: readonly string[];
  properties: readonly string[];
  reconcileIssues: readonly string[];
}

/** Runs a piece of work on JQL; what is wrong with the query becomes a refusal. */
const withJql = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof JqlError) throw new Refusal(400, error.toBody());
    throw error;
  }
};

const find = (call: Call, jql: string, fresh: readonly string[]): Issue[] =>
  withJql(() => {
    const query = parseJql(jql);
    if (!isBounded(query))
      throw refusal(
        400,
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'
      );
    return searchJql(query, jqlSite(call.store, call.accountId, new Set(fresh))).map(indexed);
  });

const search = (call: Call, query: Query): ProductResponse | undefined => {
  const expand = readExpand(query.expand);
  if (expand === undefined || expand.has('transitions') || expand.has('editmeta')) return undefined;
  if (query.reconcileIssues.length > mostReconciled)
    throw refusal(400, `At most ${mostReconciled} issues can be reconciled.`);
  const found = find(call, query.jql, query.reconcileIssues);
  const selection: IssueSelection = {
    fields: query.fields,
    defaultFields: ['id'],
    properties: readPropertyKeys(query.properties),
    expand
  };
  const idsOnly =
    query.fields.every((field) => field === 'id' || field === 'key') && query.properties.length === 0;
  const size = Math.min(query.maxResults, idsOnly ? largestPage.idsOnly : largestPage.withFields);
  const start = readPageToken(query.nextPageToken, query.jql);
  const page = found.slice(start, start + size);
  const isLast = start + size >= found.length;
  const view = new View(call.store, call.accountId);
  return ok({
    issues: page.map((issue) => showIssue(view, issue, selection)),
    ...(isLast ? {} : { nextPageToken: writePageToken(start + size, query.jql) }),
    isLast,
    ...showLegend(view, selection)
  });
};

/** `GET /rest/api/3/search/jql` */
export const searchByGet: Handler = (call) =>
  search(call, {
    jql: call.query.get('jql') ?? '',
    nextPageToken: call.query.get('nextPageToken') ?? undefined,
    maxResults: wholeNumber(call.query.get('maxResults'), 'maxResults', 50),
    fields: listOf(call.query, 'fields'),
    expand: listOf(call.query, 'expand'),
    properties: listOf(call.query, 'properties'),
    reconcileIssues: listOf(call.query, 'reconcileIssues')
  });

/** `POST /rest/api/3/search/jql` */
export const searchByPost: Handler = (call) => {
  const body = bodyOf(call);
  return search(call, {
    jql: asText(body['jql']) ?? '',
    nextPageToken: asText(body['nextPageToken']),
    maxResults: wholeNumber(body['maxResults'], 'maxResults', 50),
    fields: asTexts(body['fields']),
    expand: (asText(body['expand']) ?? '').split(',').filter((word) => word !== ''),
    properties: asTexts(body['properties']),
    reconcileIssues: asTexts(body['reconcileIssues'])
  });
};

/** `POST /rest/api/3/search/approximate-count` */
export const approximateCount: Handler = (call) =>
  ok({ count: find(call, asText(bodyOf(call)['jql']) ?? '', []).length });

/** `POST /rest/api/3/jql/match`: which of the issues each query finds. */
export const matchIssues: Handler = (call) => {
  const body = bodyOf(call);
  const ids = new Set(asTexts(body['issueIds']));
  const site = jqlSite(call.store, call.accountId, new Set());
  const issues = [...site.issues()].filter((issue) => ids.has(issue.id));
  const matches = asTexts(body['jqls']).map((jql) => {
    try {
      const { matches: fits } = compileJql(jql, site);
      return { matchedIssues: issues.filter(fits).map((issue) => Number(issue.id)), errors: [] };
    } catch (error) {
      if (error instanceof JqlError) return { matchedIssues: [], errors: error.messages };
      throw error;
    }
  });
  return ok({ matches });
};

/** `POST /rest/api/3/jql/parse`: with `strict` and `warn` also what is wrong with fields and values. */
export const parseQueries: Handler = (call) => {
  const validation = call.query.get('validation');
  if (validation !== 'strict' && validation !== 'warn' && validation !== 'none')
    throw refusal(400, "The 'validation' query parameter must be one of 'strict', 'warn' and 'none'.");
  const site = jqlSite(call.store, call.accountId, new Set());
  const queries = asTexts(bodyOf(call)['queries']).map((query) => {
    try {
      const parsed = parseJql(query);
      if (validation !== 'none') compileJql(parsed, site);
      return { query, structure: jqlStructure(parsed) };
    } catch (error) {
      if (!(error instanceof JqlError)) throw error;
      return { query, [validation === 'warn' ? 'warnings' : 'errors']: [...new Set(error.messages)] };
    }
  });
  return ok({ queries });
};
