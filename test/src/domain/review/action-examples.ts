/** What each rule for actions must and must not speak of, in words made up for it. */
import type { Examples } from './examples';

export const ACTION_EXAMPLES: Readonly<Record<string, Examples>> = {
  'not-actionable/question': {
    speaks: ['Do we need a second region?', 'Could the proxy retry?', 'Why are there two owners?'],
    silent: ['Answer 503 where the upstream is gone']
  },
  'not-actionable/report': {
    speaks: [
      'Done: certificate replaced',
      'The limit has been raised.',
      'We have filed a ticket with the network team.',
      'Done.',
      'Monitoring has been improved since',
      'The team did a great job',
      'All servers are healthy',
      'Pending',
      'The rollback went smoothly',
      'Traffic is back to normal',
      'We are waiting for feedback from the vendor',
      'Nothing to do',
      'See the timeline above',
      'Issue has been fixed by the provider',
      'Discussed in the weekly',
      'It was a good exercise',
      'Hope this does not happen again',
      'Already done in the last sprint',
      'Everything is working again',
      'We learned that the broker has a hard limit'
    ],
    silent: ['Done-flag: store it in the job table', 'Created a ticket to add an alert on queue depth']
  },
  'not-actionable/musing': {
    speaks: ['A canary could be a good idea.', 'Maybe use a queue', 'Hope this does not happen again'],
    silent: ['Put a queue between the importer and the database']
  },
  'not-actionable/paperwork': {
    speaks: [
      'Add this incident to the monthly report',
      'Update the incident ticket with the timeline',
      'OPS-4411',
      'Write up what happened and send it to the customer',
      'Write the incident report',
      'Hold a retrospective',
      'Add this to the incident report',
      'Postmortem meeting on Thursday',
      'Finish this document',
      'Invite all stakeholders to the review meeting',
      'Close the incident'
    ],
    silent: ['Update the ticket template so that it asks for the region', 'Write a runbook for a full disk']
  },
  'not-actionable/not-ours': {
    speaks: [
      'Thanks to everyone who helped',
      'Wait for the vendor’s patch',
      'AWS should fix the metadata service',
      'Thank the night shift',
      'https://jira.example.com/browse/OPS-77',
      'Ask Microsoft for a root cause analysis'
    ],
    silent: [
      'Cancel builds that run for more than two hours',
      'Fall back to the second resolver when the first one is silent'
    ]
  },
  'habitual/care': {
    speaks: [
      'Be more careful with manual changes',
      'Keep an eye on the error rate',
      'Remember to silence alerts before maintenance',
      'Pay attention to disk usage',
      'Take more time for testing',
      'Engineers should double-check the target cluster before applying',
      'Check certificates once a month by hand',
      'Plan releases more carefully',
      'Get into the habit of writing rollback steps'
    ],
    silent: ['Alert when the error rate passes 1 %']
  },
  'habitual/teach': {
    speaks: [
      'Train the support staff on the new console',
      'Remind developers to tag images',
      'Show new colleagues how the queues work',
      'Hold a lunch-and-learn about Kafka',
      'Talk to each other before changing shared libraries',
      'Attend the vendor’s webinar',
      'Share the learnings with the other teams',
      'All hands should be briefed on the new change policy'
    ],
    silent: [
      'Reject images without a tag',
      'Ask every ingress for an answer before and after a change of the network'
    ]
  },
  'habitual/people-make-sure': {
    speaks: [
      'Have on-call check the lag graph every morning',
      'Make sure engineers check the dashboard',
      'Everyone must read the runbook',
      'Before each campaign, marketing informs the platform team',
      'Have someone look at the queue every morning',
      'Make sure two people look at every firewall change'
    ],
    silent: ['Make sure backups are restored weekly by a job']
  },
  'habitual/rule': {
    speaks: [
      'Test changes in staging before production',
      'Rotate the credentials by hand',
      'Have a second engineer on the call for every failover',
      'Use feature flags for risky changes',
      'Never deploy on a Friday',
      'Release more often',
      'Follow the checklist',
      'Do a dry run first',
      'Two-person rule for changes to routing',
      'Make the on-call handbook mandatory reading',
      'Check the calendar for campaigns before maintenance',
      'Ensure everyone in the team knows the escalation path',
      'Schedule regular failover drills',
      'Hand over open incidents in person',
      'Let’s not deploy in the evening any more',
      'Use the checklist',
      'Keep the wiki up to date',
      'Look at the error budget in the weekly meeting',
      'Announce changes to DNS two days ahead',
      'Remember to silence alerts before maintenance',
      'Write better commit messages',
      'Discuss risky changes in the stand-up',
      'Before each campaign, marketing informs the platform team',
      'Avoid making changes directly in the console',
      'Escalate to the vendor earlier next time',
      'Weekly review of open silences',
      'Practise failovers regularly',
      'Watch the error dashboard after each release',
      'Check certificates once a month by hand',
      'Do more thorough code reviews'
    ],
    silent: [
      'Write the tenant id into every trace',
      'Add a reviewer rule for the billing module',
      'Monitor the age of the oldest message in each queue',
      'Notify the owner 30 days before a token expires',
      'Only allow deploys from the main branch'
    ]
  },
  'habitual/process': {
    speaks: ['The procedure for failover should be followed', 'Be more proactive about capacity'],
    silent: ['Document how to fail over the primary database']
  },
  'too-big/replace': {
    speaks: [
      'Decompose the order service into smaller services',
      'Switch from MySQL to Postgres',
      'Split the monolith',
      'Eliminate all single points of failure',
      'Rewrite the billing service',
      'Migrate away from the old message bus',
      'Rework the authentication architecture from the ground up',
      'Address technical debt in the billing module',
      'Decouple the front end from the back end',
      'Leave the old data centre',
      'Move to a multi-region architecture',
      'Full redesign of the network',
      'Build our own deployment platform'
    ],
    silent: [
      'Switch from port 80 to 8080',
      'Replace the expired certificate',
      'Migrate the nightly job to the new queue'
    ]
  },
  'too-big/estate': {
    speaks: [
      'Cover all services with contract tests',
      'Audit all services for missing limits',
      'Roll out tracing across all teams',
      'Give every team its own database cluster',
      'Move all configuration into code',
      'Reduce the number of production incidents by half',
      'New on-call organisation with two tiers',
      'Implement full disaster recovery for the whole product',
      'Get all teams on the new deployment pipeline',
      'Every team must have runbooks for all their services',
      'Introduce a company-wide feature flag system',
      'Adopt GitOps for everything',
      'Consolidate all monitoring tools into one'
    ],
    silent: [
      'Limit the export to 10 requests a minute for each tenant',
      'Give every queue a quota of its own',
      'Enable the firewall on all nodes of the cache cluster'
    ]
  },
  'too-big/programme': {
    speaks: [
      'Build a staging environment',
      'Adopt zero trust in the office network',
      'New data warehouse',
      'Establish a 24/7 follow-the-sun support organisation',
      'Implement full disaster recovery for the whole product',
      'Build a complete test environment that mirrors production',
      'Replace the removal tool with a new orchestration platform',
      '100 % test coverage',
      'Achieve 99.99 % availability',
      'Zero-downtime deployments for all applications',
      'Introduce a platform team'
    ],
    silent: ['Seed the staging environment with a thousand users']
  },
  'exact/undo': {
    speaks: [
      'Revert the change of the retry limit',
      'Pin the client library',
      'Remove the silence',
      'Rebuild replica 3',
      'Give the worker 4 GB instead of 2 GB',
      'Renew the expired certificate',
      'Stop the runaway query',
      'Roll back to 2.3.1'
    ],
    silent: [
      'Delete preview environments after three days',
      'Lock the version of the base image and update it by a bot',
      'Delete the bucket only after seven days',
      'Delete idle clusters after 12 hours',
      'Pin all images by digest',
      'Restart the worker automatically when it stalls'
    ]
  },
  'exact/bump': {
    speaks: [
      'Upgrade the proxy to 2.4',
      'Increase the memory limit of the indexer to 8 GiB',
      'Set max_retries to 5 in the payment client',
      'Increase max_connections',
      'Update the documentation',
      'Bump the heap to 8 GB',
      'Double the size of the disk',
      'Raise the quota with the provider',
      'Add more RAM to the cache node',
      'Upgrade openssl to 3.0.8'
    ],
    silent: ['Alert before the indexer reaches its memory limit']
  },
  'exact/this-one': {
    speaks: [
      'Disable the experimental flag again',
      'Fix the division by zero in the fee',
      'Add 203.0.113.7 to the allowlist',
      'Patch libxml2 on the bastion host',
      'Fix the typo in the host name',
      'Remove the faulty rule',
      'Uncomment the check',
      'Extend the certificate for api.example.com',
      'Fix the off-by-one in the pager code',
      'Hotfix for the broken invoice template',
      'Add the partner’s new IP range to the firewall',
      'Correct the subnet mask on the second router',
      'Add the missing index',
      'Put the removed environment variable back',
      'Fix the bug',
      'Disable the flag that triggered the crash',
      'Apply the vendor’s hotfix',
      'Whitelist the new IP address of the partner'
    ],
    silent: ['Refuse rules that match no host']
  },
  'vague/think': {
    speaks: [
      'Take another look at retries',
      'Look into the retry storms',
      'Discuss who owns the gateway',
      'Think about rate limiting',
      'Check alerting'
    ],
    silent: ['Agree with the carrier in writing who renews the lease', 'Cap retries at three with jitter']
  },
  'vague/better': {
    speaks: [
      'Get a handle on flaky tests',
      'Bring the documentation up to date',
      'Provide guidance for schema changes',
      'Improve monitoring',
      'Reduce the blast radius',
      'Test more',
      'Shorten recovery time',
      'Keep an eye on memory consumption of the indexer',
      'Do something about the flaky tests',
      'Prevent such outages',
      'Make alerts actionable',
      'The monitoring has to become better'
    ],
    silent: [
      'Raise the number of workers to 20 and alert at 15',
      'Reduce the time-out of health checks to 5 seconds'
    ]
  },
  'vague/comparative': {
    speaks: [
      'Set up more alerts',
      'Make the importer more robust',
      'Figure out a good way of testing failovers',
      'Better communication during incidents',
      'Ensure the system is stable under load',
      'Ensure high availability of the login service',
      'Make sure this cannot happen again'
    ],
    silent: ['Set up an alert on importer lag']
  },
  'vague/plan': {
    speaks: [
      'Create a process for certificate renewal',
      'Develop a strategy for backups',
      'Define ownership of the shared libraries'
    ],
    silent: ['Back up the registry every hour and restore it into a test database']
  },
  'vague/bare': {
    speaks: ['Rate limits', 'DNS', 'Update the documentation'],
    silent: ['Limit uploads to 10 a minute for each token']
  },
  'vague/no-change': {
    speaks: ['Better communication during incidents'],
    silent: [
      'Disallow wildcard deletes in the admin shell',
      'Fuzz the parser in the nightly build',
      'Lint the manifests before a release',
      'Start the proxy with the machine',
      'Halt the upgrade while a target group is empty',
      'Cap retries at three with jitter',
      'The proxy should refuse bodies over 1 MB'
    ]
  }
};
