import { makeResolver } from '@forge/resolver';
import type { Contract } from '../contract';
import { createTickets } from '../usecases/create-tickets';
import { editPostmortem } from '../usecases/edit-postmortem';
import { listOpenActions } from '../usecases/list-open-actions';
import { readPostmortem } from '../usecases/read-postmortem';
import { startPostmortem } from '../usecases/start-postmortem';
import { call } from './call';

/** What the surfaces call. */
export const resolver = makeResolver<Contract>({
  'postmortem/read': call('postmortem/read', readPostmortem),
  'postmortem/start': call('postmortem/start', startPostmortem),
  'postmortem/edit': call('postmortem/edit', editPostmortem),
  'actions/create-tickets': call('actions/create-tickets', createTickets),
  'actions/open': call('actions/open', listOpenActions)
});
