/** What Jira remembers of an incident, read as the reader and never stored. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import * as v from 'valibot';
import type {
  ActivityChange,
  ActivityLink as LinkTold,
  IncidentActivity as ActivityTold
} from '../../../../src/domain/activity/incident-activity';
import { adfText } from './adf-text';
import { readPages, type Paged } from './pages';
import { readJira } from './request';

interface ActivityLink extends LinkTold {
  id: string;
  statusCategory: 'new' | 'indeterminate' | 'done';
}

/** What the document's proposals are made of, and what only the panel shows. Everything oldest first. */
export interface IncidentActivity extends ActivityTold {
  id: string;
  /** Account ids in what follows that are no people: automation rules, chat bridges, other apps. */
  apps: string[];
  links: readonly ActivityLink[];
}

/** Entries asked for at once, and the most that are read of each kind. */
const PAGE = 100;
const MOST = 1_000;

const instant = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number()
);
const person = v.fallback(
  v.nullable(v.object({ accountId: v.string(), accountType: v.fallback(v.string(), 'atlassian') })),
  null
);
type Person = v.InferOutput<typeof person>;
const idOf = (someone: Person): string | null => someone?.accountId ?? null;

const appsAmong = (people: readonly Person[]): string[] => [
  ...new Set(people.flatMap((someone) => (someone?.accountType === 'app' ? someone.accountId : [])))
];

const side = v.fallback(v.nullable(v.string()), null);

/** `toString` is a method of every object: a side that is absent must not be taken for it. */
const ChangeItem = v.object({
  field: v.string(),
  fieldId: v.fallback(v.optional(v.string()), undefined),
  from: side,
  fromString: side,
  to: side,
  toString: side
});

const History = v.object({
  id: v.string(),
  author: person,
  created: instant,
  items: v.array(ChangeItem)
});
type History = v.InferOutput<typeof History>;

const Changelog = v.object({ total: v.number(), values: v.array(History) });

const Comments = v.object({
  total: v.number(),
  comments: v.array(
    v.object({
      id: v.string(),
      author: person,
      created: instant,
      body: v.unknown(),
      visibility: v.optional(v.unknown())
    })
  )
});
type Comment = v.InferOutput<typeof Comments>['comments'][number];

const Linked = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    summary: v.fallback(v.string(), ''),
    status: v.fallback(
      v.object({ statusCategory: v.object({ key: v.picklist(['new', 'indeterminate', 'done']) }) }),
      { statusCategory: { key: 'indeterminate' } }
    )
  })
});

const Issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    summary: v.string(),
    created: instant,
    reporter: person,
    attachment: v.fallback(
      v.array(
        v.object({
          id: v.string(),
          filename: v.string(),
          mimeType: v.fallback(v.string(), ''),
          created: instant,
          author: person
        })
      ),
      []
    ),
    issuelinks: v.fallback(
      v.array(
        v.object({
          type: v.object({ inward: v.string(), outward: v.string() }),
          inwardIssue: v.optional(Linked),
          outwardIssue: v.optional(Linked)
        })
      ),
      []
    )
  }),
  /** The newest entries of the changelog. */
  changelog: v.object({ total: v.number(), histories: v.array(History) })
});
type Issue = v.InferOutput<typeof Issue>;

/** Jira expands only the newest part of a long changelog into the issue; then it is read on its own. */
async function historiesOf({ id, changelog }: Issue): Promise<Paged<History>> {
  const { total, histories } = changelog;
  if (histories.length >= total) return { items: histories, truncated: false };
  return readPages(MOST, async (startAt) => {
    const page = await readJira(
      `/issue/${encodeURIComponent(id)}/changelog`,
      { startAt, maxResults: PAGE },
      Changelog
    );
    return { total: page.total, items: page.values };
  });
}

const commentsOf = (incidentId: string): Promise<Paged<Comment>> =>
  readPages(MOST, async (startAt) => {
    const path = `/issue/${encodeURIComponent(incidentId)}/comment` as const;
    const page = await readJira(path, { startAt, maxResults: PAGE, orderBy: 'created' }, Comments);
    return { total: page.total, items: page.comments };
  });

