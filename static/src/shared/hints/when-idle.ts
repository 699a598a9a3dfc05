import { lazy, type ComponentType } from 'react';

/*
 * The rules of the review are read when everything else stands there and the browser has nothing to do: making them
 * ready takes longer than using them. Where they do not arrive, there are no hints, and nothing else is amiss.
 */

/** Resolves when the browser has nothing to do, or after two seconds. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such call.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 200);
  });

const Nothing = () => null;

/** A component that uses the rules; it belongs inside a Suspense. @param load its chunk */
export const whenIdle = <Props>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(() =>
    idle()
      .then(load)
      .catch(() => ({ default: Nothing as ComponentType<Props> }))
  );
