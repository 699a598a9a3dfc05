import { sql } from '@forge/sql';
import { codeOf, migrate, store } from '../../../../src/adapters/sql';
import { onBothEngines } from '../../../builders/engines';
import { postmortem } from '../../../builders/postmortem';

const NAMES = [
  'v001_postmortems',
  'v002_postmortem_history',
  'v003_action_tickets',
  'v004_action_tickets_by_due_date',
  'v005_postmortem_joins',
  'v006_postmortem_joins_by_postmortem',
  'v007_postmortems_operation',
  'v008_postmortem_history_operation',
  'v009_action_tickets_by_ticket',
  'v010_ledger_tickets',
  'v011_ledger_entries',
  'v012_ledger_breaches',
  'v013_ledger_runs',
  'v014_presence',
  'v015_ledger_breaches_by_state',
  'v016_ledger_breaches_by_claim',
  'v017_postmortems_parked',
  'v018_postmortems_parked_at',
  'v019_postmortems_by_parked_at'
];

onBothEngines((forge) => {
  const during = <T>(work: () => Promise<T>): Promise<T> => forge().run(work);
  const done = async (): Promise<string[]> => {
    const { rows } = await sql.prepare<{ name: string }>('SELECT name FROM __migrations').execute();
    return [...new Set(rows.map(({ name }) => name))].sort();
  };

  test('make the tables, and then nothing', async () => {
    await during(migrate);
    expect(await during(done)).toEqual(NAMES);
    forge().statements.length = 0;
    await during(migrate);
    expect(forge().statements).toHaveLength(2);
  });

  test('run by themselves when the first invocation finds no tables, and no later one pays', async () => {
    expect(await during(() => store.start(postmortem()))).toBe(true);
    expect(await during(done)).toEqual(NAMES);
    forge().statements.length = 0;
    await during(() => store.byId('any'));
    expect(forge().statements).toHaveLength(1);
  });

  test('bear several first invocations at once', async () => {
    const several = ['one', 'two', 'three', 'four'].map((id) =>
      during(() => store.start(postmortem({ id, incidentId: id })))
    );
    expect(await Promise.all(several)).toEqual([true, true, true, true]);
    expect(await during(done)).toEqual(NAMES);
  });

  test.each(['v004_action_tickets_by_due_date', 'v007_postmortems_operation'])(
    'take %s for made that was made by an invocation which then died',
    async (name) => {
      await during(migrate);
      await during(() => sql.prepare('DELETE FROM __migrations WHERE name = ?').bindParams(name).execute());
      await during(migrate);
      expect(await during(done)).toEqual(NAMES);
    }
  );

  test('bring up tables that lack what this version needs', async () => {
    await during(migrate);
    await during(() => sql.executeDDL('DROP TABLE action_tickets'));
    await during(() => sql.prepare("DELETE FROM __migrations WHERE name > 'v002'").execute());
    expect(await during(() => store.createdTickets([], 10))).toEqual([]);
  });

  test('leave every other failure to the caller, with codes that hold no values', async () => {
    await during(migrate);
    const failing = during(() => sql.prepare("SELECT secret FROM nowhere WHERE name = 'somebody'").execute());
    const error: unknown = await failing.catch((thrown: unknown) => thrown);
    expect(codeOf(error)).toEqual({ code: 'SQL_EXECUTION_ERROR', errno: 1146 });
    expect(codeOf(new Error('wrapped', { cause: error }))).toEqual(codeOf(error));
    expect(codeOf(new Error('x'))).toEqual({ code: null, errno: null });
  });
});
