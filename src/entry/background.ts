import { jiraAsApp } from '../adapters/jira';
import { breachBook, ledgerKeeping, runBook } from '../adapters/sql';
import { newId, now, random, wait } from '../adapters/system';
import { DEFAULT_SETTINGS } from '../domain/settings-defaults';
import type { Background } from '../ports';

/**
 * The world while nobody is there: Jira with the app's own rights, and a deadline from now on.
 * @param budget milliseconds
 */
export const backgroundOf = (budget: number): Background => {
  const deadline = now() + budget;
  return {
    clock: now,
    newId,
    // The one place where a stored value will come from.
    settings: () => Promise.resolve(DEFAULT_SETTINGS),
    jira: jiraAsApp({ now, wait, random, deadline }),
    keeping: ledgerKeeping,
    runs: runBook,
    breaches: breachBook,
    deadline
  };
};
