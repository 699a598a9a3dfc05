/** Once an hour: the ledger is brought up to what Jira has, and what that cost is logged. */
import { ok } from '../domain/result';
import { reconcileLedger } from '../usecases/reconcile-ledger';
import { backgroundOf } from './background';
import { answered, told } from './call';

/** The manifest allows 900 s; what is begun by then has time to end. */
const BUDGET_MS = 780_000;

/** Runs the reconcile; a failure is logged by its codes and made good in the next hour. */
export const reconcile = async (): Promise<void> => {
  const world = backgroundOf(BUDGET_MS);
  const begun = world.clock();
  const result = await answered(async () => {
    const done = await reconcileLedger(world);
    if (!done.ok || !done.value) return done;
    const { tickets, changed, gone, told: mails, stopped } = done.value;
    const { requests, points } = world.jira.spending();
    console.log(
      `reconcile tickets=${tickets} changed=${changed} gone=${gone} told=${mails} requests=${requests} points=${points} ms=${world.clock() - begun} stopped=${stopped ?? 'no'}`
    );
    return ok(null);
  });
  if (!result.ok) told('reconcile', result.error);
};
