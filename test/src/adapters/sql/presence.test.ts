import { store as real } from '../../../../src/adapters/sql';
import { MOST_PRESENT } from '../../../../src/domain/presence';
import type { Store } from '../../../../src/ports';
import { onBothEngines } from '../../../builders/engines';
import { INCIDENT_ID, LEAD, NOW, postmortem, POSTMORTEM_ID, RESPONDER } from '../../../builders/postmortem';

const READS = { field: null, writing: false, hears: true };
const WRITES = { field: `attendees.${LEAD}`, writing: true, hears: false };

onBothEngines((forge) => {
  const during = <T>(work: (store: Store) => Promise<T>): Promise<T> => forge().run(() => work(real));
  const see = (accountId: string, whereabouts: typeof READS | typeof WRITES, at = NOW): Promise<void> =>
    during((store) => store.see(POSTMORTEM_ID, { accountId, ...whereabouts }, at));
  const watched = (since = NOW - 1) => during((store) => store.watched(POSTMORTEM_ID, since));

  beforeEach(() => during((store) => store.start(postmortem({ revision: 1 }))));

  test('whoever was seen comes back with the newest revision, in one statement', async () => {
    await see(LEAD, READS, NOW);
    await see(RESPONDER, WRITES, NOW + 1);
    forge().statements.length = 0;
    expect(await watched()).toEqual({
      incidentId: INCIDENT_ID,
      revision: 1,
      people: [
        { accountId: RESPONDER, ...WRITES },
        { accountId: LEAD, ...READS }
      ]
    });
    expect(forge().statements).toHaveLength(1);
  });

  test('each person has one place: where they were last', async () => {
    await see(LEAD, READS);
    await see(LEAD, WRITES);
    expect((await watched())?.people).toEqual([{ accountId: LEAD, ...WRITES }]);
  });

  test('nobody is told who was seen too long ago; the postmortem is there all the same', async () => {
    await see(LEAD, READS);
    expect(await watched(NOW)).toEqual({ incidentId: INCIDENT_ID, revision: 1, people: [] });
    expect(await during((store) => store.watched('guessed', 0))).toBeNull();
  });

  test('of a crowd only so many are told', async () => {
    for (let one = 0; one < MOST_PRESENT + 5; one += 1) await see(`account-${one}`, READS, NOW + one);
    const people = (await watched())?.people ?? [];
    expect(people).toHaveLength(MOST_PRESENT + 1);
    expect(people[0]?.accountId).toBe(`account-${MOST_PRESENT + 4}`);
  });

  test('what is old is forgotten', async () => {
    await see(LEAD, READS, NOW - 1);
    await see(RESPONDER, READS, NOW);
    await during((store) => store.forgetSeen(NOW));
    expect((await watched(0))?.people.map(({ accountId }) => accountId)).toEqual([RESPONDER]);
  });
});
