/** How the local site begins anew, goes on from an earlier run, and what it keeps for the next one. */
import type { ConfluenceModel } from './confluence/confluence';
import { emptyConfluence } from './seed/spaces';
import type { ConfluenceSeed } from './confluence/seed';
import type { Forge } from './forge/platform';
import type { Faults } from './gateway/faults';
import type { CheckedGateway } from './gateway/gateway';
import type { TrafficLog } from './gateway/traffic';
import { emptySeed } from './jira/fixture';
import type { JiraModel } from './jira/jira';
import { demoSeed } from './seed/demo';
import { demoConfluence } from './seed/pages';
import { seedPostmortems } from './seed/postmortems';
import type { SiteClock } from './site/clock';
import type { Dashboards } from './site/dashboards';
import { plainContext } from './site/plain-context';
import type { Installation, SeedName } from './site/ports';
import type { StateFile } from './site/state-file';

/** Raised whenever the form of the kept state changes; what another version kept is not taken. */
const STATE_VERSION = 1;

interface Kept {
  version: number;
  /** Epoch milliseconds by the site's clock; null where it showed real time. */
  now: number | null;
  jira: unknown;
  confluence: unknown;
  dashboards: unknown;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === STATE_VERSION;

/**
 * What is kept of a running site.
 * @param parts of the site
 */
export function keptOf({
  clock,
  jira,
  confluence,
  dashboards
}: Pick<Parts, 'clock' | 'jira' | 'confluence' | 'dashboards'>): unknown {
  const kept: Kept = {
    version: STATE_VERSION,
    now: clock.ahead === null ? null : clock.now(),
    jira: jira.toJson(),
    confluence: confluence.toJson(),
    dashboards: dashboards.toJson()
  };
  return kept;
}

/** Everything that a running site is made of. */
export interface Parts {
  clock: SiteClock;
  gateway: CheckedGateway;
  traffic: TrafficLog;
  faults: Faults;
  jira: JiraModel;
  confluence: ConfluenceModel;
  forge: Forge;
  dashboards: Dashboards;
  installation: Installation;
  siteUrl: string;
  state: StateFile;
}

/** Runs the app's own migration, as the platform's daily trigger does. */
async function migrate({ forge }: Parts): Promise<void> {
  if (!forge.manifest.functions.has('migrate')) return;
  const outcome = await forge.invoke({ functionKey: 'migrate', body: {} });
  if (!outcome.ok) throw new Error(`The app's migration failed: ${outcome.failure.message}`);
}

/** Has the app itself write the demo's postmortems, as the people who worked the incidents. */
async function writePostmortems(parts: Parts): Promise<void> {
  const { clock, gateway, installation, siteUrl } = parts;
  await seedPostmortems({
    invoke: async (accountId, call, request) => {
      const moduleKey = 'postmortem-panel';
      const persona = { accountId, timeZone: 'Etc/UTC' };
      const context = plainContext({ installation, siteUrl, moduleKey, persona });
      const outcome = await parts.forge.invoke({
        moduleKey,
        functionKey: call,
        payload: request,
        accountId,
        context
      });
      if (!outcome.ok) throw new Error(`Seeding failed: ${call} said ${outcome.failure.message}`);
      // The app's contract types its answers; the local site knows the app only as a bundle.
      return outcome.body as never;
    },
    jira: (accountId, method, path, body) =>
      gateway.request(
        { via: 'site', actor: { kind: 'user', accountId }, module: null, invocation: null, scopes: null },
        'jira',
        {
          method,
          path,
          query: new URLSearchParams(),
          headers: body === undefined ? {} : { 'content-type': 'application/json' },
          body
        }
      ),
    setNow: (now) => clock.set(now)
  });
}

/** The demo's pages, whose macros name issues by their ids. */
function demoPages({ jira, installation }: Parts): ConfluenceSeed {
  const { manifest, environmentId, environmentType } = installation;
  const owner = { appId: manifest.appId, environmentId, environmentType };
  return demoConfluence(owner, (key) => {
    const issue = [...jira.state.issues.values()].find((candidate) => candidate.key === key);
    if (!issue) throw new Error(`The demo's pages name ${key}, which Jira does not have.`);
    return issue.id;
  });
}

/**
 * Begins anew: products, database, queues, dashboards, faults; then the demo content where it is asked for.
 * @param seed what the site holds afterwards
 * @throws Error where the app or a product refuses the demo content
 */
export async function reset(parts: Parts, seed: SeedName): Promise<void> {
  const { clock, faults, forge, jira, confluence, dashboards, traffic, gateway, state } = parts;
  faults.clear();
  clock.set(null);
  gateway.forget();
  await forge.reset();
  jira.reset(seed === 'demo' ? demoSeed().jira : emptySeed);
  confluence.reset(seed === 'demo' ? demoPages(parts) : emptyConfluence);
  dashboards.reset();
  await migrate(parts);
  if (seed === 'demo') await writePostmortems(parts);
  await forge.drain();
  traffic.clear();
  state.touch();
  state.flush();
}

/** Goes on where an earlier run ended, and brings the app's tables up to this version. @returns false where what it kept cannot be taken */
export async function resume(parts: Parts): Promise<boolean> {
  const { state, jira, confluence, dashboards, clock } = parts;
  const kept = state.load();
  if (!isKept(kept)) return false;
  try {
    jira.reset(demoSeed().jira);
    jira.fromJson(kept.jira);
    confluence.fromJson(kept.confluence);
    dashboards.fromJson(kept.dashboards);
  } catch {
    return false;
  }
  clock.set(kept.now);
  await migrate(parts);
  return true;
}
