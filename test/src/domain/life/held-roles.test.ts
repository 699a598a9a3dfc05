import { rolesHeldBy } from '../../../../src/domain/life/held-roles';

const roles = {
  owner: 'one',
  moderator: 'two',
  barRaiser: null,
  contributors: [
    { id: 'c1', team: 'Networks', account: 'one', state: 'asked' as const },
    { id: 'c2', team: 'Storage', account: null, state: 'asked' as const }
  ],
  attendees: [{ account: 'three', capacities: [] }]
};

test.each([
  ['one', ['owner', 'contributor']],
  ['two', ['moderator']],
  ['three', ['attendee']],
  ['nobody', []]
])('%s holds %j', (account, held) => expect(rolesHeldBy(roles, account)).toEqual(held));

test('whoever moderates and raises the bar holds both', () => {
  expect(rolesHeldBy({ ...roles, barRaiser: 'two' }, 'two')).toEqual(['moderator', 'barRaiser']);
});
