import Button from '@atlaskit/button/new';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { proposedAttendees, type Attendee } from '../../../../src/domain/life/roles';
import { Person } from '../../shared/components/person';
import { useEditing } from '../../shared/editing';
import { loadPerson } from '../../shared/jira/people';
import { CapacityWords } from './capacities';
import styles from './review.module.css';
import type { TicketWork } from './ticket-work';

/** More than this nobody picks from, and each one's name has to be asked for. */
const MOST = 50;

/** Proposes whoever worked on the ticket and is not invited yet; only account ids go into the document. */
export function AttendeeProposals({ work: { activity, responders } }: { work: TicketWork }) {
  const { document, apply } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const proposed = proposedAttendees(activity, responders, document).slice(0, MOST);
  const people = useQueries({
    queries: proposed.map(({ account }) => ({
      queryKey: ['person', account],
      queryFn: () => loadPerson(account),
      staleTime: Infinity,
      retry: false
    }))
  });
  // Automations attend no meeting, and neither does whoever left.
  const found = proposed.filter((_, index) => {
    const person = people[index]?.data;
    return person !== undefined && person !== null && !person.isApp;
  });
  if (found.length === 0) return null;
  const invite = (attendees: readonly Attendee[]): void =>
    apply(
      attendees.map((value) => ({ field: 'attendee' as const, value })),
      attendees.length === 1 ? '1 person invited.' : `${attendees.length} people invited.`
    );
  const words =
    found.length === 1
      ? '1 more person worked on this ticket.'
      : `${found.length} more people worked on this ticket.`;
  return (
    <div className={styles['note']}>
      <div className={styles['line']}>
        <span>{words}</span>
        <Button spacing="compact" onClick={() => invite(found)}>
          {found.length === 1 ? 'Invite them' : 'Invite all'}
        </Button>
        <Button spacing="compact" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide who' : 'Show who'}
        </Button>
      </div>
      {isOpen ? (
        <ul className={styles['people']}>
          {found.map((attendee) => (
            <li key={attendee.account} className={styles['row']}>
              <div className={styles['main']}>
                <Person accountId={attendee.account} />
                <CapacityWords capacities={attendee.capacities} />
              </div>
              <Button spacing="compact" onClick={() => invite([attendee])}>
                Invite
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
