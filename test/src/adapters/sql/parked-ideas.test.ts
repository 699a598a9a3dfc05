import { store as real } from '../../../../src/adapters/sql';
import { newIdea, type Action } from '../../../../src/domain/action';
import type { Store, StoredPostmortem } from '../../../../src/ports';
import { onBothEngines } from '../../../builders/engines';
import { document, NOW, postmortem, RESPONDER } from '../../../builders/postmortem';

const parked = (id: string, text: string): Action => ({ ...newIdea(id, text), verdict: 'park' });

onBothEngines((forge) => {
  const during = <T>(work: (store: Store) => Promise<T>): Promise<T> => forge().run(() => work(real));
  const elsewhere = (limit = 300, id = 'home') => during((store) => store.parkedElsewhere(id, limit));
  const texts = async (limit?: number): Promise<string[]> => (await elsewhere(limit)).map(({ text }) => text);
  const start = async (id: string, at = NOW): Promise<StoredPostmortem> => {
    const started = postmortem({ id, incidentId: `incident-${id}`, updatedAt: at });
    await during((store) => store.start(started));
    return { ...started, inHistory: true };
  };
  const saved = async (
    previous: StoredPostmortem,
    actions: Action[],
    over: Partial<StoredPostmortem> = {}
  ): Promise<StoredPostmortem> => {
    const next = {
      ...previous,
      revision: previous.revision + 1,
      document: { ...previous.document, actions },
      ...over
    };
    expect(await during((store) => store.save(next, previous))).toBe(true);
    return next;
  };

  test('what is parked is found from elsewhere, in one statement, and not at home', async () => {
    await saved(await start('one'), [parked('a', 'Rewrite 🚚 it'), newIdea('b', 'Keep it')]);
    forge().statements.length = 0;
    expect(await elsewhere()).toEqual([
      { actionId: 'a', text: 'Rewrite 🚚 it', postmortemId: 'one', incidentId: 'incident-one' }
    ]);
    expect(forge().statements).toHaveLength(1);
    expect(await elsewhere(300, 'one')).toEqual([]);
  });

  test('a save that parks costs no statement more than one that does not', async () => {
    const begun = await start('one');
    forge().statements.length = 0;
    const listed = await saved(begun, [newIdea('a', 'Idea')]);
    const without = forge().statements.length;
    forge().statements.length = 0;
    await saved(listed, [parked('a', 'Idea')]);
    expect(forge().statements).toHaveLength(without);
  });

  test('what is brought back, dropped or removed is gone; what is said otherwise is found as it is said', async () => {
    let one = await saved(await start('one'), [parked('a', 'First'), parked('b', 'Second')]);
    one = await saved(one, [parked('a', 'First, in other words'), newIdea('b', 'Second')]);
    expect(await texts()).toEqual(['First, in other words']);
    one = await saved(one, [{ ...parked('a', 'First'), verdict: 'drop' }]);
    expect(await texts()).toEqual([]);
    one = await saved(one, [parked('a', 'First')]);
    expect(await texts()).toEqual(['First']);
    await saved(one, []);
    expect(await texts()).toEqual([]);
  });

  test('a save that was overtaken parks nothing', async () => {
    const begun = await start('one');
    await saved(begun, []);
    const late = { ...begun, revision: 2, document: document({ actions: [parked('a', 'Late')] }) };
    expect(await during((store) => store.save(late, begun))).toBe(false);
    expect(await texts()).toEqual([]);
  });

  test('the latest parked come first, whatever was saved since; so many postmortems and no more', async () => {
    const early = await saved(await start('early'), [parked('a', 'Early')], { updatedAt: NOW + 1 });
    await saved(await start('late'), [parked('a', 'Late')], { updatedAt: NOW + 2 });
    await saved(early, [parked('a', 'Early'), newIdea('b', 'Another')], { updatedAt: NOW + 3 });
    expect(await texts()).toEqual(['Late', 'Early']);
    expect(await texts(1)).toEqual(['Late']);
  });

  test('what needs no postmortem after all parks nothing', async () => {
    const one = await saved(await start('one'), [parked('a', 'Idea')]);
    const waived = { kind: 'waive' as const, by: RESPONDER, at: NOW, reason: 'A drill' };
    const life = [...one.document.life, waived];
    await saved(one, one.document.actions, { document: { ...one.document, life } });
    expect(await texts()).toEqual([]);
  });

  test('a postmortem that is stored with parked ideas at once has them found', async () => {
    const begun = postmortem({ id: 'one', document: document({ actions: [parked('a', 'Idea')] }) });
    await during((store) => store.start(begun));
    expect(await texts()).toEqual(['Idea']);
  });
});
