import { newIdea } from '../../../../src/domain/action';
import { hintsIn } from '../../../../src/domain/review/hints-left';
import { QUESTIONS } from '../../../../src/domain/sections/questions';
import { draftOf } from '../../../../src/domain/timeline/entry';
import { document, LEAD } from '../../../builders/postmortem';

const BLAME = 'The operator carelessly ran the script.';
const HABIT = 'Be more careful next time';
const NONE = new Set<string>();

/** The same sentence wherever the team writes. */
const everywhere = () => {
  const empty = document();
  return document({
    summary: `All was well. ${BLAME} ${BLAME}`,
    impact: { ...empty.impact, description: BLAME, dataLostDetails: BLAME },
    timeline: [{ id: 't1', ...draftOf(1, BLAME, { kind: 'typed' }) }],
    causes: [{ id: 'c1', text: BLAME, parent: null, tags: [], underOurControl: null }],
    questions: { ...empty.questions, [QUESTIONS[0]]: { answer: 'yes', evidence: BLAME } },
    failures: [{ id: 'f1', text: BLAME, question: null }],
    learnings: [{ id: 'l1', kind: 'learning', text: BLAME }],
    security: { ...empty.security, details: BLAME },
    actions: [newIdea('a1', HABIT)]
  });
};

test('every text is looked at, and each hint says where it stands', () => {
  expect(hintsIn(everywhere(), NONE).map(({ field, section }) => [field, section])).toEqual([
    // The same words twice in one text are one hint.
    ['summary', 'summary'],
    ['impact.description', 'impact'],
    ['impact.dataLostDetails', 'impact'],
    ['timeline.t1', 'timeline'],
    ['causes.c1', 'causes'],
    [`questions.${QUESTIONS[0]}`, 'causes'],
    ['failures.f1', 'failures'],
    ['learnings.l1', 'learnings'],
    ['security.details', 'security'],
    ['actions.a1', 'actions']
  ]);
});

test('one dismissal holds wherever the words stand, and can be found again', () => {
  const found = hintsIn(everywhere(), NONE);
  const id = found[0]!.fingerprint;
  const dismissed = { ...everywhere(), dismissals: [{ id, reason: 'She says so', by: LEAD, at: 1 }] };
  expect(hintsIn(dismissed, NONE).map(({ field }) => field)).toEqual(['actions.a1']);
  expect(hintsIn(dismissed, NONE, true)).toEqual(found.filter(({ fingerprint }) => fingerprint === id));
});

test('a habit that became a learning is left in peace there', () => {
  const learning = (text: string) => document({ learnings: [{ id: 'l1', kind: 'learning', text }] });
  expect(hintsIn(document({ summary: `${HABIT}.` }), NONE)).toHaveLength(1);
  expect(hintsIn(learning(`${HABIT}.`), NONE)).toEqual([]);
});

test('an action that is a ticket is left to Jira', () => {
  expect(hintsIn(document({ actions: [newIdea('a1', HABIT)] }), new Set(['a1']))).toEqual([]);
});
