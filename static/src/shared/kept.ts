import { useState } from 'react';
import type * as v from 'valibot';
import { draftSlot } from './drafts';
import { useEditing } from './editing';
import { useViewer } from './viewer';

/** Something that this person has begun and that stays in this browser until it is done with. */
export interface Kept<T> {
  value: T;
  set: (value: T) => void;
  /** Forgets it, and begins anew. */
  clear: () => void;
}

/**
 * Keeps what somebody has begun in this postmortem, also over a closed tab.
 * @param name of it, the same at every visit
 * @param schema what the one of an earlier visit must look like
 * @param initial what stands there before anything is begun
 */
export function useKept<T>(name: string, schema: v.GenericSchema<unknown, T>, initial: T): Kept<T> {
  const { accountId } = useViewer();
  const { postmortem } = useEditing();
  const [slot] = useState(() => draftSlot<T>([accountId, postmortem.id, name], schema));
  const [value, setValue] = useState(() => slot.read() ?? initial);
  return {
    value,
    set: (next) => {
      slot.write(next);
      setValue(next);
    },
    clear: () => {
      slot.clear();
      setValue(initial);
    }
  };
}
