import { parseCount, parseMilliseconds } from '../../../../src/domain/parse-count';
import { IMPACT_WORDS } from '../../../../src/domain/section-words';
import { MarkdownField } from '../../shared/components/markdown-field';
import { useEditing } from '../../shared/editing';
import { Links } from '../links/links';
import { SectionFrame, type SectionContent } from '../section-frame';
import { Areas } from './areas';
import { DataLost } from './data-lost';
import { Figure } from './figure';
import styles from './impact.module.css';

/** Who felt it and how much: words first, then what can be counted, then each service or team. */
const Impact: SectionContent = ({ section }) => {
  const { postmortem } = useEditing();
  return (
    <SectionFrame section={section}>
      <div className={styles['impact']}>
        <MarkdownField
          name="impact.description"
          stored={postmortem.document.impact.description}
          toEdit={(value) => ({ field: 'impact.description', value })}
          label="Impact"
          what="impact"
          empty="Who felt it, and how: what could they not do, and for how long?"
        />
        <dl className={styles['figures']}>
          <Figure name="customersAffected" label={IMPACT_WORDS.customersAffected} parse={parseCount} />
          <Figure name="failedRequests" label={IMPACT_WORDS.failedRequests} parse={parseCount} />
          <Figure name="p99" label={IMPACT_WORDS.p99} parse={parseMilliseconds} unit="ms" />
        </dl>
        <DataLost />
        <Areas />
        <Links />
      </div>
    </SectionFrame>
  );
};

export default Impact;
