/** The ledger in memory, over the tickets of a {@link FakeStore}. */
import type { LedgerEntry } from '../../src/domain/ledger/entry';
import type { Ledger } from '../../src/ports';
import type { FakeStore } from './fake-store';

export class FakeLedger implements Ledger {
  readonly entries: LedgerEntry[] = [];

  constructor(private readonly store: FakeStore) {}

  ledgerOf: Ledger['ledgerOf'] = async (ticketIds) =>
    ticketIds.flatMap((id) => this.store.ledger.get(id) ?? []);

  entriesOf: Ledger['entriesOf'] = async (ticketId) =>
    this.entries.filter((entry) => entry.ticketId === ticketId).sort((a, b) => b.at - a.at);

  byTicket: Ledger['byTicket'] = async (ticketId) =>
    [...this.store.tickets.values()].find(
      (ticket) => ticket.ticketId === ticketId && ticket.state === 'created'
    ) ?? null;
}
