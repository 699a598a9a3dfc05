/** What each rule must and must not speak of, in words made up for it. */
interface Examples {
  speaks: string[];
  silent: string[];
}

export const SENTENCE_EXAMPLES: Readonly<Record<string, Examples>> = {
  'human-error/named': {
    speaks: [
      'The root cause was human error.',
      'An operator’s mistake took the index offline.',
      'A fat-fingered command took down the primary.',
      'The database was deleted because of a misclick.'
    ],
    silent: [
      'We added a prompt to prevent manual errors.',
      'Human error is never a cause in these pages.',
      'The circuit breaker should have opened after five errors.',
      'The error budget for the quarter is used up.'
    ]
  },
  'human-error/by-whom': {
    speaks: [
      'The queue filled up due to an oversight.',
      'A mistake by the database team emptied the table.',
      'The outage was the result of a mistake during a configuration change.',
      'A simple typo in the configuration brought down the cluster.',
      'The root cause of the outage was a typo made by the engineer on duty.',
      'It was simply an oversight.',
      'The deletion was the result of someone misreading the ticket.',
      'Because of a communication error between the shifts the valve stayed closed.',
      'A wrong entry was made in the routing table by the field engineer.',
      'The misconfiguration was introduced by an oversight on our part.',
      'The engineers made wrong assumptions about the retry logic.',
      'An error made while editing the zone file took the domain offline.'
    ],
    silent: [
      'The mistake was visible on the dashboard within a minute.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.',
      'Nobody was paged, because the alert had no receiver.',
      'The circuit breaker should have opened after five errors.'
    ]
  },
  'human-error/forgot': {
    speaks: [
      'The team forgot to extend the licence.',
      'The warning was overlooked.',
      'The root of it all: a forgotten environment variable.',
      'The certificate expired because we lost track of it.',
      'The renewal slipped through the cracks.',
      'Nobody remembered to re-enable the health check after the maintenance.'
    ],
    silent: [
      'The script keeps a step from being skipped, since such steps are easily forgotten.',
      'The scheduler forgot the lease after the restart.',
      'The parser misread the time zone.',
      'Forgotten passwords can be reset on the login page.'
    ]
  },
  'human-error/wrong-belief': {
    speaks: [
      'They wrongly assumed that the replica was current.',
      'The job was started by mistake.',
      'The mistake was made by an employee of the datacentre.'
    ],
    silent: [
      'This makes it harder to start the job by mistake.',
      'Human error is not a cause we accept; we ask why the mistake was possible.',
      'It was easy to make this mistake, as both consoles look the same.',
      'The dry-run flag exists so that mistakes are caught early.'
    ]
  },
  'human-error/wrong-thing': {
    speaks: [
      'The engineer had the wrong terminal window open and dropped the production database.',
      'The wrong cluster was selected by the technician.',
      'The administrator applied the patch to all nodes rather than to one, by accident.',
      'Somehow I managed to paste the staging credentials into the production form.',
      'An unfortunate keystroke removed the bucket.',
      'A colleague tripped over the power cord.',
      'All because someone pressed the wrong button.',
      'He accidentally clicked on Delete instead of Detach.',
      'The wrong file was uploaded by accident by our content editor.',
      'The person doing the deploy mixed up the two environments.',
      'Somebody had left a debug setting switched on.'
    ],
    silent: [
      'Human error is not a cause we accept; we ask why the mistake was possible.',
      'It was easy to make this mistake, as both consoles look the same.',
      'The form makes it easy to pick the wrong region.',
      'The dry-run flag exists so that mistakes are caught early.'
    ]
  },
  'human-error/unaware': {
    speaks: [
      'The engineer was not aware of the second region.',
      'He was distracted at the time.',
      'The team was in too much of a hurry and cut the test phase short.',
      'Human factors: fatigue, haste.',
      'This happened because of my lack of experience with Helm.',
      'We simply did not pay attention to the quota mails.',
      'Poor concentration during a routine change.'
    ],
    silent: [
      'The scheduler was unaware of the new node.',
      'We were made aware by a customer.',
      'Human error is not a cause we accept; we ask why the mistake was possible.',
      'The agent lacked permission to write to the bucket.'
    ]
  },
  'human-error/care': {
    speaks: [
      'With more care the key would be safe.',
      'Remember to check the second region.',
      'We must be more careful with migrations.',
      'Everyone should pay closer attention to the graphs.',
      'We have to look more closely at what we merge.',
      'Everyone, please read the plan output before you apply.',
      'We will try to be more disciplined about change windows.',
      'We ask all colleagues to check their changes twice.',
      'Next time we should not wait so long before we call the vendor.',
      'Going forward engineers must take greater care when editing routes.',
      'The DBA didn’t think twice before dropping the index.',
      'Everybody needs to double check before they press enter.'
    ],
    silent: [
      'The careful roll-out took two hours.',
      'Please be aware that the address changes.',
      'The engineer on call paged the database team at 09:12.',
      'The alert was routed to a channel that nobody reads at night.'
    ]
  },
  'human-error/kind-of': {
    speaks: [
      'It was a rookie mistake.',
      'The root cause was someone with too many rights.',
      'It was a mistake to trust the green health check.',
      'All because someone pressed the wrong button.'
    ],
    silent: [
      'The error page is static.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.',
      'Nobody was paged, because the alert had no receiver.',
      'The circuit breaker should have opened after five errors.'
    ]
  },
  'human-error/misjudged': {
    speaks: [
      'The operator misread the gauge.',
      'The reviewer missed the second file.',
      'The new hire broke the cluster on day two.',
      'The config was edited by hand and a comma was missed.',
      'The escalation was mishandled by the service desk.'
    ],
    silent: [
      'The cache missed every third request.',
      'The team did not have access to the broker logs.',
      'Human error is not a cause we accept; we ask why the mistake was possible.',
      'It was easy to make this mistake, as both consoles look the same.'
    ]
  },
  'human-error/not-knowing': {
    speaks: [
      'It grew because the team did not know the limit.',
      'An inexperienced engineer ran the job.',
      'The engineer thought he was on the test system.',
      'The developer did not notice that the flag was inverted.',
      'The reason is simple: we did not check.',
      'The team didn’t realise that the flag also affected EU customers.',
      'The new joiner was unfamiliar with the tooling, which led to the deletion.'
    ],
    silent: [
      'It grew because the job did not know the limit.',
      'The developer had no way to see that the flag also applied to EU tenants.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.',
      'Nobody was paged, because the alert had no receiver.'
    ]
  },
  'blameful/adjective': {
    speaks: [
      'It was a reckless change.',
      'Such a delay is unacceptable.',
      'Nobody in the on-call rotation knew how to operate the system, which is not acceptable.',
      'That was dumb of me.',
      'Our on-call was asleep at the wheel for the first forty minutes.'
    ],
    silent: ['The careless-whisper pod restarted.', 'Fields are loaded by a lazy lookup.']
  },
  'blameful/conduct': {
    speaks: [
      'Our tests are a joke.',
      'Whoever set this up did a poor job.',
      'A bit more respect for the change freeze would be nice.',
      'Frankly, the handover from the night shift was terrible.',
      'The migration script was badly written by the previous team.',
      'The incident manager was overwhelmed and made poor calls.',
      'The lack of professionalism of the hosting company made things worse.'
    ],
    silent: [
      'Had the cache been warm, latency would have stayed below 200 ms.',
      'Users were unable to upload files and saw an error message.',
      'The agent lacked permission to write to the bucket.',
      'An attacker exploited the weak cipher.'
    ]
  },
  'blameful/fault-of': {
    speaks: [
      'It is the network team’s fault.',
      'This one is our fault.',
      'The network team was to blame.',
      'Management’s decision to cut the test environment came back to bite us.',
      'Once more the database team was the last to find out and the last to act.',
      'The blame lies with the integration team.',
      'This is on us.',
      'We own this failure: we got lazy about testing restores.',
      'The responsible engineer has been spoken to.',
      'The architect who designed this should be ashamed.'
    ],
    silent: [
      'It is nobody’s fault.',
      'The page fault rate rose.',
      'Nobody was at fault here.',
      'The fault domain holds three racks.',
      'An alert on queue depth would have shown the problem at 08:50.',
      'We do not look for a culprit.'
    ]
  },
  'blameful/slang': {
    speaks: [
      'The supplier screwed up the invoice run.',
      'Nobody bothered to look at the log.',
      'Our on-call was asleep at the wheel for the first forty minutes.',
      'The service owner could not be bothered to join the bridge.',
      'Two of the three approvers just rubber-stamped the change.',
      'The database team dragged its feet on the upgrade.',
      'Whoever wrote this cron job clearly had no idea what they were doing.',
      'How nobody noticed this for three weeks is beyond me.',
      'The incident commander lost control of the call.'
    ],
    silent: [
      'The disk filled up during the night.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.',
      'The job ought to have finished within an hour.',
      'The error budget for the quarter is used up.'
    ]
  },
  'blameful/reproach': {
    speaks: [
      'Obviously the team did not rehearse this.',
      'Nobody even thought to call the vendor.',
      'The developer evidently never looked at the query plan.',
      'As usual, the data team had not updated the schema docs.',
      'The third-party integrator has again delivered untested code.',
      'He never documents his changes, so we had to guess.',
      'The payments squad keeps breaking the contract tests.',
      'The on-call engineer didn’t bother to check the dashboard.'
    ],
    silent: [
      'No alert was set, so nobody noticed.',
      'Clearly labelled graphs helped.',
      'The on-call engineer decided to fail over, based on the graph that showed rising lag.',
      'The operator ran the documented command against the primary.'
    ]
  },
  'blameful/warned': {
    speaks: [
      'He was told twice not to touch the switch and did it anyway.',
      'The release manager insisted on shipping despite the red build.',
      'It was obvious from the graph that the disk would fill, and we did nothing.'
    ],
    silent: [
      'The operator ran the documented command against the primary.',
      'The support team told customers to clear their cache.',
      'The engineers were quick to react.',
      'A new engineer joined the call and asked whether the disk was full.'
    ]
  },
  'blameful/attitude': {
    speaks: [
      'The team showed no sense of urgency.',
      'At 14:20 the DBA, who had been asked to wait, started the vacuum on his own initiative.',
      'The two engineers argued for half an hour instead of fixing the problem.',
      'It is disappointing that the team needed a customer to tell them about it.',
      'The architecture team has been promising a fix since last spring.',
      'This was a classic case of people not talking to each other.',
      'Operations had been told about the certificate in March and had not lifted a finger since.'
    ],
    silent: [
      'An alert on queue depth would have shown the problem at 08:50.',
      'The support team told customers to clear their cache.',
      'We communicated through the status page every 30 minutes.',
      'The operator reconciles the custom resources every minute.'
    ]
  },
  'blameful/ignored': {
    speaks: [
      'The supplier lied about the test.',
      'The on-call engineer ignored the page.',
      'The developers bypassed the review.',
      'The migration lead brushed our concerns aside.',
      'The lack of professionalism of the hosting company made things worse.',
      'QA let this one slip.',
      'We failed our customers here.',
      'The rollout was pushed through by product even though the tests were red.',
      'Support sat on the ticket for two days before passing it on.',
      'The post-deploy checks were ignored by the release team.',
      'The QA folks signed off on something they had not looked at.',
      'We wasted an hour on the wrong hypothesis.',
      'Somebody on the storage team thought it would be fine to skip the backup.'
    ],
    silent: [
      'The parser ignored the second header.',
      'The request was skipped by the cache.',
      'The developer had no way to see that the flag also applied to EU tenants.',
      'The team did not have access to the broker logs.'
    ]
  },
  'blameful/slow': {
    speaks: [
      'We were far too slow.',
      'Only two teams responded.',
      'The vendor took far too long.',
      'It took support far too long to escalate the case.',
      'The provider was extremely slow in answering our ticket.',
      'It took the network team an hour to even acknowledge the page.'
    ],
    silent: [
      'The query was too slow.',
      'Only two nodes responded to the probe at first.',
      'The roll-back took eleven minutes.',
      'We did not know the size of the backlog until 11:20.',
      'The deploy tool should have refused the empty manifest.'
    ]
  },
  'blameful/omission': {
    speaks: [
      'The team neglected to rotate the keys.',
      'We failed to verify the backup.',
      'Our provider failed to inform us about the maintenance.',
      'The platform team had been aware of the problem for months and chose to do nothing.',
      'The change owner refused to roll back.'
    ],
    silent: [
      'The service failed to start.',
      'The node failed to verify the certificate.',
      'The on-call engineer decided to fail over, based on the graph that showed rising lag.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.'
    ]
  },
  'blameful/role-did-not': {
    speaks: [
      'The owner did not check the queue.',
      'The vendor did not inform us.',
      'The configuration change contained an error that was not spotted by the reviewer.',
      'Whoever approved this pull request was not paying attention.',
      'Unfortunately, we did not do the obvious and restart the broker.',
      'The junior engineer wasn’t qualified to perform this operation.',
      'The dev who made the change was not competent to touch this part of the system.'
    ],
    silent: [
      'The scheduler did not check the queue.',
      'We did not have an alert.',
      'The team did not have access to the broker logs.',
      'We did not know the size of the backlog until 11:20.'
    ]
  },
  'blameful/without': {
    speaks: [
      'The developer merged it without asking.',
      'The ticket was closed by the helpdesk without any investigation.',
      'Ops blindly ran the script they were given.'
    ],
    silent: [
      'The job deletes rows without a lock.',
      'The runbook asked the engineer to run the script without the dry-run flag.',
      'The script deletes the volume without asking for confirmation.',
      'The job failed without writing a log line.'
    ]
  },
  'blameful/lacking': {
    speaks: [
      'The team lacked discipline.',
      'The developer lacked knowledge of how the lock works.',
      'Nobody took ownership of the queue backlog.'
    ],
    silent: [
      'The table lacked an index.',
      'The agent lacked permission to write to the bucket.',
      'Our response was delayed by the lack of remote access to the switch.',
      'The runbook asked the engineer to run the script without the dry-run flag.',
      'The script deletes the volume without asking for confirmation.'
    ]
  },
  'counterfactual/people': {
    speaks: [
      'We should’ve called the vendor.',
      'We should have tested the restore.',
      'The responders could have rolled back sooner.',
      'We needn’t have waited for the vendor.',
      'Should have used the dry-run flag.',
      'Support should have put up a banner by 11:00.'
    ],
    silent: [
      'The cache should’ve held the page.',
      'We should have alerting on this queue.',
      'We should have automated tests for it.',
      'The deploy tool should have refused the empty manifest.',
      'The circuit breaker should have opened after five errors.'
    ]
  },
  'counterfactual/would': {
    speaks: [
      'With a graph in front of us we would have noticed within minutes.',
      'Knowing what we know now, we would have failed over immediately.'
    ],
    silent: [
      'Visitors would have seen an empty page.',
      'An alert on queue depth would have shown the problem at 08:50.',
      'A canary would have limited the damage to one percent of traffic.',
      'Had the cache been warm, latency would have stayed below 200 ms.'
    ]
  },
  'counterfactual/mental': {
    speaks: [
      'Somebody there should have asked.',
      'It would have been better to wait.',
      'In hindsight, we trusted the graph too much.',
      'Why wasn’t the rollback done right away?',
      'Why did nobody think of checking the clock?',
      'The right thing to do at that point was to roll back.',
      'The database team would have been well advised to test the index on a copy.',
      'Unfortunately, we did not do the obvious and restart the broker.',
      'With a bit of foresight the team would have ordered the disks in June.',
      'The engineers were supposed to drain the node beforehand.',
      'All of this was avoidable.',
      'Looking back, the rollback was the obvious choice from minute five.'
    ],
    silent: [
      'The probe should have fired.',
      'The deploy tool should have refused the empty manifest.',
      'The circuit breaker should have opened after five errors.',
      'The retry could have been limited by the client library.'
    ]
  },
  'counterfactual/passive': {
    speaks: [
      'It should have been caught in review.',
      'Support could have been informed earlier.',
      'The release should not have gone out on a Friday afternoon.'
    ],
    silent: [
      'The row should have been removed by the nightly job.',
      'It could have been prevented by an alert.',
      'The deploy tool should have refused the empty manifest.',
      'The circuit breaker should have opened after five errors.'
    ]
  },
  'counterfactual/done-by-themselves': {
    speaks: [
      'The clean-up could have been started by the owners.',
      'Nobody should have had to find this out from Twitter.'
    ],
    silent: [
      'The clean-up could have been started by the scheduler.',
      'The deploy tool should have refused the empty manifest.',
      'The circuit breaker should have opened after five errors.',
      'The retry could have been limited by the client library.'
    ]
  },
  'counterfactual/if-had': {
    speaks: [
      'If we had looked at the queue, the cause was plain.',
      'Had they known, they would have waited.',
      'If only we’d kept the old cluster around for a day longer.'
    ],
    silent: [
      'If the probe had a longer time-out, the pod would live.',
      'The developer had no way to see that the flag also applied to EU tenants.',
      'Nobody was paged, because the alert had no receiver.',
      'Had the cache been warm, latency would have stayed below 200 ms.'
    ]
  },
  'counterfactual/helped': {
    speaks: [
      'Calling the vendor at once might have saved an hour.',
      'An earlier escalation to the network team would have saved at least an hour.'
    ],
    silent: [
      'A second replica would have helped.',
      'The retry could have been limited by the client library.',
      'An alert on queue depth would have shown the problem at 08:50.',
      'A canary would have limited the damage to one percent of traffic.'
    ]
  },
  'counterfactual/never': {
    speaks: [
      'The incident was never escalated.',
      'We had to roll back at once, but instead we kept debugging for an hour.'
    ],
    silent: [
      'The log was never rotated.',
      'The lock owner never released the lease.',
      'Please reset your password if you have not done so.',
      'Backups were running, but the restore had never been measured.'
    ]
  },
  'counterfactual/unwise': {
    speaks: [
      'Deploying on that evening was a bad idea.',
      'The key shouldn’t have been deleted.',
      'Clearly, we rolled this out too quickly.',
      'We wasted an hour on the wrong hypothesis.',
      'The decision to upgrade both regions in one go was wrong.',
      'In hindsight it would have been better to take the site down for maintenance.',
      'There was no good reason to do this during peak hours.',
      'It was obvious from the graph that the disk would fill, and we did nothing.'
    ],
    silent: [
      'This should not have been possible.',
      'Customers should not have noticed.',
      'The engineer on call paged the database team at 09:12.',
      'The on-call engineer decided to fail over, based on the graph that showed rising lag.'
    ]
  }
};

