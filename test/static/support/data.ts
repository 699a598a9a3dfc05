/** Data that surfaces are shown in tests: one incident with its postmortem, as the backend would answer. */
import type {
  ActionTicketState,
  Edit,
  IncidentPostmortem,
  IncidentView,
  OpenAction,
  PostmortemView,
  PostmortemWithTickets
} from '../../../src/contract';
import { newIdea, type Action, type TicketTarget } from '../../../src/domain/action';
import { applyEdits } from '../../../src/domain/edit';
import { newDocument } from '../../../src/domain/new-document';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import type { Viewer } from '../../../static/src/surface';

/** Account id of a persona. @param last two digits */
export const account = (last: string): string => `712020:00000000-0000-4000-8000-0000000000${last}`;

export const RESPONDER = account('02');
export const LEAD = account('03');
export const NETWORK_ENGINEER = account('11');

export const viewer: Viewer = {
  accountId: RESPONDER,
  siteUrl: 'http://localhost:8080',
  timeZone: 'Europe/Berlin',
  locale: 'en-GB'
};

/** 14 March 2026, 22:41 UTC; 23:41 in Berlin. */
export const FAILURE = Date.UTC(2026, 2, 14, 22, 41);
const MINUTE = 60_000;

export const incident: IncidentView = {
  id: '10001',
  key: 'PLAT-1',
  summary: 'Checkout pages time out in two regions',
  projectId: '10000',
  projectKey: 'PLAT',
  typeName: 'Incident',
  statusName: 'Resolved',
  statusCategory: 'done',
  priorityName: 'High',
  proposedSeverity: 2,
  created: FAILURE + 8 * MINUTE
};

export const target: TicketTarget = {
  projectId: '10000',
  projectKey: 'PLAT',
  typeId: '101',
  typeName: 'Problem',
  dueDateOnScreen: true,
  priorityId: null,
  labelsOnScreen: false,
  fields: {}
};

/** An action that lacks nothing. @param id its id @param changed what differs */
export const action = (id: string, changed: Partial<Action> = {}): Action => ({
  ...newIdea(id, `Drain connections before gateway ${id} stops`),
  assignee: NETWORK_ENGINEER,
  dueDate: '2099-04-02',
  target,
  criterion: 'No request is cut off while a gateway stops',
  category: 'prevent',
  scope: 'class',
  size: 'two-weeks',
  verdict: 'keep',
  ...changed
});

/** A document as the team wrote it. @param changed what differs */
export const document = (changed: Partial<PostmortemDocument> = {}): PostmortemDocument => ({
  ...newDocument({ template: { kind: 'full', version: 2 }, severity: 2, owner: LEAD }),
  life: [{ kind: 'start', by: LEAD, at: FAILURE + 90 * MINUTE }],
  summary: 'Deploys stopped draining connections.',
  milestones: {
    failure: FAILURE,
    detection: FAILURE + 8 * MINUTE,
    response: FAILURE + 12 * MINUTE,
    mitigation: FAILURE + 84 * MINUTE,
    resolution: null
  },
  ...changed
});

/** The ticket of an action, made. @param actionId whose @param key such as PLAT-7 */
export const created = (actionId: string, key: string): ActionTicketState => ({
  actionId,
  state: 'created',
  problem: [],
  ledger: null,
  ticket: {
    id: `2${key}`,
    key,
    statusName: 'In Progress',
    statusCategory: 'indeterminate',
    assignee: NETWORK_ENGINEER,
    assigneeName: 'Network Engineer',
    dueDate: '2099-04-02'
  }
});

/** A postmortem as a surface is told of it. @param doc the document @param changed what differs */
export const postmortem = (
  doc = document(),
  changed: Partial<PostmortemWithTickets> = {}
): PostmortemWithTickets => ({
  id: 'pm1',
  home: { id: incident.id, key: incident.key },
  revision: 7,
  document: doc,
  tickets: doc.actions.map(({ id }) => ({
    actionId: id,
    state: 'none',
    ticket: null,
    problem: [],
    ledger: null
  })),
  updatedAt: Date.UTC(2026, 2, 15, 13, 2),
  updatedBy: LEAD,
  operation: null,
  ...changed
});

/**
 * What saving answers: the postmortem with the edits made.
 * @param view as it was
 * @param edits what was asked for
 */
export const afterEdits = (view: PostmortemWithTickets, edits: Edit[]): PostmortemView => {
  const { tickets: _, ...rest } = view;
  const stamp = { by: RESPONDER, at: Date.UTC(2026, 2, 15, 13, 2) };
  return {
    ...rest,
    revision: view.revision + 1,
    document: applyEdits(view.document, edits, stamp),
    updatedAt: stamp.at,
    updatedBy: stamp.by
  };
};

/** The answer to `postmortem/read`. @param view null before the start @param canEdit of the reader */
export const answer = (
  view: PostmortemWithTickets | null = postmortem(),
  canEdit = true
): IncidentPostmortem => ({
  incident,
  canEdit,
  postmortem: view,
  joined: [],
  linked: [],
  settings: DEFAULT_SETTINGS
});

/** One row of the gadget. @param changed what differs */
export const openAction = (changed: Partial<OpenAction> = {}): OpenAction => ({
  postmortemId: 'pm1',
  actionId: 'a1',
  text: 'Drain connections before a gateway stops',
  incidentId: '10001',
  incidentKey: 'PLAT-1',
  ticket: {
    id: '20007',
    key: 'PLAT-7',
    statusName: 'To Do',
    statusCategory: 'new',
    assignee: NETWORK_ENGINEER,
    assigneeName: 'Network Engineer',
    dueDate: '2026-03-20'
  },
  dueDate: '2026-03-20',
  daysOverdue: 0,
  ...changed
});
