import { shownLedger } from '../../../../src/domain/ledger/shown';
import { ledgerTicket, MADE } from '../../../builders/ledger';
import { ENGINEER } from '../../../builders/postmortem';

const seen = (over: Partial<NonNullable<Parameters<typeof shownLedger>[1]>> = {}) => ({
  statusCategory: 'new' as const,
  assignee: ENGINEER,
  dueDate: '2026-12-04',
  ...over
});
const lack = { since: MADE, cause: '10001' };

test('of an action in order its past is told', () => {
  expect(shownLedger(ledgerTicket({ slips: 2, slippedDays: 9, moves: 1 }), seen())).toEqual({
    slips: 2,
    slippedDays: 9,
    reassignments: 0,
    priorityDrops: 0,
    moves: 1,
    outcome: null,
    doneAt: null,
    broken: []
  });
});

test('a broken rule is told with its day, and without one as long as only Jira knows of it', () => {
  const nobody = seen({ assignee: null });
  expect(shownLedger(ledgerTicket({ assignee: null, unassigned: lack }), nobody)?.broken).toEqual([
    { rule: 'assignee', since: MADE }
  ]);
  expect(shownLedger(ledgerTicket(), nobody)?.broken).toEqual([{ rule: 'assignee', since: null }]);
  expect(shownLedger(undefined, nobody)?.broken).toEqual([{ rule: 'assignee', since: null }]);
});

test('what was mended since is broken no more', () => {
  const ledger = ledgerTicket({ assignee: null, unassigned: lack, dueDate: null, undated: lack });
  expect(shownLedger(ledger, seen())?.broken).toEqual([]);
});

test('a missing date is broken only where there was one', () => {
  const dateless = seen({ dueDate: null });
  expect(shownLedger(ledgerTicket(), dateless)?.broken).toEqual([{ rule: 'due-date', since: null }]);
  expect(shownLedger(ledgerTicket({ dueDate: null, undated: lack }), dateless)?.broken).toEqual([
    { rule: 'due-date', since: MADE }
  ]);
  expect(shownLedger(ledgerTicket({ dueDate: null }), dateless)?.broken).toEqual([]);
  expect(shownLedger(undefined, dateless)).toBeNull();
});

test('a closed ticket breaks no rule, and its outcome is told only while it is closed', () => {
  const ledger = ledgerTicket({ category: 'done', outcome: 'wont-do', doneAt: MADE, assignee: null });
  const closed = seen({ statusCategory: 'done', assignee: null });
  expect(shownLedger(ledger, closed)).toMatchObject({ outcome: 'wont-do', doneAt: MADE, broken: [] });
  expect(shownLedger(ledger, seen())).toMatchObject({ outcome: null, doneAt: null });
});

test('whoever does not see the ticket is told nothing, but that it was deleted', () => {
  const ledger = ledgerTicket({ slips: 3, unassigned: lack });
  expect(shownLedger(ledger, null)).toBeNull();
  expect(shownLedger(undefined, null)).toBeNull();
  expect(shownLedger({ ...ledger, presence: 'unseen', goneAt: MADE }, null)).toBeNull();
  expect(shownLedger({ ...ledger, presence: 'deleted', goneAt: MADE }, null)).toMatchObject({
    slips: 0,
    broken: [{ rule: 'deleted', since: MADE }]
  });
});
