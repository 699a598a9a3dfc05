/** Whoever may not create in a project makes no ticket there, whatever a surface sends; and is told so in words. */
import type { PostmortemView } from '../../src/contract';
import { newIdea, type Action, type TicketTarget } from '../../src/domain/action';
import type { AppError } from '../../src/domain/result';
import {
  accountOf,
  dueOn,
  errorOf,
  JUDGED,
  newIncident,
  newPostmortem,
  startAppSite,
  targetIn,
  valueOf,
  type AppSite
} from '../builders/app-site';

/** A project that the Contractor does not see, and one in which the Contractor sees everything and creates nothing. */
const HIDDEN = { projectId: '10001', projectKey: 'PLAT', typeId: '10011', typeName: 'Problem' };
const SEEN = { projectId: '10004', projectKey: 'IAM', typeId: '10003', typeName: 'Task' };

describe.each(['sqlite', 'mariadb'] as const)('on %s', (sql) => {
  let app: AppSite;
  let postmortem: PostmortemView;
  let allowed: TicketTarget;
  let before: string[];
  beforeAll(async () => {
    app = await startAppSite({ sql });
  });
  beforeEach(async () => {
    await app.site.reset('empty');
    postmortem = await newPostmortem(app, await newIncident(app, 'The mirror is behind', 'SOC'));
    allowed = await targetIn(app, 'SOC', 'Task');
    before = await keys();
  });
  afterAll(() => app.close());

  /** Keys of all issues that there are. */
  const keys = async (): Promise<string[]> => {
    const found = await app.jira('admin', 'POST', '/rest/api/3/search/jql', {
      jql: 'project in (PLAT, REG, SOC, IAM)',
      fields: ['id'],
      maxResults: 500
    });
    const ids = (found.body as { issues: { id: string }[] }).issues.map(({ id }) => id);
    const fetched = await app.jira('admin', 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ids,
      fields: ['summary']
    });
    return (fetched.body as { issues: { key: string }[] }).issues.map(({ key }) => key).sort();
  };

  const actionTo = (target: TicketTarget): Action => ({
    ...newIdea('forged', 'Refuse an empty group'),
    assignee: accountOf('responder'),
    dueDate: dueOn(app),
    target,
    ...JUDGED
  });

  const edit = (target: TicketTarget, of = postmortem) =>
    app.call('contractor', 'postmortem/edit', {
      postmortemId: of.id,
      revision: of.revision,
      edits: [{ field: 'action', value: actionTo(target) }]
    });

  const press = (of = postmortem) =>
    app.call('contractor', 'actions/create-tickets', { postmortemId: of.id, actionIds: ['forged'] });

  test.each<[string, Partial<TicketTarget>, string, RegExp]>([
    ['a project that they do not see', HIDDEN, 'project', /ticket in PLAT: .+ Choose a project in which you/],
    [
      'one under the key of another',
      { ...HIDDEN, projectKey: 'SOC' },
      'project',
      /Choose a project in which you/
    ],
    ['a project that they only see', SEEN, 'project', /ticket in IAM: You cannot create .+ Choose a project/],
    [
      'no project at all',
      { projectId: '99999', projectKey: 'NONE' },
      'project',
      /ticket in NONE: .+ Choose a/
    ],
    [
      'no type at all',
      { typeId: '99999', typeName: 'Epos' },
      'issuetype',
      /a Epos in SOC: .+ Choose the type/
    ],
    [
      'a type of other projects',
      { typeId: '10011', typeName: 'Problem' },
      'issuetype',
      /Problem in SOC: .+ Choose/
    ],
    ['a field that no form has', { fields: { customfield_99999: 'x' } }, 'customfield_99999', /cannot be set/]
  ])('%s: no ticket, and words that say what to do', async (_name, forged, field, words) => {
    valueOf(await edit({ ...allowed, ...forged }));
    const [ticket] = valueOf(await press()).tickets;
    expect(ticket).toMatchObject({ state: 'failed', ticket: null });
    expect(ticket?.problem.map((each) => each.field)).toEqual([field]);
    expect(ticket?.problem[0]?.message).toMatch(words);
    // Jira's numbers tell a reader nothing.
    expect(ticket?.problem[0]?.message.replaceAll('customfield_99999', '')).not.toMatch(/\d{4}/);
    expect(await keys()).toEqual(before);
  });

  test.each(['reporter', 'project', 'summary', 'duedate', 'issuelinks'])(
    'further fields that set the %s are refused before they are stored',
    async (field) => {
      const refusal = errorOf(await edit({ ...allowed, fields: { [field]: { id: '10004' } } }));
      expect(refusal).toMatchObject({ code: 'invalid', field: `actions.forged.target.fields.${field}` });
      expect(refusal.message).toContain(`“${field}”`);
      expect(refusal.message).toContain('take the field out');
      expect(errorOf(await press())).toMatchObject({ code: 'invalid', field: 'actionIds' });
      expect(await keys()).toEqual(before);
    }
  );

  test('25 KB of further fields are refused before they are stored', async () => {
    const refusal = errorOf(await edit({ ...allowed, fields: { labels: ['x'.repeat(25_000)] } }));
    expect(refusal).toMatchObject({ code: 'invalid', field: 'actions.forged' });
    expect(refusal.message).toMatch(/more than 20000 characters.*shorten them/);
    expect(errorOf(await press())).toMatchObject({ code: 'invalid', field: 'actionIds' });
    expect(await keys()).toEqual(before);
  });

  test('a key that is not that of the project: the ticket is where Jira says, and so it is remembered', async () => {
    valueOf(await edit({ ...allowed, projectKey: 'REG' }));
    const [ticket] = valueOf(await press()).tickets;
    expect(ticket?.ticket?.key).toMatch(/^SOC-/);
    const of = async (project: string) =>
      valueOf(await app.call('contractor', 'actions/open', { projects: [project] })).actions.length;
    expect(await of('SOC')).toBe(1);
    expect(await of('REG')).toBe(0);
  });

  test.each<[string, string, AppError['code']]>([
    ['who sees the incident and may not edit it', 'IAM', 'read-only'],
    ['who does not see it', 'PLAT', 'no-access']
  ])('somebody %s changes nothing and makes nothing', async (_name, project, code) => {
    const other = await newPostmortem(app, await newIncident(app, 'Sign-in fails', project));
    const issues = await keys();
    expect(errorOf(await edit(allowed, other))).toMatchObject({ code });
    const listed = valueOf(
      await app.call('responder', 'postmortem/edit', {
        postmortemId: other.id,
        revision: other.revision,
        edits: [{ field: 'action', value: actionTo(allowed) }]
      })
    );
    const refusal = errorOf(await press(listed));
    expect(refusal).toMatchObject({ code });
    expect(refusal.message).toMatch(/ask for access|takes the permission to edit/);
    expect(await keys()).toEqual(issues);
  });

  test('requests and answers kept to the contracts throughout', () => {
    expect(app.site.gateway.mismatches()).toEqual([]);
  });
});
