/** SOC: what came of the cache that stood open for a week; published, with one passage explained. */
import { people } from '../jira/fixture';
import {
  agreed,
  areas,
  attendees,
  causes,
  entries,
  failures,
  learnings,
  links,
  signOff,
  teams
} from './postmortem-edits';
import type { DemoPostmortem } from './postmortem-types';
import { at, millis } from './time';

export const community: DemoPostmortem = {
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
  zone: 'Etc/UTC',
  startedAt: at('2026-08-17', '08:15'),
  listedAt: at('2026-08-17', '13:00'),
  ticketsAt: at('2026-08-17', '13:30'),
  actions: [
    {
      text: 'Start the firewall with the machine, on all servers, and prove it by restarting each once',
      assignee: people.communityEngineer,
      dueDate: '2026-08-19',
      answers: ['failure-1'],
      criterion: 'Each server has been restarted once and came back with its firewall.',
      category: 'repair',
      scope: 'class',
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
      answers: ['failure-2'],
      criterion: 'A scan from outside finds no open Redis port.',
      category: 'repair',
      scope: 'instance',
      ticket: { project: 'SOC', type: 'Task', moves: [{ at: at('2026-08-21', '10:05'), to: 'Done' }] }
    },
    {
      text: 'Raise an alert within five minutes when a service that a server needs is not running',
      assignee: people.communityEngineer,
      dueDate: '2026-08-28',
      answers: ['failure-3'],
      criterion: 'Stopping the firewall of a test server pages within five minutes.',
      category: 'detect',
      scope: 'class',
      ticket: { project: 'SOC', type: 'Task', moves: [{ at: at('2026-08-25', '12:15'), to: 'In Progress' }] }
    },
    {
      text: 'Give every Redis a password of its own',
      assignee: people.contractor,
      dueDate: '2026-11-27',
      answers: ['failure-2'],
      criterion: 'A connection without a password is refused by every Redis.',
      category: 'prevent',
      scope: 'class',
      ticket: { project: 'SOC', type: 'Task', moves: [] }
    },
    {
      text: 'Keep logs by age instead of by size, so that a flood of messages does not push older ones out',
      assignee: people.databaseEngineer,
      dueDate: '2026-12-04',
      ticket: null
    }
  ],
  writing: [
    {
      at: at('2026-08-17', '09:30'),
      by: people.communityEngineer,
      edits: [
        ...entries('2026-08-09', [
          ['18:50', 'System updates begin on all servers, as every month.', { longBefore: true }],
          ['19:16', 'The cache server starts again after the update. Its firewall does not.']
        ]),
        ...entries('2026-08-16', [
          [
            '10:45',
            'A maintenance job cannot write: the cache says that it is a read-only replica. We have no replicas.',
            { lane: 'Community' }
          ],
          [
            '10:48',
            'Reported, with the log.',
            { source: { kind: 'incident', key: 'SOC-1', by: people.communityEngineer } }
          ],
          [
            '10:56',
            'It follows an address that is none of ours. From here on it is treated as an intrusion.',
            { lane: 'Community' }
          ],
          [
            '11:10',
            'The firewall of the machine is not running, and has not been since the restart of a week ago.',
            { lane: 'Community' }
          ],
          [
            '11:17',
            'The cache is stopped and the firewall is up; checked from two networks.',
            { lane: 'Community' }
          ],
          [
            '13:02',
            'All keys that the application writes have been gone through: mail and network addresses from the sign-in form are the sensitive part.',
            { lane: 'Community' }
          ],
          ['15:35', 'All other servers were looked at. A new cache is in place.', { lane: 'Databases' }]
        ]),
        {
          field: 'impact.description',
          value:
            'Visitors noticed nothing but slow pages on the last day. What matters more: **whatever was in the cache during that week may have been read by somebody else**. That is rendered pages, display settings, and the mail and network addresses of people who used the sign-in form, each for ten minutes at most.'
        },
        { field: 'impact.customersAffected', value: 1_900 },
        { field: 'impact.dataLost', value: true },
        {
          field: 'impact.dataLostDetails',
          value:
            'Nothing of ours was destroyed. Addresses from the sign-in form were within reach; that they were copied is neither shown nor ruled out.'
        },
        ...areas([
          {
            name: 'Community site',
            direction: 'own',
            effect: 'Its cache took no writes; pages were built anew for each visitor.'
          },
          {
            name: 'People who signed in that week',
            direction: 'downstream',
            effect: 'Were told by mail what had been within reach, and for how long.'
          }
        ]),
        ...links([
          {
            kind: 'evidence',
            title: 'Log of the cache server, 16 August, as far as it goes back',
            url: 'https://files.example.com/soc-1/redis.log'
          }
        ])
      ]
    },
    {
      at: at('2026-08-17', '11:20'),
      by: people.responder,
      edits: [
        ...causes([
          {
            text: 'The firewall was running and was not set to start with the machine.',
            tags: ['technology'],
            whys: [
              {
                text: 'It was started by hand when the server was made, and a restart is not part of setting a server up.',
                tags: ['process'],
                underOurControl: true
              }
            ]
          },
          {
            text: 'The firewall was the only thing that kept strangers from the cache.',
            tags: ['design'],
            underOurControl: true,
            whys: [
              {
                text: 'The cache listens on every address and asks for no password, as it comes from the package.',
                tags: ['design', 'technology'],
                underOurControl: true
              }
            ]
          },
          {
            text: 'Nothing tells us that a service which ought to run does not.',
            tags: ['response', 'technology'],
            underOurControl: true,
            whys: [
              { text: 'We watch what users see, and users see nothing of a firewall.', tags: ['design'] }
            ]
          }
        ]),
        {
          field: 'questions.detectionSlow',
          value: { answer: 'yes', evidence: 'Nearly seven days, and then by chance.' }
        },
        {
          field: 'questions.wrongPersonPaged',
          value: { answer: 'no', evidence: 'Nobody was paged at all.' }
        },
        {
          field: 'questions.secondaryFragile',
          value: { answer: 'yes', evidence: 'Behind the firewall there was no second line.' }
        },
        {
          field: 'questions.documentationMissing',
          value: { answer: 'no', evidence: 'The page on intrusions was there, was found and was followed.' }
        },
        ...failures([
          { text: 'A restart took the firewall away.', question: null },
          { text: 'There was no second line behind the firewall.', question: 'secondaryFragile' },
          { text: 'It took a week to notice, and chance at that.', question: 'detectionSlow' }
        ]),
        ...learnings([
          [
            'went-well',
            'From “this is odd” to “this is closed” it took 32 minutes, and nobody waited for permission.'
          ],
          [
            'went-badly',
            'A flood of failed writes pushed out the logs that would tell on which day it began.'
          ],
          [
            'lucky',
            'The cache keeps personal data for ten minutes only, because someone once thought about it.'
          ],
          ['learning', 'A server is set up only when it has been restarted once.']
        ]),
        { field: 'security.concerned', value: true },
        {
          field: 'security.details',
          value:
            'Somebody told the cache to follow a foreign server. **No passwords, keys or private posts** were in it. Those whose addresses were within reach have been told, and the data protection officer has the report. All passwords that the server held were changed on 16 August.'
        },
        { field: 'classification.origin', value: 'maintenance' },
        { field: 'classification.resolution', value: 'configuration-change' },
        { field: 'classification.detection', value: 'internal' },
        { field: 'roles.moderator', value: people.registryEngineer },
        { field: 'roles.barRaiser', value: people.lead },
        { field: 'meeting.at', value: millis('2026-08-17', '13:00') },
        ...teams([
          { team: 'Community', account: people.communityEngineer, state: 'done' },
          { team: 'Databases', account: people.databaseEngineer, state: 'done' }
        ]),
        ...attendees([
          [people.communityEngineer, 'responder', 'operations'],
          [people.databaseEngineer, 'responder'],
          [people.responder, 'development'],
          [people.lead, 'management', 'stakeholder']
        ])
      ]
    },
    { at: at('2026-08-17', '12:30'), by: people.lead, edits: [signOff()] },
    { at: at('2026-08-17', '13:20'), by: people.responder, edits: agreed }
  ],
  life: [
    { at: at('2026-08-17', '12:40'), by: people.responder, step: { kind: 'submit', overrides: [] } },
    { at: at('2026-08-19', '10:00'), by: people.responder, step: { kind: 'publish', overrides: [] } }
  ]
};
