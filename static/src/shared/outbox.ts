import * as v from 'valibot';
import { BasedEdit, MAX_EDITS } from '../../../src/contract';
import { touchedFields } from '../../../src/domain/edit';
import { isRemoval } from '../../../src/domain/merge/based-edit';
import { saidAnew } from '../../../src/domain/merge/said-anew';
import type { AppError } from '../../../src/domain/result';
import type { DraftSlot } from './drafts';
import { failureOf, isPassing } from './failure';
import { waitAfter } from './waits';

/** Edits that were made in one go, and the revision on which they were made. */
export const Batch = v.object({
  id: v.string(),
  edits: v.array(BasedEdit),
  revision: v.number(),
  /** The call in which they were sent; until it is answered, they are sent again exactly so. */
  operation: v.optional(v.string())
});
export type Batch = v.InferOutput<typeof Batch>;

/** A batch that is not on the server yet; one with trouble waits for the person and holds nothing else up. */
export interface PendingBatch extends Batch {
  trouble: { kind: 'conflict' | 'refused'; error: AppError } | null;
}

export interface OutboxSnapshot {
  /** In the order in which they were made. */
  batches: readonly PendingBatch[];
  state: 'clean' | 'dirty' | 'saving' | 'retrying' | 'conflict' | 'refused';
}

interface OutboxOptions {
  slot: DraftSlot<Batch[]>;
  /**
   * Sends edits made on a revision.
   * @param operation the same for the same edits
   * @returns the revision on which what was made of the same fields meanwhile stands
   */
  send: (edits: BasedEdit[], revision: number, operation: string) => Promise<number>;
  newId: () => string;
}

/**
 * Keeps what was done in one go until the server has it. Batches go in their order, together where they fit into one
 * call; where such a call is refused they go one by one, so that only what is wrong stays behind.
 */
export class Outbox {
  private batches: PendingBatch[];
  private snapshot: OutboxSnapshot;
  private readonly listeners = new Set<() => void>();
  /** Ids of all batches that this page ever held; others in the slot belong to other tabs. */
  private readonly known: Set<string>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private resting = false;
  private failed = 0;
  /** How many of the next batches go by themselves, since together they were refused. */
  private oneByOne = 0;

  constructor(private readonly options: OutboxOptions) {
    this.batches = (options.slot.read() ?? []).map((batch) => ({ ...batch, trouble: null }));
    this.known = new Set(this.batches.map(({ id }) => id));
    this.snapshot = this.made();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): OutboxSnapshot => this.snapshot;

  /**
   * Takes edits and sends them as soon as those before them are through. What is said anew of a field stands in for what
   * was refused of it; where somebody else saved first, it goes on waiting, for the person has not decided yet.
   * @param edits made in one go; more than one call carries are sent in several
   * @param revision what the person saw
   */
  add(edits: readonly BasedEdit[], revision: number): void {
    if (edits.length === 0) return;
    const fields = new Set(touchedFields(edits));
    const isSame = (edit: BasedEdit): boolean => touchedFields([edit]).every((field) => fields.has(field));
    const hiding = this.batches.filter((batch) => batch.edits.some(isSame));
    const conflict = hiding.find((batch) => batch.trouble?.kind === 'conflict')?.trouble ?? null;
    // What was not sent yet waits behind what was refused, and must not be saved over what is said now.
    const replaced = hiding.filter((batch) => batch.trouble ?? (conflict && !batch.operation));
    const made = saidAnew(
      edits,
      replaced.flatMap((batch) => batch.edits.filter(isSame))
    );
    this.batches = this.batches
      .map((batch) =>
        replaced.includes(batch) ? { ...batch, edits: batch.edits.filter((edit) => !isSame(edit)) } : batch
      )
      .filter((batch) => batch.edits.length > 0);
    // What is not saved yet hides what others made of the same meanwhile: what is said anew stands where that stood.
    const seen = Math.min(revision, ...hiding.map((batch) => batch.revision));
    for (let from = 0; from < made.length; from += MAX_EDITS) {
      const id = this.options.newId();
      this.known.add(id);
      const batch = { id, edits: made.slice(from, from + MAX_EDITS), revision: seen, trouble: conflict };
      this.batches = [...this.batches, batch];
    }
    this.changed();
    this.schedule(0);
  }

  /** Sends what waits, also what an earlier visit left behind. */
  flush(): void {
    this.resting = false;
    void this.save();
  }

  /** Stops trying by itself; what is not saved stays where the next visit finds it. */
  rest(): void {
    this.resting = true;
    clearTimeout(this.timer);
  }

  /** Tries a batch again. @param over the edits made anew on the newest revision where the person decided to save over it */
  retry(id: string, over?: Pick<Batch, 'edits' | 'revision'>): void {
    this.batches = this.batches.map((batch) =>
      batch.id === id ? { ...batch, ...over, trouble: null } : batch
    );
    // What stood in its way may do so again, and must not hold up those beside it.
    this.oneByOne = this.ready().length;
    this.changed();
    void this.save();
  }

