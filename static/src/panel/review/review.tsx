import { Suspense } from 'react';
import { roleHints } from '../../../../src/domain/life/roles';
import { rolesOf } from '../../../../src/domain/postmortem';
import { useEditing } from '../../shared/editing';
import { whenIdle } from '../../shared/hints/when-idle';
import { SectionFrame, type SectionContent } from '../section-frame';
import { Attendees } from './attendees';
import { Contributors } from './contributors';
import { Remarks } from './remarks';
import styles from './review.module.css';
import { Roles } from './roles';
import { SignOff } from './sign-off';
import { useTicketWork } from './ticket-work';
import { When } from './when';

const HintsLeft = whenIdle(() => import('./hints-left'));

/** The meeting and whoever takes part in it, and the look that comes before it. */
const Review: SectionContent = ({ section }) => {
  const { document, settings, canEdit } = useEditing();
  const work = useTicketWork();
  const hints = roleHints(rolesOf(document), work?.responders ?? [], document.template, settings);
  return (
    <SectionFrame section={section}>
      <div className={styles['review']}>
        <When />
        <Roles hints={hints} />
        <Contributors />
        <Attendees hints={hints} work={work} />
        <SignOff />
        {canEdit ? (
          <Suspense fallback={null}>
            <HintsLeft />
          </Suspense>
        ) : null}
        <Remarks />
      </div>
    </SectionFrame>
  );
};

export default Review;
