/** Two people in one postmortem at the same time, in two windows of Chromium, with realtime and without. */
import type { Browser, Frame } from 'playwright-core';
import { startTestSite, type PersonaKey, type TestSite } from '../builders/test-site';
import { cspReports, launchChromium, visit, type Visit } from '../site/support';

/** The demo's newest incident; each test writes in the postmortem that the first one starts. */
const INCIDENT = 'PLAT-3';

/** Milliseconds that the issue allows, over realtime and over polling. */
const REALTIME = 2_000;
const POLLING = 15_000;

let site: TestSite;
let browser: Browser;
const visits: Visit[] = [];
/** What was measured, printed at the end. */
const measured: string[] = [];

const enter = async (persona: PersonaKey): Promise<{ visit: Visit; panel: Frame }> => {
  const opened = await visit(browser, site, persona);
  visits.push(opened);
  await opened.open(`/browse/${INCIDENT}`);
  return { visit: opened, panel: await opened.app() };
};

const here = (panel: Frame) => panel.getByRole('list', { name: 'Also here' });

/** Resolves with the milliseconds after which something is seen. */
const timeUntil = async (what: string, seen: Promise<unknown>, since = Date.now()): Promise<number> => {
  await seen;
  const took = Date.now() - since;
  measured.push(`${what}: ${took} ms`);
  return took;
};

const edit = async (panel: Frame): Promise<void> => {
  await panel.getByRole('button', { name: 'Edit summary' }).click();
};
const box = (panel: Frame) => panel.getByRole('textbox', { name: 'Summary' });

/** When the newest save arrived at the server. */
const lastSave = (): number => {
  const saves = site.traffic
    .entries()
    .filter(({ kind, path }) => kind === 'invocation' && path.includes('postmortem/edit'));
  return Date.parse(saves.at(-1)?.time ?? '');
};

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
});
afterAll(async () => {
  console.log(measured.join('\n'));
  await browser.close();
  await site.close();
});

describe('over realtime', () => {
  let responder: { visit: Visit; panel: Frame };
  let lead: { visit: Visit; panel: Frame };

  beforeAll(async () => {
    responder = await enter('responder');
    const { panel } = responder;
    await panel.getByRole('button', { name: 'Write first words' }).click();
    await panel.getByLabel('What happened').fill('Every request ended in a 503.');
    await panel.getByRole('button', { name: 'Start postmortem' }).click();
    await panel.getByRole('button', { name: 'Edit summary' }).waitFor();
  });
  afterAll(async () => {
    await responder.visit.close();
    await lead.visit.close();
  });

  test('each sees within two seconds that the other has come', async () => {
    lead = await enter('lead');
    const came = Date.now();
    const both = [
      timeUntil('lead sees responder', here(lead.panel).getByText('Responder').waitFor(), came),
      timeUntil('responder sees lead', here(responder.panel).getByText('Platform Lead').waitFor(), came)
    ];
    for (const took of await Promise.all(both)) expect(took).toBeLessThan(REALTIME);
    const calls = site.traffic.entries().filter(({ path }) => path.includes('postmortem/watch'));
    expect(calls).toEqual([]);
  });

  test('each sees where the other writes, and what was written within two seconds of the save', async () => {
    await edit(lead.panel);
    const began = Date.now();
    await box(lead.panel).press('End');
    await box(lead.panel).pressSequentially(' Nobody was paged.');
    const written = Date.now();
    const seen = timeUntil(
      'responder sees lead writing',
      here(responder.panel).getByText('is writing in Summary').waitFor(),
      began
    );
    const mark = responder.panel.locator('[data-field="summary"]').getByText('is writing').waitFor();
    const arrived = responder.panel.getByText('Nobody was paged.').waitFor();
    expect(await seen).toBeLessThan(REALTIME);
    await mark;
    await arrived;
    const saved = lastSave();
    expect(await timeUntil('change after its save', Promise.resolve(), saved)).toBeLessThan(REALTIME);
    measured.push(`change after the last key: ${Date.now() - written} ms`);
    // It is marked where it landed, and said to those who hear the page.
    await responder.panel.locator('[data-field="summary"]').getByText('changed').waitFor();
    await responder.panel.getByText('Platform Lead changed Summary.').waitFor({ state: 'attached' });
    await box(lead.panel).press('Escape');
  });

  test('whoever goes out of sight is gone at once, and told on return what changed meanwhile', async () => {
    const other = await lead.visit.context.newPage();
    await lead.visit.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    });
    await other.close();
    await lead.panel.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const left = Date.now();
    await here(responder.panel).waitFor({ state: 'detached' });
    expect(await timeUntil('responder sees lead leave', Promise.resolve(), left)).toBeLessThan(REALTIME);
    await responder.panel.getByRole('button', { name: 'Edit severity' }).count();
  });
});