  /** Forgets a batch. @param id which one */
  discard(id: string): void {
    this.batches = this.batches.filter((batch) => batch.id !== id);
    this.changed();
  }

  private ready(): PendingBatch[] {
    return this.batches.filter(({ trouble }) => trouble === null);
  }

  /** The batches of the next call: those of one that was not answered, else as many as fit into one. */
  private next(): PendingBatch[] {
    const ready = this.ready();
    const unanswered = ready.find(({ operation }) => operation)?.operation;
    if (unanswered) return ready.filter(({ operation }) => operation === unanswered);
    if (this.oneByOne > 0) return ready.slice(0, 1);
    let edits = 0;
    // A call names one revision: an earlier one would let what is made on a later one collide with its own author.
    const end = ready.findIndex(
      (batch) => (edits += batch.edits.length) > MAX_EDITS || batch.revision !== ready[0]?.revision
    );
    return end < 0 ? ready : ready.slice(0, end);
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    if (this.resting || this.sending) return;
    this.timer = setTimeout(() => void this.save(), after);
  }

  private async save(): Promise<void> {
    const going = this.next();
    const [first] = going;
    if (!first || this.sending) return;
    clearTimeout(this.timer);
    this.sending = true;
    const operation = first.operation ?? first.id;
    this.mark(going, operation);
    this.changed();
    try {
      const edits = going.flatMap((batch) => batch.edits);
      const revision = Math.min(...going.map((batch) => batch.revision));
      this.sent(going, await this.options.send(edits, revision, operation));
    } catch (cause) {
      this.refused(going, cause);
    }
  }

  private sent(gone: readonly PendingBatch[], standing: number): void {
    this.sending = false;
    this.failed = 0;
    this.oneByOne = Math.max(0, this.oneByOne - 1);
    const ids = new Set(gone.map(({ id }) => id));
    const fields = new Set(touchedFields(gone.flatMap(({ edits }) => edits)));
    // Made here while the save was under way: what touches the same stands on it. Of anything else others may have
    // saved something meanwhile that nobody saw here.
    const end = this.batches.findLastIndex(({ id }) => ids.has(id));
    const removed = new Set(touchedFields(gone.flatMap(({ edits }) => edits.filter(isRemoval))));
    const standsOnIt = ({ edits, trouble }: PendingBatch, at: number): boolean =>
      at > end && trouble === null && touchedFields(edits).every((field) => fields.has(field));
    this.batches = this.batches
      .map((batch, at) =>
        standsOnIt(batch, at) ? { ...batch, revision: Math.max(batch.revision, standing) } : batch
      )
      // What was refused of an item is of no use once its author took the item away.
      .filter(
        ({ id, edits }, at) =>
          !ids.has(id) && !(at < end && touchedFields(edits).every((field) => removed.has(field)))
      );
    this.changed();
    this.schedule(0);
  }

  private refused(going: readonly PendingBatch[], cause: unknown): void {
    this.sending = false;
    const error = failureOf(cause);
    if (isPassing(cause)) {
      this.failed += 1;
      this.changed();
      this.schedule(waitAfter(this.failed));
      return;
    }
    this.failed = 0;
    this.mark(going, undefined);
    if (going.length > 1) this.oneByOne = going.length;
    else {
      this.oneByOne = Math.max(0, this.oneByOne - 1);
      const kind = error.code === 'conflict' ? 'conflict' : 'refused';
      this.batches = this.batches.map((batch) =>
        batch.id === going[0]?.id ? { ...batch, trouble: { kind, error } } : batch
      );
    }
    this.changed();
    this.schedule(0);
  }

  private mark(going: readonly PendingBatch[], operation: string | undefined): void {
    const ids = new Set(going.map(({ id }) => id));
    this.batches = this.batches.map((batch) => (ids.has(batch.id) ? { ...batch, operation } : batch));
  }

  private changed(): void {
    this.keep();
    this.snapshot = this.made();
    for (const listener of this.listeners) listener();
  }

  /** Writes down what is pending here, and leaves alone what another tab keeps in the same place. */
  private keep(): void {
    const others = (this.options.slot.read() ?? []).filter(({ id }) => !this.known.has(id));
    const mine = this.batches.map(({ trouble: _, ...batch }) => batch);
    if (others.length + mine.length > 0) this.options.slot.write([...others, ...mine]);
    else this.options.slot.clear();
  }

  private made(): OutboxSnapshot {
    const kinds = new Set(this.batches.map(({ trouble }) => trouble?.kind ?? 'dirty'));
    const state = this.sending
      ? 'saving'
      : kinds.has('dirty')
        ? this.failed > 0
          ? 'retrying'
          : 'dirty'
        : kinds.has('conflict')
          ? 'conflict'
          : kinds.has('refused')
            ? 'refused'
            : 'clean';
    return { batches: this.batches, state };
  }
}
