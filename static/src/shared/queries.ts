import { realtime } from '@forge/bridge';
import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  useQuery,
  useQueryClient,
  type UseQueryResult
} from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import * as v from 'valibot';
import type {
  IncidentPostmortem,
  OpenActions,
  ParkedIdeas,
  PostmortemView,
  PostmortemWithTickets
} from '../../../src/contract';
import { revisionChannel, type RevisionAnnouncement } from '../../../src/domain/revision-channel';
import { call } from './api';
import { isPassing } from './failure';

// An answer shows at once, in the same turn in which the edits that it carries stop waiting: with a turn between the
// two, what was just added would vanish for a moment, and take the keyboard's focus with it.
notifyManager.setScheduler(queueMicrotask);

/** Milliseconds between reads of an open page, should no announcement arrive; hidden pages do not read. */
const SLOW_POLL = 5 * 60_000;

/** Milliseconds between reads while tickets are being made by someone else. */
const WATCH = 4_000;

/** Tries after the first, for reads that failed in passing. */
const RETRIES = 2;

/** Makes the store of what the server said. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The bridge is there whatever the browser thinks of the network.
        networkMode: 'always',
        retry: (count, cause) => count < RETRIES && isPassing(cause),
        staleTime: 30_000
      },
      mutations: { networkMode: 'always', retry: false }
    }
  });

const postmortemKey = (incident: string) => ['postmortem', incident] as const;

/**
 * Reads an incident with its postmortem and keeps it fresh: by announcement, on focus, and slowly while visible.
 * @param incident issue id
 */
export function usePostmortem(incident: string): UseQueryResult<IncidentPostmortem> {
  const query = useQuery({
    queryKey: postmortemKey(incident),
    queryFn: () => call('postmortem/read', { incident }),
    refetchInterval: ({ state }) => {
      const tickets = state.data?.postmortem?.tickets ?? [];
      return tickets.some((ticket) => ticket.state === 'pending') ? WATCH : SLOW_POLL;
    }
  });
  useAnnouncements(incident, query.data?.postmortem?.id);
  return query;
}

/** Names the mutations that make tickets. */
export const MAKING = { mutationKey: ['tickets'] };

/** What subscribes anew to the announcements that are listened to. */
const listening = new Set<() => void>();

/** Listens anew, where realtime works again after it did not: what was listened to before may be dead without a word. */
export const listenAgain = (): void => listening.forEach((listen) => listen());

/** Reads again when another place announces a revision or tickets that this one has not seen. */
function useAnnouncements(incident: string, postmortemId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!postmortemId) return undefined;
    let end = (): void => undefined;
    const listen = (): void => {
      end();
      const subscription = realtime.subscribeGlobal(revisionChannel(postmortemId), (payload) => {
        const known = client.getQueryData<IncidentPostmortem>(postmortemKey(incident))?.postmortem;
        const { revision, tickets } = announcedIn(payload);
        const made = known?.tickets.filter(({ state }) => state === 'created').length;
        // What this page is making itself comes with the answer that it waits for.
        const areTicketsNew = tickets !== undefined && tickets !== made && client.isMutating(MAKING) === 0;
        if (revision <= (known?.revision ?? 0) && !areTicketsNew) return;
        void client.invalidateQueries({ queryKey: postmortemKey(incident) });
      });
      // Without realtime the page is still right, only later.
      end = () => void subscription.then(({ unsubscribe }) => unsubscribe()).catch(() => undefined);
      subscription.catch(() => undefined);
    };
    listen();
    listening.add(listen);
    return () => {
      listening.delete(listen);
      end();
    };
  }, [client, incident, postmortemId]);
}

const Announced = v.object({ revision: v.number(), tickets: v.fallback(v.optional(v.number()), undefined) });

/** What was announced; what cannot be read counts as a new revision. */
function announcedIn(payload: unknown): RevisionAnnouncement {
  try {
    return v.parse(Announced, typeof payload === 'string' ? JSON.parse(payload) : payload);
  } catch {
    return { revision: Infinity };
  }
}

/** Where answers of calls that change something go. */
interface PostmortemCache {
  put: (answer: IncidentPostmortem) => void;
  /** Puts a saved state; one without tickets leaves those that are known. */
  putView: (view: PostmortemView & Partial<Pick<PostmortemWithTickets, 'tickets'>>) => void;
  /** Reads again. */
  refresh: () => Promise<void>;
}

/**
 * Gives functions that put an answer where `usePostmortem` reads it.
 * @param incident issue id
 */
export function usePostmortemCache(incident: string): PostmortemCache {
  const client = useQueryClient();
  return useMemo(
    () => ({
      put: (answer) => void client.setQueryData(postmortemKey(incident), answer),
      putView: (view) =>
        void client.setQueryData<IncidentPostmortem>(postmortemKey(incident), (old) =>
          // An answer that was overtaken on its way must not undo what came after it.
          old && (old.postmortem?.revision ?? 0) <= view.revision
            ? { ...old, postmortem: { tickets: old.postmortem?.tickets ?? [], ...view } }
            : old
        ),
      refresh: () => client.invalidateQueries({ queryKey: postmortemKey(incident) })
    }),
    [client, incident]
  );
}

/**
 * Reads the ideas that were parked elsewhere and come up again here; anew whenever what is said here has changed.
 * @param postmortem as the server has it
 */
export const useReturnedIdeas = ({ id, document }: PostmortemView): UseQueryResult<ParkedIdeas> =>
  useQuery({
    queryKey: [
      'parked-ideas',
      id,
      [...document.actions, ...document.failures].map((item) => [item.id, item.text])
    ],
    queryFn: () => call('ideas/parked', { postmortemId: id }),
    staleTime: SLOW_POLL,
    placeholderData: keepPreviousData
  });

/**
 * Reads the open actions that this viewer may see.
 * @param projects keys to narrow to; empty for all
 */
export const useOpenActions = (projects: string[]): UseQueryResult<OpenActions> =>
  useQuery({
    queryKey: ['open-actions', projects],
    queryFn: () => call('actions/open', { projects }),
    refetchInterval: SLOW_POLL
  });
