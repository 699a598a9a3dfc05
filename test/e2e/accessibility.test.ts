/** Every state and every dialog of the panel, light and dark, narrow and wide: nothing keeps anybody out. */
import type { Browser, Frame } from 'playwright-core';
import { startTestSite, type TestSite } from '../builders/test-site';
import { launchChromium, visit, type Visit } from '../site/support';
import { openActionForm } from './action-form';
import { violationsIn } from './axe';
import { settled } from './settled';

/** Over, and nobody has written it up. */
const QUIET = 'PLAT-3';
/** With ideas on the board, and hints. */
const DRAFT = 'PLAT-2';
const IN_REVIEW = 'PLAT-1';
const PUBLISHED = 'IAM-1';
const WAIVED = 'PLAT-4';

/** A dialog that is open. */
const OPEN = 'dialog[open]';

type Name = string | RegExp;

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What is wider than its place, as a reader would have to scroll sideways for it. */
const tooWide = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] > *')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} has ${scrollWidth} px in ${clientWidth}`)
  );

/** Walks through the panel, and writes down what is wrong where. */
class Round {
  readonly found: string[] = [];

  constructor(
    private readonly visitor: Visit,
    private frame: Frame
  ) {}

  async open(incident: string, shows: string): Promise<void> {
    await this.visitor.open(`/browse/${incident}`);
    this.frame = await this.visitor.app();
    await this.frame.getByText(shows).first().waitFor();
    // Sections come one by one.
    await settled(this.frame);
    await this.look(incident);
  }

  async look(where: string): Promise<void> {
    // What lies behind an open dialog cannot be reached meanwhile, and was looked at before.
    const part = (await this.frame.locator(OPEN).count()) > 0 ? OPEN : 'html';
    const wrong = [...(await violationsIn(this.frame, part)), ...(await tooWide(this.frame))];
    this.found.push(...wrong.map((line) => `${where}: ${line}`));
  }

  private button(name: Name) {
    return this.frame.getByRole('button', { name, exact: true }).first();
  }

  /** Opens a dialog, looks, does what there is to do in it, closes it by Escape; the focus comes back to its button. */
  async dialog(
    name: Name,
    within: (dialog: ReturnType<Frame['getByRole']>) => Promise<void> = async () => {}
  ) {
    const opener = this.button(name);
    await opener.click();
    const dialog = this.frame.getByRole('dialog').first();
    await dialog.getByRole('heading').first().waitFor();
    await this.look(`dialog ${name}`);
    await within(dialog);
    await this.visitor.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    if (!(await opener.evaluate((element) => element === document.activeElement)))
      this.found.push(`dialog ${name}: the focus does not come back`);
  }

  /** Opens a form in its place, looks, and closes it by Escape. @param field what the form shows first */
  async form(name: Name, field: string): Promise<void> {
    await this.button(name).click();
    await this.frame.locator(field).first().waitFor();
    await this.look(`form ${name}`);
    await this.visitor.page.keyboard.press('Escape');
  }

  /** Opens an idea where it lies, and looks; in a narrow window it stands in the list, with its two scales. */
  async idea(name: RegExp): Promise<void> {
    const board = this.frame.getByRole('group', { name: 'Board of ideas' });
    if ((this.visitor.page.viewportSize()?.width ?? 0) < 600) return;
    await board.getByRole('button', { name }).click();
    await board.getByRole('region', { name }).waitFor();
    await this.look(`idea ${name}`);
  }

  /** Opens the form of a new action, looks, and leaves it. */
  async actionForm(): Promise<void> {
    const form = await openActionForm(this.frame);
    await form.getByRole('radio').first().waitFor();
    await settled(this.frame);
    await this.look('form of an action');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.waitFor({ state: 'detached' });
  }
}

const walk = async (round: Round): Promise<void> => {
  await round.open(QUIET, 'Start postmortem');
  await round.dialog('Change…');
  await round.dialog('Not needed…');

  await round.open(DRAFT, 'Time to detect');
  await round.idea(/^Halt the upgrade/);
  await round.actionForm();

  await round.open(IN_REVIEW, 'What happened to this postmortem');
  await round.dialog('Publish');
  await round.dialog('Back to draft…');
  await round.dialog(/^Change severity/);
  await round.dialog('All changes');
  await round.dialog(/^Guide/);
  await round.dialog(/^Put it off…|^Change the extension…/);
  await round.dialog('Paste a chat log…', async (dialog) => {
    await dialog
      .getByRole('textbox')
      .first()
      .fill('9:42 Ana rolled back api\n9:44 Ben errors are falling\nno time');
    await dialog.getByRole('button', { name: /^Add 2 entries/ }).waitFor();
    await round.look('the preview of what is pasted');
  });
  await round.dialog('Catch up');
  await round.dialog('Meeting mode', async (dialog) => {
    const steps = dialog.getByRole('navigation', { name: 'Steps of the meeting' }).getByRole('button');
    expect(await steps.count()).toBe(5);
    for (const step of await steps.all()) {
      await step.click();
      await round.look(`meeting, ${await step.innerText()}`);
    }
  });
  await round.form('Edit summary', 'textarea[aria-label="Summary"]');
  await round.form('Add service or team', '[data-field="affected"] form');
  await round.form('Add link', '[data-field="links"] form');
  await round.form(/proposals from this ticket/, '[aria-label^="Dismiss:"]');
  await round.form('Ask a team', '[data-field="contributors"] form');
  await round.form('Invite somebody', '[aria-label="Invite somebody"]');
  await round.form('Add a remark', '[aria-label="New remark"]');

  await round.open(PUBLISHED, 'Published');
  await round.dialog('Improve…');
  await round.open(WAIVED, 'No postmortem needed');
  await round.dialog('Reopen…');
};

/** What is wrong for somebody who walks through the panel with such a window. */
const foundBy = async (colorMode: 'light' | 'dark', width: number): Promise<string[]> => {
  const visitor = await visit(browser, site, 'responder', { colorMode, width });
  visitor.page.setDefaultTimeout(30_000);
  await visitor.open(`/browse/${QUIET}`);
  const round = new Round(visitor, await visitor.app());
  await walk(round);
  const found = [...round.found, ...visitor.consoleErrors, ...visitor.outside];
  await visitor.close();
  return found.map((line) => `${colorMode}, ${width} px: ${line}`);
};

// Each only reads, so that both walk at the same time.
test('nothing is found in any state, light and wide, dark and narrow', async () => {
  const found = await Promise.all([foundBy('light', 1_200), foundBy('dark', 320)]);
  expect(found.flat()).toEqual([]);
}, 240_000);
