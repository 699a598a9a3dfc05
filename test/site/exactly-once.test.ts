/** Whatever breaks on the way: tickets created = tickets wanted, each once, each linked. */
import { newIdea } from '../../src/domain/action';
import { loadContracts } from '../../local/gateway/contracts';
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
import type { PersonaKey } from '../builders/test-site';

const WANTED = 5;
/** Where one case is one of many. */
const FEW = 2;

/** What befalls one request. */
const FAULTS: readonly (readonly [name: string, fault: object])[] = [
  ['its answer is lost after Jira did it', { dropAfterCommit: true }],
  ['429 with a wait of a second', { status: 429, headers: { 'Retry-After': '1' } }],
  [
    '429 until the quota of the hour is renewed',
    { status: 429, headers: { 'Retry-After': '1800', 'RateLimit-Reason': 'jira-quota-global-based' } }
  ],
  ['429 without a wait', { status: 429, headers: { 'Retry-After': null } }],
  ['503', { status: 503 }],
  ['the function is killed before Jira does it', { kill: true }],
  ['the function is killed after Jira did it', { kill: true, dropAfterCommit: true }]
];

/** Longer than an invocation of the app waits for anything, and less than the platform lets it run. */
const SLOW = { delayMs: 22_000 };
/** How long it waits for a creation. */
const CREATE_WAIT_MS = 12_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const contracts = loadContracts();
const operationOf = (method: string, path: string): string =>
  contracts.find('jira', method, path.split('?')[0] ?? '')?.operationId ?? `${method} ${path}`;

const after = <T>(list: readonly T[], item: T): T[] => list.slice(list.indexOf(item) + 1);

