import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import type { FieldProblem } from '../../domain/action-ticket';
import { ok } from '../../domain/result';
import type { TicketDraft } from '../../domain/ticket-draft';
import type { BulkOutcome, DraftOutcome, Jira } from '../../ports';
import { ask, askOnce, busyMessage, understood, type Pace, type Reply } from './request';
import { ownStatusProperty } from './status';

/** How long a create may take, in milliseconds; what is left of the invocation then goes to looking what came of it. */
const CREATE_MS = 12_000;

const LinkTypes = v.object({ issueLinkTypes: v.array(v.object({ name: v.string() })) });

const ErrorWords = v.object({
  errorMessages: v.nullish(v.array(v.string()), []),
  errors: v.nullish(v.record(v.string(), v.string()), {})
});

const BulkAnswer = v.object({
  issues: v.nullish(v.array(v.object({ id: v.string(), key: v.string() })), []),
  errors: v.nullish(
    v.array(v.object({ failedElementNumber: v.number(), elementErrors: v.nullish(ErrorWords, {}) })),
    []
  )
});
type BulkAnswer = v.InferOutput<typeof BulkAnswer>;

/**
 * Reads the site's link types: one request. Where linking is switched off, Jira answers 404 and there are none.
 * @param pace time and chance
 */
export const linkTypesAsUser =
  (pace: Pace): Jira['linkTypes'] =>
  async () => {
    const reply = await ask(pace, (signal) =>
      asUser().requestJira(route`/rest/api/3/issueLinkType`, { signal })
    );
    if (reply.kind === 'answer' && reply.status === 404) return ok([]);
    const read = understood('issueLinkType', reply, LinkTypes);
    return read.ok ? ok(read.value.issueLinkTypes) : read;
  };

/**
 * Creates tickets in one request, which is never repeated: what came of a lost one is for the caller to look up.
 * @param pace time and chance
 */
export const createTicketsAsUser =
  (pace: Pace): Jira['createTickets'] =>
  async (drafts) => {
    const body = JSON.stringify({ issueUpdates: drafts.map(withStatus) });
    const reply = await askOnce(
      pace,
      (signal) =>
        asUser().requestJira(route`/rest/api/3/issue/bulk`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body,
          signal
        }),
      CREATE_MS
    );
    return outcomeOf(reply, drafts.length);
  };

/** The status of the panel beside the ticket travels with it, so that it costs no request. */
const withStatus = ({ status, ...draft }: TicketDraft) => ({
  ...draft,
  properties: [...draft.properties, { key: ownStatusProperty(), value: status }]
});

const outcomeOf = (reply: Reply, count: number): BulkOutcome => {
  if (reply.kind === 'lost') {
    if (reply.why === 'late') return { kind: 'refused', problem: [OUT_OF_TIME] };
    return { kind: 'lost', running: reply.why === 'timeout' };
  }
  if (reply.status >= 500) return { kind: 'lost', running: reply.status === 504 };
  if (reply.status === 429) return { kind: 'refused', problem: whole(busyMessage(reply.retryAfterMs)) };
  const answer = v.safeParse(BulkAnswer, reply.body);
  const drafts = answer.success ? draftOutcomes(answer.output, count) : null;
  if (drafts) return { kind: 'answered', drafts };
  // Only a refusal is sure to have created nothing.
  return reply.status >= 400
    ? { kind: 'refused', problem: refusal(reply.body) }
    : { kind: 'lost', running: false };
};

/** One outcome for each draft, in their order, or null where the answer does not add up: successes carry no number. */
const draftOutcomes = ({ issues, errors }: BulkAnswer, count: number): DraftOutcome[] | null => {
  if (issues.length + errors.length !== count) return null;
  const refused = new Map(errors.map((error) => [error.failedElementNumber, problems(error.elementErrors)]));
  const created = issues.values();
  const outcomes: DraftOutcome[] = [];
  for (let index = 0; index < count; index += 1) {
    const problem = refused.get(index);
    const issue = problem ? undefined : created.next().value;
    if (problem) outcomes.push({ created: false, problem });
    else if (issue) outcomes.push({ created: true, ...issue });
    else return null;
  }
  return outcomes;
};

const refusal = (body: unknown): FieldProblem[] => {
  const words = v.safeParse(ErrorWords, body);
  return problems(words.success ? words.output : null);
};

const problems = (words: Partial<v.InferOutput<typeof ErrorWords>> | null): FieldProblem[] => {
  const said = [
    ...(words?.errorMessages ?? []).map((message) => ({ field: null, message })),
    ...Object.entries(words?.errors ?? {}).map(([field, message]) => ({ field, message }))
  ];
  return said.length > 0 ? said : whole('Jira refused this ticket and did not say why.');
};

const whole = (message: string): FieldProblem[] => [{ field: null, message }];

const OUT_OF_TIME: FieldProblem = {
  field: null,
  message: 'There was no time left for this ticket, so Jira was not asked. Nothing is lost; try again.'
};
