/** Running a command and showing that something happens while it runs. Node alone: this works before any package is there. */
import { spawn } from 'node:child_process';

/**
 * Says a length of time.
 * @param {number} ms milliseconds
 * @returns {string} such as `0.4 s` or `2 min 5 s`
 */
export function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/**
 * Announces a piece of work, repeats every ten seconds that it still runs, and says how long it took.
 * @template T
 * @param {string} title what is being done, in a few words
 * @param {() => Promise<T>} work the work itself
 * @returns {Promise<T>} what the work gave; its error passes through
 */
export async function step(title, work) {
  const began = performance.now();
  const elapsed = () => duration(performance.now() - began);
  console.log(`${title} …`);
  const ticker = setInterval(() => console.log(`${title} … ${elapsed()}`), 10_000);
  try {
    const value = await work();
    console.log(`${title}: done in ${elapsed()}`);
    return value;
  } catch (error) {
    console.log(`${title}: failed after ${elapsed()}`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/**
 * Runs a command to its end and keeps what it printed.
 * @param {string} command program to run, no shell
 * @param {string[]} args its arguments
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean, limit?: number}} [options] `echo` also prints as it
 *   comes; `limit` in milliseconds, after which it is ended
 * @returns {Promise<{code: number, output: string}>} exit code, 127 where the program is missing and 124 where it was
 *   ended; both streams in order
 */
export function run(command, args, { cwd, env, echo = false, limit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts = [];
    const keep = (chunk) => {
      parts.push(chunk);
      if (echo) process.stdout.write(chunk);
    };
    let late = false;
    const timer =
      limit &&
      setTimeout(() => {
        late = true;
        keep(Buffer.from(`\nEnded after ${duration(limit)}.\n`));
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
      }, limit);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : (code ?? 1), output: Buffer.concat(parts).toString('utf8') });
    });
  });
}
