/** The ledger against the local site's Jira: whatever becomes of its events, one reconcile brings it to the truth. */
import { people } from '../../../local/jira/fixture';
import type { SeedIssue } from '../../../local/jira/seed';
import type { Issue } from '../../../local/jira/state';
import type { ProductEvent } from '../../../local/seam';
import { reconcile, ticketChanged } from '../../../src';
import { ledger, store } from '../../../src/adapters/sql';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import type { LedgerTicket } from '../../../src/domain/ledger/ticket';
import { onBothEngines } from '../../builders/engines';
import { attachJira } from '../../builders/local-jira';
import { actionTicket, document, postmortem, readyAction } from '../../builders/postmortem';
import { truthOf } from '../../builders/ticket-truth';

const BEGIN = Date.parse('2026-11-20T10:00:00Z');
const HOUR = 3_600_000;
const { admin, lead, responder, networkEngineer, databaseEngineer } = people;

/** Chance that repeats. */
const dice = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
};

const seedTickets = (count: number): SeedIssue[] =>
  Array.from({ length: count }, (_, index) => ({
    key: index % 2 === 0 ? `REG-${index / 2 + 1}` : `PLAT-${(index + 1) / 2}`,
    type: 'Task',
    summary: `Action ${index}`,
    reporter: responder,
    created: new Date(BEGIN).toISOString(),
    priority: 'High',
    assignee: networkEngineer,
    dueDate: '2026-12-04'
  }));

