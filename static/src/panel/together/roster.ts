import {
  MOST_PRESENT,
  POLLED_FOR_MS,
  POLLED_TAB,
  type Present,
  type PresenceMessage
} from '../../../../src/domain/presence';
import { BEAT } from './link';

/** Milliseconds for which a word over realtime holds: three beats may get lost. */
export const HEARD_FOR = 3 * BEAT + 5_000;

/** Most windows that are remembered, however many are made up. */
const MOST_WINDOWS = 2 * MOST_PRESENT;

interface Entry extends Present {
  tab: string;
  until: number;
}

const keyOf = ({ accountId, tab }: Pick<Entry, 'accountId' | 'tab'>): string => `${accountId} ${tab}`;

/** How much a window tells of where its person is. */
const rank = ({ writing, field }: Entry): number => (writing ? 2 : field === null ? 0 : 1);

/** Who else is here, from what surfaces and the backend say; each word holds for a while. */
export class Roster {
  private readonly entries = new Map<string, Entry>();

  /** @param self account id of whoever looks: nobody is company to themself */
  constructor(private readonly self: string) {}

  /** Takes what a surface said. @param now epoch milliseconds */
  hear(message: PresenceMessage, now: number): void {
    if (message.accountId === this.self) return;
    if (message.kind === 'left') {
      this.entries.delete(keyOf(message));
      return;
    }
    const { accountId, tab, field, writing, hears } = message;
    this.put(
      { accountId, tab, field, writing, hears, until: now + (hears ? HEARD_FOR : POLLED_FOR_MS) },
      now
    );
  }

  /**
   * Takes whom the backend saw, in place of whom it saw before.
   * @param people as it answered
   * @param isLive true where whoever hears realtime speaks here for themself
   * @param now epoch milliseconds
   */
  seen(people: readonly Present[], isLive: boolean, now: number): void {
    const told = people.filter(({ hears }) => !(isLive && hears));
    const accounts = new Set(told.map(({ accountId }) => accountId));
    for (const [key, { tab, accountId }] of this.entries) {
      if (tab === POLLED_TAB && !accounts.has(accountId)) this.entries.delete(key);
    }
    for (const one of told) {
      if (one.accountId !== this.self) this.put({ ...one, tab: POLLED_TAB, until: now + POLLED_FOR_MS }, now);
    }
  }

  /** True where somebody is here whom realtime does not reach. @param now epoch milliseconds */
  someoneIsDeaf(now: number): boolean {
    return [...this.entries.values()].some(({ hears, until }) => !hears && until > now);
  }

  /** Others who are here, each once, in the order in which they came. @param now epoch milliseconds */
  people(now: number): Present[] {
    this.expire(now);
    const best = new Map<string, Entry>();
    for (const entry of this.entries.values()) {
      const known = best.get(entry.accountId);
      if (!known || rank(entry) > rank(known)) best.set(entry.accountId, entry);
    }
    return [...best.values()]
      .slice(0, MOST_PRESENT)
      .map(({ accountId, field, writing, hears }) => ({ accountId, field, writing, hears }));
  }

  private put(entry: Entry, now: number): void {
    const key = keyOf(entry);
    if (!this.entries.has(key) && this.entries.size >= MOST_WINDOWS) {
      this.expire(now);
      if (this.entries.size >= MOST_WINDOWS) return;
    }
    this.entries.set(key, entry);
  }

  private expire(now: number): void {
    for (const [key, { until }] of this.entries) if (until <= now) this.entries.delete(key);
  }
}
