/** Documents of any shape that the schema takes. */
import fc from 'fast-check';
import * as v from 'valibot';
import { ACTION_CATEGORIES, ACTION_SCOPES, ACTION_SIZES, VERDICTS } from '../../src/domain/action';
import { LATEST } from '../../src/domain/fields';
import { PostmortemDocument } from '../../src/domain/postmortem';
import { MILESTONES } from '../../src/domain/milestones';
import { CAUSE_TAGS } from '../../src/domain/sections/causes';
import { DIRECTIONS } from '../../src/domain/sections/impact';
import { LEARNING_KINDS } from '../../src/domain/sections/learnings';
import { LINK_KINDS } from '../../src/domain/sections/links';
import { QUESTIONS } from '../../src/domain/sections/questions';
import { document, ENGINEER, LEAD, RESPONDER } from './postmortem';

const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '# Head\n\n- a\n  - b\n\n|a|b|\n|-|-|\n|1|',
    '![c](attachment:7)',
    '<script>',
    'نص 🚒'
  ),
  fc.string({ maxLength: 40, unit: 'grapheme' })
);
const some = words.filter((text) => text.trim() !== '');
const person = fc.constantFrom(LEAD, ENGINEER, RESPONDER);
const instant = fc.integer({ min: 0, max: LATEST });
const count = fc.option(fc.nat());
const maybe = fc.option(fc.boolean());
const choice = fc.option(fc.constantFrom('code-change', 'rollback', 'automatic', 'gone-by-now'));
const answer = fc.record({ answer: fc.option(fc.constantFrom('yes', 'no')), evidence: words });

/** Items of a list, each with an id of its own. */
const items = <T>(item: fc.Arbitrary<T>, maxLength = 4): fc.Arbitrary<(T & { id: string })[]> =>
  fc.array(item, { maxLength }).map((list) => list.map((one, index) => ({ ...one, id: `i${index}` })));

const parent = fc.option(fc.nat({ max: 5 }).map((index) => `i${index}`));

/** Any document; parsed, so that it is one. */
export const anyDocument: fc.Arbitrary<PostmortemDocument> = fc
  .record({
    zone: fc.option(fc.constantFrom('Europe/London', 'Asia/Kolkata')),
    severity: fc.constantFrom(1, 2, 3, 4),
    severityLog: fc.array(
      fc.record({
        from: fc.option(fc.constantFrom(1, 2, 3, 4)),
        to: fc.constantFrom(1, 2, 3, 4),
        by: person,
        at: instant,
        reason: fc.option(words)
      }),
      { maxLength: 3 }
    ),
    nearMiss: fc.boolean(),
    summary: words,
    impact: fc.record({
      description: words,
      customersAffected: count,
      dataLost: maybe,
      dataLostDetails: words,
      failedRequests: count,
      p99: count
    }),
    affected: items(fc.record({ name: words, direction: fc.constantFrom(...DIRECTIONS), effect: words })),
    milestones: fc.record(Object.fromEntries(MILESTONES.map((name) => [name, fc.option(instant)]))),
    timeline: items(
      fc.record({
        at: instant,
        text: some,
        lane: fc.option(fc.constantFrom('Network', 'Registry')),
        source: fc.constant({ kind: 'typed' as const }),
        longBefore: fc.boolean()
      })
    ),
    causes: items(
      fc.record({
        parent,
        text: words,
        tags: fc.uniqueArray(fc.constantFrom(...CAUSE_TAGS)),
        underOurControl: maybe
      }),
      12
    ),
    questions: fc.record(Object.fromEntries(QUESTIONS.map((name) => [name, answer]))),
    classification: fc.record({ origin: choice, resolution: choice, detection: choice }),
    failures: items(fc.record({ text: words, question: fc.option(fc.constantFrom(...QUESTIONS)) })),
    actions: items(
      fc.record({
        text: words,
        assignee: fc.option(person),
        dueDate: fc.option(fc.constant('2026-12-04')),
        target: fc.constant(null),
        answers: fc.uniqueArray(fc.constantFrom('i0', 'i1', 'gone')),
        criterion: words,
        category: fc.option(fc.constantFrom(...ACTION_CATEGORIES)),
        scope: fc.option(fc.constantFrom(...ACTION_SCOPES)),
        size: fc.option(fc.constantFrom(...ACTION_SIZES)),
        exception: fc.option(fc.record({ leader: person, reason: words })),
        verdict: fc.constantFrom(...VERDICTS),
        place: fc.option(
          fc.record({ effort: fc.integer({ min: 0, max: 100 }), impact: fc.integer({ min: 0, max: 100 }) })
        )
      })
    ),
    learnings: items(fc.record({ kind: fc.constantFrom(...LEARNING_KINDS), text: words })),
    security: fc.record({ concerned: maybe, details: words }),
    links: items(
      fc.record({
        kind: fc.constantFrom(...LINK_KINDS),
        title: words,
        url: fc.constantFrom('https://x.example/a?b', 'HTTP://x')
      })
    ),
    roles: fc.record({ moderator: fc.option(person), barRaiser: fc.option(person) }),
    contributors: items(
      fc.record({
        team: some,
        account: fc.option(person),
        state: fc.constantFrom('asked', 'writing', 'done', 'nothing-to-add')
      })
    ),
    attendees: fc.uniqueArray(person).map((people) => people.map((account) => ({ account, capacities: [] }))),
    life: fc.constantFrom(
      [],
      [{ kind: 'start', by: LEAD, at: 1 }],
      [{ kind: 'waive', by: null, at: 1, reason: 'It *was* nothing.' }]
    )
  })
  .map((parts) => v.parse(PostmortemDocument, { ...document(), ...parts }));
