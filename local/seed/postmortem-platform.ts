/** PLAT: the first outage of November is in review, the second still being written. */
import { people } from '../jira/fixture';
import {
  areas,
  attendees,
  causes,
  chat,
  entries,
  failures,
  learnings,
  links,
  remarks,
  signOff,
  teams
} from './postmortem-edits';
import { boardOfSecond } from './postmortem-board';
import type { DemoPostmortem } from './postmortem-types';
import { at, millis } from './time';

export const platformFirst: DemoPostmortem = {
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
  zone: 'Europe/Copenhagen',
  startedAt: at('2026-11-03', '13:00'),
  listedAt: at('2026-11-04', '09:15'),
  ticketsAt: at('2026-11-04', '09:50'),
  actions: [
    {
      text: 'Put the waiting time before a target is dropped back to 300 seconds on all load balancers',
      assignee: people.networkEngineer,
      dueDate: '2026-11-06',
      answers: ['failure-1'],
      criterion:
        'Every load balancer shows 300 seconds, and a swap of the plug-in in the sandbox drops no target.',
      category: 'mitigate',
      scope: 'instance',
      ticket: { project: 'PLAT', type: 'Task', moves: [{ at: at('2026-11-05', '12:40'), to: 'Resolved' }] }
    },
    {
      text: 'Let the roll-over script shorten the waiting time for as long as it runs, and no longer',
      assignee: people.networkEngineer,
      dueDate: '2026-11-17',
      answers: ['failure-1'],
      criterion:
        'After a roll-over the waiting time is 300 seconds again, also where the script was stopped half way.',
      category: 'prevent',
      scope: 'class',
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
      answers: ['failure-2'],
      criterion: 'A drill that blocks an ingress in the sandbox stops the pipeline within a minute.',
      category: 'detect',
      scope: 'class',
      ticket: { project: 'PLAT', type: 'Problem', moves: [] }
    },
    {
      text: 'Show on the registry’s status page when its load balancer has no target',
      assignee: people.registryEngineer,
      dueDate: '2026-11-13',
      answers: ['failure-3'],
      criterion: 'The status page turns red within two minutes of the last target in a drill.',
      category: 'detect',
      scope: 'instance',
      ticket: { project: 'REG', type: 'Task', owningTeam: 'Infrastructure', moves: [] }
    }
  ],
  writing: [
    {
      at: at('2026-11-03', '13:30'),
      by: people.networkEngineer,
      edits: [
        ...entries('2026-04-14', [
          [
            '11:00',
            'The waiting time before a target is dropped is shortened from 300 to 15 seconds, so that node roll-overs take half an hour less.',
            { lane: 'Network', longBefore: true }
          ]
        ]),
        ...entries('2026-11-03', [
          ['08:19', 'The pipeline begins to replace the network plug-in of the nodes.', { lane: 'Platform' }],
          [
            '08:21',
            'The target groups let go of their last target. Every request from outside gets a 503.',
            { lane: 'Network' }
          ],
          ['08:29', 'Three alerts at once, all of them for ingress.', { lane: 'Platform' }],
          [
            '08:30',
            'on it. looking at what the pipeline changed in the last half hour',
            { lane: 'Platform', source: chat('Responder', '9:30 AM', 2) }
          ],
          ['08:32', 'A customer phones: the booking site shows 503 on every page.', { lane: 'Support' }],
          [
            '08:33',
            'The plug-in is the only change. A revert of the module’s version is committed; the pipeline applies it.',
            { lane: 'Platform' }
          ],
          [
            '08:36',
            'target groups are EMPTY. they emptied within seconds of the swap',
            { lane: 'Network', source: chat('Network Engineer', '9:36 AM', 9) }
          ],
          [
            '08:38',
            'The run stops at a time-out of the cloud API, and is started again.',
            { lane: 'Platform' }
          ],
          ['08:46', 'Targets are attached; 503s are gone on all load balancers.', { lane: 'Network' }],
          ['09:12', 'Quiet since 08:46.']
        ]),
        ...links([
          {
            kind: 'chat',
            title: 'Incident channel of 3 November',
            url: 'https://chat.example.com/incident-plat-1'
          },
          {
            kind: 'dashboard',
            title: 'Healthy targets by load balancer',
            url: 'https://graphs.example.com/d/targets'
          },
          { kind: 'other', title: 'Pipeline run 4801', url: 'https://pipelines.example.com/prod-1/runs/4801' }
        ])
      ]
    },
    {
      at: at('2026-11-03', '15:10'),
      by: people.responder,
      edits: [
        {
          field: 'impact.description',
          value:
            'Everybody who came from outside the cluster: customers on the booking site, partners on the interface, our own people at home. **Nothing got through for 25 minutes.** Inside the cluster services went on talking to each other, so that queued work was done late and not lost.'
        },
        { field: 'impact.customersAffected', value: 8_400 },
        { field: 'impact.failedRequests', value: 1_260_000 },
        { field: 'impact.dataLost', value: false },
        ...areas([
          {
            name: 'Booking site',
            direction: 'downstream',
            effect: '503 on every page; 310 bookings that were begun were not finished.'
          },
          {
            name: 'Package registry',
            direction: 'downstream',
            effect: 'Downloads failed; the status page said that all is well.'
          },
          {
            name: 'Load balancers of prod-1',
            direction: 'own',
            effect: 'Up, and without a target to send anything to.'
          }
        ]),
        { field: 'roles.moderator', value: people.databaseEngineer },
        { field: 'roles.barRaiser', value: people.lead },
        { field: 'meeting.at', value: millis('2026-11-04', '09:00') },
        ...teams([
          { team: 'Network', account: people.networkEngineer, state: 'done' },
          { team: 'Registry', account: people.registryEngineer, state: 'done' },
          { team: 'Support', account: people.reporter, state: 'nothing-to-add' }
        ]),
        ...attendees([
          [people.responder, 'responder', 'operations'],
          [people.networkEngineer, 'responder', 'development'],
          [people.registryEngineer, 'stakeholder'],
          [people.lead, 'management']
        ]),
        { field: 'security.concerned', value: false }
      ]
    },
    {
      at: at('2026-11-03', '16:20'),
      by: people.lead,
      edits: [
        ...remarks([
          {
            section: 'timeline',
            text: 'When did the customers notice? The first call is there, the first failed booking is not.',
            closed: false
          }
        ]),
        signOff('One remark is open; it can be settled in the meeting.')
      ]
    },
    {
      at: at('2026-11-04', '08:30'),
      by: people.networkEngineer,
      edits: [
        ...causes([
          {
            text: 'A target is dropped after 15 seconds, and a swap of the plug-in takes longer than that.',
            tags: ['technology', 'design'],
            underOurControl: true,
            whys: [
              {
                text: 'The waiting time was shortened for node roll-overs, and was looked at from that side only.',
                tags: ['process'],
                underOurControl: true
              },
              {
                text: 'It is one setting for every occasion, though two occasions want opposite things of it.',
                tags: ['design'],
                underOurControl: true
              }
            ]
          },
          {
            text: 'Nothing asks the cluster for an answer from outside while its network is being changed.',
            tags: ['process', 'technology'],
            underOurControl: true,
            whys: [{ text: 'The pipeline checks that pods are healthy, and they were.', tags: ['design'] }]
          },
          {
            text: 'The cloud API timed out in the middle of the revert.',
            tags: ['technology'],
            underOurControl: false
          }
        ]),
        {
          field: 'questions.detectionSlow',
          value: {
            answer: 'yes',
            evidence: 'Eight minutes. The alert waits for five bad minutes and looks every three.'
          }
        },
        { field: 'questions.wrongPersonPaged', value: { answer: 'no', evidence: '' } },
        {
          field: 'questions.secondaryFragile',
          value: {
            answer: 'yes',
            evidence:
              'The registry’s status page runs behind the same load balancer and showed a copy of before.'
          }
        },
        ...failures([
          { text: 'The target groups emptied faster than anything could refill them.', question: null },
          { text: 'The pipeline went on while nothing got through from outside.', question: 'detectionSlow' },
          { text: 'The status page of the registry said that all is well.', question: 'secondaryFragile' }
        ]),
        ...learnings([
          [
            'went-well',
            'A revert was on its way twelve minutes after the first failure, by the ordinary pipeline and without anybody’s special access.'
          ],
          ['lucky', 'It was early; at noon four times as many people would have felt it.'],
          [
            'learning',
            'A setting that serves two occasions is looked at from both sides before it is changed.'
          ]
        ]),
        { field: 'classification.origin', value: 'configuration-change' },
        { field: 'classification.resolution', value: 'rollback' },
        { field: 'classification.detection', value: 'automatic' }
      ]
    }
  ],
  life: [{ at: at('2026-11-03', '16:30'), by: people.responder, step: { kind: 'submit', overrides: [] } }]
};

