/** What each rule must and must not speak of, in words made up for it. */
interface Examples {
  speaks: string[];
  silent: string[];
}

export const SENTENCE_EXAMPLES: Readonly<Record<string, Examples>> = {
  'human-error/named': {
    speaks: ['The root cause was human error.', 'An operator’s mistake took the index offline.'],
    silent: ['We added a prompt to prevent manual errors.', 'Human error is never a cause in these pages.']
  },
  'human-error/by-whom': {
    speaks: ['The queue filled up due to an oversight.', 'A mistake by the database team emptied the table.'],
    silent: ['The mistake was visible on the dashboard within a minute.']
  },
  'human-error/forgot': {
    speaks: ['The team forgot to extend the licence.', 'The warning was overlooked.'],
    silent: ['The script keeps a step from being skipped, since such steps are easily forgotten.']
  },
  'human-error/wrong-belief': {
    speaks: ['They wrongly assumed that the replica was current.', 'The job was started by mistake.'],
    silent: ['This makes it harder to start the job by mistake.']
  },
  'human-error/unaware': {
    speaks: ['The engineer was not aware of the second region.', 'He was distracted at the time.'],
    silent: ['The scheduler was unaware of the new node.', 'We were made aware by a customer.']
  },
  'human-error/care': {
    speaks: [
      'We must be more careful with migrations.',
      'Everyone should pay closer attention to the graphs.'
    ],
    silent: ['The careful roll-out took two hours.', 'Please be aware that the address changes.']
  },
  'human-error/kind-of': {
    speaks: ['It was a rookie mistake.', 'The root cause was someone with too many rights.'],
    silent: ['The error page is static.']
  },
  'human-error/misjudged': {
    speaks: ['The operator misread the gauge.', 'The reviewer missed the second file.'],
    silent: ['The cache missed every third request.']
  },
  'human-error/not-knowing': {
    speaks: ['It grew because the team did not know the limit.', 'An inexperienced engineer ran the job.'],
    silent: ['It grew because the job did not know the limit.']
  },
  'human-error/more-care': {
    speaks: ['With more care the key would be safe.', 'Remember to check the second region.'],
    silent: ['The lease takes care of stale locks.']
  },
  'blameful/role-did-not': {
    speaks: ['The owner did not check the queue.', 'The vendor did not inform us.'],
    silent: ['The scheduler did not check the queue.', 'We did not have an alert.']
  },
  'blameful/without': {
    speaks: ['The developer merged it without asking.', 'They cut corners in the test plan.'],
    silent: ['The job deletes rows without a lock.']
  },
  'blameful/too-slow': {
    speaks: [
      'We were far too slow.',
      'The team lacked discipline.',
      'Poor planning by the vendor made it longer.'
    ],
    silent: ['The query was too slow.', 'The table lacked an index.']
  },
  'blameful/character': {
    speaks: ['The supplier lied about the test.', 'It is the network team’s fault.'],
    silent: ['It is nobody’s fault.', 'The page fault rate rose.']
  },
  'counterfactual/mental': {
    speaks: [
      'Somebody there should have asked.',
      'It would have been better to wait.',
      'In hindsight, we trusted the graph too much.'
    ],
    silent: ['The probe should have fired.']
  },
  'blameful/adjective': {
    speaks: ['It was a reckless change.', 'Such a delay is unacceptable.'],
    silent: ['The careless-whisper pod restarted.', 'Fields are loaded by a lazy lookup.']
  },
  'blameful/fault-of': {
    speaks: ['This one is our fault.', 'The network team was to blame.'],
    silent: ['Nobody was at fault here.', 'The fault domain holds three racks.']
  },
  'blameful/slang': {
    speaks: ['The supplier screwed up the invoice run.', 'Nobody bothered to look at the log.'],
    silent: ['The disk filled up during the night.']
  },
  'blameful/reproach': {
    speaks: ['Obviously the team did not rehearse this.', 'Nobody even thought to call the vendor.'],
    silent: ['No alert was set, so nobody noticed.', 'Clearly labelled graphs helped.']
  },
  'blameful/ignored': {
    speaks: ['The on-call engineer ignored the page.', 'The developers bypassed the review.'],
    silent: ['The parser ignored the second header.', 'The request was skipped by the cache.']
  },
  'blameful/habits': {
    speaks: ['Poor judgement led to the early release.', 'The admins were not following the procedure.'],
    silent: ['The follower was not following the leader’s log.']
  },
  'blameful/slow': {
    speaks: ['Only two teams responded.', 'The vendor took far too long.'],
    silent: ['Only two nodes responded to the probe at first.', 'The roll-back took eleven minutes.']
  },
  'blameful/omission': {
    speaks: ['The team neglected to rotate the keys.', 'We failed to verify the backup.'],
    silent: ['The service failed to start.', 'The node failed to verify the certificate.']
  },
  'counterfactual/people': {
    speaks: ['We should have tested the restore.', 'The responders could have rolled back sooner.'],
    silent: ['We should have alerting on this queue.', 'We should have automated tests for it.']
  },
  'counterfactual/people-contracted': {
    speaks: ['We should’ve called the vendor.'],
    silent: ['The cache should’ve held the page.']
  },
  'counterfactual/would': {
    speaks: ['With a graph in front of us we would have noticed within minutes.'],
    silent: ['Visitors would have seen an empty page.']
  },
  'counterfactual/passive': {
    speaks: ['It should have been caught in review.', 'Support could have been informed earlier.'],
    silent: [
      'The row should have been removed by the nightly job.',
      'It could have been prevented by an alert.'
    ]
  },
  'counterfactual/done-by-themselves': {
    speaks: ['The clean-up could have been started by the owners.'],
    silent: ['The clean-up could have been started by the scheduler.']
  },
  'counterfactual/if-had': {
    speaks: [
      'If we had looked at the queue, the cause was plain.',
      'Had they known, they would have waited.'
    ],
    silent: ['If the probe had a longer time-out, the pod would live.']
  },
  'counterfactual/helped': {
    speaks: ['Calling the vendor at once might have saved an hour.'],
    silent: ['A second replica would have helped.']
  },
  'counterfactual/never': {
    speaks: ['The incident was never escalated.'],
    silent: ['The log was never rotated.']
  },
  'counterfactual/unwise': {
    speaks: ['Deploying on that evening was a bad idea.', 'The key shouldn’t have been deleted.'],
    silent: ['This should not have been possible.', 'Customers should not have noticed.']
  }
};

