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
  BasedEdit,
  Edit,
  IncidentPostmortem,
  IncidentView,
  PostmortemWithTickets
} from '../../../src/contract';
import { basedOnDocument } from '../../../src/domain/merge/based-edit';
import { withUnsaved } from '../../../src/domain/merge/over-theirs';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import type { Settings } from '../../../src/domain/settings';
import { call } from './api';
import { draftSlot } from './drafts';
import { useFlushing } from './flushing';
import { Batch, Outbox } from './outbox';
import { usePostmortemCache } from './queries';
import { SaveBoard, type SaveSummary } from './save-board';
import { Sender } from './sender';
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
   * @returns the revision on which what was made of the same fields meanwhile stands
   * @throws Failure
   */
  send: (edits: BasedEdit[], revision: number, operation?: string) => Promise<number>;
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
  const [sender] = useState(
    () => new Sender({ postmortemId, board, edit: (request) => call('postmortem/edit', request) })
  );
  const send = useCallback<Editing['send']>(
    (edits, madeOn, operation = crypto.randomUUID()) => sender.send(edits, madeOn, operation, putView),
    [sender, putView]
  );
  const [outbox] = useState(
    () =>
      new Outbox({
        slot: draftSlot([accountId, postmortemId, OUTBOX], v.array(Batch)),
        send,
        newId: () => crypto.randomUUID()
      })
  );
  const { batches, state } = useSyncExternalStore(outbox.subscribe, outbox.read);
  useEffect(() => board.report(OUTBOX, state), [board, state]);
  useFlushing(outbox, board);
  const document = useMemo(
    () =>
      withUnsaved(
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
      const now = withUnsaved(postmortem.document, stands, stamp);
      outbox.add(basedOnDocument(edits, seen(now)), postmortem.revision);
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
