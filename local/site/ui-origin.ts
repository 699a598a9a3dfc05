/** The origin that serves the app's own files, as Atlassian's CDN does: scripts injected, policy set, nothing else readable. */
import { createRequire } from 'node:module';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { BridgeScriptService } from '@forge/cli-shared/out/service/bridge-script-service';
import { IframeResizerScriptService } from '@forge/cli-shared/out/service/iframe-resizer-script-service';
import { policyFor } from './csp';
import { send, type Answer, type Handler } from './http';
import type { AppManifest } from './manifest';
import { browserScript } from './scripts';
import { tokenSheet } from './tokens';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8'
};

/** Where the platform's scripts come from in production; only this origin differs here. */
const PRODUCTION_CDN = 'https://forge.cdn.prod.atlassian-dev.net';
const LOCAL_CDN = '/__forge_cdn__';

/** Names with a hash of their content, as bundlers write them. */
const HASHED = /[.-][A-Za-z0-9_-]{8,}\.(js|css|woff2?|svg|png)$/;

const resolve = createRequire(__filename).resolve;

const script = (body: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
  body
});

async function platformFile(name: string): Promise<Answer> {
  if (name === 'global-bridge.js') return script(await browserScript('frame.ts'));
  if (name === 'iframeResizer.contentWindow.min.js')
    return script(await readFile(resolve(`iframe-resizer/js/${name}`), 'utf8'));
  const sheet = /^tokens\/([a-z-]+)\.css$/.exec(name)?.[1];
  const css = sheet === undefined ? null : tokenSheet(sheet);
  if (css === null) return send.text(404, 'The platform has no such file.');
  return {
    status: 200,
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' },
    body: css
  };
}

function withPlatformScripts(document: Buffer, ahead: number): string {
  const malformed = (): never => {
    throw new Error('The resource has no <html> element.');
  };
  const resizing = new IframeResizerScriptService('prod').injectIframeResizer(document, malformed);
  const complete = new BridgeScriptService('prod').injectBridgeCore(resizing, malformed);
  return (
    complete
      .toString('utf8')
      .replaceAll(PRODUCTION_CDN, LOCAL_CDN)
      // The frame lives at the site's time, as the backend does.
      .replace(`${LOCAL_CDN}/global-bridge.js`, `${LOCAL_CDN}/global-bridge.js?ahead=${ahead}`)
  );
}

/** What the files of the app are served with. */
interface UiOrigin {
  manifest: AppManifest;
  siteUrl: string;
  ahead: () => number;
}

/** Reads a file below a folder; null for anything else, also by way of links or dots. */
async function readBelow(folder: string, path: string): Promise<Buffer | null> {
  if (path.includes('\0')) return null;
  try {
    const base = await realpath(folder);
    const file = await realpath(join(base, path));
    if (!file.startsWith(base + sep)) return null;
    return await readFile(file);
  } catch {
    return null;
  }
}

async function resourceFile(origin: UiOrigin, key: string, path: string): Promise<Answer> {
  const { resources } = origin.manifest;
  const folder = Object.hasOwn(resources, key) ? resources[key] : undefined;
  if (folder === undefined) return send.text(404, 'The manifest has no such resource.');
  const name = path === '' ? 'index.html' : path;
  const content = await readBelow(folder, name);
  if (content === null) {
    const hint = name === 'index.html' ? ' Build the UI first: npm start does.' : '';
    return send.text(404, `The resource has no such file.${hint}`);
  }
  const type = TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
  if (!name.endsWith('.html')) {
    const caching = HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { status: 200, headers: { 'content-type': type, 'cache-control': caching }, body: content };
  }
  const document = withPlatformScripts(content, origin.ahead());
  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': policyFor(document, origin.manifest.permissions, origin.siteUrl)
    },
    body: document
  };
}

/**
 * Serves `/<resource key>/<file>` and the platform's own scripts.
 * @param manifest which resources there are
 * @param siteUrl origin of the pages around the frames
 * @param ahead milliseconds by which the site's clock is ahead of the machine's
 */
export function createUiHandler(manifest: AppManifest, siteUrl: string, ahead: () => number): Handler {
  const origin = { manifest, siteUrl, ahead };
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD')
      return { ...send.text(405, 'Only GET.'), headers: { allow: 'GET' } };
    let path: string;
    try {
      path = decodeURIComponent(url.pathname);
    } catch {
      return send.text(400, 'The path is not valid.');
    }
    if (path.startsWith(`${LOCAL_CDN}/`)) return platformFile(path.slice(LOCAL_CDN.length + 1));
    const [, key = '', rest = ''] = /^\/([^/]+)(?:\/(.*))?$/s.exec(path) ?? [];
    if (key === '') return send.text(404, 'This origin serves the files of the app.');
    return resourceFile(origin, key, rest);
  };
}
