import { newIdea } from '../../../src/domain/action';
import { allReady, isReady } from '../../../src/domain/ticket-readiness';
import { readyAction } from '../../builders/postmortem';

const bare = newIdea('bare', ' ');
const dateless = { ...readyAction('dateless', { text: 'Watch the queue' }), dueDate: null };

test('what lacks nothing passes through', () => {
  const ready = [readyAction('a'), readyAction('b')];
  expect(allReady(ready, ready)).toEqual({ ok: true, value: ready });
  expect(isReady(dateless)).toBe(false);
});

test('everything that is missing is named, and the field of the first', () => {
  const all = [readyAction('a'), dateless, bare];
  expect(allReady(all, all)).toEqual({
    ok: false,
    error: {
      code: 'invalid',
      field: 'actions.1.dueDate',
      message:
        'No ticket was created yet. “Watch the queue” still needs a due date. ' +
        'Action 3 still needs words that say what to do, a project and a type, somebody to do it and a due date.'
    }
  });
});
