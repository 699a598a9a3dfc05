/** What the demo's postmortems say. The newest incident, PLAT-3, has none: its postmortem is for the reader to start. */
import type { Milestones } from '../../src/domain/milestones';
import type { Severity } from '../../src/domain/severity';
import { people } from '../jira/fixture';
import { at, millis } from './time';

export interface DemoAction {
  text: string;
  assignee: string;
  /** `2026-11-17` */
  dueDate: string;
  /** Null while it is still an idea. */
  ticket: {
    project: string;
    type: string;
    /** For types that ask for the owning team. */
    owningTeam?: string;
    /** What became of the ticket: when it reached which status, in the order of time. */
    moves: readonly { at: string; to: string }[];
  } | null;
}

export interface DemoPostmortem {
  incident: string;
  /** Who writes it: account id of a persona. */
  by: string;
  owner: string;
  severity: Severity;
  summary: string;
  milestones: Milestones;
  /** ISO instants: begun, actions listed, tickets made. */
  startedAt: string;
  listedAt: string;
  ticketsAt: string;
  actions: readonly DemoAction[];
}

const identity: DemoPostmortem = {
  incident: 'IAM-1',
  by: people.responder,
  owner: people.responder,
  severity: 2,
  summary: [
    'For 84 minutes on 17 June nobody could sign on to an application behind the federation service, because the certificates with which it signs had run out at noon.',
    'People noticed before any monitor did. The first half hour went to the network side, since the service is run by another team and nobody on call knew whose its certificates are. Identity rolled new ones over and brought the metadata of every application up to date with a script.',
    'What let it happen: the expiry date was recorded nowhere, nothing watched it, renewal by the service itself had never been set up, and the boundary between the two teams left the task to neither.'
  ].join('\n\n'),
  milestones: {
    failure: millis('2026-06-17', '12:06'),
    detection: millis('2026-06-17', '12:11'),
    response: millis('2026-06-17', '12:14'),
    mitigation: millis('2026-06-17', '13:02'),
    resolution: millis('2026-06-17', '13:30')
  },
  startedAt: at('2026-06-17', '15:05'),
  listedAt: at('2026-06-18', '13:20'),
  ticketsAt: at('2026-06-18', '13:45'),
  actions: [
    {
      text: 'Watch the expiry of every signing certificate, and warn Identity 30, 14 and 3 days ahead',
      assignee: people.identityEngineer,
      dueDate: '2026-07-01',
      ticket: {
        project: 'IAM',
        type: '[System] Problem',
        moves: [
          { at: at('2026-06-22', '08:50'), to: 'Under investigation' },
          { at: at('2026-06-30', '14:25'), to: 'Completed' }
        ]
      }
    },
    {
      text: 'Agree with the data-centre team, in writing, who renews which certificate',
      assignee: people.identityEngineer,
      dueDate: '2026-07-03',
      ticket: { project: 'IAM', type: 'Task', moves: [{ at: at('2026-07-09', '11:30'), to: 'Resolved' }] }
    },
    {
      text: 'Move the federation service to a platform that renews its certificates itself',
      assignee: people.lead,
      dueDate: '2026-09-30',
      ticket: {
        project: 'IAM',
        type: 'Task',
        moves: [{ at: at('2026-07-20', '09:10'), to: 'Work in progress' }]
      }
    }
  ]
};