onBothEngines((forge) => {
  let time = BEGIN;
  const heard: ProductEvent[] = [];
  let site: ReturnType<typeof attachJira>;
  let ids: string[];

  const open = async (count: number): Promise<void> => {
    time = BEGIN;
    heard.length = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => time);
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    site = attachJira(forge(), seedTickets(count), {
      clock: { now: () => time },
      emit: (event) => heard.push(event)
    });
    const issues = [...site.jira.state.issues.values()];
    ids = issues.map(({ id }) => id);
    for (let at = 0; at < issues.length; at += 500) {
      await forge().run(() => store.record(issues.slice(at, at + 500).map(tracked)));
    }
  };
  afterEach(() => {
    expect(site.mismatches()).toEqual([]);
    jest.restoreAllMocks();
  });

  const tracked = ({ id, key, projectId }: Issue) =>
    actionTicket(`a${id}`, {
      state: 'created',
      ticketId: id,
      ticketKey: key,
      projectId,
      projectKey: key.split('-')[0] ?? '',
      createdAt: BEGIN
    });
  const ask = (who: string, method: string, path: string, body?: unknown): number =>
    site.jira.handle(
      { kind: 'user', accountId: who },
      { method, path, query: new URLSearchParams(), headers: {}, body }
    )?.status ?? 0;
  const edit = (id: string, fields: unknown, who: string = lead): number => {
    time += 1_000;
    return ask(who, 'PUT', `/rest/api/3/issue/${id}`, { fields });
  };
  const deliver = ({ eventType, atlassianId, payload }: ProductEvent): Promise<void> =>
    forge().run(() => ticketChanged({ ...payload, eventType, atlassianId }));
  const run = async (): Promise<void> => {
    time += HOUR;
    await forge().run(reconcile);
  };
  const rows = (): Promise<LedgerTicket[]> => forge().run(() => ledger.ledgerOf(ids));
  const row = async (id: string): Promise<LedgerTicket | undefined> =>
    (await rows()).find(({ ticketId }) => ticketId === id);
  const entries = async (id: string): Promise<LedgerEntry[]> =>
    [...(await forge().run(() => ledger.entriesOf(id)))].reverse();
  const mails = () =>
    site.jira.state.notifications.map(({ issueId, to, subject }) => ({ issueId, to, subject }));
  const first = (): string => ids[0] ?? '';
  const known = (): Issue[] => [...site.jira.state.issues.values()];

  test('2,000 events shuffled, doubled and partly missing, and one reconcile, make the ledger what Jira has', async () => {
    await open(100);
    const pick = dice(7);
    const one = <T>(of: readonly T[]): T => of[pick(of.length)] as T;
    const deleters = new Map<string, string>();
    const change = (): void => {
      const id = one(ids);
      const who = one([admin, lead, responder]);
      time += one([0, 1, 900, 5_000, 70_000]);
      const path = `/rest/api/3/issue/${id}`;
      const kind = pick(100);
      if (kind < 28)
        ask(who, 'PUT', path, { fields: { duedate: one([null, '2026-12-01', '2026-12-09', '2027-01-15']) } });
      else if (kind < 52)
        ask(who, 'PUT', `${path}/assignee`, {
          accountId: one([null, networkEngineer, databaseEngineer, lead])
        });
      else if (kind < 70) ask(who, 'PUT', path, { fields: { priority: { id: one(['1', '2', '3', '5']) } } });
      else if (kind < 98)
        ask(who, 'POST', `${path}/transitions`, {
          transition: { id: one(['11', '21', '31', '41', '51', '61']) }
        });
      else if (deleters.size < 8 && ask(admin, 'DELETE', path) === 204) deleters.set(id, admin);
    };

    let pending: ProductEvent[] = [];
    let told = 0;
    while (told < 2_000) {
      for (let count = 0; count < 60; count += 1) change();
      told += heard.length;
      const kept = heard.splice(0).filter(() => pick(10) >= 3);
      const doubled = kept.filter(() => pick(4) === 0);
      const all = [...pending, ...kept, ...doubled].map((event) => ({ event, at: pick(1_000_000) }));
      const shuffled = all.sort((a, b) => a.at - b.at).map(({ event }) => event);
      pending = shuffled.splice(0, Math.floor(shuffled.length / 4));
      while (shuffled.length > 0) await Promise.all(shuffled.splice(0, 4).map(deliver));
    }
    await run();
    for (const event of pending) await deliver(event);

    const kept = new Map((await rows()).map((each) => [each.ticketId, each]));
    expect(kept.size).toBe(100);
    expect(deleters.size).toBeGreaterThan(3);
    for (const issue of known()) {
      const lasting = await entries(issue.id);
      const said = lasting.map(({ at, author, kind, from, to }) => `${at} ${author} ${kind} ${from} ${to}`);
      const truth = truthOf(issue, site.jira.state.config);
      expect(said.sort()).toEqual(truth.sort());
      const count = (kind: string): number => truth.filter((line) => line.includes(` ${kind} `)).length;
      const category = site.jira.state.config.statuses.find(({ id }) => id === issue.statusId)?.category;
      expect(kept.get(issue.id)).toMatchObject({
        presence: 'present',
        category,
        assignee: issue.assignee,
        dueDate: issue.dueDate,
        priorityId: issue.priorityId,
        resolutionId: issue.resolutionId,
        projectId: issue.projectId,
        slips: count('due-slipped'),
        reassignments: count('reassigned'),
        priorityDrops: count('priority-lowered')
      });
      const isOpen = category !== 'done';
      expect(kept.get(issue.id)?.unassigned !== null).toBe(isOpen && issue.assignee === null);
      expect(kept.get(issue.id)?.undated !== null).toBe(isOpen && issue.dueDate === null);
      for (const [lacks, subject] of [
        [issue.assignee === null, `${issue.key} has no assignee`],
        [issue.dueDate === null, `${issue.key} has no due date`]
      ] as const) {
        const sent = mails().filter((mail) => mail.subject === subject).length;
        const broken = truth.filter((line) => / (unassigned|due-removed|reopened) /.test(line)).length;
        expect(sent).toBeLessThanOrEqual(broken);
        if (isOpen && lacks) expect(sent).toBeGreaterThan(0);
      }
    }
    for (const [id, by] of deleters) {
      expect(kept.get(id)).toMatchObject({ presence: 'deleted' });
      const end = (await entries(id)).find(({ kind }) => kind === 'deleted');
      expect([by, null]).toContain(end?.author);
    }

    const before = [await rows(), mails().length];
    time += 2 * HOUR;
    await run();
    forge().statements.length = 0;
    await run();
    expect([await rows(), mails().length]).toEqual(before);
    expect(forge().statements.filter((statement) => !statement.startsWith('SELECT'))).toHaveLength(2);
  }, 600_000);

  test('5,000 tickets stay within the time and the points of one hour, and cost little where nothing changed', async () => {
    await open(5_000);
    const began = performance.now();
    forge().statements.length = 0;
    forge().requests.length = 0;
    await run();
    const first = { requests: forge().requests.length, statements: forge().statements.length };
    time += HOUR;
    for (const id of ids.slice(0, 300)) edit(id, { duedate: '2026-12-24' });
    forge().statements.length = 0;
    forge().requests.length = 0;
    await run();
    expect(performance.now() - began).toBeLessThan(900_000);
    const lines = jest.mocked(console.log).mock.calls.map(([line]) => String(line));
    process.stdout.write(
      `${lines.join('\n')} (statements ${first.statements} and ${forge().statements.length})\n`
    );
    const points = lines.map((line) => Number(/points=(\d+)/.exec(line)?.[1]));
    expect(points[0]).toBeLessThanOrEqual(15_000);
    expect(points[1]).toBeLessThanOrEqual(6_500);
    expect(first.requests).toBeLessThanOrEqual(60);
    expect(first.statements).toBeLessThanOrEqual(40);
    expect((await row(ids[299] ?? ''))?.slips).toBe(1);
    expect(await row(ids[300] ?? '')).toMatchObject({ slips: 0, presence: 'present' });
  }, 300_000);

  test('an event of somebody else’s issue costs one statement and no request', async () => {
    await open(2);
    edit(first(), { duedate: null });
    forge().requests.length = 0;
    await forge().run(() =>
      store.record([{ ...actionTicket(`a${first()}`), state: 'failed', ticketId: null }])
    );
    forge().statements.length = 0;
    for (const event of heard) await deliver(event);
    expect([forge().statements.length, forge().requests.length]).toEqual([1, 0]);
    await forge().run(() =>
      ticketChanged({ eventType: 'avi:jira:updated:issue', issue: { id: "1' OR 1=1" } })
    );
    expect(forge().statements).toHaveLength(1);
  });

  test('where there is no ticket, the reconcile is one statement', async () => {
    await open(0);
    await run();
    forge().statements.length = 0;
    await run();
    expect([forge().statements.length, forge().requests.length]).toEqual([1, 0]);
  });

  test('two at once read everything once', async () => {
    await open(5);
    time += HOUR;
    await forge().run(() => Promise.all([reconcile(), reconcile()]));
    expect(forge().requests.map(({ path }) => path)).toEqual([
      '/rest/api/3/issue/bulkfetch',
      '/rest/api/3/changelog/bulkfetch'
    ]);
    expect(await rows()).toHaveLength(5);
  });

  test('a used up allowance ends the run at once, and none begins before it is back', async () => {
    await open(3);
    const headers = { 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': '5400' };
    site.faults.add([{ operation: 'bulkFetchIssues', status: 429, headers }]);
    await run();
    await run();
    expect(forge().requests).toHaveLength(1);
    expect(await rows()).toEqual([]);
    await run();
    expect(await rows()).toHaveLength(3);
  });

  test('a burst, a passing failure and a page that does not come keep nothing from the next run', async () => {
    await open(3);
    site.faults.add([
      { operation: 'bulkFetchIssues', status: 429, headers: { 'Retry-After': '0' } },
      { operation: 'getBulkChangelogs', status: 503 }
    ]);
    await run();
    expect(await rows()).toHaveLength(3);
    edit(first(), { duedate: '2027-01-01' });
    site.faults.add([{ operation: 'getBulkChangelogs', status: 400 }]);
    await run();
    expect((await row(first()))?.slips).toBe(0);
    await run();
    expect((await row(first()))?.slips).toBe(1);
  }, 60_000);

  describe('of a rule that is broken the lead is told', () => {
    const subject = 'REG-1 has no due date';
    const breakRule = async (): Promise<void> => {
      await open(1);
      await run();
      edit(first(), { duedate: null });
    };
    const told = { issueId: expect.any(String) as string, to: [people.registryEngineer], subject };

    test('once, by the event or the reconcile, and again when it is broken anew', async () => {
      await breakRule();
      for (const event of [...heard, ...heard]) await deliver(event);
      await run();
      expect(mails()).toEqual([told]);
      edit(first(), { duedate: '2026-12-24' });
      await run();
      edit(first(), { duedate: null });
      await run();
      expect(mails()).toEqual([told, told]);
    });

    test('by the leader who let it take longer, for they answer for it, and the lead is not', async () => {
      await breakRule();
      const exception = { leader: admin, reason: 'It pays' };
      const large = readyAction(`a${first()}`, { size: 'longer', exception });
      await forge().run(() => store.start(postmortem({ document: document({ actions: [large] }) })));
      await run();
      expect(mails()).toEqual([{ ...told, to: [admin] }]);
    });

    test('three times at most where Jira refuses', async () => {
      await breakRule();
      site.faults.add([{ operation: 'notify', status: 403, count: 9 }]);
      for (let count = 0; count < 5; count += 1) await run();
      site.faults.clear();
      await run();
      expect(mails()).toEqual([]);
      expect(forge().requests.filter(({ path }) => path.endsWith('/notify'))).toHaveLength(3);
    });

    test('in the next run where this one failed, and not twice where the answer was lost', async () => {
      await breakRule();
      site.faults.add([{ operation: 'notify', status: 503 }]);
      await run();
      expect(mails()).toEqual([]);
      site.faults.add([{ operation: 'notify', dropAfterCommit: true }]);
      await run();
      await run();
      expect(mails()).toEqual([told]);
    });
  });

  const label = (): unknown => {
    const shown = Object.values(known()[0]?.properties ?? {}).find(
      (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'lozenge'
    );
    return shown && (shown as { value: { label: string } }).value.label;
  };
  const written = (): number => forge().requests.filter(({ path }) => path.includes('/properties/')).length;

  test('the words beside a ticket follow what becomes of it, and are written once', async () => {
    await open(1);
    await run();
    edit(first(), { assignee: null });
    for (const event of [...heard, ...heard]) await deliver(event);
    await run();
    expect(label()).toBe('Nobody assigned');
    expect(written()).toBe(1);
    edit(first(), { assignee: { accountId: databaseEngineer } });
    await run();
    expect(label()).toBe('Due 4 Dec 2026');
  }, 60_000);

  test('the day after a ticket was due its words say so, once, though nobody touched it', async () => {
    await open(1);
    await run();
    time = Date.parse('2026-12-04T22:00:00Z');
    await run();
    expect(written()).toBe(0);
    time += HOUR;
    await run();
    await run();
    expect([label(), written()]).toEqual(['Was due 4 Dec 2026', 1]);
    forge().requests.length = 0;
    edit(first(), { duedate: '2026-12-24' });
    await run();
    expect([label(), written()]).toEqual(['Due 24 Dec 2026', 1]);
  }, 60_000);

  test('words that passed their day before anybody looked again are corrected with the next change', async () => {
    await open(1);
    await run();
    time = Date.parse('2026-12-06T09:00:00Z');
    edit(first(), { assignee: null });
    await run();
    expect(label()).toBe('Was due 4 Dec 2026');
  }, 60_000);

  test('a status that Jira refuses keeps nothing from the ledger', async () => {
    await open(1);
    await run();
    edit(first(), { assignee: null });
    site.faults.add([{ operation: 'setIssueProperty', status: 403 }]);
    await run();
    expect([label(), (await row(first()))?.assignee]).toEqual([undefined, null]);
  }, 60_000);

  test('a ticket gone with its project is unseen, and there again when it is found again', async () => {
    await open(1);
    await run();
    site.faults.add([
      { operation: 'bulkFetchIssues', status: 200, body: { issues: [], issueErrors: [] } },
      { operation: 'getProject', status: 404, body: { errorMessages: ['No.'] } }
    ]);
    await run();
    expect(await row(first())).toMatchObject({ presence: 'unseen', assignee: networkEngineer });
    await run();
    expect(await row(first())).toMatchObject({ presence: 'present', goneAt: null });
  });
});
