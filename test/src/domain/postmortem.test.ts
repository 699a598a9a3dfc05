import * as v from 'valibot';
import { storable } from '../../../src/domain/limits';
import { Action } from '../../../src/domain/action';
import { Day } from '../../../src/domain/fields';
import { PostmortemDocument } from '../../../src/domain/postmortem';
import { document, readyAction } from '../../builders/postmortem';

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

test('halves of characters and null characters, which JSON in a database does not bear, leave a text', () => {
  const torn = 'a\u0000b \ud83d c \udc00 😀 \u202e';
  const whole = 'ab \ufffd c \ufffd 😀 \u202e';
  expect(v.parse(PostmortemDocument, document({ summary: torn })).summary).toBe(whole);
  expect(v.parse(Action, { ...readyAction('a'), text: torn }).text).toBe(whole);
});

describe('what can be stored', () => {
  test('is any document of usual size', () => {
    const usual = document({ actions: [readyAction('a')] });
    expect(storable(usual)).toEqual({ ok: true, value: usual });
    expect(v.is(PostmortemDocument, usual)).toBe(true);
  });

  test('ends at 200 actions', () => {
    const actions = Array.from({ length: 201 }, (_, index) => readyAction(String(index)));
    expect(storable(document({ actions }))).toMatchObject({ ok: false, error: { field: 'actions' } });
    expect(storable(document({ actions: actions.slice(1) })).ok).toBe(true);
  });

  test('is counted in bytes, as the store counts', () => {
    expect(storable(document({ summary: 'a'.repeat(390_000) })).ok).toBe(true);
    expect(storable(document({ summary: 'あ'.repeat(140_000) }))).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'summary' }
    });
  });
});
