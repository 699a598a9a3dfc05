import * as v from 'valibot';

/**
 * What a person typed and the server does not have yet. It outlives a closed tab; it never leaves the browser.
 * Keys carry the account, so that two people who share a browser do not meet each other's words.
 */
const PREFIX = 'afterword:draft:';

/** Milliseconds after which a forgotten draft is dropped. */
const KEPT_FOR = 30 * 24 * 60 * 60_000;

const Envelope = v.object({ at: v.number(), value: v.unknown() });

/** Where drafts stay when the browser offers no storage, e.g. in a frame that blocks it. */
const fallback = new Map<string, string>();

/** The browser's storage, or null where it is switched off. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function readRaw(key: string): string | null {
  return fallback.get(key) ?? storage()?.getItem(key) ?? null;
}

/** One place for one draft. */
export interface DraftSlot<T> {
  /** The draft, or null where there is none that this version understands. */
  read(): T | null;
  write(value: T): void;
  clear(): void;
}

/**
 * Opens the place of one draft.
 * @param name account, postmortem and field
 * @param schema what a draft must look like to be taken back
 */
export function draftSlot<T>(name: readonly string[], schema: v.GenericSchema<unknown, T>): DraftSlot<T> {
  const key = PREFIX + name.join(':');
  return {
    read() {
      try {
        const { value } = v.parse(Envelope, JSON.parse(readRaw(key) ?? 'null'));
        const parsed = v.safeParse(schema, value);
        return parsed.success ? parsed.output : null;
      } catch {
        return null;
      }
    },
    write(value) {
      const text = JSON.stringify({ at: Date.now(), value });
      try {
        const store = storage();
        if (!store) throw new Error('no storage');
        store.setItem(key, text);
        fallback.delete(key);
      } catch {
        // Full or blocked: the draft then lives as long as the page.
        fallback.set(key, text);
      }
    },
    clear() {
      fallback.delete(key);
      storage()?.removeItem(key);
    }
  };
}

/**
 * Lists places in which something is kept.
 * @param name beginning of their names
 * @returns what follows that beginning, in no order
 */
export function keptBelow(name: readonly string[]): string[] {
  const start = PREFIX + name.join(':');
  const keys = new Set([...fallback.keys(), ...Object.keys(storage() ?? {})]);
  return [...keys].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}

/**
 * Drops drafts that nobody came back for.
 * @param now epoch milliseconds
 */
export function dropOldDrafts(now: number): void {
  const store = storage();
  if (!store) return;
  for (const key of Object.keys(store)) {
    if (!key.startsWith(PREFIX)) continue;
    try {
      const { at } = v.parse(Envelope, JSON.parse(store.getItem(key) ?? 'null'));
      if (now - at > KEPT_FOR) store.removeItem(key);
    } catch {
      store.removeItem(key);
    }
  }
}
