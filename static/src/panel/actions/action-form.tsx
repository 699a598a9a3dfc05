import Button from '@atlaskit/button/new';
import Form, { ErrorMessage, Field, HelperMessage } from '@atlaskit/form';
import TextArea from '@atlaskit/textarea';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { BasedEdit, IncidentView } from '../../../../src/contract';
import { newIdea, type Action } from '../../../../src/domain/action';
import { onRota, proposedDueDate } from '../../../../src/domain/gate/ticket-defaults';
import { hintsForTicket, needsException } from '../../../../src/domain/gate/ticket-gate';
import { basedOn } from '../../../../src/domain/merge/based-edit';
import { overTheirs } from '../../../../src/domain/merge/over-theirs';
import { hasText, listed, shortened } from '../../../../src/domain/words';
import {
  ChoiceSelect,
  ChoicesSelect,
  DayPicker,
  FieldLoader,
  PersonSelect,
  ProjectSelect
} from '../../shared/components/lazy';
import { DueDay } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { Notice } from '../../shared/components/notice';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { ActionHints } from '../../shared/hints/hints';
import { dayOf } from '../../shared/time';
import { useNow, useViewer } from '../../shared/viewer';
import { BothVersions } from '../changes/both-versions';
import { actionSlot, newActionSlot, type ActionValues } from './action-draft';
import styles from './action-form.module.css';
import { AskedFields, askedOf, changedBy } from './asked-fields';
import { DemandedFields } from './demanded-fields';
import { focusField, FORM_FIELD } from './form-fields';
import { unsupportedWords } from './ticket-readiness';
import { rememberProject, targetOf, useActionTarget, type ActionPlace } from './use-action-target';

const valuesOf = (action: Action | null, revision: number): ActionValues => ({
  // Made here, so that a save whose answer was lost can be repeated without a second action.
  id: action?.id ?? crypto.randomUUID(),
  text: action?.text ?? '',
  project: null,
  type: null,
  assignee: action?.assignee ?? null,
  dueDate: action?.dueDate ?? null,
  inputs: {},
  answers: null,
  asked: {},
  opened: action,
  revision
});

/** What the ticket is given besides, by the site's settings; null where the project takes none of it. */
const givenBy = ({ demands, priorityId }: ActionPlace, labels: readonly string[]): string | null => {
  const priority = demands?.priorities.find(({ id }) => id === priorityId)?.name;
  const parts = [
    ...(priority ? [`the priority ${priority}`] : []),
    ...(demands?.labelsOnScreen && labels.length > 0
      ? [`the ${labels.length === 1 ? 'label' : 'labels'} ${listed(labels)}`]
      : [])
  ];
  return parts.length > 0 ? `Its ticket gets ${listed(parts)}.` : null;
};

/** A place to which what is missing leads. */
const At = ({ field, children }: { field: string; children: ReactNode }) => (
  <div {...{ [FORM_FIELD]: field }}>{children}</div>
);

/**
 * Asks for one action and where its ticket goes. All of it stays in the browser until the server has it.
 * @param action the one to change, or null for a new one; what is written as an action is kept, as ideas are not yet
 * @param startAt field that has the focus at first, as in `FORM_FIELD`; null for the words
 * @param onClose the form is done with
 */
