/** The demo content: eight incidents, told by those who worked them. */
import { siteConfig } from '../jira/fixture';
import type { JiraSeed } from '../jira/seed';
import { communityIssues } from './community';
import { identityIssues } from './identity';
import { platformIssues, platformLinks } from './platform';
import { registryIssues } from './registry';

export interface SiteSeed {
  jira: JiraSeed;
}

/** What the site holds in demo mode before the app has written anything. */
export function demoSeed(): SiteSeed {
  return {
    jira: {
      config: siteConfig,
      issues: [...identityIssues, ...communityIssues, ...registryIssues, ...platformIssues],
      links: platformLinks
    }
  };
}