export const ACTION_EXAMPLES: Readonly<Record<string, Examples>> = {
  'not-actionable/question': {
    speaks: ['Do we need a second region?', 'Could the proxy retry?'],
    silent: ['Answer 503 where the upstream is gone']
  },
  'not-actionable/report': {
    speaks: ['The limit has been raised.', 'We have filed a ticket with the network team.', 'Done.'],
    silent: ['Created a ticket to add an alert on queue depth']
  },
  'not-actionable/musing': {
    speaks: ['A canary could be a good idea.', 'Maybe use a queue'],
    silent: ['Put a queue between the importer and the database']
  },
  'not-actionable/paperwork': {
    speaks: ['Write the incident report', 'Hold a retrospective'],
    silent: ['Write a runbook for a full disk']
  },
  'not-actionable/not-ours': {
    speaks: ['Wait for the vendor’s patch', 'AWS should fix the metadata service'],
    silent: ['Fall back to the second resolver when the first one is silent']
  },
  'habitual/care': {
    speaks: ['Be more careful with manual changes', 'Keep an eye on the error rate'],
    silent: ['Alert when the error rate passes 1 %']
  },
  'habitual/teach': {
    speaks: ['Train the support staff on the new console', 'Remind developers to tag images'],
    silent: ['Reject images without a tag']
  },
  'habitual/people-make-sure': {
    speaks: ['Make sure engineers check the dashboard', 'Everyone must read the runbook'],
    silent: ['Make sure backups are restored weekly by a job']
  },
  'habitual/rule': {
    speaks: ['Never deploy on a Friday', 'Release more often', 'Follow the checklist'],
    silent: ['Only allow deploys from the main branch']
  },
  'habitual/process': {
    speaks: ['The procedure for failover should be followed', 'Adhere to the change policy'],
    silent: ['Document how to fail over the primary database']
  },
  'too-big/replace': {
    speaks: ['Rewrite the billing service', 'Migrate away from the old message bus'],
    silent: ['Replace the expired certificate', 'Migrate the nightly job to the new queue']
  },
  'too-big/estate': {
    speaks: ['Audit all services for missing limits', 'Roll out tracing across all teams'],
    silent: ['Enable the firewall on all nodes of the cache cluster']
  },
  'too-big/programme': {
    speaks: ['Build a staging environment', 'Adopt zero trust in the office network'],
    silent: ['Seed the staging environment with a thousand users']
  },
  'exact/undo': {
    speaks: ['Revert the change of the retry limit', 'Pin the client library'],
    silent: ['Pin all images by digest', 'Restart the worker automatically when it stalls']
  },
  'exact/bump': {
    speaks: ['Upgrade the proxy to 2.4', 'Increase the memory limit of the indexer to 8 GiB'],
    silent: ['Alert before the indexer reaches its memory limit']
  },
  'exact/this-one': {
    speaks: ['Fix the typo in the host name', 'Remove the faulty rule'],
    silent: ['Refuse rules that match no host']
  },
  'vague/think': {
    speaks: ['Look into the retry storms', 'Discuss who owns the gateway'],
    silent: ['Cap retries at three with jitter']
  },
  'vague/better': {
    speaks: ['Improve monitoring', 'Reduce the blast radius'],
    silent: ['Reduce the time-out of health checks to 5 seconds']
  },
  'vague/comparative': {
    speaks: ['Set up more alerts', 'Make the importer more robust'],
    silent: ['Set up an alert on importer lag']
  },
  'vague/plan': {
    speaks: ['Create a process for certificate renewal', 'Develop a strategy for backups'],
    silent: ['Back up the registry every hour and restore it into a test database']
  },
  'vague/bare': {
    speaks: ['Rate limits', 'DNS'],
    silent: ['Limit uploads to 10 a minute for each token']
  }
};
