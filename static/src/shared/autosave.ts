import * as v from 'valibot';
import { Splice, spliced, spliceTo } from '../../../src/domain/merge/splice';
import type { AppError } from '../../../src/domain/result';
import type { DraftSlot } from './drafts';
import { failureOf, isPassing } from './failure';
import { waitAfter } from './waits';

/** What became of what a person typed into one field. */
export type SaveState =
  | { kind: 'clean' }
  /** Typed, and the pause before the save has not passed. */
  | { kind: 'dirty' }
  | { kind: 'saving' }
  /** The last try failed for a passing reason; another follows by itself. */
  | { kind: 'retrying'; error: AppError }
  /** Someone else saved this field first; the person decides. */
  | { kind: 'conflict'; error: AppError }
  /** Trying again would not help before something changes. */
  | { kind: 'refused'; error: AppError };

/** A value as it is sent. */
export interface Sent<T> {
  value: T;
  /** What the server had, and this value grew from; absent in drafts of earlier versions. */
  base?: T | undefined;
  /** A revision of the postmortem that was known when the first character was typed, or later. */
  revision: number;
  /** By which the server knows it again. */
  operation: string;
}

/** What a person typed, and on what it was typed. */
export interface Draft<T> extends Omit<Sent<T>, 'operation'> {
  /** What was sent and not answered yet: until it is, it is sent again exactly so. */
  sent?: Sent<T> | undefined;
}

/** The way from what was typed to another version of it. */
type Way<T> = T | Splice;

/** A draft as the browser keeps it: a long text is there once. */
export interface KeptDraft<T> {
  value: T;
  revision: number;
  base?: Way<T> | undefined;
  sent?: { value: Way<T>; base?: Way<T> | undefined; revision: number; operation: string } | undefined;
}

/**
 * What a kept draft must look like to be taken back.
 * @param value what was typed
 */
export const keptDraft = <T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, KeptDraft<T>> => {
  const way = v.union([Splice, value]);
  const revision = v.number();
  return v.object({
    value,
    revision,
    base: v.optional(way),
    sent: v.optional(v.object({ value: way, base: v.optional(way), revision, operation: v.string() }))
  });
};

const wayTo = <T>(from: T, to: T | undefined): Way<T> | undefined =>
  typeof from === 'string' && typeof to === 'string' ? spliceTo(from, to) : to;

const along = <T>(from: T, way: Way<T> | undefined): T | undefined =>
  typeof from === 'string' && v.is(Splice, way) ? (spliced(from, way) as T) : (way as T | undefined);

const packed = <T>({ value, base, revision, sent }: Draft<T>): KeptDraft<T> => ({
  value,
  revision,
  base: wayTo(value, base),
  sent: sent && { ...sent, value: wayTo(value, sent.value) as Way<T>, base: wayTo(value, sent.base) }
});

const unpacked = <T>({ value, base, revision, sent }: KeptDraft<T>): Draft<T> => ({
  value,
  revision,
  base: along(value, base),
  sent: sent && { ...sent, value: along(value, sent.value) as T, base: along(value, sent.base) }
});

export interface FieldSnapshot<T> {
  /** Null: nothing typed that the server does not have. */
  draft: Draft<T> | null;
  state: SaveState;
  /** True while the draft comes from an earlier visit. */
  restored: boolean;
}

interface FieldSaverOptions<T> {
  slot: DraftSlot<KeptDraft<T>>;
  /** Sends a value. @returns the revision on which what was typed meanwhile stands */
  send: (sent: Sent<T>) => Promise<number>;
  newId: () => string;
  /** Puts together what was made of a value on two sides; null where they collide. */
  merge?: (base: T, theirs: T, mine: T) => T | null;
  /** Milliseconds of quiet before a save. */
  pause: number;
}

/**
 * Keeps one field's draft until the server has it: saves after a pause, tries again, takes in what others write
 * meanwhile, and never drops a word. Values are compared by identity.
 */
