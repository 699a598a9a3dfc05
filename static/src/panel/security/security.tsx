import Button from '@atlaskit/button/new';
import { MarkdownField } from '../../shared/components/markdown-field';
import { Notice } from '../../shared/components/notice';
import { YesNo } from '../../shared/components/yes-no';
import { useEditing } from '../../shared/editing';
import { SectionFrame, type SectionContent } from '../section-frame';
import styles from './security.module.css';

/** Whether security was concerned: always asked, and told of in words where it was. */
const Security: SectionContent = ({ section }) => {
  const { document, postmortem, settings, canEdit, apply } = useEditing();
  const { concerned, details } = document.security;
  const answer = concerned === null ? null : concerned ? 'yes' : 'no';
  const say = (value: boolean | null): void =>
    apply([{ field: 'security.concerned', value }], value === null ? 'Answer taken back.' : undefined);
  const hasDetails = details.trim() !== '' || postmortem.document.security.details.trim() !== '';
  const isMissing = concerned === true && document.severity === 1 && !hasDetails;
  const isDoubtful = concerned !== true && document.classification.origin === 'security';
  return (
    <SectionFrame section={section}>
      <div data-field="security.concerned" className={styles['question']}>
        {canEdit ? (
          <YesNo
            question={section.prompt}
            value={answer}
            onChange={(said) => say(said === 'yes')}
            aside={
              concerned === null ? null : (
                <Button appearance="subtle" spacing="compact" onClick={() => say(null)}>
                  Leave it open
                </Button>
              )
            }
          />
        ) : (
          <p>
            {concerned === null
              ? 'Nobody has said yet whether security was concerned.'
              : concerned
                ? 'Security was concerned.'
                : 'Security was not concerned.'}
          </p>
        )}
      </div>
      {isDoubtful && canEdit ? (
        <p className={styles['hint']}>
          It is classified as a security incident; is the answer here still right?
        </p>
      ) : null}
      {isMissing && canEdit ? (
        <Notice appearance="warning">
          <p>
            It concerns security and is {settings.severities[1].name}: say below what was reached, by whom and
            what was done. It cannot be published without.
          </p>
        </Notice>
      ) : null}
      {concerned === true || hasDetails ? (
        <MarkdownField
          name="security.details"
          stored={postmortem.document.security.details}
          toEdit={(value) => ({ field: 'security.details', value })}
          label="Security details"
          what="security details"
          empty="What could be reached, by whom, for how long, and what was done about it."
        />
      ) : null}
    </SectionFrame>
  );
};

export default Security;
