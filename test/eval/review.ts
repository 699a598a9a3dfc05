/** `npm run eval`: how well the review finds what one annotator found. `--data DIR` for other labels, `--json` for programs. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { ENGLISH } from '../../src/domain/review/english';
import type { Language } from '../../src/domain/review/language';
import { reviewAction, reviewText } from '../../src/domain/review/review';
import { ideaOf, sentencesOf } from '../../src/domain/review/text';
import { percentOf, scoreOf, type Judged, type Score } from './score';
import { supportedElsewhere } from './support';

const Example = v.object({
  text: v.string(),
  source: v.nullish(v.string(), 'unknown'),
  label: v.string(),
  alt: v.pipe(
    v.nullish(v.string(), null),
    v.transform((alt) => (alt === '' ? null : alt))
  )
});
type Example = v.InferOutput<typeof Example>;
const Labels = v.object({
  action_items: v.nullish(v.array(Example), []),
  sentences: v.nullish(v.array(Example), [])
});

/** Labels quote other people’s postmortems, so they lie beside a checkout and are no part of it. */
const DEFAULT_DATA = resolve(__dirname, '../../..', 'shared', 'corpus');

const FOLDS = 5;

const argument = (name: string): string | undefined => {
  const joined = process.argv.find((one) => one.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** npm runs scripts in the folder of package.json; a relative path is meant from where the caller stands. */
const fromCaller = (folder: string): string => {
  const there = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
  return existsSync(join(there, 'labels.json')) ? there : resolve(folder);
};

/** One of the two things that are measured. */
interface Task {
  title: string;
  harmless: string;
  examples: readonly Example[];
  found: (text: string, language: Language) => string | null;
}

const judge = (
  { examples, harmless, found }: Task,
  languageOf: (source: string) => Language = () => ENGLISH
): Judged[] =>
  examples.map(({ text, source, label, alt }) => ({
    text,
    source,
    label,
    alt,
    harmless,
    found: found(text, languageOf(source)) ?? harmless
  }));

/** Source documents in turn. */
const foldsOf = (examples: readonly Example[]): Set<string>[] => {
  const sources = [...new Set(examples.map(({ source }) => source))].sort();
  return Array.from(
    { length: FOLDS },
    (_, fold) => new Set(sources.filter((_source, index) => index % FOLDS === fold))
  ).filter((held) => held.size > 0);
};

const row = (name: string, { precision, recall, accuracy }: Score): string =>
  `${name.padEnd(34)}${percentOf(precision).padStart(9)}${percentOf(recall).padStart(9)}${percentOf(accuracy).padStart(9)}`;

function print(task: Task, elsewhere: (held: ReadonlySet<string>) => Language): void {
  const judged = judge(task);
  const folds = foldsOf(task.examples);
  const languages = folds.map((held) => ({ held, language: elsewhere(held) }));
  const crossValidated = judge(
    task,
    (source) => languages.find(({ held }) => held.has(source))?.language ?? ENGLISH
  );
  console.log(`\n${task.title} (${judged.length} examples)`);
  console.log(`${''.padEnd(34)}${'precision'.padStart(9)}${'recall'.padStart(9)}${'accuracy'.padStart(9)}`);
  for (const lenient of [true, false]) {
    const kind = lenient ? 'lenient' : 'strict';
    console.log(row(`any finding, ${kind}`, scoreOf(judged, { lenient })));
    for (const one of [...new Set(judged.map(({ label }) => label))].sort()) {
      if (one !== task.harmless) console.log(row(`  ${one}`, scoreOf(judged, { lenient, only: one })));
    }
    console.log(row('  cross-validated (see below)', scoreOf(crossValidated, { lenient })));
    const spread = folds.map((held) =>
      scoreOf(
        judged.filter(({ source }) => held.has(source)),
        { lenient }
      )
    );
    const range = (of: (score: Score) => number): string =>
      `${percentOf(Math.min(...spread.map(of)))}–${percentOf(Math.max(...spread.map(of)))}`;
    console.log(
      `  spread over ${folds.length} folds: precision ${range(({ precision }) => precision)}, recall ${range(({ recall }) => recall)}`
    );
  }
}

function main(): void {
  const given = argument('--data');
  const folder = given === undefined ? DEFAULT_DATA : fromCaller(given);
  const file = join(folder, 'labels.json');
  if (!existsSync(file)) {
    console.error(`No labels at ${file}. Say where they are: npm run eval -- --data DIR`);
    process.exitCode = 1;
    return;
  }
  const labels = v.parse(Labels, JSON.parse(readFileSync(file, 'utf8')));
  const sentences: Task = {
    title: 'Sentences: blame, hindsight, human error as the cause',
    harmless: 'neutral',
    examples: labels.sentences,
    found: (text, language) => reviewText(text, language)[0]?.class ?? null
  };
  const actions: Task = {
    title: 'Actions: vague, habitual, too big, only the exact repeat, none at all',
    harmless: 'good',
    examples: labels.action_items,
    found: (text, language) => reviewAction(text, language)?.class ?? null
  };
  if (process.argv.includes('--json')) {
    const figures = (lenient: boolean) => {
      const { precision, recall } = scoreOf(judge(sentences), { lenient });
      return { blame: { precision, recall }, actions: scoreOf(judge(actions), { lenient }) };
    };
    console.log(JSON.stringify({ ...figures(true), strict: figures(false) }));
    return;
  }
  const deserving = ({ examples, harmless }: Task): readonly Example[] =>
    examples.filter(({ label, alt }) => label !== harmless || (alt !== null && alt !== harmless));
  const elsewhere = supportedElsewhere(
    ENGLISH,
    deserving(sentences).map(({ text, source }) => ({
      texts: sentencesOf(text).map((sentence) => sentence.text),
      source
    })),
    deserving(actions).map(({ text, source }) => ({ texts: [ideaOf(text)], source }))
  );
  print(sentences, elsewhere);
  print(actions, elsewhere);
  console.log(
    `\nCross-validated: each fold of source documents is judged only by patterns that speak rightly in another fold.`
  );
}

main();
