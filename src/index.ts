/** The handlers that manifest.yml names. */
export { macroExport } from './entry/macro-export';
export { migrate } from './entry/migrate';
export { reconcile } from './entry/reconcile';
export { resolver } from './entry/resolver';
export { ticketChanged } from './entry/ticket-changed';
