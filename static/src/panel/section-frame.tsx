import type { ComponentType, ReactNode } from 'react';
import type { Section as TemplateSection } from '../../../src/domain/template';
import { Ago } from '../shared/components/moment';
import { Person } from '../shared/components/person';
import { Section } from '../shared/components/section';
import { useEditing } from '../shared/editing';
import { SectionDot } from './life/section-dot';
import { useStanding } from './life/standing';
import { RemarksOf } from './review/remarks-of';
import styles from './section-frame.module.css';

/** What shows one section: its heading through `SectionFrame`, then its content. */
export type SectionContent = ComponentType<{ section: TemplateSection }>;

/**
 * One section of the postmortem under its heading, with how far it is and its last editor; the place to which links
 * to its fields lead.
 * @param section as the template has it
 * @param aside beside the heading
 */
export function SectionFrame({
  section,
  aside,
  children
}: {
  section: TemplateSection;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { document } = useEditing();
  const { readiness } = useStanding();
  const last = document.edited[section.id];
  return (
    <div className={styles['frame']} data-field={section.id}>
      <Section
        title={section.title}
        mark={readiness ? <SectionDot state={readiness.sections[section.id]} /> : null}
        aside={
          <div className={styles['aside']}>
            {aside}
            <RemarksOf section={section.id} />
          </div>
        }
      >
        {children}
        {last ? (
          <p className={styles['last']}>
            Last change <Ago at={last.at} /> by <Person accountId={last.by} inText />
          </p>
        ) : null}
      </Section>
    </div>
  );
}
