import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import EditIcon from '@atlaskit/icon/core/edit';
import { useId, useRef, useState } from 'react';
import type { Attendee, RoleHint } from '../../../../src/domain/life/roles';
import { CAPACITIES } from '../../../../src/domain/settings';
import { QuietIconButton } from '../../shared/components/icon-button';
import { FieldLoader, PersonSelect } from '../../shared/components/lazy';
import { Person, usePerson } from '../../shared/components/person';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import { GuideButton } from '../guides/guide-button';
import { AttendeeProposals } from './attendee-proposals';
import { Capacities, CapacityWords, NotInvited } from './capacities';
import { Group } from './group';
import styles from './review.module.css';
import type { TicketWork } from './ticket-work';

/** Who comes to the meeting (R33, R34). @param hints who is not invited yet @param work what people did on the ticket */
export function Attendees({ hints, work }: { hints: readonly RoleHint[]; work: TicketWork | null }) {
  const { document, canEdit, apply } = useEditing();
  const { accountId } = useViewer();
  const { attendees } = document;
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const comes = attendees.some(({ account }) => account === accountId);
  return (
    <Group title="Who comes" field="attendees" aside={<GuideButton role="attendee" />}>
      {attendees.length === 0 ? (
        <p className={styles['empty']}>
          Nobody is invited yet. Responders and those who felt it, Dev and Ops, and whoever decides on
          priorities.
        </p>
      ) : (
        <ul className={styles['people']}>
          {attendees.map((attendee) => (
            <AttendeeRow
              key={attendee.account}
              attendee={attendee}
              onRemove={() => {
                apply([{ field: 'attendee-removed', value: attendee.account }], 'Attendee removed.');
                add.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <NotInvited
        missing={CAPACITIES.filter((capacity) => hints.some(({ id }) => id === `no-${capacity}`))}
      />
      {canEdit && work ? <AttendeeProposals work={work} /> : null}
      {canEdit ? (
        isAdding ? (
          <NewAttendee onClose={() => setAdding(false)} />
        ) : (
          <div className={styles['line']}>
            <Button ref={add} iconBefore={AddIcon} onClick={() => setAdding(true)}>
              Invite somebody
            </Button>
            {comes ? null : (
              <Button
                appearance="subtle"
                onClick={() => apply([{ field: 'attendee', value: { account: accountId, capacities: [] } }])}
              >
                I will come
              </Button>
            )}
          </div>
        )
      ) : null}
    </Group>
  );
}

function AttendeeRow({ attendee, onRemove }: { attendee: Attendee; onRemove: () => void }) {
  const { canEdit, apply } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { account, capacities } = attendee;
  const name = usePerson(account).data?.name ?? 'this person';
  return (
    <li className={styles['row']} data-field={`attendees.${account}`}>
      <div className={styles['main']}>
        <span id={id}>
          <Person accountId={account} />
        </span>
        <CapacityWords capacities={capacities} />
      </div>
      {canEdit ? (
        <div className={styles['controls']}>
          <QuietIconButton
            icon={EditIcon}
            label={`Change what ${name} attends for`}
            onClick={() => setOpen(!isOpen)}
          />
          <QuietIconButton icon={DeleteIcon} label={`Remove ${name}`} onClick={onRemove} />
        </div>
      ) : null}
      {isOpen && canEdit ? (
        <div className={styles['form']} role="group" aria-labelledby={id}>
          <Capacities
            value={capacities}
            onChange={(chosen) => apply([{ field: 'attendee', value: { account, capacities: chosen } }])}
          />
          <div>
            <Button spacing="compact" onClick={() => setOpen(false)}>
              Done
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

function NewAttendee({ onClose }: { onClose: () => void }) {
  const { document, incident, apply } = useEditing();
  const [account, setAccount] = useState<string | null>(null);
  const [capacities, setCapacities] = useState<Attendee['capacities']>([]);
  const [round, setRound] = useState(0);
  const isThere = document.attendees.some((one) => one.account === account);
  return (
    <div
      className={styles['form']}
      role="group"
      aria-label="Invite somebody"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.currentTarget.querySelector('[aria-expanded="true"]')) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles['field']}>
        <span className={styles['label']}>Person</span>
        <FieldLoader>
          <PersonSelect
            key={round}
            id="attendee-new"
            label="Person"
            projectKey={incident.projectKey}
            value={account}
            autoFocus
            onChange={setAccount}
          />
        </FieldLoader>
      </div>
      <Capacities value={capacities} onChange={setCapacities} />
      {isThere ? <p className={styles['quiet']}>This person is invited already.</p> : null}
      <div className={styles['line']}>
        <Button
          isDisabled={account === null}
          onClick={() => {
            if (account === null) return;
            apply([{ field: 'attendee', value: { account, capacities } }]);
            setAccount(null);
            setCapacities([]);
            setRound(round + 1);
          }}
        >
          Invite
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}
