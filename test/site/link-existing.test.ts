/** Whatever breaks on the way: one link, one mark, one ticket of the issue that was taken. */
import { parseFaultRules } from '../../local/gateway/faults';
import { ACTION_PROPERTY, type PostmortemView } from '../../src/contract';
import {
  errorOf,
  linkIncidents,
  newIncident,
  newPostmortem,
  startAppSite,
  targetIn,
  valueOf,
  withActions,
  type AppSite
} from '../builders/app-site';

/** Every request of the call, in the order in which they are sent. */
const OPERATIONS = [
  'getMyPermissions',
  'bulkFetchIssues',
  'getIssueLinkTypes',
  'PUT /rest/api/3/issue/{}/properties/*',
  'linkIssues'
];

describe.each(['sqlite', 'mariadb'] as const)('on %s', (sql) => {
  let app: AppSite;
  beforeAll(async () => {
    app = await startAppSite({ sql });
  });
  beforeEach(() => app.site.reset('empty'));
  afterAll(() => app.close());

  interface Case {
    incident: string;
    postmortem: PostmortemView;
    issue: string;
  }

  const prepared = async (): Promise<Case> => {
    const incident = await newIncident(app);
    const target = await targetIn(app, 'PLAT', 'Problem');
    const texts = ['Refuse an empty group', 'Page somebody'];
    const postmortem = await withActions(app, await newPostmortem(app, incident), target, texts);
    return { incident, postmortem, issue: await newIncident(app, 'Refuse empty target groups', 'SOC') };
  };

  const take = ({ postmortem, issue }: Case, index = 0) =>
    app.call('responder', 'actions/link-existing', {
      postmortemId: postmortem.id,
      actionId: postmortem.document.actions[index]?.id ?? '',
      issue
    });

  const linksOf = async (key: string): Promise<unknown[]> => {
    const read = await app.jira('admin', 'GET', `/rest/api/3/issue/${key}?fields=issuelinks`);
    return (read.body as { fields: { issuelinks: unknown[] } }).fields.issuelinks;
  };

  const markOf = async (key: string): Promise<unknown> =>
    (await app.jira('admin', 'GET', `/rest/api/3/issue/${key}/properties/${ACTION_PROPERTY}`)).body;

  const settle = async (one: Case): Promise<void> => {
    const done = valueOf(await take(one));
    expect(done.tickets).toMatchObject([{ state: 'created', ticket: { key: one.issue } }, { state: 'none' }]);
    expect(await linksOf(one.issue)).toHaveLength(1);
    expect(await linksOf(one.incident)).toHaveLength(1);
    expect(await markOf(one.issue)).toMatchObject({
      value: { action: one.postmortem.document.actions[0]?.id, postmortem: one.postmortem.id }
    });
  };

  const addFaults = (rules: object[]): void => {
    const parsed = parseFaultRules(rules);
    if (typeof parsed === 'string') throw new Error(parsed);
    app.site.faults.add(parsed);
  };

  const later = (seconds: number): void => app.site.clock.set(app.site.clock.now() + seconds * 1000);

  test('an issue is linked as a created ticket would be, and pressed again changes nothing', async () => {
    const one = await prepared();
    await settle(one);
    await settle(one);
    expect(await linksOf(one.issue)).toMatchObject([
      { type: { name: 'Relates' }, inwardIssue: { key: one.incident } }
    ]);
    expect(errorOf(await take(one, 1)).message).toContain('another action’s ticket');
  });

  test('a link that somebody made by hand stays the only one', async () => {
    const one = await prepared();
    await linkIncidents(app, one.issue, one.incident);
    await settle(one);
  });

  test('what is not there and what this person may not see are refused alike; so is the incident itself', async () => {
    const one = await prepared();
    const missing = errorOf(await take({ ...one, issue: 'SOC-99999' }));
    expect(missing).toMatchObject({ code: 'rejected', field: 'issue' });
    expect(errorOf(await take({ ...one, issue: 'NOWHERE-1' }))).toEqual(missing);
    expect(errorOf(await take({ ...one, issue: one.incident })).message).toContain('incident itself');
  });

  test.each(OPERATIONS)(
    'lost answer, 429 with and without a wait, 503 and a kill on %s: the next press ends it',
    async (operation) => {
      const faults: object[] = [
        { operation, dropAfterCommit: true },
        { operation, status: 429, headers: { 'Retry-After': '1' } },
        {
          operation,
          status: 429,
          headers: { 'Retry-After': '1800', 'RateLimit-Reason': 'jira-quota-global-based' }
        },
        { operation, status: 503 },
        { operation, kill: true },
        { operation, dropAfterCommit: true, kill: true }
      ];
      for (const fault of faults) {
        await app.site.reset('empty');
        const one = await prepared();
        addFaults([fault]);
        await take(one).catch(() => undefined);
        app.site.faults.clear();
        later(60);
        await settle(one);
      }
    },
    240_000
  );

  test('two people take it for two actions at once: at most one has it', async () => {
    const one = await prepared();
    const [, other] = one.postmortem.document.actions;
    const answers = await Promise.all([
      take(one),
      app.call('lead', 'actions/link-existing', {
        postmortemId: one.postmortem.id,
        actionId: other?.id ?? '',
        issue: one.issue
      })
    ]);
    const taken = answers.filter(({ ok }) => ok);
    expect(taken.length).toBeLessThanOrEqual(1);
    expect(await linksOf(one.issue)).toHaveLength(taken.length);
  });

  test('requests and answers kept to the contracts throughout', () => {
    expect(app.site.gateway.mismatches()).toEqual([]);
  });
});
