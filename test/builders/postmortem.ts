/** Postmortems and what belongs to them, complete and valid; a test says only what it is about. */
import type { ActionTicket } from '../../src/domain/action-ticket';
import { documentFrom, firstEdits } from '../../src/domain/first-revision';
import { NO_MILESTONES } from '../../src/domain/new-document';
import { newIdea, type TicketTarget } from '../../src/domain/action';
import type { Milestones } from '../../src/domain/milestones';
import type { StoredEdit } from '../../src/domain/edit';
import type { PostmortemDocument } from '../../src/domain/postmortem';
import type { ReadyAction } from '../../src/domain/gate/ticket-gate';
import type { Issue, StoredPostmortem } from '../../src/ports';

export const RESPONDER = '712020:00000000-0000-4000-8000-000000000002';
export const LEAD = '712020:00000000-0000-4000-8000-000000000003';
export const ENGINEER = '712020:00000000-0000-4000-8000-000000000011';

export const INCIDENT_ID = '10001';
export const POSTMORTEM_ID = 'a3c1f3a0-0000-4000-8000-000000000001';
export const NOW = Date.parse('2026-11-20T10:00:00Z');

export const noMilestones: Milestones = NO_MILESTONES;

export const target = (over: Partial<TicketTarget> = {}): TicketTarget => ({
  projectId: '10100',
  projectKey: 'REG',
  typeId: '10200',
  typeName: 'Task',
  dueDateOnScreen: true,
  priorityId: null,
  labelsOnScreen: false,
  fields: {},
  ...over
});

export const readyAction = (id: string, over: Partial<ReadyAction> = {}): ReadyAction => ({
  ...newIdea(id, `Alert when the queue of ${id} grows`),
  assignee: ENGINEER,
  dueDate: '2026-12-04',
  target: target(),
  criterion: `Somebody is paged before the queue of ${id} is full`,
  category: 'detect',
  scope: 'class',
  size: 'two-weeks',
  verdict: 'keep',
  ...over
});

const BEGUN = { kind: 'start' as const, by: RESPONDER, at: NOW - 3_600_000 };

const FIRST_EDITS: readonly StoredEdit[] = firstEdits(
  {
    template: { kind: 'full', version: 2 },
    severity: 2,
    owner: LEAD,
    summary: 'Names were not resolved for an hour.',
    milestones: noMilestones,
    nearMiss: false,
    zone: null
  },
  BEGUN
);

/** A draft as it is right after its start. */
export const document = (over: Partial<PostmortemDocument> = {}): PostmortemDocument => ({
  ...documentFrom(FIRST_EDITS, BEGUN),
  ...over
});

export const postmortem = (over: Partial<StoredPostmortem> = {}): StoredPostmortem => {
  const written = over.document ?? document();
  return {
    id: POSTMORTEM_ID,
    incidentId: INCIDENT_ID,
    incidentKey: 'PLAT-1',
    revision: 1,
    document: written,
    edits: [...FIRST_EDITS],
    operation: null,
    inHistory: false,
    createdAt: NOW - 3_600_000,
    createdBy: RESPONDER,
    updatedAt: NOW - 3_600_000,
    updatedBy: RESPONDER,
    ...over
  };
};

export const actionTicket = (actionId: string, over: Partial<ActionTicket> = {}): ActionTicket => ({
  postmortemId: POSTMORTEM_ID,
  actionId,
  incidentId: INCIDENT_ID,
  incidentKey: 'PLAT-1',
  state: 'reserved',
  claim: null,
  claimedAt: null,
  ticketId: null,
  ticketKey: null,
  projectId: '10100',
  projectKey: 'REG',
  assignee: ENGINEER,
  dueDate: '2026-12-04',
  createdAt: null,
  problem: [],
  ...over
});

export const issue = (id: string, over: Partial<Issue> = {}): Issue => ({
  id,
  key: `REG-${id}`,
  summary: `Summary of ${id}`,
  projectId: '10100',
  projectKey: 'REG',
  typeName: 'Task',
  statusName: 'To Do',
  statusCategory: 'new',
  priorityName: 'High',
  assignee: ENGINEER,
  assigneeName: 'Network Engineer',
  dueDate: '2026-12-04',
  created: NOW - 7_200_000,
  linked: [],
  ...over
});

export const incident = (over: Partial<Issue> = {}): Issue =>
  issue(INCIDENT_ID, {
    key: 'PLAT-1',
    summary: 'Nothing resolves',
    projectId: '10000',
    projectKey: 'PLAT',
    typeName: 'Incident',
    statusName: 'In progress',
    statusCategory: 'indeterminate',
    assignee: null,
    assigneeName: null,
    dueDate: null,
    ...over
  });