export const platformSecond: DemoPostmortem = {
  incident: 'PLAT-2',
  by: people.lead,
  owner: people.networkEngineer,
  severity: 2,
  summary: [
    'For five minutes on 11 November all services answered 503 once more, one minute into the upgrade of the cluster. The targets were attached again by hand.',
    'The cause was that of PLAT-1. Its remedy had been merged six days before, and could not be released, because the main branch also held an unfinished part of the upgrade. It should have been released the same day.'
  ].join('\n\n'),
  milestones: {
    failure: millis('2026-11-11', '09:59'),
    detection: millis('2026-11-11', '10:00'),
    response: millis('2026-11-11', '10:01'),
    mitigation: millis('2026-11-11', '10:04'),
    resolution: millis('2026-11-11', '10:04')
  },
  zone: 'Europe/Copenhagen',
  startedAt: at('2026-11-11', '14:20'),
  listedAt: at('2026-11-12', '13:10'),
  ticketsAt: at('2026-11-12', '13:30'),
  actions: [
    {
      text: 'Release hotfixes from a branch of what runs in production, with a script that anyone on call can start',
      assignee: people.lead,
      dueDate: '2026-11-25',
      answers: ['failure-1'],
      criterion: 'The next hotfix is in production within an hour of its merge.',
      category: 'prevent',
      scope: 'class',
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
      criterion: 'The production channel holds no alert of a sandbox cluster for two weeks.',
      category: 'detect',
      scope: 'class',
      ticket: { project: 'PLAT', type: 'Task', moves: [] }
    },
    {
      text: 'Remember to say in the team’s channel when a merge keeps the main branch from being released',
      assignee: people.lead,
      dueDate: '2026-11-30',
      ticket: null
    }
  ],
  writing: [
    {
      at: at('2026-11-11', '14:40'),
      by: people.networkEngineer,
      edits: [
        ...entries('2026-11-11', [
          ['09:58', 'The upgrade of the control plane begins.', { lane: 'Platform' }],
          ['09:59', 'Target groups are empty, as on 3 November.', { lane: 'Network' }],
          ['10:00', 'The ingress alert fires: within a minute this time.', { lane: 'Platform' }],
          ['10:01', 'The upgrade is paused.', { lane: 'Platform' }],
          [
            '10:03',
            'not waiting for the pipeline, attaching by hand, zone by zone',
            { lane: 'Network', source: chat('Network Engineer', '11:03 AM', 5) }
          ],
          ['10:04', 'All target groups are populated.', { lane: 'Network' }]
        ]),
        ...areas([
          {
            name: 'Booking site',
            direction: 'downstream',
            effect:
              'Customers came back from the payment page to a 503; 23 had paid and got no booking until noon.'
          }
        ])
      ]
    },
    {
      at: at('2026-11-12', '12:40'),
      by: people.lead,
      edits: [
        ...causes([
          {
            text: 'The remedy of PLAT-1 was merged and could not be released.',
            tags: ['process'],
            underOurControl: true,
            whys: [
              {
                text: 'The main branch also held half of the upgrade, and a release takes all of main.',
                tags: ['process', 'design']
              }
            ]
          }
        ]),
        ...failures([
          { text: 'A known remedy lay ready for six days and could not reach production.', question: null },
          { text: 'Alerts of the sandbox clusters drowned the one that mattered.', question: null }
        ]),
        ...boardOfSecond,
        { field: 'questions.detectionSlow', value: { answer: 'no', evidence: 'One minute.' } },
        { field: 'meeting.at', value: millis('2026-11-13', '13:00') },
        {
          field: 'meeting.extension',
          value: {
            until: millis('2026-11-24', '13:00'),
            reason: 'The whole team is on PLAT-3; the two are talked about together.'
          }
        },
        ...teams([
          { team: 'Network', account: people.networkEngineer, state: 'writing' },
          { team: 'Databases', account: people.databaseEngineer, state: 'asked' }
        ])
      ]
    }
  ],
  life: []
};
