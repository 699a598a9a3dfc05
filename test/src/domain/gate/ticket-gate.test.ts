import fc from 'fast-check';
import {
  ACTION_CATEGORIES,
  ACTION_SCOPES,
  ACTION_SIZES,
  newIdea,
  VERDICTS,
  type Action
} from '../../../../src/domain/action';
import {
  allReady,
  exceptionOf,
  hintsForTicket,
  isReady,
  missingForLink,
  missingForTicket,
  stillNeeds
} from '../../../../src/domain/gate/ticket-gate';
import { ENGINEER, LEAD, readyAction, RESPONDER } from '../../../builders/postmortem';

const TODAY = '2026-11-20';

const fields = (action: Action): string[] => missingForTicket(action, TODAY).map(({ field }) => field);
const words = (action: Action): string[] => missingForTicket(action, TODAY).map((item) => item.words);

test('what lacks nothing is ready', () => {
  expect(missingForTicket(readyAction('a'), TODAY)).toEqual([]);
  expect(isReady(readyAction('a'), TODAY)).toBe(true);
});

test('of an idea of which nothing is known, everything is named, in the order in which one fills it in', () => {
  expect(fields(newIdea('a', ' '))).toEqual([
    'text',
    'verdict',
    'target',
    'assignee',
    'dueDate',
    'criterion',
    'category',
    'scope',
    'size'
  ]);
});

test.each([
  ['text', { text: ' \n ' }],
  ['text', { text: '\u200b\u0007\u2060' }],
  ['target', { target: null }],
  ['assignee', { assignee: null }],
  ['dueDate', { dueDate: null }],
  ['criterion', { criterion: '  ' }],
  ['criterion', { criterion: '\u3164\ufeff' }],
  ['category', { category: null }],
  ['scope', { scope: null }],
  ['size', { size: null }]
])('%s alone is missed alone', (field, lacking: Partial<Action>) => {
  expect(fields({ ...readyAction('a'), ...lacking })).toEqual([field]);
});

test.each([
  ['undecided', 'the decision to keep it'],
  ['park', 'the decision to keep it after all, for it is parked'],
  ['drop', 'the decision to keep it after all, for it was dropped']
] as const)('only what is kept becomes a ticket: %s', (verdict, said) => {
  expect(missingForTicket({ ...readyAction('a'), verdict }, TODAY)).toEqual([
    { field: 'verdict', words: said }
  ]);
});

test('a date that is past is refused, today and later are not', () => {
  expect(words({ ...readyAction('a'), dueDate: '2026-11-19' })).toEqual(['a due date that is not past']);
  expect(words({ ...readyAction('a'), dueDate: TODAY })).toEqual([]);
});

test('a date far away is a hint and keeps nothing from becoming a ticket', () => {
  const far = { ...readyAction('a'), dueDate: '2027-02-19' };
  expect(hintsForTicket(far, TODAY).map(({ field }) => field)).toEqual(['dueDate']);
  expect(missingForTicket(far, TODAY)).toEqual([]);
  expect(hintsForTicket({ ...far, dueDate: '2027-02-18' }, TODAY)).toEqual([]);
  expect(hintsForTicket({ ...far, dueDate: null }, TODAY)).toEqual([]);
});

describe.each([
  ['more than two weeks', { size: 'longer' as const }],
  ['a rewrite', { scope: 'rewrite' as const }]
])('%s', (named, large) => {
  const action = { ...readyAction('a'), ...large };

  test('needs a leader who allows it, with a reason', () => {
    expect(words(action)).toEqual([
      `a leader who allows ${named} and then answers for it, with their reason`
    ]);
    const excepted = { ...action, exception: { leader: LEAD, reason: 'The old one cannot be mended' } };
    expect(words(excepted)).toEqual([]);
    expect(exceptionOf(excepted)?.leader).toBe(LEAD);
  });

  test.each([' ', '\u200b\u00ad'])('nobody allows it to themselves, nor without a reason: %j', (reason) => {
    expect(words({ ...action, exception: { leader: ENGINEER, reason } })).toEqual([
      `a leader other than its assignee to allow ${named}`,
      `the leader’s reason for ${named}`
    ]);
  });
});

