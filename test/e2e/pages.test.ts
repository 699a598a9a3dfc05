/** The site's own pages in a real browser: accessible, in both colours. */
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { startTestSite, type TestSite } from '../builders/test-site';
import { launchChromium, visit } from '../site/support';

let browser: Browser;
let site: TestSite;

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const PATHS = [
  '/',
  '/jira/projects/PLAT',
  '/issues/?jql=project%20=%20REG',
  '/browse/PLAT-1',
  '/browse/NONE-1',
  '/wiki/spaces/PLAT',
  '/jira/dashboards/1',
  '/__site'
];

it.each(['light', 'dark'] as const)(
  'axe has nothing to say against the pages when they are %s',
  async (colorMode) => {
    const { page, open, close } = await visit(browser, site, 'responder', { colorMode });
    const found: unknown[] = [];
    for (const path of PATHS) {
      await open(path);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as {
          axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
        };
        // The app's frames have tests of their own.
        return inPage.run({ exclude: ['iframe.app-frame'] }, { iframes: false });
      });
      found.push(...violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)]));
    }
    expect(found).toEqual([]);
    await close();
  }
);
