import { isAgreed, meetingSteps, openingStep } from '../../../../src/domain/meeting/steps';
import { newIdea, type Action } from '../../../../src/domain/action';
import { newDocument } from '../../../../src/domain/new-document';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings-defaults';

const action = (id: string, answers: string[], changed: Partial<Action> = {}): Action => ({
  ...newIdea(id, `Do ${id}`, answers),
  ...changed
});
const failure = (id: string) => ({ id, text: `Failure ${id}`, question: null });
const owned = { assignee: 'someone', dueDate: '2026-04-01' };

const agreed = {
  at: null,
  extension: null,
  agreedImpact: true,
  agreedTimeline: true,
  agreedCauses: true
};
const document = (
  changed: Partial<PostmortemDocument>,
  kind: 'light' | 'full' = 'full'
): PostmortemDocument => ({
  ...newDocument({ template: { kind, version: 2 }, severity: 2, owner: 'owner' }),
  meeting: agreed,
  ...changed
});

describe('steps', () => {
  test('a full postmortem takes all five', () => {
    expect(meetingSteps(document({}))).toEqual(['agree', 'failures', 'ideas', 'whittle', 'owners']);
  });

  test('a light one walks through failures only where there are some', () => {
    expect(meetingSteps(document({}, 'light'))).toEqual(['agree', 'ideas', 'whittle', 'owners']);
    expect(meetingSteps(document({ failures: [failure('f1')] }, 'light'))).toContain('failures');
  });

  test.each(['agreedImpact', 'agreedTimeline', 'agreedCauses'] as const)(
    'it opens on agreeing while %s is not ticked',
    (tick) => {
      const meeting = { ...agreed, [tick]: false };
      expect(isAgreed(meeting)).toBe(false);
      expect(openingStep(document({ meeting, actions: [action('a', [])] }), DEFAULT_SETTINGS)).toBe('agree');
    }
  );

  const many = (count: number, changed: Partial<Action> = {}): Action[] =>
    Array.from({ length: count }, (_, index) => action(`a${index}`, ['f1'], changed));
  test.each<[string, Partial<PostmortemDocument>, string]>([
    ['nothing is there', {}, 'failures'],
    ['failures have no ideas yet', { failures: [failure('f1')] }, 'ideas'],
    [
      'one failure has no answer',
      { failures: [failure('f1'), failure('f2')], actions: [action('a', ['f1'])] },
      'ideas'
    ],
    ['ideas are many', { failures: [failure('f1')], actions: many(6) }, 'whittle'],
    [
      'ideas are many, but all are owned and dated',
      { failures: [failure('f1')], actions: many(6, owned) },
      'owners'
    ],
    ['ideas are few', { failures: [failure('f1')], actions: many(5) }, 'owners']
  ])('once agreed, where %s, it goes on there', (_, changed, step) => {
    expect(openingStep(document(changed), DEFAULT_SETTINGS)).toBe(step);
  });

  test('a light one without failures goes on with ideas', () => {
    expect(openingStep(document({}, 'light'), DEFAULT_SETTINGS)).toBe('ideas');
  });
});
