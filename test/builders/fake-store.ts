/** The store in memory, with the promises that the real one makes. */
import { LEASE_MS, type ActionTicket } from '../../src/domain/action-ticket';
import { byDueDate } from '../../src/domain/due';
import { differingFields, touchedFields, type Edit } from '../../src/domain/edit';
import type { Snapshot, Store, StoredPostmortem } from '../../src/ports';

export class FakeStore implements Store {
  readonly postmortems = new Map<string, StoredPostmortem>();
  readonly tickets = new Map<string, ActionTicket>();
  private readonly history = new Map<string, Edit[][]>();
  /** How often each operation was asked for. */
  readonly calls: (keyof Store)[] = [];
  /** What happens just before the next save, as if somebody else were faster. */
  beforeSave: (() => void) | null = null;

  /** Puts a postmortem there as it is. */
  put(postmortem: StoredPostmortem, tickets: readonly ActionTicket[] = []): void {
    this.postmortems.set(postmortem.id, postmortem);
    this.remember(tickets);
  }

  /** Saves edits as somebody else. */
  replace(next: StoredPostmortem): void {
    const previous = this.postmortems.get(next.id);
    if (previous) this.historyOf(next.id)[previous.revision] = previous.edits;
    this.postmortems.set(next.id, next);
  }

  ofIncident: Store['ofIncident'] = async (incidentId) => {
    this.calls.push('ofIncident');
    return this.snapshot([...this.postmortems.values()].find((stored) => stored.incidentId === incidentId));
  };

  byId: Store['byId'] = async (id) => {
    this.calls.push('byId');
    return this.snapshot(this.postmortems.get(id));
  };

  start: Store['start'] = async (postmortem) => {
    this.calls.push('start');
    const taken = [...this.postmortems.values()].some(
      ({ incidentId }) => incidentId === postmortem.incidentId
    );
    if (!taken) this.postmortems.set(postmortem.id, postmortem);
    return !taken;
  };

  save: Store['save'] = async (next, previous) => {
    this.calls.push('save');
    const overtake = this.beforeSave;
    this.beforeSave = null;
    overtake?.();
    if (this.postmortems.get(next.id)?.revision !== previous.revision) return false;
    const changed = differingFields(previous.document, next.document, touchedFields(next.edits));
    const claimed = this.ticketsOf(next.id).filter((ticket) => !isFree(ticket, next.updatedAt));
    if (claimed.some(({ actionId }) => changed.includes(`actions.${actionId}`))) return false;
    this.replace(next);
    return true;
  };

  editsBetween: Store['editsBetween'] = async (id, from, to) => {
    this.calls.push('editsBetween');
    return this.historyOf(id).slice(from + 1, to);
  };

  claim: Store['claim'] = async (tickets, claim, now) => {
    this.calls.push('claim');
    for (const wanted of tickets) {
      const known = this.tickets.get(keyOf(wanted));
      if (!known) this.remember([wanted]);
      else if (isFree(known, now)) {
        this.remember([
          { ...known, state: known.claim === null ? known.state : 'unknown', claim, claimedAt: now }
        ]);
      }
    }
    return this.ticketsOf(tickets[0]?.postmortemId);
  };

  record: Store['record'] = async (tickets) => {
    this.calls.push('record');
    this.remember(tickets);
  };

  createdTickets: Store['createdTickets'] = async (projects, limit) => {
    this.calls.push('createdTickets');
    return [...this.tickets.values()]
      .filter(
        ({ state, projectKey }) =>
          state === 'created' && (projects.length === 0 || projects.includes(projectKey))
      )
      .sort((a, b) => byDueDate(a.dueDate, b.dueDate))
      .slice(0, limit)
      .map(({ ticketId, ...ticket }) => ({ ...ticket, ticketId: ticketId ?? '' }));
  };

  actionTexts: Store['actionTexts'] = async (ids) => {
    this.calls.push('actionTexts');
    const found = ids.flatMap((id) => this.postmortems.get(id) ?? []);
    return new Map(
      found.map(({ id, document }) => [
        id,
        new Map(document.actions.map((action) => [action.id, action.text]))
      ])
    );
  };

  private remember(tickets: readonly ActionTicket[]): void {
    for (const ticket of tickets) this.tickets.set(keyOf(ticket), ticket);
  }

  private snapshot(postmortem: StoredPostmortem | undefined): Snapshot | null {
    return postmortem ? { postmortem, tickets: this.ticketsOf(postmortem.id) } : null;
  }

  private ticketsOf(postmortemId: string | undefined): ActionTicket[] {
    return [...this.tickets.values()].filter((ticket) => ticket.postmortemId === postmortemId);
  }

  private historyOf(id: string): Edit[][] {
    const known = this.history.get(id) ?? [];
    this.history.set(id, known);
    return known;
  }
}

const keyOf = ({ postmortemId, actionId }: ActionTicket): string => `${postmortemId} ${actionId}`;

const isFree = ({ state, claim, claimedAt }: ActionTicket, now: number): boolean =>
  state !== 'created' && (claim === null || (claimedAt ?? 0) <= now - LEASE_MS);
