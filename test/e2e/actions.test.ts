/** Twenty actions over three kinds of project become twenty linked tickets, two of them at the second try; in Chromium. */
import type { Browser, Frame } from 'playwright-core';
import { newIdea, type Action } from '../../src/domain/action';
import {
  accountOf,
  dueOn,
  JUDGED,
  newIncident,
  newPostmortem,
  startAppSite,
  targetIn,
  valueOf,
  type AppSite
} from '../builders/app-site';
import { people } from '../../local/jira/fixture';
import { launchChromium, visit, type Visit } from '../site/support';
import { addAction, choose, openActionForm } from './action-form';
import { violationsIn } from './axe';

/** The demo's newest incident, which nobody has written up. */
const INCIDENT = 'PLAT-3';

let app: AppSite;
let browser: Browser;
let responder: Visit;
let panel: Frame;
let postmortemId: string;

beforeAll(async () => {
  app = await startAppSite({ seed: 'demo' });
  browser = await launchChromium();
  const postmortem = await newPostmortem(app, INCIDENT);
  postmortemId = postmortem.id;
  const [plat, reg, soc] = await Promise.all([
    targetIn(app, 'PLAT', 'Problem'),
    targetIn(app, 'REG', 'Task'),
    targetIn(app, 'SOC', 'Task')
  ]);
  const team = { ...reg, fields: { customfield_10050: await firstTeam() } };
  const written = (index: number): Action => ({
    ...newIdea(`call-${index}`, `Written elsewhere ${index}`),
    ...JUDGED,
    // The Contractor may not be assigned in PLAT; Jira says so only when the ticket is made.
    assignee: index < 2 ? accountOf('contractor') : people.networkEngineer,
    dueDate: dueOn(app),
    target: index < 8 ? plat : index < 13 ? team : soc
  });
  const edits = Array.from({ length: 17 }, (_, index) => ({
    field: 'action' as const,
    value: written(index)
  }));
  valueOf(
    await app.call('responder', 'postmortem/edit', { postmortemId, revision: postmortem.revision, edits })
  );
  responder = await visit(browser, app.site, 'responder');
  await responder.open(`/browse/${INCIDENT}`);
  panel = await responder.app();
  await panel.getByText('Written elsewhere 16').first().waitFor();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** The first of the teams among which REG lets choose. */
async function firstTeam(): Promise<{ id: string }> {
  const types = await app.jira('responder', 'GET', '/rest/api/3/issue/createmeta/REG/issuetypes');
  const { issueTypes } = types.body as { issueTypes: { id: string; name: string }[] };
  const task = issueTypes.find(({ name }) => name === 'Task');
  const screen = await app.jira(
    'responder',
    'GET',
    `/rest/api/3/issue/createmeta/REG/issuetypes/${task?.id}`
  );
  const { fields } = screen.body as { fields: { fieldId: string; allowedValues?: { id: string }[] }[] };
  const [first] = fields.find(({ fieldId }) => fieldId === 'customfield_10050')?.allowedValues ?? [];
  if (!first) throw new Error('REG has no team to choose.');
  return { id: first.id };
}

/** How many issues there are, and how many links the incident has. */
async function counted(): Promise<{ issues: number; links: number }> {
  const counts = await app.jira('responder', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'project in (PLAT, REG, SOC)'
  });
  const issue = await app.jira('responder', 'GET', `/rest/api/3/issue/${INCIDENT}?fields=issuelinks`);
  const { fields } = issue.body as { fields: { issuelinks: unknown[] } };
  return { issues: (counts.body as { count: number }).count, links: fields.issuelinks.length };
}

test('one action for each kind of project is written by hand', async () => {
  const due = '11/27/2026';
  await addAction(panel, {
    text: 'Refuse a target group without targets',
    project: 'PLAT',
    type: 'Problem',
    assignee: 'Network Engineer',
    due
  });
  await addAction(panel, {
    text: 'Retry downloads against the second region',
    project: 'REG',
    type: 'Task',
    team: 'Downloads',
    assignee: 'Registry Engineer',
    due
  });
  await addAction(panel, {
    text: 'Show on the status page when no target answers',
    project: 'SOC',
    type: 'Task',
    assignee: 'Community Engineer',
    due
  });
  await panel.getByText('You keep 20; 5 is what teams finish. Which would you drop?').waitFor();
}, 120_000);

test('eighteen are made, two are refused in Jira’s words, and both are fixed and made: no ticket twice', async () => {
  const before = await counted();
  await panel.getByRole('button', { name: 'Create 20 tickets' }).click();
  await panel.getByText('18 tickets created. 2 tickets not created').waitFor();
  expect(await panel.getByText('Jira did not create this ticket').count()).toBe(2);
  expect(await counted()).toEqual({ issues: before.issues + 18, links: before.links + 18 });
  expect(await violationsIn(panel)).toEqual([]);

  for (const index of [0, 1]) {
    await panel.getByRole('button', { name: `Change Assignee of Written elsewhere ${index}` }).click();
    await choose(panel, 'Assignee', 'Database Engineer', 'form[aria-label="Edit action"]');
    await panel.getByRole('button', { name: 'Save action' }).click();
    await panel.locator('form[aria-label="Edit action"]').waitFor({ state: 'detached' });
  }
  await panel.getByRole('button', { name: 'Try again for 2 tickets' }).click();
  await panel.getByText('2 tickets created.').waitFor();

  expect(await counted()).toEqual({ issues: before.issues + 20, links: before.links + 20 });
  const read = valueOf(await app.call('responder', 'postmortem/read', { incident: INCIDENT }));
  const tickets = read.postmortem?.tickets ?? [];
  expect(tickets.map(({ state }) => state)).toEqual(Array.from({ length: 20 }, () => 'created'));
  expect(new Set(tickets.map(({ ticket }) => ticket?.id)).size).toBe(20);
}, 120_000);

test('whoever may not create in a project is never offered it', async () => {
  const incident = await newIncident(app, 'The forum is read-only', 'SOC');
  await newPostmortem(app, incident);
  const contractor = await visit(browser, app.site, 'contractor');
  await contractor.open(`/browse/${incident}`);
  const frame = await contractor.app();
  await frame.getByText('Time to detect').first().waitFor();
  await openActionForm(frame);
  const field = frame.locator('form[aria-label="New action"] input[role="combobox"][aria-label="Project"]');
  await field.click();
  await frame.getByRole('option').first().waitFor();
  const offered = await frame.getByRole('option').allInnerTexts();
  expect(offered.map((text) => /\((\w+)\)$/.exec(text)?.[1]).sort()).toEqual(['REG', 'SOC']);
  await field.fill('PLAT');
  await frame.getByText('No project by this name in which you may create tickets').waitFor();
}, 90_000);

test('an idea is placed and kept by keys alone, and its ticket is made', async () => {
  const incident = await newIncident(app, 'The forum loses posts', 'SOC');
  const postmortem = await newPostmortem(app, incident);
  const idea: Action = {
    ...newIdea('by-keys', 'Keep a draft of every post'),
    ...JUDGED,
    verdict: 'undecided',
    assignee: people.communityEngineer,
    dueDate: dueOn(app),
    target: await targetIn(app, 'SOC', 'Task')
  };
  valueOf(
    await app.call('responder', 'postmortem/edit', {
      postmortemId: postmortem.id,
      revision: postmortem.revision,
      edits: [{ field: 'action', value: idea }]
    })
  );
  const visitor = await visit(browser, app.site, 'responder');
  await visitor.open(`/browse/${incident}`);
  const frame = await visitor.app();
  const card = frame.getByRole('button', { name: /^Keep a draft of every post/ });
  await card.focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'k'])
    await visitor.page.keyboard.press(key);
  await frame.getByText('Effort low (30), impact high (70): Do now. Kept.').waitFor();
  expect(await violationsIn(frame)).toEqual([]);
  const create = frame.getByRole('button', { name: 'Create 1 ticket' });
  await create.focus();
  await visitor.page.keyboard.press('Enter');
  await frame.getByText('1 ticket created.').waitFor();
  const read = valueOf(await app.call('responder', 'postmortem/read', { incident }));
  expect(read.postmortem?.document.actions[0]).toMatchObject({
    verdict: 'keep',
    place: { effort: 30, impact: 70 }
  });
  expect(app.site.gateway.mismatches()).toEqual([]);
}, 90_000);
