import { emptySeed, people } from '../../../local/jira/fixture';
import type { JiraSeed, SeedIssue } from '../../../local/jira/seed';
import { fieldsOf, startSite } from './harness';

const incident: SeedIssue = {
  key: 'PLAT-1',
  type: 'Incident',
  summary: 'All services answer 503',
  description: 'First line\nSecond line',
  reporter: people.reporter,
  created: '2021-06-22T08:21:00+02:00',
  priority: 'Highest',
  labels: ['outage', 'ingress'],
  watchers: [people.lead],
  history: [
    {
      at: '2021-06-22T08:29:00+02:00',
      by: people.responder,
      set: { status: 'Work in progress', assignee: people.responder }
    },
    { at: '2021-06-22T08:46:00+02:00', by: people.responder, set: { status: 'Resolved', priority: 'High' } }
  ],
  comments: [{ at: '2021-06-22T08:32:00+02:00', by: people.reporter, body: 'Customers see it too.' }],
  attachments: [
    {
      at: '2021-06-22T08:35:00+02:00',
      by: people.responder,
      filename: 'graph.txt',
      mimeType: 'text/plain',
      content: 'up'
    }
  ],
  properties: { mark: { n: 1 } }
};

const task: SeedIssue = {
  key: 'REG-3',
  type: 'Task',
  summary: 'Test downloads',
  reporter: people.lead,
  created: '2021-06-23T09:00:00Z',
  dueDate: '2021-07-01',
  custom: { customfield_10050: 'Downloads' },
  history: [
    { at: '2021-06-24T09:00:00Z', by: people.lead, set: { dueDate: '2021-07-15' } },
    { at: '2021-07-20T09:00:00Z', by: people.registryEngineer, set: { status: 'Done' } }
  ]
};

const seed: JiraSeed = {
  config: emptySeed.config,
  issues: [incident, task],
  links: [
    {
      type: 'Problem/Incident',
      source: 'PLAT-1',
      destination: 'REG-3',
      at: '2021-06-23T09:00:00Z',
      by: people.lead
    }
  ]
};

const withIssue = (change: Partial<SeedIssue>): JiraSeed => ({
  ...seed,
  links: [],
  issues: [{ ...task, ...change }]
});

