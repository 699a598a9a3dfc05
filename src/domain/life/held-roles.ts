/** Which roles somebody holds, so that the guide for each is at hand (R37, R38). */
import type { Settings } from '../settings';
import type { Roles } from './roles';

export type RoleName = keyof Settings['roles'];

/**
 * The roles that somebody holds in a postmortem.
 * @param roles who does what
 * @param account whose
 */
export const rolesHeldBy = (
  { owner, moderator, barRaiser, contributors, attendees }: Roles,
  account: string
): RoleName[] => {
  const held: [RoleName, boolean][] = [
    ['owner', owner === account],
    ['moderator', moderator === account],
    ['barRaiser', barRaiser === account],
    ['contributor', contributors.some((one) => one.account === account)],
    ['attendee', attendees.some((one) => one.account === account)]
  ];
  return held.filter(([, isHeld]) => isHeld).map(([name]) => name);
};
