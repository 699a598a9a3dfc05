/** Files on their way to an issue and back: through the bridge, and through the issue page. */
import type { BridgeAnswer, FrameSpec } from '../../local/site/bridge/protocol';
import { startTestSite, type PersonaKey, type TestSite } from '../builders/test-site';

const PANEL: FrameSpec = {
  module: 'postmortem-panel',
  entry: 'view',
  place: { kind: 'issue', issueKey: 'PLAT-1' }
};

/** Bytes that no text encoding survives. */
const BYTES = Buffer.from(Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256));

let site: TestSite;

beforeAll(async () => {
  site = await startTestSite();
  for (const summary of ['Down', 'Up'])
    await site.rest('responder', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary }
    });
});

afterAll(() => site.close());

afterEach(() => expect(site.gateway.mismatches()).toEqual([]));

interface Fetched {
  status: number;
  body: string;
  headers: Record<string, string>;
  isAttachment: boolean;
}

async function fetchProduct(as: PersonaKey, data: unknown): Promise<Fetched> {
  const response = await fetch(`${site.url}/__site/bridge`, {
    method: 'POST',
    headers: { cookie: `persona=${as}`, origin: site.url, 'content-type': 'application/json' },
    body: JSON.stringify({ command: 'fetchProduct', data, frame: PANEL, persona: as, colorMode: 'light' })
  });
  const answer = (await response.json()) as BridgeAnswer;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.result as Fetched;
}

/** What `@forge/bridge` makes of a form with one file. */
const formWith = (content: Buffer, name: string, type: string) => ({
  product: 'jira',
  restPath: '/rest/api/3/issue/PLAT-1/attachments',
  fetchRequestInit: {
    method: 'POST',
    headers: [
      ['accept', 'application/json'],
      ['content-type', 'text/plain;charset=UTF-8'],
      ['x-atlassian-token', 'no-check']
    ],
    body: JSON.stringify({
      file: `data:${type};base64,${content.toString('base64')}`,
      __fileName: name,
      __fileType: type
    })
  },
  isMultipartFormData: true
});

const upload = async (as: PersonaKey, name = 'error rate.png'): Promise<string> => {
  const { status, body } = await fetchProduct(as, formWith(BYTES, name, 'image/png'));
  expect(status).toBe(200);
  return (JSON.parse(body) as { id: string }[])[0]?.id ?? '';
};

const read = (as: PersonaKey, path: string): Promise<Fetched> =>
  fetchProduct(as, { product: 'jira', restPath: path, fetchRequestInit: {} });

describe('the bridge', () => {
  it('takes a file to Jira as whoever is signed in', async () => {
    const { status, body } = await fetchProduct('reporter', formWith(BYTES, 'Größe 5″.png', 'image/png'));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject([
      {
        filename: 'Größe 5″.png',
        mimeType: 'image/png',
        size: BYTES.length,
        author: { displayName: 'Reporter' }
      }
    ]);
  });

  it.each(['', '?redirect=false'])('brings its bytes back, asked with "%s"', async (query) => {
    const id = await upload('responder');
    const answer = await read('lead', `/rest/api/3/attachment/content/${id}${query}`);
    expect(answer).toMatchObject({ status: 200, isAttachment: true });
    expect(answer.headers['content-type']).toBe('image/png');
    expect(Buffer.from(answer.body, 'base64')).toEqual(BYTES);
  });

  it('hands on what Jira refuses', async () => {
    const id = await upload('responder');
    expect(await read('contractor', `/rest/api/3/attachment/content/${id}`)).toMatchObject({
      status: 404,
      isAttachment: false
    });
    const tooLarge = formWith(Buffer.alloc(10 * 1024 * 1024 + 1), 'big.png', 'image/png');
    const refused = await fetchProduct('responder', tooLarge);
    expect(refused).toMatchObject({ status: 413, isAttachment: false });
    expect(JSON.parse(refused.body)).toMatchObject({ errorMessages: [expect.stringContaining('limit')] });
  });

  it('refuses a form that is none', async () => {
    const form = { ...formWith(BYTES, 'a.png', 'image/png') };
    await expect(
      fetchProduct('responder', { ...form, fetchRequestInit: { ...form.fetchRequestInit, body: 'text' } })
    ).rejects.toThrow('A form crosses the bridge as JSON.');
  });
});

describe('the issue page', () => {
  const page = async (as: PersonaKey, path: string) => {
    const response = await fetch(site.url + path, {
      headers: { cookie: `persona=${as}` },
      redirect: 'manual'
    });
    const { status, headers } = response;
    return { status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const post = async (as: PersonaKey, path: string, form: FormData) =>
    fetch(site.url + path, {
      method: 'POST',
      headers: { cookie: `persona=${as}`, origin: site.url },
      body: form,
      redirect: 'manual'
    });
  const formOf = (content: BlobPart, name: string, type: string): FormData => {
    const form = new FormData();
    form.append('file', new Blob([content], { type }), name);
    return form;
  };

  it('attaches a file and shows it', async () => {
    const answer = await post(
      'reporter',
      '/browse/PLAT-2/attachment',
      formOf(BYTES, 'chart.png', 'image/png')
    );
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/browse/PLAT-2']);
    const shown = (await page('lead', '/browse/PLAT-2')).bytes.toString();
    const address = /<img[^>]* src="(\/secure\/attachment\/\d+\/chart\.png)"/.exec(shown)?.[1] ?? 'none';
    expect(shown).toContain('Attachment: none → chart.png');
    const file = await page('lead', address);
    expect(file.bytes).toEqual(BYTES);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect((await page('lead', address.replace('chart.png', ''))).bytes).toEqual(BYTES);
    expect((await page('contractor', address)).status).toBe(404);
  });

  it('lets no file run on the site', async () => {
    await post('responder', '/browse/PLAT-2/attachment', formOf('<script>1</script>', 'x.html', 'text/html'));
    await post('responder', '/browse/PLAT-2/attachment', formOf('<svg/>', 'x.svg', 'image/svg+xml'));
    const shown = (await page('lead', '/browse/PLAT-2')).bytes.toString();
    for (const name of ['x.html', 'x.svg']) {
      const address = new RegExp(`/secure/attachment/\\d+/${name}`).exec(shown)?.[0] ?? 'none';
      const { headers } = await page('lead', address);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('content-security-policy')).toContain('sandbox');
    }
    expect(shown).not.toMatch(/<img[^>]*\/x\./);
  });

  it('says so when nothing was attached', async () => {
    const answer = await post('responder', '/browse/PLAT-2/attachment', new FormData());
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('No file was chosen.');
  });

  it('offers neither upload nor status to those who may only look, and refuses them', async () => {
    const { body } = await site.rest('responder', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'IAM' }, issuetype: { name: '[System] Incident' }, summary: 'Sign-on' }
    });
    const { key } = body as { key: string };
    const shown = (await page('contractor', `/browse/${key}`)).bytes.toString();
    expect(shown).toContain('Attachments');
    expect(shown).not.toContain(`/browse/${key}/attachment`);
    const answer = await post('contractor', `/browse/${key}/attachment`, formOf('a', 'a.txt', 'text/plain'));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('You do not have permission to create attachments');
  });
});