export default function ActionForm({
  incident,
  action,
  startAt,
  onClose
}: {
  incident: IncidentView;
  action: Action | null;
  startAt: string | null;
  onClose: () => void;
}) {
  const viewer = useViewer();
  const { accountId } = viewer;
  const { postmortem, document, settings, send } = useEditing();
  const [slot] = useState(() =>
    action ? actionSlot(accountId, postmortem.id, action.id) : newActionSlot(accountId, postmortem.id)
  );
  const [wasKept] = useState(() => slot.read() !== null);
  const [values, setValues] = useState(() => slot.read() ?? valuesOf(action, postmortem.revision));
  const keep = (changed: Partial<ActionValues>): void => {
    const next = { ...values, ...changed };
    setValues(next);
    slot.write(next);
  };
  const { opened } = values;
  const before = opened ?? action;
  const answers = values.answers ?? before?.answers ?? [];
  const failures = document.failures.map(({ id, text }) => ({
    id,
    label: shortened(text, 120) || 'Untitled'
  }));
  const asked = { ...askedOf(before), ...values.asked };
  /** A reason without the leader who gave it cannot be stored. */
  const [lacksLeader, setLacksLeader] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => (startAt && form.current ? focusField(form.current, startAt) : undefined), [startAt]);
  const place = useActionTarget(incident, action, values);
  const { project, type, types, demands, error: placeError } = place;
  const today = dayOf(useNow(), viewer);
  const rota = project ? onRota(project.id, settings.tickets) : null;
  const due = proposedDueDate(today, settings);
  const given = givenBy(place, settings.tickets.labels);

  /** What the form makes of the action, and on what; without the latter nobody else may have changed it. */
  const edit = (): BasedEdit => {
    const { id, text, assignee, dueDate } = values;
    const value: Action = {
      ...(before ?? { ...newIdea(id, ''), verdict: 'keep' }),
      ...changedBy(asked),
      text: text.trim(),
      assignee,
      dueDate,
      target: targetOf(place, action, values),
      answers
    };
    return basedOn({ field: 'action', value }, opened ?? undefined);
  };
  const save = useMutation({
    mutationFn: ({ edits, revision }: { edits: BasedEdit[]; revision: number }) => send(edits, revision),
    onSuccess: () => {
      if (values.project) rememberProject(accountId, values.project);
      slot.clear();
      onClose();
    }
  });
  const submit = (): { text: string } | undefined => {
    if (!hasText(values.text)) {
      if (form.current) focusField(form.current, 'text');
      return { text: 'Say what is to be done.' };
    }
    const isLacking = needsException(asked) && hasText(asked.reason) && asked.leader === null;
    setLacksLeader(isLacking);
    if (isLacking) {
      if (form.current) focusField(form.current, 'exception');
      return undefined;
    }
    save.mutate({ edits: [edit()], revision: values.revision });
    return undefined;
  };
  const drop = (): void => {
    slot.clear();
    onClose();
  };
  const failure = save.error ? failureOf(save.error) : null;
  const keepMine = (): void =>
    save.mutate({ edits: overTheirs([edit()], postmortem.document), revision: postmortem.revision });

  return (
    <div ref={form}>
      <Form onSubmit={submit}>
        {({ formProps }) => (
          <form
            {...formProps}
            className={styles['form']}
            aria-label={action ? 'Edit action' : 'New action'}
            noValidate
          >
            {wasKept ? <p className={styles['quiet']}>Brought back from your last visit.</p> : null}
            <At field="text">
              <Field<string, HTMLTextAreaElement>
                name="text"
                label="Action"
                isRequired
                defaultValue={values.text}
                // Missing words are missed on saving: said on leaving the field, it would push away the very button
                // that is being pressed. What was said goes once somebody writes, which takes a check.
                validate={() => undefined}
              >
                {({ fieldProps, error }) => (
                  <>
                    <TextArea
                      {...fieldProps}
                      dir="auto"
                      autoFocus={startAt === null}
                      minimumRows={2}
                      onChange={(event) => {
                        fieldProps.onChange(event);
                        keep({ text: event.target.value });
                      }}
                    />
                    {error ? <ErrorMessage>{error}</ErrorMessage> : null}
                    <HelperMessage>
                      One change that one person can finish, so that this or its like does less harm.
                    </HelperMessage>
                    <ActionHints action={{ id: values.id, text: values.text }} isDraft onMoved={drop} />
                  </>
                )}
              </Field>
            </At>

            {failures.length > 0 ? (
              <At field="answers">
                <Field name="answers" label="Failures that it answers" defaultValue="">
                  {({ fieldProps }) => (
                    <FieldLoader>
                      <ChoicesSelect
                        id={fieldProps.id}
                        label="Failures that it answers"
                        choices={failures}
                        value={failures.filter(({ id }) => answers.includes(id))}
                        onChange={(chosen) => keep({ answers: chosen.map(({ id }) => id) })}
                      />
                    </FieldLoader>
                  )}
                </Field>
              </At>
            ) : null}

            <AskedFields
              asked={asked}
              projectKey={project?.key ?? incident.projectKey}
              lacksLeader={lacksLeader}
              onChange={(changed) => keep({ asked: { ...values.asked, ...changed } })}
            />

            <div className={styles['pair']} {...{ [FORM_FIELD]: 'target' }}>
              <Field name="project" label="Project" defaultValue={project?.id ?? ''}>
                {({ fieldProps }) => (
                  <FieldLoader>
                    <ProjectSelect
                      id={fieldProps.id}
                      label="Project"
                      value={project}
                      onChange={(chosen) => keep({ project: chosen, type: null, inputs: {}, assignee: null })}
                    />
                  </FieldLoader>
                )}
              </Field>
              <Field name="type" label="Type" defaultValue={type?.id ?? ''}>
                {({ fieldProps }) => (
                  <FieldLoader>
                    <ChoiceSelect
                      id={fieldProps.id}
                      label="Type"
                      isDisabled={types.length === 0}
                      choices={types.map(({ id, name }) => ({ id, label: name }))}
                      value={type ? { id: type.id, label: type.name } : null}
                      onChange={(chosen) =>
                        keep({ type: chosen ? { id: chosen.id, name: chosen.label } : null, inputs: {} })
                      }
                    />
                  </FieldLoader>
                )}
              </Field>
            </div>
            {given ? <p className={styles['quiet']}>{given}</p> : null}
            {placeError ? <Notice appearance="warning">{placeError.message}</Notice> : null}
            {demands && project && type && demands.unsupported.length > 0 ? (
              <Notice appearance="warning">
                <p>{unsupportedWords(project.key, type.name, demands.unsupported)}</p>
              </Notice>
            ) : null}
            {demands && project ? (
              <DemandedFields
                demands={demands}
                projectKey={project.key}
                stored={place.isStored ? (action?.target?.fields ?? {}) : {}}
                inputs={values.inputs}
                onChange={(id, input) => keep({ inputs: { ...values.inputs, [id]: input } })}
              />
            ) : null}

            <div className={styles['pair']}>
              <At field="assignee">
                <Field name="assignee" label="Assignee" defaultValue={values.assignee ?? ''}>
                  {({ fieldProps }) => (
                    <>
                      <FieldLoader>
                        <PersonSelect
                          id={fieldProps.id}
                          label="Assignee"
                          projectKey={project?.key ?? incident.projectKey}
                          value={values.assignee}
                          onChange={(assignee) => keep({ assignee })}
                        />
                      </FieldLoader>
                      <HelperMessage>Exactly one person.</HelperMessage>
                      {rota && values.assignee === null ? (
                        <Button
                          spacing="compact"
                          appearance="subtle"
                          onClick={() => keep({ assignee: rota })}
                        >
                          On the rota: <Person accountId={rota} inText />
                        </Button>
                      ) : null}
                    </>
                  )}
                </Field>
              </At>
              <At field="dueDate">
                <Field name="dueDate" label="Due date" defaultValue={values.dueDate ?? ''}>
                  {({ fieldProps }) => (
                    <>
                      <FieldLoader>
                        <DayPicker
                          id={fieldProps.id}
                          label="Due date"
                          value={values.dueDate}
                          onChange={(dueDate) => keep({ dueDate })}
                        />
                      </FieldLoader>
                      {due && values.dueDate === null ? (
                        <Button spacing="compact" appearance="subtle" onClick={() => keep({ dueDate: due })}>
                          Propose: <DueDay day={due} />
                        </Button>
                      ) : null}
                      {hintsForTicket(values, today).map(({ words }) => (
                        <HelperMessage key={words}>{words}</HelperMessage>
                      ))}
                      {demands && project && !demands.dueDateOnScreen ? (
                        <HelperMessage>
                          {project.name} keeps no due date. Afterword keeps it and writes it into the
                          description.
                        </HelperMessage>
                      ) : null}
                    </>
                  )}
                </Field>
              </At>
            </div>

            {failure?.code === 'conflict' ? (
              <Notice
                appearance="warning"
                title="Someone changed this action while you were at it. Your version is kept."
                actions={
                  <>
                    <Button onClick={keepMine}>Keep mine</Button>
                    <Button onClick={drop}>Take theirs</Button>
                  </>
                }
              >
                <BothVersions edit={edit()} updatedBy={postmortem.updatedBy} />
              </Notice>
            ) : null}
            {failure && failure.code !== 'conflict' ? (
              <Notice appearance="error" title="The action was not saved. What you wrote is kept.">
                <p>{failure.message}</p>
              </Notice>
            ) : null}
            <div className={styles['buttons']}>
              <Button
                type="submit"
                appearance="primary"
                isLoading={save.isPending}
                isDisabled={place.isLoading}
              >
                {action ? 'Save action' : 'Add action'}
              </Button>
              <Button appearance="subtle" onClick={drop} isDisabled={save.isPending}>
                Cancel
              </Button>
            </div>
          </form>
        )}
      </Form>
    </div>
  );
}
