import { startAppSite, type AppSite } from '../builders/app-site';
import { USES } from '../bench/uses';

describe.each(['sqlite', 'mariadb'] as const)('on %s', (sql) => {
  let app: AppSite;
  beforeAll(async () => {
    app = await startAppSite({ sql });
  });
  afterAll(() => app.close());

  test.each(USES.map((use) => [use.name, use] as const))(
    '%s costs no more than its limit',
    async (_name, use) => {
      await app.site.reset('empty');
      const measured = await use.prepare(app);
      let answer: unknown;
      const cost = await app.costOf(async () => {
        answer = await measured();
      });
      expect(cost.invocations).toBeGreaterThan(0);
      expect(cost.statements).toBeGreaterThan(0);
      expect(cost.invocations).toBeLessThanOrEqual(use.limit.invocations);
      expect(cost.requests).toBeLessThanOrEqual(use.limit.requests);
      expect(cost.statements).toBeLessThanOrEqual(use.limit.statements);
      const bytes = Buffer.byteLength(JSON.stringify(answer));
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThanOrEqual(use.bytes);
    }
  );

  test('every request and every answer kept to the contracts', () => {
    expect(app.site.gateway.mismatches()).toEqual([]);
  });
});
