import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode
} from 'react';
import * as v from 'valibot';
import type { Edit, PostmortemView } from '../../../src/contract';
import { call } from './api';
import { FieldSaver, type Draft, type SaveState } from './autosave';
import { draftSlot } from './drafts';
import { failureOf } from './failure';
import { usePostmortemCache } from './queries';
import { SaveBoard, type SaveSummary } from './save-board';
import { useViewer } from './viewer';

/** Milliseconds of quiet after which what was typed is saved. */
const PAUSE = 1_200;

interface Editing {
  postmortem: PostmortemView;
  board: SaveBoard;
  /** Sends edits made on a revision, after those sent before. @throws Failure */
  send: (edits: Edit[], revision: number) => Promise<PostmortemView>;
}

const EditingContext = createContext<Editing | null>(null);

/**
 * Lets the fields below edit one postmortem.
 * @param incident issue id under which the postmortem is read
 * @param postmortem as it is now
 */
export function EditingProvider({
  incident,
  postmortem,
  children
}: {
  incident: string;
  postmortem: PostmortemView;
  children: ReactNode;
}) {
  const { putView, refresh } = usePostmortemCache(incident);
  const [board] = useState(() => new SaveBoard());
  const postmortemId = postmortem.id;
  const editing = useMemo<Editing>(
    () => ({
      postmortem,
      board,
      send: (edits, revision) =>
        board.inTurn(async () => {
          try {
            const view = await call('postmortem/edit', { postmortemId, revision, edits });
            putView(view);
            board.saved(view.updatedAt);
            return view;
          } catch (cause) {
            // Whoever has to choose between two texts must see the other one.
            if (failureOf(cause).code === 'conflict') await refresh().catch(() => undefined);
            throw cause;
          }
        })
    }),
    [board, postmortem, postmortemId, putView, refresh]
  );
  return <EditingContext.Provider value={editing}>{children}</EditingContext.Provider>;
}

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
        pause: PAUSE,
        slot: draftSlot<Draft<T>>(
          [accountId, postmortem.id, name],
          v.object({ value: schema, revision: v.number() })
        ),
        send: async (value, revision) => (await send([toEdit(value)], revision)).revision
      })
  );
  const { draft, state, restored } = useSyncExternalStore(saver.subscribe, saver.read);

  useEffect(() => board.report(name, state.kind), [board, name, state.kind]);
  useEffect(() => {
    // An earlier visit may have left something; a tab that closes may take something along.
    saver.flush();
    const leave = (): void => saver.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', leave);
    return () => {
      saver.rest();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', leave);
    };
  }, [saver]);

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
