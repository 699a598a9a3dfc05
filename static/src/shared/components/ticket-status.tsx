import Lozenge from '@atlaskit/lozenge';
import type { TicketView } from '../../../../src/contract';

const APPEARANCE = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** The state of a ticket in the colours of Jira. @param ticket as Jira has it now */
export const TicketStatus = ({ ticket }: { ticket: Pick<TicketView, 'statusName' | 'statusCategory'> }) => (
  <Lozenge appearance={APPEARANCE[ticket.statusCategory]}>{ticket.statusName}</Lozenge>
);
