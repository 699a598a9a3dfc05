import type { ActionTicketState, TicketLedger } from '../../../../src/contract';
import { formatDay, dayOf } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import styles from './action-row.module.css';

/** What became of an action's ticket: how often it was put off, and which rule it breaks. @param state with its ledger */
export default function TicketPast({ state: { ticket, ledger } }: { state: ActionTicketState }) {
  if (!ledger) return null;
  const slips = slipsInWords(ledger);
  return (
    <>
      {slips ? <p className={styles['answers']}>{slips}</p> : null}
      {ledger.broken.map((broken) => (
        <BrokenRule key={broken.rule} ticketKey={ticket?.key ?? null} {...broken} />
      ))}
    </>
  );
}

const slipsInWords = ({ slips, slippedDays }: TicketLedger): string | null => {
  if (slips === 0) return null;
  const days = slippedDays === 1 ? '1 day' : `${slippedDays} days`;
  return slips === 1 ? `Put off once, by ${days}` : `Put off ${slips} times, by ${days} in all`;
};

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
        {name} was deleted{day === null ? '' : ` on ${day}`}. The action counts as not done.
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
