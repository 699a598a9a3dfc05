import { jiraAsUser } from '../../../../src/adapters/jira';
import { statusProperty, type PanelStatus } from '../../../../src/domain/panel-status';
import type { TicketDraft } from '../../../../src/domain/ticket-draft';
import type { Jira } from '../../../../src/ports';
import { APP_ID, installForge, type Answer, type Forge } from '../../../builders/forge';
import { steppedPace } from '../../../builders/pace';
import { INCIDENT_ID } from '../../../builders/postmortem';
import { error, value } from '../../../builders/result';

let forge: Forge;
beforeEach(() => {
  forge = installForge();
});

const as = <T>(work: (jira: Jira) => Promise<T>): Promise<T> =>
  forge.run(() => work(jiraAsUser(steppedPace())));
const answering = (...answer: Answer): void => {
  forge.product = () => answer;
};

/** An issue as Jira writes it, with nulls and with keys that nobody asked for. */
const bean = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  key: `REG-${id}`,
  self: 'https://site.example/rest/api/3/issue/1',
  expand: 'names',
  fields: {
    summary: 'Watch the queue',
    status: { name: 'To Do', statusCategory: { key: 'new', id: 2 }, iconUrl: null },
    issuetype: { name: 'Task' },
    project: { id: '10100', key: 'REG' },
    priority: { name: 'High' },
    assignee: { accountId: 'one', displayName: 'Network Engineer', emailAddress: null },
    duedate: '2026-12-04',
    created: '2026-11-20T11:00:00.000+0100',
    ...fields
  }
});

describe('issues', () => {
  test('are read in one request with the fields that are shown', async () => {
    answering(200, { issues: [bean('1')], issueErrors: [] });
    const [issue] = value(await as((jira) => jira.issues(['1', '2'])));
    expect(issue).toEqual({
      id: '1',
      key: 'REG-1',
      summary: 'Watch the queue',
      projectId: '10100',
      projectKey: 'REG',
      typeName: 'Task',
      statusName: 'To Do',
      statusCategory: 'new',
      priorityName: 'High',
      assignee: 'one',
      assigneeName: 'Network Engineer',
      dueDate: '2026-12-04',
      created: Date.parse('2026-11-20T10:00:00Z'),
      linked: []
    });
    expect(forge.requests).toMatchObject([
      {
        method: 'POST',
        path: '/rest/api/3/issue/bulkfetch',
        body: {
          issueIdsOrKeys: ['1', '2'],
          fields: ['summary', 'status', 'assignee', 'duedate', 'priority', 'issuetype', 'project', 'created']
        }
      }
    ]);
  });

  test('may lack what is optional', async () => {
    const bare = bean('1', {
      priority: null,
      assignee: null,
      duedate: null,
      status: { name: '?', statusCategory: { key: 'undefined' } }
    });
    answering(200, { issues: [bare] });
    expect(value(await as((jira) => jira.issues(['1'])))).toMatchObject([
      { priorityName: null, assignee: null, assigneeName: null, dueDate: null, statusCategory: 'new' }
    ]);
  });

  test('are asked for by the hundred', async () => {
    answering(200, { issues: [] });
    await as((jira) => jira.issues(Array.from({ length: 201 }, (_, index) => String(index))));
    const sizes = forge.requests.map(
      ({ body }) => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.length
    );
    expect(sizes).toEqual([100, 100, 1]);
  });

  test('that Jira does not bring are left out, whatever it says of them', async () => {
    answering(200, { issues: [bean('1')], issueErrors: [{ id: '2', errorMessage: 'No permission' }] });
    expect(value(await as((jira) => jira.issues(['1', '2']))).map(({ id }) => id)).toEqual(['1']);
  });
});

describe('permissions', () => {
  const permission = (havePermission: boolean) => ({
    id: '1',
    key: 'X',
    name: 'X',
    type: 'PROJECT',
    havePermission
  });

  test('are asked for one issue', async () => {
    answering(200, { permissions: { BROWSE_PROJECTS: permission(true), EDIT_ISSUES: permission(false) } });
    expect(await as((jira) => jira.permissions(INCIDENT_ID))).toEqual({
      ok: true,
      value: { browse: true, edit: false }
    });
    expect(forge.requests[0]?.path).toBe(
      '/rest/api/3/mypermissions?issueId=10001&permissions=BROWSE_PROJECTS,EDIT_ISSUES'
    );
  });

  test('are none on what is missing or invisible, and none that Jira does not name', async () => {
    answering(404, { errorMessages: ['Issue does not exist'], errors: {} });
    expect(value(await as((jira) => jira.permissions('1')))).toEqual({ browse: false, edit: false });
    answering(200, { permissions: { BROWSE_PROJECTS: permission(true) } });
    expect(value(await as((jira) => jira.permissions('1')))).toEqual({ browse: true, edit: false });
  });

  test('are unknown where the app lacks the scope', async () => {
    answering(401, { code: 401, message: 'Unauthorized; scope does not match' });
    expect(error(await as((jira) => jira.permissions('1')))).toMatchObject({
      detail: 'jira.mypermissions.401'
    });
  });
});

