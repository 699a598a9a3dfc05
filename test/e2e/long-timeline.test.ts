/** A timeline of five hundred entries, as a long night leaves it, in Chromium. */
import type { Browser } from 'playwright-core';
import type { Edit } from '../../src/contract';
import { newIncident, newPostmortem, startAppSite, valueOf, type AppSite } from '../builders/app-site';
import { launchChromium, visit } from '../site/support';
import { settled } from './settled';

const ENTRIES = 500;
const MINUTE = 60_000;
const BEGIN = Date.UTC(2026, 10, 19, 8);

/** Generous, for machines that do other things as well; a person would wait longer than this only once. */
const PATIENCE_MS = 5_000;

let app: AppSite;
let browser: Browser;
let key: string;

beforeAll(async () => {
  app = await startAppSite();
  browser = await launchChromium();
  key = await newIncident(app);
  const { id, revision } = await newPostmortem(app, key);
  const edits = Array.from({ length: ENTRIES }, (_, index): Edit => ({
    field: 'entry',
    value: {
      id: `entry-${index}`,
      at: BEGIN + index * MINUTE,
      text: `Step ${index} of a long night`,
      lane: index % 3 === 0 ? 'Network' : null,
      source: { kind: 'typed' },
      longBefore: false
    }
  }));
  const half = ENTRIES / 2;
  const first = valueOf(
    await app.call('responder', 'postmortem/edit', {
      postmortemId: id,
      revision,
      edits: edits.slice(0, half)
    })
  );
  valueOf(
    await app.call('responder', 'postmortem/edit', {
      postmortemId: id,
      revision: first.revision,
      edits: edits.slice(half)
    })
  );
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

test('five hundred entries are shown, scrolled through, added to and saved in good time', async () => {
  const { page, open, app: frameOf, consoleErrors } = await visit(browser, app.site, 'responder');
  await open(`/browse/${key}`);
  const panel = await frameOf();
  await panel.getByText('Step 0 of a long night').first().waitFor();
  // The first rows are drawn first.
  await settled(panel);
  expect(await panel.locator('[data-field^="timeline.entry-"]').count()).toBe(ENTRIES);

  const scrolling = Date.now();
  const last = panel.getByText(`Step ${ENTRIES - 1} of a long night`).last();
  await last.scrollIntoViewIfNeeded();
  await last.waitFor({ state: 'visible' });
  expect(Date.now() - scrolling).toBeLessThan(PATIENCE_MS);

  const line = panel.getByLabel('What happened, with its time in front');
  const adding = Date.now();
  await line.pressSequentially('19 Nov 2026 16:25 one more');
  await line.press('Enter');
  await panel.getByText('one more', { exact: true }).first().waitFor();
  await panel
    .getByText(/^Saved \d/)
    .first()
    .waitFor();
  expect(Date.now() - adding).toBeLessThan(2 * PATIENCE_MS);

  await page.reload();
  await (await frameOf()).getByText('one more', { exact: true }).first().waitFor();
  expect(consoleErrors).toEqual([]);
});
