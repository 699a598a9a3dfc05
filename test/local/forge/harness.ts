/** A platform around the fixture app, with products that answer what a test tells them. */
import { join } from 'node:path';
import { buildBundle } from '../../../local/forge/bundle';
import { readManifest, type Manifest } from '../../../local/forge/manifest';
import { createForge, type Forge } from '../../../local/forge/platform';
import { createSqliteEngine } from '../../../local/forge/sql/sqlite';
import type { Caller, Gateway, ProductRequest, ProductResponse, TrafficEntry } from '../../../local/seam';

export interface ProductCall {
  caller: Caller;
  product: string;
  request: ProductRequest;
}

type Answerer = (call: ProductCall) => ProductResponse | Promise<ProductResponse>;

export interface Harness {
  forge: Forge;
  traffic: Omit<TrafficEntry, 'time'>[];
  /** What reached the products. */
  calls: ProductCall[];
  /** Sets what the products answer from now on. */
  answerWith(answerer: Answerer): void;
  /** Moves the site's clock. */
  setNow(now: number): void;
  /** Calls the panel's resolver as a user and gives what it answers. */
  ask(functionKey: string, payload?: unknown, accountId?: string): Promise<unknown>;
  /** Traffic of one kind, oldest first. */
  of(kind: TrafficEntry['kind']): Omit<TrafficEntry, 'time'>[];
  /** Forgets traffic and calls. */
  forget(): void;
  close(): Promise<void>;
}

export const APP_DIR = join(__dirname, 'fixture-app');
export const USER = '712020:00000000-0000-4000-8000-000000000002';

/** The context of a panel on an issue. */
export const onIssue = (id: string): Record<string, unknown> => ({
  moduleKey: 'panel',
  extension: { type: 'jira:issuePanel', issue: { id, key: `PLAT-${id}` }, project: { id: '1', key: 'PLAT' } }
});

/**
 * Starts it; the bundle is made once for all test files.
 *
 * @param changes What the manifest says otherwise than the fixture's.
 */
export async function startHarness(changes: Partial<Manifest> = {}): Promise<Harness> {
  const { bundleDir } = await buildBundle({
    appDir: APP_DIR,
    outDir: join(__dirname, '../../../.local/test/fixture-bundle')
  });
  const traffic: Harness['traffic'] = [];
  const calls: ProductCall[] = [];
  let answerer: Answerer = () => ({ status: 200, body: {} });
  let ahead = 0;
  let ids = 0;
  const gateway: Gateway = {
    request: async (caller, product, request) => {
      const call = { caller, product, request };
      calls.push(call);
      return answerer(call);
    }
  };
  const sql = createSqliteEngine();
  const forge = await createForge({
    manifest: { ...readManifest(APP_DIR), ...changes },
    bundleDir,
    gateway,
    sql,
    traffic: { record: (entry) => traffic.push(entry) },
    clock: { now: () => Date.now() + ahead },
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  });
  return {
    forge,
    traffic,
    calls,
    answerWith: (next) => (answerer = next),
    setNow: (now) => (ahead = now - Date.now()),
    ask: async (functionKey, payload, accountId = USER) => {
      const outcome = await forge.invoke({
        moduleKey: 'panel',
        functionKey,
        payload,
        accountId,
        context: onIssue('1')
      });
      if (outcome.ok) return outcome.body;
      throw new Error(`${outcome.failure.type}: ${outcome.failure.message}`);
    },
    of: (kind) => traffic.filter((entry) => entry.kind === kind),
    forget: () => {
      traffic.length = 0;
      calls.length = 0;
    },
    close: async () => {
      await forge.close();
      await sql.close();
    }
  };
}
