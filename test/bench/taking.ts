/** What it may cost to take an issue that exists already as a ticket. */
import type { PostmortemWithTickets } from '../../src/contract';
import {
  linkIncidents,
  newIncident,
  newPostmortem,
  targetIn,
  valueOf,
  withActions,
  type AppSite
} from '../builders/app-site';
import { idOf, type Use } from './use';

/** An action without a ticket, and an issue for it. */
const taking =
  (isLinked: boolean) =>
  async (app: AppSite): Promise<() => Promise<PostmortemWithTickets>> => {
    const incident = await newIncident(app);
    const target = await targetIn(app, 'PLAT', 'Problem');
    const listed = await withActions(app, await newPostmortem(app, incident), target, [
      'Refuse a target group without targets'
    ]);
    const key = await newIncident(app, 'Refuse an empty target group', 'SOC');
    if (isLinked) await linkIncidents(app, incident, key);
    const issue = await idOf(app, key);
    const actionId = listed.document.actions[0]?.id ?? '';
    return async () =>
      valueOf(
        await app.call('responder', 'actions/link-existing', { postmortemId: listed.id, actionId, issue })
      );
  };

export const TAKING_USES: readonly Use[] = [
  {
    // Beside what creating asks: whether the caller may edit the issue, and its link, mark and status one by one.
    name: 'take an issue that exists already as a ticket',
    limit: { invocations: 1, requests: 7, statements: 9 },
    bytes: 10_000,
    prepare: taking(false)
  },
  {
    name: 'take an issue that is linked already as a ticket',
    limit: { invocations: 1, requests: 5, statements: 9 },
    bytes: 10_000,
    prepare: taking(true)
  }
];
