/** The Confluence spaces of the four teams; who may do what follows the projects. */
import type { ConfluenceSeed, SeedSpace } from '../confluence/seed';
import { people, siteConfig } from '../jira/fixture';
import { at } from './time';

const space = (
  key: string,
  description: string,
  everyone: SeedSpace['everyone'],
  own: SeedSpace['people']
): SeedSpace => {
  const project = siteConfig.projects.find((candidate) => candidate.key === key);
  if (!project) throw new Error(`The site has no project ${key}.`);
  return {
    key,
    name: project.name,
    description,
    created: at('2026-01-12', '09:00'),
    by: people.admin,
    everyone,
    people: { [people.admin]: 'admin', [project.lead]: 'admin', ...own }
  };
};

/** One space for each project, under the project's key and name. */
export const spaces: readonly SeedSpace[] = [
  space('PLAT', 'How the platform is run.', 'edit', { [people.reporter]: 'view', [people.contractor]: null }),
  space('REG', 'Notes on the package registry.', 'edit', {}),
  space('SOC', 'Notes on the servers of the community.', 'edit', {}),
  space('IAM', 'Sign-on and directory.', 'view', { [people.responder]: 'edit', [people.lead]: 'edit' })
];

/** Confluence in the seed `empty`: the spaces, and no page but their homepages. */
export const emptyConfluence: ConfluenceSeed = { spaces, content: [] };
