import { store as real } from '../../../../src/adapters/sql';
import type { LifeEvent } from '../../../../src/domain/life/life';
import type { Found, Snapshot, Store } from '../../../../src/ports';
import { onBothEngines } from '../../../builders/engines';
import {
  actionTicket,
  document,
  INCIDENT_ID,
  LEAD,
  NOW,
  postmortem,
  POSTMORTEM_ID
} from '../../../builders/postmortem';

const other = { id: '10002', key: 'REG-7' };
const third = { id: '10003', key: 'SOC-1' };
const who = { by: LEAD, at: NOW };
const NEVER_STARTED: LifeEvent[] = [
  { kind: 'waive', ...who, reason: 'Small' },
  { kind: 'reopen', ...who, reason: 'Not so small', repeatedBy: null }
];
const read = (found: Found | null): Snapshot => {
  if (!found || found.newer) throw new Error('There is nothing that can be read.');
  return found;
};

onBothEngines((forge) => {
  const during = <T>(work: (store: Store) => Promise<T>): Promise<T> => forge().run(() => work(real));
  const join = (incident = other, id = POSTMORTEM_ID): Promise<boolean> =>
    during((store) => store.join(incident, id, who));
  const idOf = async (incidentId: string): Promise<string | undefined> =>
    (await during(({ ofIncident }) => ofIncident(incidentId)))?.postmortem.id;
  const begun = (id: string, incidentId: string, life = document().life): Promise<boolean> =>
    during(({ start }) => start(postmortem({ id, incidentId, document: document({ life }) })));

  beforeEach(async () => {
    await begun(POSTMORTEM_ID, INCIDENT_ID);
    await during(({ record }) => record([actionTicket('a')]));
  });

  test('an incident that joined is answered the postmortem of its home, with tickets and all who joined', async () => {
    expect(await join()).toBe(true);
    expect(await join(third)).toBe(true);
    const found = read(await during(({ ofIncident }) => ofIncident(other.id)));
    expect(found.postmortem).toMatchObject({ id: POSTMORTEM_ID, incidentId: INCIDENT_ID });
    expect(found.tickets).toEqual([actionTicket('a')]);
    expect(found.joined.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([other, third]);
    expect(read(await during(({ byId }) => byId(POSTMORTEM_ID))).joined).toHaveLength(2);
    expect(read(await during(({ ofIncident }) => ofIncident(INCIDENT_ID))).joined).toHaveLength(2);
  });

  test('in one statement each', async () => {
    forge().statements.length = 0;
    await join();
    await idOf(other.id);
    expect(forge().statements).toHaveLength(2);
  });

  test('joins one at a time, however many ask at once', async () => {
    await begun('second', '20000');
    const answers = await Promise.all([join(), join(other, 'second'), join()]);
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test('does not join what is not there, nor with a postmortem of its own, be it waived', async () => {
    expect(await join(other, 'guessed')).toBe(false);
    await begun('own', other.id);
    expect(await join()).toBe(false);
    await begun('waived', third.id, NEVER_STARTED.slice(0, 1));
    expect(await join(third)).toBe(false);
  });

  test('joins where its own was never started, and finds that again after leaving', async () => {
    await begun('own', other.id, NEVER_STARTED);
    expect(await join()).toBe(true);
    expect(await idOf(other.id)).toBe(POSTMORTEM_ID);
    await during(({ leave }) => leave(other.id, 'another'));
    expect(await idOf(other.id)).toBe(POSTMORTEM_ID);
    await during(({ leave }) => leave(other.id, POSTMORTEM_ID));
    expect(await idOf(other.id)).toBe('own');
  });

  test('started and joined in the same moment, its own is the one', async () => {
    await join();
    await begun('own', other.id);
    expect(await idOf(other.id)).toBe('own');
  });

  test('lists as homes only what was begun', async () => {
    await begun('never', other.id, NEVER_STARTED);
    const homes = await during(({ atHome }) =>
      atHome([INCIDENT_ID, other.id, '; DROP TABLE postmortems'], third.id)
    );
    expect(homes).toEqual([{ id: POSTMORTEM_ID, home: { id: INCIDENT_ID, key: 'PLAT-1' }, state: 'draft' }]);
  });

  test('lists no home of which the issue is an action’s ticket', async () => {
    const ticket = actionTicket('a', { state: 'created', ticketId: '20' });
    await during(({ record }) => record([ticket]));
    expect(await during(({ atHome }) => atHome([INCIDENT_ID], '20'))).toEqual([]);
    expect(await during(({ atHome }) => atHome([INCIDENT_ID], '21'))).toHaveLength(1);
  });
});
