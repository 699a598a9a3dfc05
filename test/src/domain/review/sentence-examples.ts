/** What each rule for human error and for hindsight must and must not speak of, in words made up for it. */
import type { Examples } from './examples';

export const SENTENCE_EXAMPLES: Readonly<Record<string, Examples>> = {
  'human-error/named': {
    speaks: [
      'It was a human lapse.',
      'The root cause was human error.',
      'An operator’s mistake took the index offline.',
      'A fat-fingered command took down the primary.',
      'The database was deleted because of a misclick.'
    ],
    silent: [
      'Human error is where our analysis starts, not where it ends.',
      'We added a prompt to prevent manual errors.',
      'Human error is never a cause in these pages.',
      'The circuit breaker should have opened after five errors.',
      'The error budget for the quarter is used up.'
    ]
  },
  'human-error/by-whom': {
    speaks: [
      'A lapse in concentration caused the deletion.',
      'An oversight during the planning meant that the quota was never raised.',
      'The limit was set to 0, based on a misunderstanding of the manual.',
      'A misreading of the plan was one part of the problem.',
      'Due to a bad copy/paste a space ended up in the path.',
      'A miscommunication between the shifts left the pump running.',
      'Fatigue played a role.',
      'The route vanished because of a copy/paste mistake.',
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
      'The loss of a node caused the deletion.',
      'An oversight in the user interface was reported upstream.',
      'Renaming the flag would prevent a misunderstanding of what it does.',
      'The support bot reads copy and paste events.',
      'Alert fatigue was lower than in May.',
      'The mistake was visible on the dashboard within a minute.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.',
      'Nobody was paged, because the alert had no receiver.',
      'The circuit breaker should have opened after five errors.'
    ]
  },
  'human-error/forgot': {
    speaks: [
      'Nobody thought of the second key.',
      'The team forgot to extend the licence.',
      'The warning was overlooked.',
      'The root of it all: a forgotten environment variable.',
      'The certificate expired because we lost track of it.',
      'The renewal slipped through the cracks.',
      'Nobody remembered to re-enable the health check after the maintenance.'
    ],
    silent: [
      'Kubernetes forgot about the pods on the lost node.',
      'Mistyped names are refused.',
      'The script keeps a step from being skipped, since such steps are easily forgotten.',
      'The scheduler forgot the lease after the restart.',
      'The parser misread the time zone.',
      'Forgotten passwords can be reset on the login page.'
    ]
  },
  'human-error/wrong-belief': {
    speaks: [
      'The engineer assumed wrongly that the volume was unused.',
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
      'The wrong button was pressed.',
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
      'The provider told us that an engineer had pulled the wrong cable.',
      'Human error is not a cause we accept; we ask why the mistake was possible.',
      'It was easy to make this mistake, as both consoles look the same.',
      'The form makes it easy to pick the wrong region.',
      'The dry-run flag exists so that mistakes are caught early.'
    ]
  },
  'human-error/unaware': {
    speaks: [
      'I was not thinking and pasted it into the other window.',
      'An engineer drained the node, not knowing that it was the primary.',
      'The admin reloaded the proxy, unaware that the file was half written.',
      'We were under the mistaken impression that the job was idempotent.',
      'The operator was under great pressure.',
      'The engineer was not aware of the second region.',
      'He was distracted at the time.',
      'The team was in too much of a hurry and cut the test phase short.',
      'Human factors: fatigue, haste.',
      'This happened because of my lack of experience with Helm.',
      'We simply did not pay attention to the quota mails.',
      'Poor concentration during a routine change.'
    ],
    silent: [
      'We were not thinking of the second region as a target.',
      'At first we were not immediately aware of the second failure.',
      'The balancer kept sending traffic, unaware of the drained zone.',
      'Some customers wrote that they were unaware of the change.',
      'The scheduler was unaware of the new node.',
      'We were made aware by a customer.',
      'Human error is not a cause we accept; we ask why the mistake was possible.',
      'The agent lacked permission to write to the bucket.'
    ]
  },
  'human-error/care': {
    speaks: [
      'We would do well to look at the backups.',
      'Everyone involved needs to communicate more.',
      'Better read the upgrade notes, some of them matter.',
      'All engineers are reminded to use the checklist.',
      'Review the plan carefully before you apply it.',
      'Lesson learned: never trust the cache.',
      'Always verify the region.',
      'Make sure to always look at the prompt.',
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
      'Better caching would have no effect here.',
      'We went through the plan and found nothing.',
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
      'At 13:03 the team discovered their mistake and restored the row.',
      'The error page is static.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.',
      'Nobody was paged, because the alert had no receiver.',
      'The circuit breaker should have opened after five errors.'
    ]
  },
  'human-error/misjudged': {
    speaks: [
      'It turned out that I had swapped the two arguments.',
      'The step was missed because the technician was interrupted.',
      'The operator misread the gauge.',
      'The reviewer missed the second file.',
      'The new hire broke the cluster on day two.',
      'The config was edited by hand and a comma was missed.',
      'The escalation was mishandled by the service desk.'
    ],
    silent: [
      'We swapped the two disks.',
      'The step was skipped because the label was absent.',
      'We missed our SLO in June.',
      'The operator crashed because its volume was gone.',
      'The cache missed every third request.',
      'The team did not have access to the broker logs.',
      'Human error is not a cause we accept; we ask why the mistake was possible.',
      'It was easy to make this mistake, as both consoles look the same.'
    ]
  },
  'human-error/not-knowing': {
    speaks: [
      'The branch was deployed because nobody double-checked the tag.',
      'Nobody on the team understood how the cache is invalidated.',
      'The person deploying did not realise that the flag was global.',
      'An engineer with little experience was on call.',
      'It grew because the team did not know the limit.',
      'An inexperienced engineer ran the job.',
      'The engineer thought he was on the test system.',
      'The developer did not notice that the flag was inverted.',
      'The reason is simple: we did not check.',
      'The team didn’t realise that the flag also affected EU customers.',
      'The new joiner was unfamiliar with the tooling, which led to the deletion.'
    ],
    silent: [
      'The alert was late because nobody had access.',
      'It grew because the job did not know the limit.',
      'The developer had no way to see that the flag also applied to EU tenants.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.',
      'Nobody was paged, because the alert had no receiver.'
    ]
  },
  'counterfactual/people': {
    speaks: [
      'We ought to have load tested this path.',
      'The team needed to escalate at 09:15, not two hours later.',
      'We should open an incident as soon as a customer writes, not almost two hours after the fix.',
      'Should have read the manual.',
      'We should’ve called the vendor.',
      'We should have tested the restore.',
      'The responders could have rolled back sooner.',
      'We needn’t have waited for the vendor.',
      'Should have used the dry-run flag.',
      'Support should have put up a banner by 11:00.'
    ],
    silent: [
      'The probe should answer within a second, not after the timeout.',
      'We should have read access to the bucket.',
      'We could have lost ten minutes of orders.',
      'We could have answered from the mirror, but the index is kept for an hour only.',
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
      'There were three chances to catch this, and we took none.',
      'We missed the chance to stop the rollout early.',
      'It would also have been a good idea to test the old classes.',
      'We didn’t think of the second data centre.',
      'Why was this not reviewed by security?',
      'It should have been obvious that the mirror was stale.',
      'Only at noon did we connect the dots.',
      'It took us longer than it should have to reach the vendor.',
      'The drop in traffic should have made us suspicious.',
      'We were too fixated on the firewall.',
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
      'A canary gives the pipeline a chance to stop the rollout.',
      'In hindsight, it is most likely that the pod asked for too little memory.',
      'The job took longer than it should have.',
      'The probe should have fired.',
      'The deploy tool should have refused the empty manifest.',
      'The circuit breaker should have opened after five errors.',
      'The retry could have been limited by the client library.'
    ]
  },
  'counterfactual/passive': {
    speaks: [
      'This ought to have been discovered during the design.',
      'The alert should have been taken seriously.',
      'A ticket should have been opened on Monday.',
      'It should have been caught in review.',
      'Support could have been informed earlier.',
      'The release should not have gone out on a Friday afternoon.'
    ],
    silent: [
      'The lock should have been released when the process died.',
      'The file should have been removed by the garbage collector.',
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
      'Two more minutes of testing would have shown it.',
      'With a closer look at the graph the leak would have been found.',
      'Calling the vendor at once might have saved an hour.',
      'An earlier escalation to the network team would have saved at least an hour.'
    ],
    silent: [
      'Two more minutes of load would have filled the disk.',
      'With automatic retries the order was found again.',
      'A second replica would have helped.',
      'The retry could have been limited by the client library.',
      'An alert on queue depth would have shown the problem at 08:50.',
      'A canary would have limited the damage to one percent of traffic.'
    ]
  },
  'counterfactual/never': {
    speaks: [
      'The warnings in the log were not followed up.',
      'Our announcement came far too late.',
      'We let the tickets pile up.',
      'Two days went by before anyone did anything.',
      'The dry run was skipped.',
      'The incident was never escalated.',
      'We had to roll back at once, but instead we kept debugging for an hour.'
    ],
    silent: [
      'Some alerts were ignored by the router, for they had no label.',
      'Requests with a bad signature were ignored.',
      'The test was skipped because the flag was set.',
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
