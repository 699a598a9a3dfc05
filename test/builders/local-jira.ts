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
import { installForge, type Forge } from './forge';

const clock = { now: () => Date.parse('2026-11-20T10:00:00Z') };

const Manifest = v.object({ permissions: v.object({ scopes: v.array(v.string()) }) });
const { scopes } = v.parse(
  Manifest,
  parse(readFileSync(join(__dirname, '../../manifest.yml'), 'utf8'))
).permissions;

export interface LocalSite {
  forge: Forge;
  jira: JiraModel;
  faults: Faults;
  /** What broke a contract so far. */
  mismatches: () => readonly unknown[];
  /** Whoever asks from now on. */
  signIn: (accountId: string) => void;
  close: () => Promise<void>;
}

/**
 * Starts the site with the scopes of the manifest.
 * @param issues what there is in its Jira
 */
export const localSite = (issues: readonly SeedIssue[]): LocalSite => {
  let accountId = '';
  const faults = createFaults();
  const jira = createJira({
    seed: { ...emptySeed, issues },
    clock,
    siteUrl: 'http://site',
    emit: () => undefined
  });
  const gateway = createGateway({ products: [jira], traffic: createTraffic(clock), faults, clock });
  const engine = createSqliteEngine();
  const forge = installForge(createSqlService(engine));
  forge.product = async ({ method, path, body }) => {
    const url = new URL(path, 'http://site');
    const answer = await gateway.request(
      { via: 'function', actor: { kind: 'user', accountId }, module: 'test', invocation: 'test', scopes },
      'jira',
      { method, path: url.pathname, query: url.searchParams, headers: {}, body }
    );
    return [answer.status, answer.body, answer.headers];
  };
  return {
    forge,
    jira,
    faults,
    mismatches: () => gateway.mismatches(),
    signIn: (id) => {
      accountId = id;
    },
    close: () => engine.close()
  };
};
