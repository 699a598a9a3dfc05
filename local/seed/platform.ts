/** PLAT: three times 503 within eleven days, told as the responders wrote it down, and what is going on today. */
import { people } from '../jira/fixture';
import type { SeedIssue, SeedLink } from '../jira/seed';
import { liveIncident, secondReport } from './platform-now';
import { pipelineIncident } from './platform-pipeline';
import { at } from './time';

const FIRST = '2026-11-03';
const SECOND = '2026-11-11';
const THIRD = '2026-11-13';

const first: SeedIssue = {
  key: 'PLAT-1',
  type: 'Incident',
  summary: 'Every service behind the cluster load balancers answers 503',
  description: [
    'Since 08:21 UTC nothing from outside reaches the production cluster: each request ends in a 503 at the load balancer. Pods are healthy and talk to each other.',
    'It began while the pipeline swapped the network plug-in of the nodes for the one that Terraform now manages. The load balancers show target groups without a single target.',
    'Felt by: everyone who uses a service from outside the cluster.'
  ].join('\n'),
  reporter: people.responder,
  created: at(FIRST, '08:29'),
  priority: 'High',
  labels: ['kubernetes', 'ingress', '503'],
  watchers: [people.lead, people.reporter],
  history: [
    {
      at: at(FIRST, '08:30'),
      by: people.responder,
      set: { assignee: people.responder, status: 'Work in progress' }
    },
    { at: at(FIRST, '08:33'), by: people.lead, set: { priority: 'Highest' } },
    { at: at(FIRST, '08:47'), by: people.responder, set: { status: 'Resolved' } },
    { at: at('2026-11-05', '13:10'), by: people.lead, set: { status: 'Closed' } }
  ],
  comments: [
    {
      at: at(FIRST, '08:30'),
      by: people.responder,
      body: 'On it. Three alerts at 08:29, all of them for ingress. Looking at what the pipeline changed in the last half hour.'
    },
    {
      at: at(FIRST, '08:32'),
      by: people.reporter,
      body: 'A customer has just phoned: the booking site shows 503 on every page. The support line is filling up.'
    },
    {
      at: at(FIRST, '08:33'),
      by: people.responder,
      body: 'The run that replaced the network plug-in at 08:21 is the only change. I have committed a revert of the module version and the pipeline is applying it.'
    },
    {
      at: at(FIRST, '08:36'),
      by: people.networkEngineer,
      body: 'Target groups are empty. With the shorter de-registration delay they emptied within seconds of the swap, so there was nothing left to serve the traffic.'
    },
    {
      at: at(FIRST, '08:38'),
      by: people.responder,
      body: 'The pipeline stopped on a time-out of the cloud API. Started it again.'
    },
    {
      at: at(FIRST, '08:46'),
      by: people.responder,
      body: 'Targets are attached again, 503s are gone on all load balancers. Watching for ten minutes before I say it is over.'
    },
    {
      at: at(FIRST, '09:12'),
      by: people.lead,
      body: 'Quiet since 08:46. We lowered the de-registration delay in spring to make node roll-overs faster and looked at it from that side only. To be picked up in the postmortem.'
    }
  ]
};

const second: SeedIssue = {
  key: 'PLAT-2',
  type: 'Incident',
  summary: '503 on all services again while the cluster is being upgraded',
  description: [
    'One minute into the upgrade of the control plane to the next Kubernetes version all load balancers answer 503. It looks exactly like last week: target groups without targets.',
    'We know the remedy. It is merged, but it has not been released to this cluster.'
  ].join('\n'),
  reporter: people.responder,
  created: at(SECOND, '10:00'),
  priority: 'Highest',
  assignee: people.responder,
  labels: ['kubernetes', 'ingress', '503'],
  watchers: [people.lead],
  history: [
    { at: at(SECOND, '10:01'), by: people.responder, set: { status: 'Work in progress' } },
    { at: at(SECOND, '10:03'), by: people.responder, set: { assignee: people.networkEngineer } },
    { at: at(SECOND, '10:05'), by: people.networkEngineer, set: { status: 'Resolved' } },
    { at: at(SECOND, '10:20'), by: people.lead, set: { priority: 'High' } }
  ],
  comments: [
    {
      at: at(SECOND, '10:01'),
      by: people.responder,
      body: 'The ingress alert came within a minute this time. Same picture as PLAT-1. The upgrade is paused.'
    },
    {
      at: at(SECOND, '10:03'),
      by: people.networkEngineer,
      body: 'Not waiting for the pipeline: I am attaching the targets by hand, zone by zone.'
    },
    {
      at: at(SECOND, '10:04'),
      by: people.networkEngineer,
      body: 'All target groups are populated. Requests get through.'
    },
    {
      at: at(SECOND, '10:20'),
      by: people.lead,
      body: 'Five minutes of outage. The corrected module has been on the main branch since last Thursday, but main also holds half of the upgrade, so nobody could release the one without the other. That is what we have to talk about.'
    }
  ]
};

const problem: SeedIssue = {
  key: 'PLAT-4',
  type: 'Problem',
  summary: 'Load balancers lose their targets whenever the pipeline touches the network of the cluster',
  description:
    'PLAT-1 and PLAT-2 share one cause. PLAT-3 has the same symptom and another cause. Collected here so that the next one is recognised sooner.',
  reporter: people.lead,
  created: at(THIRD, '15:45'),
  priority: 'High',
  assignee: people.networkEngineer,
  labels: ['ingress'],
  history: [
    { at: at('2026-11-16', '08:20'), by: people.networkEngineer, set: { status: 'Under investigation' } }
  ]
};

/** Issues of PLAT in the order of their keys. */
export const platformIssues: readonly SeedIssue[] = [
  first,
  second,
  pipelineIncident,
  problem,
  secondReport,
  liveIncident
];

/** How the incidents hang together. */
export const platformLinks: readonly SeedLink[] = [
  { type: 'Relates', source: 'PLAT-2', destination: 'PLAT-1', at: at(SECOND, '10:02'), by: people.responder },
  {
    type: 'Problem/Incident',
    source: 'PLAT-4',
    destination: 'PLAT-1',
    at: at(THIRD, '15:46'),
    by: people.lead
  },
  {
    type: 'Problem/Incident',
    source: 'PLAT-4',
    destination: 'PLAT-2',
    at: at(THIRD, '15:46'),
    by: people.lead
  },
  { type: 'Relates', source: 'PLAT-3', destination: 'PLAT-2', at: at(THIRD, '07:45'), by: people.responder },
  { type: 'Relates', source: 'PLAT-3', destination: 'PLAT-1', at: at(THIRD, '07:45'), by: people.responder },
  {
    type: 'Duplicate',
    source: 'PLAT-5',
    destination: 'PLAT-2',
    at: at(SECOND, '10:07'),
    by: people.responder
  }
];
