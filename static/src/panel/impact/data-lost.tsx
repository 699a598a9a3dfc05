import Button from '@atlaskit/button/new';
import { IMPACT_WORDS } from '../../../../src/domain/section-words';
import { MarkdownField } from '../../shared/components/markdown-field';
import { YesNo } from '../../shared/components/yes-no';
import { useEditing } from '../../shared/editing';
import styles from './impact.module.css';

/** Longest text of the details, as the document's schema has it. */
const MOST = 10_000;

/** Whether data was lost, and which. */
export function DataLost() {
  const { document, postmortem, canEdit, apply } = useEditing();
  const { dataLost, dataLostDetails } = document.impact;
  const say = (value: boolean | null): void =>
    apply([{ field: 'impact.dataLost', value }], value === null ? 'Answer taken back.' : undefined);
  const hasDetails =
    dataLostDetails.trim() !== '' || postmortem.document.impact.dataLostDetails.trim() !== '';
  return (
    <div className={styles['lost']} data-field="impact.dataLost">
      {canEdit ? (
        <YesNo
          question="Was data lost?"
          value={dataLost === null ? null : dataLost ? 'yes' : 'no'}
          onChange={(answer) => say(answer === 'yes')}
          aside={
            dataLost === null ? null : (
              <Button appearance="subtle" spacing="compact" onClick={() => say(null)}>
                Leave it open
              </Button>
            )
          }
        />
      ) : (
        <dl>
          <dt className={styles['name']}>{IMPACT_WORDS.dataLost}</dt>
          <dd className={styles['value']}>
            {dataLost === null ? (
              <span className={styles['unknown']}>not known yet</span>
            ) : dataLost ? (
              'Yes'
            ) : (
              'No'
            )}
          </dd>
        </dl>
      )}
      {dataLost === true || hasDetails ? (
        <MarkdownField
          name="impact.dataLostDetails"
          stored={postmortem.document.impact.dataLostDetails}
          toEdit={(value) => ({ field: 'impact.dataLostDetails', value })}
          label="What data was lost"
          what="data that was lost"
          empty="Which data, whose, and did it come back?"
          minimumRows={2}
          maxLength={MOST}
        />
      ) : null}
    </div>
  );
}
