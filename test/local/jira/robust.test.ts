import { people } from '../../../local/jira/fixture';
import { routes } from '../../../local/jira/routes';
import type { ProductRequest } from '../../../local/seam';
import { adf, type Site, startSite } from './harness';

/** A value for each variable of the routes, under which something is found. */
const known: Readonly<Record<string, string>> = {
  issueIdOrKey: 'PLAT-1',
  projectIdOrKey: 'PLAT',
  issueTypeId: '10010',
  id: '40001',
  linkId: '50001',
  issueLinkTypeId: '10000',
  propertyKey: 'mark',
  dashboardId: '1',
  itemId: '10001'
};

const oddities: unknown[] = [
  null,
  undefined,
  '',
  'text',
  0,
  [],
  [null],
  [[]],
  {},
  Buffer.from('x'),
  { '': null }
];

/** The keys that any handler reads, each with something odd in it. */
const oddBodies = (odd: unknown): unknown[] => [
  odd,
  ...[
    'fields',
    'update',
    'properties',
    'issueUpdates',
    'body',
    'type',
    'inwardIssue',
    'transition',
    'to'
  ].map((key) => ({
    [key]: odd
  })),
  { fields: { project: odd, issuetype: odd, summary: odd } },
  {
    fields: {
      project: { key: 'REG' },
      issuetype: { name: 'Story' },
      ...Object.fromEntries(
        [
          'summary',
          'description',
          'priority',
          'assignee',
          'labels',
          'duedate',
          'parent',
          'customfield_10050',
          'customfield_10016',
          'issuelinks',
          'attachment'
        ].map((field) => [field, odd])
      )
    },
    update: { labels: [{ add: odd }], issuelinks: [{ add: odd }], security: odd },
    properties: [odd, { key: odd }]
  },
  { issueIdsOrKeys: odd, fieldIds: odd, expand: odd, maxResults: odd, nextPageToken: odd, changelogIds: odd },
  { jql: odd, fields: odd, reconcileIssues: odd, queries: odd, jqls: odd, issueIds: odd },
  { projectPermissions: odd, globalPermissions: odd, permissions: odd, accountId: odd },
  { projectPermissions: [{ permissions: odd, issues: odd, projects: odd }] },
  { type: { name: 'Blocks' }, inwardIssue: odd, outwardIssue: odd, comment: odd }
];

let site: Site;
beforeEach(() => {
  site = startSite();
  const incident = site.create('admin', 'PLAT', 'Incident');
  const task = site.create('admin', 'PLAT', 'Task');
  site.ask('admin', 'POST', `/rest/api/3/issue/${incident}/comment`, { body: adf('x') });
  site.ask('admin', 'PUT', `/rest/api/3/issue/${incident}/properties/mark`, 1);
  site.ask('admin', 'POST', '/rest/api/3/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: incident },
    outwardIssue: { key: task }
  });
});

describe('whatever comes', () => {
  it.each(Object.keys(routes))('%s answers or refuses, and never falls over', (line) => {
    const [method = '', template = ''] = line.split(' ');
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
    const statuses = new Set<number>();
    for (const body of oddities.flatMap(oddBodies)) {
      const request: ProductRequest = {
        method,
        path,
        query: new URLSearchParams('startAt=-1&maxResults=x&expand=changelog&validation=strict'),
        headers: {},
        body
      };
      for (const query of [request.query, new URLSearchParams()])
        statuses.add(
          site.jira.handle({ kind: 'user', accountId: people.admin }, { ...request, query })?.status ?? 501
        );
    }
    for (const status of statuses) expect(status).toBeLessThan(502);
    expect(statuses).not.toContain(500);
  });
});
