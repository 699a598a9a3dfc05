/** PLAT-3: ten minutes of 503 in the morning run of the pipeline. Resolved, talked over at length, and not yet written up. */
import { people } from '../jira/fixture';
import type { SeedComment, SeedIssue } from '../jira/seed';
import { chart } from './chart';
import { at } from './time';

const DAY = '2026-11-13';
const MONDAY = '2026-11-16';

const {
  automation,
  reporter,
  responder,
  lead,
  networkEngineer: network,
  databaseEngineer: database,
  registryEngineer: registry,
  identityEngineer: identity
} = people;

/** A comment on the day of the incident. */
const on = (time: string, by: string, body: string): SeedComment => ({ at: at(DAY, time), by, body });

const during: readonly SeedComment[] = [
  on('07:39', reporter, 'I get 503 from every service I try. Is something being deployed?'),
  on(
    '07:40',
    automation,
    'ALERT ingress-no-targets (critical)\nAll 6 load balancers of cluster prod-1 have target groups without a target.\nOn call: Database Engineer. Assigned.'
  ),
  on('07:40', automation, 'ALERT http-5xx-rate (critical): 100 % of 2,140 requests a second answered 503.'),
  on('07:40', database, 'Got the page. This is not a database. Who has the cluster this week?'),
  on(
    '07:41',
    responder,
    'Yes, the daily run. The alarm about missing targets came at 07:40, after you did. I leave the run alone for the moment: breaking it off in the middle could leave us without targets for longer.'
  ),
  on('07:41', responder, 'I take it from here. Thank you for looking!'),
  on(
    '07:42',
    responder,
    'The run has attached the target groups again and traffic is back. Nobody had to touch anything.'
  ),
  on('07:43', automation, 'RESOLVED http-5xx-rate after 3 min. Peak 100 %.'),
  on('07:44', reporter, 'Booking works again. The support line had eleven calls.'),
  on(
    '07:45',
    registry,
    'Downloads from the registry were gone as well, 07:32 to 07:42. Ours alarmed at 07:34, to our own channel only.'
  ),
  on('07:46', responder, '07:34? That is six minutes before anybody here was paged. Good to know.'),
  on(
    '07:47',
    identity,
    'Sign-on: 100 % errors 07:32–07:42. Sessions that were open went on, no sign-on could be started.'
  ),
  on('07:48', reporter, 'What do I tell customers? Is it over for good?'),
  on(
    '07:49',
    responder,
    'Over for now. Please say: ten minutes without service, no data lost, we are looking for the cause.'
  ),
  on('07:51', lead, 'Third time in eleven days. PLAT-1, PLAT-2, and now this. Is it the same thing again?'),
  on(
    '07:52',
    responder,
    'Looks the same from outside. But the fix of PLAT-1 is on this cluster, I have just checked the version of the module.'
  ),
  on('07:53', network, 'Reading along on the train. Can someone attach the graph of healthy targets?'),
  on('07:55', responder, 'Attached: healthy-targets.png and error-rate.png, both 07:20 to 08:00 UTC.'),
  on('07:57', automation, 'RESOLVED ingress-no-targets after 17 min.'),
  on(
    '07:58',
    responder,
    'Fifteen minutes of quiet. Setting this to resolved; the search for the cause goes on here.'
  )
];

const search: readonly SeedComment[] = [
  on(
    '08:10',
    automation,
    'Pipeline run 4812 of cluster prod-1 finished: 214 resources unchanged, 6 changed, 6 replaced.'
  ),
  on(
    '08:14',
    responder,
    'Six replaced. Six load balancers. The run log has them as attachments of node groups.'
  ),
  on('08:15', database, 'Run 4811, yesterday, had "6 replaced" too. And 4810.'),
  on('08:16', responder, 'Then we have had a gap every morning and nobody saw it?'),
  on(
    '08:19',
    network,
    'Possible. Between taking away and putting back there is usually a second or so. Today the API throttled us in between.'
  ),
  on('08:22', database, 'How long has it said "6 replaced"? I am going through the logs.'),
  on('08:31', database, 'First on 27 October. Before that: 0 replaced, every day since March.'),
  on('08:33', lead, 'What happened on the 27th?'),
  on('08:35', responder, 'Nothing of ours was merged that day. I looked at all five repositories.'),
  on('08:41', network, 'I am at my desk in half an hour. Please nobody start a run until then.'),
  on('08:42', lead, 'The 09:00 run of the sandbox is paused. Production runs once a day, next on Monday.'),
  on('08:58', automation, 'Schedule sandbox-hourly was disabled by Platform Lead.'),
  on('09:14', network, 'Here. Taking over the search.'),
  on(
    '09:20',
    responder,
    'All yours. My notes: 07:32 node groups are being modified, 07:33 last target gone, 07:40 page, 07:42 first target back.'
  ),
  on(
    '09:26',
    network,
    'The lock file! The provider is pinned to a range. On the 27th it went from one minor version to the next all by itself.'
  ),
  on('09:27', responder, 'Oh.'),
  on(
    '09:31',
    network,
    'Its release notes have a line on attachments being managed by the node group from now on. Checking what that does to ours.'
  ),
  on('09:48', database, 'Could that have played a part in PLAT-2 as well?'),
  on(
    '09:52',
    network,
    'No. There the upgrade itself made new groups. Same symptom, two causes. I would not mix them.'
  ),
  on('10:05', registry, 'Shall we send our 07:34 alarm to your channel too? It takes me five minutes.'),
  on(
    '10:06',
    lead,
    'Yes please, but let us write it down as an action, so that it is done for all teams and not for one.'
  ),
  on(
    '10:40',
    network,
    'Reproduced on sandbox: plan shows the attachment as unknown, takes it away, the next step restores it. Gap of 0.8 s without throttling.'
  ),
  on(
    '11:05',
    network,
    'Found it in the plans of the last weeks: since the Terraform provider went to a new minor version on 27 October it also manages the attachment of load balancers to node groups, finds one that it does not know, and takes it away. The next step of the run restores it. Until now the gap was too short to be noticed.'
  ),
  on('11:07', responder, 'So thirteen mornings with a small gap, and today a long one.'),
  on(
    '11:12',
    database,
    'I can see them in the request logs, now that I know where to look: 30 to 90 failed requests each morning at about 07:33. See failed-requests-per-day.csv.'
  ),
  on(
    '11:20',
    lead,
    'That is a finding of its own: an alert on the rate over five minutes cannot see a second of nothing.'
  ),
  on('11:40', identity, 'For the record: nobody lost data on our side. 412 sign-ons failed.'),
  on('11:41', registry, 'Ours: 118,000 downloads failed, most of them retried by the client.')
];

