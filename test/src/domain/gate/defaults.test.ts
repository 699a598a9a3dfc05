import {
  onRota,
  proposedDueDate,
  proposedPriority,
  proposedType
} from '../../../../src/domain/gate/ticket-defaults';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings-defaults';
import { LEAD } from '../../../builders/postmortem';

const { tickets, calendar } = DEFAULT_SETTINGS;
const named = (...names: string[]) => names.map((name, index) => ({ id: String(index), name }));

test.each([
  [['Incident', 'task', 'Problem'], 'Problem'],
  [['Incident', 'Bug', 'task'], 'task'],
  [['Incident', 'IT problem', 'Story'], 'IT problem'],
  [['Incident', 'Story', 'Bug'], 'Story'],
  [['Incident'], 'Incident']
])('of the types %j an action’s ticket becomes a %s', (names, wanted) => {
  expect(proposedType(named(...names), tickets)?.name).toBe(wanted);
});

test('the settings’ own names come first, in their order', () => {
  const settings = { typeNames: ['Follow-up', 'Problem'] };
  expect(proposedType(named('Problem', 'FOLLOW-UP'), settings)?.id).toBe('1');
  expect(proposedType([], settings)).toBeNull();
});

test('a priority is given where the screen allows one of the names, else none', () => {
  expect(proposedPriority(named('Low', 'P1', 'highest'), tickets)?.name).toBe('highest');
  expect(proposedPriority(named('Low', 'Medium'), tickets)).toBeNull();
  expect(proposedPriority([], tickets)).toBeNull();
  expect(proposedPriority(named('Highest'), { priorityNames: [] })).toBeNull();
});

test('the rota knows projects by id and nothing else', () => {
  expect(onRota('10100', { rota: { '10100': LEAD } })).toBe(LEAD);
  expect(onRota('10200', { rota: { '10100': LEAD } })).toBeNull();
  expect(onRota('constructor', { rota: {} })).toBeNull();
});

describe('the proposed due date', () => {
  test('counts working days', () => {
    // A Friday; ten working days later it is a Friday again.
    expect(proposedDueDate('2026-11-20', { tickets, calendar })).toBe('2026-12-04');
    const holidays = { ...calendar, holidays: ['2026-12-04'] };
    expect(proposedDueDate('2026-11-20', { tickets, calendar: holidays })).toBe('2026-12-07');
  });

  test('is none where the site wants none or never works', () => {
    expect(
      proposedDueDate('2026-11-20', { tickets: { ...tickets, workingDaysUntilDue: null }, calendar })
    ).toBeNull();
    expect(proposedDueDate('2026-11-20', { tickets, calendar: { ...calendar, days: [] } })).toBeNull();
  });
});
