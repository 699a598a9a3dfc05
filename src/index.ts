/** The handlers that manifest.yml names. */
export { macroExport } from './entry/macro-export';
export { migrate } from './entry/migrate';
export { resolver } from './entry/resolver';
