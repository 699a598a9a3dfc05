/** The people who can be signed in on the local site, and what each may do there. */
import { people, siteConfig } from './jira/fixture';
import type { Persona } from './site/ports';

const MAY = {
  reporter:
    'Sees every project, creates issues and comments; in PLAT and IAM reads postmortems and changes nothing.',
  responder: 'Works incidents: creates, edits, assigns, links and moves issues in every project.',
  lead: 'All that a responder may; leads PLAT and administers it.',
  admin: 'Administers Jira and every project, and sees what only the security team sees.',
  contractor: 'Works in REG and SOC, reads IAM, and cannot see PLAT at all.'
} as const;

/** Everyone with a login, in the order in which the pages show them. */
export const personas: readonly Persona[] = Object.entries(MAY).map(([key, may]) => {
  const accountId = people[key as keyof typeof MAY];
  const user = siteConfig.users.find((candidate) => candidate.accountId === accountId);
  if (!user?.email) throw new Error(`The site has no ${key}.`);
  return { key, name: user.displayName, email: user.email, accountId, timeZone: user.timeZone, may };
});
