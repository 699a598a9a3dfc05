import { useQueries, type UseQueryOptions } from '@tanstack/react-query';
import type { ActionTicketState, PostmortemWithTickets } from '../../../../src/contract';
import type { Action } from '../../../../src/domain/action';
import { missingForTicket } from '../../../../src/domain/gate/ticket-gate';
import { demandsOf, missingFields, type Demands } from '../../shared/create-fields';
import { failureOf } from '../../shared/failure';
import { readCreateFields } from '../../shared/jira/create-screen';
import { dayOf } from '../../shared/time';
import { useNow, useViewer } from '../../shared/viewer';

/** Something that an action lacks. */
export interface Missing {
  field: string;
  words: string;
}

/** How far one action is from its ticket. */
export interface Readiness {
  ticket: ActionTicketState;
  /** What is still missing: where the form asks for it, and how it stands after "still needs". */
  missing: Missing[];
  /** Why no ticket can be made in this project at all. */
  obstacle: string | null;
  /** Names of the project's fields by id. */
  fieldNames: Record<string, string>;
}

export interface AllReadiness {
  of: (action: Action) => Readiness;
  /** Nothing is missing, and no ticket was asked for yet. */
  ready: Action[];
  /** Jira refused; nothing is missing. */
  failed: Action[];
  /** Without a ticket, and something is missing. */
  lacking: Action[];
  /** Kept, with or without what a ticket needs; none has a ticket yet. */
  kept: Action[];
  /** How many ideas nobody has decided on. */
  undecided: number;
  /** True while create screens are being read. */
  isLoading: boolean;
}

/**
 * Describes how the create screen of a project and type is read.
 * @param projectKey where
 * @param typeId which type
 */
export const createScreenQuery = (projectKey: string, typeId: string): UseQueryOptions<Demands> => ({
  queryKey: ['create-screen', projectKey, typeId],
  queryFn: async () => demandsOf(await readCreateFields(projectKey, typeId)),
  staleTime: 5 * 60_000
});

const screenKey = (action: Action): string => `${action.target?.projectKey}/${action.target?.typeId}`;

/**
 * Works out for every action what its ticket still needs, by the projects' create screens.
 * @param postmortem with its actions, as the server has them: of others it makes no tickets
 * @param shown the actions as this person sees them
 * @param canEdit false: the reader makes no tickets, so no screen is read
 */
export function useReadiness(
  postmortem: PostmortemWithTickets,
  shown: readonly Action[],
  canEdit: boolean
): AllReadiness {
  const today = dayOf(useNow(), useViewer());
  const actions = postmortem.document.actions.filter(({ id }) => shown.some((action) => action.id === id));
  const tickets = new Map(postmortem.tickets.map((ticket) => [ticket.actionId, ticket]));
  const ticketOf = ({ id }: Action): ActionTicketState =>
    tickets.get(id) ?? { actionId: id, state: 'none', ticket: null, problem: [], ledger: null };
  const isOpen = (action: Action): boolean => ['none', 'failed'].includes(ticketOf(action).state);

  const targets = new Map(
    actions.flatMap((action) =>
      canEdit && action.target && isOpen(action) ? [[screenKey(action), action.target]] : []
    )
  );
  const keys = [...targets.keys()];
  const screens = useQueries({
    queries: [...targets.values()].map(({ projectKey, typeId }) => createScreenQuery(projectKey, typeId))
  });

  const screenOf = (action: Action) => (action.target ? screens[keys.indexOf(screenKey(action))] : undefined);
  const of = (action: Action): Readiness => {
    const screen = screenOf(action);
    return {
      ticket: ticketOf(action),
      missing: [...missingForTicket(action, today), ...missingIn(action, screen?.data)],
      obstacle: obstacleFor(action, screen?.data, screen?.error ?? null),
      fieldNames: screen?.data?.names ?? {}
    };
  };
  const complete = (action: Action): boolean => {
    const { missing, obstacle } = of(action);
    // What a project demands is not known before its screen has been read.
    if (screenOf(action)?.isPending) return false;
    return missing.length === 0 && obstacle === null;
  };
  const ideas = actions.filter(isOpen);
  const open = ideas.filter(({ verdict }) => verdict === 'keep');
  const stateOf = (action: Action) => ticketOf(action).state;
  return {
    of,
    ready: open.filter((action) => stateOf(action) === 'none' && complete(action)),
    failed: open.filter((action) => stateOf(action) === 'failed' && complete(action)),
    lacking: open.filter((action) => !complete(action)),
    kept: open,
    undecided: ideas.filter(({ verdict }) => verdict === 'undecided').length,
    isLoading: screens.some(({ isPending }) => isPending)
  };
}

const missingIn = (action: Action, demands: Demands | undefined): Missing[] =>
  demands && action.target
    ? missingFields(demands, action.target.fields).map(({ id, name }) => ({
        field: `fields.${id}`,
        words: `“${name}”`
      }))
    : [];

function obstacleFor(action: Action, demands: Demands | undefined, error: Error | null): string | null {
  const { projectKey, typeName } = action.target ?? {};
  if (error) {
    return failureOf(error).code === 'no-access'
      ? `You may not create tickets in ${projectKey}. Somebody who may can make this one, or choose another project.`
      : null;
  }
  if (!demands || demands.unsupported.length === 0) return null;
  return unsupportedWords(projectKey ?? '', typeName ?? '', demands.unsupported);
}

/**
 * Says that a project demands fields which Afterword cannot ask for.
 * @param fields their names
 */
export const unsupportedWords = (projectKey: string, typeName: string, fields: string[]): string =>
  `${projectKey} demands ${fields.map((name) => `“${name}”`).join(', ')} for a ${typeName}, which Afterword cannot fill in. ` +
  'Choose another project or type.';
