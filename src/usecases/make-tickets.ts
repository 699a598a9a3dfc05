/** Makes tickets of actions whose claim is held: looks where an answer was lost, asks Jira, reads what came of it. */
import type { TicketView } from '../contract';
import { givenBack, type ActionTicket, type FieldProblem } from '../domain/action-ticket';
import type { TicketTarget } from '../domain/action';
import { dayIn } from '../domain/calendar/wall-clock';
import type { ReadyAction } from '../domain/gate/ticket-gate';
import { chooseLink } from '../domain/link-type';
import { fail, ok, type AppError, type Result } from '../domain/result';
import { ACTION_PROPERTY, ticketDraft, type TicketContext } from '../domain/ticket-draft';
import type { DraftOutcome, Issue, Jira, StoredPostmortem, World } from '../ports';
import { ticketView, type TicketViews } from './view';

/** What one bulk call may carry. */
const CHUNK = 50;

/** Tickets as they stand now, those that exist as a surface is told of them, and what kept the rest from being made. */
export interface Made {
  tickets: ActionTicket[];
  views: TicketViews;
  error: AppError | null;
}

interface Job {
  ticket: ActionTicket;
  action: ReadyAction;
}

/** One ticket as it came out. */
interface Settled {
  ticket: ActionTicket;
  view?: TicketView;
}

/**
 * Makes the tickets, adopting those that exist already. No claim is kept but those of tickets that Jira may be
 * making still.
 * @param world Jira with the caller's rights, clock, settings, and who asks
 * @param postmortem whose actions they are
 * @param held tickets whose claim the caller holds
 * @param actions lacking nothing; at least those of the tickets
 */
export const makeTickets = async (
  world: Pick<World, 'jira' | 'clock' | 'caller' | 'settings'>,
  postmortem: StoredPostmortem,
  held: readonly ActionTicket[],
  actions: readonly ReadyAction[]
): Promise<Made> => {
  const { jira, clock } = world;
  const settled: Settled[] = [];
  let open = jobsFor(held, actions);
  const end = (error: AppError | null): Made =>
    result([...settled, ...open.map(({ ticket }) => ({ ticket: givenBack(ticket) }))], error);

  if (held.some(({ state }) => state === 'unknown')) {
    const existing = await existingTickets(jira, postmortem);
    if (!existing.ok) return end(existing.error);
    settled.push(...adopted(open, existing.value, clock()));
    open = open.filter(({ action }) => !existing.value.has(action.id));
  }
  if (open.length === 0) return end(null);

  const context = await ticketContext(world, postmortem);
  if (!context.ok) return end(context.error);
  while (open.length > 0) {
    const chunk = open.slice(0, CHUNK);
    open = open.slice(CHUNK);
    const outcome = await jira.createTickets(chunk.map(({ action }) => ticketDraft(action, context.value)));
    const now = clock();
    if (outcome.kind === 'answered') {
      settled.push(...chunk.map((job, index) => settle(job, outcome.drafts[index], now)));
    } else if (outcome.kind === 'refused') {
      settled.push(...chunk.map((job) => refused(job, outcome.problem)));
    } else {
      const existing = await existingTickets(jira, postmortem);
      settled.push(...inDoubt(chunk, existing.ok ? existing.value : new Map(), outcome.running, now));
      return end(null);
    }
  }
  return end(null);
};

const jobsFor = (held: readonly ActionTicket[], actions: readonly ReadyAction[]): Job[] => {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return held.flatMap((ticket) => {
    const action = byId.get(ticket.actionId);
    return action ? [{ ticket: upToDate(ticket, action), action }] : [];
  });
};

/** What was remembered of an earlier attempt, with what the action says now; of an issue that was not linked, nothing. */
const upToDate = (ticket: ActionTicket, { target, assignee, dueDate }: ReadyAction): ActionTicket => ({
  ...ticket,
  ticketId: null,
  ticketKey: null,
  projectId: target.projectId,
  projectKey: target.projectKey,
  assignee,
  dueDate
});

/**
 * Tickets of this postmortem that Jira has, by action id.
 * @param jira with the caller's rights
 * @param postmortem whose
 */
export const existingTickets = async (
  jira: Pick<Jira, 'markedTickets'>,
  postmortem: StoredPostmortem
): Promise<Result<ReadonlyMap<string, Issue>>> => {
  const marked = await jira.markedTickets(postmortem.incidentId, ACTION_PROPERTY);
  if (!marked.ok) return marked;
  const ours = marked.value.filter(({ postmortemId }) => postmortemId === postmortem.id);
  return ok(new Map(ours.map(({ actionId, issue }) => [actionId, issue])));
};

const ticketContext = async (
  {
    jira,
    clock,
    caller: { siteUrl, timeZone },
    settings
  }: Pick<World, 'jira' | 'clock' | 'caller' | 'settings'>,
  postmortem: StoredPostmortem
): Promise<Result<TicketContext>> => {
  const types = await jira.linkTypes();
  if (!types.ok) return types;
  const link = chooseLink(types.value);
  if (!link) return fail(NO_LINKS);
  const { id, incidentId, incidentKey } = postmortem;
  return ok({
    postmortemId: id,
    incident: { id: incidentId, key: incidentKey },
    incidentUrl: siteUrl && `${siteUrl}/browse/${incidentKey}`,
    failures: postmortem.document.failures,
    labels: (await settings()).tickets.labels,
    link,
    today: dayIn(clock(), timeZone ?? 'UTC')
  });
};

