/** Who may do what in a space. */
import type { AccessLevel } from './seed';
import type { Space } from './state';

const LEVELS: readonly AccessLevel[] = ['view', 'edit', 'admin'];

/**
 * Whether a person may do something in a space.
 * @param space with its permissions
 * @param accountId who
 * @param level what is needed
 */
export function may(space: Space, accountId: string, level: AccessLevel): boolean {
  const own = Object.hasOwn(space.people, accountId) ? space.people[accountId] : space.everyone;
  return own !== null && own !== undefined && LEVELS.indexOf(own) >= LEVELS.indexOf(level);
}
