import type { Section } from '../../../../src/domain/template';
import { goToField } from '../go-to-field';
import { SectionDot } from './section-dot';
import styles from './side-index.module.css';
import { useStanding } from './standing';

/** The sections with how far each is, beside the document where there is room. @param sections in their order */
export function SideIndex({ sections }: { sections: readonly Section[] }) {
  const { readiness } = useStanding();
  return (
    <nav className={styles['index']} aria-label="Sections">
      <ol className={styles['list']}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles['entry']} onClick={() => goToField(id)}>
              {readiness ? <SectionDot state={readiness.sections[id]} /> : null}
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
