/** The local Atlassian site, put together: products, platform, gateway, demo content, pages. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { openDatabase, type SqlKind } from './database';
import { emptyConfluence } from './seed/spaces';
import { createConfluence, type ConfluenceModel } from './confluence/confluence';
import { buildBundle } from './forge/bundle';
import { INSTALLATION } from './forge/installation';
import type { InvocationOutcome as ForgeOutcome } from './forge/invoker';
import { readManifest as readPlatformManifest } from './forge/manifest';
import { createForge, type Forge } from './forge/platform';
import { actorOfClient } from './gateway/client';
import { createFaults, parseFaultRules, type Faults } from './gateway/faults';
import { createGateway, type CheckedGateway } from './gateway/gateway';
import { createTraffic, type TrafficLog } from './gateway/traffic';
import { emptySeed } from './jira/fixture';
import { createJira, type JiraModel } from './jira/jira';
import { keptOf, reset, resume, type Parts } from './lifecycle';
import { personas } from './personas';
import type { Gateway, ProductEvent } from './seam';
import { createSiteClock, type SiteClock } from './site/clock';
import { createCspReports } from './site/csp';
import { createDashboards } from './site/dashboards';
import { listenOnLoopback, PortTaken, send, type Handler, type Listener } from './site/http';
import { readManifest } from './site/manifest';
import type { Controls, Installation, Invocation, InvocationOutcome, SeedName, SiteDeps } from './site/ports';
import { createRealtimeHub } from './site/realtime';
import { createSiteHandler } from './site/server';
import { createStateFile } from './site/state-file';
import { createUiHandler } from './site/ui-origin';

export interface LocalSiteOptions {
  /** Port of the pages; any free one unless told. */
  port?: number;
  /** Port of the app's frames; the next one unless told, or any free one. */
  uiPort?: number;
  sql: SqlKind;
  /** Folder for the database and for what the products hold. */
  dataDir: string;
  /** What the site begins with where `dataDir` holds nothing. */
  seed: SeedName;
  /** Begins anew although `dataDir` holds something. */
  fresh?: boolean;
  clock?: SiteClock;
  /** Milliseconds by which Jira's search lags behind writes. */
  indexLagMs?: number;
  /** Told in a few words what goes on, for a person who waits. */
  progress?: (message: string) => void;
}

export interface LocalSite {
  url: string;
  uiUrl: string;
  /** True where the site goes on from an earlier run. */
  resumed: boolean;
  traffic: TrafficLog;
  faults: Faults;
  clock: SiteClock;
  gateway: CheckedGateway;
  jira: JiraModel;
  confluence: ConfluenceModel;
  forge: Forge;
  /** Runs a function of the app. */
  invoke(invocation: Invocation): Promise<InvocationOutcome>;
  /** Begins anew. */
  reset(seed: SeedName): Promise<void>;
  close(): Promise<void>;
}

const APP_DIR = resolve(__dirname, '..');

const STARTING: Handler = () => Promise.resolve(send.text(503, 'The local site is starting.'));

function controlsOf(parts: Parts, again: LocalSite['reset']): Controls {
  const { clock, faults, forge, traffic, gateway, state } = parts;
  return {
    reset: again,
    setClock(now) {
      clock.set(now);
      state.touch();
    },
    addFaults(input, replace) {
      const rules = parseFaultRules(input);
      if (typeof rules === 'string') return rules;
      if (replace) faults.clear();
      faults.add(rules);
      return null;
    },
    clearFaults: () => faults.clear(),
    faults: () => faults.waiting(),
    failRealtime: (fault) => forge.realtime.fail(fault),
    async runSchedule(key) {
      const outcome = await forge.runSchedule(key);
      return outcome ? outcomeOf(outcome) : null;
    },
    drain: () => forge.drain(),
    trafficEntries: () => traffic.entries(),
    clearTraffic: () => traffic.clear(),
    mismatches: () => gateway.mismatches()
  };
}

function outcomeOf(outcome: ForgeOutcome): InvocationOutcome {
  if (outcome.ok) return { ok: true, value: outcome.body };
  const { message, ...detail } = outcome.failure;
  return { ok: false, message, detail };
}

function invokeWith(
  { forge }: Parts,
  { kind, moduleKey, functionKey, payload, context, accountId }: Invocation
): Promise<ForgeOutcome> {
  if (kind === 'resolver') return forge.invoke({ moduleKey, functionKey, payload, accountId, context });
  const fields = typeof payload === 'object' && payload !== null ? payload : {};
  return forge.invoke({ functionKey, moduleKey, accountId, body: { ...fields, context } });
}

/** Writes after every request that may have changed something. */
const noticing = (gateway: Gateway, touch: () => void): Gateway => ({
  async request(caller, product, request) {
    try {
      return await gateway.request(caller, product, request);
    } finally {
      if (request.method !== 'GET') touch();
    }
  }
});

async function listenForFrames(handler: Handler, port: number, asked: number | undefined): Promise<Listener> {
  if (asked !== undefined) return listenOnLoopback(handler, asked);
  try {
    return await listenOnLoopback(handler, port === 0 ? 0 : port + 1);
  } catch (error) {
    if (error instanceof PortTaken) return listenOnLoopback(handler, 0);
    throw error;
  }
}

