import Button from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import * as v from 'valibot';
import { isRestricted, milestoneProposals, proposalsFrom } from '../../../../src/domain/activity/activity';
import { MILESTONES, type Milestone } from '../../../../src/domain/milestones';
import { MAX_ENTRIES, sourceKey, type EntryDraft } from '../../../../src/domain/timeline/entry';
import { MILESTONE_NAMES } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { useActivity } from '../../shared/jira/activity';
import { useKept } from '../../shared/kept';
import { formatHours } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import { fullTime, shortDay } from './clock';
import { EntryText } from './entry-text';
import styles from './proposals.module.css';
import { SourceWords } from './source-words';

/** Proposals that are shown at once; the rest come when they are asked for. */
const AT_ONCE = 50;

interface Proposal {
  key: string;
  at: number;
  /** A time for a milestone, with what speaks for it; else an entry. */
  what: { milestone: Milestone; because: string } | { draft: EntryDraft; isRestricted: boolean };
}

const counted = (count: number): string => (count === 1 ? '1 proposal' : `${count} proposals`);

/** Said of a comment: the postmortem is read by more. */
const RESTRICTED = 'visible to some only; here all readers will see it';

/** What the ticket tells and the timeline does not yet; nothing is taken over unasked. */
export function Proposals() {
  const viewer = useViewer();
  const id = useId();
  const { apply, document, incident } = useEditing();
  const { data, error, isPending, refetch, isFetching } = useActivity(incident.id);
  const dismissed = useKept('timeline-dismissed', v.array(v.string()), []);
  const [isOpen, setOpen] = useState(false);
  const [whole, setWhole] = useState(false);
  const tray = useRef<HTMLDivElement>(null);
  /** Place in the list where the focus goes when one was taken or dismissed. */
  const next = useRef<number | null>(null);

  const { milestones, timeline } = document;
  const found = useMemo((): Proposal[] => {
    if (!data) return [];
    const times = milestoneProposals(data);
    return [
      ...MILESTONES.flatMap((milestone): Proposal[] => {
        const time = times[milestone];
        if (!time || milestones[milestone] !== null) return [];
        return [{ key: `milestone:${milestone}`, at: time.at, what: { milestone, because: time.because } }];
      }),
      ...proposalsFrom(data, { timeline }).map((draft): Proposal => ({
        key: sourceKey(draft.source) ?? `${draft.at}`,
        at: draft.at,
        what: { draft, isRestricted: isRestricted(draft, data) }
      }))
    ];
  }, [data, milestones, timeline]);

  useEffect(() => {
    if (next.current === null) return;
    const buttons = tray.current?.querySelectorAll<HTMLElement>('[data-take] button') ?? [];
    const toggle = tray.current?.querySelector<HTMLElement>('[aria-expanded]');
    (buttons[Math.min(next.current, buttons.length - 1)] ?? toggle)?.focus();
    next.current = null;
  });

  if (isPending) return <p className={styles['quiet']}>Looking at what the ticket tells…</p>;
  if (!data)
    return (
      <p className={styles['quiet']} role="alert">
        What the ticket tells could not be read: {failureOf(error).message}{' '}
        <Button spacing="compact" isDisabled={isFetching} onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );

  const hidden = new Set(dismissed.value);
  const open = found.filter(({ key }) => !hidden.has(key));
  const away = found.length - open.length;
  const { changes, comments } = data.truncated;
  const cut = changes || comments;
  if (found.length === 0 && !cut)
    return <p className={styles['quiet']}>The ticket tells nothing that is not here yet.</p>;

  const entries = open.flatMap(({ what }) => ('draft' in what ? [what] : []));
  // What only some may see is taken over one by one, knowingly.
  const drafts = entries.flatMap((entry) => (entry.isRestricted ? [] : [entry.draft]));
  const room = MAX_ENTRIES - timeline.length;
  const take = (chosen: readonly EntryDraft[]): void =>
    apply(
      chosen.map((draft) => ({ field: 'entry' as const, value: { ...draft, id: crypto.randomUUID() } })),
      chosen.length === 1 ? 'Entry added from the ticket.' : `${chosen.length} entries added from the ticket.`
    );
  const accept = (index: number, { what, at }: Proposal): void => {
    next.current = index;
    if ('draft' in what) take([what.draft]);
    else
      apply(
        [{ field: 'milestones', value: { [what.milestone]: at } }],
        `${MILESTONE_NAMES[what.milestone]} set from the ticket.`
      );
  };
  const shown = whole ? open : open.slice(0, AT_ONCE);

  return (
    <div ref={tray} className={styles['tray']}>
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        aria-controls={id}
        iconBefore={isOpen ? ChevronDown : ChevronRight}
        onClick={() => setOpen(!isOpen)}
      >
        {open.length === 0
          ? 'No more proposals from this ticket'
          : `${counted(open.length)} from this ticket`}
      </Button>
      <div id={id} className={styles['content']} hidden={!isOpen}>
        {isOpen ? (
          <>
            {cut ? (
              <p className={styles['quiet']}>
                This ticket has more{' '}
                {changes && comments ? 'changes and comments' : changes ? 'changes' : 'comments'} than were
                read; what is missing here is in the ticket.
              </p>
            ) : null}
            <ul className={styles['list']}>
              {shown.map((proposal, index) => {
                const { key, at, what } = proposal;
                const name =
                  'draft' in what
                    ? what.isRestricted
                      ? `${what.draft.text} (${RESTRICTED})`
                      : what.draft.text
                    : `Time of ${MILESTONE_NAMES[what.milestone].toLowerCase()}`;
                return (
                  <li key={key} className={styles['proposal']}>
                    <time
                      className={styles['time']}
                      dateTime={new Date(at).toISOString()}
                      title={fullTime(at, viewer, document.zone)}
                    >
                      {shortDay(at, viewer)} {formatHours(at, viewer)}
                    </time>
                    <div className={styles['words']}>
                      {'draft' in what ? (
                        <>
                          <EntryText>{what.draft.text}</EntryText>
                          <span className={styles['source']}>
                            <SourceWords source={what.draft.source} />
                            {what.isRestricted ? `, ${RESTRICTED}` : null}
                          </span>
                        </>
                      ) : (
                        <>
                          <strong className={styles['name']}>{MILESTONE_NAMES[what.milestone]}</strong>{' '}
                          <span className={styles['source']}>{what.because}</span>
                        </>
                      )}
                    </div>
                    <div className={styles['buttons']}>
                      <span data-take="">
                        <Button
                          spacing="compact"
                          isDisabled={'draft' in what && room < 1}
                          aria-label={`Add: ${name}`}
                          onClick={() => accept(index, proposal)}
                        >
                          Add
                        </Button>
                      </span>
                      <Button
                        spacing="compact"
                        appearance="subtle"
                        aria-label={`Dismiss: ${name}`}
                        onClick={() => {
                          next.current = index;
                          dismissed.set([...dismissed.value, key]);
                        }}
                      >
                        Dismiss
                      </Button>
                    </div>
                  </li>
                );
              })}
            </ul>
            <div className={styles['foot']}>
              {shown.length < open.length ? (
                <Button onClick={() => setWhole(true)}>Show the other {open.length - shown.length}</Button>
              ) : null}
              {drafts.length > 1 && drafts.length <= room ? (
                <Button
                  onClick={() => {
                    next.current = 0;
                    take(drafts);
                  }}
                >
                  Add all {drafts.length} entries
                </Button>
              ) : null}
              {drafts.length > room ? (
                <p className={styles['quiet']}>
                  A timeline holds at most {MAX_ENTRIES} entries; there is room for {room} more.
                </p>
              ) : null}
              {away > 0 ? (
                <Button appearance="subtle" onClick={() => dismissed.clear()}>
                  Bring back {away} dismissed
                </Button>
              ) : null}
            </div>
          </>
        ) : null}
      </div>
    </div>
  );
}
