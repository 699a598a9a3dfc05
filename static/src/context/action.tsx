import Lozenge from '@atlaskit/lozenge';
import type { ActionOrigin, ActionStanding, TicketLedger, TicketView } from '../../../src/contract';
import { CATEGORY_WORDS, SCOPE_WORDS } from '../../../src/domain/choice-words';
import { slipsInWords } from '../../../src/domain/ledger/words';
import { STATE_NAMES } from '../../../src/domain/life/state';
import { hasText } from '../../../src/domain/words';
import { IssueLink } from '../shared/components/issue-link';
import { Due, DueDay, Instant } from '../shared/components/moment';
import { Person } from '../shared/components/person';
import { UserText } from '../shared/components/user-text';
import { STATE_LOOKS } from '../shared/state-looks';
import styles from './context.module.css';
import { Fact } from './fact';

/**
 * An action on its own ticket: where it comes from, why it matters, how we will know, and who answers for it.
 * @param action as its postmortem has it, as far as this reader may see it
 * @param ticket as Jira has it now
 * @param ledger what became of it, or null
 */
export function ActionOfTicket({
  action,
  ticket,
  ledger
}: {
  action: ActionStanding;
  ticket: TicketView;
  ledger: TicketLedger | null;
}) {
  const { origin, lead, dueDate, agreed } = action;
  const isOpen = ticket.statusCategory !== 'done';
  return (
    <article className={styles['part']}>
      {origin ? <Origin origin={origin} /> : <p>This is an action from a postmortem.</p>}
      <dl className={styles['facts']}>
        {lead ? (
          <Fact name="Accountable lead">
            <Person accountId={lead} />
          </Fact>
        ) : null}
        <Fact name="Due date">
          <Due day={dueDate} isOpen={isOpen} />
        </Fact>
        {dueDate === agreed ? null : (
          <Fact name="Due date first agreed">
            <DueDay day={agreed} />
          </Fact>
        )}
        {ledger && ledger.slips > 0 ? <Fact name="Put off">{slipsInWords(ledger)}</Fact> : null}
        {(ledger?.broken ?? []).map(({ rule, since }) => (
          <Fact key={rule} name={BROKEN[rule].name}>
            {BROKEN[rule].words}
            {since === null ? null : (
              <>
                {' '}
                since <Instant at={since} />
              </>
            )}
          </Fact>
        ))}
      </dl>
    </article>
  );
}

/** What every open action has, where this one lacks it. */
const BROKEN: Readonly<Record<TicketLedger['broken'][number]['rule'], { name: string; words: string }>> = {
  assignee: { name: 'Assignee', words: 'Nobody' },
  'due-date': { name: 'Due date in Jira', words: 'None' },
  deleted: { name: 'Ticket', words: 'Deleted' }
};

function Origin({ origin: { incident, state, action, failures } }: { origin: ActionOrigin }) {
  const kind = action ? kindInWords(action) : '';
  return (
    <>
      <p className={styles['origin']}>
        <span>
          From the postmortem of <IssueLink issueKey={incident.key} />
        </span>
        <Lozenge appearance={STATE_LOOKS[state]}>{STATE_NAMES[state]}</Lozenge>
      </p>
      <p>
        <bdi>{incident.summary}</bdi>
      </p>
      {failures.length > 0 ? (
        <section className={styles['said']}>
          <h2>Why it matters</h2>
          <ul>
            {failures.map((text, index) => (
              <li key={index}>
                <UserText>{text}</UserText>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {action ? (
        <>
          <section className={styles['said']}>
            <h2>What was agreed</h2>
            <UserText>{action.text}</UserText>
            {kind === '' ? null : <p className={styles['quiet']}>{kind}</p>}
          </section>
          <section className={styles['said']}>
            <h2>How we will know that it worked</h2>
            {hasText(action.criterion) ? (
              <UserText>{action.criterion}</UserText>
            ) : (
              <p className={styles['quiet']}>Nobody has said so yet.</p>
            )}
          </section>
        </>
      ) : (
        <p className={styles['quiet']}>The action itself is no longer part of the postmortem.</p>
      )}
    </>
  );
}

const kindInWords = ({ category, scope }: NonNullable<ActionOrigin['action']>): string =>
  [category && CATEGORY_WORDS[category].words, scope && SCOPE_WORDS[scope].words].filter(Boolean).join(' · ');
