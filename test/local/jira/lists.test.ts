import { people } from '../../../local/jira/fixture';
import { routes } from '../../../local/jira/routes';
import { type Site, startSite, type Who } from './harness';

let site: Site;
beforeEach(() => {
  site = startSite();
});

const get = (who: Who, path: string) => site.ask(who, 'GET', `/rest/api/3/${path}`);
const names = (values: unknown, name = 'name') =>
  (values as Record<string, unknown>[]).map((each) => each[name]);

describe('projects', () => {
  const search = (who: Who, query = '') => names(get(who, `project/search?${query}`).body.values, 'key');

  it('are found by what the person may do there', () => {
    expect(search('reporter')).toEqual(['IAM', 'PLAT', 'REG', 'SOC']);
    expect(search('contractor', 'action=create')).toEqual(['REG', 'SOC']);
    expect(search('lead', 'action=edit')).toEqual(['PLAT']);
    expect(search('app', 'action=create')).toEqual(['IAM', 'PLAT', 'REG', 'SOC']);
    expect(get('lead', 'project/search?action=fly').status).toBe(400);
  });

  it('are found by name, key, type and id, in an order', () => {
    expect(search('lead', 'query=regis')).toEqual(['REG']);
    expect(search('lead', 'typeKey=service_desk')).toEqual(['IAM', 'PLAT']);
    expect(search('lead', 'typeKey=software,business&orderBy=-name')).toEqual(['REG', 'SOC']);
    expect(search('lead', 'id=10001&id=10003')).toEqual(['PLAT', 'SOC']);
    expect(search('lead', 'keys=SOC')).toEqual(['SOC']);
    expect(search('lead', 'status=archived')).toEqual([]);
    expect(site.modelled('lead', 'GET', '/rest/api/3/project/search?orderBy=owner')).toBe(false);
    expect(site.modelled('lead', 'GET', '/rest/api/3/project/search?propertyQuery=x')).toBe(false);
  });

  it('come in pages with addresses of the next', () => {
    const first = get('lead', 'project/search?maxResults=3').body;
    expect(first).toMatchObject({ total: 4, isLast: false });
    expect(first.nextPage).toBe('http://localhost:8080/rest/api/3/project/search?maxResults=3&startAt=3');
    expect(get('lead', 'project/search?maxResults=3&startAt=3').body).toMatchObject({ isLast: true });
  });

  it('tell their kind, lead and types', () => {
    expect(get('reporter', 'project/PLAT').body).toMatchObject({
      id: '10001',
      projectTypeKey: 'service_desk',
      simplified: false,
      style: 'classic',
      lead: { accountId: people.lead },
      issueTypes: [{ name: 'Incident' }, { name: 'Problem' }, { name: 'Task' }]
    });
    expect(get('reporter', 'project/soc?expand=insight').body).toMatchObject({
      simplified: true,
      style: 'next-gen',
      insight: { totalIssueCount: 0 }
    });
    expect(
      get('reporter', 'project/search?expand=lead,description,issueTypes,insight&keys=IAM').body
    ).toMatchObject({
      values: [
        { lead: { displayName: 'Identity Engineer' }, issueTypes: [{ name: '[System] Incident' }, {}, {}] }
      ]
    });
    expect(Object.keys(get('reporter', 'project/REG/role').body)).toContain('Administrators');
  });

  it('tell the statuses of each type', () => {
    const byType = get('reporter', 'project/SOC/statuses').raw as { name: string; statuses: unknown }[];
    expect(names(byType)).toEqual(['Task', 'Bug']);
    expect(names(byType[0]?.statuses)).toEqual(['To Do', 'In Progress', 'Done']);
  });

  it('show the types that a person meets', () => {
    expect(names(get('contractor', 'issuetype').raw)).not.toContain('Incident');
    expect(names(get('reporter', 'issuetype').raw)).toContain('Incident');
    expect(names(get('reporter', 'issuetype/project?projectId=10002&level=1').raw)).toEqual(['Epic']);
    expect(get('reporter', 'issuetype/project?projectId=x').status).toBe(404);
  });
});

