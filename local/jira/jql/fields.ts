/** Every field that JQL may name on the site, by its lower-case names. */
import type { JqlCustomField, JqlIssue, JqlNamed, JqlSite } from '../jql-facade';
import { type Field, choice, compareText, day, instant, number, ordered, presence, text } from './field';
import type { Compilation, Value } from './value';
import { noSuchValue, reject } from './value';

const folded = (value: string): string => value.toLowerCase();

const textOf = (value: Value): string | null => (value.kind === 'text' ? value.text : null);

/** Ids of the things that a name or id stands for; undefined where there are none. */
function idsByName(things: readonly JqlNamed[], value: Value): string[] | undefined {
  const wanted = textOf(value);
  if (wanted === null) return undefined;
  const named = things.filter(({ name }) => folded(name) === folded(wanted));
  const found = named.length > 0 ? named : things.filter(({ id }) => id === wanted);
  return found.length > 0 ? found.map(({ id }) => id) : undefined;
}

/** Account ids that an account id, e-mail or display name stands for. @param value as written or from a function @param site whose people */
export function accountsOf(value: Value, site: JqlSite): readonly string[] | undefined {
  if (value.kind === 'account') return value.id === null ? [] : [value.id];
  const wanted = textOf(value);
  if (wanted === null) return undefined;
  const found = site.users.filter(
    ({ accountId, displayName, email }) =>
      accountId === wanted || folded(displayName) === folded(wanted) || folded(email ?? '') === folded(wanted)
  );
  return found.length > 0 ? found.map(({ accountId }) => accountId) : undefined;
}

const positionIn = (things: readonly JqlNamed[], id: string): number =>
  things.findIndex((thing) => thing.id === id);

const optional = (id: string | null | undefined): readonly string[] =>
  id === null || id === undefined ? [] : [id];

const person = (get: (issue: JqlIssue) => readonly string[], site: JqlSite): Field =>
  choice({
    ids: get,
    resolve: (value) => accountsOf(value, site),
    sortKey: (issue) => {
      const [id] = get(issue);
      if (id === undefined) return null;
      return [folded(site.users.find(({ accountId }) => accountId === id)?.displayName ?? id)];
    }
  });

const CATEGORIES = [
  { id: '2', key: 'new', name: 'To Do' },
  { id: '4', key: 'indeterminate', name: 'In Progress' },
  { id: '3', key: 'done', name: 'Done' }
] as const;

const categoryPosition = (key: string): number => CATEGORIES.findIndex((category) => category.key === key);

/** The issue that a key or id names; a problem is noted where there is none. */
function issueOf(value: Value, name: string, { site, problems }: Compilation): JqlIssue | undefined {
  if (value.kind === 'issue') return site.issue(value.id);
  const wanted = textOf(value);
  const issue = wanted === null ? undefined : site.issue(wanted);
  if (!issue) {
    const what = wanted ?? value.kind;
    problems.push(
      /^\d+$/.test(what)
        ? `A value with ID '${what}' does not exist for the field '${name}'.`
        : `An issue with key '${what}' does not exist for field '${name}'.`
    );
  }
  return issue;
}

const keySort = (issue: JqlIssue): readonly (string | number)[] => [issue.project.key, issue.number];

const byIssue =
  (matches: (issue: JqlIssue, other: JqlIssue) => boolean): NonNullable<Field['equals']> =>
  (value, name, compilation) => {
    const other = issueOf(value, name, compilation);
    return (issue) => other !== undefined && matches(issue, other);
  };

const itself: Field = ordered(
  {
    ...choice({ ids: ({ id }) => [id], resolve: () => undefined, sortKey: keySort }),
    equals: byIssue((issue, other) => issue.id === other.id)
  },
  (value, name, compilation) => {
    const other = issueOf(value, name, compilation);
    if (!other) return null;
    // Keys of other projects are neither before nor after.
    return (issue) => (issue.project.id === other.project.id ? issue.number - other.number : Number.NaN);
  }
);

