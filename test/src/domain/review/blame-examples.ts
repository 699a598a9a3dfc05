/** What each rule for blame must and must not speak of, in words made up for it. */
import type { Examples } from './examples';

export const BLAME_EXAMPLES: Readonly<Record<string, Examples>> = {
  'blameful/adjective': {
    speaks: [
      'It was careless of us.',
      'The vendor’s support was useless.',
      'It was a reckless change.',
      'Such a delay is unacceptable.',
      'Nobody in the on-call rotation knew how to operate the system, which is not acceptable.',
      'That was dumb of me.',
      'Our on-call was asleep at the wheel for the first forty minutes.'
    ],
    silent: [
      'The team in Lisbon was asleep, and no rotation covers that hour.',
      'The library carelessly closes the socket twice.',
      'The careless-whisper pod restarted.',
      'Fields are loaded by a lazy lookup.'
    ]
  },
  'blameful/conduct': {
    speaks: [
      'The last on-call left the cluster in a terrible state.',
      'Our testing was woefully inadequate.',
      'We are terrible at cleaning up.',
      'Communication between the two teams broke down completely.',
      'The team’s response was slow.',
      'Our planning was haphazard.',
      'Our tests are a joke.',
      'Whoever set this up did a poor job.',
      'A bit more respect for the change freeze would be nice.',
      'Frankly, the handover from the night shift was terrible.',
      'The migration script was badly written by the previous team.',
      'The incident manager was overwhelmed and made poor calls.',
      'The lack of professionalism of the hosting company made things worse.'
    ],
    silent: [
      'The crash left the index in an unknown state.',
      'Communication between the nodes broke down.',
      'The response of the API was slow.',
      'Had the cache been warm, latency would have stayed below 200 ms.',
      'Users were unable to upload files and saw an error message.',
      'The agent lacked permission to write to the bucket.',
      'An attacker exploited the weak cipher.'
    ]
  },
  'blameful/fault-of': {
    speaks: [
      'It reflects badly on the team that the disk filled up twice.',
      'This outage is the fault of whoever turned the check off.',
      'I should be embarrassed by this commit.',
      'The decision by the network team to skip the drill cost us two hours.',
      'Our biggest failing was that nobody had practised this.',
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
      'The decision by the team to wait was based on the lag.',
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
      'The application team washes its hands of it.',
      'Nobody from the vendor seemed to know the product.',
      'Nobody with any sense would reboot both at once.',
      'I made a complete mess of the rollback.',
      'We have been kicking this can down the road.',
      'The whole evening was a comedy of errors.',
      'This is a case study in how not to run a migration.',
      'The trainee had no business touching the cluster.',
      'They pressed the button and hoped for the best.',
      'It is hard to imagine why the reviewer approved it.',
      'The bank took its sweet time.',
      'A typical cowboy release.',
      'No review, no ticket, and off it went.',
      'The on-call slept through the page.',
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
      'Developers kept merging while the fire was burning.',
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
      'The on-call kept watching the queue.',
      'No alert was set, so nobody noticed.',
      'Clearly labelled graphs helped.',
      'The on-call engineer decided to fail over, based on the graph that showed rising lag.',
      'The operator ran the documented command against the primary.'
    ]
  },
  'blameful/warned': {
    speaks: [
      'Product moved the date despite our objections.',
      'He had been asked three times to remove that job.',
      'He was told twice not to touch the switch and did it anyway.',
      'The release manager insisted on shipping despite the red build.',
      'It was obvious from the graph that the disk would fill, and we did nothing.'
    ],
    silent: [
      'Latency stayed flat despite all retries.',
      'The operator ran the documented command against the primary.',
      'The support team told customers to clear their cache.',
      'The engineers were quick to react.',
      'A new engineer joined the call and asked whether the disk was full.'
    ]
  },
  'blameful/attitude': {
    speaks: [
      'Somebody thought it was a good idea to share the key.',
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
      'The policy was ignored by everybody.',
      'The integrator delivered garbage.',
      'Our QA process let this slip.',
      'The change advisory board nodded it through.',
      'The product owner pressured the team into releasing early.',
      'The checks after the deploy were skipped to save time.',
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
      'The header was ignored by the proxy.',
      'The error could have been hidden by the cache, so we bypassed it.',
      'We ignored the page because it is known to flap.',
      'The parser ignored the second header.',
      'The request was skipped by the cache.',
      'The developer had no way to see that the flag also applied to EU tenants.',
      'The team did not have access to the broker logs.'
    ]
  },
  'blameful/slow': {
    speaks: [
      'It took legal five hours to approve two sentences.',
      'The on-call was slow to escalate.',
      'It took us far too long to declare an incident.',
      'We were far too slow.',
      'Only two teams responded.',
      'The vendor took far too long.',
      'It took support far too long to escalate the case.',
      'The provider was extremely slow in answering our ticket.',
      'It took the network team an hour to even acknowledge the page.'
    ],
    silent: [
      'The primary node was slow to answer.',
      'It took us two hours to restore the snapshot.',
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
      'We chose not to restart the primary while the copy was running.',
      'The service failed to start.',
      'The node failed to verify the certificate.',
      'The on-call engineer decided to fail over, based on the graph that showed rising lag.',
      'We chose to wait because the runbook says that replicas catch up within ten minutes.'
    ]
  },
  'blameful/role-did-not': {
    speaks: [
      'The checklist was not followed.',
      'Kim did not follow the runbook.',
      'Kim didn’t ask and didn’t check.',
      'The owner did not check the queue.',
      'The vendor did not inform us.',
      'The configuration change contained an error that was not spotted by the reviewer.',
      'Whoever approved this pull request was not paying attention.',
      'Unfortunately, we did not do the obvious and restart the broker.',
      'The junior engineer wasn’t qualified to perform this operation.',
      'The dev who made the change was not competent to touch this part of the system.'
    ],
    silent: [
      'The redirect was not followed by the client.',
      'There were complaints that the team is not listening.',
      'The scheduler did not check the queue.',
      'We did not have an alert.',
      'The team did not have access to the broker logs.',
      'We did not know the size of the backlog until 11:20.'
    ]
  },
  'blameful/without': {
    speaks: [
      'The contractor ran the playbook without a limit.',
      'It went live without any regard for the users.',
      'The developer merged it without asking.',
      'The ticket was closed by the helpdesk without any investigation.',
      'Ops blindly ran the script they were given.'
    ],
    silent: [
      'The job ran without the flag.',
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
  }
};
