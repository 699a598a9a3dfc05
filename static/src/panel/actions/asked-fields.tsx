import { ErrorMessage, Field, HelperMessage } from '@atlaskit/form';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { ACTION_CATEGORIES, ACTION_SCOPES, ACTION_SIZES, type Action } from '../../../../src/domain/action';
import { needsException } from '../../../../src/domain/gate/ticket-gate';
import { FieldLoader, PersonSelect } from '../../shared/components/lazy';
import type { Asked } from './action-draft';
import styles from './asked-fields.module.css';
import { CATEGORY_WORDS, SCOPE_WORDS, SIZE_WORDS } from '../../../../src/domain/choice-words';
import { Explained } from './explained';
import { FORM_FIELD } from './form-fields';

const CATEGORIES = ACTION_CATEGORIES.map((id) => ({ id, ...CATEGORY_WORDS[id] }));
const SCOPES = ACTION_SCOPES.map((id) => ({ id, ...SCOPE_WORDS[id] }));
const SIZES = ACTION_SIZES.map((id) => ({ id, ...SIZE_WORDS[id] }));

/** What is stored of what every action is asked. @param action null for a new one */
export const askedOf = (action: Action | null): Asked => ({
  criterion: action?.criterion ?? '',
  category: action?.category ?? null,
  scope: action?.scope ?? null,
  size: action?.size ?? null,
  leader: action?.exception?.leader ?? null,
  reason: action?.exception?.reason ?? ''
});

/** The same as it is stored; an exception belongs to what takes longer. @param asked what the form holds */
export const changedBy = ({
  criterion,
  category,
  scope,
  size,
  leader,
  reason
}: Asked): Pick<Action, 'criterion' | 'category' | 'scope' | 'size' | 'exception'> => ({
  criterion: criterion.trim(),
  category,
  scope,
  size,
  exception: needsException({ size, scope }) && leader !== null ? { leader, reason: reason.trim() } : null
});

/**
 * What every action is asked before it becomes a ticket, besides who, when and where (R84, R86, R87).
 * @param asked what was given or is stored
 * @param projectKey whose people may be named as leader
 * @param lacksLeader true where a reason was given without the leader
 */
export function AskedFields({
  asked,
  projectKey,
  lacksLeader,
  onChange
}: {
  asked: Asked;
  projectKey: string;
  lacksLeader: boolean;
  onChange: (changed: Partial<Asked>) => void;
}) {
  const { criterion, category, scope, size, leader, reason } = asked;
  return (
    <>
      <div {...{ [FORM_FIELD]: 'criterion' }}>
        <Field name="criterion" label="How will we know that it worked?" defaultValue="">
          {({ fieldProps }) => (
            <>
              <TextArea
                id={fieldProps.id}
                dir="auto"
                minimumRows={1}
                maxLength={2_000}
                value={criterion}
                onChange={(event) => onChange({ criterion: event.target.value })}
              />
              <HelperMessage>
                What somebody can look at, such as “the drill passes without a page”.
              </HelperMessage>
            </>
          )}
        </Field>
      </div>
      <div className={styles['groups']}>
        <div {...{ [FORM_FIELD]: 'category' }}>
          <Explained
            question="What kind of change is it?"
            options={CATEGORIES}
            value={category}
            onChange={(chosen) => onChange({ category: chosen })}
          />
        </div>
        <div className={styles['column']}>
          <div {...{ [FORM_FIELD]: 'scope' }}>
            <Explained
              question="How much does it cover?"
              options={SCOPES}
              value={scope}
              onChange={(chosen) => onChange({ scope: chosen })}
            />
          </div>
          <div {...{ [FORM_FIELD]: 'size' }}>
            <Explained
              question="How long does it take?"
              options={SIZES}
              value={size}
              onChange={(chosen) => onChange({ size: chosen })}
            />
          </div>
        </div>
      </div>
      {needsException({ size, scope }) ? (
        <div className={styles['exception']} {...{ [FORM_FIELD]: 'exception' }}>
          <Field name="leader" label="Leader who allows it" defaultValue="">
            {({ fieldProps }) => (
              <>
                <FieldLoader>
                  <PersonSelect
                    id={fieldProps.id}
                    label="Leader who allows it"
                    projectKey={projectKey}
                    value={leader}
                    onChange={(account) => onChange({ leader: account })}
                  />
                </FieldLoader>
                {lacksLeader && leader === null ? (
                  <ErrorMessage>Name the leader; the reason alone cannot be kept.</ErrorMessage>
                ) : null}
                <HelperMessage>
                  Answers for it from then on. Could a part of it be done in two weeks?
                </HelperMessage>
              </>
            )}
          </Field>
          <Field name="reason" label="Why it may" defaultValue="">
            {({ fieldProps }) => (
              <Textfield
                id={fieldProps.id}
                dir="auto"
                maxLength={2_000}
                value={reason}
                onChange={(event) => onChange({ reason: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
    </>
  );
}
