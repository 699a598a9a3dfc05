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

/** One run of a definition of a module's resolver, or of another function of the manifest. */
export interface Invocation {
  kind: 'resolver' | 'function';
  moduleKey: string;
  /** Key of the definition, or of the function. */
  functionKey: string;
  payload: unknown;
  /** Context that the platform gives to the app. */
  context: Record<string, unknown>;
  /** Null where no user asked. */
  accountId: string | null;
}

export type InvocationOutcome =
  | { ok: true; value: unknown }
  /** `message` is the platform's; `detail` what else it says. */
  | { ok: false; message: string; detail?: Record<string, unknown> };

/** A realtime channel as a surface names it, and where the surface stands. */
export interface ChannelAddress {
  channel: string;
  global: boolean;
  place: { moduleKey: string; extension: Record<string, unknown> };
  overrides?: readonly string[] | undefined;
  token?: string | undefined;
}

/** The platform's side of realtime channels. */
export interface ChannelBus {
  /** Equal for all who can hear each other. @throws Error where the address is refused */
  channelKey(address: ChannelAddress): string;
  /** @param payload text of JSON, or any text @throws Error where the address is refused */
  publish(address: ChannelAddress, payload: string): unknown;
}

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
  /** Makes realtime fail. @param fault how, or null to work again */
  failRealtime(fault: 'refused' | 'silent' | null): void;
  /** Runs a scheduled trigger now. @returns null where the manifest has none of that key */
  runSchedule(key: string): Promise<InvocationOutcome | null>;
  trafficEntries(): readonly TrafficEntry[];
  clearTraffic(): void;
  /** Resolves when no queue, trigger or schedule has anything left to do. */
  drain(): Promise<void>;
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
  bus: ChannelBus;
  realtime: RealtimeHub;
  csp: CspReports;
  controls: Controls;
  /** @throws Error where the manifest has no such module or function */
  invoke(invocation: Invocation): Promise<InvocationOutcome>;
  /** SVG for an address `/avatars/<kind>/<id>` that the products' answers carry. */
  avatar: (kind: string, id: string) => string | undefined;
  /** Settings of a dashboard changed. */
  settingsChanged(): void;
  /** A fresh UUID. */
  newId: () => string;
  /** Origin of the pages, known once the server listens. */
  siteUrl(): string;
  uiOrigin(): string;
}
