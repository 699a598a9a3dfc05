/** Forge Realtime: channels between the app's backend and its open surfaces. */
import { createHmac } from 'node:crypto';
import type { Clock } from '../seam';
import { INSTALLATION } from './installation';

/** Where a surface stands, as its context says; what a channel is bound to unless it is global. */
export interface RealtimePlace {
  moduleKey: string;
  /** `context.extension`. */
  extension: Record<string, unknown>;
}

export interface RealtimeAddress {
  channel: string;
  global: boolean;
  /** Undefined where no surface is involved, e.g. in a scheduled function. */
  place?: RealtimePlace | undefined;
  /** `contextOverrides`: only these parts of the place count, and no longer the module. */
  overrides?: readonly string[] | undefined;
  /** A token of {@link Realtime.sign}; only holders of the same claims hear each other. */
  token?: string | undefined;
}

export interface RealtimeEvent {
  /** What `channelKey` gives for the address that it was sent to. */
  key: string;
  channel: string;
  /** As subscribers get it. */
  payload: unknown;
  eventId: string;
  eventTimestamp: string;
}

/** Both are null where nobody listened. */
export type RealtimeReceipt =
  Pick<RealtimeEvent, 'eventId' | 'eventTimestamp'> | { eventId: null; eventTimestamp: null };

/** How realtime fails, on purpose: `refused` answers with an error, `silent` takes everything and delivers nothing. */
export type RealtimeFault = 'refused' | 'silent';

export interface Realtime {
  /** Makes it fail until told otherwise. @param fault how, or null to work again */
  fail(fault: RealtimeFault | null): void;
  /**
   * Hears a channel.
   *
   * @returns Function that stops it.
   */
  subscribe(address: RealtimeAddress, hear: (event: RealtimeEvent) => void): () => void;
  /** Hears every channel; for a site that brings events to browsers by its own means. */
  listen(hear: (event: RealtimeEvent) => void): () => void;
  /**
   * Tells all who hear the same channel in the same place.
   *
   * @param payload Text of JSON; anything else goes out as it is.
   * @throws Error where the address names no place though the channel is not global, or with a bad token.
   */
  publish(address: RealtimeAddress, payload: string): RealtimeReceipt;
  /** Signs a token for a channel. */
  sign(channel: string, claims: unknown, permissions?: readonly string[]): { jwt: string; expiresAt: number };
  /**
   * The full name of a channel: equal for all who can hear each other.
   *
   * @throws Error as {@link publish}, or while realtime is made to refuse.
   */
  channelKey(address: RealtimeAddress): string;
}

/** Parts of a product's context that can bind a channel. */
const PARTS = ['board', 'issue', 'project', 'content', 'space', 'repository', 'pullRequest'];
/** Seconds a token is good for. Not documented: ? */
const TOKEN_SECONDS = 3600;

function idOf(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const { id, key } = part as { id?: unknown; key?: unknown };
  return id ?? key;
}

function placeKey(place: RealtimePlace, overrides: readonly string[] | undefined): unknown {
  const parts = (overrides ?? PARTS).filter((part) => part in place.extension).sort();
  const named = parts.map((part) => [part, idOf(place.extension[part])]);
  return overrides === undefined ? [place.moduleKey, named] : named;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * An empty bus.
 *
 * @param clock Site's clock, for time stamps and the life of tokens.
 * @param newId Gives ids of events and the secret behind the tokens.
 */
export function createRealtime(clock: Clock, newId: () => string): Realtime {
  const secret = newId();
  const subscribers = new Map<string, Set<(event: RealtimeEvent) => void>>();
  const listeners = new Set<(event: RealtimeEvent) => void>();
  let fault: RealtimeFault | null = null;
  const signature = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');

  const claimsOf = (token: string, channel: string): unknown => {
    const [head = '', body = '', signed] = token.split('.');
    if (signed !== signature(`${head}.${body}`)) throw new Error('INVALID_TOKEN');
    const {
      channel: named,
      claims,
      exp
    } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as {
      channel: { name: string };
      claims: unknown;
      exp: number;
    };
    if (named.name !== channel) throw new Error('CHANNEL_NAME_MISMATCH');
    if (clock.now() / 1000 >= exp) throw new Error('TOKEN_EXPIRED');
    return claims;
  };

  const channelKey = ({ channel, global, place, overrides, token }: RealtimeAddress): string => {
    if (fault === 'refused') throw new Error('Realtime is made to refuse.');
    if (!global && place === undefined)
      throw new Error('A channel that is not global needs a surface that asks.');
    const claims = token === undefined ? null : claimsOf(token, channel);
    const bound = global || place === undefined ? null : placeKey(place, overrides);
    return JSON.stringify([INSTALLATION.installationId, channel, bound, claims]);
  };

  return {
    fail: (next) => {
      fault = next;
    },
    channelKey,
    subscribe: (address, hear) => {
      const key = channelKey(address);
      const group = subscribers.get(key) ?? new Set();
      subscribers.set(key, group.add(hear));
      return () => {
        group.delete(hear);
        if (group.size === 0) subscribers.delete(key);
      };
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    publish: (address, payload) => {
      const key = channelKey(address);
      const hearing = fault === 'silent' ? [] : [...(subscribers.get(key) ?? []), ...listeners];
      if (hearing.length === 0) return { eventId: null, eventTimestamp: null };
      let value: unknown = payload;
      try {
        value = JSON.parse(payload);
      } catch {
        // Text that is no JSON is delivered as text.
      }
      const event = {
        key,
        channel: address.channel,
        payload: value,
        eventId: newId(),
        eventTimestamp: String(clock.now())
      };
      for (const hear of hearing) hear(event);
      return { eventId: event.eventId, eventTimestamp: event.eventTimestamp };
    },
    sign: (channel, claims, permissions) => {
      const expiresAt = Math.floor(clock.now() / 1000) + TOKEN_SECONDS;
      const body = {
        channel: { name: channel },
        claims,
        exp: expiresAt,
        ...(permissions ? { permissions } : {})
      };
      const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(body)}`;
      return { jwt: `${unsigned}.${signature(unsigned)}`, expiresAt };
    }
  };
}
