import type { Store } from '../../ports';
import { claim, createdTickets, record } from './action-tickets';
import { actionTexts, byId, editsBetween, ofIncident, save, start } from './postmortems';

/** The store over Forge SQL: one installation's own database, whoever asks. */
export const store: Store = {
  ofIncident,
  byId,
  start,
  save,
  editsBetween,
  claim,
  record,
  createdTickets,
  actionTexts
};

export { codeOf } from './failure';
export { migrate } from './migrations';
