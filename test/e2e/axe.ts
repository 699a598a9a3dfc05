/** Looks for what would keep somebody out, in the app's frame as it is at this moment. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations that axe-core finds, one line each; empty where it finds none.
 * @param frame of the app
 */
export async function violationsIn(frame: Frame): Promise<string[]> {
  // A script of the page would be refused by the policy; what the debugger evaluates is not the page's.
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    return axe.run();
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} at ${target.join(' ')}: ${html.slice(0, 160)}`)
  );
}
