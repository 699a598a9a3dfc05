/** `npm run pictures`: takes the pictures of README and docs from the local site's demo, so that they stay true. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { startTestSite, type PersonaKey } from '../builders/test-site';
import { launchChromium, visit } from '../site/support';
import { settled } from './settled';

const FOLDER = resolve(__dirname, '../../docs/pictures');

/** Tall enough for what a reader sees first; the whole of a long panel says nothing in a picture. */
const TALLEST = 1_400;

interface Shot {
  name: string;
  persona: PersonaKey;
  path: string;
  /** Text that is there when the app has all it shows. */
  shows: string;
  /** The whole page, or the app's frame alone. */
  of?: 'page' | 'frame';
  prepare?: (frame: Frame, page: Page) => Promise<void>;
  /** Selector of where the picture begins; the top of the frame where none is named. */
  from?: string;
  /** True for the small panel beside the issue, which is folded until somebody opens it. */
  isBeside?: boolean;
  /** Somebody else who has the same page open meanwhile, and what they do there. */
  other?: { persona: PersonaKey; does: (frame: Frame) => Promise<void> };
}

interface Look {
  suffix: string;
  colorMode: 'light' | 'dark';
  width: number;
}

/** How each is looked at. */
const LOOKS: readonly Look[] = [
  { suffix: '', colorMode: 'light', width: 1_200 },
  { suffix: '-dark', colorMode: 'dark', width: 1_200 },
  { suffix: '-narrow', colorMode: 'light', width: 360 }
];

/** Where a section begins. */
const section = (id: string): string => `[data-field="${id}"]`;

const press = (name: string | RegExp) => async (frame: Frame) => {
  await frame.getByRole('button', { name }).first().click();
  await frame.getByRole('dialog').first().waitFor();
};

const panel = (name: string, incident: string, shows: string, more: Partial<Shot> = {}): Shot => ({
  name: `panel-${name}`,
  persona: 'responder',
  path: `/browse/${incident}`,
  shows,
  ...more
});

const beside = (name: string, issue: string, shows: string): Shot => ({
  name: `beside-${name}`,
  persona: 'responder',
  path: `/browse/${issue}`,
  shows,
  isBeside: true
});

const SHOTS: readonly Shot[] = [
  panel('not-started', 'PLAT-3', 'Start postmortem'),
  panel('severity', 'PLAT-3', 'Start postmortem', { prepare: press('Change…') }),
  panel('draft', 'PLAT-2', 'Time to detect'),
  panel('hints', 'PLAT-2', 'Time to detect', { from: section('summary') }),
  panel('together', 'PLAT-2', 'Time to detect', {
    other: {
      persona: 'lead',
      does: (frame) => frame.getByRole('button', { name: 'Edit summary' }).click()
    },
    prepare: (frame) => frame.getByRole('list', { name: 'Also here' }).waitFor()
  }),
  panel('gate', 'PLAT-2', 'Time to detect', { prepare: press('Send to review') }),
  panel('in-review', 'PLAT-1', 'Time to detect'),
  panel('timeline', 'PLAT-1', 'Time to detect', { from: section('timeline') }),
  panel('causes', 'PLAT-1', 'Time to detect', { from: section('causes') }),
  panel('failures', 'PLAT-1', 'Time to detect', { from: section('failures') }),
  panel('board', 'PLAT-2', 'Time to detect', { from: section('actions') }),
  panel('action', 'PLAT-2', 'Time to detect', {
    from: 'form[aria-label="Edit action"]',
    prepare: async (frame) => {
      await frame
        .getByRole('article', { name: /^Remember to say/ })
        .getByRole('button', { name: /^Edit/ })
        .click();
      await frame.getByRole('form', { name: 'Edit action' }).waitFor();
    }
  }),
  panel('review', 'PLAT-1', 'Time to detect', { from: section('review') }),
  panel('meeting', 'PLAT-1', 'Time to detect', { prepare: press('Meeting mode') }),
  panel('catch-up', 'PLAT-1', 'Time to detect', { prepare: press('Catch up') }),
  panel('published', 'IAM-1', 'Published'),
  panel('waived', 'PLAT-4', 'No postmortem needed'),
  panel('read-only', 'PLAT-1', 'Time to detect', { persona: 'reporter' }),
  beside('ticket', 'PLAT-9', 'How we will know'),
  beside('incident', 'PLAT-1', 'open'),
  { name: 'macro', persona: 'lead', path: '/wiki/spaces/PLAT', shows: 'Time to detect' },
  { name: 'gadget', persona: 'lead', path: '/jira/dashboards/1', shows: 'overdue', of: 'page' }
];

async function take(
  page: Page,
  frame: Frame,
  { of = 'frame', from, isBeside = false }: Shot,
  path: string
): Promise<void> {
  if (of === 'page') {
    await page.locator('main').screenshot({ path });
    return;
  }
  // As tall as the picture, so that what is drawn only when it is seen is drawn.
  const { width } = page.viewportSize() ?? { width: 1_200 };
  await page.setViewportSize({ width, height: TALLEST });
  const dialog = frame.getByRole('dialog').first();
  const start = from ? frame.locator(from).first() : null;
  await (start ?? ((await dialog.isVisible()) ? dialog : frame.locator('#root'))).evaluate((element) =>
    element.scrollIntoView({ block: 'start' })
  );
  await page.waitForTimeout(500);
  const element = await page
    .locator('iframe.app-frame')
    .nth(isBeside ? 1 : 0)
    .boundingBox();
  if (!element) throw new Error('The page shows no frame of the app.');
  const begin = (await start?.boundingBox()) ?? element;
  const y = Math.max(0, begin.y);
  const end = Math.min(element.y + element.height, TALLEST);
  await page.screenshot({ path, clip: { x: element.x, y, width: element.width, height: end - y } });
}

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const isNamed = ({ name }: Shot): boolean =>
    named.length === 0 || named.some((part) => name.includes(part));
  if (named.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const site = await startTestSite({ seed: 'demo' });
  const browser = await launchChromium();
  try {
    for (const look of LOOKS) {
      for (const shot of SHOTS.filter(isNamed)) {
        const other = shot.other && (await visit(browser, site, shot.other.persona));
        await other?.open(shot.path);
        if (other) await shot.other?.does(await other.app());
        const opened = await visit(browser, site, shot.persona, { ...look, height: 900 });
        await opened.open(shot.path);
        if (shot.path.startsWith('/wiki/'))
          await opened.page.locator('main a[href*="/pages/"]').first().click();
        if (shot.isBeside) await opened.page.locator('aside details summary').click();
        const frame = await opened.app(shot.isBeside ? 1 : 0);
        await frame.getByText(shot.shows).first().waitFor();
        await settled(frame);
        await shot.prepare?.(frame, opened.page);
        await settled(frame);
        const name = `${shot.name}${look.suffix}.png`;
        await take(opened.page, frame, shot, join(FOLDER, name));
        await opened.close();
        await other?.close();
        console.log(`docs/pictures/${name}`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();
