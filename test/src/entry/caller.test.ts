import { callerFrom } from '../../../src/entry/caller';

test('who asks, where and when it is there', () => {
  expect(
    callerFrom({ accountId: 'one', timezone: 'Europe/London', siteUrl: 'https://site.example/' })
  ).toEqual({
    accountId: 'one',
    timeZone: 'Europe/London',
    siteUrl: 'https://site.example'
  });
});

test('what the platform does not say is not known', () => {
  expect(callerFrom({ accountId: 'one' })).toEqual({ accountId: 'one', timeZone: null, siteUrl: null });
});

test.each([undefined, {}, { accountId: '' }, { accountId: null }, { accountId: 7 }])(
  '%j is nobody',
  (context) => {
    expect(callerFrom(context)).toBeNull();
  }
);

test('an address that a link may not lead to is refused', () => {
  expect(callerFrom({ accountId: 'one', siteUrl: 'javascript:alert(1)' })).toBeNull();
});
