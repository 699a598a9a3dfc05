/** Two people, a postmortem each test has for itself, and what the server has of it; in Chromium. */
import type { Browser, Frame, Locator } from 'playwright-core';
import type { PostmortemWithTickets } from '../../src/contract';
import type { Edit } from '../../src/domain/edit';
import { newIncident, newPostmortem, startAppSite, valueOf, type AppSite } from '../builders/app-site';
import type { PersonaKey } from '../builders/test-site';
import { cspReports, launchChromium, visit, type Tab, type Visit } from '../site/support';

/** What every postmortem here begins with. */
export const SUMMARY = 'The load balancers had no targets for 25 minutes.';

/** Milliseconds after which something is not going to happen. */
const PATIENCE = 20_000;

/** What Chromium itself notes of a line that a test broke. */
const BROKEN_LINE = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET|NETWORK_CHANGED)/;

/** Somebody's window with the panel of an incident. */
export interface Open {
  window: Visit;
  tab: Tab;
  panel: Frame;
}

/** What was measured, printed at the end. */
export const measured: string[] = [];

let app: AppSite;
let browser: Browser;
let visits: Visit[] = [];
/** All windows of all tests. */
const every: Visit[] = [];

/** Starts site and browser for the tests of a file, and ends them. */
export function setStage(): void {
  beforeAll(async () => {
    app = await startAppSite({ seed: 'demo' });
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const window of visits) await window.close();
    visits = [];
  });
  afterAll(async () => {
    if (measured.length > 0) console.log(measured.join('\n'));
    await browser.close();
    await app.close();
  });
}

/** Opens a window for somebody. */
export async function windowOf(persona: PersonaKey): Promise<Visit> {
  const window = await visit(browser, app.site, persona);
  visits.push(window);
  every.push(window);
  return window;
}

async function panelIn(window: Visit, tab: Tab, incident: string): Promise<Open> {
  await tab.open(`/browse/${incident}`);
  const panel = await tab.app();
  await panel.getByRole('heading', { name: 'Summary' }).waitFor();
  return { window, tab, panel };
}

/** Opens an incident in a window of its own. */
export async function enter(persona: PersonaKey, incident: string): Promise<Open> {
  const window = await windowOf(persona);
  return panelIn(window, window, incident);
}

/** Comes back to an incident after the tab was closed. */
export const comeBack = async ({ window }: Open, incident: string): Promise<Open> =>
  panelIn(window, await window.another(), incident);

/** The postmortem as the server has it. */
export async function stored(incident: string): Promise<PostmortemWithTickets> {
  const { postmortem } = valueOf(await app.call('responder', 'postmortem/read', { incident }));
  if (!postmortem) throw new Error('It has no postmortem.');
  return postmortem;
}

/** Resolves with the milliseconds after which the server has a postmortem of which something is true. */
export async function until(
  incident: string,
  isSo: (postmortem: PostmortemWithTickets) => boolean
): Promise<number> {
  const began = Date.now();
  let now = await stored(incident);
  while (!isSo(now)) {
    if (Date.now() - began > PATIENCE) throw new Error(`Not so: ${JSON.stringify(now.document)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    now = await stored(incident);
  }
  return Date.now() - began;
}

/** An incident of its own with a postmortem. @param edits made in it */
export async function begun(...edits: Edit[]): Promise<string> {
  const incident = await newIncident(app);
  const { id: postmortemId, revision } = await newPostmortem(app, incident);
  if (edits.length > 0) valueOf(await app.call('lead', 'postmortem/edit', { postmortemId, revision, edits }));
  return incident;
}

/** Somebody changes it elsewhere. @returns the new revision */
export async function change(who: PersonaKey, incident: string, edit: Edit): Promise<number> {
  const { id: postmortemId, revision } = await stored(incident);
  const edits = [edit];
  return valueOf(await app.call(who, 'postmortem/edit', { postmortemId, revision, edits })).revision;
}

/** Milliseconds since the newest save arrived at the server, by the site's own clock. */
export function sinceLastSave(): number {
  const saves = app.site.traffic
    .entries()
    .filter(({ kind, path }) => kind === 'invocation' && path.includes('postmortem/edit'));
  return app.site.clock.now() - Date.parse(saves.at(-1)?.time ?? '');
}

export const box = (panel: Frame): Locator => panel.getByRole('textbox', { name: 'Summary' });
export const summary = (panel: Frame): Locator => panel.locator('[data-field="summary"]');

/** Presses the first button of a name. */
export const press = (within: Frame | Locator, name: string | RegExp): Promise<void> =>
  within.getByRole('button', { name, exact: true }).first().click();

/** Writes at the end of the summary, as somebody at a keyboard. */
export async function write(panel: Frame, words: string): Promise<void> {
  await press(panel, 'Edit summary');
  await box(panel).press('Control+End');
  await box(panel).pressSequentially(words);
}

export const isSaved = (panel: Frame): Promise<void> =>
  panel
    .getByText(/^Saved \d/)
    .first()
    .waitFor();

/** The last test of a file: nothing went wrong that no other test looks at. */
export async function expectNoComplaint(): Promise<void> {
  expect(every.length).toBeGreaterThan(0);
  expect(await cspReports(app.site)).toEqual([]);
  expect(every.flatMap(({ outside }) => outside)).toEqual([]);
  const errors = every.flatMap(({ consoleErrors }) => consoleErrors);
  expect(errors.filter((text) => !BROKEN_LINE.test(text))).toEqual([]);
  expect(app.site.gateway.mismatches()).toEqual([]);
}
