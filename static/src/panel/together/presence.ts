import type { Watched } from '../../../../src/contract';
import type { Present, Whereabouts } from '../../../../src/domain/presence';
import { failureOf } from '../../shared/failure';
import type { Channel } from './channel';
import { Link } from './link';
import { Roster } from './roster';

/** Milliseconds between two polls. With the time that a poll takes, and a beat to notice, it is below 15 s. */
export const POLL = 10_000;

/** Milliseconds between polls while the backend does not answer. */
const POLL_FAILING = 30_000;

/** Failures in a row after which it is asked less often. */
const PATIENCE = 3;

/** Least milliseconds between two polls, however much happens here. */
const POLL_LEAST = 3_000;

/** Least milliseconds between two words over realtime. */
const SAY_LEAST = 500;

/** Milliseconds over which the answers to a newcomer are spread, so that many do not answer in one moment. */
const ANSWERS = 500;

/** Milliseconds between looks at whose word has run out. */
const TICK = 5_000;

/** Where this person is. */
export type Here = Pick<Whereabouts, 'field' | 'writing'>;

export interface PresenceOptions {
  accountId: string;
  /** This window, unlike any other. */
  tab: string;
  channel: Channel;
  /** Asks the backend, and lets it know. @throws Failure */
  watch: (presence: Whereabouts) => Promise<Watched>;
  /** Epoch milliseconds. */
  now: () => number;
  /** At least 0 and below 1. */
  random: () => number;
  /** Told the newest revision by every poll; infinity where nothing may be seen any more. */
  onRevision: (revision: number) => void;
  /** Told when realtime works again after it did not. */
  onRecovered: () => void;
}

/**
 * Keeps up who else has the postmortem open: over realtime, by polling where that does not work, and by both where
 * somebody is here whom realtime does not reach.
 */
export class Presence {
  private readonly listeners = new Set<() => void>();
  private readonly roster: Roster;
  private readonly link: Link;
  private here: Here = { field: null, writing: false };
  private people: readonly Present[] = [];
  private isOpen = false;
  private wasDown = false;
  private asking = false;
  private failures = 0;
  private lastAsked = -Infinity;
  private lastSaid = -Infinity;
  private polling: ReturnType<typeof setTimeout> | undefined;
  private saying: ReturnType<typeof setTimeout> | undefined;
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: PresenceOptions) {
    const { accountId, tab, channel, now } = options;
    this.roster = new Roster(accountId);
    this.link = new Link({
      channel,
      tab,
      words: (asks) => ({ kind: 'here', accountId, tab, ...this.here, hears: true, asks }),
      hear: (message) => {
        this.roster.hear(message, now());
        if (message.kind === 'here' && message.asks) this.sayIn(options.random() * ANSWERS);
        this.refresh();
      },
      changed: () => this.turned()
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Others who are here; the same array until it changes. */
  readonly read = (): readonly Present[] => this.people;

  /** Comes in, where that has not happened yet. */
  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.ticking = setInterval(() => this.refresh(), TICK);
    this.link.open();
  }

  /** Leaves, and says so. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    clearInterval(this.ticking);
    clearTimeout(this.polling);
    clearTimeout(this.saying);
    this.polling = undefined;
    this.saying = undefined;
    this.link.close();
  }

  /** Goes somewhere else in the document, or begins or ends to write. */
  move(here: Here): void {
    if (here.field === this.here.field && here.writing === this.here.writing) return;
    this.here = here;
    if (!this.isOpen) return;
    this.sayIn(Math.max(0, this.lastSaid + SAY_LEAST - this.options.now()));
    if (this.polling !== undefined) {
      this.pollIn(Math.max(0, this.lastAsked + POLL_LEAST - this.options.now()));
    }
  }

  private turned(): void {
    if (this.link.state === 'down') this.wasDown = true;
    if (this.link.state === 'live' && this.wasDown) {
      this.wasDown = false;
      this.options.onRecovered();
    }
    this.refresh();
  }

  private sayIn(ms: number): void {
    this.saying ??= setTimeout(() => {
      this.saying = undefined;
      this.lastSaid = this.options.now();
      this.link.say();
    }, ms);
  }

  /** True where realtime alone would leave somebody out. */
  private mustPoll(): boolean {
    return this.isOpen && (this.link.state === 'down' || this.roster.someoneIsDeaf(this.options.now()));
  }

  private pollIn(ms: number): void {
    clearTimeout(this.polling);
    this.polling = setTimeout(() => void this.poll(), ms);
  }

  private async poll(): Promise<void> {
    this.polling = undefined;
    if (!this.mustPoll() || this.asking) return;
    this.asking = true;
    this.lastAsked = this.options.now();
    const isLive = this.link.state === 'live';
    try {
      const { revision, people } = await this.options.watch({ ...this.here, hears: isLive });
      this.failures = 0;
      this.roster.seen(people, isLive, this.options.now());
      this.options.onRevision(revision);
    } catch (cause) {
      this.failures += 1;
      if (failureOf(cause).code === 'no-access') this.options.onRevision(Infinity);
    } finally {
      this.asking = false;
    }
    if (this.mustPoll()) this.pollIn(this.failures > PATIENCE ? POLL_FAILING : POLL);
    this.refresh();
  }

  private refresh(): void {
    if (this.mustPoll() && this.polling === undefined && !this.asking) this.pollIn(0);
    const people = this.roster.people(this.options.now());
    if (JSON.stringify(people) === JSON.stringify(this.people)) return;
    this.people = people;
    for (const listener of this.listeners) listener();
  }
}
