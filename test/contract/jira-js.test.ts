/** A client that nobody of this project wrote, against the local Jira: what it cannot parse, Jira would not have sent. */
import { createCloudClient, isAuthError, isNotFoundError, isSchemaMismatchError } from 'jira.js';
import { startTestSite, type TestSite } from '../builders/test-site';

const OWNING_TEAM = 'customfield_10050';

let site: TestSite;

const client = (email: string) =>
  createCloudClient({
    host: site.url,
    auth: { type: 'basic', email, apiToken: 'anything' },
    onSchemaMismatch: 'throw'
  });

beforeAll(async () => {
  site = await startTestSite();
});

afterAll(() => site.close());

afterEach(() => {
  expect(site.gateway.mismatches()).toEqual([]);
  expect(
    site.traffic.entries().flatMap(({ mismatch = [], path }) => mismatch.map((what) => `${path}: ${what}`))
  ).toEqual([]);
});

const task = (summary: string, more: Record<string, unknown> = {}) => ({
  fields: {
    project: { key: 'REG' },
    issuetype: { name: 'Task' },
    summary,
    [OWNING_TEAM]: { value: 'Index' },
    ...more
  }
});

it('logs in', async () => {
  const me = await client('responder@example.com').myself.getCurrentUser();
  expect(me).toMatchObject({ displayName: 'Responder', active: true, accountType: 'atlassian' });
});

it('would not accept an answer of another shape', async () => {
  site.faults.add([{ operation: 'getCurrentUser', status: 200, body: { accountId: 7 } }]);
  const refused = await client('responder@example.com')
    .myself.getCurrentUser()
    .catch((error: unknown) => error);
  expect(isSchemaMismatchError(refused)).toBe(true);
});

it('is refused as somebody unknown', async () => {
  const refused = await client('nobody@example.com')
    .myself.getCurrentUser()
    .catch((error: unknown) => error);
  expect(isAuthError(refused)).toBe(true);
});

it('creates an issue and reads it back', async () => {
  const jira = client('responder@example.com');
  const { key = '' } = await jira.issues.createIssue({
    fields: {
      project: { key: 'PLAT' },
      issuetype: { name: 'Incident' },
      summary: 'Targets are gone',
      labels: ['ingress'],
      duedate: '2026-12-01',
      priority: { name: 'High' },
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'All of them.' }] }]
      }
    }
  });
  expect(key).toMatch(/^PLAT-\d+$/);
  const issue = await jira.issues.getIssue({ issueIdOrKey: key });
  expect(issue.fields).toMatchObject({
    summary: 'Targets are gone',
    labels: ['ingress'],
    duedate: '2026-12-01',
    status: { name: 'Open', statusCategory: { key: 'new' } }
  });
});

it('does not see what the person may not see', async () => {
  const { key = '' } = await client('responder@example.com').issues.createIssue({
    fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary: 'Inside' }
  });
  const refused = await client('contractor@example.com')
    .issues.getIssue({ issueIdOrKey: key })
    .catch((error: unknown) => error);
  expect(isNotFoundError(refused)).toBe(true);
});

it('creates in bulk where one item is bad', async () => {
  const jira = client('responder@example.com');
  const { issues, errors } = await jira.issues.createIssues({
    issueUpdates: [task('First'), task('Second', { [OWNING_TEAM]: null }), task('Third')]
  });
  expect(issues).toHaveLength(2);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({ failedElementNumber: 1, status: 400 });
  expect(Object.keys(errors?.[0]?.elementErrors?.errors ?? {})).toEqual([OWNING_TEAM]);
});

it('searches over three pages', async () => {
  const jira = client('responder@example.com');
  const wanted = Array.from({ length: 7 }, (_, index) => `Page me ${index + 1}`);
  await jira.issues.createIssues({
    issueUpdates: wanted.map((summary) => task(summary, { labels: ['paged'] }))
  });
  const found: unknown[] = [];
  let token: string | undefined;
  let pages = 0;
  do {
    const page = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: 'project = REG AND labels = paged ORDER BY key ASC',
      fields: ['summary', 'status', 'assignee'],
      maxResults: 3,
      ...(token === undefined ? {} : { nextPageToken: token })
    });
    pages += 1;
    found.push(...(page.issues ?? []).map(({ fields }): unknown => fields?.summary));
    token = page.nextPageToken ?? undefined;
    expect(page.isLast).toBe(token === undefined);
  } while (token !== undefined && pages < 10);
  expect(pages).toBe(3);
  expect(found).toEqual(wanted);
});

