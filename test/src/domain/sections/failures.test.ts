import { newIdea } from '../../../../src/domain/action';
import { answeredOnlyBy, coverageOf, unanswered } from '../../../../src/domain/sections/failures';

const action = (id: string, answers: string[]) => newIdea(id, `Do ${id}`, answers);
const failure = (id: string) => ({ id, text: `Failure ${id}`, question: null });

describe('coverage', () => {
  const held = {
    failures: [failure('f1'), failure('f2'), failure('f3')],
    actions: [action('a1', ['f1', 'f2']), action('a2', ['f2']), action('a3', ['gone']), action('a4', [])]
  };

  test('each failure stands with what answers it; the rest stands apart', () => {
    const { failures, others } = coverageOf(held);
    expect(failures.map(({ failure: { id }, actions }) => [id, actions.map((one) => one.id)])).toEqual([
      ['f1', ['a1']],
      ['f2', ['a1', 'a2']],
      ['f3', []]
    ]);
    expect(others.map(({ id }) => id)).toEqual(['a3', 'a4']);
  });

  test('what no action answers is told', () => {
    expect(unanswered(held).map(({ id }) => id)).toEqual(['f3']);
  });

  test.each([
    ['a1', ['f1']],
    ['a2', []],
    ['a4', []]
  ])('dropping %s leaves %j without an answer', (id, left) => {
    expect(answeredOnlyBy(held, id).map((one) => one.id)).toEqual(left);
  });
});