const community: DemoPostmortem = {
  incident: 'SOC-1',
  by: people.responder,
  owner: people.responder,
  severity: 1,
  summary: [
    'From 9 to 16 August the cache server could be reached from the internet. A foreign server was entered as the one that it copies from, and the cache stopped taking writes.',
    'An engineer found it by chance, during maintenance. Within half an hour the cache was stopped and the firewall running. We cannot prove that data left; addresses from the sign-in form were within reach, ten minutes of them at a time.',
    'What let it happen: the firewall was not set to start with the machine, the cache had no second line of defence, and nothing told us that a service which ought to run did not.'
  ].join('\n\n'),
  milestones: {
    failure: millis('2026-08-09', '19:16'),
    detection: millis('2026-08-16', '10:45'),
    response: millis('2026-08-16', '10:56'),
    mitigation: millis('2026-08-16', '11:17'),
    resolution: millis('2026-08-16', '11:17')
  },
  startedAt: at('2026-08-17', '08:15'),
  listedAt: at('2026-08-17', '13:00'),
  ticketsAt: at('2026-08-17', '13:30'),
  actions: [
    {
      text: 'Start the firewall with the machine, on all servers, and prove it by restarting each once',
      assignee: people.communityEngineer,
      dueDate: '2026-08-19',
      ticket: {
        project: 'SOC',
        type: 'Task',
        moves: [
          { at: at('2026-08-18', '09:00'), to: 'In Progress' },
          { at: at('2026-08-18', '16:40'), to: 'Done' }
        ]
      }
    },
    {
      text: 'Let Redis listen on internal addresses only',
      assignee: people.databaseEngineer,
      dueDate: '2026-08-19',
      ticket: { project: 'SOC', type: 'Task', moves: [{ at: at('2026-08-21', '10:05'), to: 'Done' }] }
    },
    {
      text: 'Raise an alert within five minutes when a service that a server needs is not running',
      assignee: people.communityEngineer,
      dueDate: '2026-08-28',
      ticket: { project: 'SOC', type: 'Task', moves: [{ at: at('2026-08-25', '12:15'), to: 'In Progress' }] }
    },
    {
      text: 'Give every Redis a password of its own',
      assignee: people.contractor,
      dueDate: '2026-11-27',
      ticket: { project: 'SOC', type: 'Task', moves: [] }
    },
    {
      text: 'Keep logs by age instead of by size, so that a flood of messages does not push older ones out',
      assignee: people.databaseEngineer,
      dueDate: '2026-12-04',
      ticket: null
    }
  ]
};

const registry: DemoPostmortem = {
  incident: 'REG-1',
  by: people.responder,
  owner: people.responder,
  severity: 1,
  summary: [
    'For 13 minutes on 17 September no package could be downloaded. The address of the file was put together without the slash between host and path; about 3.7 million requests failed.',
    'The person who deployed saw the request rate climb, a report from the community said why, and a rollback two minutes later ended it.',
    'What let it happen: the new tests used a host setting in another form than production does, and the check on staging publishes a package but never fetches one.'
  ].join('\n\n'),
  milestones: {
    failure: millis('2026-09-17', '12:17'),
    detection: millis('2026-09-17', '12:28'),
    response: millis('2026-09-17', '12:28'),
    mitigation: millis('2026-09-17', '12:30'),
    resolution: millis('2026-09-17', '12:30')
  },
  startedAt: at('2026-09-17', '15:10'),
  listedAt: at('2026-09-18', '09:30'),
  ticketsAt: at('2026-09-18', '10:00'),
  actions: [
    {
      text: 'Fetch the package that was just published in the staging check, and compare its checksum',
      assignee: people.registryEngineer,
      dueDate: '2026-09-25',
      ticket: {
        project: 'REG',
        type: 'Task',
        owningTeam: 'Downloads',
        moves: [
          { at: at('2026-09-21', '08:40'), to: 'In Progress' },
          { at: at('2026-09-24', '13:55'), to: 'Done' }
        ]
      }
    },
    {
      text: 'Run the staging check by itself before every promotion, and stop the promotion when it fails',
      assignee: people.registryEngineer,
      dueDate: '2026-10-30',
      ticket: {
        project: 'REG',
        type: 'Story',
        owningTeam: 'Infrastructure',
        moves: [{ at: at('2026-10-12', '09:20'), to: 'In Progress' }]
      }
    },
    {
      text: 'Write down which changes need a second pair of eyes, beginning with the download endpoint',
      assignee: people.responder,
      dueDate: '2026-12-04',
      ticket: { project: 'REG', type: 'Task', owningTeam: 'Website', moves: [] }
    }
  ]
};

