import { migrate } from '../../../src';
import { onSqlite } from '../../builders/engines';

onSqlite((forge) => {
  test('the daily run brings the tables up', async () => {
    await forge().run(migrate);
    expect(forge().statements.filter((statement) => statement.startsWith('CREATE'))).toHaveLength(16);
  });

  test('a failure is logged by its code and leaves the next day to try again', async () => {
    const logged = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    Object.assign(globalThis, { __forge_fetch__: async () => new Response('down', { status: 503 }) });
    await expect(forge().run(migrate)).resolves.toBeUndefined();
    expect(logged.mock.calls).toEqual([['migrate sql.UNKNOWN_ERROR']]);
    logged.mockRestore();
  });
});