describe('a seed', () => {
  it('tells the life of an issue, with its times and authors', () => {
    const site = startSite(seed);
    expect(fieldsOf(site, 'responder', 'PLAT-1')).toMatchObject({
      description: {
        content: [{ content: [{ text: 'First line' }] }, { content: [{ text: 'Second line' }] }]
      },
      created: '2021-06-22T06:21:00.000+0000',
      updated: '2021-06-23T09:00:00.000+0000',
      statuscategorychangedate: '2021-06-22T06:46:00.000+0000',
      status: { name: 'Resolved' },
      priority: { name: 'High' },
      assignee: { displayName: 'Responder' },
      labels: ['ingress', 'outage'],
      comment: { total: 1 },
      watches: { watchCount: 2 },
      issuelinks: [{ outwardIssue: { key: 'REG-3' } }]
    });
    const changes = site.ask('responder', 'GET', '/rest/api/3/issue/PLAT-1/changelog').body.values;
    expect(changes).toMatchObject([
      { created: '2021-06-22T06:29:00.000+0000', items: [{ field: 'assignee' }, { field: 'status' }] },
      { items: [{ field: 'Attachment' }] },
      { author: { accountId: people.responder }, items: [{ field: 'priority' }, { field: 'status' }] },
      { items: [{ field: 'Link' }] }
    ]);
    expect(site.events).toEqual([]);
  });

  it('moves due dates and resolves as the workflows do', () => {
    const site = startSite(seed);
    expect(fieldsOf(site, 'lead', 'REG-3')).toMatchObject({
      duedate: '2021-07-15',
      resolution: { name: 'Done' },
      resolutiondate: '2021-07-20T11:00:00.000+0200',
      customfield_10050: { value: 'Downloads' }
    });
    expect(site.create('lead', 'REG', 'Epic')).toBe('REG-4');
  });

  it.each<[string, JiraSeed, string]>([
    ['a project', withIssue({ key: 'NOPE-1' }), 'the site has no project "NOPE"'],
    ['a type', withIssue({ type: 'Problem' }), 'the site has no issue type in REG "Problem"'],
    [
      'a status',
      withIssue({ history: [{ at: '2021-06-24T09:00:00Z', by: people.lead, set: { status: 'Closed' } }] }),
      'no status in the workflow of REG-3 "Closed"'
    ],
    ['a person', withIssue({ reporter: 'somebody' }), 'no account "somebody"'],
    ['a level', withIssue({ securityLevel: 'Responders only' }), 'no security level in REG'],
    ['a choice', withIssue({ custom: { customfield_10050: 'Nobody' } }), 'no choice of Owning team "Nobody"'],
    ['a field', withIssue({ custom: { customfield_1: 'x' } }), 'no field "customfield_1"'],
    ['an instant', withIssue({ created: '2021-06-23T09:00:00' }), 'is not an instant with a zone'],
    ['a day', withIssue({ dueDate: '2021-02-30' }), '"2021-02-30" is not a day'],
    [
      'a document',
      withIssue({ description: { type: 'doc', version: 1, content: [{ type: 'x' }] } }),
      'not valid ADF'
    ],
    ['a parent', withIssue({ parent: 'REG-1' }), 'no issue "REG-1"'],
    ['an order', { ...seed, issues: [task, { ...task, key: 'REG-2' }] }, 'REG-2 does not follow REG-3'],
    ['a link', { ...seed, links: [{ ...seed.links[0]!, type: 'Likes' }] }, 'no link type "Likes"']
  ])('says which name is wrong: %s', (_what, wrong, message) => {
    expect(() => startSite(wrong)).toThrow(message);
  });

  it('gives the same site each time', () => {
    const state = (from: ReturnType<typeof startSite>) => JSON.stringify(from.jira.toJson());
    const site = startSite(seed);
    const before = state(site);
    site.create('lead', 'PLAT', 'Task');
    expect(state(site)).not.toBe(before);
    site.jira.reset(seed);
    expect(state(site)).toBe(before);
    site.jira.reset(emptySeed);
    expect(site.jira.state.issues.size).toBe(0);
  });
});

describe('a saved site', () => {
  it('goes on where it was', () => {
    const site = startSite(seed);
    site.ask('lead', 'PUT', '/rest/api/3/project/PLAT/properties/policy', { sev: 1 });
    site.ask('lead', 'PUT', '/rest/api/3/dashboard/1/items/1/properties/config', { a: 1 });
    site.ask('lead', 'POST', '/rest/api/3/issue/PLAT-1/notify', { to: { reporter: true } });
    const saved = JSON.parse(JSON.stringify(site.jira.toJson())) as unknown;

    const other = startSite(seed);
    other.jira.fromJson(saved);
    expect(other.jira.toJson()).toEqual(saved);
    expect(other.create('lead', 'PLAT', 'Task')).toBe('PLAT-2');
    expect(other.ask('lead', 'GET', '/rest/api/3/attachment/content/60001?redirect=false').raw).toEqual(
      Buffer.from('up')
    );
    expect(
      other.ask('lead', 'POST', '/rest/api/3/search/jql', { jql: 'key = PLAT-1' }).body.issues
    ).toHaveLength(1);
    expect(() => {
      other.jira.fromJson({ version: 0 });
    }).toThrow('another form');
  });
});

describe('what the site knows of its people', () => {
  it('has pictures for everything that answers point to', () => {
    const site = startSite(seed);
    const text = JSON.stringify(site.ask('lead', 'GET', '/rest/api/3/issue/REG-3').body);
    const addresses = [...text.matchAll(/http:\/\/localhost:8080\/avatars\/(\w+)\/([^?"]+)\?size=/g)];
    expect(addresses.length).toBeGreaterThan(10);
    for (const [, kind = '', id = ''] of addresses)
      expect(site.jira.avatar(kind, decodeURIComponent(id))).toContain('<svg');
    expect(site.jira.avatar('user', 'nobody')).toBeUndefined();
    expect(site.jira.users()).toHaveLength(13);
  });
});
