/** Waits for the app's frame to come to rest: sections and names arrive one by one, and each says so by being drawn. */
import type { Frame } from 'playwright-core';

/** Milliseconds without a change after which nothing more is expected. */
const QUIET_MS = 600;

/** Milliseconds after which something is wrong. */
const MOST_MS = 20_000;

/**
 * Resolves once nothing in the frame has changed for a while.
 * @param frame of the app
 * @throws Error where it never comes to rest
 */
export const settled = (frame: Frame): Promise<void> =>
  frame.evaluate(
    ([quiet, most]) =>
      new Promise<void>((resolve, reject) => {
        // A method: a runner that keeps the names of functions would call what the page does not have.
        const at = {
          rest(): void {
            observer.disconnect();
            clearTimeout(last);
            resolve();
          }
        };
        let timer = setTimeout(at.rest, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(at.rest, quiet);
        });
        const last = setTimeout(() => {
          observer.disconnect();
          clearTimeout(timer);
          reject(new Error('The frame does not come to rest.'));
        }, most);
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    [QUIET_MS, MOST_MS] as const
  );