export const ACTION_EXAMPLES: Readonly<Record<string, Examples>> = {
  'not-actionable/question': {
    speaks: ['Do we need a second region?', 'Could the proxy retry?', 'Why are there two owners?'],
    silent: ['Answer 503 where the upstream is gone']
  },
  'not-actionable/report': {
    speaks: [
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
    silent: ['Created a ticket to add an alert on queue depth']
  },
  'not-actionable/musing': {
    speaks: ['A canary could be a good idea.', 'Maybe use a queue', 'Hope this does not happen again'],
    silent: ['Put a queue between the importer and the database']
  },
  'not-actionable/paperwork': {
    speaks: [
      'Write the incident report',
      'Hold a retrospective',
      'Add this to the incident report',
      'Postmortem meeting on Thursday',
      'Finish this document',
      'Invite all stakeholders to the review meeting',
      'Close the incident'
    ],
    silent: ['Write a runbook for a full disk']
  },
  'not-actionable/not-ours': {
    speaks: [
      'Wait for the vendor’s patch',
      'AWS should fix the metadata service',
      'Thank the night shift',
      'https://jira.example.com/browse/OPS-77',
      'Ask Microsoft for a root cause analysis'
    ],
    silent: ['Fall back to the second resolver when the first one is silent']
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
    silent: ['Reject images without a tag']
  },
  'habitual/people-make-sure': {
    speaks: [
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
    silent: ['Only allow deploys from the main branch']
  },
  'habitual/process': {
    speaks: ['The procedure for failover should be followed', 'Be more proactive about capacity'],
    silent: ['Document how to fail over the primary database']
  },
  'too-big/replace': {
    speaks: [
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
    silent: ['Replace the expired certificate', 'Migrate the nightly job to the new queue']
  },
  'too-big/estate': {
    speaks: [
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
    silent: ['Enable the firewall on all nodes of the cache cluster']
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
    silent: ['Pin all images by digest', 'Restart the worker automatically when it stalls']
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
      'Look into the retry storms',
      'Discuss who owns the gateway',
      'Think about rate limiting',
      'Check alerting'
    ],
    silent: ['Cap retries at three with jitter']
  },
  'vague/better': {
    speaks: [
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
    silent: ['Reduce the time-out of health checks to 5 seconds']
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
    silent: ['Cap retries at three with jitter', 'The proxy should refuse bodies over 1 MB']
  }
};
