/** `npm run bench`: what each use costs, on the embedded engine and on MariaDB. */
import { startAppSite, type Cost } from '../builders/app-site';
import { USES } from './uses';

const ENGINES = ['sqlite', 'mariadb'] as const;
const ROUNDS = 5;

const against = (cost: Cost, limit: Cost): string =>
  (['invocations', 'requests', 'statements'] as const)
    .map((kind) => `${cost[kind]} of ${limit[kind]}`.padStart(12))
    .join('');

/** The answer's size and its limit, in KiB. */
const size = (answer: unknown, limit: number): string => {
  const kib = (bytes: number): string => (bytes / 1_024).toFixed(0);
  return `${kib(Buffer.byteLength(JSON.stringify(answer)))} of ${kib(limit)}`;
};

async function main(): Promise<void> {
  for (const sql of ENGINES) {
    const app = await startAppSite({ sql });
    try {
      console.log(
        `\n${sql}\n${'use'.padEnd(60)}${'invocations'.padStart(12)}${'requests'.padStart(12)}${'statements'.padStart(12)}${'KiB'.padStart(14)}${'median'.padStart(11)}`
      );
      for (const use of USES) {
        const times: number[] = [];
        let cost: Cost | null = null;
        let answer: unknown;
        for (let round = 0; round < ROUNDS; round += 1) {
          await app.site.reset('empty');
          const measured = await use.prepare(app);
          cost = await app.costOf(async () => {
            const started = performance.now();
            answer = await measured();
            times.push(performance.now() - started);
          });
        }
        const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
        if (cost)
          console.log(
            `${use.name.padEnd(60)}${against(cost, use.limit)}${size(answer, use.bytes).padStart(14)}${`${median.toFixed(0)} ms`.padStart(11)}`
          );
      }
    } finally {
      await app.close();
    }
  }
}

void main();
