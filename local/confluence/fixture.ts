/** The fixed part of the local site: its spaces, and no page but their homepages. */
import type { ConfluenceSeed, SeedSpace } from './seed';

const account = (suffix: string): string => `712020:00000000-0000-4000-8000-${suffix.padStart(12, '0')}`;

const REPORTER = account('1');
const LEAD = account('3');
const ADMIN = account('4');
const CONTRACTOR = account('5');

const space = (
  key: string,
  name: string,
  description: string,
  people: SeedSpace['people'] = {}
): SeedSpace => ({
  key,
  name,
  description,
  created: '2021-01-04T09:00:00Z',
  by: ADMIN,
  everyone: 'edit',
  people: { [ADMIN]: 'admin', ...people }
});

/** Spaces of the teams. */
const spaces: readonly SeedSpace[] = [
  space('PLAT', 'Cloud Engineering', 'What the platform team writes down.', {
    [LEAD]: 'admin',
    [REPORTER]: 'view',
    [CONTRACTOR]: null
  }),
  space('REG', 'Package Registry', 'How the registry works.'),
  space('SOC', 'Community Infrastructure', 'Servers of the community.')
];

/** The seed `empty`: spaces only. */
export const emptySeed: ConfluenceSeed = { spaces, content: [] };
