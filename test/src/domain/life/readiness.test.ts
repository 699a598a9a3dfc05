import {
  readinessFor,
  readinessForMeeting,
  readinessInWords,
  readinessToPublish,
  type ReadinessItem
} from '../../../../src/domain/life/readiness';
import { templateOf } from '../../../../src/domain/template';
import { complete } from './facts';

const missing = (items: ReadinessItem[]): [string, string, string][] =>
  items.filter(({ done }) => !done).map(({ id, field, words }) => [id, field, words]);

const light = templateOf({ kind: 'light', version: 2 });
const remark = { id: 'r1', field: 'timeline.e7', words: 'Mitigation is set before detection.' };

test('a complete document lacks nothing at either gate', () => {
  expect(missing(readinessForMeeting(complete()))).toEqual([]);
  expect(missing(readinessToPublish(complete()))).toEqual([]);
});

describe('before the meeting', () => {
  test('actions, causes and the fields for machines may be blank', () => {
    const facts = complete({
      filled: { summary: true, impact: true, timeline: true },
      actionIds: [],
      origin: null,
      resolution: null,
      detection: null,
      security: { concerned: null, details: '' }
    });
    expect(missing(readinessForMeeting(facts))).toEqual([]);
  });

  test.each([
    [{ filled: { impact: true, timeline: true } }, 'section.summary', 'summary'],
    [{ filled: { summary: true, timeline: true } }, 'section.impact', 'impact'],
    [{ filled: { summary: true, impact: true } }, 'section.timeline', 'timeline'],
    [{ contradictions: [remark] }, 'contradiction.r1', 'timeline.e7'],
    [{ roles: { ...complete().roles, owner: null } }, 'role.owner', 'owner'],
    [{ roles: { ...complete().roles, moderator: null } }, 'role.moderator', 'roles.moderator'],
    [{ roles: { ...complete().roles, barRaiser: null } }, 'role.barRaiser', 'roles.barRaiser'],
    [{ review: { meetingAt: null, signedOff: true } }, 'review.date', 'meeting.at'],
    [{ review: { meetingAt: 1, signedOff: false } }, 'review.sign-off', 'signOff']
  ])('%j is missed', (part, id, field) => {
    const found = missing(readinessForMeeting(complete(part)));
    expect(found.map(([a, b]) => [a, b])).toEqual([[id, field]]);
    expect(found[0]?.[2]).toMatch(/\.$/);
  });

  test.each([
    ['asked', 1],
    ['writing', 1],
    ['done', 0],
    ['nothing-to-add', 0]
  ] as const)('a team whose part is “%s” is waited for: %i', (state, count) => {
    const contributors = [{ id: 'c1', team: 'Networks', state }];
    const found = missing(readinessForMeeting(complete({ roles: { ...complete().roles, contributors } })));
    expect(found).toHaveLength(count);
    if (count) expect(found[0]?.[2]).toBe('Networks has not finished its part yet.');
  });

  test('the light template asks for neither moderator, bar raiser nor sign-off', () => {
    const roles = { ...complete().roles, moderator: null, barRaiser: null };
    const facts = complete({ template: light, roles, review: { meetingAt: 1, signedOff: false } });
    expect(missing(readinessForMeeting(facts))).toEqual([]);
  });

  test('a document from before there were templates needs only what it has', () => {
    const facts = complete({
      template: templateOf(null),
      filled: {},
      review: { meetingAt: null, signedOff: false }
    });
    expect(missing(readinessForMeeting(facts)).map(([id]) => id)).toEqual([
      'section.summary',
      'section.timeline'
    ]);
  });
});

describe('before publishing', () => {
  test.each([
    [{ filled: { summary: true, impact: true, timeline: true } }, 'section.causes', 'causes'],
    [{ milestones: { ...complete().milestones, failure: null } }, 'milestone.failure', 'milestones.failure'],
    [
      { milestones: { ...complete().milestones, detection: null } },
      'milestone.detection',
      'milestones.detection'
    ],
    [
      { milestones: { ...complete().milestones, resolution: null } },
      'milestone.resolution',
      'milestones.resolution'
    ],
    [{ contradictions: [remark] }, 'contradiction.r1', 'timeline.e7'],
    [{ origin: null }, 'origin', 'classification.origin'],
    [{ resolution: null }, 'resolution', 'classification.resolution'],
    [{ detection: null }, 'detection', 'classification.detection'],
    [{ security: { concerned: null, details: '' } }, 'security.answer', 'security.concerned'],
    [{ openFindings: [{ id: 'b1', field: 'summary', words: 'This judges.' }] }, 'finding.b1', 'summary'],
    [{ actionIds: [] }, 'failure.f1', 'failures.f1'],
    [{ failures: [{ id: 'f2', text: '', actionIds: [] }] }, 'failure.f2', 'failures.f2']
  ])('%j is missed', (part, id, field) => {
    expect(missing(readinessToPublish(complete(part))).map(([a, b]) => [a, b])).toEqual([[id, field]]);
  });

  test('the failure that no action answers is named', () => {
    expect(missing(readinessToPublish(complete({ actionIds: ['other'] })))[0]?.[2]).toBe(
      'No action answers the failure “The alert came late”.'
    );
  });

  test.each([
    [1, true, ' ', ['security.details']],
    [1, true, '\u200b', ['security.details']],
    [1, true, 'Keys were readable.', []],
    [1, false, '', []],
    [2, true, '', []]
  ] as const)('severity %i, security %s, details “%s” lacks %j', (severity, concerned, details, ids) => {
    const facts = complete({ severity, security: { concerned, details } });
    expect(missing(readinessToPublish(facts)).map(([id]) => id)).toEqual(ids);
  });

  test('the light template asks about security as well', () => {
    const facts = complete({ template: light, security: { concerned: null, details: '' } });
    expect(missing(readinessToPublish(facts)).map(([id]) => id)).toEqual(['security.answer']);
  });
});

test('ids of one checklist are different from each other', () => {
  for (const gate of ['meeting', 'publish'] as const) {
    const ids = readinessFor(gate, complete({ contradictions: [remark], openFindings: [remark] })).map(
      ({ id }) => id
    );
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('the bar counts what is ready', () => {
  const facts = complete({ filled: {} });
  expect(readinessInWords('meeting', readinessFor('meeting', facts))).toBe('6 of 9 ready for the meeting');
  expect(readinessInWords('publish', readinessFor('publish', facts))).toBe('8 of 12 ready to publish');
});
