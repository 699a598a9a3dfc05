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
import {
  isConflict,
  type BasedEdit,
  type Edit,
  type IncidentPostmortem,
  type IncidentView,
  type PostmortemView,
  type PostmortemWithTickets
} from '../../../src/contract';
import { applyEdits, touchedFields } from '../../../src/domain/edit';
import { basedOnDocument } from '../../../src/domain/merge/based-edit';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import type { Settings } from '../../../src/domain/settings';
import { call } from './api';
import { draftSlot } from './drafts';
import { failureOf } from './failure';
import { useFlushing } from './flushing';
import { Batch, Outbox } from './outbox';
import { usePostmortemCache } from './queries';
import { SaveBoard, type SaveSummary } from './save-board';
import { useViewer } from './viewer';

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
  /**
   * Sends edits made on a revision, after those sent before.
   * @param operation the same whenever the same edits are sent again
   * @throws Failure
   */
  send: (edits: BasedEdit[], revision: number, operation?: string) => Promise<PostmortemView>;
  /**
   * Makes edits at once and saves them in their order; they are kept in the browser until the server has them.
   * For what is done in one go (a click, a new item); what is typed over a while belongs in `useAutosave`.
   * @param edits what to change
   * @param undoWords where the change should be offered to be taken back: what happened, such as "Entry removed."
   * @param seen what they were made on, where others may have changed that since; what stands there now otherwise
   */
  apply: (
    edits: Edit[],
    undoWords?: string,
    seen?: (document: PostmortemDocument) => PostmortemDocument
  ) => void;
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
  const { putView } = usePostmortemCache(incident.id);
  const [board] = useState(() => new SaveBoard());
  const [lastChange, setLastChange] = useState<LastChange | null>(null);
  const postmortemId = postmortem.id;
  /** Revisions that were made here: what was typed before one of them does not collide with it. */
  const [own] = useState(() => new Set<number>());
  const send = useCallback<Editing['send']>(
    (edits, madeOn, operation = crypto.randomUUID()) =>
      board.inTurn(async () => {
        let revision = madeOn;
        while (own.has(revision + 1)) revision += 1;
        try {
          const view = await call('postmortem/edit', { postmortemId, revision, edits, operation });
          // A save that found nothing to do answers with a revision that another one made, perhaps in another tab.
          if (view.operation === operation) own.add(view.revision);
          putView(view);
          board.saved(view.updatedAt);
          return view;
        } catch (cause) {
          // Whoever has to choose between two versions must see the other one.
          const error = failureOf(cause);
          if (isConflict(error)) putView(error.theirs);
          throw cause;
        }
      }),
    [board, own, postmortemId, putView]
  );
  const [outbox] = useState(
    () =>
      new Outbox({
        slot: draftSlot([accountId, postmortemId, OUTBOX], v.array(Batch)),
        send: async (...sent) => (await send(...sent)).revision,
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
    apply: (edits, undoWords, seen = (now) => now) => {
      // What waits for a decision is shown, but the server does not have it.
      const stands = batches.flatMap((batch) => (batch.trouble ? [] : batch.edits));
      const stamp = { by: accountId, at: postmortem.updatedAt };
      const now = applyEdits(postmortem.document, stands, stamp);
      const waits = touchedFields(batches.flatMap((batch) => (batch.trouble ? batch.edits : [])));
      // What stands in for a version that waits for a decision is made on what that one has to be decided against.
      const isDecided = !touchedFields(edits).some((field) => waits.includes(field));
      outbox.add(basedOnDocument(edits, isDecided ? seen(now) : now), postmortem.revision);
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

/** How saving stands over all fields. */
export function useSaveSummary(): SaveSummary {
  const { board } = useEditing();
  return useSyncExternalStore(board.subscribe, board.read);
}
