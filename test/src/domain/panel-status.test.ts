import {
  incidentStatus,
  statusProperty,
  ticketStatus,
  type TicketFacts
} from '../../../src/domain/panel-status';
import { manifest } from '../../wiring/support/manifest';

const ticket = (changed: Partial<TicketFacts> = {}): TicketFacts => ({
  category: 'new',
  outcome: null,
  assignee: 'somebody',
  dueDate: '2026-12-04',
  ...changed
});

const told = (changed: Partial<TicketFacts>): string => {
  const { type, value } = ticketStatus(ticket(changed), '2026-12-04');
  return `${type} ${value.type}: ${value.label}`;
};

test.each([
  [{}, 'lozenge default: Due 4 Dec 2026'],
  [{ category: 'indeterminate' }, 'lozenge inprogress: Due 4 Dec 2026'],
  [{ dueDate: '2026-12-03' }, 'lozenge removed: Was due 3 Dec 2026'],
  [{ dueDate: '2026-12-03', assignee: null }, 'lozenge removed: Was due 3 Dec 2026'],
  [{ assignee: null }, 'lozenge moved: Nobody assigned'],
  [{ dueDate: null }, 'lozenge moved: No due date'],
  [{ category: 'done', outcome: 'done', dueDate: '2026-12-03' }, 'lozenge success: Done'],
  [{ category: 'done', outcome: null }, 'lozenge success: Done'],
  [{ category: 'done', outcome: 'wont-do' }, 'lozenge default: Not done']
] as const)('a ticket with %j says %s', (changed, expected) => {
  expect(told(changed)).toBe(expected);
});

test.each([
  ['not-started', [0, 0, 0], 'default: Not started'],
  ['draft', [0, 0, 0], 'default: Draft'],
  ['in-review', [5, 3, 1], 'inprogress: In review'],
  ['waived', [0, 0, 0], 'default: Not needed'],
  ['published', [0, 0, 0], 'success: Published'],
  ['published', [5, 3, 0], 'inprogress: 3 of 5 open'],
  ['published', [5, 3, 1], 'removed: 1 of 5 overdue'],
  ['published', [5, 0, 0], 'success: 5 of 5 done']
] as const)(
  'an incident whose postmortem is %s with tickets %j says %s',
  (state, [all, open, overdue], expected) => {
    const status = incidentStatus({ state, tickets: { all, open, overdue } });
    expect(`${status.value.type}: ${status.value.label}`).toBe(expected);
  }
);

test('the property is named after the panel’s module in the manifest, and Jira takes keys of its length', () => {
  const [panel] = manifest.modules['jira:issueContext'] ?? [];
  const key = statusProperty('5b3c7c0e-6a52-4a35-9d1c-3f1d5f0a7e01');
  expect(key).toContain(`:${panel?.key}:status`);
  expect(key.length).toBeLessThanOrEqual(255);
});
