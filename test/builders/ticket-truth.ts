/** The local site's Jira as a witness of what became of a ticket. */
import type { SiteConfig } from '../../local/jira/config';
import type { Issue } from '../../local/jira/state';

/**
 * What happened to a ticket, told from Jira's own state and in no way of the ledger's.
 * @param issue the ticket
 * @param config how the site calls things
 */
export const truthOf = (issue: Issue, { priorities, statuses }: SiteConfig): string[] => {
  const place = (id: string | null): number => priorities.findIndex((priority) => priority.id === id);
  const isDone = (id: string | null): boolean =>
    statuses.find((status) => status.id === id)?.category === 'done';
  let resolution: string | null = null;
  let status: string | null = null;
  let state = 'open';
  return issue.history.flatMap((group) => {
    const said = group.items.flatMap(({ field, from, to, toString: name }) => {
      const note = (kind: string): string[] => [`${group.created} ${group.author} ${kind} ${from} ${to}`];
      if (field === 'resolution') resolution = name;
      if (field === 'status') status = to;
      if (field === 'assignee')
        return note(from === null ? 'assigned' : to === null ? 'unassigned' : 'reassigned');
      if (field === 'priority') return note(place(to) > place(from) ? 'priority-lowered' : 'priority-raised');
      if (field !== 'duedate') return [];
      if (to === null || from === null) return note(to === null ? 'due-removed' : 'due-set');
      return note(to > from ? 'due-slipped' : 'due-brought-forward');
    });
    const undone = resolution === "Won't Do" || statuses.find(({ id }) => id === status)?.name === 'Canceled';
    const now = !isDone(status) ? 'open' : undone ? 'wont-do' : 'done';
    const item = group.items.find(({ field }) => field === 'status') ?? group.items[0];
    const closing =
      now === state
        ? []
        : [`${group.created} ${group.author} ${now === 'open' ? 'reopened' : now} ${item?.from} ${item?.to}`];
    state = now;
    return [...said, ...closing];
  });
};