const platformFirst: DemoPostmortem = {
  incident: 'PLAT-1',
  by: people.lead,
  owner: people.responder,
  severity: 1,
  summary: [
    'For 25 minutes on 3 November every service behind the load balancers of the production cluster answered 503.',
    'The pipeline replaced the network plug-in of the nodes. During the swap the target groups let go of all their targets, and since the waiting time before a target is dropped had been shortened in spring, nothing was left to answer. A revert brought the targets back; it took two runs, because the first one met a time-out of the cloud API.',
    'What let it happen: the waiting time was changed with node roll-overs in mind only, and no test asks the cluster for an answer from outside while its network is being changed.'
  ].join('\n\n'),
  milestones: {
    failure: millis('2026-11-03', '08:21'),
    detection: millis('2026-11-03', '08:29'),
    response: millis('2026-11-03', '08:30'),
    mitigation: millis('2026-11-03', '08:46'),
    resolution: millis('2026-11-03', '08:46')
  },
  startedAt: at('2026-11-03', '13:00'),
  listedAt: at('2026-11-04', '09:15'),
  ticketsAt: at('2026-11-04', '09:50'),
  actions: [
    {
      text: 'Put the waiting time before a target is dropped back to 300 seconds on all load balancers',
      assignee: people.networkEngineer,
      dueDate: '2026-11-06',
      ticket: { project: 'PLAT', type: 'Task', moves: [{ at: at('2026-11-05', '12:40'), to: 'Resolved' }] }
    },
    {
      text: 'Let the roll-over script shorten the waiting time for as long as it runs, and no longer',
      assignee: people.networkEngineer,
      dueDate: '2026-11-17',
      ticket: {
        project: 'PLAT',
        type: 'Problem',
        moves: [{ at: at('2026-11-09', '10:30'), to: 'Under investigation' }]
      }
    },
    {
      text: 'Ask every ingress for an answer before, during and after a change of the cluster network',
      assignee: people.responder,
      dueDate: '2026-12-01',
      ticket: { project: 'PLAT', type: 'Problem', moves: [] }
    },
    {
      text: 'Show on the registry’s status page when its load balancer has no target',
      assignee: people.registryEngineer,
      dueDate: '2026-11-13',
      ticket: { project: 'REG', type: 'Task', owningTeam: 'Infrastructure', moves: [] }
    }
  ]
};

const platformSecond: DemoPostmortem = {
  incident: 'PLAT-2',
  by: people.lead,
  owner: people.networkEngineer,
  severity: 2,
  summary: [
    'For five minutes on 11 November all services answered 503 once more, one minute into the upgrade of the cluster. The targets were attached again by hand.',
    'The cause was that of PLAT-1. Its remedy had been merged six days before, and could not be released, because the main branch also held an unfinished part of the upgrade.'
  ].join('\n\n'),
  milestones: {
    failure: millis('2026-11-11', '09:59'),
    detection: millis('2026-11-11', '10:00'),
    response: millis('2026-11-11', '10:01'),
    mitigation: millis('2026-11-11', '10:04'),
    resolution: millis('2026-11-11', '10:04')
  },
  startedAt: at('2026-11-11', '14:20'),
  listedAt: at('2026-11-12', '13:10'),
  ticketsAt: at('2026-11-12', '13:30'),
  actions: [
    {
      text: 'Release hotfixes from a branch of what runs in production, with a script that anyone on call can start',
      assignee: people.lead,
      dueDate: '2026-11-25',
      ticket: {
        project: 'PLAT',
        type: 'Problem',
        moves: [{ at: at('2026-11-16', '09:45'), to: 'Under investigation' }]
      }
    },
    {
      text: 'Send the alerts of the sandbox clusters to a channel of their own',
      assignee: people.databaseEngineer,
      dueDate: '2026-11-18',
      ticket: { project: 'PLAT', type: 'Task', moves: [] }
    },
    {
      text: 'Say in the team’s channel when a merge keeps the main branch from being released',
      assignee: people.lead,
      dueDate: '2026-11-30',
      ticket: null
    }
  ]
};

/** The demo's postmortems, oldest first. */
export const demoPostmortems: readonly DemoPostmortem[] = [
  identity,
  community,
  registry,
  platformFirst,
  platformSecond
];
