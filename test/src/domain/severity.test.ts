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
  expect(proposedSeverity(priority)).toBe(severity);
});
