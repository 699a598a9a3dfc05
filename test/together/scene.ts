/** Eight people write in one postmortem, and chance decides what they do and when anything arrives. */
import * as v from 'valibot';
import { requests, type PostmortemView } from '../../src/contract';
import { newIdea } from '../../src/domain/action';
import { applyEdits, keyOf, type Edit } from '../../src/domain/edit';
import type { PostmortemDocument } from '../../src/domain/postmortem';
import type { Result } from '../../src/domain/result';
import type { Store, StoredPostmortem, StoredRevision } from '../../src/ports';
import { editPostmortem } from '../../src/usecases/edit-postmortem';
import { postmortemView } from '../../src/usecases/view';
import { document, incident, NOW, postmortem } from '../builders/postmortem';
import { fakeWorld } from '../builders/world';
import { everyCell } from './cells';
import type { Chance } from './chance';
import { Editor, TEXTS } from './editor';
import { RoughNetwork } from './rough-network';
import { WritingLog } from './writing-log';

const EDITORS = 8;

const ENTRY = { lane: null, source: { kind: 'typed' as const }, longBefore: false };
const CAUSE = { parent: null, tags: [], underOurControl: null };

/** One edit of each list with an item that is there from the start. */
const FIRST_EDITS: Edit[] = [
  {
    field: 'summary',
    value: 'At nine the resolver stopped.\nNobody was paged for an hour, and customers called.'
  },
  { field: 'impact.description', value: 'Names were not resolved in three regions.' },
  { field: 'entry', value: { ...ENTRY, id: 'entry', at: NOW, text: 'The first alert went off' } },
  { field: 'cause', value: { ...CAUSE, id: 'cause', text: 'The pool had no upper limit' } },
  { field: 'action', value: newIdea('action', 'Alert when the pool is nearly full') }
];

/** What is left when everybody is done. */
export interface Ending {
  document: PostmortemDocument;
  revision: number;
  /** The document that the history makes from its first revision on. */
  replayed: PostmortemDocument;
  /** The earliest first. */
  history: StoredRevision[];
  /** Operations in the history that are there more than once. */
  doubled: string[];
  losses: string[];
  /** How each editor ended. */
  states: string[];
  /** How many marks and values were put, and of how many their author was told that they are not there. */
  put: number;
  told: number;
  /** How many calls met each fate. */
  fates: ReadonlyMap<string, number>;
}

export class Scene {
  private readonly log = new WritingLog();
  private readonly network = new RoughNetwork();
  private readonly world = fakeWorld();
  private readonly id: string;
  private readonly first: StoredPostmortem;
  private readonly editors: Editor[];
  private ids = 0;
  private marks = 0;

