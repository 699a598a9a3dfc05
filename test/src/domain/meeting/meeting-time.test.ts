import { firstDueOf, reviewDueOf, standingOf } from '../../../../src/domain/meeting/meeting-time';
import { newDocument } from '../../../../src/domain/new-document';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings-defaults';

/** A Monday in the night. */
const RESOLVED = Date.parse('2026-03-16T02:10:00Z');
const HOUR = 3_600_000;

const document = (resolution: number | null, until?: number) => {
  const made = newDocument({ template: { kind: 'full', version: 2 }, severity: 2, owner: 'owner' });
  const extension =
    until === undefined ? null : { until, reason: 'Logs are late.', by: 'owner', at: RESOLVED };
  return {
    ...made,
    milestones: { ...made.milestones, resolution },
    meeting: { ...made.meeting, extension }
  };
};

test('nothing is due before the incident is resolved', () => {
  expect(reviewDueOf(document(null), DEFAULT_SETTINGS)).toBeNull();
  expect(firstDueOf(document(null), DEFAULT_SETTINGS)).toBeNull();
});

test('a night moves it, and the reasons say so', () => {
  const due = reviewDueOf(document(RESOLVED), DEFAULT_SETTINGS);
  expect(due?.earliestAt).toBeGreaterThan(RESOLVED + 3 * HOUR);
  expect(due?.why).toContainEqual(expect.stringContaining('in the night, so time to sleep is added'));
});

test('an extension puts it off, and what was due first stays known', () => {
  const until = Date.parse('2026-03-20T10:00:00Z');
  const put = document(RESOLVED, until);
  expect(reviewDueOf(put, DEFAULT_SETTINGS)?.dueAt).toBe(until);
  expect(firstDueOf(put, DEFAULT_SETTINGS)?.dueAt).toBe(
    reviewDueOf(document(RESOLVED), DEFAULT_SETTINGS)?.dueAt
  );
});

test.each([
  [9, 'early'],
  [10, 'fine'],
  [20, 'fine'],
  [21, 'late']
])('at %d it is %s', (at, standing) => expect(standingOf(at, { earliestAt: 10, dueAt: 20 })).toBe(standing));
