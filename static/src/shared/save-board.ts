import type { SaveState } from './autosave';

/** How saving stands, over all fields of one postmortem. */
export interface SaveSummary {
  kind: 'idle' | 'saving' | 'retrying' | 'unsaved' | 'saved';
  /** Epoch milliseconds of the last save of this visit, by the server's clock. */
  savedAt: number | null;
}

/** Collects the states of the fields for the one quiet line that tells the reader. */
export class SaveBoard {
  private readonly states = new Map<string, SaveState['kind']>();
  private readonly listeners = new Set<() => void>();
  private summary: SaveSummary = { kind: 'idle', savedAt: null };
  private last: Promise<unknown> = Promise.resolve();
  private readonly flushes = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): SaveSummary => this.summary;

  /** Notes the state of one field. @param field its name */
  report(field: string, state: SaveState['kind']): void {
    this.states.set(field, state);
    this.publish(this.summary.savedAt);
  }

  /** Notes a save. @param at epoch milliseconds by the server's clock */
  saved(at: number): void {
    this.publish(at);
  }

  /** Adds somebody who may hold something back for a moment. @returns takes it out again */
  onFlush(flush: () => void): () => void {
    this.flushes.add(flush);
    return () => void this.flushes.delete(flush);
  }

  /** Sends all that waits for a pause, as before a step that looks at the whole. */
  flush(): void {
    for (const flush of this.flushes) flush();
  }

  /**
   * Lets saves follow one another, so that a person never conflicts with themself.
   * @param task starts when those before it have ended, well or not
   */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task, task);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private publish(savedAt: number | null): void {
    const kinds = new Set(this.states.values());
    const kind = kinds.has('retrying')
      ? 'retrying'
      : kinds.has('conflict') || kinds.has('refused')
        ? 'unsaved'
        : kinds.has('saving') || kinds.has('dirty')
          ? 'saving'
          : savedAt === null
            ? 'idle'
            : 'saved';
    if (kind === this.summary.kind && savedAt === this.summary.savedAt) return;
    this.summary = { kind, savedAt };
    for (const listener of this.listeners) listener();
  }
}
