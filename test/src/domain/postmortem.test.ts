import * as v from 'valibot';
import { storable } from '../../../src/domain/limits';
import { Action } from '../../../src/domain/action';
import { reviewDue } from '../../../src/domain/calendar/review-due';
import { Day, Instant, LATEST } from '../../../src/domain/fields';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { PostmortemDocument } from '../../../src/domain/postmortem';
import type { Edit } from '../../../src/domain/edit';
import type { TimelineEntry } from '../../../src/domain/timeline/entry';
import { document, readyAction } from '../../builders/postmortem';

const entry = (id: string, text: string): TimelineEntry => ({
  id,
  at: 1,
  text,
  lane: null,
  source: { kind: 'typed' },
  longBefore: false
});

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-4-1', false],
  ['soon', false]
])('%s is a day: %s', (day, valid) => {
  expect(v.is(Day, day)).toBe(valid);
});

test.each(['a\u0000b', '\ud800x', 'x ', ' x', 'é', 'a.b', '', 'y'.repeat(65)])(
  'an action’s id that one engine would store otherwise than another is refused: %j',
  (id) => {
    expect(v.is(Action, { ...readyAction('a'), id })).toBe(false);
  }
);

test.each(['__proto__', 'constructor', 'plat-1-2', '11111111-2222-4333-8444-555555555555'])(
  'an action’s id may be %s',
  (id) => {
    expect(v.is(Action, { ...readyAction('a'), id })).toBe(true);
  }
);

test('somebody is named by an account id, not by anything that engines store differently', () => {
  for (const owner of ['a\u0000', '\ud800', 'x ', '😀', '']) {
    expect(v.is(PostmortemDocument, document({ owner }))).toBe(false);
    expect(v.is(Action, { ...readyAction('a'), assignee: owner })).toBe(false);
  }
});

test('a ticket’s place fits the columns that remember it', () => {
  const { target } = readyAction('a');
  for (const wrong of [{ projectId: '9'.repeat(33) }, { projectKey: 'A\u0000' }, { projectKey: 'A ' }])
    expect(v.is(Action, { ...readyAction('a'), target: { ...target, ...wrong } })).toBe(false);
});

test('a time is taken as long as what is reckoned from it is still a time', () => {
  expect(v.is(Instant, LATEST)).toBe(true);
  const { issues } = v.safeParse(Instant, LATEST + 1);
  expect(issues?.map(({ message }) => message)).toEqual(['Use a time before the year 10000.']);
  const due = reviewDue({ resolvedAt: LATEST, severity: 4, settings: DEFAULT_SETTINGS });
  expect(new Date(due.dueAt).toISOString()).toMatch(/^\+010000-/);
});

test('halves of characters and null characters, which JSON in a database does not bear, leave a text', () => {
  const torn = 'a\u0000b \ud83d c \udc00 😀 \u202e';
  const whole = 'ab \ufffd c \ufffd 😀 \u202e';
  expect(v.parse(PostmortemDocument, document({ summary: torn })).summary).toBe(whole);
  expect(v.parse(Action, { ...readyAction('a'), text: torn }).text).toBe(whole);
  const fields = (text: string) => ({ customfield_1: [{ value: text, [text]: null }], customfield_2: 5 });
  const target = (text: string) => ({ ...readyAction('a').target, typeName: text, fields: fields(text) });
  expect(v.parse(Action, { ...readyAction('a'), target: target(torn) }).target).toEqual(target(whole));
});

describe('what can be stored', () => {
  test('is any document of usual size', () => {
    const usual = document({ actions: [readyAction('a')] });
    expect(storable(usual, [])).toEqual({ ok: true, value: usual });
    expect(v.is(PostmortemDocument, usual)).toBe(true);
  });

  test('is 240 KiB in a field, with the edit that brings it', () => {
    const value = 'a'.repeat(240 * 1_024);
    const edits: Edit[] = [{ field: 'summary', value }];
    expect(storable(document({ summary: value }), edits).ok).toBe(true);
    const two = document({ summary: value, security: { concerned: true, details: value } });
    expect(storable(two, edits).ok).toBe(true);
  });

  test('is counted in bytes and with what a statement escapes, as the store counts', () => {
    const fits = (text: string): boolean =>
      storable(document({ summary: text }), [{ field: 'summary', value: text }]).ok;
    expect(fits('a'.repeat(240_000))).toBe(true);
    expect(fits('あ'.repeat(160_000))).toBe(true);
    expect(fits('あ'.repeat(170_000))).toBe(false);
    expect(fits("'".repeat(240_000))).toBe(true);
    expect(fits('"'.repeat(240_000))).toBe(false);
  });

  test('ends with a refusal that names what is longest', () => {
    const details = 'd'.repeat(300_000);
    const summary = 's'.repeat(200_000);
    const long = document({ summary, security: { concerned: true, details } });
    const refused = storable(long, [{ field: 'security.details', value: `${details}${details}` }]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', field: 'security.details' } });
    expect(refused).toMatchObject({
      error: {
        message: expect.stringMatching(/by about \d+ KiB.*the security section with 293 KiB/) as string
      }
    });
    const timeline = Array.from({ length: 400 }, (_, index) => entry(String(index), 'x'.repeat(3_000)));
    expect(storable(document({ summary, timeline }), [])).toMatchObject({
      error: { field: 'timeline', message: expect.stringContaining('the list of timeline entries') as string }
    });
  });
});
