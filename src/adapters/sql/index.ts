import type { Store } from '../../ports';
import { claim, createdTickets, holdersOf, record } from './action-tickets';
import { changesBetween, revisions } from './history';
import { atHome, join, leave } from './joins';
import { parkedElsewhere } from './parked-ideas';
import { placesOf } from './places';
import { forgetSeen, see, watched } from './presence';
import { actionTexts, byId, ofIncident, save, start } from './postmortems';

/** The store over Forge SQL: one installation's own database, whoever asks. */
export const store: Store = {
  ofIncident,
  byId,
  placesOf,
  atHome,
  start,
  save,
  changesBetween,
  revisions,
  watched,
  see,
  forgetSeen,
  join,
  leave,
  claim,
  record,
  holdersOf,
  createdTickets,
  actionTexts,
  parkedElsewhere
};

export { codeOf } from './failure';
export { ledger } from './ledger';
export { breachBook } from './ledger-breaches';
export { ledgerKeeping } from './ledger-keeping';
export { runBook } from './ledger-runs';
export { migrate } from './migrations';
