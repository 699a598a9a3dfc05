import { people } from '../../../local/jira/fixture';
import { adf, type Site, startSite, type Who } from './harness';

let site: Site;
let hidden: string;
beforeEach(() => {
  site = startSite();
  hidden = site.create('responder', 'PLAT', 'Incident', { labels: ['outage'] });
});

const secret = (level: string): string =>
  site.create('app', 'IAM', '[System] Incident', { security: { name: level } });

const statusFor = (who: Who, key: string): number => site.ask(who, 'GET', `/rest/api/3/issue/${key}`).status;

const notFound = {
  status: 404,
  body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} }
};

describe('somebody without access to a project', () => {
  const requests: { method: string; path: string; body?: unknown }[] = [
    { method: 'GET', path: '' },
    { method: 'PUT', path: '', body: { fields: { summary: 'x' } } },
    { method: 'DELETE', path: '' },
    { method: 'GET', path: '/editmeta' },
    { method: 'PUT', path: '/assignee', body: { accountId: people.contractor } },
    { method: 'GET', path: '/transitions' },
    { method: 'POST', path: '/transitions', body: { transition: { id: '11' } } },
    { method: 'GET', path: '/changelog' },
    { method: 'POST', path: '/changelog/list', body: { changelogIds: [1] } },
    { method: 'GET', path: '/comment' },
    { method: 'POST', path: '/comment', body: { body: adf('x') } },
    { method: 'GET', path: '/watchers' },
    { method: 'POST', path: '/watchers', body: people.contractor },
    { method: 'POST', path: '/notify', body: { to: { reporter: true } } },
    { method: 'GET', path: '/properties' },
    { method: 'GET', path: '/properties/mark' },
    { method: 'PUT', path: '/properties/mark', body: { a: 1 } }
  ];

  it.each(requests)(
    'gets the same 404 for $method $path as for an issue that does not exist',
    ({ method, path, body }) => {
      for (const reference of [hidden, '20001', 'PLAT-99', '20099', 'nonsense'])
        expect(site.ask('contractor', method, `/rest/api/3/issue/${reference}${path}`, body)).toMatchObject(
          notFound
        );
    }
  );

  it('gets a 404 for the project, which names what was asked', () => {
    expect(site.ask('contractor', 'GET', '/rest/api/3/project/PLAT')).toMatchObject({
      status: 404,
      body: { errorMessages: ["No project could be found with key 'PLAT'."] }
    });
    for (const path of ['statuses', 'role', 'properties', 'properties/x'])
      expect(site.ask('contractor', 'GET', `/rest/api/3/project/10001/${path}`).status).toBe(404);
    expect(site.ask('contractor', 'GET', '/rest/api/3/user/assignable/search?project=PLAT').status).toBe(404);
    expect(
      site.ask('contractor', 'GET', '/rest/api/3/user/assignable/multiProjectSearch?projectKeys=REG,PLAT')
        .status
    ).toBe(404);
    expect(site.ask('contractor', 'GET', '/rest/api/3/issuetype/project?projectId=10001').status).toBe(404);
    expect(site.ask('contractor', 'GET', '/rest/api/3/issue/createmeta/PLAT/issuetypes').status).toBe(400);
  });

  it('finds nothing of it in lists and searches', () => {
    const ids = { issueIdsOrKeys: [hidden, '20001'] };
    expect(
      site.ask('contractor', 'POST', '/rest/api/3/issue/bulkfetch', { ...ids, fields: ['summary'] }).body
    ).toEqual({
      issues: [],
      issueErrors: [
        { id: hidden, errorMessage: notFound.body.errorMessages[0] },
        { id: '20001', errorMessage: notFound.body.errorMessages[0] }
      ]
    });
    expect(site.ask('contractor', 'POST', '/rest/api/3/changelog/bulkfetch', ids).body).toEqual({
      issueChangeLogs: []
    });
    expect(
      site.ask('contractor', 'POST', '/rest/api/3/search/jql', { jql: 'labels = outage' }).body.issues
    ).toEqual([]);
    expect(
      site.ask('contractor', 'POST', '/rest/api/3/search/approximate-count', { jql: 'labels = outage' }).body
        .count
    ).toBe(0);
    expect(
      site.ask('contractor', 'POST', '/rest/api/3/jql/match', {
        issueIds: [20001],
        jqls: ['labels = outage']
      }).body
    ).toEqual({ matches: [{ matchedIssues: [], errors: [] }] });
    const projects = site.ask('contractor', 'GET', '/rest/api/3/project/search').body.values;
    expect((projects as { key: string }[]).map(({ key }) => key)).toEqual(['IAM', 'REG', 'SOC']);
  });

  it('has no permission there, and cannot ask whether the project exists', () => {
    expect(
      site.ask('contractor', 'POST', '/rest/api/3/permissions/check', {
        projectPermissions: [
          { permissions: ['BROWSE_PROJECTS', 'CREATE_ISSUES'], projects: [10001, 10002, 99], issues: [20001] }
        ]
      }).body.projectPermissions
    ).toEqual([
      { permission: 'BROWSE_PROJECTS', issues: [], projects: [10002] },
      { permission: 'CREATE_ISSUES', issues: [], projects: [10002] }
    ]);
    const mine = '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS';
    for (const context of [
      'projectKey=PLAT',
      'projectId=10001',
      'projectKey=NOPE',
      `issueKey=${hidden}`,
      'issueId=20001'
    ])
      expect(site.ask('contractor', 'GET', `${mine}&${context}`).status).toBe(404);
  });
});

