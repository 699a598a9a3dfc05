/** Jest takes the limit of a test from the top of its configuration and silently ignores one inside a project. */
const config = jest.requireActual<{ testTimeout: number; projects: object[] }>('../../jest.config.cjs');

it('gives the tests of all projects time, where jest looks for it', () => {
  expect(config.testTimeout).toBeGreaterThanOrEqual(60_000);
  expect(config.projects.length).toBeGreaterThan(0);
  for (const project of config.projects) expect(project).not.toHaveProperty('testTimeout');
});
