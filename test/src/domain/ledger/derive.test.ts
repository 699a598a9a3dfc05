import fc from 'fast-check';
import type { ChangedField, TicketChange, TicketReading } from '../../../../src/domain/ledger/change';
import { derive } from '../../../../src/domain/ledger/derive';
import type { LedgerEntry } from '../../../../src/domain/ledger/entry';
import { breachesOf, type LedgerTicket } from '../../../../src/domain/ledger/ticket';
import {
  CANCELED,
  change,
  changed,
  DOING,
  DONE,
  HIGH,
  LOW,
  MADE,
  reading,
  SITE,
  TODO
} from '../../../builders/ledger';
import { ENGINEER, LEAD, RESPONDER } from '../../../builders/postmortem';

const derived = (
  changes: readonly TicketChange[],
  now: Partial<TicketReading> = {}
): { ticket: LedgerTicket; entries: LedgerEntry[] } => derive(reading(now), changes, MADE, SITE);
const kinds = (changes: readonly TicketChange[], now: Partial<TicketReading> = {}): string[] =>
  derived(changes, now).entries.map(({ kind }) => kind);

test('of a ticket that nobody changed there is nothing to tell', () => {
  const { ticket, entries } = derived([]);
  expect(entries).toEqual([]);
  expect(ticket).toMatchObject({ presence: 'present', outcome: null, doneAt: null, slips: 0, moves: 0 });
  expect(breachesOf(ticket)).toEqual([]);
});

test.each<[ChangedField, string | null, number | null]>([
  [changed('duedate', '2026-12-01', '2026-12-08'), 'due-slipped', 7],
  [changed('duedate', '2026-12-08', '2026-12-07'), 'due-brought-forward', 1],
  [changed('duedate', '2026-12-08', null), 'due-removed', null],
  [changed('duedate', null, '2026-12-08'), 'due-set', null],
  [changed('assignee', ENGINEER, LEAD), 'reassigned', null],
  [changed('assignee', ENGINEER, null), 'unassigned', null],
  [changed('assignee', null, LEAD), 'assigned', null],
  [changed('priority', HIGH, LOW), 'priority-lowered', null],
  [changed('priority', LOW, HIGH), 'priority-raised', null],
  [changed('priority', LOW, '99'), null, null],
  [changed('project', '10100', '10000'), 'moved', null],
  [changed('status', TODO, DOING), null, null],
  [changed('status', DOING, DONE), 'done', null],
  [changed('status', DOING, CANCELED, { toName: 'Canceled' }), 'wont-do', null],
  [changed('status', DONE, TODO), 'reopened', null]
])('%j is remembered as %s', (field, kind, days) => {
  const entry = {
    ticketId: '20001',
    changeId: '10001',
    field: field.field,
    kind,
    at: MADE + 60_000,
    author: LEAD,
    from: field.from,
    to: field.to,
    days
  };
  expect(derived([change(1, field)]).entries).toEqual(kind === null ? [] : [entry]);
});