test('link types are the site’s own, and none where linking is switched off', async () => {
  answering(200, {
    issueLinkTypes: [{ id: '1', name: 'Relates', inward: 'relates to', outward: 'relates to' }]
  });
  expect(value(await as((jira) => jira.linkTypes()))).toEqual([{ name: 'Relates' }]);
  answering(404, { errorMessages: ['Issue linking is currently disabled.'] });
  expect(value(await as((jira) => jira.linkTypes()))).toEqual([]);
});

describe('creating tickets', () => {
  const draft = (summary: string): TicketDraft => ({
    fields: { summary },
    update: { issuelinks: [] },
    properties: [],
    status: { type: 'lozenge', value: { label: 'Due 4 Dec 2026', type: 'default' } }
  });
  const drafts = [draft('a'), draft('b'), draft('c')];
  const create = () => as((jira) => jira.createTickets(drafts));
  const made = (id: string) => ({ id, key: `REG-${id}`, self: 'https://site.example' });
  const refused = (failedElementNumber: number, elementErrors: unknown) => ({
    status: 400,
    failedElementNumber,
    elementErrors
  });

  test('is one request', async () => {
    answering(201, { issues: [made('1'), made('2'), made('3')], errors: [] });
    expect(await create()).toEqual({
      kind: 'answered',
      drafts: ['1', '2', '3'].map((id) => ({ created: true, id, key: `REG-${id}` }))
    });
    expect(forge.requests).toMatchObject([
      {
        method: 'POST',
        path: '/rest/api/3/issue/bulk',
        body: { issueUpdates: drafts.map(({ fields }) => ({ fields })) }
      }
    ]);
  });

  test('tells successes from refusals by the numbers of the refusals', async () => {
    const words = { errorMessages: ['Not here.'], errors: { customfield_10050: 'Owning team is required.' } };
    answering(201, { issues: [made('1'), made('3')], errors: [refused(1, words)] });
    expect(await create()).toEqual({
      kind: 'answered',
      drafts: [
        { created: true, id: '1', key: 'REG-1' },
        {
          created: false,
          problem: [
            { field: null, message: 'Not here.' },
            { field: 'customfield_10050', message: 'Owning team is required.' }
          ]
        },
        { created: true, id: '3', key: 'REG-3' }
      ]
    });
  });

  test('refused altogether says so of each', async () => {
    const words = { errorMessages: [], errors: { project: 'You cannot create issues in this project.' } };
    answering(400, { issues: [], errors: [0, 1, 2].map((number) => refused(number, words)) });
    const problem = [{ field: 'project', message: 'You cannot create issues in this project.' }];
    expect(await create()).toEqual({
      kind: 'answered',
      drafts: drafts.map(() => ({ created: false, problem }))
    });
  });

  test.each<[string, Answer, string]>([
    ['in words', [400, { errorMessages: ['Too many.'], errors: {} }], 'Too many.'],
    ['without words', [403, ''], 'Jira refused this ticket and did not say why.'],
    [
      'by a limit',
      [429, '', { 'Retry-After': '2' }],
      'Jira asks us to slow down. Nothing is lost; try again in 2 seconds.'
    ]
  ])(
    'refused as a whole %s is sure to have made nothing, and is not repeated',
    async (_, answer, message) => {
      answering(...answer);
      expect(await create()).toEqual({ kind: 'refused', problem: [{ field: null, message }] });
      expect(forge.requests).toHaveLength(1);
    }
  );

  test.each<[string, Answer | Error, boolean]>([
    ['a broken connection', new Error('socket hang up'), false],
    ['a failing server', [500, 'oops'], false],
    ['an unavailable gateway', [503, ''], false],
    ['a gateway that gave up waiting', [504, ''], true],
    ['an answer that cannot be read', [201, '<html>'], false],
    ['an answer that does not add up', [201, { issues: [made('1')], errors: [] }], false],
    [
      'two refusals of the same',
      [201, { issues: [made('1')], errors: [refused(1, null), refused(1, null)] }],
      false
    ]
  ])('lost by %s is never repeated', async (_, answer, running) => {
    forge.product = () => {
      if (answer instanceof Error) throw answer;
      return answer;
    };
    expect(await create()).toEqual({ kind: 'lost', running });
    expect(forge.requests).toHaveLength(1);
  });

  test('with no time left is not begun', async () => {
    const pace = steppedPace();
    pace.pass(20_000);
    expect(await forge.run(() => jiraAsUser(pace).createTickets(drafts))).toMatchObject({ kind: 'refused' });
    expect(forge.requests).toEqual([]);
  });
});

