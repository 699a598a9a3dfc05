import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestSite, type TestSite } from '../builders/test-site';

const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'afterword-kept-'));
  folders.push(made);
  return made;
}

afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

const invoke = (site: TestSite, functionKey: string, payload: unknown) =>
  site.control('POST', 'invoke', { module: 'postmortem-panel', functionKey, payload, user: 'responder' });

/** Makes an incident with a postmortem and settings of a gadget, at a time of its own. */
async function work(site: TestSite): Promise<void> {
  await site.control('POST', 'clock', { now: '2026-03-01T09:00:00Z' });
  await site.rest('responder', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary: 'Down' }
  });
  const spaces = await site.rest('admin', 'GET', '/wiki/api/v2/spaces?keys=PLAT');
  const spaceId = (spaces.body as { results: { id: string }[] }).results[0]?.id;
  await site.rest('admin', 'POST', '/wiki/api/v2/pages', {
    spaceId,
    status: 'current',
    title: 'Kept',
    body: { representation: 'atlas_doc_format', value: '{"type":"doc","version":1,"content":[]}' }
  });
  const started = await invoke(site, 'postmortem/start', {
    incident: 'PLAT-1',
    summary: 'Nothing answered.',
    severity: 2,
    owner: '712020:00000000-0000-4000-8000-000000000002',
    milestones: { failure: null, detection: null, response: null, mitigation: null, resolution: null }
  });
  expect(started.body).toMatchObject({ ok: true, value: { ok: true } });
  await fetch(`${site.url}/__site/bridge`, {
    method: 'POST',
    headers: { cookie: 'persona=responder' },
    body: JSON.stringify({
      command: 'submit',
      data: { projects: ['PLAT'] },
      frame: {
        module: 'actions-gadget',
        entry: 'edit',
        place: { kind: 'gadget', dashboardId: '1', gadgetId: '10001' }
      },
      persona: 'responder',
      colorMode: 'light'
    })
  });
}

async function seen(site: TestSite): Promise<Record<string, unknown>> {
  const issue = await site.rest('responder', 'GET', '/rest/api/3/issue/PLAT-1');
  const pages = await site.rest('admin', 'GET', '/wiki/api/v2/pages?title=Kept');
  const read = await invoke(site, 'postmortem/read', { incident: 'PLAT-1' });
  const { now } = (await site.control('GET', 'health')).body as { now: string };
  const saved = await fetch(`${site.url}/__site/bridge`, {
    method: 'POST',
    headers: { cookie: 'persona=responder' },
    body: JSON.stringify({
      command: 'getContext',
      frame: {
        module: 'actions-gadget',
        entry: 'view',
        place: { kind: 'gadget', dashboardId: '1', gadgetId: '10001' }
      },
      persona: 'responder',
      colorMode: 'light'
    })
  });
  const context = (await saved.json()) as { result: { extension: { gadgetConfiguration: unknown } } };
  return {
    issue: issue.status,
    pages: (pages.body as { results: unknown[] }).results.length,
    summary: (read.body as { value: { value?: { postmortem: { document: { summary: string } } | null } } })
      .value.value?.postmortem?.document.summary,
    day: now.slice(0, 10),
    gadget: context.result.extension.gadgetConfiguration
  };
}

const everything = {
  issue: 200,
  pages: 1,
  summary: 'Nothing answered.',
  day: '2026-03-01',
  gadget: { projects: ['PLAT'] }
};

describe.each(['sqlite', 'mariadb'] as const)('after a restart on %s', (sql) => {
  const dataDir = folder();

  it('products, database, settings and clock go on together', async () => {
    const first = await startTestSite({ dataDir, sql });
    expect(first.resumed).toBe(false);
    await work(first);
    expect(await seen(first)).toEqual(everything);
    await first.close();
    const second = await startTestSite({ dataDir, sql });
    expect(second.resumed).toBe(true);
    expect(await seen(second)).toEqual(everything);
    // The counters go on too: a new issue takes no old key.
    const next = await second.rest('responder', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary: 'Down again' }
    });
    expect(next.body).toMatchObject({ key: 'PLAT-2' });
    await second.close();
  });

  it('`fresh` begins anew', async () => {
    const site = await startTestSite({ dataDir, sql, fresh: true });
    expect(site.resumed).toBe(false);
    expect((await site.rest('responder', 'GET', '/rest/api/3/issue/PLAT-1')).status).toBe(404);
    await site.close();
  });
});

it('begins anew where what was kept cannot be read, database and all', async () => {
  const dataDir = folder();
  const first = await startTestSite({ dataDir });
  await work(first);
  await first.close();
  const [kept = ''] = readdirSync(dataDir).filter((name) => name.startsWith('state-'));
  writeFileSync(join(dataDir, kept), '{"version":1,"jira":{}}');
  const second = await startTestSite({ dataDir });
  expect(second.resumed).toBe(false);
  await second.rest('responder', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary: 'Another' }
  });
  const read = await invoke(second, 'postmortem/read', { incident: 'PLAT-1' });
  expect(read.body).toMatchObject({ value: { value: { postmortem: null } } });
  await second.close();
});
