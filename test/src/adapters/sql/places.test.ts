import { store as real } from '../../../../src/adapters/sql';
import { LEASE_MS } from '../../../../src/domain/action-ticket';
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

  test('an issue is held by the action whose ticket it is, and while a claim lasts by the one that takes it', async () => {
    const held = actionTicket('e', { claim: 'claim', claimedAt: NOW, ticketId: '20003' });
    await during((store) => store.record([held, actionTicket('f', { state: 'unknown', ticketId: '20003' })]));
    const holders = (ticketId: string, now: number) => during((store) => store.holdersOf(ticketId, now));
    expect(await holders('20002', NOW)).toEqual([{ postmortemId: POSTMORTEM_ID, actionId: 'c' }]);
    expect(await holders('20003', NOW)).toEqual([{ postmortemId: POSTMORTEM_ID, actionId: 'e' }]);
    expect(await holders('20003', NOW + LEASE_MS)).toEqual([]);
    expect(await holders('20002', NOW + LEASE_MS)).toHaveLength(1);
  });
});
