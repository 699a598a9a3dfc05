/** What Afterword remembers of an action's ticket. Jira knows the rest. */

export interface FieldProblem {
  /** Jira's field id, or null where the message is about the whole. */
  field: string | null;
  message: string;
}

/**
 * `reserved`: nothing was sent to Jira yet. `created`: the ticket exists. `failed`: Jira refused, so it does not.
 * `unknown`: Jira was asked and the answer was lost, so one looks before one asks again.
 */
export type TicketRecordState = 'reserved' | 'created' | 'failed' | 'unknown';

export interface ActionTicket {
  postmortemId: string;
  actionId: string;
  incidentId: string;
  incidentKey: string;
  state: TicketRecordState;
  /** Who is making the ticket at this moment; nobody else may meanwhile. */
  claim: string | null;
  /** Epoch milliseconds of the claim. */
  claimedAt: number | null;
  /** Of a ticket that is not created yet: the issue that exists already and is being taken for it. */
  ticketId: string | null;
  ticketKey: string | null;
  projectId: string;
  projectKey: string;
  /** Account id. */
  assignee: string;
  /** `YYYY-MM-DD`, as agreed when the ticket was made. */
  dueDate: string;
  /** Epoch milliseconds. */
  createdAt: number | null;
  /** What Jira said against it. */
  problem: FieldProblem[];
}

/** How long a claim holds, in milliseconds: longer than an invocation can live, so that its holder is surely gone. */
export const LEASE_MS = 40_000;

/** What is said of a ticket whose making was cut short. */
export const INTERRUPTED: FieldProblem = {
  field: null,
  message:
    'Jira’s answer was lost, so this ticket may exist already. Try again: Afterword looks for it first and makes no second one.'
};

/** What is said where an issue that exists already was about to be taken, and nobody knows how far that came. */
export const LINK_INTERRUPTED: FieldProblem = {
  field: null,
  message:
    'Taking an existing issue as this action’s ticket was cut short. Link it again: Afterword finishes what was begun and makes no second link.'
};

/**
 * How the ticket stands, in the words of the contract.
 * @param ticket what is remembered, or undefined where nobody asked for a ticket yet
 * @param now epoch milliseconds
 */
export const standingOf = (
  ticket: ActionTicket | undefined,
  now: number
): { state: 'none' | 'pending' | 'created' | 'failed'; problem: FieldProblem[] } => {
  if (!ticket) return { state: 'none', problem: [] };
  if (ticket.state === 'created') return { state: 'created', problem: [] };
  if (isHeld(ticket, now)) return { state: 'pending', problem: [] };
  if (isInDoubt(ticket, now)) {
    return { state: 'failed', problem: [ticket.ticketId === null ? INTERRUPTED : LINK_INTERRUPTED] };
  }
  return ticket.state === 'failed'
    ? { state: 'failed', problem: ticket.problem }
    : { state: 'none', problem: [] };
};

/**
 * True where nobody is making the ticket and nobody knows whether Jira has it: its answer was lost, or whoever held the
 * claim died after asking, or before.
 * @param ticket what is remembered
 * @param now epoch milliseconds
 */
export const isInDoubt = (ticket: ActionTicket, now: number): boolean =>
  ticket.state !== 'created' && !isHeld(ticket, now) && (ticket.state === 'unknown' || ticket.claim !== null);

/** A ticket without its claim, else as it is. @param ticket whose claim was held */
export const givenBack = (ticket: ActionTicket): ActionTicket => ({
  ...ticket,
  claim: null,
  claimedAt: null
});

const isHeld = ({ claim, claimedAt }: ActionTicket, now: number): boolean =>
  claim !== null && claimedAt !== null && claimedAt > now - LEASE_MS;
