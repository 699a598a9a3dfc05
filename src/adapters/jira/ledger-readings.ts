/** Tickets and their changelogs, read for the ledger. */
import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import {
  FOLLOWED_FIELDS,
  type ChangedField,
  type TicketChange,
  type TicketReading
} from '../../domain/ledger/change';
import { ok } from '../../domain/result';
import type { JiraAsApp } from '../../ports';
import { JSON_HEADERS, type AppLine } from './as-app';
import { understood, type Pace, type Reply } from './request';
import { categoryFrom, instantFrom } from './values';

const FIELDS = [
  'status',
  'statuscategorychangedate',
  'assignee',
  'duedate',
  'priority',
  'resolution',
  'project',
  'created',
  'updated'
];

const Text = v.nullish(v.string(), null);

const Read = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    status: v.object({ id: v.string(), name: v.string(), statusCategory: v.object({ key: v.string() }) }),
    statuscategorychangedate: Text,
    assignee: v.nullish(v.object({ accountId: v.string() })),
    duedate: Text,
    priority: v.nullish(v.object({ id: v.string() })),
    resolution: v.nullish(v.object({ id: v.string(), name: v.string() })),
    project: v.object({ id: v.string(), key: v.string() }),
    created: v.string(),
    updated: v.string()
  })
});

const Fetched = v.object({ issues: v.array(Read) });

/**
 * Reads at most a hundred tickets: one request.
 * @param line Jira as the app
 * @param pace tells when a reading begins
 */
export const readingsOver =
  (line: AppLine, { now }: Pick<Pace, 'now'>): JiraAsApp['readings'] =>
  async (ticketIds) => {
    const seenAt = now();
    const body = { issueIdsOrKeys: ticketIds, fields: FIELDS };
    const reply = await line.read((signal) =>
      // asApp: nobody is there whose rights could be used; what is read goes into the ledger and to no surface.
      asApp().requestJira(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify(body),
        signal
      })
    );
    const read = understood('bulkfetch', reply, Fetched);
    if (!read.ok) return read;
    line.count(read.value.issues.length);
    const found = read.value.issues.map((issue) => readingFrom(issue, seenAt));
    const ids = new Set(found.map(({ ticketId }) => ticketId));
    return ok({ found, missing: ticketIds.filter((id) => !ids.has(id)) });
  };

const readingFrom = ({ id, key, fields }: v.InferOutput<typeof Read>, seenAt: number): TicketReading => ({
  ticketId: id,
  ticketKey: key,
  projectId: fields.project.id,
  projectKey: fields.project.key,
  statusId: fields.status.id,
  statusName: fields.status.name,
  category: categoryFrom(fields.status.statusCategory.key),
  categorySince:
    fields.statuscategorychangedate === null ? null : instantFrom(fields.statuscategorychangedate),
  assignee: fields.assignee?.accountId ?? null,
  dueDate: fields.duedate,
  priorityId: fields.priority?.id ?? null,
  resolutionId: fields.resolution?.id ?? null,
  resolutionName: fields.resolution?.name ?? null,
  created: instantFrom(fields.created),
  updated: instantFrom(fields.updated),
  seenAt
});

/**
 * Asks for one ticket alone, where a list did not bring it: one request.
 * @param line Jira as the app
 */
export const existsOver =
  (line: AppLine): JiraAsApp['exists'] =>
  async (ticketId) => {
    const reply = await line.read((signal) =>
      // asApp: nobody is there whose rights could be used, and nothing but that it exists is looked at.
      asApp().requestJira(route`/rest/api/3/issue/${ticketId}?fields=updated`, { signal })
    );
    if (reply.kind === 'answer' && reply.status === 404) return ok(false);
    const read = understood('issue', reply, v.object({ id: v.string() }));
    if (!read.ok) return read;
    line.count(1);
    return ok(true);
  };

/** Jira writes the time as text; its own example of this operation has a number. */
const When = v.union([
  v.pipe(v.string(), v.transform(instantFrom)),
  v.pipe(v.number(), v.transform(inMilliseconds))
]);

const Item = v.object({
  field: Text,
  fieldId: Text,
  from: Text,
  fromString: Text,
  to: Text,
  toString: v.nullish(v.union([v.string(), v.function()]), null)
});

const History = v.object({
  id: v.string(),
  author: v.nullish(v.object({ accountId: Text })),
  created: When,
  items: v.nullish(v.array(Item), [])
});

const Histories = v.object({
  issueChangeLogs: v.array(
    v.object({ issueId: v.string(), changeHistories: v.nullish(v.array(History), []) })
  ),
  nextPageToken: Text
});

function inMilliseconds(time: number): number {
  return time < 100_000_000_000 ? time * 1000 : time;
}

/**
 * Reads whole changelogs of at most a thousand tickets: one request for each thousand entries.
 * @param line Jira as the app
 */
export const changesOver =
  (line: AppLine): JiraAsApp['changes'] =>
  async (ticketIds) => {
    const changes = new Map<string, TicketChange[]>();
    let nextPageToken: string | null = null;
    do {
      const body = {
        issueIdsOrKeys: ticketIds,
        fieldIds: FOLLOWED_FIELDS,
        ...(nextPageToken === null ? {} : { nextPageToken })
      };
      const reply = await line.read((signal) =>
        // asApp: nobody is there whose rights could be used; what is read goes into the ledger and to no surface.
        asApp().requestJira(route`/rest/api/3/changelog/bulkfetch`, {
          method: 'POST',
          headers: JSON_HEADERS,
          body: JSON.stringify(body),
          signal
        })
      );
      const read: ReturnType<typeof readHistories> = readHistories(reply);
      if (!read.ok) return read;
      for (const { issueId, changeHistories } of read.value.issueChangeLogs) {
        line.count(changeHistories.length);
        changes.set(issueId, [...(changes.get(issueId) ?? []), ...changeHistories.map(changeFrom)]);
      }
      nextPageToken = read.value.nextPageToken;
    } while (nextPageToken !== null);
    return ok(changes);
  };

const readHistories = (reply: Reply) => understood('changelog', reply, Histories);

const changeFrom = ({ id, author, created, items }: v.InferOutput<typeof History>): TicketChange => ({
  id,
  at: created,
  author: author?.accountId ?? null,
  fields: items.flatMap(fieldFrom)
});

const fieldFrom = (item: v.InferOutput<typeof Item>): ChangedField[] => {
  const field = FOLLOWED_FIELDS.find((followed) => followed === (item.fieldId ?? item.field));
  if (!field) return [];
  // A day comes with the time of its beginning in some answers.
  const value = (text: string | null): string | null =>
    text === null || text === '' ? null : field === 'duedate' ? text.slice(0, 10) : text;
  const toName = typeof item.toString === 'string' ? item.toString : null;
  return [{ field, from: value(item.from), fromName: item.fromString, to: value(item.to), toName }];
};
