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

/** What a person typed, and the revision of the postmortem on which it was typed. */
export interface Draft<T> {
  value: T;
  revision: number;
}

export interface FieldSnapshot<T> {
  /** Null: nothing typed that the server does not have. */
  draft: Draft<T> | null;
  state: SaveState;
  /** True while the draft comes from an earlier visit. */
  restored: boolean;
}

interface FieldSaverOptions<T> {
  slot: DraftSlot<Draft<T>>;
  /** Sends a value made on a revision. @returns the new revision */
  send: (value: T, revision: number) => Promise<number>;
  /** Milliseconds of quiet before a save. */
  pause: number;
}

/** Keeps one field's draft until the server has it: saves after a pause, tries again, and never drops a word. */
export class FieldSaver<T> {
  private snapshot: FieldSnapshot<T>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failed = 0;
  private sending = false;
  private resting = false;
  /** Made by this field's own last save; what is shown may lag behind it for a moment. */
  private known = 0;

  constructor(private readonly options: FieldSaverOptions<T>) {
    const draft = options.slot.read();
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
   * @param revision what the reader saw when the first character was typed; later ones keep that revision
   */
  type(value: T, revision: number): void {
    const draft = { value, revision: this.snapshot.draft?.revision ?? Math.max(revision, this.known) };
    this.options.slot.write(draft);
    const waits = this.sending || this.snapshot.state.kind === 'conflict';
    this.update({ draft, restored: false, state: waits ? this.snapshot.state : { kind: 'dirty' } });
    if (!waits) this.schedule(this.options.pause);
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
    this.update({ draft: null, restored: false, state: { kind: 'clean' } });
  }

  /**
   * Saves over what someone else saved.
   * @param revision the newest one, which the person has now seen
   */
  overwrite(revision: number): void {
    const { draft } = this.snapshot;
    if (!draft) return;
    const next = { value: draft.value, revision };
    this.options.slot.write(next);
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
    this.update({ ...this.snapshot, state: { kind: 'saving' } });
    try {
      const revision = await this.options.send(draft.value, draft.revision);
      this.sending = false;
      this.failed = 0;
      this.known = revision;
      this.saved(draft, revision);
    } catch (cause) {
      this.sending = false;
      this.refused(cause);
    }
  }

  private saved(sent: Draft<T>, revision: number): void {
    const now = this.snapshot.draft;
    if (!now) return;
    if (now === sent) {
      // Another tab may keep words of its own there, which this save did not carry.
      if (JSON.stringify(this.options.slot.read()) === JSON.stringify(sent)) this.options.slot.clear();
      this.update({ draft: null, restored: false, state: { kind: 'clean' } });
      return;
    }
    // Typed on while the save was under way: the rest stands on what was just saved.
    const rest = { value: now.value, revision };
    this.options.slot.write(rest);
    this.update({ draft: rest, restored: false, state: { kind: 'dirty' } });
    this.schedule(this.options.pause);
  }

  private refused(cause: unknown): void {
    if (!this.snapshot.draft) return;
    const error = failureOf(cause);
    if (isPassing(cause)) {
      this.update({ ...this.snapshot, state: { kind: 'retrying', error } });
      this.failed += 1;
      this.schedule(waitAfter(this.failed));
      return;
    }
    this.update({
      ...this.snapshot,
      state: { kind: error.code === 'conflict' ? 'conflict' : 'refused', error }
    });
  }

  private update(snapshot: FieldSnapshot<T>): void {
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener();
  }
}