describe('closed', () => {
  const wontDo = changed('resolution', null, '10', { toName: 'Won’t  Do' });
  const done = changed('resolution', null, '1', { toName: 'Done' });
  const closed = {
    statusId: DONE,
    statusName: 'Done',
    category: 'done',
    categorySince: MADE + 60_000
  } as const;

  test('by a resolution that the site counts as not done, whatever its case, spaces and apostrophe', () => {
    const now = { ...closed, resolutionId: '10', resolutionName: 'WON’T DO' };
    const { ticket, entries } = derived([change(1, changed('status', TODO, DONE), wontDo)], now);
    expect(entries.map(({ kind }) => kind)).toEqual(['wont-do']);
    expect(ticket).toMatchObject({ outcome: 'wont-do', doneAt: MADE + 60_000, resolutionId: '10' });
  });

  test('without any resolution, as service projects do, is done', () => {
    const { ticket } = derived([change(1, changed('status', TODO, DONE))], closed);
    expect(ticket).toMatchObject({ outcome: 'done', doneAt: MADE + 60_000 });
  });

  test('and given another resolution later, since it was closed', () => {
    const changes = [
      change(1, changed('status', TODO, DONE), done),
      change(5, changed('resolution', '1', '10', { fromName: 'Done', toName: "Won't Do" }))
    ];
    const now = { ...closed, resolutionId: '10', resolutionName: "Won't Do" };
    const { ticket, entries } = derived(changes, now);
    expect(entries.map(({ kind, field }) => [kind, field])).toEqual([
      ['done', 'status'],
      ['wont-do', 'resolution']
    ]);
    expect(ticket).toMatchObject({ outcome: 'wont-do', doneAt: MADE + 60_000 });
  });

  test('twice, since the last time', () => {
    const changes = [
      change(1, changed('status', TODO, DONE)),
      change(2, changed('status', DONE, DOING)),
      change(3, changed('status', DOING, DONE))
    ];
    const { ticket, entries } = derived(changes, closed);
    expect(entries.map(({ kind }) => kind)).toEqual(['done', 'reopened', 'done']);
    expect(ticket.doneAt).toBe(MADE + 3 * 60_000);
  });

  test('by a step within the category of what is done, is told once', () => {
    const changes = [
      change(1, changed('status', TODO, DONE)),
      change(2, changed('status', DONE, '6'), changed('priority', HIGH, LOW))
    ];
    expect(kinds(changes, { ...closed, statusId: '6' })).toEqual(['done', 'priority-lowered']);
  });

  test('before the changelog begins, since Jira’s own time of it', () => {
    expect(derived([], closed).ticket).toMatchObject({ outcome: 'done', doneAt: MADE + 60_000 });
  });
});

describe('a rule is broken', () => {
  const taken = [change(3, changed('assignee', ENGINEER, null))];

  test('by an open action without an assignee, since they were taken off', () => {
    const { ticket } = derived(taken, { assignee: null });
    expect(breachesOf(ticket)).toEqual([
      { ticketId: '20001', rule: 'assignee', since: MADE + 180_000, cause: '10003' }
    ]);
  });

  test('by a date that was taken away, and not by one that was never there', () => {
    const removed = [change(2, changed('duedate', '2026-12-04', null))];
    const [breach] = breachesOf(derived(removed, { dueDate: null }).ticket);
    expect(breach).toMatchObject({ rule: 'due-date', since: MADE + 120_000, cause: '10002' });
    expect(breachesOf(derived([], { dueDate: null }).ticket)).toEqual([]);
  });

  test('anew where the action is opened again without an assignee', () => {
    const changes = [
      change(1, changed('status', TODO, DONE)),
      ...taken,
      change(4, changed('status', DONE, TODO))
    ];
    expect(breachesOf(derived(changes, { assignee: null }).ticket)).toEqual([
      { ticketId: '20001', rule: 'assignee', since: MADE + 240_000, cause: '10004' }
    ]);
    const closed = { assignee: null, statusId: DONE, category: 'done' } as const;
    expect(breachesOf(derived(changes.slice(0, 2), closed).ticket)).toEqual([]);
  });

  test('by nobody’s ticket of whose beginning nothing is known', () => {
    expect(breachesOf(derived([], { assignee: null }).ticket)).toEqual([
      { ticketId: '20001', rule: 'assignee', since: MADE, cause: 'start' }
    ]);
  });

  test('by an older issue that was nobody’s when it was taken as an action’s ticket: since then, not since it was filed', () => {
    const old = { assignee: null, created: MADE - 300 * 86_400_000 };
    expect(breachesOf(derived([], old).ticket)).toMatchObject([{ since: MADE, cause: 'start' }]);
    const before = [change(-1_440, changed('assignee', ENGINEER, null))];
    expect(breachesOf(derived(before, old).ticket)).toMatchObject([{ since: MADE, cause: 'start' }]);
  });

  test('not by what is gone', () => {
    const { ticket } = derived(taken, { assignee: null });
    expect(breachesOf({ ...ticket, presence: 'deleted', goneAt: MADE })).toEqual([]);
  });
});