describe('what may be created', () => {
  const fields = (who: Who, path: string) =>
    get(who, `issue/createmeta/${path}`).body.fields as Record<string, unknown>[];
  const ids = (who: Who, path: string) => names(fields(who, path), 'fieldId');

  it('lists types per project, and none where one may not create', () => {
    expect(names(get('responder', 'issue/createmeta/SOC/issuetypes').body.issueTypes)).toEqual([
      'Task',
      'Bug'
    ]);
    expect(get('contractor', 'issue/createmeta/IAM/issuetypes').body).toMatchObject({
      total: 0,
      issueTypes: []
    });
    expect(get('contractor', 'issue/createmeta/IAM/issuetypes/10003').status).toBe(400);
  });

  it('names the required field with its choices', () => {
    const team = fields('responder', 'REG/issuetypes/10004').find(
      (field) => field.fieldId === 'customfield_10050'
    );
    expect(team).toMatchObject({
      required: true,
      hasDefaultValue: false,
      name: 'Owning team',
      schema: { type: 'option', customId: 10050 }
    });
    expect(names(team?.allowedValues, 'value')).toEqual(['Downloads', 'Index', 'Website', 'Infrastructure']);
  });

  it('has the due date where the screen has it and the person may schedule', () => {
    expect(ids('responder', 'PLAT/issuetypes/10011')).toContain('duedate');
    expect(ids('responder', 'SOC/issuetypes/10020')).not.toContain('duedate');
    expect(ids('reporter', 'PLAT/issuetypes/10011')).toEqual([
      'summary',
      'issuetype',
      'project',
      'description',
      'priority',
      'labels',
      'attachment'
    ]);
    expect(ids('admin', 'PLAT/issuetypes/10011')).toContain('reporter');
  });

  it('offers the security levels that the person is in', () => {
    const levels = (who: Who) =>
      names(fields(who, 'IAM/issuetypes/10012').find((field) => field.fieldId === 'security')?.allowedValues);
    expect(levels('responder')).toEqual(['Responders only']);
    expect(levels('admin')).toEqual(['Responders only', 'Security team']);
  });

  it('comes in pages', () => {
    expect(get('responder', 'issue/createmeta/REG/issuetypes?maxResults=2&startAt=4').body).toMatchObject({
      startAt: 4,
      total: 5,
      issueTypes: [{ name: 'Sub-task', subtask: true }]
    });
    expect(get('responder', 'issue/createmeta/REG/issuetypes/99999').status).toBe(400);
  });
});

