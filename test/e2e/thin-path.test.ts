/** From the incident to linked tickets to the Confluence page to the dashboard, in Chromium, as different people. */
import type { Browser, Frame, Page } from 'playwright-core';
import { startTestSite, type PersonaKey, type TestSite } from '../builders/test-site';
import { cspReports, launchChromium, visit, type Visit } from '../site/support';
import { addAction } from './action-form';

/** The demo's newest incident, which nobody has written up. */
const INCIDENT = 'PLAT-3';

const SUMMARY = 'Every request ended in a 503 for ten minutes. <script>alert(1)</script> שלום 🚒';

async function setMilestone(frame: Frame, milestone: string, time: string): Promise<void> {
  await frame.getByRole('button', { name: `Add time of ${milestone.toLowerCase()}` }).click();
  const field = frame.getByRole('textbox', { name: `${milestone}, time` });
  await field.fill(time);
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Waits for an open modal of the site and gives the app's frame in it. */
async function modalFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('dialog iframe, [role="dialog"] iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The modal shows no frame.');
  await frame.locator('#root > *').first().waitFor();
  return frame;
}

describe.each(['sqlite', 'mariadb'] as const)('on %s', (sql) => {
  let site: TestSite;
  let browser: Browser;
  const visits: Visit[] = [];

  const enter = async (persona: PersonaKey): Promise<Visit> => {
    const opened = await visit(browser, site, persona);
    visits.push(opened);
    return opened;
  };

  beforeAll(async () => {
    site = await startTestSite({ seed: 'demo', sql });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('the responder writes it up where the incident is', async () => {
    const responder = await enter('responder');
    await responder.open(`/browse/${INCIDENT}`);
    const panel = await responder.app();
    await panel.getByRole('button', { name: 'Write first words' }).click();
    await panel.getByLabel('What happened').fill(SUMMARY);
    await panel.getByRole('button', { name: 'Change…' }).click();
    await panel.getByRole('radio', { name: /^Sev2/ }).check();
    await panel.getByRole('dialog').getByRole('button', { name: /Sev2$/ }).click();
    await panel.getByRole('button', { name: 'Start postmortem' }).click();
    await setMilestone(panel, 'Failure', '2026-11-16 07:32');
    await setMilestone(panel, 'Detection', '2026-11-16 07:39');
    await setMilestone(panel, 'Mitigation', '2026-11-16 07:42');
    await panel.getByText('Time to detect', { exact: true }).waitFor();
    await panel.getByText('7 min', { exact: true }).waitFor();
    // What was typed is shown as text, whatever it is.
    await panel.getByText(SUMMARY).waitFor();
  });

  test('actions in three kinds of project become three linked tickets with one press', async () => {
    const responder = await enter('responder');
    await responder.open(`/browse/${INCIDENT}`);
    const panel = await responder.app();
    await addAction(panel, {
      text: 'Refuse a target group without targets',
      project: 'PLAT',
      type: 'Problem',
      assignee: 'Network Engineer',
      due: '11/24/2026'
    });
    await addAction(panel, {
      text: 'Retry downloads against the second region',
      project: 'REG',
      type: 'Task',
      team: 'Downloads',
      assignee: 'Registry Engineer',
      due: '11/23/2026'
    });
    await addAction(panel, {
      text: 'Show on the status page when no target answers',
      project: 'SOC',
      type: 'Task',
      assignee: 'Community Engineer',
      due: '12/4/2026'
    });
    await site.control('DELETE', 'traffic');
    await panel.getByRole('button', { name: 'Create 3 tickets' }).click();
    await panel.getByText('3 tickets created.').waitFor();

    const traffic = site.traffic.entries();
    const creation = traffic.find(
      ({ kind, path }) => kind === 'invocation' && path.includes('actions/create-tickets')
    );
    const requests = traffic.filter(
      ({ kind, invocation }) => kind === 'product' && invocation === creation?.invocation
    );
    expect(requests.length).toBeLessThanOrEqual(3);

    const { body } = await site.rest('responder', 'GET', `/rest/api/3/issue/${INCIDENT}?fields=issuelinks`);
    const links = JSON.stringify(body);
    for (const text of ['Refuse a target group', 'Retry downloads', 'Show on the status page'])
      expect(links).toContain(text);
  });

  test('the lead puts the same record on a Confluence page, and it follows what the responder writes', async () => {
    const lead = await enter('lead');
    await lead.open('/wiki');
    await lead.page.getByRole('link', { name: 'Cloud Engineering' }).first().click();
    await lead.page.getByLabel('New page').fill('What 503 taught us');
    await lead.page.getByRole('button', { name: 'Create' }).click();
    await lead.page.getByRole('button', { name: /^Insert/ }).click();
    const settings = await modalFrame(lead.page);
    await settings.getByRole('textbox', { name: 'Incident' }).fill('PLAT-99999');
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings
      .getByText(/cannot|can’t|no incident|not find|may not/i)
      .first()
      .waitFor();
    await settings.getByRole('textbox', { name: 'Incident' }).fill(INCIDENT);
    await settings.getByRole('button', { name: 'Save' }).click();
    await lead.page.locator('dialog iframe, [role="dialog"] iframe').waitFor({ state: 'detached' });
    const macro = await lead.app();
    await macro.getByText(SUMMARY).waitFor();
    await macro.getByText('Refuse a target group without targets').waitFor();

    const responder = await enter('responder');
    await responder.open(`/browse/${INCIDENT}`);
    const panel = await responder.app();
    await panel.getByRole('button', { name: 'Edit summary' }).click();
    await panel
      .getByRole('textbox', { name: 'Summary' })
      .fill('Ten minutes without an answer, three times in one month.');
    const written = Date.now();
    await macro.getByText('Ten minutes without an answer').waitFor();
    // The pause before an autosave is part of it.
    expect(Date.now() - written).toBeLessThan(8_000);
  });

  test('the gadget lists what is open, the overdue first', async () => {
    // No ticket is made with a date that is past; this one is what its team made of it in Jira since.
    const found = await site.rest('responder', 'POST', '/rest/api/3/search/jql', {
      jql: 'project = REG AND summary ~ "Retry downloads"',
      fields: ['id']
    });
    const [ticket] = (found.body as { issues: { id: string }[] }).issues;
    const changed = await site.rest('responder', 'PUT', `/rest/api/3/issue/${ticket?.id}`, {
      fields: { duedate: '2026-11-18' }
    });
    expect(changed.status).toBe(204);
    const lead = await enter('lead');
    await lead.open('/jira/dashboards/1');
    const gadget = await lead.app();
    await gadget.getByText('Retry downloads against the second region').waitFor();
    const rows = await gadget.locator('li, tr').allInnerTexts();
    const at = (text: string): number => rows.findIndex((row) => row.includes(text));
    expect(at('Retry downloads')).toBeGreaterThanOrEqual(0);
    expect(at('Retry downloads')).toBeLessThan(at('Refuse a target group'));
    expect(at('Refuse a target group')).toBeLessThan(at('Show on the status page'));
    expect(rows[at('Retry downloads')]).toMatch(/overdue/);
    expect(rows[at('Refuse a target group')]).not.toMatch(/overdue/);
  });

  test('the reporter reads everything and finds nothing to press', async () => {
    const reporter = await enter('reporter');
    await reporter.open(`/browse/${INCIDENT}`);
    const panel = await reporter.app();
    await panel.getByText('Ten minutes without an answer').waitFor();
    await panel.getByText('Refuse a target group without targets').waitFor();
    // What is left opens something to read.
    const reads = /^(\d+ of \d+ ready .*|Catch up|Follow the meeting|Guide|All changes)$/;
    const names = await panel.getByRole('button').allInnerTexts();
    expect(names.filter((name) => !reads.test(name.trim()))).toEqual([]);
    for (const role of ['textbox', 'checkbox', 'radio', 'combobox'] as const) {
      expect(await panel.getByRole(role).count()).toBe(0);
    }
  });

  test('the contractor meets a closed door, and the page says nothing of what is behind it', async () => {
    const contractor = await enter('contractor');
    await contractor.open(`/browse/${INCIDENT}`);
    expect(await contractor.page.locator('iframe.app-frame').count()).toBe(0);
    await contractor.open('/jira/dashboards/1');
    const gadget = await contractor.app();
    await gadget.getByText('Retry downloads against the second region').waitFor();
    expect(await gadget.locator('body').innerText()).not.toMatch(/PLAT-|Refuse a target group/);
  });

  test('no browser complained, nothing left this machine, every contract was kept', async () => {
    expect(await cspReports(site)).toEqual([]);
    expect(visits.flatMap(({ outside }) => outside)).toEqual([]);
    // The browser itself notes a page that answers 404, as the closed door does.
    const errors = visits
      .flatMap(({ consoleErrors }) => consoleErrors)
      .filter((text) => !text.includes('status of 404'));
    expect(errors).toEqual([]);
    expect(site.gateway.mismatches()).toEqual([]);
  });
});