const settle = (job: Job, outcome: DraftOutcome | undefined, now: number): Settled => {
  if (!outcome) return { ticket: { ...givenBack(job.ticket), state: 'unknown' } };
  return outcome.created ? created(job, outcome, now) : refused(job, outcome.problem);
};

const created = (
  { ticket, action }: Job,
  { id, key }: { id: string; key: string },
  now: number
): Settled => ({
  ticket: existing(ticket, id, key, now),
  // Jira tells a new ticket's id and key only; the name of its status comes with the next reading.
  view: {
    id,
    key,
    statusName: 'Created',
    statusCategory: 'new',
    assignee: action.assignee,
    assigneeName: null,
    dueDate: action.target.dueDateOnScreen ? action.dueDate : null
  }
});

const adopted = (jobs: readonly Job[], issues: ReadonlyMap<string, Issue>, now: number): Settled[] =>
  jobs.flatMap(({ ticket, action }) => {
    const issue = issues.get(action.id);
    if (!issue) return [];
    return [{ ticket: adopt(ticket, issue, now), view: ticketView(issue) }];
  });

/**
 * A ticket of which nobody knew, as it was found.
 * @param ticket what is remembered of it
 * @param issue as Jira has it
 * @param now epoch milliseconds
 */
export const adopt = (ticket: ActionTicket, issue: Issue, now: number): ActionTicket => {
  const { id, key, projectId, projectKey } = issue;
  // What was moved meanwhile, or linked rather than created, is in a project of its own.
  return { ...existing(ticket, id, key, now), projectId, projectKey };
};

/** After a lost answer: what exists is adopted; the rest keeps its claim only while Jira may be at it still. */
const inDoubt = (
  jobs: readonly Job[],
  found: ReadonlyMap<string, Issue>,
  running: boolean,
  now: number
): Settled[] => [
  ...adopted(jobs, found, now),
  ...jobs
    .filter(({ action }) => !found.has(action.id))
    .map(({ ticket }) => ({
      ticket: { ...(running ? ticket : givenBack(ticket)), state: 'unknown' as const }
    }))
];

const existing = (ticket: ActionTicket, ticketId: string, ticketKey: string, now: number): ActionTicket => ({
  ...givenBack(ticket),
  state: 'created',
  ticketId,
  ticketKey,
  // Jira was asked by the project's id; what a surface called it may be outdated, or made up.
  projectKey: ticketKey.replace(/-\d+$/, ''),
  createdAt: now,
  problem: []
});

const refused = ({ ticket, action }: Job, problem: FieldProblem[]): Settled => ({
  ticket: {
    ...givenBack(ticket),
    state: 'failed',
    problem: problem.map((each) =>
      sayPlace(sayPerson(sayLinking(each, ticket.incidentKey), ticket.assignee), action.target)
    )
  }
});

/** Jira's words for a refused link do not say that it is the link which it refuses. */
const sayLinking = (problem: FieldProblem, incidentKey: string): FieldProblem =>
  problem.field === 'issuelinks'
    ? { ...problem, message: `Jira would not link the ticket to ${incidentKey}: ${problem.message}` }
    : problem;

/** Jira does not say in which project it creates nothing, or which type that project lacks. */
const sayPlace = (problem: FieldProblem, { projectKey, typeName }: TicketTarget): FieldProblem => {
  const said = problem.message.replace(/[^.!?]$/, '$&.');
  if (problem.field === 'project') {
    return {
      ...problem,
      message: `Jira would not create the ticket in ${projectKey}: ${said} Choose a project in which you may create issues, or ask an administrator of ${projectKey}.`
    };
  }
  if (problem.field !== 'issuetype') return problem;
  return {
    ...problem,
    message: `Jira would not create a ${typeName} in ${projectKey}: ${said} Choose the type of the ticket anew.`
  };
};

/** Jira calls whom it refuses by an account id, which tells nobody anything. */
const sayPerson = (problem: FieldProblem, accountId: string): FieldProblem =>
  problem.field === 'assignee' && problem.message.includes(accountId)
    ? {
        ...problem,
        message: `${problem.message
          .replaceAll(`User '${accountId}'`, 'This person')
          .replaceAll(accountId, 'this person')} Choose somebody else for this action.`
      }
    : problem;

const result = (settled: readonly Settled[], error: AppError | null): Made => ({
  tickets: settled.map(({ ticket }) => ticket),
  views: new Map(settled.flatMap(({ view }) => (view ? [[view.id, view]] : []))),
  error
});

const NO_LINKS: AppError = {
  code: 'rejected',
  message:
    'Jira refuses links between issues on this site, so no ticket was created: it could not be found from the incident. Ask a Jira administrator to switch issue linking on.'
};
