import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode
} from 'react';
import * as v from 'valibot';
import type {
  Edit,
  IncidentPostmortem,
  IncidentView,
  PostmortemView,
  PostmortemWithTickets
} from '../../../src/contract';
import { applyEdits } from '../../../src/domain/edit';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import type { Settings } from '../../../src/domain/settings';
import { call } from './api';
import { FieldSaver, type Draft, type SaveState } from './autosave';
import { draftSlot } from './drafts';
import { failureOf } from './failure';
import { Batch, Outbox } from './outbox';
import { usePostmortemCache } from './queries';
import { SaveBoard, type SaveSummary } from './save-board';
import { useViewer } from './viewer';

/** Milliseconds of quiet after which what was typed is saved. */
const PAUSE = 1_200;

/** What was just taken away or changed, so that it can be put back. */
export interface LastChange {
  /** What the bar that offers to undo it says, such as "Entry removed." */
  words: string;
  edits: readonly Edit[];
  /** The document before. */
  before: PostmortemDocument;
}

interface Editing {
  incident: IncidentView;
  settings: Settings;
  /** False: this reader reads everything and changes nothing. */
  canEdit: boolean;
  /** As the server has it. */
  postmortem: PostmortemWithTickets;
  /** As this person sees it: with what was clicked here and is on its way to the server. */
  document: PostmortemDocument;
  board: SaveBoard;
  /** Sends edits made on a revision, after those sent before. @throws Failure */
  send: (edits: Edit[], revision: number) => Promise<PostmortemView>;
  /**
   * Makes edits at once and saves them in their order; they are kept in the browser until the server has them.
   * For what is done in one go (a click, a new item); what is typed over a while belongs in `useAutosave`.
   * @param edits what to change
   * @param undoWords where the change should be offered to be taken back: what happened, such as "Entry removed."
   */
  apply: (edits: Edit[], undoWords?: string) => void;
  /** Edits on their way, and those that got stuck. */
  outbox: Outbox;
  lastChange: LastChange | null;
  forgetLastChange: () => void;
}

const EditingContext = createContext<Editing | null>(null);

/**
 * Lets everything below read and edit one postmortem.
 * @param data the incident with its postmortem as it is now
 * @param postmortem the same postmortem
 */
export function EditingProvider({
  data: { incident, settings, canEdit },
  postmortem,
  children
}: {
  data: IncidentPostmortem;
  postmortem: PostmortemWithTickets;
  children: ReactNode;
}) {
  const { accountId } = useViewer();
  const { putView, refresh } = usePostmortemCache(incident.id);
  const [board] = useState(() => new SaveBoard());
  const [lastChange, setLastChange] = useState<LastChange | null>(null);
  const postmortemId = postmortem.id;
  /** Revisions that were made here: what was typed before one of them does not collide with it. */
  const [own] = useState(() => new Set<number>());
  const send = useCallback<Editing['send']>(
    (edits, madeOn) =>
      board.inTurn(async () => {
        let revision = madeOn;
        while (own.has(revision + 1)) revision += 1;
        try {
          const view = await call('postmortem/edit', { postmortemId, revision, edits });
          // A save that found nothing to do answers with a revision that somebody else may have made.
          if (view.revision > revision && view.updatedBy === accountId) own.add(view.revision);
          putView(view);
          board.saved(view.updatedAt);
          return view;
        } catch (cause) {
          // Whoever has to choose between two texts must see the other one.
          if (failureOf(cause).code === 'conflict') await refresh().catch(() => undefined);
          throw cause;
        }
      }),
    [accountId, board, own, postmortemId, putView, refresh]
  );
  const [outbox] = useState(
    () =>
      new Outbox({
        slot: draftSlot([accountId, postmortemId, OUTBOX], v.array(Batch)),
        send: async (edits, revision) => (await send(edits, revision)).revision,
        newId: () => crypto.randomUUID()
      })
  );
  const { batches, state } = useSyncExternalStore(outbox.subscribe, outbox.read);
  useEffect(() => board.report(OUTBOX, state), [board, state]);
  useFlushing(outbox, board);
  const document = useMemo(
    () =>
      applyEdits(
        postmortem.document,
        batches.flatMap(({ edits }) => edits),
        { by: accountId, at: postmortem.updatedAt }
      ),
    [accountId, batches, postmortem]
  );
  const forgetLastChange = useCallback(() => setLastChange(null), []);
  const editing: Editing = {
    incident,
    settings,
    canEdit,
    postmortem,
    document,
    board,
    send,
    outbox,
    lastChange,
    forgetLastChange,
    apply: (edits, undoWords) => {
      outbox.add(edits, postmortem.revision);
      setLastChange(undoWords ? { words: undoWords, edits, before: document } : null);
    }
  };
  return <EditingContext.Provider value={editing}>{children}</EditingContext.Provider>;
}

