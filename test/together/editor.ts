/** One person with the panel open: the real savers and the real outbox, without the picture. */
import type { BasedEdit, CallRequest, PostmortemView } from '../../src/contract';
import { touchedFields, valueAt, type Edit } from '../../src/domain/edit';
import { basedOn, basedOnDocument, isKeys, isRemoval } from '../../src/domain/merge/based-edit';
import { mergeText } from '../../src/domain/merge/merge-text';
import { overTheirs, withUnsaved } from '../../src/domain/merge/over-theirs';
import type { PostmortemDocument } from '../../src/domain/postmortem';
import { FieldSaver, type KeptDraft } from '../../static/src/shared/autosave';
import type { DraftSlot } from '../../static/src/shared/drafts';
import { Outbox, type Batch, type PendingBatch } from '../../static/src/shared/outbox';
import { SaveBoard } from '../../static/src/shared/save-board';
import { Sender } from '../../static/src/shared/sender';
import { cellsOf } from './cells';
import type { WritingLog } from './writing-log';

/** Texts in which everybody writes at once. */
export const TEXTS = ['summary', 'impact.description'] as const;
export type TextField = (typeof TEXTS)[number];

export interface EditorOptions {
  account: string;
  first: PostmortemView;
  log: WritingLog;
  newId: () => string;
  save: (request: CallRequest<'postmortem/edit'>) => Promise<PostmortemView>;
  read: () => Promise<PostmortemView>;
}

/** What of the panel is gone when its tab is closed. */
interface Tab {
  isOpen: boolean;
  view: PostmortemView;
  texts: Map<TextField, FieldSaver<string>>;
  outbox: Outbox;
}

export class Editor {
  /** The browser's storage. */
  private readonly kept = new Map<string, string>();
  private tab: Tab;

  constructor(private readonly options: EditorOptions) {
    this.tab = this.opened(options.first);
  }

  /** Closes the tab, whatever is under way, and opens another one. */
  async reopen(): Promise<void> {
    this.tab.isOpen = false;
    this.tab = this.opened(await this.options.read());
    this.flush();
  }

  /** Reads what the server has. */
  async refresh(): Promise<void> {
    const { tab } = this;
    this.show(tab, await this.options.read());
  }

  /** False while a tab is being opened. */
  get isHere(): boolean {
    return this.tab.isOpen;
  }

  /** The document as it is shown. */
  get document(): PostmortemDocument {
    const { view, outbox, texts } = this.tab;
    const unsaved: BasedEdit[] = outbox.read().batches.flatMap((batch) => batch.edits);
    for (const [field, saver] of texts) {
      const { draft } = saver.read();
      if (draft) unsaved.push({ field, value: draft.value });
    }
    return withUnsaved(view.document, unsaved, this.stamp);
  }

  /** Types into a text. @param change makes of what is shown what it is to be */
  type(field: TextField, change: (shown: string) => string): void {
    const { view, texts } = this.tab;
    const shown = String(valueAt(this.document, field));
    const left = change(shown);
    this.options.log.typed(this.options.account, field, shown, left);
    texts.get(field)?.type(left, shown, view.revision);
    this.rest();
  }

  /** Does something in one go. @param edit what */
  apply(edit: Edit): void {
    const { view, outbox } = this.tab;
    const { batches } = outbox.read();
    const [field] = touchedFields([edit]);
    const hiding = batches.filter((batch) => field && touchedFields(batch.edits).includes(field));
    const isDisputed = hiding.some(({ trouble }) => trouble?.kind === 'conflict');
    for (const batch of hiding) {
      // What is said anew of the same stands in for what its author was told is not saved, and for what waited behind it.
      if (batch.trouble ?? (isDisputed && !batch.operation)) this.told(batch);
    }
    const saw = this.document;
    const stands = batches.flatMap((batch) => (batch.trouble ? [] : batch.edits));
    outbox.add(basedOnDocument([edit], withUnsaved(view.document, stands, this.stamp)), view.revision);
    const batch = outbox
      .read()
      .batches.findLast(({ edits }) => edits.some(({ value }) => value === edit.value));
    if (batch) this.logged(batch.id, edit, saw, 'made');
    this.rest();
  }

  /** Sends what waits. */
  flush(): void {
    this.tab.outbox.flush();
    for (const saver of this.tab.texts.values()) saver.flush();
    this.rest();
  }

  /** Decides where two versions are shown. @param keepsMine of each of them */
  decide(keepsMine: () => boolean): void {
    const { view, texts, outbox } = this.tab;
    const { account, log } = this.options;
    for (const [field, saver] of texts) {
      const { draft, state } = saver.read();
      if (!draft || state.kind !== 'conflict') continue;
      const theirs = String(valueAt(view.document, field));
      log.toldOfText(account, draft.value, theirs);
      if (keepsMine()) {
        log.keptText(account, draft.value, theirs);
        saver.overwrite(theirs, view.revision);
      } else saver.discard();
    }
    for (const batch of outbox.read().batches) {
      if (batch.trouble?.kind !== 'conflict') continue;
      this.told(batch);
      if (keepsMine()) {
        const edits = overTheirs(batch.edits, view.document);
        for (const edit of edits) this.logged(batch.id, edit, view.document, 'kept');
        for (const edit of edits.filter(isRemoval)) this.tookOwn(batch.id, edit);
        outbox.retry(batch.id, { edits, revision: view.revision });
      } else outbox.discard(batch.id);
    }
    this.rest();
  }