describe('people', () => {
  const search = (path: string) => names(get('responder', `user/${path}`).raw, 'displayName');

  it('are found by the beginning of a word or the address', () => {
    expect(search('search?query=engineer')).toEqual([
      'Network Engineer',
      'Registry Engineer',
      'Community Engineer',
      'Identity Engineer',
      'Database Engineer'
    ]);
    expect(search('search?query=lead@')).toEqual(['Platform Lead']);
    expect(search(`search?accountId=${people.admin}`)).toEqual(['Site Admin']);
    expect(get('responder', 'user/search').status).toBe(400);
    expect(site.modelled('responder', 'GET', '/rest/api/3/user/search?property=x')).toBe(false);
  });

  it('may be assigned per project, in pages that come back short', () => {
    expect(search('assignable/search?project=SOC')).toEqual([
      'Reporter',
      'Responder',
      'Platform Lead',
      'Site Admin',
      'Contractor',
      'Network Engineer',
      'Community Engineer',
      'Database Engineer'
    ]);
    expect(search('assignable/search?project=PLAT&startAt=4&maxResults=3')).toEqual([
      'Network Engineer',
      'Registry Engineer'
    ]);
    expect(search('assignable/search?project=PLAT&startAt=10&maxResults=5')).toEqual([]);
    const key = site.create('responder', 'IAM', 'Task');
    expect(search(`assignable/search?issueKey=${key}&query=iden`)).toEqual(['Identity Engineer']);
    expect(search('assignable/multiProjectSearch?projectKeys=SOC,IAM')).toEqual([
      'Responder',
      'Platform Lead',
      'Site Admin',
      'Network Engineer',
      'Database Engineer'
    ]);
    expect(get('responder', 'user/assignable/search').status).toBe(400);
    expect(get('responder', 'user/assignable/multiProjectSearch?projectKeys=').status).toBe(400);
  });

  it('can be looked up, also those who left', () => {
    expect(get('responder', `user?accountId=${people.formerEngineer}`).body).toMatchObject({ active: false });
    expect(get('responder', `user?accountId=${people.app}`).body).toMatchObject({ accountType: 'app' });
    expect(get('responder', 'user?accountId=nobody').status).toBe(404);
    const { body } = get(
      'responder',
      `user/bulk?accountId=${people.lead}&accountId=nobody&accountId=${people.admin}`
    );
    expect(body).toMatchObject({
      total: 2,
      values: [{ displayName: 'Platform Lead' }, { displayName: 'Site Admin' }]
    });
    expect(get('responder', 'user/bulk').status).toBe(400);
    expect(get('responder', 'user/picker?query=lead').body).toMatchObject({
      users: [{ displayName: 'Platform Lead' }]
    });
  });

  it('see their own address and nobody else’s', () => {
    expect(get('lead', 'myself').body).toMatchObject({
      accountId: people.lead,
      emailAddress: 'lead@example.com',
      timeZone: 'Europe/Copenhagen'
    });
    expect(get('responder', `user?accountId=${people.lead}`).body).not.toHaveProperty('emailAddress');
    expect(get('app', 'myself').body).toMatchObject({ displayName: 'Afterword', accountType: 'app' });
  });
});

describe('permissions', () => {
  const check = (who: Who, body: unknown) => site.ask(who, 'POST', '/rest/api/3/permissions/check', body);

  it('are checked for many issues and projects at once', () => {
    const key = site.create('responder', 'PLAT', 'Incident');
    const id = Number(site.jira.visibleIssue(people.lead, key)?.id);
    expect(
      check('reporter', {
        globalPermissions: ['ADMINISTER', 'USER_PICKER'],
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10001, 10002], issues: [id] }]
      }).body
    ).toEqual({
      globalPermissions: ['USER_PICKER'],
      projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [], projects: [10002] }]
    });
    expect(
      check('responder', { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [id] }] }).body
    ).toMatchObject({
      projectPermissions: [{ issues: [id] }]
    });
  });

  it('of others are checked by administrators', () => {
    const body = {
      accountId: people.contractor,
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10001, 10004] }]
    };
    expect(check('lead', body).status).toBe(403);
    expect(check('admin', body).body.projectPermissions).toMatchObject([{ projects: [10004] }]);
  });

  it('have a limit and a catalogue', () => {
    const many = Array.from({ length: 1001 }, (_, index) => index);
    expect(
      check('lead', { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: many }] }).status
    ).toBe(400);
    expect(check('lead', { projectPermissions: [{ permissions: ['FLY'], issues: [1] }] }).status).toBe(400);
  });

  it('tell the projects where one has all of them', () => {
    const permitted = (who: Who) =>
      site.ask(who, 'POST', '/rest/api/3/permissions/project', {
        permissions: ['CREATE_ISSUES', 'LINK_ISSUES']
      }).body;
    expect(permitted('reporter')).toEqual({
      projects: [
        { id: 10002, key: 'REG' },
        { id: 10003, key: 'SOC' }
      ]
    });
  });
});

