/** What the pages, the bridge and the control surface ask of the rest of the local site; local/site.ts provides it. */
import type { Clock, Gateway, Traffic, TrafficEntry } from '../seam';
import type { CspReports } from './csp';
import type { Dashboards } from './dashboards';
import type { AppManifest } from './manifest';
import type { RealtimeHub } from './realtime';

/** Someone who can be signed in on the site with one click. */
export interface Persona {
  /** Short name for addresses and cookies: `reporter`. */
  key: string;
  name: string;
  email: string;
  accountId: string;
  /** IANA name. */
  timeZone: string;
  /** What this person may do on the site, in one sentence. */
  may: string;
}

/** The app as it is installed here. */
export interface Installation {
  cloudId: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  appVersion: string;
  manifest: AppManifest;
}

/** One run of a function of the app. */
export interface Invocation {
  moduleKey: string;
  /** Function of the manifest; the module's resolver unless told. */
  functionKey?: string;
  /** Key of the resolver's definition and its argument, for resolvers. */
  call?: { functionKey: string; payload: unknown };
  /** The whole payload, for other functions. */
  payload?: unknown;
  /** Context that the platform gives to the function. */
  context: Record<string, unknown>;
  /** Null where no user asked. */
  accountId: string | null;
}

export type InvocationOutcome =
  | { ok: true; value: unknown }
  /** `message` is the platform's; `detail` what else it says. */
  | { ok: false; message: string; detail?: Record<string, unknown> };

export type SeedName = 'demo' | 'empty';

/** What `POST /__site/…` may do to the whole site. */
export interface Controls {
  reset(seed: SeedName): Promise<void>;
  /** Moves the site's clock. @param now epoch milliseconds, or null for real time again */
  setClock(now: number | null): void;
  /** Takes fault rules. @returns in words what is wrong with them, or null */
  addFaults(rules: unknown, replace: boolean): string | null;
  clearFaults(): void;
  faults(): readonly unknown[];
  /** Runs a scheduled trigger now. @returns null where the manifest has none of that key */
  runSchedule(key: string): Promise<InvocationOutcome | null>;
  trafficEntries(): readonly TrafficEntry[];
  clearTraffic(): void;
  /** Breaks of the products' contracts so far. */
  mismatches(): readonly unknown[];
}

export interface SiteDeps {
  gateway: Gateway;
  traffic: Traffic;
  clock: Clock;
  personas: readonly Persona[];
  installation: Installation;
  dashboards: Dashboards;
  realtime: RealtimeHub;
  csp: CspReports;
  controls: Controls;
  invoke(invocation: Invocation): Promise<InvocationOutcome>;
  /** A fresh UUID. */
  newId(): string;
  /** Origin of the pages, known once the server listens. */
  siteUrl(): string;
  uiOrigin(): string;
}
