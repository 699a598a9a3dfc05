import { store as real } from '../../../../src/adapters/sql';
import type { Store } from '../../../../src/ports';
import { onBothEngines } from '../../../builders/engines';
import {
  actionTicket,
  INCIDENT_ID,
  LEAD,
  NOW,
  postmortem,
  POSTMORTEM_ID
} from '../../../builders/postmortem';

const TICKET = '20001';

onBothEngines((forge) => {
  const during = <T>(work: (store: Store) => Promise<T>): Promise<T> => forge().run(() => work(real));
  const placesOf = (issueId: string) => during((store) => store.placesOf(issueId));

  beforeEach(async () => {
    await during((store) => store.start(postmortem()));
    await during((store) =>
      store.record([
        actionTicket('a', { state: 'created', ticketId: TICKET }),
        actionTicket('b', { state: 'created', ticketId: TICKET }),
        actionTicket('c', { state: 'created', ticketId: '20002' }),
        actionTicket('d', { state: 'failed' })
      ])
    );
  });

  test('an issue is the ticket of every action that says so, found in one statement', async () => {
    const before = forge().statements.length;
    const { postmortemId, actions } = await placesOf(TICKET);
    expect(forge().statements.length - before).toBe(1);
    expect(postmortemId).toBeNull();
    expect(actions.sort((x, y) => (x.actionId < y.actionId ? -1 : 1))).toEqual([
      { postmortemId: POSTMORTEM_ID, actionId: 'a' },
      { postmortemId: POSTMORTEM_ID, actionId: 'b' }
    ]);
  });

  test('an incident has a postmortem, or shares one, and may be a ticket as well', async () => {
    expect(await placesOf(INCIDENT_ID)).toEqual({ postmortemId: POSTMORTEM_ID, actions: [] });
    await during((store) => store.join({ id: TICKET, key: 'REG-1' }, POSTMORTEM_ID, { by: LEAD, at: NOW }));
    expect(await placesOf(TICKET)).toMatchObject({
      postmortemId: POSTMORTEM_ID,
      actions: [{ postmortemId: POSTMORTEM_ID }, { postmortemId: POSTMORTEM_ID }]
    });
  });

  test('any other issue is nothing', async () => {
    expect(await placesOf('99999')).toEqual({ postmortemId: null, actions: [] });
  });
});
