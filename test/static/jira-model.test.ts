/** The readers against the local site's Jira, whose answers and whose questions are held to Atlassian's contracts. */
import { createFaults } from '../../local/gateway/faults';
import { createGateway } from '../../local/gateway/gateway';
import { createTraffic } from '../../local/gateway/traffic';
import { people } from '../../local/jira/fixture';
import { createJira } from '../../local/jira/jira';
import { demoSeed } from '../../local/seed/demo';
import { DEMO_NOW } from '../../local/seed/time';
import { Failure } from '../../static/src/shared/failure';
import { readActivity } from '../../static/src/shared/jira/activity';
import { readCreateFields, readIssueTypes } from '../../static/src/shared/jira/create-screen';
import { findProject, searchProjects } from '../../static/src/shared/jira/projects';
import { readSimilar } from '../../static/src/shared/jira/similar';
import { bridge } from '../setup/bridge';
import { askedOfJira, host } from './support/host';

const clock = { now: () => DEMO_NOW };
const jira = createJira({
  clock,
  siteUrl: 'http://localhost',
  emit: () => undefined,
  seed: demoSeed().jira
});
const gateway = createGateway({
  products: [jira],
  traffic: createTraffic(clock),
  faults: createFaults(),
  clock
});

/** Whoever reads from now on. */
function signIn(accountId: string): void {
  host({});
  bridge.handlers['fetchProduct'] = async (data) => {
    const { pathname, searchParams } = new URL((data as { restPath: string }).restPath, 'http://localhost');
    const { status, body } = await gateway.request(
      {
        via: 'bridge',
        actor: { kind: 'user', accountId },
        module: 'postmortem-panel',
        invocation: null,
        scopes: ['read:jira-work', 'read:jira-user']
      },
      'jira',
      { method: 'GET', path: pathname, query: searchParams, headers: {}, body: undefined }
    );
    return { status, statusText: '', headers: {}, body: JSON.stringify(body) };
  };
}

const incident = (key: string) => {
  const found = jira.visibleIssue(people.admin, key);
  if (!found) throw new Error(`No ${key}.`);
  const { id, projectId, summary } = found;
  return { id, projectId, summary, typeName: 'Incident' };
};

afterEach(() => expect(gateway.mismatches()).toEqual([]));

test('an incident that was talked over at length is read in three requests', async () => {
  signIn(people.responder);
  const { key, reporter, apps, changes, comments, attachments, links, truncated } = await readActivity(
    incident('PLAT-3').id
  );
  expect([key, reporter, truncated]).toEqual([
    'PLAT-3',
    people.reporter,
    { changes: false, comments: false }
  ]);
  expect(apps).toEqual([people.automation]);
  expect(comments.length).toBeGreaterThanOrEqual(60);
  expect(comments.map(({ at }) => at)).toEqual(comments.map(({ at }) => at).sort((a, b) => a - b));
  expect(comments[1]).toMatchObject({
    by: people.automation,
    text: expect.stringMatching(/^ALERT ingress-no-targets \(critical\)\nAll 6 /) as string,
    restricted: false
  });
  expect(
    changes.filter(({ field }) => field === 'assignee').map(({ from, to, toId }) => [from, to, toId])
  ).toEqual([
    [null, 'Database Engineer', people.databaseEngineer],
    ['Database Engineer', 'Responder', people.responder],
    ['Responder', 'Network Engineer', people.networkEngineer]
  ]);
  expect(changes.filter(({ field }) => field === 'status').map(({ to }) => to)).toEqual([
    'Work in progress',
    'Resolved'
  ]);
  expect(attachments.map(({ filename, mimeType }) => `${filename} ${mimeType}`)).toEqual([
    'healthy-targets.png image/png',
    'error-rate.png image/png',
    'failed-requests-per-day.csv text/csv'
  ]);
  expect(links.map(({ key: other, relation, created }) => [other, relation, created])).toEqual([
    ['PLAT-2', 'relates to', Date.UTC(2026, 10, 11, 10, 0)],
    ['PLAT-1', 'relates to', Date.UTC(2026, 10, 3, 8, 29)]
  ]);
  expect(askedOfJira()).toHaveLength(3);
});

test('a report that repeats another names it', async () => {
  signIn(people.reporter);
  const { links } = await readActivity(incident('PLAT-5').id);
  expect(links).toMatchObject([{ key: 'PLAT-2', relation: 'duplicates', statusCategory: 'done' }]);
});

test('incidents that read alike are found, and unlike ones are not', async () => {
  signIn(people.lead);
  const { count, nearest } = await readSimilar(incident('PLAT-3'));
  expect(count).toBe(2);
  expect(nearest.map(({ key }) => key).sort()).toEqual(['PLAT-1', 'PLAT-2']);
  expect(await readSimilar(incident('PLAT-6'))).toEqual({ count: 0, nearest: [] });
});

test('nobody finds by likeness what they may not see', async () => {
  signIn(people.contractor);
  expect(await readSimilar(incident('PLAT-3')).catch((cause: unknown) => cause)).toMatchObject({
    error: { code: 'rejected' }
  });
  await expect(readActivity(incident('PLAT-3').id)).rejects.toMatchObject({ error: { code: 'no-access' } });
});

test('whoever may not create in a project is not offered it, nor a type or a form of it', async () => {
  const offered = async (accountId: string): Promise<string[]> => {
    signIn(accountId);
    return (await searchProjects('')).map(({ key }) => key);
  };
  expect(await offered(people.responder)).toEqual(['PLAT', 'SOC', 'IAM', 'REG']);
  // The Contractor does not see PLAT, and sees IAM without creating anything there.
  expect(await offered(people.contractor)).toEqual(['SOC', 'REG']);
  expect(await findProject('SOC')).toMatchObject({ key: 'SOC' });
  expect((await readIssueTypes('SOC')).map(({ name }) => name)).toEqual(['Task', 'Bug']);
  for (const key of ['PLAT', 'IAM']) expect(await findProject(key)).toBeNull();
  expect(await readIssueTypes('IAM')).toEqual([]);
  await expect(readIssueTypes('PLAT')).rejects.toThrow(Failure);
  await expect(readCreateFields('IAM', '10003')).rejects.toThrow(Failure);
});