it('reads what creating an issue takes', async () => {
  const jira = client('responder@example.com');
  const types = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'REG' });
  const story = types.issueTypes?.find(({ name }) => name === 'Story');
  expect(types.issueTypes?.map(({ name }) => name)).not.toContain('Problem');
  const { fields } = await jira.issues.getCreateIssueMetaIssueTypeId({
    projectIdOrKey: 'REG',
    issueTypeId: story?.id ?? ''
  });
  expect(fields?.find(({ fieldId }) => fieldId === OWNING_TEAM)).toMatchObject({
    required: true,
    name: 'Owning team',
    allowedValues: expect.arrayContaining([expect.objectContaining({ value: 'Index' })]) as unknown
  });
  const team = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'SOC' });
  const { fields: lacking } = await jira.issues.getCreateIssueMetaIssueTypeId({
    projectIdOrKey: 'SOC',
    issueTypeId: team.issueTypes?.[0]?.id ?? ''
  });
  expect(lacking?.map(({ fieldId }) => fieldId)).not.toContain('duedate');
});

it('links two issues, the inward one first', async () => {
  const jira = client('responder@example.com');
  const { issues = [] } = await jira.issues.createIssues({
    issueUpdates: [task('Blocker'), task('Blocked')]
  });
  const [blocker = '', blocked = ''] = issues.map(({ key }) => key ?? '');
  await jira.issueLinks.linkIssues({
    type: { name: 'Blocks' },
    inwardIssue: { key: blocker },
    outwardIssue: { key: blocked }
  });
  const { fields } = await jira.issues.getIssue({ issueIdOrKey: blocker, fields: ['issuelinks'] });
  expect(fields?.issuelinks).toMatchObject([{ type: { outward: 'blocks' }, outwardIssue: { key: blocked } }]);
});

const paragraph = (text: string) => ({
  type: 'doc' as const,
  version: 1 as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
});

const newIncident = async (jira: ReturnType<typeof client>): Promise<string> => {
  const { key = '' } = await jira.issues.createIssue({
    fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary: 'Pages are blank' }
  });
  return key;
};

it('comments, and reads the comments in pages', async () => {
  const jira = client('responder@example.com');
  const issueIdOrKey = await newIncident(jira);
  for (const text of ['First', 'Second', 'Third'])
    await jira.issueComments.addComment({ issueIdOrKey, body: paragraph(text) });
  const page = await jira.issueComments.getComments({ issueIdOrKey, startAt: 1, maxResults: 1 });
  expect(page).toMatchObject({ total: 3, startAt: 1, comments: [{ body: paragraph('Second') }] });
  const newest = await jira.issueComments.getComments({ issueIdOrKey, orderBy: '-created', maxResults: 1 });
  expect(newest.comments).toMatchObject([{ body: paragraph('Third'), author: { displayName: 'Responder' } }]);
});

it('moves an issue through its workflow and finds each step in the changelog', async () => {
  const jira = client('responder@example.com');
  const issueIdOrKey = await newIncident(jira);
  for (const wanted of ['Work in progress', 'Resolved']) {
    const { transitions = [] } = await jira.issues.getTransitions({ issueIdOrKey });
    const id = transitions.find(({ to }) => to?.name === wanted)?.id ?? 'none';
    await jira.issues.doTransition({ issueIdOrKey, transition: { id } });
  }
  const { fields } = await jira.issues.getIssue({ issueIdOrKey, fields: ['status'] });
  expect(fields?.status).toMatchObject({ name: 'Resolved', statusCategory: { key: 'done' } });
  const { values, total } = await jira.issues.getChangeLogs({ issueIdOrKey });
  expect(total).toBe(2);
  expect(values?.map(({ items }) => items?.map((item) => [item.fromString, item.toString]))).toEqual([
    [['Open', 'Work in progress']],
    [['Work in progress', 'Resolved']]
  ]);
  const whole = await jira.issues.getIssue({ issueIdOrKey, expand: 'changelog' });
  expect(whole.changelog?.histories?.[0]?.items).toMatchObject([
    { field: 'status', fromString: 'Work in progress' }
  ]);
});

it('attaches a file and gets the same bytes back', async () => {
  const jira = client('responder@example.com');
  const issueIdOrKey = await newIncident(jira);
  const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
  const [attached] = await jira.issueAttachments.addAttachment({
    issueIdOrKey,
    attachments: { filename: 'error rate.png', content: bytes }
  });
  const id = attached?.id ?? '';
  const metadata = await jira.issueAttachments.getAttachment({ id });
  expect(metadata).toMatchObject({ filename: 'error rate.png', size: 512, mimeType: 'image/png' });
  for (const redirect of [true, false]) {
    const content = await jira.issueAttachments.getAttachmentContent({ id, redirect });
    expect(Buffer.from(content as ArrayBuffer)).toEqual(Buffer.from(bytes));
  }
  const { fields } = await jira.issues.getIssue({ issueIdOrKey, fields: ['attachment', 'comment'] });
  expect(fields?.attachment).toMatchObject([{ filename: 'error rate.png' }]);
});
