import Lozenge from '@atlaskit/lozenge';
import type { OpenAction, OpenActions } from '../../../src/contract';
import { shortened } from '../../../src/domain/words';
import { IssueLink } from '../shared/components/issue-link';
import { LoadFailed } from '../shared/components/load-state';
import { DueDay } from '../shared/components/moment';
import { Notice } from '../shared/components/notice';
import { Person } from '../shared/components/person';
import { ListSkeleton } from '../shared/components/skeleton';
import { TicketStatus } from '../shared/components/ticket-status';
import { failureOf } from '../shared/failure';
import { useOpenActions } from '../shared/queries';
import { formatClock, formatInstant } from '../shared/time';
import { useViewer } from '../shared/viewer';
import styles from './gadget.module.css';

/** Open actions of all postmortems, overdue ones first. @param projects keys to narrow to; empty for all */
export default function Gadget({ projects }: { projects: string[] }) {
  const { data, error, isPending, refetch } = useOpenActions(projects);
  if (isPending) return <ListSkeleton label="Loading open actions" />;
  if (!data) return <LoadFailed error={failureOf(error)} retry={() => void refetch()} />;
  return (
    <div className={styles['gadget']}>
      <h1 className="visually-hidden">Open postmortem actions</h1>
      <Counts data={data} />
      {data.actions.length === 0 ? (
        <p className={styles['quiet']}>
          {projects.length > 0
            ? `No open postmortem actions in ${projects.join(', ')}.`
            : 'No open postmortem actions. Tickets made from a postmortem show here until they are done.'}
        </p>
      ) : (
        <ul className={styles['list']}>
          {data.actions.map((action) => (
            <Row key={`${action.postmortemId}/${action.actionId}`} action={action} asOf={data.asOf} />
          ))}
        </ul>
      )}
      {error ? (
        <Notice appearance="warning">
          <p>This could not be brought up to date. {failureOf(error).message}</p>
        </Notice>
      ) : null}
      <Foot asOf={data.asOf} projects={projects} />
    </div>
  );
}

function Counts({ data }: { data: OpenActions }) {
  const numbers = [
    { name: 'open', count: data.open, tone: '' },
    { name: 'overdue', count: data.overdue, tone: data.overdue > 0 ? styles['late'] : '' }
  ];
  return (
    <dl className={styles['counts']}>
      {numbers.map(({ name, count, tone }) => (
        <div key={name} className={styles['count']}>
          <dt>{name}</dt>
          <dd className={tone}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Row({ action, asOf }: { action: OpenAction; asOf: number }) {
  const { ticket, dueDate, daysOverdue } = action;
  return (
    <li className={styles['row']}>
      <IssueLink issueKey={ticket.key} />
      <span className={styles['text']} dir="auto" title={action.text}>
        {shortened(action.text, 200)}
      </span>
      <div className={styles['facts']}>
        <Due day={dueDate} daysOverdue={daysOverdue} asOf={asOf} />
        {ticket.assignee ? (
          <Person accountId={ticket.assignee} name={ticket.assigneeName} />
        ) : (
          <span>Nobody is assigned</span>
        )}
        <span>
          <TicketStatus ticket={ticket} />
        </span>
        <span className={styles['incident']}>
          {/* An incident that Jira hides from this reader is not even hinted at. */}
          {action.incidentKey ? (
            <>
              from <IssueLink issueKey={action.incidentKey} />
            </>
          ) : null}
        </span>
      </div>
    </li>
  );
}

function Due({ day, daysOverdue, asOf }: { day: string | null; daysOverdue: number; asOf: number }) {
  if (day === null) return <span>No due date</span>;
  if (daysOverdue === 0) {
    return (
      <span>
        Due <DueDay day={day} now={asOf} />
      </span>
    );
  }
  return (
    <span>
      <Lozenge appearance="removed">
        {daysOverdue === 1 ? '1 day overdue' : `${daysOverdue} days overdue`}
      </Lozenge>
    </span>
  );
}

function Foot({ asOf, projects }: { asOf: number; projects: string[] }) {
  const viewer = useViewer();
  return (
    <p className={styles['quiet']}>
      As of <time title={formatInstant(asOf, viewer)}>{formatClock(asOf, viewer)}</time>
      {projects.length > 0 ? `, in ${projects.join(', ')}` : ''}
    </p>
  );
}
