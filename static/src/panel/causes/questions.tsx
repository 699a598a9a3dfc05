import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import * as v from 'valibot';
import { evidenceFor } from '../../../../src/domain/activity/activity';
import { answerEdits, QUESTIONS, type Question } from '../../../../src/domain/sections/questions';
import { QUESTION_WORDS } from '../../../../src/domain/section-words';
import { shortened } from '../../../../src/domain/words';
import { FieldTrouble } from '../../shared/components/field-trouble';
import { InPlace } from '../../shared/components/in-place';
import { SteadyTextArea } from '../../shared/components/steady-text-area';
import { UserText } from '../../shared/components/user-text';
import { YesNo } from '../../shared/components/yes-no';
import { useAutosave, useTakeBack, type AutosavedField } from '../../shared/autosaved';
import { useEditing } from '../../shared/editing';
import { TextHints } from '../../shared/hints/hints';
import { useActivity } from '../../shared/jira/activity';
import { goToField } from '../go-to-field';
import styles from './questions.module.css';

/** The four questions that every review asks, with what the ticket already says to each. */
export function Questions() {
  const { document, incident } = useEditing();
  const { data: activity } = useActivity(incident.id);
  const fromTicket = activity ? evidenceFor(document, activity) : null;
  return (
    <div className={styles['part']}>
      <Heading as="h3" size="xsmall">
        Four questions
      </Heading>
      <p className={styles['lead']}>
        A yes is a failure to learn from, and is put into the list of failures.
      </p>
      <ul className={styles['questions']}>
        {QUESTIONS.map((question) => (
          <li key={question} className={styles['card']} data-field={`questions.${question}`}>
            <OneQuestion question={question} fromTicket={fromTicket?.[question] ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** @param fromTicket what the ticket says to it, empty where it says nothing */
function OneQuestion({ question, fromTicket }: { question: Question; fromTicket: string }) {
  const { document, postmortem, canEdit, apply } = useEditing();
  const { answer } = document.questions[question];
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  }, [answer]);
  const field = useAutosave(
    `questions.${question}`,
    postmortem.document.questions[question].evidence,
    v.string(),
    (evidence) => ({ field: `questions.${question}`, value: { answer: latest.current, evidence } })
  );
  const evidence = field.pending ? field.value : document.questions[question].evidence;
  /** What was typed goes along: it may be on its way. */
  const typed = {
    ...document,
    questions: { ...document.questions, [question]: { answer, evidence } }
  };
  const say = (said: 'yes' | 'no' | null): void =>
    apply(answerEdits(typed, question, said), said === null ? 'Answer taken back.' : `Answered “${said}”.`);
  const words = QUESTION_WORDS[question];
  const isNew = fromTicket !== '' && !evidence.includes(fromTicket);
  return (
    <>
      {canEdit ? (
        <YesNo
          prominent
          question={words}
          value={answer}
          onChange={say}
          aside={
            answer === null ? null : (
              <Button appearance="subtle" spacing="compact" onClick={() => say(null)}>
                Leave it open
              </Button>
            )
          }
        />
      ) : (
        <>
          <Heading as="h4" size="xxsmall">
            {words}
          </Heading>
          <p>{answer === null ? 'Not answered yet.' : answer === 'yes' ? 'Yes.' : 'No.'}</p>
        </>
      )}
      <div role="status">{answer === 'yes' ? <Failure question={question} /> : null}</div>
      <Evidence words={words} field={field} evidence={evidence} />
      {isNew ? (
        <div className={styles['ticket']}>
          <p className={styles['name']}>From the ticket</p>
          <UserText>{fromTicket}</UserText>
          {canEdit ? (
            <div>
              <Button
                spacing="compact"
                aria-label={`Take this over as evidence for “${words}”`}
                onClick={() => {
                  field.type(evidence.trim() ? `${evidence.trimEnd()}\n${fromTicket}` : fromTicket);
                  field.flush();
                }}
              >
                Take this over
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/** Says which failure a yes became, and leads to it. */
function Failure({ question }: { question: Question }) {
  const { document } = useEditing();
  const failure = document.failures.find((one) => one.question === question);
  if (!failure) return null;
  return (
    <p className={styles['failure']}>
      <span>
        Among the failures: <q dir="auto">{shortened(failure.text)}</q>
      </span>
      <Button spacing="compact" appearance="subtle" onClick={() => goToField(`failures.${failure.id}`)}>
        Show it
      </Button>
    </p>
  );
}

function Evidence({
  words,
  field,
  evidence
}: {
  words: string;
  field: AutosavedField<string>;
  evidence: string;
}) {
  const { canEdit } = useEditing();
  const { onOpen, onCancel } = useTakeBack(field);
  const hints = useId();
  if (!canEdit && !evidence) return null;
  return (
    <div className={styles['evidence']}>
      <InPlace
        what={`evidence for “${words}”`}
        canEdit={canEdit}
        startsOpen={field.restored}
        onOpen={onOpen}
        onCancel={onCancel}
        read={
          evidence.trim() ? (
            <UserText>{evidence}</UserText>
          ) : (
            <p className={styles['empty']}>What speaks for the answer?</p>
          )
        }
        edit={({ close }) => {
          const done = (): void => {
            field.flush();
            close();
          };
          const keys = (event: KeyboardEvent): void => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
          };
          return (
            <div className={styles['editor']} onKeyDown={keys}>
              <SteadyTextArea
                field={field}
                aria-label={`Evidence for “${words}”`}
                aria-describedby={hints}
                dir="auto"
                autoFocus
                minimumRows={2}
                maxLength={10_000}
                value={field.value}
                onChange={(event) => field.type(event.target.value)}
                onBlur={field.flush}
              />
              <div>
                <Button spacing="compact" onClick={done}>
                  Done
                </Button>
              </div>
            </div>
          );
        }}
      />
      <TextHints text={evidence} id={hints} />
      <FieldTrouble
        field={field}
        what={`the evidence for “${words}”`}
        show={(text) => <UserText>{text}</UserText>}
      />
    </div>
  );
}
