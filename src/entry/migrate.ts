import { migrate as bringTablesUp, store } from '../adapters/sql';
import { now } from '../adapters/system';
import { ok } from '../domain/result';
import { answered, told } from './call';

/** Milliseconds after which nobody needs to know who had a postmortem open. */
const DAY = 86_400_000;

/**
 * Brings the tables up to this version once a day, and forgets who had a postmortem open the day before; a failure is
 * logged and tried again the next day.
 */
export const migrate = async (): Promise<void> => {
  const result = await answered(async () => {
    await bringTablesUp();
    return ok(await store.forgetSeen(now() - DAY));
  });
  if (!result.ok) told('migrate', result.error);
};
