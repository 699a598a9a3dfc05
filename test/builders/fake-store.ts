/** The store in memory, with the promises that the real one makes. */
import { changedForTickets } from '../../src/domain/action';
import { LEASE_MS, type ActionTicket } from '../../src/domain/action-ticket';
import { byDueDate } from '../../src/domain/due';
import { stateOf } from '../../src/domain/life/life';
import type { LedgerTicket } from '../../src/domain/ledger/ticket';
import { parkedIn } from '../../src/domain/parked/parked-ideas';
import type { Present } from '../../src/domain/presence';
import type { Found, IncidentReference, Store, StoredPostmortem, StoredRevision } from '../../src/ports';

export class FakeStore implements Store {
  readonly postmortems = new Map<string, StoredPostmortem>();
  readonly tickets = new Map<string, ActionTicket>();
  /** Postmortems that a newer version of the app wrote, by id. */
  readonly newer = new Set<string>();
  /** Incidents that share a postmortem, by incident id. */
  readonly joins = new Map<string, { incident: IncidentReference; postmortemId: string }>();
  /** What the ledger knows of tickets, by ticket id. */
  readonly ledger = new Map<string, LedgerTicket>();
  /** Who was seen where, one place for each person. */
  private readonly seen = new Map<string, { postmortemId: string; present: Present; at: number }>();
  private readonly history = new Map<string, StoredPostmortem[]>();
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
    if (previous) this.historyOf(next.id)[previous.revision] = previous;
    this.postmortems.set(next.id, next);
  }

  ofIncident: Store['ofIncident'] = async (incidentId) => {
    this.calls.push('ofIncident');
    const own = this.ownOf(incidentId);
    if (own && stateOf(own.document.life) !== 'not-started') return this.snapshot(own);
    const joined = this.joins.get(incidentId);
    return this.snapshot(joined ? this.postmortems.get(joined.postmortemId) : own);
  };

  byId: Store['byId'] = async (id) => {
    this.calls.push('byId');
    return this.snapshot(this.postmortems.get(id));
  };

  placesOf: Store['placesOf'] = async (issueId) => {
    this.calls.push('placesOf');
    const own = this.ownOf(issueId);
    const isBegun = own && stateOf(own.document.life) !== 'not-started';
    return {
      postmortemId: (isBegun ? own.id : (this.joins.get(issueId)?.postmortemId ?? own?.id)) ?? null,
      actions: [...this.tickets.values()]
        .filter(({ ticketId, state }) => ticketId === issueId && state === 'created')
        .map(({ postmortemId, actionId }) => ({ postmortemId, actionId }))
    };
  };

  atHome: Store['atHome'] = async (incidentIds, issueId) => {
    this.calls.push('atHome');
    const acting = [...this.tickets.values()].filter(
      ({ state, ticketId }) => state === 'created' && ticketId === issueId
    );
    return [...this.postmortems.values()]
      .filter(
        ({ id, incidentId }) =>
          incidentIds.includes(incidentId) && !acting.some(({ postmortemId }) => postmortemId === id)
      )
      .map(({ id, incidentId, incidentKey, document }) => ({
        id,
        home: { id: incidentId, key: incidentKey },
        state: stateOf(document.life)
      }))
      .filter(({ state }) => state !== 'not-started');
  };

  join: Store['join'] = async (incident, postmortemId) => {
    this.calls.push('join');
    const own = this.ownOf(incident.id);
    if (own && stateOf(own.document.life) !== 'not-started') return false;
    if (this.joins.has(incident.id)) return false;
    this.joins.set(incident.id, { incident, postmortemId });
    return true;
  };

  leave: Store['leave'] = async (incidentId, postmortemId) => {
    this.calls.push('leave');
    if (this.joins.get(incidentId)?.postmortemId === postmortemId) this.joins.delete(incidentId);
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
    const changed = changedForTickets(previous.document.actions, next.document.actions);
    const claimed = this.ticketsOf(next.id).filter((ticket) => !isFree(ticket, next.updatedAt));
    if (claimed.some(({ actionId }) => changed.includes(actionId))) return false;
    this.replace(next);
    return true;
  };

  changesBetween: Store['changesBetween'] = async (id, from, to) => {
    this.calls.push('changesBetween');
    return this.historyOf(id)
      .slice(from + 1, to)
      .map(({ edits, operation }) => ({ edits, operation }));
  };

  revisions: Store['revisions'] = async (id, before, limit) => {
    this.calls.push('revisions');
    const current = this.postmortems.get(id);
    const all = [...this.historyOf(id).slice(1), ...(current ? [current] : [])];
    return all
      .filter(({ revision }) => before === null || revision < before)
      .reverse()
      .slice(0, limit)
      .map(revisionOf);
  };

  watched: Store['watched'] = async (id, since) => {
    this.calls.push('watched');
    const found = this.postmortems.get(id);
    if (!found) return null;
    const seen = [...this.seen.values()].filter((one) => one.postmortemId === id && one.at > since);
    return {
      incidentId: found.incidentId,
      revision: found.revision,
      people: seen.sort((a, b) => b.at - a.at).map(({ present }) => present)
    };
  };

  see: Store['see'] = async (postmortemId, present, at) => {
    this.calls.push('see');
    this.seen.set(`${postmortemId} ${present.accountId}`, { postmortemId, present, at });
  };

  forgetSeen: Store['forgetSeen'] = async (before) => {
    this.calls.push('forgetSeen');
    for (const [key, { at }] of this.seen) if (at < before) this.seen.delete(key);
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

  holdersOf: Store['holdersOf'] = async (ticketId, now) => {
    this.calls.push('holdersOf');
    return [...this.tickets.values()]
      .filter((ticket) => ticket.ticketId === ticketId && !isFree(ticket, now))
      .map(({ postmortemId, actionId }) => ({ postmortemId, actionId }));
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

  /** Like the real one, but by the last save rather than by the last that parked something. */
  parkedElsewhere: Store['parkedElsewhere'] = async (id, limit) => {
    this.calls.push('parkedElsewhere');
    return [...this.postmortems.values()]
      .filter((one) => one.id !== id && !['not-started', 'waived'].includes(stateOf(one.document.life)))
      .map((one) => ({ ...one, parked: parkedIn(one.document.actions) }))
      .filter(({ parked }) => parked.length > 0)
      .sort((a, b) => b.updatedAt - a.updatedAt)
      .slice(0, limit)
      .flatMap(({ parked, id: postmortemId, incidentId }) =>
        parked.map((idea) => ({ ...idea, postmortemId, incidentId }))
      );
  };

  private remember(tickets: readonly ActionTicket[]): void {
    for (const ticket of tickets) this.tickets.set(keyOf(ticket), ticket);
  }

  private ownOf(incidentId: string): StoredPostmortem | undefined {
    return [...this.postmortems.values()].find((stored) => stored.incidentId === incidentId);
  }

  private snapshot(postmortem: StoredPostmortem | undefined): Found | null {
    if (!postmortem) return null;
    const { id, incidentId, incidentKey } = postmortem;
    if (this.newer.has(id)) return { newer: true, postmortem: { id, incidentId, incidentKey } };
    const joined = [...this.joins.values()].filter(({ postmortemId }) => postmortemId === id);
    return {
      newer: false,
      postmortem,
      tickets: this.ticketsOf(id),
      ledger: this.ticketsOf(id).flatMap(({ ticketId }) => this.ledger.get(ticketId ?? '') ?? []),
      joined: joined.map(({ incident }) => incident)
    };
  }

  private ticketsOf(postmortemId: string | undefined): ActionTicket[] {
    return [...this.tickets.values()].filter((ticket) => ticket.postmortemId === postmortemId);
  }

  private historyOf(id: string): StoredPostmortem[] {
    const known = this.history.get(id) ?? [];
    this.history.set(id, known);
    return known;
  }
}

const revisionOf = ({ revision, updatedAt, updatedBy, edits }: StoredPostmortem): StoredRevision => ({
  revision,
  at: updatedAt,
  by: updatedBy,
  edits
});

const keyOf = ({ postmortemId, actionId }: ActionTicket): string => `${postmortemId} ${actionId}`;

const isFree = ({ state, claim, claimedAt }: ActionTicket, now: number): boolean =>
  state !== 'created' && (claim === null || (claimedAt ?? 0) <= now - LEASE_MS);