/** Name under which edits on their way are kept. */
const OUTBOX = 'outbox';

/** The postmortem that is being edited here. @throws where no EditingProvider stands above */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('No EditingProvider above.');
  return editing;
}

/** Sends what an earlier visit left behind, what a tab that closes would take along, and what a step waits for. */
function useFlushing(saver: { flush: () => void; rest: () => void }, board: SaveBoard): void {
  useEffect(() => {
    const flush = (): void => saver.flush();
    flush();
    const forget = board.onFlush(flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    return () => {
      forget();
      saver.rest();
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
    };
  }, [saver, board]);
}

/** How saving stands over all fields. */
export function useSaveSummary(): SaveSummary {
  const { board } = useEditing();
  return useSyncExternalStore(board.subscribe, board.read);
}

/** One field of the document that saves itself. */
export interface AutosavedField<T> {
  /** What was typed, or what the server has. */
  value: T;
  /** What the server has. */
  stored: T;
  state: SaveState;
  /** True while what is shown comes from an earlier visit. */
  restored: boolean;
  /** True where something typed is not on the server yet. */
  pending: boolean;
  type: (value: T) => void;
  /** Saves now rather than after the pause. */
  flush: () => void;
  /** Tries again after a refusal. */
  retry: () => void;
  /** Forgets what was typed. */
  discard: () => void;
  /** Saves over what someone else saved. */
  keepMine: () => void;
}

/**
 * Keeps one field: what a person types stays until the server has it.
 * @param name of the field, the same at every visit
 * @param stored what the server has
 * @param schema what a draft of an earlier visit must look like
 * @param toEdit makes the change that is sent
 */
export function useAutosave<T>(
  name: string,
  stored: T,
  schema: v.GenericSchema<unknown, T>,
  toEdit: (value: T) => Edit
): AutosavedField<T> {
  const { accountId } = useViewer();
  const { postmortem, board, send } = useEditing();
  const [saver] = useState(
    () =>
      new FieldSaver<T>({
        send: async (value, revision) => (await send([toEdit(value)], revision)).revision,
        pause: PAUSE,
        slot: draftSlot<Draft<T>>(
          [accountId, postmortem.id, name],
          v.object({ value: schema, revision: v.number() })
        )
      })
  );
  const { draft, state, restored } = useSyncExternalStore(saver.subscribe, saver.read);

  useEffect(() => board.report(name, state.kind), [board, name, state.kind]);
  useFlushing(saver, board);

  return {
    value: draft ? draft.value : stored,
    stored,
    state,
    restored,
    pending: draft !== null,
    type: (value) => saver.type(value, postmortem.revision),
    flush: () => saver.flush(),
    retry: () => saver.retry(),
    discard: () => saver.discard(),
    keepMine: () => saver.overwrite(postmortem.revision)
  };
}

/**
 * Lets Escape take back what was changed since an editor was opened, also where it was saved in between.
 * @param field a field whose values are compared by identity
 */
export function useTakeBack<T extends string | number | null>(
  field: AutosavedField<T>
): { before: T; onOpen: () => void; onCancel: () => void } {
  const [before, setBefore] = useState(field.stored);
  return {
    before,
    onOpen: () => setBefore(field.value),
    onCancel: () => {
      if (field.value === before) return;
      if (field.stored === before && field.state.kind !== 'saving') field.discard();
      else {
        field.type(before);
        field.flush();
      }
    }
  };
}
