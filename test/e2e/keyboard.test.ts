/** The whole way by keyboard alone: no pointer is ever used. */
import type { Browser, Frame } from 'playwright-core';
import { startTestSite, type TestSite } from '../builders/test-site';
import { launchChromium, visit, type Visit } from '../site/support';

/** Still open on the demo's morning. */
const INCIDENT = 'PLAT-6';
/** More stops than a panel has; whoever needs more is lost. */
const MOST_STOPS = 250;

let site: TestSite;
let browser: Browser;
let visitor: Visit;
let panel: Frame;

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
  visitor = await visit(browser, site, 'responder');
  await visitor.open(`/browse/${INCIDENT}`);
  panel = await visitor.app();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What has the focus in the frame, as a screen reader would call it; empty where nothing has. */
const focused = (): Promise<string> =>
  panel.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || !document.hasFocus()) return '';
    const labels =
      'labels' in element
        ? [...((element as HTMLInputElement).labels ?? [])].map((one) => one.textContent)
        : [];
    return [element.getAttribute('aria-label'), ...labels, element.textContent]
      .map((text) => text?.trim())
      .filter(Boolean)
      .join(' | ');
  });

const press = (key: string): Promise<void> => visitor.page.keyboard.press(key);
const type = (text: string): Promise<void> => visitor.page.keyboard.insertText(text);

/** Goes on with Tab until something has the focus that is called so; each stop has to be visible. */
async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const now = await focused();
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
    await press(key);
  }
  throw new Error(`Nothing called ${String(name)} was met; passed ${passed.slice(-30).join(' · ')}`);
}

test('started, written, sent to review and published without a pointer', async () => {
  await panel.getByText(/The incident is still open/).waitFor();
  await tabTo(/Start postmortem/);
  await press('Enter');
  await panel.getByText('Draft', { exact: true }).first().waitFor();

  // One keystroke a line.
  await tabTo(/What happened, with its time in front/);
  for (const line of ['9:31 first 5xx on the gateway', '9:40 paged on-call', '9:55 quiet again']) {
    await type(line);
    await press('Enter');
  }
  await panel.getByText('quiet again').first().waitFor();

  await tabTo(/Add time of failure/, 'Shift+Tab');
  await press('Enter');
  await type('20 Nov 2026 9:31');
  await press('Enter');
  await tabTo(/Add time of detection/);
  await press('Enter');
  await type('20 Nov 2026 9:40');
  await press('Enter');
  await panel.getByText('9 min', { exact: true }).first().waitFor();

  await tabTo(/Edit summary/, 'Shift+Tab');
  await press('Enter');
  await type('The gateway answered with errors for twenty-four minutes.');
  await press('Control+Enter');
  await panel.getByText('twenty-four minutes').first().waitFor();

  await tabTo(/Add (a )?cause/);
  await press('Enter');
  await type('The health check asks the process, not its database.');
  await press('Enter');
  await panel.getByText('not its database').first().waitFor();
  await press('Escape');

  // A removal is taken back.
  await tabTo(/Remove “The health check/, 'Shift+Tab');
  await press('Enter');
  await tabTo(/^Undo$/);
  await press('Enter');
  await panel.getByText('not its database').first().waitFor();

  await tabTo(/^Send to review$/, 'Shift+Tab');
  await press('Enter');
  await panel.getByRole('dialog').waitFor();
  await tabTo(/reason|Why it may pass$/);
  await type('We fill it in together.');
  await tabTo(/Send to review all the same/);
  await press('Enter');
  await panel.getByText('In review', { exact: true }).first().waitFor();

  await tabTo(/^Publish$/);
  await press('Enter');
  await panel.getByRole('dialog').waitFor();
  await tabTo(/reason|Why it may pass$/);
  await type('It is small.');
  await tabTo(/Publish all the same/);
  await press('Enter');
  await panel.getByText('Published', { exact: true }).first().waitFor();
  // Whoever pressed the button is not left nowhere.
  expect(await focused()).not.toBe('');
});
