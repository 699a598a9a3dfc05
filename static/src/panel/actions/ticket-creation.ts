import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostmortemWithTickets } from '../../../../src/contract';
import type { AppError } from '../../../../src/domain/result';
import { call } from '../../shared/api';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { MAKING, usePostmortemCache } from '../../shared/queries';

/** The making of tickets, and how its last run ended. */
export interface TicketCreation {
  /** Ids of the actions whose tickets are being made now. */
  ids: ReadonlySet<string>;
  isPending: boolean;
  error: AppError | null;
  /** How many of them are through; more than one call carries are made in two. */
  done: number;
  /** What became of the actions asked for last; null before the first run and while one is under way. */
  outcome: Outcome | null;
  create: (actionIds: string[]) => void;
}

/** How many actions ended how. */
interface Outcome {
  created: number;
  failed: number;
  /** Somebody else is making these at this moment. */
  pending: number;
}

/** Most tickets that one call makes within the time that it has. */
const AT_ONCE = 120;

/** In one part where that is possible, else in two that are alike. */
const parts = (ids: readonly string[]): string[][] => {
  if (ids.length <= AT_ONCE) return [[...ids]];
  const half = Math.ceil(ids.length / 2);
  return [ids.slice(0, half), ids.slice(half)];
};

const NONE: ReadonlySet<string> = new Set();

function outcomeOf(view: PostmortemWithTickets, ids: readonly string[]): Outcome {
  const asked = view.tickets.filter(({ actionId }) => ids.includes(actionId));
  const count = (wanted: string): number => asked.filter(({ state }) => state === wanted).length;
  return { created: count('created'), failed: count('failed'), pending: count('pending') };
}

/** Makes tickets of actions. @param incident issue id under which the postmortem is read */
export function useTicketCreation(incident: string): TicketCreation {
  const { postmortem } = useEditing();
  const { putView, refresh } = usePostmortemCache(incident);
  const [done, setDone] = useState(0);
  const { mutate, variables, data, error, isPending } = useMutation({
    ...MAKING,
    mutationFn: async (actionIds: string[]) => {
      setDone(0);
      let view: PostmortemWithTickets = postmortem;
      for (const part of parts(actionIds)) {
        view = await call('actions/create-tickets', { postmortemId: postmortem.id, actionIds: part });
        putView(view);
        setDone((before) => before + part.length);
      }
      return view;
    },
    // Whether the answer was lost after the tickets were made, only the server knows.
    onError: () => void refresh()
  });
  return {
    ids: isPending ? new Set(variables) : NONE,
    isPending,
    done: isPending ? done : 0,
    error: error ? failureOf(error) : null,
    outcome: data && variables && !isPending ? outcomeOf(data, variables) : null,
    create: mutate
  };
}
