/** The backend below `@forge/*` against the local site's Jira, each request and answer checked against the contracts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as v from 'valibot';
import { createSqliteEngine } from '../../local/forge/sql/sqlite';
import { createSqlService } from '../../local/forge/sql/service';
import { createFaults, type Faults } from '../../local/gateway/faults';
import { createGateway } from '../../local/gateway/gateway';
import { createTraffic } from '../../local/gateway/traffic';
import { emptySeed } from '../../local/jira/fixture';
import { createJira, type JiraModel } from '../../local/jira/jira';
import type { SeedIssue } from '../../local/jira/seed';
import type { Clock, ProductEvent } from '../../local/seam';
import { installForge, type Forge } from './forge';

const STOPPED: Clock = { now: () => Date.parse('2026-11-20T10:00:00Z') };

const Manifest = v.object({ permissions: v.object({ scopes: v.array(v.string()) }) });
const { scopes } = v.parse(
  Manifest,
  parse(readFileSync(join(__dirname, '../../manifest.yml'), 'utf8'))
).permissions;

interface AttachedJira {
  jira: JiraModel;
  faults: Faults;
  /** What broke a contract so far. */
  mismatches: () => readonly unknown[];
  /** Whoever asks from now on, where the app does not ask as itself. */
  signIn: (accountId: string) => void;
}

export interface LocalSite extends AttachedJira {
  forge: Forge;
  close: () => Promise<void>;
}

/**
 * Puts a local Jira behind a platform, with the scopes of the manifest.
 * @param forge the platform
 * @param issues what there is in it
 * @param options its clock, which stands still unless told, and who hears of its events
 */
export const attachJira = (
  forge: Forge,
  issues: readonly SeedIssue[],
  { clock = STOPPED, emit = () => undefined }: { clock?: Clock; emit?: (event: ProductEvent) => void } = {}
): AttachedJira => {
  let accountId = '';
  const faults = createFaults();
  const jira = createJira({ seed: { ...emptySeed, issues }, clock, siteUrl: 'http://site', emit });
  const gateway = createGateway({ products: [jira], traffic: createTraffic(clock), faults, clock });
  forge.product = async ({ as, method, path, body }) => {
    const url = new URL(path, 'http://site');
    const actor = as === 'app' ? { kind: 'app' as const } : { kind: 'user' as const, accountId };
    const answer = await gateway.request(
      { via: 'function', actor, module: 'test', invocation: 'test', scopes },
      'jira',
      { method, path: url.pathname, query: url.searchParams, headers: {}, body }
    );
    return [answer.status, answer.body, answer.headers];
  };
  return {
    jira,
    faults,
    mismatches: () => gateway.mismatches(),
    signIn: (id) => {
      accountId = id;
    }
  };
};

/**
 * Starts the site with the scopes of the manifest.
 * @param issues what there is in its Jira
 */
export const localSite = (issues: readonly SeedIssue[]): LocalSite => {
  const engine = createSqliteEngine();
  const forge = installForge(createSqlService(engine));
  return { forge, ...attachJira(forge, issues), close: () => engine.close() };
};
