import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import * as v from 'valibot';
import { suggestedRunner } from '../../../../src/domain/life/roles';
import { firstDueOf, reviewDueOf, standingOf } from '../../../../src/domain/meeting/meeting-time';
import { FieldTrouble } from '../../shared/components/field-trouble';
import { InPlace } from '../../shared/components/in-place';
import { DateTimePicker, FieldLoader } from '../../shared/components/lazy';
import { Boundary } from '../../shared/components/load-state';
import { Ago } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { UserText } from '../../shared/components/user-text';
import { useAutosave, useTakeBack, type AutosavedField } from '../../shared/autosaved';
import { useEditing } from '../../shared/editing';
import { useNow } from '../../shared/viewer';
import { Appointment } from './appointment';
import { Group } from './group';
import styles from './review.module.css';

const ExtensionDialog = lazy(() => import('./extension-dialog'));

/** When the meeting is, when it is due, and how long it takes. */
export function When() {
  const { document, settings, canEdit, postmortem } = useEditing();
  const field = useAutosave(
    'meeting.at',
    postmortem.document.meeting.at,
    v.nullable(v.number()),
    (value) => ({ field: 'meeting.at', value })
  );
  const [isPutOff, setPutOff] = useState(false);
  const due = reviewDueOf(document, settings);
  const minutes = settings.review.minutes[document.template.kind];
  return (
    <Group title="When">
      <dl className={styles['facts']}>
        <div data-field="meeting.at">
          <dt>Meeting</dt>
          <dd>
            <MeetingTime field={field} dueAt={due?.dueAt ?? null} />
          </dd>
        </div>
        <DueTime onPutOff={() => setPutOff(true)} />
        <div>
          <dt>Length</dt>
          <dd>
            About {minutes} minutes. {suggestedRunner(document.severity, settings).words}
          </dd>
        </div>
      </dl>
      <Warning at={field.value} />
      {canEdit ? (
        <FieldTrouble
          field={field}
          what="the time of the meeting"
          show={(at) => (at === null ? 'No time is set' : <Appointment at={at} />)}
        />
      ) : null}
      {isPutOff ? (
        <Boundary>
          <Suspense fallback={null}>
            <ExtensionDialog onClose={() => setPutOff(false)} />
          </Suspense>
        </Boundary>
      ) : null}
    </Group>
  );
}

function MeetingTime({ field, dueAt }: { field: AutosavedField<number | null>; dueAt: number | null }) {
  const { settings, canEdit } = useEditing();
  const now = useNow();
  const takeBack = useTakeBack(field);
  const { value } = field;
  const take = (at: number | null): void => {
    field.type(at);
    field.flush();
  };
  return (
    <div className={styles['line']}>
      <InPlace
        what="time of the meeting"
        canEdit={canEdit}
        inline
        startsOpen={field.restored}
        onOpen={takeBack.onOpen}
        onCancel={takeBack.onCancel}
        read={
          value === null ? (
            <span className={styles['empty']}>{canEdit ? 'Set a time' : 'No time is set yet'}</span>
          ) : (
            <span>
              <Appointment at={value} calendar={settings.calendar} />
            </span>
          )
        }
        edit={({ close }) => (
          <div className={styles['line']}>
            <div className={styles['moment']}>
              <FieldLoader>
                <DateTimePicker
                  id="meeting-at"
                  label="Meeting"
                  autoFocus
                  value={value}
                  onChange={field.type}
                />
              </FieldLoader>
            </div>
            <Button
              onClick={() => {
                field.flush();
                close();
              }}
            >
              Done
            </Button>
          </div>
        )}
      />
      {canEdit && value === null && dueAt !== null && dueAt > now ? (
        <Button spacing="compact" onClick={() => take(dueAt)}>
          Take the due time
        </Button>
      ) : null}
    </div>
  );
}

function DueTime({ onPutOff }: { onPutOff: () => void }) {
  const { document, settings, canEdit, apply } = useEditing();
  const now = useNow();
  const due = reviewDueOf(document, settings);
  const first = firstDueOf(document, settings);
  const { extension, at } = document.meeting;
  if (!due || !first) {
    return (
      <div>
        <dt>Due</dt>
        <dd className={styles['empty']}>
          Known once the timeline has the resolution; it is reckoned from there.
        </dd>
      </div>
    );
  }
  const isMissed = due.dueAt < now && at === null;
  return (
    <>
      <div>
        <dt>{isMissed ? 'Was due' : 'Due'}</dt>
        <dd>
          <div className={styles['line']}>
            <span className={isMissed ? styles['late'] : undefined}>
              <Appointment at={due.dueAt} calendar={settings.calendar} />
            </span>
            {canEdit ? (
              <span data-field="meeting.extension">
                <Button spacing="compact" appearance="subtle" onClick={onPutOff}>
                  {extension ? 'Change the extension…' : 'Put it off…'}
                </Button>
              </span>
            ) : null}
          </div>
          <p className={styles['quiet']}>{first.why.join(' ')}</p>
          {extension ? (
            <div className={styles['note']}>
              <p>
                Put off to <Appointment at={extension.until} /> by <Person accountId={extension.by} inText />,{' '}
                <Ago at={extension.at} />:
              </p>
              <UserText>{extension.reason}</UserText>
              {canEdit ? (
                <div>
                  <Button
                    spacing="compact"
                    onClick={() =>
                      apply([{ field: 'meeting.extension', value: null }], 'Extension taken back.')
                    }
                  >
                    Take it back
                  </Button>
                </div>
              ) : null}
            </div>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>Not before</dt>
        <dd>
          <Appointment at={due.earliestAt} calendar={settings.calendar} />
          <p className={styles['quiet']}>So that the dust settles and everybody has slept.</p>
        </dd>
      </div>
    </>
  );
}

/** What speaks against the time that was chosen, while it lies ahead. @param at epoch milliseconds */
function Warning({ at }: { at: number | null }) {
  const { document, settings } = useEditing();
  const due = reviewDueOf(document, settings);
  const now = useNow();
  const standing = at === null || at < now || !due ? 'fine' : standingOf(at, due);
  if (standing === 'fine' || !due) return null;
  return (
    <p className={styles['warning']} role="status">
      {standing === 'early' ? (
        <>
          That is early. Before <Appointment at={due.earliestAt} /> the dust has not settled, and whoever
          worked through the night still sleeps.
        </>
      ) : (
        <>
          That is later than due. If there is a good reason to wait, put the review off and say why; it stays
          with the postmortem.
        </>
      )}
    </p>
  );
}
