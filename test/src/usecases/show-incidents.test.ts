import { people } from '../../../local/jira/fixture';
import type { ProductEvent } from '../../../local/seam';
import { reconcile, ticketChanged } from '../../../src';
import { store } from '../../../src/adapters/sql';
import { onBothEngines } from '../../builders/engines';
import { attachJira } from '../../builders/local-jira';
import { actionTicket, document, LEAD, postmortem, readyAction } from '../../builders/postmortem';

const BEGIN = Date.parse('2026-11-20T10:00:00Z');
const HOUR = 3_600_000;

onBothEngines((forge) => {
  let time = BEGIN;
  let site: ReturnType<typeof attachJira>;
  const heard: ProductEvent[] = [];
  const idOf = (key: string): string =>
    [...site.jira.state.issues.values()].find((issue) => issue.key === key)?.id ?? '';
  const ask = (method: string, path: string, body?: unknown): void => {
    time += 1_000;
    const actor = { kind: 'user', accountId: people.admin } as const;
    const answer = site.jira.handle(actor, { method, path, query: new URLSearchParams(), headers: {}, body });
    expect(answer?.status).toBeLessThan(300);
  };
  const event = async (): Promise<void> => {
    for (const { eventType, atlassianId, payload } of heard.splice(0))
      await forge().run(() => ticketChanged({ ...payload, eventType, atlassianId }));
  };
  const hour = async (): Promise<void> => {
    time += HOUR;
    await forge().run(reconcile);
  };
  const incident = () => [...site.jira.state.issues.values()].find(({ key }) => key === 'PLAT-1');
  const label = (): unknown => {
    const [status] = Object.values(incident()?.properties ?? {});
    return (status as { value: { label: string } } | undefined)?.value.label;
  };
  const written = () =>
    forge().requests.filter(({ path }) => path.startsWith(`/rest/api/3/issue/${idOf('PLAT-1')}/properties/`));

  const made = (actionId: string, key: string) =>
    actionTicket(actionId, {
      state: 'created',
      incidentId: idOf('PLAT-1'),
      ticketId: idOf(key),
      ticketKey: key,
      createdAt: time
    });

  /** A postmortem with two tickets of which the ledger knows; published, or not yet. */
  const open = async (isPublished: boolean): Promise<void> => {
    time = BEGIN;
    heard.length = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => time);
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const common = { reporter: people.responder, created: new Date(BEGIN).toISOString() };
    const action = { ...common, type: 'Task', assignee: people.networkEngineer, dueDate: '2026-12-04' };
    site = attachJira(
      forge(),
      [
        { ...common, key: 'PLAT-1', type: 'Incident', summary: 'No targets' },
        ...['REG-1', 'REG-2', 'REG-3'].map((key) => ({ ...action, key, summary: key }))
      ],
      { clock: { now: () => time }, emit: (one) => heard.push(one) }
    );
    const steps = ['start', 'submit', ...(isPublished ? ['publish' as const] : [])] as const;
    const life = steps.map((kind) => ({ kind, by: LEAD, at: BEGIN, overrides: [] }));
    const actions = ['a', 'b', 'c'].map((id) => readyAction(id));
    const row = postmortem({ incidentId: idOf('PLAT-1'), document: document({ actions, life }) });
    await forge().run(() => store.start(row));
    await forge().run(() => store.record([made('a', 'REG-1'), made('b', 'REG-2')]));
    await hour();
    forge().requests.length = 0;
  };
  afterEach(() => {
    expect(site.mismatches()).toEqual([]);
    jest.restoreAllMocks();
  });

  test('beside the incident of a published postmortem stands what is left of its actions, written once for each change', async () => {
    await open(true);
    ask('PUT', `/rest/api/3/issue/${idOf('REG-1')}`, { fields: { duedate: '2026-11-20' } });
    await event();
    expect(label()).toBe('2 of 2 open');
    time = Date.parse('2026-11-21T00:10:00Z');
    await hour();
    expect(label()).toBe('1 of 2 overdue');
    await hour();
    ask('DELETE', `/rest/api/3/issue/${idOf('REG-1')}`);
    await event();
    expect(label()).toBe('1 of 1 open');
    await hour();
    expect(written()).toHaveLength(2);
  });

  test('one that was made after the publishing is counted, and what a list no longer brings is not', async () => {
    await open(true);
    await forge().run(() => store.record([made('c', 'REG-3')]));
    await hour();
    expect(label()).toBe('3 of 3 open');
    ask('DELETE', `/rest/api/3/issue/${idOf('REG-2')}`);
    await hour();
    expect(label()).toBe('2 of 2 open');
  });

  test('before it is published nothing is written there', async () => {
    await open(false);
    ask('PUT', `/rest/api/3/issue/${idOf('REG-1')}`, { fields: { duedate: '2026-11-19' } });
    await event();
    await hour();
    expect(written()).toEqual([]);
  });
});
