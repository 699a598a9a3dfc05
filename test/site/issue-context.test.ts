import { load } from 'cheerio';
import { INSTALLATION } from '../../local/forge/installation';
import {
  dueOn,
  newIncident,
  newPostmortem,
  startAppSite,
  targetIn,
  valueOf,
  withActions
} from '../builders/app-site';
import { startTestSite, type TestSite } from '../builders/test-site';
import { manifest } from '../wiring/support/manifest';

const PROPERTY = `com.atlassian.jira.issue:${manifest.app.id.split('/').at(-1) ?? ''}:postmortem-context:status`;

let site: TestSite;
let key: string;

beforeAll(async () => {
  site = await startTestSite();
  const created = await site.rest('responder', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary: 'Down' }
  });
  ({ key } = created.body as { key: string });
});

afterAll(() => site.close());

/** The panels in the right column of an issue's page. */
async function pageOf(url: string, issue: string) {
  const response = await fetch(`${url}/browse/${issue}`, { headers: { cookie: 'persona=reporter' } });
  return load(await response.text())('aside details');
}

const panels = () => pageOf(site.url, key);

const setStatus = async (value: unknown): Promise<void> => {
  const path = `/rest/api/3/issue/${key}/properties/${encodeURIComponent(PROPERTY)}`;
  expect((await site.rest('responder', 'PUT', path, value)).status).toBeLessThan(300);
};

test('the panel stands closed in the right column, with its label and a frame that is told its module', async () => {
  const panel = await panels();
  expect(panel).toHaveLength(1);
  expect(panel.attr('open')).toBeUndefined();
  expect(panel.find('summary').text().trim()).toBe('Postmortem');
  expect(JSON.parse(panel.find('iframe').attr('data-app') ?? '{}')).toMatchObject({
    module: 'postmortem-context',
    place: { kind: 'issue', issueKey: key }
  });
});

test('its status is the one that the issue’s property holds, and what is no status is not shown', async () => {
  for (const [value, shown] of [
    [
      { type: 'lozenge', value: { label: 'Due 4 Dec 2026', type: 'inprogress' } },
      'Due 4 Dec 2026 lozenge-blue'
    ],
    [{ type: 'lozenge', value: { label: 'Draft' } }, 'Draft lozenge-neutral'],
    [{ type: 'badge', value: { label: '120' } }, '99+ lozenge-neutral'],
    [{ type: 'lozenge', value: { label: 'Draft', type: 'orange' } }, ' '],
    ['Draft', ' ']
  ]) {
    await setStatus(value);
    const mark = (await panels()).find('.lozenge');
    const tone = (mark.attr('class') ?? '').replace('lozenge ', '');
    expect(`${mark.text().trim()} ${tone}`).toBe(shown);
  }
  expect(site.gateway.mismatches()).toEqual([]);
});

test('the frame’s context names the issue, its project and where it stands', async () => {
  const response = await fetch(`${site.url}/__site/bridge`, {
    method: 'POST',
    headers: { cookie: 'persona=reporter', origin: site.url, 'content-type': 'application/json' },
    body: JSON.stringify({
      command: 'getContext',
      frame: { module: 'postmortem-context', entry: 'view', place: { kind: 'issue', issueKey: key } },
      persona: 'reporter',
      colorMode: 'light'
    })
  });
  const { result } = (await response.json()) as { result: { extension: Record<string, unknown> } };
  expect(result).toMatchObject({
    moduleKey: 'postmortem-context',
    cloudId: INSTALLATION.cloudId,
    extension: {
      type: 'jira:issueContext',
      issue: { key, type: 'Incident' },
      project: { key: 'PLAT', type: 'service_desk' },
      location: `${site.url}/browse/${key}`
    }
  });
  expect(result.extension).not.toHaveProperty('isNewToIssue');
});

test('beside a ticket that the app made stands until when it is due, as the app itself wrote it', async () => {
  const app = await startAppSite();
  try {
    const target = await targetIn(app, 'PLAT', 'Problem');
    const started = await newPostmortem(app, await newIncident(app));
    const { id, document } = await withActions(app, started, target, ['Refuse an empty group']);
    const actionIds = document.actions.map((action) => action.id);
    const made = valueOf(
      await app.call('responder', 'actions/create-tickets', { postmortemId: id, actionIds })
    );
    const page = await pageOf(app.site.url, made.tickets[0]?.ticket?.key ?? '');
    const day = new Date(dueOn(app)).toUTCString().slice(5, 16).replace(/^0/, '');
    expect(page.find('.lozenge').text().trim()).toBe(`Due ${day}`);
  } finally {
    await app.close();
  }
});
