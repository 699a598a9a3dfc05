/** The panel beside an issue, opened in Chromium: on the ticket of an action, and on its incident. */
import type { Browser, Frame } from 'playwright-core';
import {
  newIncident,
  newPostmortem,
  startAppSite,
  targetIn,
  valueOf,
  withActions,
  type AppSite
} from '../builders/app-site';
import { launchChromium, visit, type Visit } from '../site/support';
import { violationsIn } from './axe';
import { settled } from './settled';

let app: AppSite;
let browser: Browser;
let incident: string;
let ticket: string;

beforeAll(async () => {
  app = await startAppSite();
  browser = await launchChromium();
  incident = await newIncident(app, 'Every request ends in a 503');
  const started = await newPostmortem(app, incident);
  const listed = await withActions(app, started, await targetIn(app, 'SOC', 'Task'), [
    'Drain connections first'
  ]);
  const [action] = listed.document.actions;
  if (!action) throw new Error('There is no action.');
  const failure = { id: 'failure-1', text: 'Deploys cut off requests', question: null };
  const answering = { ...action, answers: [failure.id], criterion: 'No request is cut off for 30 days' };
  valueOf(
    await app.call('responder', 'postmortem/edit', {
      postmortemId: listed.id,
      revision: listed.revision,
      edits: [
        { field: 'failure', value: failure },
        { field: 'action', value: answering }
      ]
    })
  );
  const made = valueOf(
    await app.call('responder', 'actions/create-tickets', { postmortemId: listed.id, actionIds: [action.id] })
  );
  ticket = made.tickets[0]?.ticket?.key ?? '';
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Opens the panel beside an issue and waits until it has all that it shows. */
async function openPanel(visitor: Visit, key: string, shows: string | RegExp): Promise<Frame> {
  await visitor.open(`/browse/${key}`);
  const panel = visitor.page.locator('aside details');
  expect(await panel.locator('iframe').getAttribute('src')).toBeNull();
  await panel.locator('summary').click();
  const frame = await visitor.app(1);
  await frame.getByText(shows).first().waitFor();
  await settled(frame);
  return frame;
}

const tooWide = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

test.each([
  { colorMode: 'light', width: 1_200 },
  { colorMode: 'dark', width: 320 }
] as const)(
  'on a ticket and on its incident, %j, everything can be read and nothing is too wide',
  async (look) => {
    const visitor = await visit(browser, app.site, 'responder', look);
    for (const [key, shows] of [
      [ticket, 'No request is cut off for 30 days'],
      [incident, '1 open']
    ] as const) {
      const frame = await openPanel(visitor, key, shows);
      expect(await violationsIn(frame, 'html')).toEqual([]);
      expect(await tooWide(frame)).toBe(false);
    }
    expect(visitor.consoleErrors).toEqual([]);
    expect(visitor.outside).toEqual([]);
    await visitor.close();
  }
);

test('the ticket leads to the incident, and whoever may not see the incident is not told of it', async () => {
  const responder = await visit(browser, app.site, 'responder');
  const frame = await openPanel(responder, ticket, 'Deploys cut off requests');
  await frame.getByRole('link', { name: incident }).click();
  await responder.page.waitForURL(`**/browse/${incident}`);
  await responder.close();

  const contractor = await visit(browser, app.site, 'contractor');
  const theirs = await openPanel(contractor, ticket, 'This is an action from a postmortem.');
  expect(await theirs.locator('#root').textContent()).not.toMatch(/PLAT|503|cut off/);
  await contractor.close();
});