describe('issue security', () => {
  it('shows an issue to the members of its level only', () => {
    const responders = secret('Responders only');
    const team = secret('Security team');
    const seen = (key: string) =>
      (['reporter', 'contractor', 'responder', 'lead', 'admin', 'identityEngineer', 'app'] as const).filter(
        (who) => statusFor(who, key) === 200
      );
    expect(seen(responders)).toEqual(['responder', 'lead', 'admin', 'identityEngineer', 'app']);
    expect(seen(team)).toEqual(['admin', 'identityEngineer', 'app']);
  });

  it('lets nobody set a level that they are not in', () => {
    const create = (who: Who, name: string) =>
      site.ask(who, 'POST', '/rest/api/3/issue', {
        fields: {
          project: { key: 'IAM' },
          issuetype: { name: '[System] Problem' },
          summary: 'x',
          security: { name }
        }
      });
    expect(create('responder', 'Responders only').status).toBe(201);
    expect(create('responder', 'Security team').body.errors).toEqual({
      security: 'The security level selected is invalid.'
    });
    expect(create('reporter', 'Responders only').body.errors).toHaveProperty('security');
  });
});

describe('who asks', () => {
  it('must be known and active, except for the server information', () => {
    expect(site.ask('anonymous', 'GET', '/rest/api/3/myself').status).toBe(401);
    expect(site.ask('formerEngineer', 'GET', '/rest/api/3/myself').status).toBe(401);
    expect(site.ask('anonymous', 'GET', '/rest/api/3/serverInfo').status).toBe(200);
    const stranger = { kind: 'user', accountId: 'stranger' } as const;
    const request = {
      method: 'GET',
      path: '/rest/api/3/myself',
      query: new URLSearchParams(),
      headers: {},
      body: undefined
    };
    expect(site.jira.handle(stranger, request)?.status).toBe(401);
  });

  it('reads postmortems without editing them, as the reporter', () => {
    const put = (who: Who) =>
      site.ask(who, 'PUT', `/rest/api/3/issue/${hidden}`, { fields: { summary: 'New' } });
    expect(put('reporter')).toMatchObject({
      status: 403,
      body: { errorMessages: ['You do not have permission to edit issues in this project.'] }
    });
    expect(put('responder').status).toBe(204);
    expect(site.ask('reporter', 'GET', `/rest/api/3/issue/${hidden}/editmeta`).body).toEqual({ fields: {} });
    expect(site.ask('reporter', 'GET', `/rest/api/3/issue/${hidden}/transitions`).body.transitions).toEqual(
      []
    );
    expect(site.ask('reporter', 'PUT', `/rest/api/3/issue/${hidden}/properties/x`, 1).status).toBe(403);
    expect(site.ask('reporter', 'PUT', `/rest/api/3/issue/${hidden}/assignee`, {}).status).toBe(403);
    expect(site.ask('responder', 'DELETE', `/rest/api/3/issue/${hidden}`).status).toBe(403);
    expect(site.ask('lead', 'DELETE', `/rest/api/3/issue/${hidden}`).status).toBe(204);
    expect(statusFor('lead', hidden)).toBe(404);
  });

  it('is told what may be done', () => {
    const { body } = site.ask(
      'reporter',
      'GET',
      `/rest/api/3/mypermissions?issueKey=${hidden}&permissions=EDIT_ISSUES,ADD_COMMENTS,ADMINISTER`
    );
    expect(body.permissions).toMatchObject({
      EDIT_ISSUES: { havePermission: false, type: 'PROJECT' },
      ADD_COMMENTS: { havePermission: true },
      ADMINISTER: { havePermission: false, type: 'GLOBAL' }
    });
    expect(site.jira.may(people.reporter, 'EDIT_ISSUES', { issue: hidden })).toBe(false);
    expect(site.jira.may(people.reporter, 'EDIT_ISSUES', { project: 'REG' })).toBe(true);
    expect(site.jira.visibleIssue(people.contractor, hidden)).toBeUndefined();
    expect(site.jira.visibleIssue(people.reporter, hidden)?.key).toBe(hidden);
    const anywhere = '/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS';
    expect(site.ask('lead', 'GET', anywhere).body).toMatchObject({
      permissions: { ADMINISTER_PROJECTS: { havePermission: true } }
    });
    expect(site.ask('lead', 'GET', '/rest/api/3/mypermissions').status).toBe(400);
    expect(site.ask('lead', 'GET', '/rest/api/3/mypermissions?permissions=FLY').status).toBe(400);
  });
});
