import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { Suspense, useId, useState } from 'react';
import * as v from 'valibot';
import { signedOff } from '../../../../src/domain/life/roles';
import { rolesOf } from '../../../../src/domain/postmortem';
import { templateOf } from '../../../../src/domain/template';
import { Ago } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { whenIdle } from '../../shared/hints/when-idle';
import { useKept } from '../../shared/kept';
import { useViewer } from '../../shared/viewer';
import { Group } from './group';
import styles from './review.module.css';

/** Longest remark, as the document's schema has it. */
const MOST = 2_000;

const Draft = v.object({ ticked: v.array(v.string()), remark: v.string() });
const NOTHING: v.InferOutput<typeof Draft> = { ticked: [], remark: '' };

const PointHints = whenIdle(() => import('./point-hints'));

/** Points of the checklist to which hints speak; a site that words them anew keeps their ids. */
const HINTED: Readonly<Record<string, 'actions' | 'texts'>> = {
  'no-judgement': 'texts',
  'actions-hold': 'actions'
};

/** How many hints are left on what a point is about, for whoever may change it. @param id of the point */
function Left({ id }: { id: string }) {
  const { canEdit } = useEditing();
  const on = HINTED[id];
  return canEdit && on ? (
    <Suspense fallback={null}>
      <PointHints on={on} />
    </Suspense>
  ) : null;
}

/** The bar raiser's look before the meeting: a checklist, then the sign-off (R29). Nobody else ticks. */
export function SignOff() {
  const { document, settings, canEdit } = useEditing();
  const { accountId } = useViewer();
  const { barRaiser } = document.roles;
  const isAsked = templateOf(document.template).roles.includes('barRaiser');
  if (settings.barRaiserChecklist.length === 0 && !document.signOff) return null;
  if (!isAsked && barRaiser === null && !document.signOff) return null;
  const isMine = canEdit && barRaiser === accountId && !document.signOff;
  return (
    <Group title="The bar raiser’s look, before the meeting" field="signOff">
      {document.signOff ? (
        <Signed />
      ) : isMine ? (
        <Checklist />
      ) : (
        <>
          <p className={styles['empty']}>
            {barRaiser === null ? (
              'Nobody is bar raiser yet. Whoever takes the role looks at these points before the meeting.'
            ) : (
              <>
                <Person accountId={barRaiser} inText /> looks at these points and has not signed off yet.
              </>
            )}
          </p>
          <Points ticked={[]} />
        </>
      )}
    </Group>
  );
}

/** The checklist for reading. @param ticked ids of the points that hold */
function Points({ ticked }: { ticked: readonly string[] }) {
  const { settings } = useEditing();
  return (
    <ul className={styles['points']}>
      {settings.barRaiserChecklist.map(({ id, text }) => (
        <li key={id} className={ticked.includes(id) ? styles['ticked'] : undefined}>
          {text}
          {ticked.includes(id) ? <span className="visually-hidden"> (ticked)</span> : null} <Left id={id} />
        </li>
      ))}
    </ul>
  );
}

function Signed() {
  const { document, canEdit, apply } = useEditing();
  const { accountId } = useViewer();
  const { signOff, roles } = document;
  if (!signOff) return null;
  const mayWithdraw = canEdit && (signOff.by === accountId || roles.barRaiser === accountId);
  return (
    <>
      <p>
        <span className={styles['done']}>Signed off</span> by <Person accountId={signOff.by} inText />,{' '}
        <Ago at={signOff.at} />.
      </p>
      {signOff.remark ? (
        <div className={styles['note']}>
          <UserText>{signOff.remark}</UserText>
        </div>
      ) : null}
      <Points ticked={signOff.ticked} />
      {mayWithdraw ? (
        <div>
          <Button onClick={() => apply([{ field: 'signOff', value: null }], 'Sign-off withdrawn.')}>
            Withdraw the sign-off
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Checklist() {
  const { document, settings, postmortem, apply } = useEditing();
  const { accountId } = useViewer();
  const kept = useKept('sign-off', Draft, NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const { remark } = kept.value;
  const points = settings.barRaiserChecklist;
  const ticked = kept.value.ticked.filter((one) => points.some((point) => point.id === one));
  const set = (changed: Partial<typeof NOTHING>): void => {
    setProblem(null);
    kept.set({ ...kept.value, ...changed });
  };
  const sign = (): void => {
    const asked = { by: accountId, at: postmortem.updatedAt, ticked, remark: remark.trim() || null };
    const signed = signedOff(rolesOf(document), asked, settings);
    if (!signed.ok) {
      setProblem(signed.error.message);
      return;
    }
    apply([{ field: 'signOff', value: { ticked, remark: signed.value.remark } }], 'Signed off.');
    kept.clear();
  };
  return (
    <>
      <fieldset className={styles['checklist']}>
        <legend className={styles['label']}>
          {ticked.length} of {points.length} hold
        </legend>
        {points.map(({ id: point, text }) => (
          <div key={point} className={styles['point']}>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={ticked.includes(point)}
                onChange={({ target }) =>
                  set({ ticked: target.checked ? [...ticked, point] : ticked.filter((one) => one !== point) })
                }
              />
              <span>{text}</span>
            </label>
            <Left id={point} />
          </div>
        ))}
      </fieldset>
      <div className={styles['field']}>
        <label className={styles['label']} htmlFor={id}>
          A remark for all, if you have one
        </label>
        <TextArea
          id={id}
          dir="auto"
          minimumRows={2}
          maxLength={MOST}
          value={remark}
          onChange={(event) => set({ remark: event.target.value })}
        />
      </div>
      {problem ? (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles['line']}>
        <Button onClick={sign}>Sign off</Button>
        <span className={styles['quiet']}>Your ticks stay in this browser until you sign off.</span>
      </div>
    </>
  );
}
