/** A backend for tests of surfaces: it keeps one postmortem, takes every edit, and merges what can be merged. */
import type { BasedEdit, Conflict, Edit, PostmortemWithTickets } from '../../../src/contract';
import { mergedEdits } from '../../../src/domain/merge/merge-edit';
import { afterEdits, answer, account, incident, postmortem } from './data';
import { ok } from './host';

/** What is answered where somebody else changed the same. @param theirs the postmortem as it is now */
export const conflict = (theirs: PostmortemWithTickets): { ok: false; error: Conflict } => ({
  ok: false,
  error: { code: 'conflict', message: 'Somebody else was first.', theirs }
});

type EditRequest = { edits: BasedEdit[]; operation?: string | null };

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
      view = { ...taken(edits), updatedBy: account('03'), operation: null };
    },
    resolvers: {
      'postmortem/read': () => ok(answer(view, canEdit)),
      'postmortem/edit': ({ edits: asked, operation = null }: EditRequest) => {
        calls.push(asked.map(({ base: _, ...edit }) => edit));
        const { edits, collisions } = mergedEdits(view.document, asked, { by: null, at: 0 });
        if (collisions.length > 0) return conflict(view);
        view = { ...taken(edits), operation };
        const { tickets: _, ...saved } = view;
        return ok(saved);
      }
    }
  };
}
