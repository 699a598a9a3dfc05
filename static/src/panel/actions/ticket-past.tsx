import type { ActionTicketState, TicketLedger } from '../../../../src/contract';
import { formatDay, dayOf } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import styles from './action-row.module.css';

/** Which rules an action's ticket breaks. @param state with its ledger */
export default function TicketPast({ state: { ticket, ledger } }: { state: ActionTicketState }) {
  if (!ledger) return null;
  return (
    <>
      {ledger.broken.map((broken) => (
        <BrokenRule key={broken.rule} ticketKey={ticket?.key ?? null} {...broken} />
      ))}
    </>
  );
}

function BrokenRule({
  ticketKey,
  rule,
  since
}: TicketLedger['broken'][number] & { ticketKey: string | null }) {
  const viewer = useViewer();
  const day = since === null ? null : formatDay(dayOf(since, viewer), viewer);
  const name = ticketKey ?? 'The ticket of this action';
  if (rule === 'deleted') {
    return (
      <p className={styles['remark']}>
        {name} was deleted{day === null ? '' : ` on ${day}`}. The action counts as not done; if it is still
        wanted, add it as a new one.
      </p>
    );
  }
  const lacks = rule === 'assignee' ? 'assignee' : 'due date';
  return (
    <p className={styles['remark']}>
      {day === null ? `${name} has no ${lacks}.` : `${name} has had no ${lacks} since ${day}.`} Set one in
      Jira.
    </p>
  );
}