const Created = v.object({
  issues: v.array(v.object({ id: v.string(), fields: v.object({ created: instant }) }))
});

/** Links carry no date; one more request tells when the issues behind them were created. */
async function createdOf(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const query = { jql: `id in (${ids.join(',')})`, fields: ['created'], maxResults: ids.length };
  const { issues } = await readJira('/search/jql', query, Created);
  return new Map(issues.map(({ id, fields }) => [id, fields.created]));
}

/** Most linked issues whose dates are asked for. */
const MOST_LINKS = 50;

async function linksOf({ fields }: Issue): Promise<ActivityLink[]> {
  const linked = fields.issuelinks.flatMap(({ type, inwardIssue, outwardIssue }) => {
    const other = outwardIssue ?? inwardIssue;
    return other ? [{ other, relation: outwardIssue ? type.outward : type.inward }] : [];
  });
  const ids = [...new Set(linked.map(({ other }) => other.id))].filter((id) => /^\d+$/.test(id));
  // When they were created is worth having, and nothing to fail for.
  const created = await createdOf(ids.slice(0, MOST_LINKS)).catch(() => new Map<string, number>());
  return linked.map(({ other, relation }) => ({
    id: other.id,
    key: other.key,
    summary: other.fields.summary,
    created: created.get(other.id) ?? null,
    statusCategory: other.fields.status.statusCategory.key,
    relation
  }));
}

const byTime = (left: { at: number; id: string }, right: { at: number; id: string }): number =>
  left.at - right.at || Number(left.id) - Number(right.id);

const changesOf = (histories: readonly History[]): ActivityChange[] =>
  histories
    .flatMap(({ id, author, created, items }) =>
      items.map(({ field, fieldId, from, fromString, to, toString }) => ({
        id,
        at: created,
        by: idOf(author),
        field: fieldId ?? field,
        from: fromString || null,
        to: toString || null,
        fromId: from || null,
        toId: to || null
      }))
    )
    .sort(byTime);

/**
 * Reads what Jira remembers of an incident: two requests, one more for linked issues, and more where there is a lot.
 * @param incidentId issue id or key
 * @throws Failure with what to do
 */
export async function readActivity(incidentId: string): Promise<IncidentActivity> {
  const path = `/issue/${encodeURIComponent(incidentId)}` as const;
  const query = { fields: Object.keys(Issue.entries.fields.entries).join(','), expand: 'changelog' };
  const [issue, comments] = await Promise.all([readJira(path, query, Issue), commentsOf(incidentId)]);
  const [histories, links] = await Promise.all([historiesOf(issue), linksOf(issue)]);
  const { id, key, fields } = issue;
  return {
    id,
    key,
    summary: fields.summary,
    created: fields.created,
    reporter: idOf(fields.reporter),
    apps: appsAmong([
      fields.reporter,
      ...[...histories.items, ...comments.items, ...fields.attachment].map(({ author }) => author)
    ]),
    changes: changesOf(histories.items),
    comments: comments.items
      .map(({ id: comment, author, created, body, visibility }) => ({
        id: comment,
        at: created,
        by: idOf(author),
        text: adfText(body),
        restricted: visibility !== undefined && visibility !== null
      }))
      .sort(byTime),
    attachments: fields.attachment
      .map(({ id: file, author, created, filename, mimeType }) => ({
        id: file,
        at: created,
        by: idOf(author),
        filename,
        mimeType
      }))
      .sort(byTime),
    links,
    truncated: { changes: histories.truncated, comments: comments.truncated }
  };
}

/**
 * Reads an incident's activity and keeps it for a while.
 * @param incidentId issue id
 */
export const useActivity = (incidentId: string): UseQueryResult<IncidentActivity> =>
  useQuery({ queryKey: ['activity', incidentId], queryFn: () => readActivity(incidentId) });
