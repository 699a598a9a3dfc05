import Button from '@atlaskit/button/new';
import Form, { Field, FormFooter, HelperMessage } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import TextArea from '@atlaskit/textarea';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncidentView } from '../../../../src/contract';
import { MILESTONES } from '../../../../src/domain/milestones';
import { MILESTONE_NAMES } from '../../../../src/domain/words';
import { call } from '../../shared/api';
import { DateTimePicker, FieldLoader, PersonSelect } from '../../shared/components/lazy';
import { Notice } from '../../shared/components/notice';
import { SeverityChooser } from '../../shared/components/severity-chooser';
import { Failure, failureOf } from '../../shared/failure';
import { usePostmortemCache } from '../../shared/queries';
import { formatZone } from '../../shared/time';
import { useNow, useViewer } from '../../shared/viewer';
import { contradictionsByMilestone, MILESTONE_HINTS } from '../../shared/words';
import { additionsOf, startSlot, type StartValues } from './start-draft';
import styles from './start-form.module.css';

const NO_MILESTONES = { failure: null, detection: null, response: null, mitigation: null, resolution: null };

/**
 * Asks for what a postmortem begins with. All of it stays in the browser until the server has it.
 * @param incident the issue
 * @param onCancel back to the card
 */
export default function StartForm({ incident, onCancel }: { incident: IncidentView; onCancel: () => void }) {
  const viewer = useViewer();
  const now = useNow();
  const { put } = usePostmortemCache(incident.id);
  const [slot] = useState(() => startSlot(viewer.accountId, incident.id));
  const [wasKept] = useState(() => slot.read() !== null);
  const [values, setValues] = useState<StartValues>(
    () =>
      slot.read() ?? {
        summary: '',
        severity: incident.proposedSeverity,
        owner: viewer.accountId,
        milestones: NO_MILESTONES
      }
  );
  const keep = (changed: Partial<StartValues>): void => {
    const next = { ...values, ...changed };
    setValues(next);
    slot.write(next);
  };

  const start = useMutation({
    mutationFn: () => {
      if (!values.owner)
        throw new Failure({ code: 'invalid', field: 'owner', message: 'Choose who owns it.' });
      return call('postmortem/start', {
        ...values,
        incident: incident.id,
        owner: values.owner,
        nearMiss: false,
        zone: viewer.timeZone
      });
    },
    onSuccess: (answer) => {
      // Where somebody else was first, the answer is theirs, and what was written here is offered beside it.
      const { document } = answer.postmortem ?? {};
      if (!document || additionsOf(values, document).length === 0) slot.clear();
      put(answer);
    }
  });
  const cancel = (): void => {
    // Words are kept even then; only a form in which nobody wrote is forgotten.
    const isEmpty =
      values.summary.trim() === '' && Object.values(values.milestones).every((at) => at === null);
    if (isEmpty) slot.clear();
    onCancel();
  };
  const contradictions = contradictionsByMilestone(values.milestones);

  return (
    <Form onSubmit={() => start.mutate()}>
      {({ formProps }) => (
        <form {...formProps} className={styles['form']} aria-label="Start postmortem" noValidate>
          <Heading as="h2" size="small">
            Start postmortem
          </Heading>
          {wasKept ? <p className={styles['quiet']}>Brought back from your last visit.</p> : null}

          <Field<string, HTMLTextAreaElement>
            name="summary"
            label="What happened"
            defaultValue={values.summary}
          >
            {({ fieldProps }) => (
              <>
                <TextArea
                  {...fieldProps}
                  dir="auto"
                  minimumRows={4}
                  onChange={(event) => {
                    fieldProps.onChange(event);
                    keep({ summary: event.target.value });
                  }}
                />
                <HelperMessage>
                  A few plain sentences: what broke, who felt it, how it ended. You can go on later.
                </HelperMessage>
              </>
            )}
          </Field>

          <SeverityChooser
            name="severity"
            value={values.severity}
            proposed={incident.proposedSeverity}
            onChange={(severity) => keep({ severity })}
          />

          <Field<string | null> name="owner" label="Owner" defaultValue={values.owner}>
            {({ fieldProps }) => (
              <>
                <FieldLoader>
                  <PersonSelect
                    id={fieldProps.id}
                    label="Owner"
                    projectKey={incident.projectKey}
                    value={values.owner}
                    isInvalid={values.owner === null}
                    onChange={(owner) => {
                      fieldProps.onChange(owner);
                      keep({ owner });
                    }}
                  />
                </FieldLoader>
                <HelperMessage>Prepares the review and draws others in. Exactly one person.</HelperMessage>
              </>
            )}
          </Field>

          <fieldset className={styles['milestones']}>
            <legend>
              <Heading as="h3" size="xsmall">
                Milestones
              </Heading>
            </legend>
            <p className={styles['quiet']}>
              As far as you know them; the rest can wait. Times are yours ({formatZone(now, viewer)}).
            </p>
            {MILESTONES.map((milestone) => (
              <Field<number | null>
                key={milestone}
                name={`milestone-${milestone}`}
                label={MILESTONE_NAMES[milestone]}
                defaultValue={values.milestones[milestone]}
              >
                {({ fieldProps }) => (
                  <>
                    <FieldLoader>
                      <DateTimePicker
                        id={fieldProps.id}
                        label={MILESTONE_NAMES[milestone]}
                        value={values.milestones[milestone]}
                        onChange={(at) => {
                          fieldProps.onChange(at);
                          keep({ milestones: { ...values.milestones, [milestone]: at } });
                        }}
                      />
                    </FieldLoader>
                    <HelperMessage>{contradictions[milestone] ?? MILESTONE_HINTS[milestone]}</HelperMessage>
                  </>
                )}
              </Field>
            ))}
          </fieldset>

          {start.error ? (
            <Notice appearance="error" title="The postmortem was not started. What you wrote is kept.">
              <p>{failureOf(start.error).message}</p>
            </Notice>
          ) : null}
          <FormFooter align="start">
            <div className={styles['buttons']}>
              <Button type="submit" appearance="primary" isLoading={start.isPending}>
                Start postmortem
              </Button>
              <Button appearance="subtle" onClick={cancel} isDisabled={start.isPending}>
                Cancel
              </Button>
            </div>
          </FormFooter>
        </form>
      )}
    </Form>
  );
}