test('what was changed before the ticket became an action’s does not count', () => {
  const old = reading({ created: MADE - 86_400_000 });
  const changes = [change(-60, changed('priority', HIGH, LOW)), change(1, changed('priority', LOW, HIGH))];
  expect(derive(old, changes, MADE, SITE).entries.map(({ kind }) => kind)).toEqual(['priority-raised']);
});

test('a ticket that was adopted a few minutes after Jira made it keeps what happened between', () => {
  const early = reading({ created: MADE - 240_000 });
  const changes = [change(-3, changed('assignee', ENGINEER, RESPONDER))];
  expect(derive(early, changes, MADE, SITE).ticket.reassignments).toBe(1);
});

/** Histories that hang together: each change begins where the one before it ended. */
const histories = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 3 }),
      assignee: fc.option(fc.constantFrom(null, ENGINEER, LEAD), { nil: undefined }),
      duedate: fc.option(fc.constantFrom(null, '2026-12-01', '2026-12-09'), { nil: undefined }),
      priority: fc.option(fc.constantFrom(HIGH, LOW), { nil: undefined }),
      status: fc.option(fc.constantFrom(TODO, DOING, DONE, CANCELED), { nil: undefined })
    }),
    { maxLength: 25 }
  )
  .map((steps) => {
    const state: Record<string, string | null> = {
      assignee: ENGINEER,
      duedate: '2026-12-04',
      priority: HIGH,
      status: TODO
    };
    let minutes = 0;
    const changes = steps.map((step, index) => {
      minutes += step.minutes;
      const fields = (['assignee', 'duedate', 'priority', 'status'] as const).flatMap((field) => {
        const to = step[field];
        const from = state[field] ?? null;
        if (to === undefined || to === from) return [];
        state[field] = to;
        return [changed(field, from, to)];
      });
      return { ...change(index, ...fields), at: MADE + minutes * 60_000 };
    });
    const status = state['status'] ?? TODO;
    const now = {
      assignee: state['assignee'] ?? null,
      dueDate: state['duedate'] ?? null,
      priorityId: state['priority'] ?? null,
      statusId: status,
      statusName: status,
      category: SITE.categories.get(status) ?? 'new'
    };
    return { changes, now };
  });

test('in any order and however often told, the same history makes the same ledger', () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), ({ changes, now }, picks) => {
      const expected = derived(changes, now);
      const told = [...changes, ...changes.filter((_, index) => index % 3 === 0)]
        .map((each) => [picks.next().value, each] as const)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([, each]) => each);
      expect(derived(told, now)).toEqual(expected);
    })
  );
});

test('counts are those of the entries, and closing alternates with opening', () => {
  fc.assert(
    fc.property(histories, ({ changes, now }) => {
      const { ticket, entries } = derived(changes, now);
      const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
      expect(ticket.slips).toBe(count('due-slipped'));
      expect(ticket.reassignments).toBe(count('reassigned'));
      expect(ticket.priorityDrops).toBe(count('priority-lowered'));
      const closings = entries.filter(({ kind }) => ['done', 'wont-do', 'reopened'].includes(kind));
      closings.forEach(({ kind }, index) => {
        expect(kind === 'reopened').toBe(index % 2 === 1);
      });
      expect(closings.length % 2 === 1).toBe(ticket.outcome !== null);
      expect(breachesOf(ticket).map(({ rule }) => rule)).toEqual(
        ticket.outcome !== null
          ? []
          : [
              ...(ticket.assignee === null ? ['assignee'] : []),
              ...(ticket.dueDate === null ? ['due-date'] : [])
            ]
      );
    })
  );
});