describe('marked tickets', () => {
  const mark = { v: 1, action: 'a', postmortem: 'p', incident: INCIDENT_ID };

  test('are found through the links of the incident, whichever end they stand on', async () => {
    const links = [
      { inwardIssue: { id: '20' } },
      { outwardIssue: { id: '21' } },
      { outwardIssue: { id: '22' } },
      { inwardIssue: null }
    ];
    forge.product = ({ path }) =>
      path.endsWith('/bulkfetch')
        ? [
            200,
            {
              issues: [
                { ...bean('20'), properties: { 'afterword.action': mark } },
                bean('21'),
                { ...bean('22'), properties: { 'afterword.action': 'forged' } }
              ]
            }
          ]
        : [200, { id: INCIDENT_ID, fields: { issuelinks: links } }];
    const found = value(await as((jira) => jira.markedTickets(INCIDENT_ID, 'afterword.action')));
    expect(found).toMatchObject([{ postmortemId: 'p', actionId: 'a', issue: { id: '20', key: 'REG-20' } }]);
    expect(found).toHaveLength(1);
    expect(forge.requests.map(({ path }) => path)).toEqual([
      '/rest/api/3/issue/10001?fields=issuelinks',
      '/rest/api/3/issue/bulkfetch'
    ]);
    expect(forge.requests[1]?.body).toMatchObject({
      issueIdsOrKeys: ['20', '21', '22'],
      properties: ['afterword.action']
    });
  });

  test('are none where there are no links, for one request', async () => {
    answering(200, { fields: { issuelinks: [] } });
    expect(value(await as((jira) => jira.markedTickets(INCIDENT_ID, 'afterword.action')))).toEqual([]);
    expect(forge.requests).toHaveLength(1);
  });

  test('are unknown where a linked issue does not come: it may be the one that is looked for', async () => {
    forge.product = ({ path }) =>
      path.endsWith('/bulkfetch')
        ? [200, { issues: [], issueErrors: [{ id: '20', errorMessage: 'try again' }] }]
        : [200, { fields: { issuelinks: [{ outwardIssue: { id: '20' } }] } }];
    const found = await as((jira) => jira.markedTickets(INCIDENT_ID, 'afterword.action'));
    expect(error(found)).toMatchObject({ code: 'busy', detail: 'jira.bulkfetch.incomplete' });
  });

  test('are unknown where the incident cannot be read: nobody may conclude that there are none', async () => {
    answering(404, {});
    expect(error(await as((jira) => jira.markedTickets(INCIDENT_ID, 'afterword.action'))).code).toBe(
      'unavailable'
    );
  });
});

describe('the lead of a project', () => {
  test('is read in one request', async () => {
    answering(200, { id: '10100', key: 'REG', lead: { accountId: 'one', displayName: 'Platform Lead' } });
    expect(value(await as((jira) => jira.projectLead('10100')))).toBe('one');
    expect(forge.requests).toMatchObject([{ method: 'GET', path: '/rest/api/3/project/10100' }]);
  });

  test('is nobody where Jira names none, or hides the project', async () => {
    for (const answer of [
      [200, { id: '10100', lead: null }],
      [404, { errorMessages: ['No.'] }]
    ] as Answer[]) {
      answering(...answer);
      expect(value(await as((jira) => jira.projectLead('10100')))).toBeNull();
    }
  });

  test('that cannot be read is said', async () => {
    answering(500);
    expect(error(await as((jira) => jira.projectLead('10100')))).toMatchObject({ code: 'unavailable' });
  });
});

describe('the status of the panel beside an issue', () => {
  const status: PanelStatus = { type: 'lozenge', value: { label: 'In review', type: 'inprogress' } };
  const set = () => as((jira) => jira.setStatus(INCIDENT_ID, status));

  test('is a property of the issue that is named after the app and its panel', async () => {
    answering(201);
    await set();
    expect(forge.requests).toMatchObject([
      {
        method: 'PUT',
        path: `/rest/api/3/issue/${INCIDENT_ID}/properties/${statusProperty(APP_ID)}`,
        body: status
      }
    ]);
  });

  test('that Jira refuses, or that is lost, is neither tried again nor anybody’s trouble', async () => {
    for (const product of [
      (): Answer => [403, { errorMessages: ['No.'] }],
      (): Answer => {
        throw new Error('socket hang up');
      }
    ]) {
      forge.requests.length = 0;
      forge.product = product;
      await expect(set()).resolves.toBeUndefined();
      expect(forge.requests).toHaveLength(1);
    }
  });

  test('of a ticket travels in the call that creates it', async () => {
    answering(201, { issues: [{ id: '1', key: 'REG-1' }], errors: [] });
    const draft: TicketDraft = { fields: {}, update: { issuelinks: [] }, properties: [], status };
    await as((jira) => jira.createTickets([draft]));
    expect(forge.requests[0]?.body).toEqual({
      issueUpdates: [
        {
          fields: {},
          update: { issuelinks: [] },
          properties: [{ key: statusProperty(APP_ID), value: status }]
        }
      ]
    });
  });
});
