import type { ReactNode } from 'react';
import { catchUp, changesSince } from '../../../../src/domain/catch-up';
import { STATE_NAMES, stateOf } from '../../../../src/domain/life/life';
import type { SectionId } from '../../../../src/domain/template';
import { Dialog } from '../../shared/components/dialog';
import { Measures } from '../../shared/components/measures';
import { Ago, Instant } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import styles from './catch-up.module.css';
import { ImpactFigures } from './impact-figures';
import type { Look } from './last-look';
import { MilestoneTimes } from './milestone-times';

/** Where do we stand, in one minute (R49). @param onLeaveTo closes the view and leads to a field */
export default function CatchUpView({
  lastLook,
  onClose,
  onLeaveTo
}: {
  lastLook: Look | null;
  onClose: () => void;
  onLeaveTo: (field: string) => void;
}) {
  const { document, settings, incident } = useEditing();
  const told = catchUp(document, settings);
  const { severities } = settings;
  const to = (field: string, words: ReactNode): ReactNode => (
    <button type="button" className={styles['link']} onClick={() => onLeaveTo(field)}>
      {words}
    </button>
  );
  return (
    <Dialog title={`Where ${incident.key} stands`} size="large" onClose={onClose}>
      <p className={styles['state']}>
        {severities[document.severity].name} · {STATE_NAMES[stateOf(document.life)]}
      </p>
      {lastLook ? <SinceThen lastLook={lastLook} to={to} /> : null}
      <Part title="What happened">
        {told.summary ? (
          <UserText>{told.summary}</UserText>
        ) : (
          <p className={styles['quiet']}>No summary is written yet.</p>
        )}
        {told.isShortened ? <p>{to('summary', 'Read all of it')}</p> : null}
      </Part>
      <Part title="Who felt it">
        <ImpactFigures impact={told.impact} />
      </Part>
      <Part title="How long it took">
        <Measures measures={told.measures} />
        <MilestoneTimes milestones={told.milestones} />
      </Part>
      {told.entries.length > 0 ? (
        <Part title="The latest">
          <ol className={styles['moments']}>
            {told.entries.map(({ id, at, text, lane }) => (
              <li key={id}>
                <span className={styles['quiet']}>
                  <Instant at={at} />
                  {lane ? (
                    <>
                      {' '}
                      · <bdi>{lane}</bdi>
                    </>
                  ) : null}
                </span>
                <UserText>{text}</UserText>
              </li>
            ))}
          </ol>
          {told.earlier > 0 ? (
            <p>
              {to(
                'timeline',
                told.earlier === 1 ? '1 entry before these' : `${told.earlier} entries before these`
              )}
            </p>
          ) : null}
        </Part>
      ) : null}
      {told.gate ? (
        <Part
          title={told.gate === 'meeting' ? 'Still open before the meeting' : 'Still open before publishing'}
        >
          {told.missing.length > 0 ? (
            <ul className={styles['missing']}>
              {told.missing.map(({ id, field, words }) => (
                <li key={id}>{to(field, words)}</li>
              ))}
            </ul>
          ) : (
            <p>Nothing: all that is asked for is there.</p>
          )}
        </Part>
      ) : null}
      <Part title="Who is on it">
        <ul className={styles['people']}>
          {told.people.map(({ account, as }) => (
            <li key={account}>
              <Person accountId={account} /> <span className={styles['quiet']}>{as.join(', ')}</span>
            </li>
          ))}
        </ul>
      </Part>
    </Dialog>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles['part']} aria-label={title}>
    <h3 className={styles['title']}>{title}</h3>
    {children}
  </section>
);

function SinceThen({
  lastLook,
  to
}: {
  lastLook: Look;
  to: (field: SectionId, words: ReactNode) => ReactNode;
}) {
  const { document, postmortem } = useEditing();
  const { accountId } = useViewer();
  const { count, sections } = changesSince(document, postmortem.revision, lastLook, accountId);
  return (
    <Part title="Since you looked last">
      {count === 0 || sections.length === 0 ? (
        <p>
          {count === 0 ? 'Nothing changed' : 'Nobody else changed anything'} since you looked{' '}
          <Ago at={lastLook.leftAt} />.
        </p>
      ) : (
        <ul className={styles['missing']}>
          {sections.map(({ section, title, by, at }) => (
            <li key={section}>
              {to(section, title)}{' '}
              <span className={styles['quiet']}>
                changed <Ago at={at} /> by <Person accountId={by} inText />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
