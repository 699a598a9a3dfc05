/**
 * What the demo's postmortems say. Three are published, one is in review, one is being written, and one follow-up was
 * waived. The newest incident, PLAT-3, has none: its postmortem is for the reader to start.
 */
import { people } from '../jira/fixture';
import { community } from './postmortem-community';
import { identity } from './postmortem-identity';
import { platformFirst, platformSecond } from './postmortem-platform';
import { registry } from './postmortem-registry';
import type { DemoPostmortem, DemoWaiver } from './postmortem-types';
import { at } from './time';

/** The demo's postmortems, oldest first. */
export const demoPostmortems: readonly DemoPostmortem[] = [
  identity,
  community,
  registry,
  platformFirst,
  platformSecond
];

/** What was found to need none. */
export const demoWaivers: readonly DemoWaiver[] = [
  {
    incident: 'PLAT-4',
    at: at('2026-11-16', '08:30'),
    by: people.lead,
    severity: 3,
    reason: 'It collects what PLAT-1 and PLAT-2 have in common; what happened is told in their postmortems.'
  }
];
