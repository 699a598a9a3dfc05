import { type Site, startSite, type Who } from './harness';

const post = (site: Site, body: Record<string, unknown>, who: Who = 'responder') =>
  site.ask(who, 'POST', '/rest/api/3/search/jql', body);

const keysOf = (body: Record<string, unknown>): unknown[] =>
  (body.issues as { key?: string }[]).map(({ key }) => key);

describe('searching', () => {
  let site: Site;
  beforeEach(() => {
    site = startSite();
    for (let index = 1; index <= 5; index += 1)
      site.create('responder', 'PLAT', 'Task', { summary: `Task ${index}` });
  });

  it('refuses what has no restriction', () => {
    for (const jql of ['', 'ORDER BY created'])
      expect(post(site, { jql })).toMatchObject({
        status: 400,
        body: {
          errorMessages: [
            'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'
          ],
          errors: {}
        }
      });
  });

  it('says what is wrong with a query', () => {
    const { status, body } = post(site, { jql: 'nonsense = 1' });
    expect(status).toBe(400);
    expect(body.errorMessages).toHaveLength(1);
  });

  it('walks through pages by token, without a total', () => {
    const query = { jql: 'project = PLAT ORDER BY key ASC', fields: ['summary'], maxResults: 2 };
    const first = post(site, query).body;
    const second = post(site, { ...query, nextPageToken: first.nextPageToken }).body;
    const third = post(site, { ...query, nextPageToken: second.nextPageToken }).body;
    expect([first, second, third].map(keysOf)).toEqual([
      ['PLAT-1', 'PLAT-2'],
      ['PLAT-3', 'PLAT-4'],
      ['PLAT-5']
    ]);
    expect([first.isLast, second.isLast, third.isLast]).toEqual([false, false, true]);
    expect(third).not.toHaveProperty('nextPageToken');
    expect(first).not.toHaveProperty('total');
    expect(post(site, { ...query, jql: 'project = REG', nextPageToken: first.nextPageToken }).status).toBe(
      400
    );
  });

  it('gives ids unless told otherwise, and what is selected', () => {
    expect(post(site, { jql: 'key = PLAT-1' }).body.issues).toEqual([{ id: '20001' }]);
    const one = (body: Record<string, unknown>) =>
      (
        post(site, { jql: 'key = PLAT-1', ...body }).body.issues as Record<string, Record<string, unknown>>[]
      )[0];
    expect(one({ fields: ['key'] })).toEqual({ id: '20001', key: 'PLAT-1' });
    expect(one({ fields: ['summary', 'Status', 'unknown'] })?.fields).toMatchObject({
      summary: 'Task 1',
      status: { name: 'Open' }
    });
    expect(Object.keys(one({ fields: ['summary', 'duedate'] })?.fields ?? {})).toEqual([
      'summary',
      'duedate'
    ]);
    expect(one({ fields: ['*navigable'] })?.fields).not.toHaveProperty('comment');
    expect(one({ fields: ['*all'] })?.fields).toHaveProperty('comment');
    expect(one({ fields: ['*all', '-comment'] })?.fields).not.toHaveProperty('comment');
    expect(one({ fields: ['-comment'] })?.fields).toHaveProperty('summary');
  });

  it('gives at most a hundred issues with fields, and thousands of ids', () => {
    for (let index = 0; index < 3; index += 1) {
      const fields = { project: { key: 'REG' }, issuetype: { name: 'Epic' }, summary: 'e' };
      site.ask('responder', 'POST', '/rest/api/3/issue/bulk', { issueUpdates: Array(50).fill({ fields }) });
    }
    const count = (fields: string[]) =>
      (post(site, { jql: 'project = REG', maxResults: 5000, fields }).body.issues as unknown[]).length;
    expect(count(['summary'])).toBe(100);
    expect(count(['id', 'key'])).toBe(150);
  });

  it('adds properties and expansions that it knows', () => {
    site.ask('responder', 'PUT', '/rest/api/3/issue/PLAT-1/properties/mark', 7);
    const body = {
      jql: 'key = PLAT-1',
      fields: ['summary'],
      properties: ['mark'],
      expand: 'changelog,names,schema'
    };
    expect(post(site, body).body).toMatchObject({
      issues: [{ properties: { mark: 7 }, changelog: { total: 0 } }],
      names: { summary: 'Summary' },
      schema: { summary: { type: 'string' } }
    });
    expect(
      site.modelled('responder', 'POST', '/rest/api/3/search/jql', { ...body, expand: 'renderedFields' })
    ).toBe(false);
    expect(post(site, { ...body, properties: ['1', '2', '3', '4', '5', '6'] }).status).toBe(400);
  });

  it('answers the same to a GET', () => {
    const query = new URLSearchParams({
      jql: 'project = PLAT ORDER BY key',
      fields: 'summary,status',
      maxResults: '1'
    });
    const { body } = site.ask('responder', 'GET', `/rest/api/3/search/jql?${query}`);
    expect(body).toMatchObject({ issues: [{ key: 'PLAT-1' }], isLast: false });
    expect(site.ask('responder', 'GET', '/rest/api/3/search/jql?jql=project=PLAT&maxResults=x').status).toBe(
      400
    );
  });

  it('counts and matches', () => {
    expect(
      site.ask('responder', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = PLAT' }).body
    ).toEqual({ count: 5 });
    const { matches } = site.ask('responder', 'POST', '/rest/api/3/jql/match', {
      issueIds: [20001, 20002, 99],
      jqls: ['summary ~ "Task"', 'key = PLAT-2', 'nonsense = 1']
    }).body;
    expect(matches).toMatchObject([
      { matchedIssues: [20001, 20002], errors: [] },
      { matchedIssues: [20002] },
      { matchedIssues: [], errors: [expect.stringContaining('nonsense')] }
    ]);
  });

  it('takes queries apart', () => {
    const parse = (queries: string[], validation = 'strict') =>
      site.ask('responder', 'POST', `/rest/api/3/jql/parse?validation=${validation}`, { queries });
    const query =
      '(project = PLAT OR assignee IN (currentUser(), "someone")) AND NOT duedate IS EMPTY AND status WAS Open BEFORE "2026-11-01" AND status CHANGED TO Closed AND issue.property[mark].a = 1 ORDER BY due DESC';
    expect(parse([query], 'none').body.queries).toMatchObject([
      {
        query,
        structure: {
          where: { operator: 'and', clauses: [{ operator: 'or' }, { operator: 'not' }, {}, {}, {}] },
          orderBy: { fields: [{ field: { name: 'due' }, direction: 'desc' }] }
        }
      }
    ]);
    expect(parse(['nonsense = 1']).body.queries).toMatchObject([{ errors: [expect.any(String)] }]);
    expect(parse(['nonsense = 1'], 'warn').body.queries).toMatchObject([{ warnings: [expect.any(String)] }]);
    expect(parse(['a ='], 'none').body.queries).toMatchObject([{ errors: [expect.any(String)] }]);
    expect(parse(['project = PLAT'], 'sometimes').status).toBe(400);
  });

  it('has removed its former self', () => {
    for (const method of ['GET', 'POST'])
      expect(site.ask('responder', method, '/rest/api/3/search')).toMatchObject({
        status: 410,
        body: { errorMessages: [expect.stringContaining('/rest/api/3/search/jql')] }
      });
  });
});

describe('an index that lags behind', () => {
  it('shows writes after a while, and at once where they are reconciled', () => {
    const site = startSite(undefined, 2000);
    const find = (jql: string, more: Record<string, unknown> = {}) =>
      keysOf(post(site, { jql, fields: ['summary'], ...more }).body);
    const key = site.create('responder', 'PLAT', 'Task', { summary: 'old' });
    expect(find('project = PLAT')).toEqual([]);
    expect(find('project = PLAT', { reconcileIssues: [20001] })).toEqual([key]);
    site.pass(2000);
    expect(find('project = PLAT')).toEqual([key]);
    site.ask('responder', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'new' } });
    expect(find('summary ~ old')).toEqual([key]);
    expect(find('summary ~ old', { reconcileIssues: [20001] })).toEqual([]);
    site.pass(1000);
    site.ask('responder', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'newest' } });
    site.pass(1000);
    expect(find('summary ~ new')).toEqual([key]);
    expect(find('summary ~ newest')).toEqual([]);
    site.ask('admin', 'DELETE', `/rest/api/3/issue/${key}`);
    expect(find('project = PLAT')).toEqual([]);
    expect(
      post(site, { jql: 'project = PLAT', reconcileIssues: Array.from({ length: 51 }, (_, id) => id) }).status
    ).toBe(400);
  });
});