  /**
   * @param store where it is kept
   * @param number tells its postmortem from those of other scenes
   * @param chance decides what they and the network do
   */
  constructor(
    private readonly store: Store,
    number: number,
    private readonly chance: Chance
  ) {
    const incidentId = String(20_000 + number);
    this.id = `a3c1f3a0-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const before = document();
    const stamp = { by: 'editor-0', at: NOW };
    this.first = postmortem({ id: this.id, incidentId, document: applyEdits(before, FIRST_EDITS, stamp) });
    this.first.edits = [...this.first.edits, ...FIRST_EDITS];
    this.world.jira.show(incident({ id: incidentId }));
    this.editors = Array.from({ length: EDITORS }, (_, index) => this.editor(`editor-${index}`));
  }

  /** Puts the postmortem there. */
  begin = (): Promise<boolean> => this.store.start(this.first);

  /** One person does one thing, and some of what is under way arrives. */
  async act(): Promise<void> {
    const { chance } = this;
    const editor = chance.of(this.editors);
    if (editor.isHere) {
      this.change(editor, chance);
      if (chance.happens(60)) editor.flush();
      if (chance.happens(15)) editor.decide(() => chance.happens(50));
      if (chance.happens(10)) void editor.refresh();
      if (chance.happens(4)) void editor.reopen();
    }
    for (let left = chance.upTo(12); left > 0; left -= 1) await this.network.step(chance);
  }

  /** Lets everything arrive, until nobody waits for anything. */
  async end(): Promise<Ending> {
    this.network.isRough = false;
    for (let round = 0; round < 200; round += 1) {
      // What others wrote meanwhile may go together with what waited for a decision.
      await Promise.all([...this.editors.map((editor) => editor.refresh()), this.drained()]);
      if (this.editors.every(({ states }) => states.every(isSettled))) break;
      for (const editor of this.editors) editor.flush();
      await this.drained();
    }
    for (const editor of this.editors) editor.noteShown();
    return this.ending();
  }

  private async drained(): Promise<void> {
    while (await this.network.step(this.chance));
  }

  private async ending(): Promise<Ending> {
    const { document: last, revision } = await this.stored();
    const history: StoredRevision[] = [];
    for (let before: number | null = null; before !== 1; before = history[0]?.revision ?? 1) {
      history.unshift(...(await this.store.revisions(this.id, before, 50)).reverse());
    }
    const changes = await this.store.changesBetween(this.id, 0, revision + 1);
    const operations = changes.flatMap(({ operation }) => operation ?? []);
    const replayed = history
      .slice(1)
      .reduce((made, { edits, by, at }) => applyEdits(made, edits, { by, at }), this.first.document);
    const { put, told } = this.log.counts;
    return {
      document: last,
      revision,
      replayed,
      history,
      doubled: operations.filter((operation, index) => operations.indexOf(operation) !== index),
      losses: this.log.losses(everyCell(last)),
      states: this.editors.flatMap(({ states }) => states).filter((state) => !isSettled(state)),
      put,
      told,
      fates: this.network.fates
    };
  }

  private editor(account: string): Editor {
    // Statements of all runs stand in one line, and chance says which is next.
    const store: Store = {
      ...this.store,
      byId: (id) => this.network.whenever(() => this.store.byId(id)),
      changesBetween: (...range) => this.network.whenever(() => this.store.changesBetween(...range)),
      save: (...revisions) => this.network.whenever(() => this.store.save(...revisions))
    };
    const world = { ...this.world, store, caller: { ...this.world.caller, accountId: account } };
    const serve = async (text: string): Promise<Result<PostmortemView>> => {
      this.world.pass(1);
      const request = v.parse(requests['postmortem/edit'], JSON.parse(text));
      return JSON.parse(JSON.stringify(await editPostmortem(world, request))) as Result<PostmortemView>;
    };
    return new Editor({
      account,
      first: postmortemView(this.first),
      log: this.log,
      newId: () => `id-${++this.ids}`,
      save: (request) => {
        const text = JSON.stringify(request);
        return this.network.carry(this.chance, () => serve(text));
      },
      read: () =>
        this.network
          .whenever(() => this.stored())
          .then((read) => this.network.whenever(() => postmortemView(read)))
    });
  }

  private async stored(): Promise<StoredPostmortem> {
    const found = await this.store.byId(this.id);
    if (!found || found.newer) throw new Error('The postmortem is gone.');
    return found.postmortem;
  }

  /** What somebody does next: most of them write in the same paragraph. */
  private change(editor: Editor, chance: Chance): void {
    const kind = chance.upTo(100);
    if (kind < 50) editor.type(TEXTS[0], (shown) => this.rewritten(shown, chance));
    else if (kind < 60) editor.type(TEXTS[1], (shown) => this.rewritten(shown, chance));
    else if (kind < 65) editor.apply({ field: 'owner', value: `person-${++this.marks}` });
    else if (kind < 70) editor.apply({ field: 'impact.customersAffected', value: ++this.marks });
    else editor.apply(this.itemEdit(editor.document, chance));
  }

  /** A text with a new mark in it, perhaps in place of a word, or with a word less. */
  private rewritten(text: string, chance: Chance): string {
    const mark = `m${++this.marks}`;
    const words = [...text.matchAll(/[\w.,]+/g)];
    if (words.length < 3) return `${text} ${mark}`;
    const { index, 0: word } = chance.of(words);
    const [before, after] = [text.slice(0, index), text.slice(index + word.length)];
    if (chance.happens(60)) return `${before}${mark} ${word}${after}`;
    if (chance.happens(60)) return `${before}${mark}${after}`;
    return chance.happens(15) ? `${text}\n${mark}` : before + after;
  }

  private itemEdit(shown: PostmortemDocument, chance: Chance): Edit {
    const id = `new-${++this.marks}`;
    const text = `Written by m${++this.marks} in the night`;
    const [entry, cause, action] = [shown.timeline, shown.causes, shown.actions].map((items) =>
      items.length > 0 && chance.happens(75) ? chance.of<{ id: string }>(items) : null
    ) as [
      PostmortemDocument['timeline'][0] | null,
      PostmortemDocument['causes'][0] | null,
      PostmortemDocument['actions'][0] | null
    ];
    const isRemoval = chance.happens(15);
    const isText = chance.happens(60);
    switch (chance.upTo(3)) {
      case 0:
        if (!entry) return { field: 'entry', value: { ...ENTRY, id, at: NOW + this.marks, text } };
        if (isRemoval) return { field: 'entry-removed', value: keyOf(entry) };
        if (isText) return { field: 'entry', value: { ...entry, text: this.rewritten(entry.text, chance) } };
        return chance.happens(50)
          ? { field: 'entry', value: { ...entry, lane: `lane-${this.marks}` } }
          : { field: 'entry', value: { ...entry, at: NOW + this.marks } };
      case 1:
        if (!cause) return { field: 'cause', value: { ...CAUSE, id, text } };
        if (isRemoval) return { field: 'cause-removed', value: keyOf(cause) };
        return { field: 'cause', value: { ...cause, text: this.rewritten(cause.text, chance) } };
      default:
        if (!action) return { field: 'action', value: newIdea(id, text) };
        if (isRemoval) return { field: 'action-removed', value: keyOf(action) };
        if (isText)
          return { field: 'action', value: { ...action, text: this.rewritten(action.text, chance) } };
        return { field: 'action', value: { ...action, assignee: `person-${this.marks}` } };
    }
  }
}

const isSettled = (state: string): boolean => state === 'clean' || state === 'conflict';
