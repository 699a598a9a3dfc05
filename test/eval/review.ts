/** `npm run eval`: how well the review finds what one annotator found. `--data DIR` for other labels, `--json` for programs. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { reviewAction, reviewText } from '../../src/domain/review/review';
import { percentOf, scoreOf, type Judged, type Score } from './score';

const Example = v.object({
  text: v.string(),
  source: v.nullish(v.string(), 'unknown'),
  label: v.string(),
  alt: v.nullish(v.string(), null)
});
const Labels = v.object({ action_items: v.array(Example), sentences: v.array(Example) });

/** Labels quote other people’s postmortems, so they lie beside a checkout and are no part of it. */
const DEFAULT_DATA = resolve(__dirname, '../../..', 'shared', 'corpus');

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const judge = (
  examples: readonly v.InferOutput<typeof Example>[],
  harmless: string,
  found: (text: string) => string | null
): Judged[] =>
  examples.map(({ text, source, label, alt }) => ({
    text,
    source,
    label,
    alt,
    harmless,
    found: found(text) ?? harmless
  }));

/** Rows per source document in turn: how much the figures hang on single documents. */
const folds = (judged: readonly Judged[], count: number): Judged[][] => {
  const sources = [...new Set(judged.map(({ source }) => source))].sort();
  return Array.from({ length: count }, (_, fold) => {
    const held = new Set(sources.filter((_source, index) => index % count === fold));
    return judged.filter(({ source }) => held.has(source));
  }).filter((rows) => rows.length > 0);
};

const row = (name: string, { precision, recall, accuracy }: Score): string =>
  `${name.padEnd(34)}${percentOf(precision).padStart(9)}${percentOf(recall).padStart(9)}${percentOf(accuracy).padStart(9)}`;

function print(title: string, judged: readonly Judged[]): void {
  console.log(`\n${title} (${judged.length} examples)`);
  console.log(`${''.padEnd(34)}${'precision'.padStart(9)}${'recall'.padStart(9)}${'accuracy'.padStart(9)}`);
  for (const lenient of [true, false]) {
    const kind = lenient ? 'lenient' : 'strict';
    console.log(row(`any finding, ${kind}`, scoreOf(judged, { lenient })));
    for (const one of [...new Set(judged.map(({ label }) => label))].sort()) {
      if (one !== judged[0]?.harmless) console.log(row(`  ${one}`, scoreOf(judged, { lenient, only: one })));
    }
    const spread = folds(judged, 5).map((rows) => scoreOf(rows, { lenient }));
    const range = (of: (score: Score) => number): string =>
      `${percentOf(Math.min(...spread.map(of)))}–${percentOf(Math.max(...spread.map(of)))}`;
    console.log(
      `  held-out sources, 5 folds: precision ${range(({ precision }) => precision)}, recall ${range(({ recall }) => recall)}`
    );
  }
}

function main(): void {
  const folder = argument('--data') ?? DEFAULT_DATA;
  const file = join(folder, 'labels.json');
  if (!existsSync(file)) {
    console.error(`No labels at ${file}. Say where they are: npm run eval -- --data DIR`);
    process.exitCode = 1;
    return;
  }
  const labels = v.parse(Labels, JSON.parse(readFileSync(file, 'utf8')));
  const blame = judge(labels.sentences, 'neutral', (text) => reviewText(text)[0]?.class ?? null);
  const actions = judge(labels.action_items, 'good', (text) => reviewAction(text)?.class ?? null);
  const figures = (lenient: boolean) => {
    const { precision, recall } = scoreOf(blame, { lenient });
    return { blame: { precision, recall }, actions: scoreOf(actions, { lenient }) };
  };
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ ...figures(true), strict: figures(false) }));
    return;
  }
  print('Sentences: blame, hindsight, human error as the cause', blame);
  print('Actions: vague, habitual, too big, only the exact repeat, none at all', actions);
}

main();