export class FieldSaver<T> {
  private snapshot: FieldSnapshot<T>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failed = 0;
  private sending = false;
  private resting = false;
  private held = false;
  /** Made by this field's own last save; what is shown may lag behind it for a moment. */
  private known = 0;
  /** What the server has, as far as this field has heard. */
  private newest: { value: T; revision: number } | null = null;
  /** What the server has, as far as it is in what is shown, where nothing is typed. */
  private ground: { value: T } | null = null;
  /** What stood there when the editor was opened, with what others wrote since; undefined where that cannot be told. */
  private opened: { value: T | undefined } | null = null;

  constructor(private readonly options: FieldSaverOptions<T>) {
    const kept = options.slot.read();
    const draft = kept && unpacked(kept);
    this.snapshot = { draft, state: { kind: draft ? 'dirty' : 'clean' }, restored: draft !== null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): FieldSnapshot<T> => this.snapshot;

  /**
   * Takes what the person typed.
   * @param value the whole field
   * @param shown what stood there before; what is typed next grows from what was typed
   * @param revision what the reader saw when the first character was typed; later ones keep that revision
   */
  type(value: T, shown: T, revision: number): void {
    const begun = this.snapshot.draft ?? { base: shown, revision: Math.max(revision, this.known) };
    const draft = { ...begun, value };
    this.keep(draft);
    const waits = this.sending || this.snapshot.state.kind === 'conflict';
    this.update({ draft, restored: false, state: waits ? this.snapshot.state : { kind: 'dirty' } });
    if (!waits) this.schedule(this.options.pause);
  }

  /**
   * Takes what the server has by now into what is typed, where the two go together; where they do not, the person
   * hears of it when this is saved.
   * @param theirs the whole field
   * @param revision at which it is so
   */
  rebase(theirs: T, revision: number): void {
    this.newest = { value: theirs, revision };
    const { draft, state, restored } = this.snapshot;
    // Whether what was sent is in it nobody can tell before the answer.
    if (this.held || draft?.sent) return;
    const ground = draft ? draft.base : (this.ground ?? this.newest).value;
    if (ground === undefined || ground === theirs) {
      if (!draft) this.ground = { value: theirs };
      return;
    }
    if (!draft) {
      this.followed(ground, theirs);
      return;
    }
    const merged = this.merged(ground, theirs, draft.value);
    if (merged === null) return;
    this.followed(ground, theirs);
    if (merged.value === theirs) return this.discard();
    const next = { value: merged.value, base: theirs, revision: Math.max(draft.revision, revision) };
    this.exchange(draft, next);
    const isFree = state.kind === 'conflict';
    this.update({ draft: next, restored, state: isFree ? { kind: 'dirty' } : state });
    if (isFree) this.schedule(this.options.pause);
  }

  /** Notes what stands there when an editor opens. @param shown the whole field */
  open(shown: T): void {
    this.opened = { value: shown };
  }

  /**
   * What stood there when the editor was opened, with what others wrote since.
   * @param stored what the server has, for an editor that was never opened
   * @returns undefined where the two do not go together
   */
  before(stored: T): T | undefined {
    return this.opened === null ? stored : this.opened.value;
  }

  /** Leaves what is shown alone until `release`, while a word is being composed. @param shown the whole field */
  hold(shown: T, revision: number): void {
    this.held = true;
    const draft = this.snapshot.draft ?? {
      value: shown,
      base: shown,
      revision: Math.max(revision, this.known)
    };
    this.update({ ...this.snapshot, draft });
  }

  /** Ends `hold`. */
  release(): void {
    this.held = false;
    const { draft, state } = this.snapshot;
    if (!draft) return;
    if (!draft.sent && draft.value === draft.base && state.kind === 'clean') {
      this.ground = { value: draft.value };
      this.update({ ...this.snapshot, draft: null });
    }
    this.catchUp();
  }

  /** Saves now what waits to be saved, also what an earlier visit left behind. */
  flush(): void {
    this.resting = false;
    const { kind } = this.snapshot.state;
    if (kind === 'dirty' || kind === 'retrying') void this.save();
  }

  /** Tries again after a refusal. */
  retry(): void {
    void this.save();
  }

  /** Stops trying by itself; what is not saved stays where the next visit finds it. */
  rest(): void {
    this.resting = true;
    clearTimeout(this.timer);
  }

  /** Forgets what was typed. */
  discard(): void {
    clearTimeout(this.timer);
    this.failed = 0;
    this.options.slot.clear();
    if (this.newest) this.ground = { value: this.newest.value };
    this.update({ draft: null, restored: false, state: { kind: 'clean' } });
  }

  /**
   * Saves over what someone else saved.
   * @param theirs what that is, which the person has now seen
   * @param revision the newest one
   */
  overwrite(theirs: T, revision: number): void {
    const { draft } = this.snapshot;
    if (!draft) return;
    const next = { value: draft.value, base: theirs, revision };
    this.keep(next);
    this.update({ draft: next, restored: false, state: { kind: 'dirty' } });
    void this.save();
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    if (this.resting) return;
    this.timer = setTimeout(() => void this.save(), after);
  }

  private async save(): Promise<void> {
    const { draft } = this.snapshot;
    if (!draft || this.sending) return;
    clearTimeout(this.timer);
    this.sending = true;
    const { value, base, revision } = draft;
    const sent = draft.sent ?? { value, base, revision, operation: this.options.newId() };
    const going = { ...draft, sent };
    this.exchange(draft, going);
    this.update({ ...this.snapshot, draft: going, state: { kind: 'saving' } });
    try {
      const made = await this.options.send(sent);
      this.sending = false;
      this.failed = 0;
      this.known = made;
      this.saved(sent, made);
    } catch (cause) {
      this.sending = false;
      this.refused(cause);
    }
  }

  private saved(sent: Sent<T>, revision: number): void {
    const now = this.snapshot.draft;
    if (!now) return;
    if (now.value === sent.value) {
      this.exchange(now, null);
      this.ground = { value: sent.value };
      const rest = this.held ? { value: now.value, base: sent.value, revision } : null;
      this.update({ draft: rest, restored: false, state: { kind: 'clean' } });
    } else {
      // Typed on while the save was under way: the rest stands on what was just saved.
      const rest = now.sent === sent ? { value: now.value, base: sent.value, revision } : now;
      this.keep(rest);
      this.update({ draft: rest, restored: false, state: { kind: 'dirty' } });
      this.schedule(this.options.pause);
    }
    if (this.newest && this.newest.revision >= revision) this.catchUp();
  }

  private refused(cause: unknown): void {
    const { draft } = this.snapshot;
    if (!draft) return;
    const error = failureOf(cause);
    if (isPassing(cause)) {
      this.update({ ...this.snapshot, state: { kind: 'retrying', error } });
      this.failed += 1;
      this.schedule(waitAfter(this.failed));
      return;
    }
    const back = { ...draft, sent: undefined };
    this.exchange(draft, back);
    const kind = error.code === 'conflict' ? 'conflict' : 'refused';
    this.update({ ...this.snapshot, draft: back, state: { kind, error } });
    this.catchUp();
  }

  private catchUp(): void {
    if (this.newest) this.rebase(this.newest.value, this.newest.revision);
  }

  /** What others wrote is no part of what Escape takes back. */
  private followed(ground: T, theirs: T): void {
    this.ground = { value: theirs };
    if (this.opened?.value === undefined) return;
    this.opened = { value: this.merged(ground, theirs, this.opened.value)?.value };
  }

  private merged(base: T, theirs: T, mine: T): { value: T } | null {
    if (theirs === base || mine === theirs) return { value: mine };
    if (mine === base) return { value: theirs };
    const value = this.options.merge?.(base, theirs, mine) ?? null;
    return value === null ? null : { value };
  }

  /** Keeps one draft in place of another. Where a tab beside this one keeps words of its own, those stay. */
  private exchange(last: Draft<T>, next: Draft<T> | null): void {
    if (JSON.stringify(this.options.slot.read()) !== JSON.stringify(packed(last))) return;
    if (next) this.keep(next);
    else this.options.slot.clear();
  }

  private keep(draft: Draft<T>): void {
    this.options.slot.write(packed(draft));
  }

  private update(snapshot: FieldSnapshot<T>): void {
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener();
  }
}
