import { migrate as bringTablesUp } from '../adapters/sql';
import { ok } from '../domain/result';
import { answered, told } from './call';

/** Brings the tables up to this version once a day; a failure is logged and tried again the next day. */
export const migrate = async (): Promise<void> => {
  const result = await answered(async () => ok(await bringTablesUp()));
  if (!result.ok) told('migrate', result.error);
};