test('an exception that is not needed binds nobody', () => {
  expect(exceptionOf({ ...readyAction('a'), exception: { leader: LEAD, reason: 'Once' } })).toBeNull();
});

test('with an issue that exists, its own assignee and date count, and no place is asked for', () => {
  const action = { ...readyAction('a'), assignee: null, dueDate: null, target: null };
  expect(missingForLink(action, { assignee: ENGINEER, dueDate: '2026-01-01' })).toEqual([]);
  expect(missingForLink(action, { assignee: null, dueDate: null }).map(({ field }) => field)).toEqual([
    'assignee',
    'dueDate'
  ]);
  const here = { ...action, assignee: ENGINEER, dueDate: '2026-12-01' };
  expect(missingForLink(here, { assignee: null, dueDate: null })).toEqual([]);
  const excepted = { ...here, size: 'longer' as const, exception: { leader: LEAD, reason: 'Big' } };
  expect(missingForLink(excepted, { assignee: LEAD, dueDate: null }).map(({ field }) => field)).toEqual([
    'exception'
  ]);
  expect(
    missingForLink({ ...here, verdict: 'park', criterion: '' }, { assignee: null, dueDate: null })
  ).toHaveLength(2);
});

test('all or none: everything that is missing is named, and the field of the first', () => {
  const dateless = { ...readyAction('dateless', { text: 'Watch the queue' }), dueDate: null };
  const bare = { ...newIdea('bare', ' '), verdict: 'keep' as const, category: 'detect' as const };
  const all = [readyAction('a'), dateless, bare];
  expect(allReady([readyAction('a')], all, TODAY)).toMatchObject({ ok: true, value: [{ id: 'a' }] });
  expect(allReady(all, all, TODAY)).toEqual({
    ok: false,
    error: {
      code: 'invalid',
      field: 'actions.1.dueDate',
      message:
        'No ticket was created yet. “Watch the queue” still needs a due date. ' +
        'Action 3 still needs words that say what to do, a project and a type, somebody to do it, a due date, ' +
        'how you will know that it worked, how much it covers and whether two weeks are enough for it.'
    }
  });
});

test('whatever is chosen, ready means that every answer is there and that it fits', () => {
  const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values));
  const anyAction: fc.Arbitrary<Action> = fc.record({
    id: fc.constant('a'),
    text: fc.constantFrom('', 'Watch it'),
    assignee: maybe(ENGINEER, LEAD),
    dueDate: maybe('2026-11-19', '2026-11-20', '2027-11-20'),
    target: fc.constantFrom(null, readyAction('a').target),
    answers: fc.constant([]),
    criterion: fc.constantFrom('', 'It pages within a minute'),
    category: maybe(...ACTION_CATEGORIES),
    scope: maybe(...ACTION_SCOPES),
    size: maybe(...ACTION_SIZES),
    exception: fc.constantFrom(null, { leader: LEAD, reason: 'Big' }, { leader: RESPONDER, reason: '' }),
    verdict: fc.constantFrom(...VERDICTS),
    place: fc.constant(null)
  });
  fc.assert(
    fc.property(anyAction, (action) => {
      const items = missingForTicket(action, TODAY);
      const large = action.size === 'longer' || action.scope === 'rewrite';
      const complete =
        action.verdict === 'keep' &&
        [action.text, action.assignee, action.target, action.criterion].every(Boolean) &&
        action.category !== null &&
        action.scope !== null &&
        action.size !== null &&
        action.dueDate !== null &&
        action.dueDate >= TODAY &&
        (!large ||
          (action.exception !== null &&
            action.exception.reason !== '' &&
            action.exception.leader !== action.assignee));
      expect(items.length === 0).toBe(complete);
      if (!complete) expect(stillNeeds(action, items, [action])).toMatch(/ still needs .+\.$/);
    }),
    { numRuns: 2_000 }
  );
});
