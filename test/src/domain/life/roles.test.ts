import * as v from 'valibot';
import { expectationOf } from '../../../../src/domain/life/policy';
import {
  accountableLead,
  type Activity,
  proposedAttendees,
  respondersIn,
  roleHints,
  type Roles,
  signedOff,
  suggestedRunner
} from '../../../../src/domain/life/roles';
import { PostmortemDocument } from '../../../../src/domain/postmortem';
import { CAPACITIES } from '../../../../src/domain/settings';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings-defaults';

const full = { kind: 'full', version: 2 } as const;
const light = { kind: 'light', version: 2 } as const;
const roles: Roles = {
  owner: 'owner',
  moderator: 'moderator',
  barRaiser: 'raiser',
  contributors: [{ id: 'c1', team: 'Networks', account: 'writer', state: 'writing' }],
  attendees: [{ account: 'all', capacities: [...CAPACITIES] }]
};
const hintsOf = (part: Partial<Roles>, template: typeof full | typeof light = full): string[] =>
  roleHints({ ...roles, ...part }, ['responder'], template, DEFAULT_SETTINGS).map(({ id }) => id);

describe('hints', () => {
  test.each([
    [{}, []],
    [{ moderator: 'responder' }, ['moderator-responded']],
    [{ moderator: 'writer' }, ['moderator-contributes']],
    [{ moderator: 'owner' }, ['moderator-owns']],
    [{ moderator: null, barRaiser: null }, []],
    [{ barRaiser: 'owner' }, ['bar-raiser-owns']],
    [
      { attendees: [{ account: 'one', capacities: ['responder' as const, 'development' as const] }] },
      ['no-operations', 'no-stakeholder', 'no-management']
    ]
  ])('on %j are %j', (part, ids) => {
    expect(hintsOf(part)).toEqual(ids);
  });

  test('ask for fewer people in a light review', () => {
    expect(hintsOf({ attendees: [] }, light)).toEqual(['no-responder']);
  });

  test('say which field they are about', () => {
    const hints = roleHints({ ...roles, attendees: [] }, [], full, DEFAULT_SETTINGS);
    expect(hints.at(-1)).toEqual({
      id: 'no-management',
      field: 'attendees',
      words: 'Nobody from management is invited yet.'
    });
  });
});

test('a document has exactly one owner', () => {
  const { owner } = PostmortemDocument.entries;
  expect(v.is(owner, roles.owner)).toBe(true);
  expect(v.is(owner, null)).toBe(false);
  expect(v.is(owner, ['a', 'b'])).toBe(false);
  expect(v.is(owner, '')).toBe(false);
});

test('incident managers run the worse classes, engineers the others', () => {
  expect(
    ([1, 2, 3, 4] as const).map((severity) => suggestedRunner(severity, DEFAULT_SETTINGS).runner)
  ).toEqual(['incident-manager', 'incident-manager', 'engineer', 'engineer']);
  expect(suggestedRunner(1, DEFAULT_SETTINGS).words).toBe(
    'Reviews of Sev1 are usually run by an incident manager.'
  );
});

test('the accountable lead is the one named, else the project’s own', () => {
  const settings = { accountableLeads: { '10': 'named' } };
  expect(accountableLead({ id: '10', lead: 'own' }, settings)).toBe('named');
  expect(accountableLead({ id: '11', lead: 'own' }, settings)).toBe('own');
  expect(accountableLead({ id: '11', lead: null }, settings)).toBeNull();
});

describe('who was there', () => {
  const did = (account: string, kind: Activity['kind'], at: number): Activity => ({ account, kind, at });
  const activity = [
    did('reporter', 'reported', 10),
    did('early', 'commented', 5),
    did('fixer', 'changed', 15),
    did('helper', 'commented', 12),
    did('fixer', 'commented', 18),
    did('curious', 'commented', 40)
  ];

  test('responders worked on it while it lasted, the busiest first', () => {
    expect(respondersIn(activity, { detection: 10, resolution: 20 })).toEqual(['fixer', 'helper']);
    expect(respondersIn(activity, { detection: null, resolution: null })).toEqual([
      'fixer',
      'early',
      'helper',
      'curious'
    ]);
  });

  test('everyone else is proposed after them, once, unless invited already', () => {
    const responders = respondersIn(activity, { detection: 10, resolution: 20 });
    const proposed = proposedAttendees(activity, responders, {
      attendees: [{ account: 'helper', capacities: [] }]
    });
    expect(proposed).toEqual([
      { account: 'fixer', capacities: ['responder'] },
      { account: 'reporter', capacities: ['stakeholder'] },
      { account: 'early', capacities: ['stakeholder'] },
      { account: 'curious', capacities: ['stakeholder'] }
    ]);
  });
});

describe('sign-off', () => {
  const ticked = DEFAULT_SETTINGS.barRaiserChecklist.map(({ id }) => id);
  const signOff = { by: 'raiser', at: 1, ticked, remark: '  ' };

  test('is the bar raiser’s, with every point ticked', () => {
    expect(signedOff(roles, signOff, DEFAULT_SETTINGS)).toEqual({
      ok: true,
      value: { ...signOff, remark: null }
    });
  });

  test('is nobody else’s', () => {
    for (const barRaiser of ['other', null]) {
      const result = signedOff({ barRaiser }, signOff, DEFAULT_SETTINGS);
      expect(!result.ok && result.error.field).toBe('roles.barRaiser');
    }
  });

  test('waits for the points that are open, and names them', () => {
    const result = signedOff(roles, { ...signOff, ticked: ticked.slice(2) }, DEFAULT_SETTINGS);
    expect(!result.ok && result.error.message).toBe(
      'Not ticked yet: “Someone from another department understands the summary.” and “The impact says who, how many and for how long, or why that is not known.” Tick what holds, or leave a remark for the owner.'
    );
  });
});

test.each([
  ['required', 'Sev1 asks for a postmortem. If none is needed, say why and it is closed.'],
  ['recommended', 'A postmortem is recommended for Sev1.'],
  ['optional', 'A postmortem is welcome for Sev1, and up to you.']
] as const)('a policy of “%s” is said without a threat', (policy, words) => {
  const settings = { ...DEFAULT_SETTINGS, policy: { ...DEFAULT_SETTINGS.policy, 1: policy } };
  expect(expectationOf(1, settings)).toEqual({ policy, words });
});
