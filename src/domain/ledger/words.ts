/** What is said of dates that were put off, and of a rule that an open action breaks. */
import { dayInWords } from '../calendar/days';
import type { LedgerTicket, Rule } from './ticket';

/**
 * How often a due date was put off, and by how much: stands after "Put off".
 * @param ledger at least one slip
 */
export const slipsInWords = ({ slips, slippedDays }: Pick<LedgerTicket, 'slips' | 'slippedDays'>): string => {
  const days = slippedDays === 1 ? '1 day' : `${slippedDays} days`;
  return slips === 1 ? `once, by ${days}` : `${slips} times, by ${days} in all`;
};

const LACKED: Readonly<Record<Rule, string>> = { assignee: 'assignee', 'due-date': 'due date' };

/**
 * The mail to whoever answers for the action's project. It names neither the incident nor anybody: of those its reader
 * may not know.
 * @param key the ticket's
 * @param rule the broken one
 * @param since epoch milliseconds
 */
export const breachMail = (key: string, rule: Rule, since: number): { subject: string; text: string } => {
  const lacked = LACKED[rule];
  const day = dayInWords(new Date(since).toISOString().slice(0, 10));
  return {
    subject: `${key} has no ${lacked}`,
    text: [
      `${key} was agreed as an action in a postmortem. It has had no ${lacked} since ${day}.`,
      `Set one in Jira, or close the ticket if it is not wanted any more; then it counts as not done, and nothing else happens.`,
      'Afterword says this once.'
    ].join('\n\n')
  };
};
