import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import type { IncidentView } from '../../../../src/contract';
import type { Action, TicketTarget } from '../../../../src/domain/action';
import { proposedPriority, proposedType } from '../../../../src/domain/gate/ticket-defaults';
import type { AppError } from '../../../../src/domain/result';
import { inputOf, toJira, type Demands } from '../../shared/create-fields';
import { draftSlot } from '../../shared/drafts';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { readIssueTypes, type IssueType } from '../../shared/jira/create-screen';
import { findProject, type Project } from '../../shared/jira/projects';
import { useViewer } from '../../shared/viewer';
import type { ActionValues } from './action-draft';
import { createScreenQuery } from './ticket-readiness';

/** Where an action's ticket will go, as chosen, stored or proposed. */
export interface ActionPlace {
  project: Project | null;
  type: IssueType | null;
  /** Types of the project among which to choose. */
  types: IssueType[];
  demands: Demands | null;
  /** True where project and type are those of the stored action, so that its fields still fit. */
  isStored: boolean;
  /** Id of the priority that its ticket is given, or null. */
  priorityId: string | null;
  isLoading: boolean;
  error: AppError | null;
}

/** Key of the project that this person used last. @param accountId whose */
const lastUsed = (accountId: string) => draftSlot([accountId, 'last-project'], v.string());

/**
 * Remembers the project that somebody chose, to be proposed where the incident's own is not open to them.
 * @param accountId whose
 */
export const rememberProject = (accountId: string, project: Project): void =>
  lastUsed(accountId).write(project.key);

/**
 * Works out the project and type of an action: what was chosen in the form, else what is stored, else the incident's
 * own project, else the one used last, and the type that suits.
 * @param action the stored one, or null for a new one
 * @param values what the form holds
 */
export function useActionTarget(
  incident: IncidentView,
  action: Action | null,
  values: ActionValues
): ActionPlace {
  const {
    settings: { tickets: defaults }
  } = useEditing();
  const stored = action?.target ?? null;
  const projectKey = values.project?.key ?? stored?.projectKey ?? incident.projectKey;
  const { accountId } = useViewer();
  const [last] = useState(() => (stored ? null : lastUsed(accountId).read()));
  const found = useQuery({
    queryKey: ['project', projectKey, last],
    queryFn: async () =>
      (await findProject(projectKey)) ?? (last && last !== projectKey ? findProject(last) : null),
    enabled: values.project === null,
    staleTime: Infinity
  });
  const project = values.project ?? found.data ?? null;

  const types = useQuery({
    queryKey: ['issue-types', project?.key],
    queryFn: () => (project ? readIssueTypes(project.key) : []),
    enabled: project !== null,
    staleTime: 5 * 60_000
  });
  const storedType =
    stored && stored.projectId === project?.id ? { id: stored.typeId, name: stored.typeName } : null;
  const type = values.type ?? storedType ?? proposedType(types.data ?? [], defaults);

  const screen = useQuery({
    ...createScreenQuery(project?.key ?? '', type?.id ?? ''),
    enabled: project !== null && type !== null
  });
  const error = found.error ?? types.error ?? screen.error;
  return {
    project,
    type,
    types: types.data ?? [],
    demands: screen.data ?? null,
    priorityId: proposedPriority(screen.data?.priorities ?? [], defaults)?.id ?? null,
    isStored: storedType !== null && storedType.id === type?.id,
    isLoading: found.isLoading || types.isLoading || screen.isLoading,
    error: error ? failureOf(error) : null
  };
}

/**
 * Makes the target as it is stored.
 * @param place what `useActionTarget` worked out
 * @returns null where no project or type is known; what was stored before where the screen could not be read
 */
export function targetOf(
  place: ActionPlace,
  action: Action | null,
  values: ActionValues
): TicketTarget | null {
  const { project, type, demands, isStored, priorityId } = place;
  if (!project || !type) return action?.target ?? null;
  if (!demands) return isStored ? (action?.target ?? null) : null;
  const stored = isStored ? (action?.target?.fields ?? {}) : {};
  const fields = demands.fields.flatMap((field) => {
    const value = toJira(field.kind, inputOf(field, values.inputs, stored));
    return value === undefined ? [] : [[field.id, value] as const];
  });
  return {
    projectId: project.id,
    projectKey: project.key,
    typeId: type.id,
    typeName: type.name,
    dueDateOnScreen: demands.dueDateOnScreen,
    priorityId,
    labelsOnScreen: demands.labelsOnScreen,
    fields: Object.fromEntries(fields)
  };
}
