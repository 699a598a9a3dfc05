import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { Answer } from '../../local/site/http';
import { readManifest } from '../../local/site/manifest';
import { createUiHandler } from '../../local/site/ui-origin';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ui-origin-'));
  mkdirSync(join(root, 'dist/assets'), { recursive: true });
  writeFileSync(
    join(root, 'dist/index.html'),
    '<!doctype html><html><head><title>App</title></head><body></body></html>'
  );
  writeFileSync(join(root, 'dist/assets/main-Abc12345.js'), 'export {};');
  writeFileSync(join(root, 'dist/plain.js'), 'export {};');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(root, 'dist/link.txt'));
});

afterAll(() => rmSync(root, { recursive: true }));

const ask = (path: string, method = 'GET'): Promise<Answer> => {
  const manifest = readManifest(
    { app: { id: 'ari:cloud:ecosystem::app/x' }, modules: {}, resources: [{ key: 'ui', path: 'dist' }] },
    root
  );
  const handler = createUiHandler(manifest, 'http://localhost:8080', () => 5000);
  return handler({ method, url: new URL(`http://localhost:1${path}`), headers: {}, body: Buffer.alloc(0) });
};

const policyOf = ({ headers }: Answer): Map<string, string> =>
  new Map(
    String(headers?.['content-security-policy'])
      .split('; ')
      .map((directive) => {
        const [name = '', ...rest] = directive.split(' ');
        return [name, rest.join(' ')];
      })
  );

it('injects the bridge before everything else, then the resizer', async () => {
  const document = String((await ask('/ui/index.html')).body);
  expect(document).toMatch(
    /<head><script src="\/__forge_cdn__\/global-bridge\.js\?ahead=5000"><\/script><script async[^>]* src="\/__forge_cdn__\/iframeResizer\.contentWindow\.min\.js"><\/script><title>/
  );
});

it("serves documents under Atlassian's policy, with reports to the site", async () => {
  const policy = policyOf(await ask('/ui/'));
  expect(policy.get('default-src')).toMatch(/^'self'/);
  expect(policy.get('style-src')).not.toContain('unsafe-inline');
  expect(policy.get('script-src')).not.toContain('unsafe');
  expect(policy.get('frame-ancestors')).toContain('http://localhost:8080');
  expect(policy.get('report-uri')).toBe('http://localhost:8080/__site/csp');
  expect(policy.has('sandbox')).toBe(true);
});

it('caches files with a hash in their name, and no others', async () => {
  expect((await ask('/ui/assets/main-Abc12345.js')).headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable'
  });
  expect((await ask('/ui/plain.js')).headers).toMatchObject({ 'cache-control': 'no-cache' });
});

it.each([
  '/ui/../secret.txt',
  '/ui/%2e%2e/secret.txt',
  '/ui/..%2fsecret.txt',
  '/ui/assets/..%2f..%2fsecret.txt',
  '/ui/link.txt',
  '/ui/%00',
  '/ui//etc/passwd',
  '/nothing/index.html',
  '/__proto__/index.html',
  '/__forge_cdn__/tokens/../tokens.css',
  '/__forge_cdn__/nothing.js',
  '/'
])('serves nothing for %s', async (path) => {
  const { status, body } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(String(body)).not.toContain('secret');
});

it('takes GET only', async () => {
  expect((await ask('/ui/index.html', 'POST')).status).toBe(405);
});

it('serves the design tokens and the scripts of the platform', async () => {
  expect(String((await ask('/__forge_cdn__/tokens/atlassian-dark.css')).body)).toContain('--ds-surface');
  const bridge = String((await ask('/__forge_cdn__/global-bridge.js')).body);
  expect(bridge).toContain('callBridge');
  // A classic script: it must parse as one.
  expect(() => new Script(bridge)).not.toThrow();
});
