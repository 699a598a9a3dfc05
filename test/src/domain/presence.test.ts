import * as v from 'valibot';
import { PresenceMessage, Whereabouts } from '../../../src/domain/presence';

const HERE = {
  kind: 'here',
  accountId: '712020:0a1b',
  tab: 'a-tab',
  field: 'impact.p99',
  writing: true,
  hears: true,
  asks: false
};

test('takes what surfaces say', () => {
  expect(v.is(PresenceMessage, HERE)).toBe(true);
  expect(v.is(PresenceMessage, { ...HERE, field: null })).toBe(true);
  expect(v.is(PresenceMessage, { ...HERE, field: 'attendees.712020:0a1b-22' })).toBe(true);
  expect(v.is(PresenceMessage, { kind: 'left', accountId: '712020:0a1b', tab: 'a-tab' })).toBe(true);
});

test.each([
  ['no message', null],
  ['text', 'here'],
  ['another kind', { ...HERE, kind: 'owns' }],
  ['a long account', { ...HERE, accountId: 'x'.repeat(129) }],
  ['no account', { ...HERE, accountId: '' }],
  ['a long tab', { ...HERE, tab: 'x'.repeat(65) }],
  ['a tab that is markup', { ...HERE, tab: '<b>' }],
  ['a long field', { ...HERE, field: 'x'.repeat(201) }],
  ['a field that is a selector', { ...HERE, field: 'summary"] , [data-field' }],
  ['writing that is no yes or no', { ...HERE, writing: 1 }]
])('refuses %s', (_what, message) => {
  expect(v.is(PresenceMessage, message)).toBe(false);
});

test('a request is held to the same', () => {
  expect(v.is(Whereabouts, { field: 'summary', writing: true, hears: false })).toBe(true);
  expect(v.is(Whereabouts, { field: 'a'.repeat(201), writing: true, hears: false })).toBe(false);
  expect(v.is(Whereabouts, { field: '', writing: true, hears: false })).toBe(false);
});
