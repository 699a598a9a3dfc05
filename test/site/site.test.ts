import { startTestSite, type TestSite } from '../builders/test-site';

/** Starts a site for the tests of a block. */
function withSite(wish: Parameters<typeof startTestSite>[0]): () => TestSite {
  let site: TestSite | undefined;
  beforeAll(async () => {
    site = await startTestSite(wish);
  });
  afterAll(async () => site?.close());
  return () => {
    if (!site) throw new Error('The site did not start.');
    return site;
  };
}

const incident = (summary: string): unknown => ({
  fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary }
});

/** Calls the panel's resolver on the control surface. */
const invoke = (site: TestSite, functionKey: string, payload: unknown, user: string | null) =>
  site.control('POST', 'invoke', { module: 'postmortem-panel', functionKey, payload, user });

const startOf = (key: string): unknown => ({
  incident: key,
  summary: 'Nothing answered.',
  severity: 2,
  owner: '712020:00000000-0000-4000-8000-000000000002',
  milestones: { failure: null, detection: null, response: null, mitigation: null, resolution: null }
});

describe.each(['sqlite', 'mariadb'] as const)('an empty site on %s', (sql) => {
  const site = withSite({ sql });

  it('runs the app: an incident made from outside gets a postmortem', async () => {
    const created = await site().rest('responder', 'POST', '/rest/api/3/issue', incident('Down'));
    expect(created.status).toBe(201);
    const { key } = created.body as { key: string };
    const started = await invoke(site(), 'postmortem/start', startOf(key), 'responder');
    expect(started).toMatchObject({ status: 200, body: { ok: true, value: { ok: true } } });
    const read = await invoke(site(), 'postmortem/read', { incident: key }, 'reporter@example.com');
    expect(read.body).toMatchObject({
      ok: true,
      value: {
        ok: true,
        value: { canEdit: false, postmortem: { document: { summary: 'Nothing answered.' } } }
      }
    });
    expect(site().gateway.mismatches()).toEqual([]);
  });

  it('forgets everything on a reset', async () => {
    expect((await site().control('POST', 'reset', { seed: 'empty' })).status).toBe(200);
    expect((await site().rest('responder', 'GET', '/rest/api/3/issue/PLAT-1')).status).toBe(404);
    const created = await site().rest('responder', 'POST', '/rest/api/3/issue', incident('Again'));
    expect(created.body).toMatchObject({ key: 'PLAT-1' });
    const read = await invoke(site(), 'postmortem/read', { incident: 'PLAT-1' }, 'responder');
    expect(read.body).toMatchObject({ ok: true, value: { ok: true, value: { postmortem: null } } });
  });
});

