import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { fail, ok, type Result } from '../../domain/result';
import type { Issue, Jira, LinkedIssue, MarkedTicket } from '../../ports';
import { ask, understood, type Pace } from './request';
import { categoryFrom, instantFrom } from './values';

/** What one bulk fetch may name. */
const CHUNK = 100;
const FIELDS = ['summary', 'status', 'assignee', 'duedate', 'priority', 'issuetype', 'project', 'created'];

const Text = v.optional(v.nullable(v.string()), null);

const LinkedEnd = v.nullish(
  v.object({ id: v.string(), key: v.string(), fields: v.nullish(v.object({ summary: Text })) })
);

const FetchedIssue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    summary: Text,
    status: v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) }),
    issuetype: v.object({ name: v.string() }),
    project: v.object({ id: v.string(), key: v.string() }),
    priority: v.nullish(v.object({ name: v.string() })),
    assignee: v.nullish(v.object({ accountId: v.string(), displayName: Text })),
    duedate: Text,
    created: v.string(),
    issuelinks: v.nullish(v.array(v.object({ inwardIssue: LinkedEnd, outwardIssue: LinkedEnd })))
  }),
  properties: v.nullish(v.record(v.string(), v.unknown()))
});
type FetchedIssue = v.InferOutput<typeof FetchedIssue>;

const Fetched = v.object({
  issues: v.array(FetchedIssue),
  /** Issues that Jira could not bring; whether also those that are invisible is not the same everywhere. */
  issueErrors: v.nullish(v.array(v.unknown()), [])
});
type Fetched = v.InferOutput<typeof Fetched>;

const Links = v.object({
  fields: v.object({
    issuelinks: v.nullish(
      v.array(
        v.object({
          inwardIssue: v.nullish(v.object({ id: v.string() })),
          outwardIssue: v.nullish(v.object({ id: v.string() }))
        })
      )
    )
  })
});

const Mark = v.object({ action: v.string(), postmortem: v.string() });

/**
 * Reads issues as the caller: a request for each hundred, whether their links are asked for or not.
 * @param pace time and chance
 */
export const issuesAsUser =
  (pace: Pace): Jira['issues'] =>
  async (idsOrKeys, also) => {
    const fields = also?.links ? [...FIELDS, 'issuelinks'] : FIELDS;
    const fetched = await fetchAll(pace, idsOrKeys, { fields });
    return fetched.ok ? ok(fetched.value.issues.map(issueFrom)) : fetched;
  };

/**
 * Finds the tickets linked to an incident that carry the mark of an action: a request for the links, and one for each
 * hundred of them.
 * @param pace time and chance
 */
export const markedTicketsAsUser =
  (pace: Pace): Jira['markedTickets'] =>
  async (incidentId, property) => {
    const reply = await ask(pace, (signal) =>
      asUser().requestJira(route`/rest/api/3/issue/${incidentId}?fields=issuelinks`, { signal })
    );
    const links = understood('issuelinks', reply, Links);
    if (!links.ok) return links;
    const linked = (links.value.fields.issuelinks ?? []).flatMap(({ inwardIssue, outwardIssue }) =>
      [inwardIssue?.id, outwardIssue?.id].filter((id) => id !== undefined)
    );
    const fetched = await fetchAll(pace, [...new Set(linked)], { fields: FIELDS, properties: [property] });
    if (!fetched.ok) return fetched;
    // The links name what the caller may see: one that does not come may be the very ticket that is looked for.
    if (fetched.value.issueErrors.length > 0) return fail(INCOMPLETE);
    return ok(fetched.value.issues.flatMap((issue) => marked(issue, property)));
  };

const marked = (issue: FetchedIssue, property: string): MarkedTicket[] => {
  const mark = v.safeParse(Mark, issue.properties?.[property]);
  if (!mark.success) return [];
  return [{ postmortemId: mark.output.postmortem, actionId: mark.output.action, issue: issueFrom(issue) }];
};

/** What of each issue. */
interface Wanted {
  fields: readonly string[];
  properties?: readonly string[];
}

const fetchAll = async (
  pace: Pace,
  idsOrKeys: readonly string[],
  wanted: Wanted
): Promise<Result<Fetched>> => {
  const all: Fetched = { issues: [], issueErrors: [] };
  const chunks: string[][] = [];
  for (let at = 0; at < idsOrKeys.length; at += CHUNK) chunks.push(idsOrKeys.slice(at, at + CHUNK));
  for (const answer of await Promise.all(chunks.map((chunk) => fetchChunk(pace, chunk, wanted)))) {
    if (!answer.ok) return answer;
    all.issues.push(...answer.value.issues);
    all.issueErrors.push(...answer.value.issueErrors);
  }
  return ok(all);
};

const fetchChunk = async (pace: Pace, issueIdsOrKeys: string[], wanted: Wanted): Promise<Result<Fetched>> => {
  const body = JSON.stringify({ issueIdsOrKeys, ...wanted });
  const reply = await ask(pace, (signal) =>
    asUser().requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body,
      signal
    })
  );
  return understood('bulkfetch', reply, Fetched);
};

const INCOMPLETE = {
  code: 'busy',
  message: 'Jira could not bring every linked issue at this moment. Nothing is lost; try again shortly.',
  detail: 'jira.bulkfetch.incomplete'
} as const;

const issueFrom = ({ id, key, fields }: FetchedIssue): Issue => ({
  id,
  key,
  summary: fields.summary ?? '',
  projectId: fields.project.id,
  projectKey: fields.project.key,
  typeName: fields.issuetype.name,
  statusName: fields.status.name,
  statusCategory: categoryFrom(fields.status.statusCategory.key),
  priorityName: fields.priority?.name ?? null,
  assignee: fields.assignee?.accountId ?? null,
  assigneeName: fields.assignee?.displayName ?? null,
  dueDate: fields.duedate,
  created: instantFrom(fields.created),
  linked: linkedFrom(fields.issuelinks ?? [])
});

/** Each issue once, however many links lead there. */
const linkedFrom = (links: NonNullable<FetchedIssue['fields']['issuelinks']>): LinkedIssue[] => {
  const ends = links.flatMap(({ inwardIssue, outwardIssue }) => [inwardIssue ?? outwardIssue ?? []].flat());
  const issues = ends.map(({ id, key, fields }) => ({ id, key, summary: fields?.summary ?? '' }));
  return [...new Map(issues.map((issue) => [issue.id, issue])).values()];
};
