/** Hints on wording in Chromium: shown beside the text, dismissed with a reason, gone and back with its sentence. */
import type { Browser, Frame } from 'playwright-core';
import { startTestSite, type TestSite } from '../builders/test-site';
import { launchChromium, visit, type Visit } from '../site/support';
import { violationsIn } from './axe';
import { settled } from './settled';

/** In the demo, a draft with a hint in its summary and one on an action. */
const DRAFT = 'PLAT-2';
const BLAME = 'The operator carelessly merged the upgrade.';
const HABIT = 'Be more careful next time';

let site: TestSite;
let browser: Browser;
let visitor: Visit;
let panel: Frame;

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
  visitor = await visit(browser, site, 'responder');
  await open();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(): Promise<void> {
  await visitor.open(`/browse/${DRAFT}`);
  panel = await visitor.app();
  await panel.getByText('Time to detect').first().waitFor();
  await settled(panel);
}

const section = (name: string) => panel.getByRole('region', { name, exact: true });
const summary = () => section('Summary').first();
const saved = (): Promise<void> =>
  panel
    .getByText(/^Saved \d/)
    .first()
    .waitFor();

/** What is underlined in the texts that are read. */
const underlined = (): Promise<string[]> =>
  panel.evaluate(() =>
    [...(CSS.highlights.get('afterword-hint') ?? [])].map((range) => (range as Range).toString())
  );

/** Writes the summary anew. */
async function write(text: string): Promise<void> {
  await panel.getByRole('button', { name: 'Edit summary' }).click();
  await panel.getByRole('textbox', { name: 'Summary' }).fill(text);
}
const done = (): Promise<void> => summary().getByRole('button', { name: 'Done' }).click();

test('a sentence that judges is named while it is written, and underlined where it is read', async () => {
  await write(`A **node** stopped. ${BLAME.replace('carelessly', '_carelessly_')}`);
  await summary().getByText('Judges people', { exact: true }).waitFor();
  await summary().getByText(BLAME, { exact: true }).waitFor();
  // Nothing is taken out of the writer's hands.
  expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  expect(await underlined()).not.toContain(BLAME);
  await done();
  await expect(underlined()).resolves.toContain(BLAME);
  expect(await violationsIn(panel)).toEqual([]);
  await saved();
});

test('a dismissal with a reason holds over a reload, until the sentence is another one', async () => {
  await summary()
    .getByRole('button', { name: /^Does not apply… Judges people/ })
    .click();
  expect(await violationsIn(panel)).toEqual([]);
  await summary().getByRole('button', { name: 'It quotes somebody' }).click();
  await summary().getByText('Judges people', { exact: true }).waitFor({ state: 'detached' });
  await saved();
  await open();
  expect(await summary().getByText('Judges people', { exact: true }).count()).toBe(0);
  const left = panel.locator('[data-field="dismissals"]');
  await left.getByText('1 hint dismissed').click();
  await left.getByText('It quotes somebody').waitFor();

  await write(`Yesterday it was so. ${BLAME}`);
  await settled(panel);
  expect(await summary().getByText('Judges people', { exact: true }).count()).toBe(0);
  await panel.getByRole('textbox', { name: 'Summary' }).fill(BLAME.replace('merged', 'stopped'));
  await summary().getByText('Judges people', { exact: true }).waitFor();
  await done();
  await saved();

  await left.getByRole('button', { name: /^Show again/ }).click();
  await left.waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Undo' }).click();
  await left.waitFor();
});

test('what relies on remembering becomes a learning by one press, and an action again by another', async () => {
  const actions = section('Actions').first();
  await actions.getByRole('button', { name: 'Add action' }).click();
  await actions.getByRole('textbox', { name: /^Action/ }).fill(HABIT);
  await actions.getByRole('form').getByText('Relies on remembering').waitFor();
  await actions.getByRole('form').getByRole('button', { name: 'Add action' }).click();
  const row = actions.getByRole('article', { name: HABIT });
  await row.getByRole('button', { name: `Move to learnings: ${HABIT}` }).click();
  await row.waitFor({ state: 'detached' });
  await section('Learnings').first().getByText(HABIT, { exact: true }).waitFor();
  // Its button is gone; whoever works by keyboard goes on at the offer to take it back.
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
  expect(await section('Learnings').first().getByText(HABIT, { exact: true }).count()).toBe(0);
  await saved();
});

test('what is left is listed by section and leads there; narrow and dark it keeps nobody out', async () => {
  const narrow = await visit(browser, site, 'responder', { colorMode: 'dark', width: 320 });
  await narrow.open(`/browse/${DRAFT}`);
  const frame = await narrow.app();
  const left = frame.getByRole('region', { name: 'Hints left on wording' });
  await left
    .getByText(/Relies on remembering/)
    .first()
    .waitFor();
  await settled(frame);
  expect(await violationsIn(frame)).toEqual([]);
  const wide = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await left.getByRole('button', { name: /^Judges people/ }).click();
  const place = await frame.evaluate(() =>
    document.activeElement?.closest('[data-field]')?.getAttribute('data-field')
  );
  expect(place).toBe('summary');
  expect([...narrow.consoleErrors, ...narrow.outside]).toEqual([]);
  await narrow.close();
});

test('whoever only reads is shown none, and nothing is loaded for them', async () => {
  const reader = await visit(browser, site, 'reporter');
  await reader.open(`/browse/${DRAFT}`);
  const frame = await reader.app();
  await frame.getByText(HABIT, { exact: true }).first().waitFor();
  await settled(frame);
  expect(await frame.getByRole('group', { name: 'Hints on wording' }).count()).toBe(0);
  expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0);
  await reader.close();
});