const linked: Field = {
  ...choice({ ids: (issue) => issue.links().map(({ otherId }) => otherId), resolve: () => undefined }),
  equals: byIssue((issue, other) => issue.links().some(({ otherId }) => otherId === other.id))
};

const parent: Field = {
  ...choice({
    ids: (issue) => optional(issue.parent?.id),
    resolve: () => undefined,
    sortKey: ({ parent: above }) =>
      above && [above.key.replace(/-.*/, ''), Number(above.key.replace(/.*-/, ''))]
  }),
  equals: byIssue((issue, other) => issue.parent?.id === other.id)
};

/** `issueLinkType = "is caused by"` means this side of the link; the type's name means either. */
function linkType(site: JqlSite): Field {
  return {
    ...choice({ ids: (issue) => issue.links().map(({ type }) => type), resolve: () => undefined }),
    equals: (value, name, compilation) => {
      const wanted = textOf(value);
      const same = (other: string): boolean => wanted !== null && folded(other) === folded(wanted);
      const known = site.linkTypes.some((type) => [type.name, type.inward, type.outward].some(same));
      if (!known) return reject(compilation, noSuchValue(wanted ?? value.kind, name));
      return (issue) => issue.links().some((link) => same(link.type) || same(link.description));
    }
  };
}

function customField(field: JqlCustomField, site: JqlSite): Field {
  const get = (issue: JqlIssue): string | number | null => issue.custom(field.id);
  const asText = (issue: JqlIssue): string | null => {
    const value = get(issue);
    return value === null ? null : String(value);
  };
  switch (field.kind) {
    case 'number':
      return number((issue) => {
        const value = get(issue);
        return typeof value === 'number' ? value : null;
      });
    case 'date':
      return day(asText);
    case 'user':
      return person((issue) => optional(asText(issue)), site);
    case 'adf':
      return text({ texts: (issue) => [asText(issue) ?? ''] });
    case 'option': {
      const options = field.options.map(({ id, value }) => ({ id, name: value }));
      return choice({
        ids: (issue) => optional(asText(issue)),
        resolve: (value) => idsByName(options, value),
        sortKey: (issue) => {
          const value = asText(issue);
          return value === null ? null : [positionIn(options, value)];
        }
      });
    }
  }
}