describe('lists of the site', () => {
  it('have priorities, highest first', () => {
    expect(names(get('reporter', 'priority/search').body.values)).toEqual([
      'Highest',
      'High',
      'Medium',
      'Low',
      'Lowest'
    ]);
    expect(names(get('reporter', 'priority/search?onlyDefault=true').body.values)).toEqual(['Medium']);
    expect(names(get('reporter', 'priority/search?id=1&id=5&priorityName=low').body.values)).toEqual([
      'Lowest'
    ]);
    expect(get('reporter', 'priority').raw).toHaveLength(5);
  });

  it('have the statuses of visible projects, and a search for administrators', () => {
    expect(names(get('contractor', 'status').raw)).toContain('In Review');
    expect(names(get('admin', 'statuses/search?statusCategory=DONE&searchString=c').body.values)).toEqual([
      'Completed',
      'Closed',
      'Canceled'
    ]);
    expect(get('lead', 'statuses/search?projectId=10001').status).toBe(200);
    expect(get('lead', 'statuses/search').status).toBe(401);
    expect(names(get('reporter', 'statuscategory').raw, 'key')).toEqual(['new', 'indeterminate', 'done']);
  });

  it('have resolutions, labels and fields', () => {
    expect(names(get('reporter', 'resolution').raw)).toContain("Won't Do");
    expect(get('reporter', 'resolution/search?onlyDefault=true').body).toMatchObject({
      values: [{ name: 'Done' }]
    });
    site.create('responder', 'PLAT', 'Task', { labels: ['b', 'a'] });
    expect(get('reporter', 'label').body.values).toEqual(['a', 'b']);
    expect(names(get('reporter', 'field').raw, 'id')).toContain('customfield_10050');
    expect(names(get('reporter', 'field/search?type=custom').body.values)).toEqual([
      'Owning team',
      'Story point estimate'
    ]);
    expect(names(get('reporter', 'field/search?query=due&id=duedate').body.values)).toEqual(['Due date']);
  });

  it('have a server and dashboards', () => {
    expect(get('anonymous', 'serverInfo').body).toMatchObject({
      deploymentType: 'Cloud',
      serverTitle: 'local site'
    });
    expect(get('reporter', 'configuration').body).toMatchObject({ issueLinkingEnabled: true });
    expect(get('reporter', 'dashboard').body).toMatchObject({
      total: 1,
      dashboards: [{ name: 'Operations' }]
    });
    expect(get('reporter', 'dashboard?filter=my').body).toMatchObject({ total: 0 });
    expect(get('lead', 'dashboard/1').body).toMatchObject({
      isWritable: true,
      owner: { accountId: people.lead }
    });
    expect(get('lead', 'dashboard/9').status).toBe(404);
  });
});

describe('paths', () => {
  it('that the model does not know are left to the gateway', () => {
    expect(
      site.jira.handle(
        { kind: 'app' },
        {
          method: 'GET',
          path: '/rest/api/3/avatar',
          query: new URLSearchParams(),
          headers: {},
          body: undefined
        }
      )
    ).toBeUndefined();
    expect(site.modelled('lead', 'GET', '/rest/api/3/issue/PLAT-1/worklog')).toBe(false);
  });

  it('may be encoded, and broken', () => {
    const key = site.create('responder', 'PLAT', 'Task');
    site.ask('responder', 'PUT', `/rest/api/3/issue/${key}/properties/a%2Fb`, 1);
    expect(get('responder', `issue/${key}/properties/a%2Fb`).body).toEqual({ key: 'a/b', value: 1 });
    expect(site.modelled('responder', 'GET', '/rest/api/3/issue/%E0%A4%A')).toBe(false);
  });

  it('all belong to the contract', () => {
    const unknown = Object.keys(routes).filter((line) => {
      const [method = '', path = ''] = line.split(' ');
      const concrete = path.replaceAll(/\{[^}]+\}/g, '1');
      return site.operation(method, concrete) === undefined;
    });
    expect(unknown).toEqual([]);
  });
});
