import { store as real } from '../../../../src/adapters/sql';
import { applyEdits, type Edit } from '../../../../src/domain/edit';
import type { Store, StoredPostmortem } from '../../../../src/ports';
import { onBothEngines } from '../../../builders/engines';
import { LEAD, NOW, postmortem, POSTMORTEM_ID, RESPONDER } from '../../../builders/postmortem';

onBothEngines((forge) => {
  const during = <T>(work: (store: Store) => Promise<T>): Promise<T> => forge().run(() => work(real));
  let stored: StoredPostmortem;
  const saved = async (value: string): Promise<void> => {
    const edits: Edit[] = [{ field: 'summary', value }];
    const revision = stored.revision + 1;
    const document = applyEdits(stored.document, edits, { by: LEAD, at: NOW + revision });
    const next = { ...stored, revision, document, edits, updatedBy: LEAD, updatedAt: NOW + revision };
    await during(({ save }) => save({ ...next, inHistory: false }, { ...stored, inHistory: true }));
    stored = next;
  };
  const page = (before: number | null, limit = 3) =>
    during(({ revisions }) => revisions(POSTMORTEM_ID, before, limit));
  const numbers = async (before: number | null, limit = 3): Promise<number[]> =>
    (await page(before, limit)).map(({ revision }) => revision);

  beforeEach(async () => {
    stored = postmortem();
    await during(({ start }) => start(stored));
  });

  test('comes the latest first, in pages, each revision once', async () => {
    for (const text of ['two', 'three', 'four', 'five', 'six', 'seven']) await saved(text);
    expect(await numbers(null)).toEqual([7, 6, 5]);
    expect(await numbers(5)).toEqual([4, 3, 2]);
    expect(await numbers(2)).toEqual([1]);
    expect(await numbers(1)).toEqual([]);
    expect((await page(null))[0]).toEqual({
      revision: 7,
      at: NOW + 7,
      by: LEAD,
      edits: [{ field: 'summary', value: 'seven' }]
    });
    expect((await page(2))[0]).toMatchObject({ by: RESPONDER, edits: postmortem().edits });
    expect(await during(({ revisions }) => revisions('another', null, 3))).toEqual([]);
  });

  test('has the newest also where only its own row has it', async () => {
    const fetch = globalThis as unknown as { __forge_fetch__: (...args: unknown[]) => Promise<Response> };
    const whole = fetch.__forge_fetch__;
    fetch.__forge_fetch__ = async (...args) => {
      if (JSON.stringify(args).includes('INSERT IGNORE INTO postmortem_history')) throw new Error('killed');
      return whole(...args);
    };
    await saved('two');
    fetch.__forge_fetch__ = whole;
    expect(await numbers(null)).toEqual([2, 1]);
  });

  test('gives fewer at once where they are long, and a long one alone', async () => {
    const long = 'x'.repeat(240_000);
    for (let count = 0; count < 9; count += 1) await saved(`${count}${long}`);
    const first = await numbers(null, 50);
    expect(first).toEqual([10, 9, 8, 7, 6, 5]);
    expect(await numbers(5, 50)).toEqual([4, 3, 2, 1]);
  });

  test('costs two statements, whatever its length', async () => {
    await saved('two');
    forge().statements.length = 0;
    await page(null);
    expect(forge().statements).toHaveLength(2);
  });
});
