import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { proposedSeverity } from '../../../src/domain/severity';

test.each([
  ['Highest', 1],
  ['High', 2],
  ['Medium', 3],
  ['Low', 4],
  ['Lowest', 4],
  ['P1', 1],
  ['P2 - High', 2],
  ['p3', 3],
  ['P4', 4],
  ['P5', 4],
  ['Whenever', 3],
  ['P10', 3],
  [null, 3]
])('priority %s proposes severity %i', (priority, severity) => {
  expect(proposedSeverity(priority, DEFAULT_SETTINGS)).toBe(severity);
});

test.each([
  ['p1', 2],
  [' Blocker ', 1],
  ['P1 - everything', 1],
  ['P2', 2],
  ['High', 3],
  ['constructor', 3],
  [null, 3]
])('on a site with priorities of its own, %s proposes %i', (priority, severity) => {
  expect(proposedSeverity(priority, { priorities: { p1: 2, Blocker: 1 } })).toBe(severity);
});
