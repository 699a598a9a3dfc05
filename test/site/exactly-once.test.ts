/** Whatever breaks on the way: tickets created = tickets wanted, each once, each linked. */
import { newIdea } from '../../src/domain/action';
import { parseFaultRules } from '../../local/gateway/faults';
import type { PostmortemView } from '../../src/contract';
import { ACTION_PROPERTY } from '../../src/contract';
import {
  dueOn,
  errorOf,
  JUDGED,
  newIncident,
  newPostmortem,
  startAppSite,
  targetIn,
  valueOf,
  withActions,
  type AppSite
} from '../builders/app-site';

const WANTED = 5;
const texts = (count = WANTED): string[] =>
  Array.from({ length: count }, (_, index) => `Refuse an empty group, case ${index}`);

describe.each(['sqlite', 'mariadb'] as const)('on %s', (sql) => {
  let app: AppSite;
  beforeAll(async () => {
    app = await startAppSite({ sql });
  });
  beforeEach(() => app.site.reset('empty'));
  afterAll(() => app.close());

  const listed = async (count = WANTED): Promise<{ key: string; postmortem: PostmortemView }> => {
    const key = await newIncident(app);
    const target = await targetIn(app, 'PLAT', 'Problem');
    return { key, postmortem: await withActions(app, await newPostmortem(app, key), target, texts(count)) };
  };

  const create = ({ id, document }: PostmortemView) =>
    app.call('responder', 'actions/create-tickets', {
      postmortemId: id,
      actionIds: document.actions.map((action) => action.id)
    });

  /** Action ids of all tickets that hang on the incident, as Jira has them. */
  const inJira = async (key: string): Promise<string[]> => {
    const issue = await app.jira('admin', 'GET', `/rest/api/3/issue/${key}?fields=issuelinks`);
    const { issuelinks } = (
      issue.body as {
        fields: { issuelinks: Record<'inwardIssue' | 'outwardIssue', { key: string } | undefined>[] };
      }
    ).fields;
    const ids: string[] = [];
    for (const { inwardIssue, outwardIssue } of issuelinks) {
      const linked = (inwardIssue ?? outwardIssue)?.key ?? '';
      const property = await app.jira(
        'admin',
        'GET',
        `/rest/api/3/issue/${linked}/properties/${ACTION_PROPERTY}`
      );
      ids.push((property.body as { value: { action: string } }).value.action);
    }
    return ids.sort();
  };

  /** Tickets in the project beside the incident, linked or not. */
  const problems = async (): Promise<number> => {
    const found = await app.jira('admin', 'POST', '/rest/api/3/search/jql', {
      jql: 'project = PLAT AND issuetype = Problem',
      fields: ['id'],
      maxResults: 500
    });
    return (found.body as { issues: unknown[] }).issues.length;
  };

  const settle = async (key: string, postmortem: PostmortemView): Promise<void> => {
    const done = valueOf(await create(postmortem));
    expect(done.tickets.map(({ state }) => state)).toEqual(postmortem.document.actions.map(() => 'created'));
    const wanted = postmortem.document.actions.map(({ id }) => id).sort();
    expect(await inJira(key)).toEqual(wanted);
    expect(await problems()).toBe(wanted.length);
  };

  const addFaults = (rules: object[]): void => {
    const parsed = parseFaultRules(rules);
    if (typeof parsed === 'string') throw new Error(parsed);
    app.site.faults.add(parsed);
  };

  const later = (seconds: number): void => app.site.clock.set(app.site.clock.now() + seconds * 1000);

  test('the answer of the creation is lost: nothing is created twice', async () => {
    const { key, postmortem } = await listed();
    addFaults([{ operation: 'createIssues', dropAfterCommit: true }]);
    await create(postmortem);
    expect(await problems()).toBe(WANTED);
    await settle(key, postmortem);
  });

  test('the function is killed after Jira created the tickets', async () => {
    const { key, postmortem } = await listed();
    addFaults([{ operation: 'createIssues', dropAfterCommit: true, kill: true }]);
    await expect(create(postmortem)).rejects.toThrow();
    expect(await problems()).toBe(WANTED);
    // While the claim of the dead function lasts, nobody creates.
    const early = valueOf(await create(postmortem));
    expect(early.tickets.map(({ state }) => state)).toEqual(texts().map(() => 'pending'));
    expect(await problems()).toBe(WANTED);
    later(60);
    await settle(key, postmortem);
  });

  test('the function is killed before Jira was asked', async () => {
    const { key, postmortem } = await listed();
    addFaults([{ operation: 'createIssues', kill: true }]);
    await expect(create(postmortem)).rejects.toThrow();
    expect(await problems()).toBe(0);
    later(60);
    await settle(key, postmortem);
  });

  test.each(['getMyPermissions', 'getIssueLinkTypes', 'createIssues', 'bulkFetchIssues', 'getIssue'])(
    'lost answer, 429 with and without a wait, 503 on %s: the next press ends it',
    async (operation) => {
      const faults: object[] = [
        { operation, dropAfterCommit: true },
        { operation, status: 429, headers: { 'Retry-After': '1' } },
        {
          operation,
          status: 429,
          headers: { 'Retry-After': '1800', 'RateLimit-Reason': 'jira-quota-global-based' }
        },
        { operation, status: 503 }
      ];
      for (const fault of faults) {
        await app.site.reset('empty');
        const { key, postmortem } = await listed();
        // The look-ups happen only where an outcome is unknown.
        if (['bulkFetchIssues', 'getIssue'].includes(operation)) {
          addFaults([{ operation: 'createIssues', dropAfterCommit: true }]);
        }
        addFaults([fault]);
        await create(postmortem);
        app.site.faults.clear();
        later(60);
        await settle(key, postmortem);
      }
    },
    120_000
  );

  test('two people press at once: each ticket once', async () => {
    const { key, postmortem } = await listed();
    const ids = { postmortemId: postmortem.id, actionIds: postmortem.document.actions.map(({ id }) => id) };
    await Promise.all([
      app.call('responder', 'actions/create-tickets', ids),
      app.call('lead', 'actions/create-tickets', ids)
    ]);
    await settle(key, postmortem);
  });

  test('partial failure: the rest stand, Jira’s words name the field, the retry takes only the failed', async () => {
    const key = await newIncident(app);
    const started = await newPostmortem(app, key);
    const plat = await targetIn(app, 'PLAT', 'Problem');
    // REG demands a team for every task; none is given here.
    const reg = await targetIn(app, 'REG', 'Task');
    const good = await withActions(app, started, plat, texts(2));
    const bad = {
      ...newIdea('needs-a-team', 'Alert on queue age'),
      assignee: good.document.owner,
      dueDate: dueOn(app),
      target: reg,
      ...JUDGED
    };
    const all = valueOf(
      await app.call('responder', 'postmortem/edit', {
        postmortemId: good.id,
        revision: good.revision,
        edits: [{ field: 'action', value: bad }]
      })
    );
    const first = valueOf(await create(all));
    expect(first.tickets.map(({ state }) => state).sort()).toEqual(['created', 'created', 'failed']);
    const failed = first.tickets.find(({ actionId }) => actionId === bad.id);
    expect(failed?.problem).toEqual([
      { field: 'customfield_10050', message: expect.stringContaining('Owning team') as string }
    ]);
    expect(first.document.actions.find(({ id }) => id === bad.id)).toEqual(bad);

    const meta = await app.jira(
      'responder',
      'GET',
      `/rest/api/3/issue/createmeta/REG/issuetypes/${reg.typeId}`
    );
    const team = (
      meta.body as { fields: { fieldId: string; allowedValues?: { id: string }[] }[] }
    ).fields.find(({ fieldId }) => fieldId === 'customfield_10050')?.allowedValues?.[0];
    const mended = { ...bad, target: { ...reg, fields: { customfield_10050: { id: team?.id } } } };
    const again = valueOf(
      await app.call('responder', 'postmortem/edit', {
        postmortemId: all.id,
        revision: all.revision,
        edits: [{ field: 'action', value: mended }]
      })
    );
    const done = valueOf(await create(again));
    expect(done.tickets.map(({ state }) => state)).toEqual(['created', 'created', 'created']);
    expect(await problems()).toBe(2);
    expect(await inJira(key)).toHaveLength(3);
  });

  test('a project whose screen has no due date: the ticket is made, the date is kept', async () => {
    const key = await newIncident(app);
    const soc = await targetIn(app, 'SOC', 'Task');
    expect(soc.dueDateOnScreen).toBe(false);
    const postmortem = await withActions(app, await newPostmortem(app, key), soc, [
      'Close the cache to the outside'
    ]);
    const [ticket] = valueOf(await create(postmortem)).tickets;
    expect(ticket?.state).toBe('created');
    const issue = await app.jira('responder', 'GET', `/rest/api/3/issue/${ticket?.ticket?.key}`);
    expect(JSON.stringify(issue.body)).toContain(dueOn(app));
    const open = valueOf(await app.call('responder', 'actions/open', { projects: [] }));
    expect(open.actions[0]?.dueDate).toBe(dueOn(app));
    // A surface that says the screen has the field is answered by Jira, which names it; nothing is lost.
    const lie = await withActions(
      app,
      await newPostmortem(app, await newIncident(app)),
      { ...soc, dueDateOnScreen: true },
      ['Close it']
    );
    const [refused] = valueOf(await create(lie)).tickets;
    expect(refused?.state).toBe('failed');
    expect(refused?.problem[0]).toMatchObject({ field: 'duedate' });
  });

  test('an action that lacks something is refused before any ticket is made, and the field is named', async () => {
    const { postmortem } = await listed(2);
    const [action] = postmortem.document.actions;
    if (!action) throw new Error('No action.');
    const lacking = valueOf(
      await app.call('responder', 'postmortem/edit', {
        postmortemId: postmortem.id,
        revision: postmortem.revision,
        edits: [{ field: 'action', value: { ...action, assignee: null } }]
      })
    );
    const refusal = errorOf(await create(lacking));
    expect(refusal).toMatchObject({ code: 'invalid', field: expect.stringContaining('assignee') as string });
    expect(await problems()).toBe(0);
  });

  test('requests and answers kept to the contracts throughout', () => {
    expect(app.site.gateway.mismatches()).toEqual([]);
  });
});
