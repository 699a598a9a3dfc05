import type { PanelStatus } from '../domain/panel-status';
import type { SetStatus } from '../ports';

/** So many at a time, well below the burst that Jira allows. */
const AT_ONCE = 10;

/**
 * Sets the status beside several issues.
 * @param jira with the rights of whoever sets them
 * @param due issue ids, and what is to stand beside each
 */
export const setStatuses = async (
  { setStatus }: { setStatus: SetStatus },
  due: readonly { id: string; status: PanelStatus }[]
): Promise<void> => {
  for (let at = 0; at < due.length; at += AT_ONCE) {
    await Promise.all(due.slice(at, at + AT_ONCE).map(({ id, status }) => setStatus(id, status)));
  }
};
