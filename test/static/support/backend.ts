/** A backend for tests of surfaces: it keeps one postmortem and takes every edit. */
import type { Edit, PostmortemWithTickets } from '../../../src/contract';
import { afterEdits, answer, account, incident, postmortem } from './data';
import { ok } from './host';

/**
 * Makes one, with resolvers for `host`.
 * @param first what it keeps at the beginning
 * @param canEdit false: a reader who may change nothing
 */
export function backend(first: PostmortemWithTickets = postmortem(), canEdit = true) {
  let view = first;
  const calls: Edit[][] = [];
  const taken = (edits: Edit[]): PostmortemWithTickets => {
    const known = new Map(view.tickets.map((ticket) => [ticket.actionId, ticket]));
    const next = afterEdits(view, edits);
    const tickets = next.document.actions.map(
      ({ id }) =>
        known.get(id) ?? { actionId: id, state: 'none' as const, ticket: null, problem: [], ledger: null }
    );
    return { ...next, tickets };
  };
  return {
    incident,
    view: () => view,
    document: () => view.document,
    /** Edits of each save, in their order. */
    calls,
    /** Somebody else saves. */
    elsewhere(edits: Edit[]): void {
      view = { ...taken(edits), updatedBy: account('03') };
    },
    resolvers: {
      'postmortem/read': () => ok(answer(view, canEdit)),
      'postmortem/edit': ({ edits }: { edits: Edit[] }) => {
        calls.push(edits);
        view = taken(edits);
        const { tickets: _, ...saved } = view;
        return ok(saved);
      }
    }
  };
}
