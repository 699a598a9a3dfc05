/** What starts the app's functions without a user: the clock, and what happens in the products. */
import type { ProductEvent } from '../seam';
import type { BackgroundRuns } from './async-runs';
import { INSTALLATION } from './installation';
import type { InvocationOutcome, Invoker } from './invoker';
import type { Manifest } from './manifest';

/**
 * Runs a scheduled trigger now. The platform may run one twice and does not repeat one that failed.
 *
 * @param manifest Names the triggers.
 * @param invoker Runs the function.
 * @param key Key of the scheduled trigger.
 * @returns What came of it, or undefined where the manifest has none of that key.
 */
export async function runSchedule(
  manifest: Manifest,
  invoker: Invoker,
  key: string
): Promise<InvocationOutcome | undefined> {
  const schedule = manifest.schedules.get(key);
  if (schedule === undefined) return undefined;
  const body = { context: { cloudId: INSTALLATION.cloudId, moduleKey: key }, contextToken: 'local' };
  return invoker.run({
    functionKey: schedule.function,
    body,
    accountId: null,
    moduleKey: key,
    moduleType: 'core:scheduledTrigger',
    label: schedule.function,
    shown: body
  });
}

/**
 * Hands a product event to the triggers that want it. `filter.expression` is not evaluated: what it would hold back
 * is delivered too.
 *
 * @param manifest Names the triggers.
 * @param background Runs the functions.
 * @param event What happened.
 */
export function deliverEvent(manifest: Manifest, background: BackgroundRuns, event: ProductEvent): void {
  const { eventType, atlassianId, selfGenerated, payload } = event;
  const wanting = manifest.triggers.filter(
    ({ events, filter }) => events.includes(eventType) && !(selfGenerated && filter?.ignoreSelf === true)
  );
  for (const { key, function: functionKey } of wanting) {
    background.start({
      delaySeconds: 0,
      run: (retryContext) => {
        const context = { cloudId: INSTALLATION.cloudId, moduleKey: key };
        const who = atlassianId === null ? {} : { atlassianId };
        const body = {
          ...payload,
          ...who,
          eventType,
          selfGenerated,
          context,
          ...(retryContext ? { retryContext } : {})
        };
        return {
          functionKey,
          body,
          accountId: null,
          moduleKey: key,
          moduleType: 'core:trigger',
          label: functionKey,
          shown: body
        };
      }
    });
  }
}
