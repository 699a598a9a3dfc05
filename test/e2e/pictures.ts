/** `npm run pictures`: takes the pictures of README from the local site's demo, so that they stay true. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { startTestSite, type PersonaKey } from '../builders/test-site';
import { launchChromium, visit } from '../site/support';

const FOLDER = resolve(__dirname, '../../docs/pictures');

interface Shot {
  name: string;
  persona: PersonaKey;
  path: string;
  colorMode?: 'light' | 'dark';
  width?: number;
  /** Text that is there when the app has all it shows. */
  shows: string;
  /** The whole page, or the app's frame alone. */
  of?: 'page' | 'frame';
  prepare?: (frame: Frame, page: Page) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  { name: 'panel', persona: 'responder', path: '/browse/PLAT-1', shows: 'Time to detect' },
  {
    name: 'panel-dark',
    persona: 'responder',
    path: '/browse/PLAT-1',
    shows: 'Time to detect',
    colorMode: 'dark'
  },
  { name: 'panel-narrow', persona: 'responder', path: '/browse/PLAT-1', shows: 'Time to detect', width: 360 },
  { name: 'panel-start', persona: 'responder', path: '/browse/PLAT-3', shows: 'Start postmortem' },
  {
    name: 'panel-form',
    persona: 'responder',
    path: '/browse/PLAT-3',
    shows: 'Start postmortem',
    prepare: async (frame) => {
      await frame.getByRole('button', { name: 'Start postmortem' }).click();
      await frame.getByLabel('What happened').waitFor();
    }
  },
  { name: 'panel-read-only', persona: 'reporter', path: '/browse/PLAT-1', shows: 'Time to detect' },
  { name: 'macro', persona: 'lead', path: '/wiki/spaces/PLAT', shows: 'Time to detect' },
  { name: 'gadget', persona: 'lead', path: '/jira/dashboards/1', shows: 'overdue', of: 'page' }
];

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await startTestSite({ seed: 'demo' });
  const browser = await launchChromium();
  try {
    for (const {
      name,
      persona,
      path,
      colorMode = 'light',
      width = 1100,
      shows,
      of = 'frame',
      prepare
    } of SHOTS) {
      const { page, open, app, close } = await visit(browser, site, persona, {
        colorMode,
        width,
        height: 800
      });
      await open(path);
      if (path === '/wiki/spaces/PLAT') await page.locator('main a[href*="/pages/"]').first().click();
      const frame = await app();
      await frame.getByText(shows).first().waitFor();
      await prepare?.(frame, page);
      await page.waitForLoadState('networkidle');
      const target = of === 'page' ? page.locator('main') : page.locator('iframe.app-frame').first();
      await target.screenshot({ path: join(FOLDER, `${name}.png`) });
      await close();
      console.log(`docs/pictures/${name}.png`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();