  /** Notes whatever is still in front of this person with the other version beside it. */
  noteShown(): void {
    const { view, texts, outbox } = this.tab;
    for (const [field, saver] of texts) {
      const { draft, state } = saver.read();
      if (!draft || state.kind !== 'conflict') continue;
      this.options.log.toldOfText(this.options.account, draft.value, String(valueAt(view.document, field)));
    }
    for (const batch of outbox.read().batches) if (batch.trouble) this.told(batch);
  }

  /** What became of everything: `clean`, `conflict`, or something that should have ended before. */
  get states(): string[] {
    const { texts, outbox } = this.tab;
    return [outbox.read().state, ...[...texts.values()].map((saver) => saver.read().state.kind)];
  }

  /** Tells what is done in one batch from all else. */
  private doing(batch: string): string {
    return `${this.options.account} in ${batch}`;
  }

  private get stamp() {
    return { by: this.options.account, at: this.tab.view.updatedAt };
  }

  private opened(view: PostmortemView): Tab {
    const { first, save, newId } = this.options;
    const board = new SaveBoard();
    const isOpen = (): boolean => tab.isOpen;
    const sender = new Sender({
      postmortemId: first.id,
      board,
      // What arrives at a closed tab, nobody hears.
      edit: (request) =>
        new Promise((resolve, reject) => {
          if (!isOpen()) return;
          save(request).then(
            (answer) => isOpen() && resolve(answer),
            (cause: Error) => isOpen() && reject(cause)
          );
        })
    });
    const putView = (answer: PostmortemView): void => this.show(tab, answer);
    const send = (edits: BasedEdit[], revision: number, operation: string): Promise<number> =>
      sender.send(edits, revision, operation, putView);
    const saverOf = (field: TextField): FieldSaver<string> =>
      new FieldSaver({
        slot: this.slot<KeptDraft<string>>(field),
        newId,
        pause: 0,
        merge: mergeText,
        send: ({ value, base, revision, operation }) =>
          send([basedOn({ field, value }, base)], revision, operation)
      });
    const tab: Tab = {
      isOpen: true,
      view,
      texts: new Map(TEXTS.map((field) => [field, saverOf(field)])),
      outbox: new Outbox({
        slot: this.slot<Batch[]>('outbox'),
        newId,
        send
      })
    };
    for (const [field, saver] of tab.texts)
      saver.rebase(String(valueAt(view.document, field)), view.revision);
    return tab;
  }

  private show(tab: Tab, view: PostmortemView): void {
    if (view.revision < tab.view.revision) return;
    tab.view = view;
    for (const [field, saver] of tab.texts)
      saver.rebase(String(valueAt(view.document, field)), view.revision);
    if (tab === this.tab) this.rest();
  }

  /** Nothing happens by itself here, chance says when. */
  private rest(): void {
    this.tab.outbox.rest();
    for (const saver of this.tab.texts.values()) saver.rest();
  }

  private slot<T>(name: string): DraftSlot<T> {
    return {
      read: () => JSON.parse(this.kept.get(name) ?? 'null') as T | null,
      write: (value) => void this.kept.set(name, JSON.stringify(value)),
      clear: () => void this.kept.delete(name)
    };
  }

  /** Writes down what an edit does. @param batch in which it is @param saw the document in front of its author @param how whether they keep it over what they saw */
  private logged(batch: string, edit: Edit, saw: PostmortemDocument, how: 'made' | 'kept'): void {
    const { log } = this.options;
    const doing = this.doing(batch);
    const [field] = touchedFields([edit]);
    if (!field) return;
    const before = cellsOf(field, valueAt(saw, field));
    if (isRemoval(edit)) {
      log.removed(doing, before);
      return;
    }
    for (const [cell, value] of cellsOf(field, edit.value)) {
      const was = before.get(cell);
      if (JSON.stringify(was) === JSON.stringify(value)) continue;
      if (!cell.endsWith('.text')) log.set(cell, value, was);
      else if (how === 'kept') log.keptText(doing, textOf(value), textOf(was));
      else log.typed(doing, cell, textOf(was), textOf(value));
    }
  }

  /** Writes down that with an item goes what its author made of it before, and was told is not saved. */
  private tookOwn(batch: string, removal: Edit): void {
    const [field] = touchedFields([removal]);
    for (const { edits } of this.tab.outbox.read().batches) {
      for (const edit of edits) {
        if (field && touchedFields([edit]).includes(field) && !isRemoval(edit)) {
          this.options.log.removed(this.doing(batch), cellsOf(field, edit.value));
        }
      }
    }
  }

  /** Writes down that somebody sees both versions of what was refused. */
  private told({ id, edits }: PendingBatch): void {
    const { log } = this.options;
    const doing = this.doing(id);
    for (const { base, ...edit } of edits) {
      const [field] = touchedFields([edit]);
      if (!field) continue;
      const theirs = cellsOf(field, valueAt(this.tab.view.document, field));
      if (isRemoval(edit)) {
        log.toldOfRemoval(doing, theirs);
        continue;
      }
      for (const [cell, value] of cellsOf(field, edit.value)) {
        const key = cell.slice(field.length + 1);
        if (isKeys(base) && !Object.hasOwn(base, key)) continue;
        if (cell.endsWith('.text')) log.toldOfText(doing, textOf(value), textOf(theirs.get(cell)));
        else log.toldOfValue(cell, value);
      }
    }
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
