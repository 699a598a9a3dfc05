/** A postmortem from its first line, written while the incident is open, to its publication, in Chromium. */
import type { Browser, Frame } from 'playwright-core';
import { startTestSite, type PersonaKey, type TestSite } from '../builders/test-site';
import { cspReports, launchChromium, visit, type Visit } from '../site/support';
import { violationsIn } from './axe';
import { settled } from './settled';

/** Still open on the demo's morning. */
const OPEN = 'PLAT-6';
/** Over, and nobody has written it up. */
const QUIET = 'PLAT-3';

const REASON = 'The team is small; we fill it in together.';

let site: TestSite;
let browser: Browser;
const visits: Visit[] = [];

async function enter(persona: PersonaKey, options = {}): Promise<Visit> {
  const opened = await visit(browser, site, persona, options);
  visits.push(opened);
  return opened;
}

/** Opens the panel of an incident. */
async function panelOf(visitor: Visit, incident: string): Promise<Frame> {
  await visitor.open(`/browse/${incident}`);
  return visitor.app();
}

async function choose(frame: Frame, label: string, text: string): Promise<void> {
  const field = frame.locator(`input[role="combobox"][aria-label="${label}"]`);
  await field.click();
  await field.fill(text);
  await frame.getByRole('option', { name: text, exact: false }).first().click();
}

const button = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name }).first();

/** Waits until everything that was done is saved. */
const saved = (frame: Frame): Promise<void> =>
  frame
    .getByText(/^Saved \d/)
    .first()
    .waitFor();

async function transition(incident: string, name: string): Promise<void> {
  const { body } = await site.rest('responder', 'GET', `/rest/api/3/issue/${incident}/transitions`);
  const { transitions } = body as { transitions: { id: string; name: string; to: { name: string } }[] };
  const found = transitions.find((one) => one.name === name || one.to.name === name);
  if (!found) throw new Error(`No way to ${name} among ${transitions.map((one) => one.name).join(', ')}.`);
  await site.rest('responder', 'POST', `/rest/api/3/issue/${incident}/transitions`, {
    transition: { id: found.id }
  });
}

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('it is written down live, one keystroke a line, while the incident is open', async () => {
  const responder = await enter('responder');
  const panel = await panelOf(responder, OPEN);
  await panel.getByText(/The incident is still open/).waitFor();
  expect(await violationsIn(panel)).toEqual([]);
  await button(panel, 'Start postmortem').click();
  const line = panel.getByLabel('What happened, with its time in front');
  for (const words of ['9:31 first 5xx on the gateway', '9:40 paged on-call', 'looking at the last deploy']) {
    await line.fill(words);
    await line.press('Enter');
  }
  // The field is empty and waits for the next line.
  expect(await line.inputValue()).toBe('');
  expect(await line.evaluate((field) => field === document.activeElement)).toBe(true);
  await panel.getByText('paged on-call').waitFor();

  await button(panel, 'Paste a chat log…').click();
  await panel
    .getByRole('dialog')
    .getByRole('textbox')
    .first()
    .fill('9:42 Ana rolled back api\n9:44 Ben errors are falling\nnot a line with a time in front');
  await button(panel, /^Add 2 entries/).click();
  await panel.getByText('errors are falling').waitFor();
  await saved(panel);
  expect(await violationsIn(panel)).toEqual([]);

  await responder.page.reload();
  const again = await responder.app();
  for (const words of ['first 5xx on the gateway', 'looking at the last deploy', 'rolled back api'])
    await again.getByText(words).first().waitFor();
});

test('what the ticket tells is proposed, and taken with its source', async () => {
  const responder = await enter('responder');
  const panel = await panelOf(responder, OPEN);
  await button(panel, /proposals? from this ticket/).click();
  await button(panel, /^Add all \d+ entries/).click();
  await saved(panel);
  await panel
    .getByText(/from the ticket|from a comment|the ticket’s history/i)
    .first()
    .waitFor();
});

test('it is sent to review with what is missing let pass for a reason', async () => {
  await transition(OPEN, 'Resolved');
  const responder = await enter('responder');
  const panel = await panelOf(responder, OPEN);
  for (const [milestone, time] of [
    ['failure', '20 Nov 2026 9:31'],
    ['detection', '20 Nov 2026 9:40'],
    ['mitigation', '20 Nov 2026 9:42'],
    ['resolution', '20 Nov 2026 9:55']
  ] as const) {
    await button(panel, `Add time of ${milestone}`).click();
    const field = panel.getByRole('group', { name: `Time of ${milestone}` }).getByRole('textbox');
    await field.fill(time);
    await field.press('Enter');
  }
  // Eleven minutes of trouble, never typed.
  await panel.getByText('11 min', { exact: true }).first().waitFor();
  await button(panel, 'Edit summary').click();
  await panel
    .getByRole('textbox', { name: 'Summary' })
    .fill('A deploy took the gateway down for **eleven minutes**. <script>alert(1)</script>');
  await button(panel, 'Done').click();
  await panel.locator('strong', { hasText: 'eleven minutes' }).waitFor();
  await panel.getByText('<script>alert(1)</script>').waitFor();
  await saved(panel);

  await button(panel, /ready for the meeting/).click();
  expect(await violationsIn(panel)).toEqual([]);
  await button(panel, 'Send to review').click();
  const dialog = panel.getByRole('dialog');
  await dialog
    .getByText(/missing/)
    .first()
    .waitFor();
  expect(await violationsIn(panel)).toEqual([]);
  await button(panel, 'Send to review all the same').click();
  // Without a reason nothing passes.
  await dialog.getByRole('alert').waitFor();
  await dialog
    .getByLabel(/reason|Why it may pass/)
    .last()
    .fill(REASON);
  await button(panel, 'Send to review all the same').click();
  await panel.getByText('In review', { exact: true }).first().waitFor();
  expect(await violationsIn(panel)).toEqual([]);
});

