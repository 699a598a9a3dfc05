import { people } from '../../../local/jira/fixture';
import { adf, fieldsOf, type Site, startSite, type Who } from './harness';

let site: Site;
let key: string;
beforeEach(() => {
  site = startSite();
  key = site.create('responder', 'PLAT', 'Incident', { labels: ['a'] });
  site.pass(60_000);
});

const path = (rest = '') => `/rest/api/3/issue/${key}${rest}`;
const put = (body: unknown, who: Who = 'responder') => site.ask(who, 'PUT', path(), body);

const history = (of = key): { items: Record<string, unknown>[]; author: unknown; created: string }[] =>
  site.ask('responder', 'GET', `/rest/api/3/issue/${of}/changelog`).body.values as never;

describe('editing an issue', () => {
  it('changes fields and keeps the history of each', () => {
    const fields = {
      summary: 'All services answer 503',
      priority: { id: '1' },
      duedate: '2026-12-01',
      description: adf('It began at 08:21.')
    };
    expect(put({ fields, update: { labels: [{ add: 'b' }, { remove: 'a' }] } }).status).toBe(204);
    expect(fieldsOf(site, 'responder', key)).toMatchObject({
      summary: fields.summary,
      labels: ['b'],
      updated: '2026-11-20T10:01:00.000+0000'
    });
    expect(history()).toMatchObject([
      {
        author: { accountId: people.responder },
        items: [
          { field: 'summary', fromString: 'Something', toString: fields.summary },
          { field: 'description', from: null, fromString: null, toString: 'It began at 08:21.' },
          {
            field: 'priority',
            fieldId: 'priority',
            from: '3',
            fromString: 'Medium',
            to: '1',
            toString: 'Highest'
          },
          { field: 'labels', fromString: 'a', toString: 'b' },
          {
            field: 'duedate',
            from: null,
            fromString: null,
            to: '2026-12-01',
            toString: '2026-12-01 00:00:00.0'
          }
        ]
      }
    ]);
  });

  it('writes custom fields into the history by their names', () => {
    const bug = site.create('responder', 'REG', 'Bug', { customfield_10050: { id: '10200' } });
    site.ask('responder', 'PUT', `/rest/api/3/issue/${bug}`, {
      fields: { customfield_10050: { value: 'Index' } }
    });
    expect(history(bug)).toMatchObject([
      {
        items: [
          {
            field: 'Owning team',
            fieldtype: 'custom',
            fieldId: 'customfield_10050',
            from: '10200',
            fromString: 'Downloads',
            to: '10201',
            toString: 'Index'
          }
        ]
      }
    ]);
  });

  it('changes nothing when one field is wrong', () => {
    const { status, body } = put({
      fields: { summary: 'New', duedate: 'soon', reporter: { id: people.lead } }
    });
    expect(status).toBe(400);
    expect(Object.keys(body.errors as object)).toEqual(['duedate', 'reporter']);
    expect(fieldsOf(site, 'responder', key).summary).toBe('Something');
  });

  it('leaves no trace of an edit that changes nothing', () => {
    expect(put({ fields: { summary: 'Something' } }).status).toBe(204);
    expect(history()).toEqual([]);
    expect(site.events).toHaveLength(1);
  });

  it('refuses to empty what is required, and a field in both forms', () => {
    const bug = site.create('responder', 'REG', 'Bug', { customfield_10050: { id: '10200' } });
    expect(
      site.ask('responder', 'PUT', `/rest/api/3/issue/${bug}`, { fields: { customfield_10050: null } }).body
        .errors
    ).toEqual({ customfield_10050: 'Owning team is required.' });
    expect(put({ fields: { labels: [] }, update: { labels: [{ add: 'b' }] } }).body.errors).toEqual({
      labels: "Field 'labels' cannot appear in both 'fields' and 'update'"
    });
    expect(put({ update: { summary: [{ add: 'x' }] } }).body.errors).toEqual({
      summary: "Field does not support update 'summary'"
    });
    expect(put({ update: { labels: 'x' } }).status).toBe(400);
  });

  it('changes the type within a workflow only', () => {
    expect(put({ fields: { issuetype: { name: 'Task' } } }).status).toBe(204);
    expect(put({ fields: { issuetype: { name: 'Problem' } } }).body.errors).toEqual({
      issuetype: 'The issue type selected is invalid.'
    });
  });

  it('adds comments, links and properties on the way', () => {
    const other = site.create('responder', 'PLAT', 'Problem');
    const update = {
      comment: [{ add: { body: adf('Rolled back.') } }],
      issuelinks: [{ add: { type: { id: '10000' }, outwardIssue: { key: other } } }]
    };
    expect(put({ update, properties: [{ key: 'mark', value: 1 }] }).status).toBe(204);
    expect(fieldsOf(site, 'responder', key)).toMatchObject({
      comment: { total: 1 },
      issuelinks: [{ outwardIssue: { key: other } }]
    });
    expect(site.ask('responder', 'GET', path('/properties/mark')).body.value).toBe(1);
    expect(put({ update: { comment: [{ add: { body: 'text' } }] } }).body.errors).toEqual({
      comment: 'Comment body is not valid!'
    });
  });

  it('answers the issue when asked to', () => {
    const answer = site.ask('responder', 'PUT', `${path()}?returnIssue=true`, { fields: { summary: 'New' } });
    expect(answer).toMatchObject({ status: 200, body: { key, fields: { summary: 'New' } } });
  });
});

