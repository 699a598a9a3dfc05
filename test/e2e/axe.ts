/** Looks for what would keep somebody out, in the app's frame as it is at this moment. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations that axe-core finds, one line each; empty where it finds none.
 * @param frame of the app
 * @param within selector of the part to look at; all of it where none is named
 */
export async function violationsIn(frame: Frame, within = 'html'): Promise<string[]> {
  // A script of the page would be refused by the policy; what the debugger evaluates is not the page's.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(async (part) => {
    // A colour half way to another one is nobody's to read; what turns for ever is not waited for.
    const fading = document
      .getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime ?? Infinity));
    await Promise.all(fading.map((one) => one.finished.catch(() => undefined)));
    const { axe } = globalThis as unknown as { axe: { run: (part: string) => Promise<AxeResults> } };
    return axe.run(part);
  }, within);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} at ${target.join(' ')}: ${html.slice(0, 160)}`)
  );
}
