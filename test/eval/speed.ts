/** Prints how many milliseconds the review takes for 10,000 words, the fastest of twenty runs, in a process of its own. */
import { reviewText } from '../../src/domain/review/review';

/** Words that cues wait for, in sentences that no rule speaks of, so that patterns are tried and not only skipped. */
const SUBJECTS = [
  'the second node of the cluster',
  'an engineer on call',
  'the importer, which had been updated on Monday,',
  'Marta from the database team',
  'a query without an index',
  'one of two brokers in the older region'
];
const EVENTS = [
  'could not reach the queue',
  'restarted the gateway and watched the error rate fall to 2 %',
  'was still waiting for the lock that the backup had taken',
  'failed to start because the volume was read-only',
  'asked whether anybody had changed the limits',
  'took nine minutes to answer, since the cache was cold',
  'decided to drain the pool before the next deployment'
];
const ENDINGS = [
  'so the traffic was moved.',
  'and the dashboard showed no errors for a while.',
  'although the retry should succeed within ten seconds.',
  'before the first customer wrote to support.',
  'which the runbook describes under “failover”.'
];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

const sentence = (at: number): string =>
  `At ${String(at % 24).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')} ${pick(SUBJECTS, at)} ${pick(EVENTS, at)}, ${pick(ENDINGS, at)}`;

/** Paragraphs, lists and a table by turns, as people write them. */
const line = (at: number): string => {
  const text = `${sentence(at)} ${sentence(at + 11)}`;
  if (at % 5 === 0) return `- **${pick(SUBJECTS, at)}**: ${text}`;
  if (at % 7 === 0) return `| ${at} | ${text} | see [the graph](https://graphs.example/${at}) |`;
  return `${text}\n`;
};

const markdown = `${Array.from({ length: 205 }, (_, at) => line(at)).join('\n')}\n\nThe operator should have checked.`;

const times = Array.from({ length: 20 }, () => {
  const started = performance.now();
  const findings = reviewText(markdown);
  if (findings.length !== 1) throw new Error(`One finding was expected, not ${findings.length}.`);
  return performance.now() - started;
});
console.log(JSON.stringify({ words: markdown.split(/\s+/).length, ms: Math.min(...times) }));
