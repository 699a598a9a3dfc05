import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type * as v from 'valibot';
import type { Edit } from '../../../src/contract';
import { basedOn, hasKeys, isText } from '../../../src/domain/merge/based-edit';
import { mergeText } from '../../../src/domain/merge/merge-text';
import { FieldSaver, keptDraft, type SaveState } from './autosave';
import { draftSlot } from './drafts';
import { useEditing } from './editing';
import { useFlushing } from './flushing';
import { useViewer } from './viewer';

/** Milliseconds of quiet after which what was typed is saved. */
const PAUSE = 1_200;

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
  /** What stood there when the editor was opened, with what others wrote since; undefined where that cannot be told. */
  before: T | undefined;
  /** Notes that an editor opens. */
  open: () => void;
  /** Leaves what is shown alone until `release`, while a word is being composed. */
  hold: () => void;
  release: () => void;
}

/**
 * Keeps one field: what a person types stays until the server has it, together with what others write there.
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
        send: ({ value, base, revision, operation }) => {
          const edit = toEdit(value);
          const based = base === undefined ? edit : basedOn(edit, toEdit(base).value);
          return send([based], revision, operation);
        },
        newId: () => crypto.randomUUID(),
        merge: mergeFor(toEdit(stored)),
        pause: PAUSE,
        slot: draftSlot([accountId, postmortem.id, name], keptDraft(schema))
      })
  );
  const { draft, state, restored } = useSyncExternalStore(saver.subscribe, saver.read);

  useEffect(() => board.report(name, state.kind), [board, name, state.kind]);
  useFlushing(saver, board);
  const { revision } = postmortem;
  useLayoutEffect(() => saver.rebase(stored, revision), [saver, stored, revision]);

  const value = draft ? draft.value : stored;
  return {
    value,
    stored,
    state,
    restored,
    pending: draft !== null,
    type: (typed) => saver.type(typed, value, revision),
    flush: () => saver.flush(),
    retry: () => saver.retry(),
    discard: () => saver.discard(),
    keepMine: () => saver.overwrite(stored, revision),
    before: saver.before(stored),
    open: () => saver.open(value),
    hold: () => saver.hold(value, revision),
    release: () => saver.release()
  };
}

/** How texts of a field are put together; of any other value one is right. */
const mergeFor = <T>(edit: Edit): ((base: T, theirs: T, mine: T) => T | null) => {
  const isProse = isText(edit) || hasKeys(edit);
  return (base, theirs, mine) =>
    isProse && typeof base === 'string' && typeof theirs === 'string' && typeof mine === 'string'
      ? (mergeText(base, theirs, mine) as T | null)
      : null;
};

/**
 * Lets Escape take back what was changed since an editor was opened, also where it was saved in between; what others
 * wrote meanwhile stays.
 * @param field a field whose values are compared by identity
 */
export function useTakeBack<T extends string | number | null>({
  before,
  value,
  stored,
  state,
  open,
  discard,
  type,
  flush
}: AutosavedField<T>): { before: T; onOpen: () => void; onCancel: () => void } {
  return {
    before: before === undefined ? stored : before,
    onOpen: open,
    onCancel: () => {
      if (value === before) return;
      if (before === undefined || (stored === before && state.kind !== 'saving')) discard();
      else {
        type(before);
        flush();
      }
    }
  };
}
