import { actorOfClient } from '../../../local/gateway/client';

const accounts = new Map([['responder@example.com', 'account-2']]);
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
const actor = (header: string | undefined) => actorOfClient(header, (email) => accounts.get(email));

it('knows a persona by e-mail, whatever the token', () => {
  expect(actor(basic('responder@example.com:anything'))).toEqual({ kind: 'user', accountId: 'account-2' });
  expect(actor(basic('Responder@Example.com:a:b'))).toEqual({ kind: 'user', accountId: 'account-2' });
});

it.each([
  ['no header', undefined],
  ['another scheme', 'Bearer abc'],
  ['an unknown person', basic('nobody@example.com:anything')],
  ['no token', basic('responder@example.com:')],
  ['no colon', basic('responder@example.com')],
  ['no base64', 'Basic ***']
])('knows nobody by %s', (_, header) => {
  expect(actor(header)).toBeNull();
});
