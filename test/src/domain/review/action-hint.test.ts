import { newIdea, type Action } from '../../../../src/domain/action';
import { applyEdits } from '../../../../src/domain/edit';
import { actionHint, isLearning, toLearnings } from '../../../../src/domain/review/action-hint';
import { ACTION_WORDS, SENTENCE_WORDS } from '../../../../src/domain/review/finding-words';
import { inverseOf } from '../../../../src/domain/undo';
import { document, LEAD } from '../../../builders/postmortem';

const HABIT = 'Be more careful next time';
const REPEAT = 'Revert the change';
const BIG = 'Rewrite the gateway';

const idea = (text: string, changed: Partial<Action> = {}): Action => ({
  ...newIdea('a1', text),
  ...changed
});
const found = (text: string, changed: Partial<Action> = {}): string | undefined =>
  actionHint(idea(text, changed))?.class;

test.each([
  [REPEAT, 'exact-recurrence-only', { scope: 'class' }, { scope: 'instance' }],
  [BIG, 'too-big', { size: 'two-weeks' }, { size: 'longer' }],
  [BIG, 'too-big', { exception: { leader: LEAD, reason: 'It pays off' } }, { scope: 'rewrite' }]
] as const)('what the team says of “%s” counts for more than its words', (text, kind, settles, doesNot) => {
  expect(found(text)).toBe(kind);
  expect(found(text, settles)).toBeUndefined();
  expect(found(text, doesNot)).toBe(kind);
});

test('a habit stays one whatever is said of its scope and size', () => {
  expect(found(HABIT, { scope: 'class', size: 'two-weeks' })).toBe('habitual');
});

test('what was parked or dropped becomes nothing, and is left alone', () => {
  expect(found(HABIT, { verdict: 'keep' })).toBe('habitual');
  expect(found(HABIT, { verdict: 'park' })).toBeUndefined();
  expect(found(HABIT, { verdict: 'drop' })).toBeUndefined();
});

test('a habit and what is no action belong to the learnings, what is too big does not', () => {
  const belongs = (text: string): boolean => isLearning(actionHint(idea(text))!);
  expect(belongs(HABIT)).toBe(true);
  expect(belongs('Incident is closed')).toBe(true);
  expect(belongs(BIG)).toBe(false);
});

test('to the learnings and back again loses nothing', () => {
  const before = document({ actions: [idea(`${HABIT}\n`, { answers: ['f1'], assignee: LEAD })] });
  const edits = toLearnings(before.actions[0]!, 'l1', true);
  const after = applyEdits(before, edits, { by: LEAD, at: 5 });
  expect(after.actions).toEqual([]);
  expect(after.learnings).toEqual([{ id: 'l1', kind: 'learning', text: HABIT }]);

  const back = inverseOf(before, edits);
  expect(applyEdits(after, back, { by: LEAD, at: 6 })).toMatchObject({
    actions: before.actions,
    learnings: []
  });
  // Whoever takes it back is led to what comes first.
  expect(back[0]?.field).toBe('action');
});

test('an idea that is still being written takes nothing out', () => {
  expect(toLearnings(idea(HABIT), 'l1', false).map(({ field }) => field)).toEqual(['learning']);
});

test('every class has its words, none of which name a person as the cause', () => {
  const words = [
    ...Object.values(ACTION_WORDS),
    ...Object.values(SENTENCE_WORDS).flatMap(({ name, natural }) => [name, natural])
  ];
  expect(words.filter((said) => /root cause|culprit|human error|fault|mistake/i.test(said))).toEqual([]);
});