describe('fetching in bulk', () => {
  it('gives each issue once, with properties, and says which it did not find', () => {
    const site = startSite();
    site.create('responder', 'PLAT', 'Task');
    site.ask('responder', 'PUT', '/rest/api/3/issue/PLAT-1/properties/mark', 7);
    const { body } = site.ask('responder', 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ['PLAT-1', '20001', 'PLAT-9'],
      fields: ['summary'],
      properties: ['mark']
    });
    expect(body).toMatchObject({
      issues: [{ key: 'PLAT-1', fields: { summary: 'Something' }, properties: { mark: 7 } }],
      issueErrors: [{ id: 'PLAT-9' }]
    });
    expect(body.issues).toHaveLength(1);
  });

  it('takes a hundred issues, a thousand when fields are named', () => {
    const site = startSite();
    const status = (count: number, more: Record<string, unknown> = {}) =>
      site.ask('responder', 'POST', '/rest/api/3/issue/bulkfetch', {
        issueIdsOrKeys: Array.from({ length: count }, (_, index) => `PLAT-${index}`),
        ...more
      }).status;
    expect([status(0), status(100), status(101)]).toEqual([400, 200, 400]);
    expect([status(1000, { fields: ['summary'] }), status(1001, { fields: ['summary'] })]).toEqual([
      200, 400
    ]);
    expect(status(101, { fields: ['summary'], expand: ['changelog'] })).toBe(400);
  });
});