describe('assigning', () => {
  const assign = (accountId: string | null, who: Who = 'responder') =>
    site.ask(who, 'PUT', path('/assignee'), { accountId });

  it('takes who may be assigned, and nobody', () => {
    expect(assign(people.networkEngineer).status).toBe(204);
    expect(fieldsOf(site, 'responder', key).assignee).toMatchObject({ displayName: 'Network Engineer' });
    expect(assign('-1').status).toBe(204);
    expect(assign(people.lead).status).toBe(204);
    expect(assign(null).status).toBe(204);
    expect(fieldsOf(site, 'responder', key).assignee).toBeNull();
    expect(history()[0]).toMatchObject({
      items: [
        {
          field: 'assignee',
          from: null,
          fromString: null,
          to: people.networkEngineer,
          toString: 'Network Engineer'
        }
      ]
    });
  });

  it('refuses the others in the words of Jira', () => {
    expect(assign(people.contractor)).toMatchObject({
      status: 400,
      body: {
        errorMessages: [],
        errors: { assignee: `User '${people.contractor}' cannot be assigned issues.` }
      }
    });
  });
});

describe('moving through a workflow', () => {
  const names = () =>
    (site.ask('responder', 'GET', path('/transitions')).body.transitions as { name: string }[]).map(
      ({ name }) => name
    );
  const move = (id: string, of = key) =>
    site.ask('responder', 'POST', `/rest/api/3/issue/${of}/transitions`, { transition: { id } });

  it('offers the steps from where the issue stands', () => {
    expect(names()).toEqual(['Start work', 'Wait', 'Resolve', 'Cancel']);
    expect(move('31').status).toBe(204);
    expect(names()).toEqual(['Close', 'Reopen']);
    expect(move('11')).toMatchObject({
      status: 400,
      body: { errorMessages: ["Transition id '11' is not valid for this issue."] }
    });
    const one = site.ask('responder', 'GET', path('/transitions?transitionId=41&expand=transitions.fields'));
    expect(one.body.transitions).toMatchObject([{ id: '41', to: { name: 'Closed' }, fields: {} }]);
  });

  it('is done without a resolution in a service project', () => {
    move('31');
    expect(fieldsOf(site, 'responder', key)).toMatchObject({
      status: { name: 'Resolved', statusCategory: { key: 'done' } },
      resolution: null,
      resolutiondate: null,
      statuscategorychangedate: '2026-11-20T10:01:00.000+0000'
    });
    expect(history()).toMatchObject([
      { items: [{ field: 'status', from: '1', fromString: 'Open', to: '5', toString: 'Resolved' }] }
    ]);
  });

  it('sets and clears the resolution in a software project', () => {
    const task = site.create('responder', 'SOC', 'Task');
    move('31', task);
    expect(fieldsOf(site, 'responder', task)).toMatchObject({
      status: { id: '10103', scope: { type: 'PROJECT', project: { id: '10003' } } },
      resolution: { name: 'Done' },
      resolutiondate: '2026-11-20T10:01:00.000+0000'
    });
    move('21', task);
    expect(fieldsOf(site, 'responder', task)).toMatchObject({ resolution: null, resolutiondate: null });
    expect(history(task)[1]).toMatchObject({
      items: [{ field: 'status' }, { field: 'resolution', fromString: 'Done' }]
    });
  });

  it('has no screen on which to set fields', () => {
    const body = { transition: { id: '31' }, fields: { resolution: { name: 'Done' } } };
    expect(site.ask('responder', 'POST', path('/transitions'), body).body.errors).toHaveProperty(
      'resolution'
    );
    expect(site.ask('responder', 'POST', path('/transitions'), {}).status).toBe(400);
  });

  it('may set properties', () => {
    const body = { transition: { id: '31' }, properties: [{ key: 'mark', value: 2 }] };
    expect(site.ask('responder', 'POST', path('/transitions'), body).status).toBe(204);
    expect(site.ask('responder', 'GET', path('/properties/mark')).body.value).toBe(2);
  });
});

