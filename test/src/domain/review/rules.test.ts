import { ENGLISH } from '../../../../src/domain/review/english';
import { compile, preparer, speaks, type Rule } from '../../../../src/domain/review/language';
import { ACTION_EXAMPLES } from './action-examples';
import { BLAME_EXAMPLES } from './blame-examples';
import type { Examples } from './examples';
import { SENTENCE_EXAMPLES } from './sentence-examples';

const prepare = preparer(ENGLISH.people);

const cases: [string, readonly Rule<string>[], Readonly<Record<string, Examples>>][] = [
  ['sentences', ENGLISH.sentenceRules, { ...BLAME_EXAMPLES, ...SENTENCE_EXAMPLES }],
  ['ideas for actions', ENGLISH.actionRules, ACTION_EXAMPLES]
];

describe.each(cases)('English rules for %s', (_what, rules, examples) => {
  test('have examples, each of them', () => {
    expect(Object.keys(examples).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const [compiled] = compile([rule], ENGLISH.words);
    const of = examples[id];
    if (!compiled || !of) throw new Error(`No rule or no examples: ${id}`);
    expect(of.speaks.filter((text) => !speaks(compiled, prepare(text)))).toEqual([]);
    expect(of.silent.filter((text) => speaks(compiled, prepare(text)))).toEqual([]);
    expect(of.speaks.length).toBeGreaterThan(0);
    expect(of.silent.length).toBeGreaterThan(0);
    expect(rule.why.length).toBeGreaterThan(0);
    expect(rule.reframe.length).toBeGreaterThan(0);
  });

  test('a rule’s cue hides nothing that its pattern would find', () => {
    const all = Object.values(examples)
      .flatMap((of) => [...of.speaks, ...of.silent])
      .map(prepare);
    const bare = compile(
      rules.map(({ cue: _cue, ...rule }) => rule),
      ENGLISH.words
    );
    const quick = compile(rules, ENGLISH.words);
    for (const text of all) {
      expect(quick.map((rule) => speaks(rule, text))).toEqual(bare.map((rule) => speaks(rule, text)));
    }
  });
});
