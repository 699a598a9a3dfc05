import type { ReactNode } from 'react';
import { catchUp } from '../../../../src/domain/catch-up';
import { isAgreed } from '../../../../src/domain/meeting/steps';
import { readinessFacts } from '../../../../src/domain/life/readiness-facts';
import { Markdown } from '../../shared/components/markdown';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { ImpactFigures } from '../catch-up/impact-figures';
import { MilestoneTimes } from '../catch-up/milestone-times';
import styles from './meeting.module.css';

const TICKS = {
  agreedImpact: { title: 'Impact', words: 'We agree on who felt it and how', field: 'impact' },
  agreedTimeline: { title: 'Timeline', words: 'We agree on what happened when', field: 'timeline' },
  agreedCauses: { title: 'What let it happen', words: 'We agree on what let it happen', field: 'causes' }
} as const;
type Tick = keyof typeof TICKS;

/** First agree on what was: three ticks, each beside what it is about (R52). @param onLeaveTo leads to a section */
export function Agree({ onLeaveTo }: { onLeaveTo: (field: string) => void }) {
  const { document, settings } = useEditing();
  const { contradictions } = readinessFacts(document, settings);
  return (
    <>
      <AgreeOn tick="agreedImpact" onLeaveTo={onLeaveTo}>
        <ImpactContent />
      </AgreeOn>
      <AgreeOn tick="agreedTimeline" onLeaveTo={onLeaveTo}>
        <MilestoneTimes milestones={document.milestones} />
        {contradictions.length > 0 ? (
          <ul className={styles['ideas']}>
            {contradictions.map(({ id, words }) => (
              <li key={id} className={styles['amber']}>
                {words}
              </li>
            ))}
          </ul>
        ) : null}
        <p className={styles['quiet']}>
          {document.timeline.length === 1 ? '1 entry' : `${document.timeline.length} entries`} beside the
          milestones.
        </p>
      </AgreeOn>
      <AgreeOn tick="agreedCauses" onLeaveTo={onLeaveTo}>
        <CauseContent />
      </AgreeOn>
      {isAgreed(document.meeting) ? (
        <p role="status">All three are agreed on. From here the meeting looks ahead.</p>
      ) : null}
    </>
  );
}

function AgreeOn({
  tick,
  onLeaveTo,
  children
}: {
  tick: Tick;
  onLeaveTo: (field: string) => void;
  children: ReactNode;
}) {
  const { document, canEdit, apply } = useEditing();
  const { title, words, field } = TICKS[tick];
  const isTicked = document.meeting[tick];
  return (
    <section className={styles['card']} aria-label={title}>
      <div className={styles['head']}>
        <h4 className={styles['title']}>{title}</h4>
        <button type="button" className={styles['link']} onClick={() => onLeaveTo(field)}>
          Go to the section
        </button>
      </div>
      {children}
      {canEdit ? (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={isTicked}
            onChange={({ target }) => apply([{ field: `meeting.${tick}`, value: target.checked }])}
          />
          {words}
        </label>
      ) : (
        <p className={styles['quiet']}>{isTicked ? 'Agreed on.' : 'Not agreed on yet.'}</p>
      )}
    </section>
  );
}

function ImpactContent() {
  const { document, settings } = useEditing();
  const { description } = document.impact;
  return (
    <>
      {description.trim() ? (
        <div className={styles['excerpt']} tabIndex={0} role="group" aria-label="Who felt it and how">
          <Markdown>{description}</Markdown>
        </div>
      ) : null}
      <ImpactFigures impact={catchUp(document, settings).impact} />
    </>
  );
}

function CauseContent() {
  const { document } = useEditing();
  const causes = document.causes.filter(({ parent, text }) => parent === null && text.trim() !== '');
  if (causes.length === 0) return <p className={styles['quiet']}>Nothing is written yet.</p>;
  const whys = document.causes.filter(({ parent }) => parent !== null).length;
  return (
    <>
      <ul className={styles['ideas']}>
        {causes.map(({ id, text }) => (
          <li key={id}>
            <UserText>{text}</UserText>
          </li>
        ))}
      </ul>
      {whys > 0 ? (
        <p className={styles['quiet']}>
          {whys === 1 ? '1 why stands' : `${whys} whys stand`} below them in the section.
        </p>
      ) : null}
    </>
  );
}