describe('the demo site', () => {
  const site = withSite({ seed: 'demo' });

  const get = async (
    path: string,
    as?: string
  ): Promise<{ status: number; text: string; headers: Headers }> => {
    const headers: Record<string, string> = as === undefined ? {} : { cookie: `persona=${as}` };
    const response = await fetch(site().url + path, { headers, redirect: 'manual' });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  it('keeps every contract while it is made', () => {
    expect(site().gateway.mismatches()).toEqual([]);
  });

  it('shows each persona its pages, under a strict policy, with the app in a frame of another origin', async () => {
    for (const persona of ['reporter', 'responder', 'lead', 'admin']) {
      const { status, text, headers } = await get('/browse/PLAT-1', persona);
      expect(status).toBe(200);
      expect(text).toContain('data-app=');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`frame-src ${site().uiUrl}`);
      expect(policy).not.toContain('unsafe');
    }
    expect(new URL(site().uiUrl).origin).not.toBe(new URL(site().url).origin);
  });

  it('tells the contractor of PLAT no more than of an issue that does not exist', async () => {
    const hidden = await get('/browse/PLAT-1', 'contractor');
    const missing = await get('/browse/PLAT-9999', 'contractor');
    expect(hidden.status).toBe(404);
    expect(hidden.text.replaceAll('PLAT-1', 'KEY')).toBe(missing.text.replaceAll('PLAT-9999', 'KEY'));
    expect((await get('/jira/projects/PLAT', 'contractor')).status).toBe(404);
    expect((await get('/browse/REG-1', 'contractor')).status).toBe(200);
    for (const path of ['/', '/jira/projects', '/issues/?jql=order+by+created'])
      expect((await get(path, 'contractor')).text).not.toMatch(/PLAT-\d|Cloud Engineering/);
  });

  it('offers the reporter no transition of PLAT and the responder one', async () => {
    const action = 'name="id"';
    expect((await get('/browse/PLAT-1', 'responder')).text).toContain(action);
    expect((await get('/browse/PLAT-1', 'reporter')).text).not.toContain(action);
  });

  it('moves an issue and takes a comment by its forms, and says what Jira refused', async () => {
    const post = (path: string, form: Record<string, string>, as: string): Promise<Response> =>
      fetch(site().url + path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { cookie: `persona=${as}` },
        redirect: 'manual'
      });
    const [, id = ''] = /name="id" value="(\d+)"/.exec((await get('/browse/PLAT-1', 'responder')).text) ?? [];
    expect((await post('/browse/PLAT-1/transition', { id }, 'responder')).status).toBe(303);
    expect((await get('/browse/PLAT-1', 'responder')).text).toContain('Work in progress');
    expect((await post('/browse/PLAT-1/comment', { text: '<b>seen</b>' }, 'reporter')).status).toBe(303);
    expect((await get('/browse/PLAT-1')).text).toContain('&lt;b&gt;seen&lt;/b&gt;');
    const refused = await post('/browse/PLAT-1/transition', { id: '31' }, 'reporter');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('role="alert"');
  });

  it('shows the pages of Confluence to those who may see them', async () => {
    const [, path = ''] =
      /href="(\/wiki\/spaces\/PLAT\/pages\/\d+)"/.exec((await get('/wiki/spaces/PLAT', 'lead')).text) ?? [];
    const shown = await get(path, 'lead');
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('postmortem-macro');
    expect((await get(path, 'contractor')).status).toBe(404);
    const id = path.split('/').at(-1) ?? '';
    const byId = await get(`/wiki/pages/viewpage.action?pageId=${id}`, 'lead');
    expect(byId).toMatchObject({ status: 303 });
    expect(byId.headers.get('location')).toBe(path);
  });

  it('inserts a macro into a page as the person, and lets nobody else', async () => {
    const [, path = ''] =
      /href="(\/wiki\/spaces\/PLAT\/pages\/\d+)"/.exec((await get('/wiki/spaces/PLAT', 'lead')).text) ?? [];
    const insert = (as: string): Promise<Response> =>
      fetch(`${site().url}${path}/macro`, {
        method: 'POST',
        headers: { cookie: `persona=${as}` },
        redirect: 'manual'
      });
    const inserted = await insert('lead');
    expect(inserted.status).toBe(303);
    const location = inserted.headers.get('location') ?? '';
    expect(location).toMatch(/\?inserted=[0-9a-f-]{36}$/);
    expect((await get(location, 'lead')).text).toContain('data-inserted');
    expect((await insert('reporter')).status).toBe(400);
    expect((await insert('contractor')).status).toBe(404);
    expect((await get(path, 'reporter')).text).not.toContain('/macro"');
  });

  it('has both dashboards, and a page of its own for what is not there', async () => {
    expect((await get('/jira/dashboards/1')).text).toContain('actions-gadget');
    expect((await get('/home/dashboards/1')).text).toContain('actions-widget');
    for (const path of [
      '/jira/dashboards/2',
      '/nothing',
      '/browse/',
      '/wiki/spaces/NONE',
      '/wiki/spaces/PLAT/pages/1'
    ])
      expect((await get(path)).status).toBe(404);
    expect((await get('/__site/nothing')).status).toBe(404);
  });

  it('serves avatars, and REST to outside clients with basic auth only', async () => {
    const me = await site().rest('lead', 'GET', '/rest/api/3/myself');
    expect(me).toMatchObject({ status: 200, body: { displayName: 'Platform Lead' } });
    const { avatarUrls } = me.body as { avatarUrls: Record<string, string> };
    const avatar = await fetch(avatarUrls['24x24'] ?? '');
    expect(avatar.headers.get('content-type')).toBe('image/svg+xml');
    expect((await fetch(`${site().url}/rest/api/3/myself`)).status).toBe(401);
    expect(
      (await fetch(`${site().url}/rest/api/3/myself`, { headers: { cookie: 'persona=admin' } })).status
    ).toBe(401);
  });

  it('lists the incidents of the projects that a person sees on the first page', async () => {
    expect((await get('/', 'responder')).text).toMatch(/PLAT-1[^]*IAM-1|IAM-1[^]*PLAT-1/);
    const { text } = await get('/', 'contractor');
    expect(text).toContain('/browse/IAM-1');
    expect(text).not.toContain('PLAT-');
    expect(text).not.toContain('panel-error');
  });

  it('answers 410 for the search that Jira removed', async () => {
    for (const body of [undefined, { jql: 'project = PLAT' }]) {
      const method = body ? 'POST' : 'GET';
      expect(await site().rest('responder', method, '/rest/api/3/search', body)).toMatchObject({
        status: 410,
        body: { errorMessages: [expect.stringContaining('/rest/api/3/search/jql')] }
      });
    }
  });

  it('lets no other origin change anything', async () => {
    const from = (origin: string, path: string): Promise<Response> =>
      fetch(site().url + path, { method: 'POST', headers: { origin }, body: '{}' });
    for (const path of ['/__site/reset', '/__site/bridge', '/browse/PLAT-1/comment', '/rest/api/3/issue'])
      for (const origin of ['https://elsewhere.example', site().uiUrl, 'null'])
        expect((await from(origin, path)).status).toBe(403);
    expect((await from(site().uiUrl, '/__site/csp')).status).toBe(204);
    await site().control('DELETE', 'csp');
  });
});
