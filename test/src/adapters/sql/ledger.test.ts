import { ledger, ledgerKeeping, store } from '../../../../src/adapters/sql';
import { NO_CHANGE, type LedgerEntry } from '../../../../src/domain/ledger/entry';
import type { LedgerTicket } from '../../../../src/domain/ledger/ticket';
import { onBothEngines } from '../../../builders/engines';
import { ledgerTicket, MADE } from '../../../builders/ledger';
import { actionTicket, LEAD, NOW, postmortem, POSTMORTEM_ID } from '../../../builders/postmortem';

const entry = (over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ticketId: '20001',
  changeId: '10001',
  field: 'duedate',
  kind: 'due-slipped',
  at: MADE,
  author: LEAD,
  from: '2026-12-04',
  to: '2026-12-11',
  days: 7,
  ...over
});
const deletion = (over: Partial<LedgerEntry> = {}): LedgerEntry =>
  entry({
    changeId: NO_CHANGE,
    field: 'deleted',
    kind: 'deleted',
    from: null,
    to: null,
    days: null,
    ...over
  });
const created = (actionId: string, ticketId: string) =>
  actionTicket(actionId, { state: 'created', ticketId, ticketKey: `REG-${ticketId}`, createdAt: NOW });

onBothEngines((forge) => {
  const during = <T>(work: () => Promise<T>): Promise<T> => forge().run(work);
  const keep = (tickets: LedgerTicket[], entries: LedgerEntry[] = []): Promise<void> =>
    during(() => ledgerKeeping.keep(tickets, entries));
  const kept = async (): Promise<LedgerTicket | undefined> =>
    (await during(() => ledger.ledgerOf(['20001'])))[0];

  test('keeps a ticket with everything that is known of it', async () => {
    const ticket = ledgerTicket({
      category: 'done',
      outcome: 'wont-do',
      doneAt: MADE,
      assignee: null,
      dueDate: null,
      resolutionId: '10',
      slips: 2,
      slippedDays: 30,
      reassignments: 1,
      priorityDrops: 1,
      moves: 1,
      unassigned: { since: MADE, cause: 'start' },
      undated: { since: MADE, cause: '10001' }
    });
    await keep([ticket]);
    expect(await kept()).toEqual(ticket);
    expect(await during(() => ledger.ledgerOf([]))).toEqual([]);
  });

  test('an older reading never replaces a newer one, and of two of the same moment the later holds', async () => {
    const newer = ledgerTicket({ updated: MADE + 2, assignee: null, slips: 2, seenAt: NOW });
    await keep([newer]);
    await keep([ledgerTicket({ updated: MADE + 1, slips: 1, seenAt: NOW + 5 })]);
    expect(await kept()).toEqual(newer);
    const again = { ...newer, slips: 3, seenAt: NOW + 9 };
    await keep([again]);
    await keep([{ ...newer, slips: 1, seenAt: NOW + 8 }]);
    expect(await kept()).toEqual(again);
  });

  test('keeps many in few statements, and each entry once', async () => {
    const tickets = Array.from({ length: 600 }, (_, index) =>
      ledgerTicket({ ticketId: String(30_000 + index) })
    );
    const entries = tickets.map(({ ticketId }) => entry({ ticketId }));
    await keep([], [entry()]);
    forge().statements.length = 0;
    await keep(tickets, entries);
    await keep(tickets, entries);
    expect(forge().statements).toHaveLength(8);
    expect(await during(() => ledger.ledgerOf(tickets.map(({ ticketId }) => ticketId)))).toHaveLength(600);
    expect(await during(() => ledger.entriesOf('30599'))).toEqual([entry({ ticketId: '30599' })]);
  });

  test('tells what happened, the latest first', async () => {
    const later = entry({ changeId: '10002', at: MADE + 1, kind: 'due-removed', to: null, days: null });
    const same = entry({ changeId: '9999', at: MADE + 1, field: 'assignee', kind: 'unassigned' });
    await keep([], [same, entry(), later, entry({ ticketId: '20002' })]);
    expect(await during(() => ledger.entriesOf('20001'))).toEqual([later, same, entry()]);
  });

  describe('a ticket that is gone', () => {
    const gone = (over: Partial<LedgerTicket> = {}): LedgerTicket =>
      ledgerTicket({ presence: 'deleted', goneAt: NOW, seenAt: NOW + 1, ...over });
    const bury = (ticket: LedgerTicket, ...entries: LedgerEntry[]): Promise<void> =>
      during(() => ledgerKeeping.keepGone([ticket], entries));

    test('keeps what was known of it, and is not brought back by a reading that began before', async () => {
      const last = ledgerTicket({ slips: 3, updated: NOW - 5, seenAt: NOW - 4 });
      await keep([last]);
      await bury(gone());
      await keep([{ ...last, slips: 4, updated: NOW - 3, seenAt: NOW - 2 }]);
      expect(await kept()).toEqual({ ...last, presence: 'deleted', goneAt: NOW, seenAt: NOW + 1 });
    });

    test('is told of once, with the earliest time and whoever is known to have done it', async () => {
      const found = deletion({ author: null, at: NOW });
      const said = deletion({ author: LEAD, at: NOW - 1_000 });
      await bury(gone({ presence: 'unseen' }));
      await bury(gone(), found);
      await bury(gone({ goneAt: NOW - 1_000 }), said);
      await bury(gone({ presence: 'unseen', goneAt: NOW + 50 }), found);
      expect(await during(() => ledger.entriesOf('20001'))).toEqual([said]);
      expect(await kept()).toMatchObject({ presence: 'deleted', goneAt: NOW - 1_000 });
    });

    test('is there again where it was found after', async () => {
      await bury(gone());
      await during(() => ledgerKeeping.found(['20001'], NOW));
      await keep([ledgerTicket({ seenAt: NOW })]);
      expect(await kept()).toMatchObject({ presence: 'deleted' });
      await during(() => ledgerKeeping.found(['20001'], NOW + 10));
      const back = ledgerTicket({ seenAt: NOW + 10, slips: 1 });
      await keep([back]);
      expect(await kept()).toEqual(back);
    });
  });

  test('whose ticket an issue is, is told in one statement', async () => {
    await during(() => store.record([created('a', '20001'), actionTicket('b', { ticketId: '20002' })]));
    forge().statements.length = 0;
    expect(await during(() => ledger.byTicket('20001'))).toEqual(created('a', '20001'));
    expect(forge().statements).toHaveLength(1);
    expect(await during(() => ledger.byTicket('20002'))).toBeNull();
    expect(await during(() => ledger.byTicket('nobody’s'))).toBeNull();
  });

  test('a postmortem comes with what became of its tickets, in the same statement', async () => {
    await during(() => store.start(postmortem()));
    await during(() => store.record([created('a', '20001'), created('b', '20002')]));
    await keep([ledgerTicket({ slips: 2 }), ledgerTicket({ ticketId: '20009' })]);
    forge().statements.length = 0;
    const found = await during(() => store.byId(POSTMORTEM_ID));
    expect(found).toMatchObject({ newer: false, ledger: [ledgerTicket({ slips: 2 })] });
    expect(forge().statements).toHaveLength(1);
  });
});
