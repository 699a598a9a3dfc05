/** The few files that the site's own pages load. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { send, type Answer } from './http';
import { browserScript } from './scripts';
import { allTokens } from './tokens';

const resolve = createRequire(__filename).resolve;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1868db"/><path d="M4 11 8 4l4 7z" fill="#fff"/></svg>`;

const FILES: Record<string, { type: string; read: () => Promise<string> | string }> = {
  'host.js': { type: 'text/javascript', read: () => browserScript('host.ts') },
  'iframeResizer.min.js': {
    type: 'text/javascript',
    read: () => readFile(resolve('iframe-resizer/js/iframeResizer.min.js'), 'utf8')
  },
  'site.css': { type: 'text/css', read: () => readFile(join(__dirname, 'site.css'), 'utf8') },
  'tokens.css': { type: 'text/css', read: allTokens },
  'icon.svg': { type: 'image/svg+xml', read: () => ICON }
};

/**
 * One of the files below `/__site/assets/`.
 * @param name of the file
 */
export async function asset(name: string): Promise<Answer> {
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!file) return send.text(404, 'There is no such file.');
  return {
    status: 200,
    headers: { 'content-type': `${file.type}; charset=utf-8`, 'cache-control': 'no-cache' },
    body: await file.read()
  };
}
