/** Incidents of the last twelve months that read like this one. A search by words; recurrence proper comes later. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import * as v from 'valibot';
import type { IncidentView } from '../../../../src/contract';
import { readJira } from './request';
import { meaningfulWords, summaryOverlap } from './summary-overlap';

export interface SimilarIncident {
  id: string;
  key: string;
  summary: string;
  /** Epoch milliseconds. */
  created: number;
}

export interface SimilarIncidents {
  count: number;
  /** Those most alike, at most five. */
  nearest: SimilarIncident[];
}

/** What the search needs to know of an incident. */
type Incident = Pick<IncidentView, 'id' | 'projectId' | 'typeName' | 'summary'>;

const SHOWN = 5;

/** Candidates that are compared; Jira finds them by single words, newest first. */
const CANDIDATES = 50;

const Found = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      key: v.string(),
      fields: v.object({
        summary: v.string(),
        created: v.pipe(
          v.string(),
          v.transform((text) => Date.parse(text)),
          v.number()
        )
      })
    })
  )
});

/** Text in JQL, with nothing in it that ends it. */
const quoted = (text: string): string =>
  `"${text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/["\\]/g, '\\$&')}"`;

/**
 * The search for incidents like this one; null where its summary has no word to search by.
 * @param incident which one
 */
export function similarQuery({ id, projectId, typeName, summary }: Incident): string | null {
  const words = meaningfulWords(summary);
  if (words.length === 0 || !/^\d+$/.test(id) || !/^\d+$/.test(projectId)) return null;
  // Words are letters and digits in lower case, so nothing in them is an operator of the text search.
  const anyWord = words.map((word) => `summary ~ ${quoted(word)}`).join(' OR ');
  return `project = ${projectId} AND issuetype = ${quoted(typeName)} AND created >= -365d AND id != ${id} AND (${anyWord}) ORDER BY created DESC`;
}

/**
 * Searches incidents like this one, among those that the reader may see.
 * @param incident which one
 * @throws Failure with what to do
 */
export async function readSimilar(incident: Incident): Promise<SimilarIncidents> {
  const jql = similarQuery(incident);
  if (jql === null) return { count: 0, nearest: [] };
  const query = { jql, fields: ['summary', 'created'], maxResults: CANDIDATES };
  const { issues } = await readJira('/search/jql', query, Found);
  const alike = issues
    .map(({ id, key, fields }) => ({
      incident: { id, key, summary: fields.summary, created: fields.created },
      overlap: summaryOverlap(incident.summary, fields.summary)
    }))
    .filter(({ overlap }) => overlap > 0)
    .sort((left, right) => right.overlap - left.overlap || right.incident.created - left.incident.created);
  return { count: alike.length, nearest: alike.slice(0, SHOWN).map((one) => one.incident) };
}

/**
 * Searches incidents like this one and keeps the answer.
 * @param incident which one
 */
export const useSimilarIncidents = (incident: Incident): UseQueryResult<SimilarIncidents> =>
  useQuery({
    queryKey: ['similar', incident.id, incident.summary],
    queryFn: () => readSimilar(incident),
    staleTime: 5 * 60_000
  });
