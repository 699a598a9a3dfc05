import { jiraAsUser } from '../adapters/jira';
import { announceOver, tellPresenceOver } from '../adapters/realtime';
import { ledger, store } from '../adapters/sql';
import { newId, now, random, wait } from '../adapters/system';
import { presenceChannel } from '../domain/presence';
import { revisionChannel } from '../domain/revision-channel';
import { DEFAULT_SETTINGS } from '../domain/settings-defaults';
import type { Caller, World } from '../ports';

/** The platform ends a resolver after 25 s; what is not done by then would be lost without a word. */
const BUDGET_MS = 20_000;

/**
 * The world as one invocation sees it: Jira with the caller's rights, and a deadline from now on. Nothing of it
 * outlives the invocation, for processes are reused across sites.
 * @param caller as the platform vouches for
 */
export const worldOf = (caller: Caller): World => ({
  caller,
  clock: now,
  newId,
  announce: announceOver(revisionChannel),
  tellPresence: tellPresenceOver(presenceChannel),
  // The one place where a stored value will come from.
  settings: () => Promise.resolve(DEFAULT_SETTINGS),
  jira: jiraAsUser({ now, wait, random, deadline: now() + BUDGET_MS }),
  store,
  ledger
});