/** Both servers, before there is anything behind them: the products have to know their own address. */
async function openDoors({ port = 0, uiPort }: LocalSiteOptions) {
  const behind = { site: STARTING, ui: STARTING };
  const site = await listenOnLoopback((request) => behind.site(request), port);
  try {
    const ui = await listenForFrames((request) => behind.ui(request), port, uiPort);
    const close = async (): Promise<void> => void (await Promise.all([site.close(), ui.close()]));
    return { behind, close, url: `http://localhost:${site.port}`, uiUrl: `http://localhost:${ui.port}` };
  } catch (error) {
    await site.close();
    throw error;
  }
}

/** Lets a second call wait for the first: two resets at once would mix. */
function oneAtATime<T>(work: (argument: T) => Promise<void>): (argument: T) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (argument) => {
    const mine = last.catch(() => undefined).then(() => work(argument));
    last = mine;
    return mine;
  };
}

/** Runs undo steps, the last one first. */
class Undo {
  private readonly steps: (() => Promise<void> | void)[] = [];

  add(step: () => Promise<void> | void): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) await step();
  }
}

async function build(options: LocalSiteOptions, undo: Undo): Promise<LocalSite> {
  const { sql, dataDir, seed, fresh = false, indexLagMs = 0, progress = () => undefined } = options;
  const clock = options.clock ?? createSiteClock(() => Date.now());
  const doors = await openDoors(options);
  undo.add(doors.close);
  const { url, uiUrl } = doors;

  const { bundleDir } = await buildBundle({
    appDir: APP_DIR,
    outDir: join(APP_DIR, '.local', 'bundle'),
    progress
  });
  progress(sql === 'sqlite' ? 'Opening the database' : 'Starting MariaDB');
  const database = await openDatabase(sql, dataDir);
  undo.add(() => database.close());

  const traffic = createTraffic(clock);
  const faults = createFaults();
  const late: { gateway?: CheckedGateway; forge?: Forge } = {};
  const emit = (event: ProductEvent): void => late.forge?.deliver(late.gateway?.attribute(event) ?? event);
  const jira = createJira({
    clock,
    siteUrl: url,
    seed: emptySeed,
    indexLagMs,
    emit
  });
  const confluence = createConfluence({
    clock,
    siteUrl: url,
    users: () => jira.users(),
    seed: emptyConfluence,
    emit
  });
  const dashboards = createDashboards();
  const state = createStateFile(join(dataDir, `state-${sql}.json`), () =>
    keptOf({ clock, jira, confluence, dashboards })
  );
  const gateway = createGateway({ products: [jira, confluence], traffic, faults, clock });
  late.gateway = gateway;
  const door = noticing(gateway, () => state.touch());
  const forge = await createForge({
    manifest: readPlatformManifest(APP_DIR),
    bundleDir,
    gateway: door,
    sql: database.engine,
    traffic,
    clock,
    newId: randomUUID
  });
  late.forge = forge;
  undo.add(() => forge.close());

  const manifest = readManifest(parse(readFileSync(join(APP_DIR, 'manifest.yml'), 'utf8')), APP_DIR);
  const installation: Installation = { ...INSTALLATION, manifest };
  const parts: Parts = {
    clock,
    gateway,
    traffic,
    faults,
    jira,
    confluence,
    forge,
    dashboards,
    installation,
    siteUrl: url,
    state
  };
  progress('Looking for an earlier run');
  const resumed = !fresh && database.existed && (await resume(parts));
  if (!resumed) {
    progress(seed === 'demo' ? 'Writing the demo content' : 'Making an empty site');
    await reset(parts, seed);
  }

  const again = oneAtATime((wanted: SeedName) => reset(parts, wanted));
  const realtime = createRealtimeHub();
  undo.add(forge.realtime.listen(({ key, payload }) => realtime.publish(key, payload)));
  undo.add(() => realtime.close());
  undo.add(() => state.flush());
  const invoke = async (invocation: Invocation): Promise<InvocationOutcome> =>
    outcomeOf(await invokeWith(parts, invocation));
  const deps: SiteDeps = {
    gateway: door,
    traffic,
    clock,
    personas,
    installation,
    dashboards,
    bus: forge.realtime,
    realtime,
    csp: createCspReports(),
    controls: controlsOf(parts, again),
    invoke,
    avatar: (kind, id) => jira.avatar(kind, id),
    settingsChanged: () => state.touch(),
    newId: randomUUID,
    siteUrl: () => url,
    uiOrigin: () => uiUrl
  };
  const accountOf = (email: string): string | undefined =>
    jira.users().find((user) => user.email?.toLowerCase() === email && user.active)?.accountId;
  doors.behind.site = createSiteHandler(deps, (authorization) => actorOfClient(authorization, accountOf));
  doors.behind.ui = createUiHandler(manifest, url, () => clock.ahead ?? 0);
  return {
    url,
    uiUrl,
    resumed,
    traffic,
    faults,
    clock,
    gateway,
    jira,
    confluence,
    forge,
    invoke,
    reset: again,
    close: () => undo.run()
  };
}

/**
 * Starts the local site: goes on from what `dataDir` holds, or begins with a seed.
 * @param options ports, database, where to keep things
 * @throws PortTaken where someone else listens on the port; Error where the backend does not compile, the database
 * does not start or the demo content is refused
 */
export async function createLocalSite(options: LocalSiteOptions): Promise<LocalSite> {
  const undo = new Undo();
  try {
    return await build(options, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}