function systemFields(site: JqlSite): Record<string, Field> {
  const named = (
    things: readonly JqlNamed[],
    get: (issue: JqlIssue) => JqlNamed | null,
    more: { rank?: (id: string) => number } = {}
  ): Field =>
    choice({
      ids: (issue) => optional(get(issue)?.id),
      resolve: (value) => idsByName(things, value),
      ...(more.rank && { rank: more.rank }),
      sortKey: (issue) => {
        const thing = get(issue);
        return thing && [more.rank ? more.rank(thing.id) : positionIn(things, thing.id)];
      }
    });
  const status = named(site.statuses, (issue) => issue.status);
  const resolution = named(site.resolutions, (issue) => issue.resolution);
  return {
    project: choice({
      ids: (issue) => [issue.project.id],
      resolve: (value) => {
        const wanted = textOf(value);
        const byKey = site.projects.find(({ key }) => wanted !== null && folded(key) === folded(wanted));
        return byKey ? [byKey.id] : idsByName(site.projects, value);
      },
      sortKey: ({ project }) => [folded(project.name)]
    }),
    projecttype: choice({
      ids: (issue) => [issue.project.typeKey],
      resolve: (value) =>
        ['software', 'service_desk', 'business'].filter((type) => type === textOf(value)?.toLowerCase())
    }),
    issuekey: itself,
    issuetype: named(site.issueTypes, (issue) => issue.type),
    hierarchylevel: number((issue) => issue.type.hierarchyLevel),
    status,
    statuscategory: choice({
      ids: (issue) => [issue.status.category],
      resolve: (value) => {
        const wanted = textOf(value)?.toLowerCase();
        return CATEGORIES.filter(
          ({ id, key, name }) => id === wanted || key === wanted || folded(name) === wanted
        ).map(({ key }) => key);
      },
      sortKey: (issue) => [categoryPosition(issue.status.category)]
    }),
    priority: named(site.priorities, (issue) => issue.priority, {
      // `priority > Medium` is what matters more, and `ORDER BY priority DESC` begins with it.
      rank: (id) => -positionIn(site.priorities, id)
    }),
    // An issue without a resolution is called Unresolved.
    resolution: {
      ...resolution,
      equals: (value, name, compilation) =>
        textOf(value)?.toLowerCase() === 'unresolved'
          ? (issue) => issue.resolution === null
          : (resolution.equals?.(value, name, compilation) ?? (() => false))
    },
    level: named(site.securityLevels, (issue) => issue.securityLevel),
    assignee: person((issue) => optional(issue.assignee), site),
    reporter: person((issue) => [issue.reporter], site),
    creator: person((issue) => [issue.creator], site),
    watcher: person((issue) => issue.watchers, site),
    labels: choice({
      ids: (issue) => issue.labels.map(folded),
      // A label that nobody uses is no mistake.
      resolve: (value) => (value.kind === 'text' ? [folded(value.text)] : undefined),
      sortKey: ({ labels }) => (labels.length === 0 ? null : [...labels].map(folded).sort(compareText))
    }),
    summary: text({ texts: (issue) => [issue.summary], sortKey: (issue) => [folded(issue.summary)] }),
    description: text({ texts: (issue) => [issue.description] }),
    comment: text({ texts: (issue) => issue.comments }),
    text: text({
      texts: (issue) => [
        issue.summary,
        issue.description,
        ...issue.comments,
        ...site.customFields
          .filter(({ kind }) => kind === 'adf')
          .map(({ id }) => String(issue.custom(id) ?? ''))
      ],
      searchOnly: true
    }),
    created: instant((issue) => issue.created),
    updated: instant((issue) => issue.updated),
    resolutiondate: instant((issue) => issue.resolved),
    statuscategorychangeddate: instant((issue) => issue.statusCategoryChanged),
    due: day((issue) => issue.dueDate),
    parent,
    issuelink: linked,
    issuelinktype: linkType(site),
    attachments: presence(({ attachments }) => attachments.length === 0)
  };
}

const ALIASES: Readonly<Record<string, string>> = {
  key: 'issuekey',
  id: 'issuekey',
  issue: 'issuekey',
  type: 'issuetype',
  duedate: 'due',
  createddate: 'created',
  updateddate: 'updated',
  resolved: 'resolutiondate',
  linkedissue: 'issuelink'
};

/** Fields of a live site that the local one does not search by. */
const NOT_MODELLED = new Set(
  `affectedversion approvals approver category component development environment filter request savedfilter searchrequest
  fixversion lastviewed organization organizations originalestimate rank remainingestimate reporteremail
  "request language" requestchannel "request channel type" sprint "epic link" "epic name" team timeestimate
  timeoriginalestimate timespent voter votes watchers worklogauthor worklogcomment worklogdate workratio`
    .match(/"[^"]+"|\S+/g)
    ?.map((name) => name.replaceAll('"', ''))
);

export type FieldLookup = { ok: true; field: Field } | { ok: false; problem: string };

/**
 * The fields of a site.
 * @param site as the person sees it
 * @returns a lookup by the name as written; the problem is in Jira's words
 */
export function fieldsOf(site: JqlSite): (name: string) => FieldLookup {
  const system = systemFields(site);
  const custom = new Map<string, Field>();
  for (const field of site.customFields) {
    for (const name of field.clauseNames) custom.set(folded(name), customField(field, site));
  }
  return (name) => {
    const wanted = folded(name);
    const canonical = ALIASES[wanted] ?? wanted;
    const field = Object.hasOwn(system, canonical) ? system[canonical] : custom.get(wanted);
    if (field) return { ok: true, field };
    if (NOT_MODELLED.has(wanted)) {
      return {
        ok: false,
        problem: `The field '${name}' is valid JQL, but the local site does not model it.`
      };
    }
    return { ok: false, problem: `Field '${name}' does not exist or you do not have permission to view it.` };
  };
}
