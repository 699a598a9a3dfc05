import { SaveBoard } from '../../static/src/shared/save-board';

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the line that tells how saving stands', () => {
  test('names the worst of all fields', () => {
    const board = new SaveBoard();
    expect(board.read().kind).toBe('idle');
    board.report('summary', 'dirty');
    expect(board.read().kind).toBe('saving');
    board.report('owner', 'conflict');
    expect(board.read().kind).toBe('unsaved');
    board.report('severity', 'retrying');
    expect(board.read().kind).toBe('retrying');
    for (const field of ['summary', 'owner', 'severity']) board.report(field, 'clean');
    board.saved(5);
    expect(board.read()).toEqual({ kind: 'saved', savedAt: 5 });
  });

  test('lets saves follow one another, also after one that failed', async () => {
    const board = new SaveBoard();
    const order: string[] = [];
    const first = board.inTurn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push('first');
      throw new Error('failed');
    });
    const second = board.inTurn(async () => order.push('second'));
    const caught = first.catch(() => order.push('told'));
    await pass(50);
    await Promise.all([caught, second]);
    expect(order[0]).toBe('first');
    expect(order).toContain('second');
    expect(order).toContain('told');
  });
});
