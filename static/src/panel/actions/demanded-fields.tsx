import { Field, HelperMessage } from '@atlaskit/form';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import {
  inputOf,
  type Choice,
  type DemandedField,
  type Demands,
  type FieldInput
} from '../../shared/create-fields';
import {
  ChoiceSelect,
  ChoicesSelect,
  DateTimePicker,
  DayPicker,
  FieldLoader,
  PersonSelect,
  WordsSelect
} from '../../shared/components/lazy';
import { FORM_FIELD } from './form-fields';

interface Props {
  demands: Demands;
  projectKey: string;
  /** Values as in `TicketTarget.fields`. */
  stored: Record<string, unknown>;
  /** What the form holds, by field id. */
  inputs: Record<string, FieldInput>;
  onChange: (id: string, input: FieldInput) => void;
}

/** Asks for the fields that a project demands besides those that every action has. */
export const DemandedFields = ({ demands, projectKey, stored, inputs, onChange }: Props) => (
  <>
    {demands.fields.map((field) => {
      const input = inputOf(field, inputs, stored);
      return (
        <div key={field.id} {...{ [FORM_FIELD]: `fields.${field.id}` }}>
          <Field name={`demanded-${field.id}`} label={field.name} defaultValue="">
            {({ fieldProps }) => (
              <>
                <FieldLoader>
                  <Control
                    id={fieldProps.id}
                    field={field}
                    input={input}
                    projectKey={projectKey}
                    onChange={(next) => onChange(field.id, next)}
                  />
                </FieldLoader>
                <HelperMessage>{projectKey} demands it for every ticket of this type.</HelperMessage>
              </>
            )}
          </Field>
        </div>
      );
    })}
  </>
);

const textOf = (input: FieldInput): string => (typeof input === 'string' ? input : '');
const choiceOf = (input: FieldInput): Choice | null =>
  input !== null && typeof input === 'object' && !Array.isArray(input) ? input : null;
const choicesOf = (input: FieldInput): Choice[] =>
  Array.isArray(input) ? input.filter((one) => typeof one !== 'string') : [];
const wordsOf = (input: FieldInput): string[] =>
  Array.isArray(input) ? input.filter((one) => typeof one === 'string') : [];

function Control({
  id,
  field,
  input,
  projectKey,
  onChange
}: {
  id: string;
  field: DemandedField;
  input: FieldInput;
  projectKey: string;
  onChange: (input: FieldInput) => void;
}) {
  const common = { id, label: field.name };
  switch (field.kind) {
    case 'choice':
      return <ChoiceSelect {...common} choices={field.choices} value={choiceOf(input)} onChange={onChange} />;
    case 'choices':
      return (
        <ChoicesSelect {...common} choices={field.choices} value={choicesOf(input)} onChange={onChange} />
      );
    case 'labels':
      return (
        <WordsSelect
          {...common}
          placeholder="Type a label, then Enter"
          // Jira's labels hold no spaces.
          transform={(word) => word.trim().replace(/\s+/g, '-')}
          value={wordsOf(input)}
          onChange={onChange}
        />
      );
    case 'person':
      return (
        <PersonSelect
          {...common}
          projectKey={projectKey}
          value={choiceOf(input)?.id ?? null}
          onChange={(accountId) => onChange(accountId ? { id: accountId, label: '' } : null)}
        />
      );
    case 'date':
      return <DayPicker {...common} value={textOf(input) || null} onChange={(day) => onChange(day ?? '')} />;
    case 'datetime': {
      const at = Date.parse(textOf(input));
      return (
        <DateTimePicker
          {...common}
          value={Number.isNaN(at) ? null : at}
          onChange={(next) =>
            onChange(next === null ? '' : new Date(next).toISOString().replace('Z', '+0000'))
          }
        />
      );
    }
    case 'paragraphs':
      return (
        <TextArea
          id={id}
          dir="auto"
          minimumRows={2}
          value={textOf(input)}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'number':
    case 'text':
      return (
        <Textfield
          id={id}
          dir="auto"
          type={field.kind === 'number' ? 'number' : 'text'}
          step="any"
          value={textOf(input)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