const idsOf = ({ document }: PostmortemView): string[] => document.actions.map(({ id }) => id).sort();

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

  const create = ({ id, document }: PostmortemView, who: PersonaKey = 'responder') =>
    app.call(who, 'actions/create-tickets', {
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

  const settle = async (key: string, postmortem: PostmortemView, who?: PersonaKey): Promise<void> => {
    app.site.faults.clear();
    const done = valueOf(await create(postmortem, who));
    expect(done.tickets.map(({ state }) => state)).toEqual(postmortem.document.actions.map(() => 'created'));
    const wanted = idsOf(postmortem);
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

  describe('on every request in turn, the next press ends it', () => {
    /** Incidents whose creation is about to meet the fault that is added last. */
    const stages = {
      /** Nobody asked for these tickets before. */
      async fresh() {
        return listed(FEW);
      },
      /** Jira has made them, and its answer is lost on the way: the same invocation looks for them. */
      async 'after a lost answer'() {
        const made = await listed(FEW);
        addFaults([{ operation: 'createIssues', dropAfterCommit: true }]);
        return made;
      },
      /** Jira has made them, and who asked is dead: the next press looks for them. */
      async 'after a function that died late'() {
        const made = await listed(FEW);
        await dies(made.postmortem, { dropAfterCommit: true });
        return made;
      },
      /** Who asked died before Jira heard of it: the next press looks in vain, and makes them. */
      async 'after a function that died early'() {
        const made = await listed(FEW);
        await dies(made.postmortem, {});
        return made;
      }
    };

    const dies = async (postmortem: PostmortemView, when: { dropAfterCommit?: true }): Promise<void> => {
      addFaults([{ operation: 'createIssues', kill: true, ...when }]);
      await expect(create(postmortem)).rejects.toThrow();
      expect(await problems()).toBe(when.dropAfterCommit ? FEW : 0);
      later(60);
    };

    /** What the app asks the products for at each stage, as the traffic has it. */
    const asked = async (stage: keyof typeof stages): Promise<string[]> => {
      await app.site.reset('empty');
      const { postmortem } = await stages[stage]();
      app.site.traffic.clear();
      valueOf(await create(postmortem));
      const sent = app.site.traffic
        .entries()
        .filter(({ kind, as }) => kind === 'product' && as !== 'client')
        .map(({ method, path }) => operationOf(method, path));
      // What is asked before the answer is lost is asked of a fresh creation as well.
      return [...new Set(stage === 'after a lost answer' ? after(sent, 'createIssues') : sent)].sort();
    };

    const known = new Map<string, Promise<string[]>>();
    const disturbed = (stage: keyof typeof stages): Promise<string[]> => {
      const before = known.get(stage) ?? asked(stage);
      known.set(stage, before);
      return before;
    };

    test('the requests that are disturbed are all that there are', async () => {
      expect(await disturbed('fresh')).toEqual(['createIssues', 'getIssueLinkTypes', 'getMyPermissions']);
      expect(await disturbed('after a lost answer')).toEqual(['bulkFetchIssues', 'getIssue']);
      expect(await disturbed('after a function that died late')).toEqual([
        'bulkFetchIssues',
        'getIssue',
        'getMyPermissions'
      ]);
      expect(await disturbed('after a function that died early')).toEqual([
        'createIssues',
        'getIssue',
        'getIssueLinkTypes',
        'getMyPermissions'
      ]);
    });

    const cases = (Object.keys(stages) as (keyof typeof stages)[]).flatMap((stage) =>
      FAULTS.map(([name, fault]) => [stage, name, fault] as const)
    );

    test.each(cases)(
      '%s: %s',
      async (stage, _name, fault) => {
        for (const [index, operation] of (await disturbed(stage)).entries()) {
          await app.site.reset('empty');
          const { key, postmortem } = await stages[stage]();
          addFaults([{ operation, ...fault }]);
          // A killed function answers nothing; what the others say is the business of other tests.
          await create(postmortem).catch(() => undefined);
          expect(app.site.faults.waiting()).toEqual([]);
          later(60);
          await settle(key, postmortem, index % 2 === 0 ? 'responder' : 'lead');
        }
      },
      60_000
    );

    const late =
      sql === 'sqlite' ? ['getMyPermissions', 'getIssueLinkTypes', 'createIssues'] : ['createIssues'];

    test('requests that take longer than the app waits', async () => {
      const lateLookups = sql === 'sqlite' ? ['getIssue', 'bulkFetchIssues'] : [];
      const begun: { key: string; postmortem: PostmortemView; press: Promise<unknown> }[] = [];
      const begin = async (rules: object[]): Promise<void> => {
        const made = await listed(FEW);
        addFaults(rules);
        const press = create(made.postmortem);
        // The next one begins when the fault has met this one: they wait side by side.
        while (app.site.faults.waiting().length > 0) await pause(20);
        begun.push({ ...made, press });
      };
      for (const operation of late) await begin([{ operation, ...SLOW }]);
      for (const operation of lateLookups) {
        await begin([
          { operation: 'createIssues', dropAfterCommit: true },
          { operation, ...SLOW }
        ]);
      }
      for (const { press } of begun) await press;
      // A request that was given up is done all the same, by and by.
      await pause(SLOW.delayMs - CREATE_WAIT_MS);
      later(60);
      for (const { key, postmortem } of begun) {
        valueOf(await create(postmortem, 'lead'));
        expect(await inJira(key)).toEqual(idsOf(postmortem));
      }
      expect(await problems()).toBe(FEW * begun.length);
    }, 90_000);

    test.each([
      // What is left of it is made by two calls, and between those the second invocation dies as well.
      ['before its second bulk call', {}, 50, { skip: 1, made: 100 }],
      ['after its second bulk call', { dropAfterCommit: true }, 100, { skip: 0, made: 120 }]
    ])(
      '120 actions, the function killed twice, %s: the rest is made, and nothing twice',
      async (_name, when, made, second) => {
        const { key, postmortem } = await listed(120);
        addFaults([{ operation: 'createIssues', kill: true, skip: 1, ...when }]);
        await expect(create(postmortem)).rejects.toThrow();
        expect(await problems()).toBe(made);
        later(60);
        addFaults([{ operation: 'createIssues', kill: true, skip: second.skip, ...when }]);
        await expect(create(postmortem, 'lead')).rejects.toThrow();
        expect(await problems()).toBe(second.made);
        later(60);
        await settle(key, postmortem);
      },
      60_000
    );
  });

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