describe('reading histories', () => {
  beforeEach(() => {
    for (const summary of ['one', 'two', 'three']) {
      site.pass(1000);
      put({ fields: { summary } });
    }
    put({ fields: { duedate: '2026-12-01' } });
  });

  it('pages through one, oldest first', () => {
    const first = site.ask('responder', 'GET', path('/changelog?maxResults=3')).body;
    expect(first).toMatchObject({ total: 4, isLast: false, values: [{ id: '30001' }, {}, {}] });
    const next = String(first.nextPage).replace('http://localhost:8080', '');
    expect(site.ask('responder', 'GET', next).body).toMatchObject({
      isLast: true,
      values: [{ id: '30004' }]
    });
  });

  it('picks entries by id', () => {
    expect(
      site.ask('responder', 'POST', path('/changelog/list'), { changelogIds: [30002, 99] }).body.histories
    ).toMatchObject([{ items: [{ toString: 'two' }] }]);
  });

  it('adds the newest to an issue on request', () => {
    const { changelog } = site.ask('responder', 'GET', path('?expand=changelog')).body;
    expect(changelog).toMatchObject({ total: 4, histories: [{ id: '30004' }, {}, {}, {}] });
  });

  it('fetches those of many issues at once, by field, in pages', () => {
    const other = site.create('responder', 'PLAT', 'Task');
    site.ask('responder', 'PUT', `/rest/api/3/issue/${other}`, { fields: { summary: 'other' } });
    const body = { issueIdsOrKeys: [key, other], fieldIds: ['summary'], maxResults: 3 };
    const first = site.ask('responder', 'POST', '/rest/api/3/changelog/bulkfetch', body).body;
    expect(first.issueChangeLogs).toMatchObject([{ issueId: '20001', changeHistories: [{}, {}, {}] }]);
    const second = site.ask('responder', 'POST', '/rest/api/3/changelog/bulkfetch', {
      ...body,
      nextPageToken: first.nextPageToken
    }).body;
    expect(second).toMatchObject({ issueChangeLogs: [{ issueId: '20002' }] });
    expect(second).not.toHaveProperty('nextPageToken');
    const limits = [{ issueIdsOrKeys: [] }, { ...body, maxResults: 0 }, { ...body, nextPageToken: 'x' }];
    for (const wrong of limits)
      expect(site.ask('responder', 'POST', '/rest/api/3/changelog/bulkfetch', wrong).status).toBe(400);
  });
});

describe('deleting', () => {
  it('takes the links along, and sub-tasks only when told', () => {
    const team = { customfield_10050: { id: '10201' } };
    const story = site.create('admin', 'REG', 'Story', team);
    site.create('admin', 'REG', 'Sub-task', { parent: { key: story } });
    site.ask('admin', 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: story },
      outwardIssue: { key }
    });
    expect(site.ask('admin', 'DELETE', `/rest/api/3/issue/${story}`).status).toBe(400);
    expect(site.ask('admin', 'DELETE', `/rest/api/3/issue/${story}?deleteSubtasks=true`).status).toBe(204);
    expect(site.jira.state.issues.size).toBe(1);
    expect(fieldsOf(site, 'responder', key).issuelinks).toEqual([]);
    expect(site.create('admin', 'REG', 'Story', team)).toBe('REG-3');
  });

  it('leaves the children of an epic', () => {
    const epic = site.create('admin', 'REG', 'Epic');
    const story = site.create('admin', 'REG', 'Story', {
      customfield_10050: { id: '10201' },
      parent: { key: epic }
    });
    expect(site.ask('admin', 'DELETE', `/rest/api/3/issue/${epic}`).status).toBe(204);
    expect(fieldsOf(site, 'admin', story)).not.toHaveProperty('parent');
  });
});
