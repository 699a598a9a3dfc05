/** What the rules would find if those were gone that only the documents under test speak for. */
import { compile, preparer, speaks, type Language, type Rule } from '../../src/domain/review/language';

/** Where each pattern of a rule speaks of an example that deserves it. */
type Supporters = ReadonlyMap<string, readonly ReadonlySet<string>[]>;

export interface Example {
  /** As rules see it: the sentences, or the idea without its trimmings. */
  texts: readonly string[];
  source: string;
}

const supportersOf = (
  rules: readonly Rule<string>[],
  { people, words }: Language,
  examples: readonly Example[]
): Supporters => {
  const prepare = preparer(people);
  const prepared = examples.map(({ texts, source }) => ({ texts: texts.map(prepare), source }));
  return new Map(
    rules.map((rule) => [
      rule.id,
      rule.patterns.map((pattern) => {
        const alone = compile([{ ...rule, patterns: [pattern] }], words);
        const spoken = prepared.filter(({ texts }) =>
          texts.some((text) => alone.some((one) => speaks(one, text)))
        );
        return new Set(spoken.map(({ source }) => source));
      })
    ])
  );
};

const without = <Class extends string>(
  rules: readonly Rule<Class>[],
  supporters: Supporters,
  held: ReadonlySet<string>
): Rule<Class>[] =>
  rules
    .map((rule) => ({
      ...rule,
      patterns: rule.patterns.filter((_pattern, index) =>
        [...(supporters.get(rule.id)?.[index] ?? [])].some((source) => !held.has(source))
      )
    }))
    .filter(({ patterns }) => patterns.length > 0);

/**
 * Makes a function that takes from a language every pattern that speaks in none of the other documents.
 * @param language with all of its rules
 * @param sentences examples that a rule for sentences should speak of
 * @param ideas examples that a rule for actions should speak of
 */
export function supportedElsewhere(
  language: Language,
  sentences: readonly Example[],
  ideas: readonly Example[]
): (held: ReadonlySet<string>) => Language {
  const forSentences = supportersOf(language.sentenceRules, language, sentences);
  const forIdeas = supportersOf(language.actionRules, language, ideas);
  return (held) => ({
    ...language,
    sentenceRules: without(language.sentenceRules, forSentences, held),
    actionRules: without(language.actionRules, forIdeas, held)
  });
}
