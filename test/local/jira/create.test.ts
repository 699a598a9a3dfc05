import { people } from '../../../local/jira/fixture';
import { adf, type Answer, fieldsOf, type Site, startSite, type Who } from './harness';

let site: Site;
beforeEach(() => {
  site = startSite();
});

const post = (who: Who, fields: Record<string, unknown>, more: Record<string, unknown> = {}): Answer =>
  site.ask(who, 'POST', '/rest/api/3/issue', { fields, ...more });

const plat = (more: Record<string, unknown> = {}) => ({
  project: { key: 'PLAT' },
  issuetype: { name: 'Problem' },
  summary: 'Probes answer too late',
  ...more
});

describe('creating an issue', () => {
  it('gives it the defaults of its project, counted keys, and its creator as watcher', () => {
    const first = post('responder', plat());
    expect(first).toMatchObject({ status: 201, body: { id: '20001', key: 'PLAT-1' } });
    expect(post('responder', plat()).body.key).toBe('PLAT-2');
    expect(fieldsOf(site, 'responder', 'PLAT-1')).toMatchObject({
      summary: 'Probes answer too late',
      status: { name: 'Open', statusCategory: { key: 'new' } },
      priority: { name: 'Medium' },
      assignee: null,
      resolution: null,
      reporter: { accountId: people.responder },
      watches: { watchCount: 1, isWatching: true },
      created: '2026-11-20T10:00:00.000+0000'
    });
  });

  it('takes every field of the screen', () => {
    const key = site.create('responder', 'REG', 'Bug', {
      description: adf('A slash is missing.'),
      priority: { name: 'High' },
      assignee: { accountId: people.registryEngineer },
      labels: ['smoke', 'downloads'],
      duedate: '2026-12-01',
      customfield_10050: { value: 'Downloads' }
    });
    expect(fieldsOf(site, 'lead', key)).toMatchObject({
      description: adf('A slash is missing.'),
      priority: { id: '2' },
      assignee: { displayName: 'Registry Engineer' },
      labels: ['downloads', 'smoke'],
      duedate: '2026-12-01',
      customfield_10050: { id: '10200', value: 'Downloads' },
      created: '2026-11-20T11:00:00.000+0100'
    });
  });

  it('names every field that is missing', () => {
    expect(post('responder', { project: { key: 'PLAT' } })).toMatchObject({
      status: 400,
      body: {
        errorMessages: [],
        errors: {
          summary: 'You must specify a summary of the issue.',
          issuetype: 'Specify an issue type'
        }
      }
    });
    expect(
      post('responder', { project: { key: 'REG' }, issuetype: { name: 'Task' }, summary: 'x' })
    ).toMatchObject({
      status: 400,
      body: { errors: { customfield_10050: 'Owning team is required.' } }
    });
  });

  it('refuses a due date where the screen has none', () => {
    const fields = {
      project: { key: 'SOC' },
      issuetype: { name: 'Task' },
      summary: 'x',
      duedate: '2026-12-01'
    };
    expect(post('responder', fields)).toMatchObject({
      status: 400,
      body: {
        errors: {
          duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown."
        }
      }
    });
  });

  it('refuses a type that the project does not have', () => {
    expect(
      post('responder', { project: { key: 'SOC' }, issuetype: { name: 'Problem' }, summary: 'x' })
    ).toMatchObject({
      status: 400,
      body: { errors: { issuetype: 'The issue type selected is invalid.' } }
    });
  });

  it('tells one who may look but not create', () => {
    const fields = { project: { key: 'IAM' }, issuetype: { name: 'Task' }, summary: 'x' };
    expect(post('contractor', fields)).toMatchObject({
      status: 400,
      body: { errors: { project: 'You cannot create issues in this project.' } }
    });
  });

  it('does not tell whether a hidden project exists', () => {
    const hidden = post('contractor', plat());
    const unknown = post('contractor', plat({ project: { key: 'NOPE' } }));
    expect(hidden).toMatchObject({
      status: 400,
      body: { errors: { project: 'Specify a valid project ID or key' } }
    });
    expect(unknown).toEqual(hidden);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'text as description',
      { description: 'plain' },
      'description',
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)'
    ],
    [
      'a day that does not exist',
      { duedate: '2026-02-30' },
      'duedate',
      'Error parsing date string: 2026-02-30'
    ],
    ['a day in another form', { duedate: '30.11.2026' }, 'duedate', 'Error parsing date string: 30.11.2026'],
    [
      'a label with a blank',
      { labels: ['two words'] },
      'labels',
      "The label 'two words' contains spaces which is invalid."
    ],
    [
      'an unknown priority',
      { priority: { name: 'Extreme' } },
      'priority',
      'The priority selected is invalid.'
    ],
    ['a priority as text', { priority: 'High' }, 'priority', "Specify a valid 'id' or 'name' for Priority"],
    [
      'a summary of two lines',
      { summary: 'a\nb' },
      'summary',
      'The summary is invalid because it contains newline characters.'
    ],
    ['a long summary', { summary: 'x'.repeat(256) }, 'summary', "Summary can't exceed 255 characters."],
    ['a blank summary', { summary: '  ' }, 'summary', 'You must specify a summary of the issue.'],
    [
      'nobody known as assignee',
      { assignee: { accountId: 'nobody' } },
      'assignee',
      "User 'nobody' does not exist."
    ],
    ['an assignee as text', { assignee: 'me' }, 'assignee', 'data was not an object'],
    [
      'somebody who may not be assigned',
      { assignee: { accountId: people.reporter } },
      'assignee',
      `User '${people.reporter}' cannot be assigned issues.`
    ],
    [
      'somebody who left',
      { assignee: { accountId: people.formerEngineer } },
      'assignee',
      `User '${people.formerEngineer}' cannot be assigned issues.`
    ],
    [
      'a field that nobody knows',
      { customfield_1: 1 },
      'customfield_1',
      "Field 'customfield_1' cannot be set. It is not on the appropriate screen, or unknown."
    ],
    [
      'a field of another person',
      { reporter: { accountId: people.lead } },
      'reporter',
      "Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown."
    ]
  ])('refuses %s', (_what, fields, field, message) => {
    expect(post('responder', plat(fields))).toMatchObject({
      status: 400,
      body: { errors: { [field]: message } }
    });
    expect(site.jira.state.issues.size).toBe(0);
  });

  it.each<[string, unknown, string]>([
    ['text', 'Downloads', "Specify a valid 'id' or 'name' for Owning team"],
    ['an unknown name', { value: 'Nobody' }, "Option value 'Nobody' is not valid"],
    ['an unknown id', { id: '1' }, "Option id '1' is not valid"],
    ['nothing', null, 'Owning team is required.']
  ])('refuses %s as a choice', (_what, value, message) => {
    const fields = {
      project: { key: 'REG' },
      issuetype: { name: 'Task' },
      summary: 'x',
      customfield_10050: value
    };
    expect(post('responder', fields).body.errors).toEqual({ customfield_10050: message });
  });

  it('refuses a document with a node that ADF does not have', () => {
    const description = { type: 'doc', version: 1, content: [{ type: 'marquee' }] };
    expect(post('responder', plat({ description }))).toMatchObject({
      status: 400,
      body: { errorMessages: ['INVALID_INPUT'], errors: {} }
    });
  });

  it('lets administrators set the reporter, and the app create everywhere', () => {
    const byAdmin = site.create('admin', 'PLAT', 'Task', { reporter: { accountId: people.lead } });
    expect(fieldsOf(site, 'admin', byAdmin)).toMatchObject({
      reporter: { accountId: people.lead },
      creator: { accountId: people.admin }
    });
    const byApp = site.create('app', 'IAM', 'Task');
    expect(fieldsOf(site, 'app', byApp)).toMatchObject({ reporter: { accountType: 'app' } });
  });

  it('puts sub-tasks under an issue of the same project', () => {
    const team = { customfield_10050: { id: '10201' } };
    const parent = site.create('responder', 'REG', 'Story', team);
    const fields = { project: { key: 'REG' }, issuetype: { name: 'Sub-task' }, summary: 'Part' };
    expect(post('responder', fields).body.errors).toMatchObject({
      issuetype: 'Issue type is a sub-task but parent issue key or id not specified.'
    });
    expect(post('responder', { ...fields, parent: { key: 'PLAT-9' } }).status).toBe(400);
    const child = site.create('responder', 'REG', 'Sub-task', { parent: { key: parent } });
    expect(fieldsOf(site, 'responder', child).parent).toMatchObject({ key: parent });
    expect(fieldsOf(site, 'responder', parent).subtasks).toMatchObject([{ key: child }]);
    expect(post('responder', { ...fields, parent: { key: child } }).body.errors).toMatchObject({
      parentId: 'Given parent work item does not belong to appropriate hierarchy.'
    });
  });

  it('does not pretend to model a transition as part of the creation', () => {
    expect(
      site.modelled('responder', 'POST', '/rest/api/3/issue', { fields: plat(), transition: { id: '11' } })
    ).toBe(false);
  });

  it('refuses a body that is no object', () => {
    expect(site.ask('responder', 'POST', '/rest/api/3/issue', 'x').status).toBe(400);
  });
});