const repair: readonly SeedComment[] = [
  on(
    '13:05',
    network,
    'Two ways: pin the provider, or tell the life cycle to leave the attachment alone. I do the second now and propose the first for the postmortem.'
  ),
  on('13:06', responder, 'Agreed. I review.'),
  on('13:50', network, 'Change is up.'),
  on(
    '14:02',
    responder,
    'Read and approved. One question in there about the second node group, not blocking.'
  ),
  on(
    '14:10',
    automation,
    'Pipeline run 977 of cluster sandbox-2 finished: 214 resources unchanged, 1 changed, 0 replaced.'
  ),
  on('14:11', network, '0 replaced!'),
  on(
    '15:28',
    network,
    'The life cycle of that attachment is now excluded from the plan. A run on the sandbox cluster kept its targets throughout. I will be watching the run on Monday morning.'
  ),
  on('15:31', lead, 'Thanks, all. Whoever is on call on Monday, please be at your desk at 07:30.'),
  on('15:44', reporter, 'Told the customers who had called. Two of them ask for a report in writing.'),
  { at: at(MONDAY, '07:30'), by: database, body: 'Here, with coffee.' },
  {
    at: at(MONDAY, '07:41'),
    by: automation,
    body: 'Pipeline run 4813 of cluster prod-1 finished: 220 resources unchanged, 0 changed, 0 replaced.'
  },
  {
    at: at(MONDAY, '08:05'),
    by: network,
    body: 'The Monday run went through without a single lost request.'
  },
  {
    at: at(MONDAY, '08:12'),
    by: lead,
    body: 'Good. The postmortem is still to be started; I would like to talk about why a provider may change under us, not about who set the range.'
  }
];

/** One value a minute from 07:20 to 08:00. */
const minutes = (value: (minute: number) => number): number[] =>
  Array.from({ length: 41 }, (_, minute) => value(minute));

const CALLS = [0, 11, 3, 9];
const wobble = (minute: number): number => CALLS[minute % CALLS.length] ?? 0;

const healthyTargets = chart(
  minutes((minute) => (minute < 12 ? 18 : minute === 12 ? 7 : minute < 22 ? 0 : minute === 22 ? 9 : 18)),
  20,
  [12, 22]
);
const errorRate = chart(
  minutes((minute) => (minute < 12 || minute > 22 ? wobble(minute) / 12 : 100)),
  110,
  [12, 22]
);

const FAILED = [
  'day,failed_requests_0730_to_0740',
  ...Array.from({ length: 13 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`)
    // There is no run at the weekend.
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .map((day, index) => `${day},${day === '2026-11-13' ? 1_284_000 : 31 + ((index * 17) % 58)}`)
].join('\n');

/** The incident whose postmortem the reader of the demo starts. */
export const pipelineIncident: SeedIssue = {
  key: 'PLAT-3',
  type: 'Incident',
  summary: '503 on all services during the morning run of the pipeline',
  description: [
    'Ten minutes of 503 on every load balancer, starting when the daily pipeline run began to modify the node groups at 07:32 UTC. The association between load balancer and target group was removed and put back later in the same run.',
    'The module fixed after PLAT-1 is in place on this cluster, so this has another cause.'
  ].join('\n'),
  reporter,
  created: at(DAY, '07:39'),
  priority: 'High',
  labels: ['kubernetes', 'ingress', '503', 'pipeline'],
  watchers: [lead, responder],
  history: [
    { at: at(DAY, '07:40'), by: automation, set: { assignee: database } },
    { at: at(DAY, '07:41'), by: responder, set: { assignee: responder, status: 'Work in progress' } },
    { at: at(DAY, '07:41'), by: responder, set: { priority: 'Highest' } },
    { at: at(DAY, '07:58'), by: responder, set: { status: 'Resolved' } },
    { at: at(DAY, '09:14'), by: network, set: { assignee: network } },
    {
      at: at(MONDAY, '08:12'),
      by: lead,
      set: { labels: ['kubernetes', 'ingress', '503', 'pipeline', 'postmortem-wanted'] }
    }
  ],
  comments: [...during, ...search, ...repair],
  attachments: [
    {
      at: at(DAY, '07:54'),
      by: responder,
      filename: 'healthy-targets.png',
      mimeType: 'image/png',
      content: healthyTargets
    },
    {
      at: at(DAY, '07:55'),
      by: responder,
      filename: 'error-rate.png',
      mimeType: 'image/png',
      content: errorRate
    },
    {
      at: at(DAY, '11:11'),
      by: database,
      filename: 'failed-requests-per-day.csv',
      mimeType: 'text/csv',
      content: `${FAILED}\n`
    }
  ]
};
