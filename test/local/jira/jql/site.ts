/** A small site for JQL: each issue is described by what differs from an ordinary one. */
import type { JqlChange, JqlIssue, JqlSite, JqlStatus } from '../../../../local/jira/jql-facade';

const STATUSES: readonly JqlStatus[] = [
  { id: '1', name: 'Open', category: 'new', categoryName: 'To Do' },
  { id: '3', name: 'In Progress', category: 'indeterminate', categoryName: 'In Progress' },
  { id: '5', name: 'Resolved', category: 'done', categoryName: 'Done' }
];
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low'].map((name, rank) => ({
  id: String(rank + 1),
  name,
  rank
}));
const PROJECTS = [
  { id: '100', key: 'PLAT', name: 'Cloud Engineering', typeKey: 'service_desk', lead: 'acc-lead' },
  { id: '101', key: 'REG', name: 'Package Registry', typeKey: 'software', lead: 'acc-lead' }
];
const TYPES = [
  { id: '10', name: 'Incident' },
  { id: '11', name: 'Task' },
  // Team-managed projects have types of their own with the same names.
  { id: '12', name: 'Task' }
];
const LEVELS = [{ id: '300', name: 'Security team' }];
const RESOLUTIONS = [{ id: '400', name: 'Done' }];

/** What a test says of an issue; the rest is ordinary. */
export interface Described {
  key: string;
  type?: string;
  status?: string;
  priority?: string;
  resolution?: boolean;
  level?: boolean;
  summary?: string;
  description?: string;
  comments?: string[];
  labels?: string[];
  assignee?: string | null;
  created?: string;
  resolved?: string;
  due?: string | null;
  parent?: string;
  attachments?: string[];
  changes?: JqlChange[];
  custom?: Record<string, string | number>;
  properties?: Record<string, unknown>;
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The test site has no ${what}.`);
  return value;
}

interface LinkOf {
  from: string;
  to: string;
}

function issueOf(
  described: Described,
  index: number,
  links: readonly LinkOf[],
  all: () => JqlIssue[]
): JqlIssue {
  const { key } = described;
  const [projectKey, number] = key.split('-');
  const created = Date.parse(described.created ?? '2021-07-01T10:00:00Z') + index;
  return {
    id: String(1000 + index),
    key,
    number: Number(number),
    project: must(
      PROJECTS.find((project) => project.key === projectKey),
      key
    ),
    type: {
      ...must(
        TYPES.find(({ name }) => name === (described.type ?? 'Incident')),
        'type'
      ),
      subtask: false,
      hierarchyLevel: 0
    },
    status: must(
      STATUSES.find(({ name }) => name === (described.status ?? 'Open')),
      'status'
    ),
    priority: must(
      PRIORITIES.find(({ name }) => name === (described.priority ?? 'Medium')),
      'priority'
    ),
    resolution: described.resolution ? (RESOLUTIONS[0] ?? null) : null,
    securityLevel: described.level ? (LEVELS[0] ?? null) : null,
    summary: described.summary ?? 'Something happened',
    description: described.description ?? '',
    comments: described.comments ?? [],
    labels: described.labels ?? [],
    assignee: described.assignee ?? null,
    reporter: 'acc-reporter',
    creator: 'acc-reporter',
    watchers: [],
    created,
    updated: created,
    resolved: described.resolved === undefined ? null : Date.parse(described.resolved),
    statusCategoryChanged: created,
    dueDate: described.due ?? null,
    parent:
      described.parent === undefined
        ? null
        : {
            key: described.parent,
            id: must(
              all().find((other) => other.key === described.parent),
              'parent'
            ).id
          },
    attachments: described.attachments ?? [],
    changes: described.changes ?? [],
    custom: (field) => described.custom?.[field] ?? null,
    property: (property) => described.properties?.[property],
    links: () =>
      links.flatMap(({ from, to }) => {
        const other = from === key ? to : to === key ? from : undefined;
        if (other === undefined) return [];
        return [
          {
            type: 'Problem/Incident',
            description: from === key ? 'causes' : 'is caused by',
            otherId: must(
              all().find((issue) => issue.key === other),
              other
            ).id,
            otherKey: other
          }
        ];
      })
  };
}

/**
 * A site as one person sees it.
 * @param described its issues, oldest first
 * @param options `links`: one causes the other
 */
export function siteOf(
  described: readonly Described[],
  options: { now?: string; timeZone?: string; currentUser?: string | null; links?: readonly LinkOf[] } = {}
): JqlSite {
  const issues: JqlIssue[] = [];
  for (const [index, one] of described.entries()) {
    issues.push(issueOf(one, index, options.links ?? [], () => issues));
  }
  return {
    now: Date.parse(options.now ?? '2021-07-10T12:00:00Z'),
    timeZone: options.timeZone ?? 'Etc/UTC',
    currentUser: options.currentUser === undefined ? 'acc-lead' : options.currentUser,
    projects: PROJECTS,
    issueTypes: TYPES,
    statuses: STATUSES,
    priorities: PRIORITIES,
    resolutions: RESOLUTIONS,
    securityLevels: LEVELS,
    linkTypes: [{ id: '1', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' }],
    users: [
      { accountId: 'acc-lead', displayName: 'Platform Lead', email: 'lead@example.com' },
      { accountId: 'acc-reporter', displayName: 'Reporter', email: 'reporter@example.com' }
    ],
    customFields: [
      {
        id: 'customfield_10050',
        name: 'Owning team',
        kind: 'option',
        clauseNames: ['cf[10050]', 'Owning team'],
        options: [
          { id: '900', value: 'Downloads' },
          { id: '901', value: 'Index' }
        ]
      },
      {
        id: 'customfield_10016',
        name: 'Story point estimate',
        kind: 'number',
        clauseNames: ['cf[10016]', 'Story point estimate'],
        options: []
      }
    ],
    issues: () => issues,
    issue: (idOrKey) =>
      issues.find((issue) => issue.id === idOrKey || issue.key.toLowerCase() === idOrKey.toLowerCase()),
    groupMembers: (group) => (group === 'responders' ? ['acc-lead'] : undefined)
  };
}
