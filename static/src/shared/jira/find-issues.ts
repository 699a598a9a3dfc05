/** Issues by key or by words, among those that the reader may see. */
import * as v from 'valibot';
import { failureOf } from '../failure';
import { readJira } from './request';
import { meaningfulWords } from './summary-overlap';

export interface FoundIssue {
  id: string;
  key: string;
  summary: string;
  statusName: string;
}

const Found = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      key: v.string(),
      fields: v.object({ summary: v.string(), status: v.object({ name: v.string() }) })
    })
  )
});

const BY_KEY = 'key = ';

/** Most that are shown; who searches for more searches by key. */
const SHOWN = 10;

/**
 * The search for what somebody typed: a key finds that issue, words find issues whose summary has all of them. Null
 * where nothing can be searched for.
 * @param typed a key such as `PLAT-12`, or words
 */
export function issueQuery(typed: string): string | null {
  const key = /^\s*([a-z][a-z0-9_]*-\d+)\s*$/i.exec(typed)?.[1];
  if (key) return `${BY_KEY}${key.toUpperCase()}`;
  // Letters and digits in lower case: nothing in them ends a text or is an operator of the search.
  const words = meaningfulWords(typed);
  return words.length === 0
    ? null
    : `${words.map((word) => `summary ~ "${word}"`).join(' AND ')} ORDER BY updated DESC`;
}

/**
 * Searches issues. @param jql of `issueQuery`
 * @throws Failure with what to do
 */
export async function findIssues(jql: string): Promise<FoundIssue[]> {
  const query = { jql, fields: ['summary', 'status'], maxResults: SHOWN };
  const { issues } = await readJira('/search/jql', query, Found).catch((error: unknown) => {
    // A key that nobody has, or that is hidden, Jira calls a mistake in the search.
    if (jql.startsWith(BY_KEY) && failureOf(error).code === 'rejected') return { issues: [] };
    throw error;
  });
  return issues.map(({ id, key, fields: { summary, status } }) => ({
    id,
    key,
    summary,
    statusName: status.name
  }));
}
