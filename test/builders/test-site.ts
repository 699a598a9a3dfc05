/** A local site for a test: on free ports, with its data in a folder that is removed at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalSite, type LocalSite, type LocalSiteOptions } from '../../local/site';

export type PersonaKey = 'reporter' | 'responder' | 'lead' | 'admin' | 'contractor';

export interface TestSite extends LocalSite {
  /** Where the site keeps its data; gone after `close`. */
  dataDir: string;
  /** Calls the control surface. @param path below `/__site/` */
  control(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Sends a REST request as an outside client with basic auth. */
  rest(
    as: PersonaKey,
    method: string,
    path: string,
    body?: unknown
  ): Promise<{ status: number; body: unknown }>;
}

type SiteWish = Partial<Omit<LocalSiteOptions, 'port' | 'uiPort'>>;

async function read(response: Response): Promise<{ status: number; body: unknown }> {
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) as unknown };
  } catch {
    return { status: response.status, body: text };
  }
}

/**
 * Starts a site on free ports: empty and on SQLite unless told otherwise.
 * @param wish options of the site; with a `dataDir` of its own the folder is left alone
 */
export async function startTestSite(wish: SiteWish = {}): Promise<TestSite> {
  const dataDir = wish.dataDir ?? mkdtempSync(join(tmpdir(), 'afterword-site-'));
  const site = await createLocalSite({ sql: 'sqlite', seed: 'empty', ...wish, dataDir });
  const json = { 'content-type': 'application/json' };
  return {
    ...site,
    dataDir,
    control: async (method, path, body) =>
      read(
        await fetch(`${site.url}/__site/${path}`, {
          method,
          ...(body === undefined ? {} : { headers: json, body: JSON.stringify(body) })
        })
      ),
    rest: async (as, method, path, body) => {
      const authorization = `Basic ${Buffer.from(`${as}@example.com:token`).toString('base64')}`;
      return read(
        await fetch(site.url + path, {
          method,
          headers: { authorization, ...(body === undefined ? {} : json) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) })
        })
      );
    },
    close: async () => {
      await site.close();
      if (wish.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    }
  };
}
