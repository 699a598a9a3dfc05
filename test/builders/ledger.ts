/** Tickets as Jira tells them and as the ledger keeps them. */
import type {
  ChangedField,
  FollowedField,
  SiteWords,
  TicketChange,
  TicketReading
} from '../../src/domain/ledger/change';
import type { LedgerTicket } from '../../src/domain/ledger/ticket';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import { ENGINEER, LEAD, NOW } from './postmortem';

export const MADE = NOW - 30 * 86_400_000;
export const TODO = '10000';
export const DOING = '3';
export const DONE = '10001';
export const CANCELED = '10007';
export const HIGH = '2';
export const LOW = '4';

/** A site with four statuses and two priorities. */
export const SITE: SiteWords = {
  categories: new Map([
    [TODO, 'new'],
    [DOING, 'indeterminate'],
    [DONE, 'done'],
    [CANCELED, 'done']
  ]),
  priorities: new Map([
    [HIGH, 0],
    [LOW, 1]
  ]),
  notDone: DEFAULT_SETTINGS.notDone
};

/** A ticket with assignee and date, of which nobody has changed anything. */
export const reading = (over: Partial<TicketReading> = {}): TicketReading => ({
  ticketId: '20001',
  ticketKey: 'REG-1',
  projectId: '10100',
  projectKey: 'REG',
  statusId: TODO,
  statusName: 'To Do',
  category: 'new',
  categorySince: MADE,
  assignee: ENGINEER,
  dueDate: '2026-12-04',
  priorityId: HIGH,
  resolutionId: null,
  resolutionName: null,
  created: MADE,
  updated: MADE,
  seenAt: NOW,
  ...over
});

/** A changed field; names are as the ids unless told. */
export const changed = (
  field: FollowedField,
  from: string | null,
  to: string | null,
  names: Partial<Pick<ChangedField, 'fromName' | 'toName'>> = {}
): ChangedField => ({ field, from, fromName: from, to, toName: to, ...names });

/** The nth change, as many minutes after the ticket was made. */
export const change = (n: number, ...fields: ChangedField[]): TicketChange => ({
  id: String(10_000 + n),
  at: MADE + n * 60_000,
  author: LEAD,
  fields
});

/** A ticket as the ledger keeps it, open and in order. */
export const ledgerTicket = (over: Partial<LedgerTicket> = {}): LedgerTicket => ({
  ticketId: '20001',
  ticketKey: 'REG-1',
  presence: 'present',
  goneAt: null,
  projectId: '10100',
  projectKey: 'REG',
  category: 'new',
  outcome: null,
  doneAt: null,
  assignee: ENGINEER,
  dueDate: '2026-12-04',
  priorityId: HIGH,
  resolutionId: null,
  slips: 0,
  slippedDays: 0,
  reassignments: 0,
  priorityDrops: 0,
  moves: 0,
  unassigned: null,
  undated: null,
  updated: MADE,
  seenAt: NOW,
  ...over
});
