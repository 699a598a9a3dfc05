import * as v from 'valibot';
import { PresenceMessage } from '../../../../src/domain/presence';
import type { Channel } from './channel';

/** Milliseconds between two signs of life. */
export const BEAT = 10_000;

/** Milliseconds after which what was said ought to have come back. */
export const ECHO = 3_000;

/** Milliseconds before a channel that failed is tried again. */
export const AGAIN = 30_000;

/** `down` until realtime has shown anew that it works. */
type LinkState = 'closed' | 'opening' | 'live' | 'down';

interface LinkOptions {
  channel: Channel;
  /** This window; by it what it said itself is known again. */
  tab: string;
  /** What there is to say. @param asks whether the others are asked to say who they are */
  words: (asks: boolean) => PresenceMessage;
  /** Told what others said. */
  hear: (message: PresenceMessage) => void;
  /** Told whenever the state changes. */
  changed: () => void;
}

/**
 * One surface's line to the others. A channel may refuse, never answer, or die without a word; so this surface listens
 * for its own words, and only their return proves that the line works. Whether the platform always brings them back is
 * not documented: ? Where it did not, the surface would poll, and still be right.
 */
export class Link {
  state: LinkState = 'closed';
  /** Counts openings: what belongs to an earlier one is late. */
  private turn = 0;
  private end: (() => void) | null = null;
  private overdue: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LinkOptions) {}

  /** Opens the line, and asks who is there. */
  open(): void {
    this.hangUp();
    const turn = this.turn;
    this.become(this.state === 'down' ? 'down' : 'opening');
    this.expectEcho();
    this.options.channel
      .subscribe((payload) => {
        if (turn === this.turn) this.heard(payload);
      })
      .then(
        (end) => {
          if (turn !== this.turn) {
            end();
            return;
          }
          this.end = end;
          this.beat = setInterval(() => this.say(), BEAT);
          this.say(true);
        },
        () => this.fail(turn)
      );
  }

  /** Closes the line, with a last word where it was open. */
  close(): void {
    if (this.end) {
      const { accountId, tab } = this.options.words(false);
      this.options.channel.publish({ kind: 'left', accountId, tab }).catch(() => undefined);
    }
    this.hangUp();
    this.become('closed');
  }

  /** Says where this person is. @param asks whether the others shall answer */
  say(asks = false): void {
    if (!this.end) return;
    const turn = this.turn;
    this.expectEcho();
    this.options.channel.publish(this.options.words(asks)).catch(() => this.fail(turn));
  }

  private heard(payload: unknown): void {
    const message = messageIn(payload);
    if (!message) return;
    if (message.tab !== this.options.tab) {
      this.options.hear(message);
      return;
    }
    clearTimeout(this.overdue);
    this.overdue = undefined;
    this.become('live');
  }

  private expectEcho(): void {
    const turn = this.turn;
    this.overdue ??= setTimeout(() => this.fail(turn), ECHO);
  }

  private fail(turn: number): void {
    if (turn !== this.turn) return;
    this.hangUp();
    this.again = setTimeout(() => this.open(), AGAIN);
    this.become('down');
  }

  private hangUp(): void {
    this.turn += 1;
    this.end?.();
    this.end = null;
    clearTimeout(this.overdue);
    this.overdue = undefined;
    clearInterval(this.beat);
    clearTimeout(this.again);
  }

  private become(state: LinkState): void {
    if (state === this.state) return;
    this.state = state;
    this.options.changed();
  }
}

/** What a surface said, or null where it makes no sense: anybody of the site may send anything. */
function messageIn(payload: unknown): PresenceMessage | null {
  try {
    const said: unknown = typeof payload === 'string' ? JSON.parse(payload) : payload;
    const read = v.safeParse(PresenceMessage, said);
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
