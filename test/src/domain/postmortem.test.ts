import * as v from 'valibot';
import { storable } from '../../../src/domain/limits';
import { Day, PostmortemDocument } from '../../../src/domain/postmortem';
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
