/** What the app prints, as lines of the traffic. */
import { EVENT_P3_LOG, StaticInvocationEventEmitter, type P3LogEvent } from '@forge/runtime';
import type { Traffic } from '../seam';
import type { Invoker } from './invoker';
import { LOG_LINES_PER_MINUTE } from './limits';

const LEVELS: Record<number, string> = { 20: 'DEBUG', 30: 'INFO', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' };
const MINUTE_MS = 60_000;

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Records the app's log until it is told to stop. Beyond the platform's number of lines a minute, lines are dropped
 * and one line says so.
 *
 * @param invoker Knows whose line it is; lines of other sites in this process are left alone.
 * @param traffic Where the lines go.
 * @returns Function that stops it.
 */
export function recordLogs(invoker: Invoker, traffic: Traffic): () => void {
  let minute = { start: -Infinity, lines: 0 };
  const hear = ({ invocationId, logLevel, logArguments }: P3LogEvent): void => {
    const source = invoker.moduleOf(invocationId);
    if (source === undefined) return;
    if (performance.now() - minute.start >= MINUTE_MS) minute = { start: performance.now(), lines: 0 };
    minute.lines += 1;
    if (minute.lines > LOG_LINES_PER_MINUTE + 1) return;
    const dropped = minute.lines > LOG_LINES_PER_MINUTE;
    traffic.record({
      kind: 'log',
      module: source.moduleKey,
      invocation: invocationId,
      actor: source.accountId,
      as: source.accountId === null ? 'app' : 'user',
      method: dropped ? 'WARN' : (LEVELS[logLevel] ?? String(logLevel)),
      path: dropped
        ? `The platform keeps ${LOG_LINES_PER_MINUTE} lines a minute; further ones are dropped.`
        : logArguments.map(text).join(' '),
      status: dropped ? 429 : 200,
      ms: 0
    });
  };
  StaticInvocationEventEmitter.on(EVENT_P3_LOG, hear);
  return () => void StaticInvocationEventEmitter.off(EVENT_P3_LOG, hear);
}