test('the team fills in what was missing, and a picture pasted into the text becomes an attachment', async () => {
  const lead = await enter('lead');
  const panel = await panelOf(lead, OPEN);
  await button(panel, 'Edit impact').click();
  const impact = panel.getByRole('textbox', { name: 'Impact' });
  await impact.fill('Half of the bookings failed.\n\n');
  await impact.evaluate((field) => {
    const PIXEL =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const bytes = Uint8Array.from(atob(PIXEL), (char) => char.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'errors.png', { type: 'image/png' }));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await panel.waitForFunction(() =>
    /!\[errors\.png\]\(attachment:\d+\)/.test(
      document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Impact"]')?.value ?? ''
    )
  );
  await button(panel, 'Done').click();
  await panel.locator('img[alt="errors.png"]').waitFor();
  const { body } = await site.rest('lead', 'GET', `/rest/api/3/issue/${OPEN}?fields=attachment`);
  expect(JSON.stringify(body)).toContain('errors.png');

  await button(panel, /Add (a )?cause/).click();
  await lead.page.keyboard.insertText('Nothing asked the gateway for an answer after the deploy.');
  await lead.page.keyboard.press('Enter');
  await lead.page.keyboard.press('Escape');
  await panel.getByText('after the deploy').first().waitFor();
  for (const [label, choice] of [
    ['Where it came from', 'Code change'],
    ['How it was noticed', 'Automatic'],
    ['How it was resolved', 'Rollback']
  ] as const) {
    await button(panel, new RegExp(`^Edit ${label}`, 'i')).click();
    await choose(panel, label, choice);
  }
  await panel.locator('[data-field="security.concerned"]').getByRole('radio', { name: 'No' }).first().check();
  await saved(panel);
  expect(await violationsIn(panel)).toEqual([]);
});

test('it is published; what was let pass stays on record with its reason', async () => {
  const responder = await enter('responder');
  const panel = await panelOf(responder, OPEN);
  await panel.getByText(/(\d+) of \1 ready to publish/).waitFor();
  await button(panel, 'Publish').click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByText('Nothing is missing.', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await panel.getByText('Published', { exact: true }).first().waitFor();
  await panel.getByText(REASON).first().waitFor();
  expect(await violationsIn(panel)).toEqual([]);
});

test('another is waived with a reason, and reopened', async () => {
  const responder = await enter('responder');
  const panel = await panelOf(responder, QUIET);
  await button(panel, 'Not needed…').click();
  await panel.getByRole('dialog').getByRole('textbox').fill('Recovered by itself and is fixed already.');
  expect(await violationsIn(panel)).toEqual([]);
  await button(panel, 'Mark as not needed').click();
  await panel.getByText('Recovered by itself and is fixed already.').first().waitFor();
  expect(await violationsIn(panel)).toEqual([]);
  await button(panel, 'Reopen…').click();
  await panel.getByRole('dialog').getByRole('textbox').fill('It came back on Friday.');
  await panel.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
  await button(panel, 'Start postmortem').waitFor();
  await panel.getByText('It came back on Friday.').first().waitFor();
});

test('who may view but not edit reads everything and finds nothing that changes it', async () => {
  const reporter = await enter('reporter');
  await site.control('DELETE', 'traffic');
  for (const incident of [OPEN, QUIET, 'PLAT-1', 'PLAT-2']) {
    const panel = await panelOf(reporter, incident);
    await panel.getByRole('heading').first().waitFor();
    await settled(panel);
    expect(await panel.locator('input:not([type="search"]), textarea, select').count()).toBe(0);
    const names = await panel.getByRole('button').allInnerTexts();
    for (const name of names)
      expect(name).not.toMatch(/^(edit|add|remove|start|publish|reopen|not needed|send|take)/i);
    expect(await violationsIn(panel)).toEqual([]);
  }
  const panel = await panelOf(reporter, OPEN);
  for (const words of ['first 5xx on the gateway', 'eleven minutes', 'after the deploy', REASON])
    await panel.getByText(words).first().waitFor();
  const asked = site.traffic.entries().filter(({ kind }) => kind === 'invocation');
  expect(asked.length).toBeGreaterThan(0);
  const writes = asked.filter(({ path }) => !/postmortem\/read|history/.test(path));
  expect(writes.map(({ path }) => path)).toEqual([]);
});

test('nothing broke the policy, no page asked beyond this machine, no error went unseen', async () => {
  expect(await cspReports(site)).toEqual([]);
  expect(visits.flatMap(({ outside }) => outside)).toEqual([]);
  expect(visits.flatMap(({ consoleErrors }) => consoleErrors)).toEqual([]);
});
