/** Severity by taxonomy instead of debate (R14 to R18), and the log of its changes (R10, N13). */
import * as v from 'valibot';
import { AccountId, Instant, Remark } from './fields';
import { Severity } from './severity';
import type { SeverityQuestion, Settings } from './settings';
import { listed } from './words';

/** What was said to each question, by its id; a question not asked yet is absent. */
export type SeverityAnswers = Readonly<Record<string, 'yes' | 'no' | 'unsure'>>;

export interface SeverityProposal {
  /** Null until an answer speaks for a class. */
  severity: Severity | null;
  /** Why, in one or two sentences. */
  reason: string;
  /** What to ask next; null once no answer could make the class any worse. */
  next: SeverityQuestion | null;
}

/**
 * Proposes the class that the answers speak for: the worst one that has a yes. It asks for the worst first,
 * and no longer once nothing worse is left to ask about.
 * @param answers what was said so far; answers to questions that the settings lack are ignored
 * @param settings the site's questions and the names of its classes
 */
export const proposeSeverity = (
  answers: SeverityAnswers,
  { severityQuestions, severities }: Pick<Settings, 'severityQuestions' | 'severities'>
): SeverityProposal => {
  const worstFirst = [...severityQuestions].sort((a, b) => a.severity - b.severity);
  const answered = (answer: string): SeverityQuestion[] =>
    worstFirst.filter(({ id }) => Object.hasOwn(answers, id) && answers[id] === answer);
  const yes = answered('yes');
  const severity = yes[0]?.severity ?? null;
  const next =
    worstFirst.find(
      (question) =>
        !Object.hasOwn(answers, question.id) && (severity === null || question.severity < severity)
    ) ?? null;
  const doubts = answered('unsure').filter((question) => severity === null || question.severity < severity);
  const doubt = doubts[0];
  const doubtful = doubt
    ? ` If it turns out that ${doubt.because}, it is ${severities[doubt.severity].name}.`
    : '';
  if (severity !== null) {
    const causes = yes.filter((question) => question.severity === severity).map(({ because }) => because);
    return { severity, next, reason: `${severities[severity].name}, because ${listed(causes)}.${doubtful}` };
  }
  if (next) return { severity: null, next, reason: `No answer speaks for a class yet.${doubtful}` };
  return {
    severity: 4,
    next: null,
    reason: `${severities[4].name}, because no answer speaks for a worse class.${doubtful}`
  };
};

/** One change of an incident's severity; logged for good and shown. */
export const SeverityChange = v.object({
  /** Null for the first class that it was given. */
  from: v.nullable(Severity),
  to: Severity,
  by: AccountId,
  at: Instant,
  reason: v.nullable(Remark)
});
export type SeverityChange = v.InferOutput<typeof SeverityChange>;

/** True where the class became milder: the change that counting incidents would invite (R10). @param change a logged change */
export const isDowngrade = ({ from, to }: SeverityChange): boolean => from !== null && to > from;

/**
 * The log with a change added; the same log where the class stays as it is.
 * @param log earlier changes, oldest first
 * @param change the class from now on, who sets it, when and why
 */
export const withSeverity = (
  log: readonly SeverityChange[],
  change: Omit<SeverityChange, 'from'>
): readonly SeverityChange[] => {
  const from = log.at(-1)?.to ?? null;
  return change.to === from ? log : [...log, { ...change, reason: change.reason?.trim() || null, from }];
};

/**
 * Says a change as the log shows it: "Sev1 → Sev3: Only some customers were affected."
 * @param change a logged change
 * @param settings the names of the classes
 */
export const severityChangeInWords = (
  { from, to, reason }: SeverityChange,
  { severities }: Pick<Settings, 'severities'>
): string => {
  const step = from === null ? severities[to].name : `${severities[from].name} → ${severities[to].name}`;
  return reason ? `${step}: ${reason}` : step;
};
