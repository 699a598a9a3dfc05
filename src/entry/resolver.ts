import { makeResolver } from '@forge/resolver';
import type { Contract } from '../contract';
import { advancePostmortem } from '../usecases/advance-postmortem';
import { createTickets } from '../usecases/create-tickets';
import { editPostmortem } from '../usecases/edit-postmortem';
import { linkExisting } from '../usecases/link-existing';
import { listOpenActions } from '../usecases/list-open-actions';
import { listParkedIdeas } from '../usecases/list-parked-ideas';
import { readHistory } from '../usecases/read-history';
import { readPostmortem } from '../usecases/read-postmortem';
import { joinPostmortem, leavePostmortem } from '../usecases/share-postmortem';
import { readTicket } from '../usecases/read-ticket';
import { startPostmortem } from '../usecases/start-postmortem';
import { watchPostmortem } from '../usecases/watch-postmortem';
import { call } from './call';

/** What the surfaces call. */
export const resolver = makeResolver<Contract>({
  'postmortem/read': call('postmortem/read', readPostmortem),
  'postmortem/start': call('postmortem/start', startPostmortem),
  'postmortem/edit': call('postmortem/edit', editPostmortem),
  'postmortem/advance': call('postmortem/advance', advancePostmortem),
  'postmortem/join': call('postmortem/join', joinPostmortem),
  'postmortem/leave': call('postmortem/leave', leavePostmortem),
  'postmortem/history': call('postmortem/history', readHistory),
  'ticket/read': call('ticket/read', readTicket),
  'postmortem/watch': call('postmortem/watch', watchPostmortem),
  'actions/create-tickets': call('actions/create-tickets', createTickets),
  'ideas/parked': call('ideas/parked', listParkedIdeas),
  'actions/link-existing': call('actions/link-existing', linkExisting),
  'actions/open': call('actions/open', listOpenActions)
});
