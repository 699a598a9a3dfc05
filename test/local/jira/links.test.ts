import { adf, fieldsOf, type Site, startSite } from './harness';

let site: Site;
let incident: string;
let task: string;
beforeEach(() => {
  site = startSite();
  incident = site.create('responder', 'PLAT', 'Incident');
  task = site.create('responder', 'SOC', 'Task');
});

const blocks = (inward: string, outward: string, more: Record<string, unknown> = {}) => ({
  type: { name: 'Blocks' },
  inwardIssue: { key: inward },
  outwardIssue: { key: outward },
  ...more
});

const links = (who: 'responder' | 'contractor', key: string) =>
  fieldsOf(site, who, key).issuelinks as Record<string, unknown>[];

describe('linking issues', () => {
  it('makes the inward issue the one that blocks', () => {
    const answer = site.ask('responder', 'POST', '/rest/api/3/issueLink', blocks(incident, task));
    expect(answer).toMatchObject({ status: 201, raw: undefined });
    expect(links('responder', incident)).toMatchObject([
      { type: { outward: 'blocks' }, outwardIssue: { key: task } }
    ]);
    expect(links('responder', task)).toMatchObject([
      { type: { inward: 'is blocked by' }, inwardIssue: { key: incident } }
    ]);
    expect(site.ask('responder', 'GET', '/rest/api/3/issueLink/50001').body).toMatchObject({
      inwardIssue: { key: incident },
      outwardIssue: { key: task }
    });
  });

  it('writes it into both histories', () => {
    site.ask('responder', 'POST', '/rest/api/3/issueLink', blocks(incident, task));
    const items = (key: string) =>
      site.ask('responder', 'GET', `/rest/api/3/issue/${key}/changelog`).body.values;
    expect(items(incident)).toMatchObject([
      { items: [{ field: 'Link', to: task, toString: `This issue blocks ${task}` }] }
    ]);
    expect(items(task)).toMatchObject([{ items: [{ toString: `This issue is blocked by ${incident}` }] }]);
  });

  it('keeps one link of a kind between two issues', () => {
    site.ask('responder', 'POST', '/rest/api/3/issueLink', blocks(incident, task));
    expect(site.ask('responder', 'POST', '/rest/api/3/issueLink', blocks(incident, task)).status).toBe(201);
    expect(site.jira.state.links.size).toBe(1);
  });

  it('may add a comment', () => {
    site.ask(
      'responder',
      'POST',
      '/rest/api/3/issueLink',
      blocks(incident, task, { comment: { body: adf('See there.') } })
    );
    expect(site.ask('responder', 'GET', `/rest/api/3/issue/${incident}/comment`).body.total).toBe(1);
  });

  it('hides the link from one who may not see its other side', () => {
    site.ask('responder', 'POST', '/rest/api/3/issueLink', blocks(incident, task));
    expect(links('contractor', task)).toEqual([]);
    expect(site.ask('contractor', 'GET', '/rest/api/3/issueLink/50001').status).toBe(404);
    expect(site.ask('contractor', 'DELETE', '/rest/api/3/issueLink/50001').status).toBe(404);
    expect(site.ask('contractor', 'POST', '/rest/api/3/issueLink', blocks(task, incident))).toMatchObject({
      status: 404,
      body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'] }
    });
  });

  it('refuses unknown types, self-links and people who may not link', () => {
    const post = (who: 'responder' | 'reporter', body: unknown) =>
      site.ask(who, 'POST', '/rest/api/3/issueLink', body);
    expect(post('responder', { ...blocks(incident, task), type: { name: 'Action item' } })).toMatchObject({
      status: 404,
      body: { errorMessages: ["No issue link type with name 'Action item' found."] }
    });
    expect(post('responder', blocks(task, task)).status).toBe(400);
    expect(post('reporter', blocks(incident, task))).toMatchObject({
      status: 401,
      body: { errorMessages: [`No Link Issue Permission for issue '${incident}'`] }
    });
  });

  it('can be undone', () => {
    site.ask('responder', 'POST', '/rest/api/3/issueLink', blocks(incident, task));
    expect(site.ask('responder', 'DELETE', '/rest/api/3/issueLink/50001').status).toBe(204);
    expect(links('responder', task)).toEqual([]);
  });

  it('lists the types, Blocks among others', () => {
    const { body } = site.ask('reporter', 'GET', '/rest/api/3/issueLinkType');
    const names = (body.issueLinkTypes as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['Blocks', 'Cloners', 'Duplicate', 'Relates', 'Problem/Incident']);
    expect(site.ask('reporter', 'GET', '/rest/api/3/issueLinkType/10004').body).toMatchObject({
      inward: 'is caused by',
      outward: 'causes'
    });
    expect(site.ask('reporter', 'GET', '/rest/api/3/issueLinkType/1').status).toBe(404);
  });
});
