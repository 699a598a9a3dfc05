/** IAM: what came of the expired certificates; published, and improved once since. */
import { people } from '../jira/fixture';
import {
  agreed,
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
import type { DemoPostmortem } from './postmortem-types';
import { at, millis } from './time';

export const identity: DemoPostmortem = {
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
  zone: 'Europe/Copenhagen',
  startedAt: at('2026-06-17', '15:05'),
  listedAt: at('2026-06-18', '13:20'),
  ticketsAt: at('2026-06-18', '13:45'),
  actions: [
    {
      text: 'Watch the expiry of every signing certificate, and warn Identity 30, 14 and 3 days ahead',
      assignee: people.identityEngineer,
      dueDate: '2026-07-01',
      answers: ['failure-1'],
      criterion: 'A certificate of the test service that ends in 29 days shows up in Identity’s queue.',
      category: 'detect',
      scope: 'class',
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
      answers: ['failure-2'],
      criterion: 'Each certificate in the inventory names one team that renews it.',
      category: 'process',
      scope: 'class',
      ticket: { project: 'IAM', type: 'Task', moves: [{ at: at('2026-07-09', '11:30'), to: 'Resolved' }] }
    },
    {
      text: 'Move the federation service to a platform that renews its certificates itself',
      assignee: people.lead,
      dueDate: '2026-09-30',
      answers: ['failure-3'],
      criterion: 'Certificates have been renewed twice without anybody doing anything.',
      category: 'prevent',
      scope: 'rewrite',
      exception: {
        leader: people.responder,
        reason: 'Renewing by hand takes sixty changes each time; nothing smaller takes that away.'
      },
      ticket: {
        project: 'IAM',
        type: 'Task',
        moves: [{ at: at('2026-07-20', '09:10'), to: 'Work in progress' }]
      }
    }
  ],
  writing: [
    {
      at: at('2026-06-17', '15:20'),
      by: people.identityEngineer,
      edits: [
        ...entries('2026-06-17', [
          [
            '12:00',
            'The validity of both certificates of the federation service ends. Nothing changes yet: tokens that are there stay good.',
            { lane: 'Data centre' }
          ],
          ['12:06', 'The first sign-on is refused: the application does not trust the signature.'],
          [
            '12:11',
            'Five people cannot sign on; an incident is reported.',
            { source: { kind: 'incident', key: 'IAM-1', by: people.reporter } }
          ],
          [
            '12:14',
            'Confirmed. No alert has fired. The network side is asked first, because the proxy in front was changed the day before.',
            { lane: 'Network' }
          ],
          [
            '12:31',
            'It is not the proxy: the certificates are out of date. Handed over to Identity.',
            { lane: 'Network' }
          ],
          [
            '12:37',
            'who can get onto that machine? it is not on our list of hosts',
            { lane: 'Identity', source: chat('Identity Engineer', '2:37 PM', 14) }
          ],
          [
            '12:44',
            'The on-call of the data-centre team is found, and gives access.',
            { lane: 'Data centre' }
          ],
          [
            '13:02',
            'New certificates are rolled over. Applications that read the metadata themselves work again.',
            { lane: 'Identity' }
          ],
          [
            '13:30',
            'A script has updated the metadata of all sixty applications; each was tried with a test account.',
            { lane: 'Identity' }
          ]
        ]),
        ...links([
          {
            kind: 'chat',
            title: 'Incident channel of 17 June',
            url: 'https://chat.example.com/incident-iam-1'
          },
          {
            kind: 'dashboard',
            title: 'Sign-ons per minute, by application',
            url: 'https://graphs.example.com/d/sign-on'
          }
        ])
      ]
    },
    {
      at: at('2026-06-17', '16:40'),
      by: people.responder,
      edits: [
        {
          field: 'impact.description',
          value:
            'Nobody could sign on to any application behind the federation service. Sessions that were open went on working, so that **the number of people affected grew by the minute**. The service desk took 64 calls and had nothing to tell them.'
        },
        { field: 'impact.customersAffected', value: 2_150 },
        { field: 'impact.dataLost', value: false },
        { field: 'impact.failedRequests', value: 11_400 },
        ...areas([
          {
            name: 'Federation service',
            direction: 'own',
            effect: 'Every token was signed with a certificate that nobody trusted any more.'
          },
          {
            name: 'Sixty applications',
            direction: 'downstream',
            effect: 'Refused every new sign-on until their copy of the metadata was renewed.'
          },
          {
            name: 'Service desk',
            direction: 'downstream',
            effect: 'Could not sign on itself, and answered the phone without its tools.'
          }
        ]),
        { field: 'roles.moderator', value: people.databaseEngineer },
        { field: 'roles.barRaiser', value: people.lead },
        { field: 'meeting.at', value: millis('2026-06-18', '12:30') },
        ...teams([
          { team: 'Identity', account: people.identityEngineer, state: 'done' },
          { team: 'Network', account: people.networkEngineer, state: 'nothing-to-add' },
          { team: 'Data centre', account: null, state: 'done' }
        ]),
        ...attendees([
          [people.responder, 'responder'],
          [people.identityEngineer, 'responder', 'development'],
          [people.networkEngineer, 'responder', 'operations'],
          [people.lead, 'management'],
          [people.reporter, 'stakeholder']
        ])
      ]
    },
    {
      at: at('2026-06-17', '17:30'),
      by: people.lead,
      edits: [
        ...remarks([
          {
            section: 'impact',
            text: 'Can we say how many people it was, not only how many calls there were?',
            closed: true
          }
        ])
      ]
    },
    {
      at: at('2026-06-18', '09:10'),
      by: people.identityEngineer,
      edits: [
        ...causes([
          {
            text: 'The day on which the certificates end was written down nowhere.',
            tags: ['process'],
            underOurControl: true,
            whys: [
              {
                text: 'They were made by hand five years ago, when there was no inventory of certificates.',
                tags: ['process'],
                whys: [
                  {
                    text: 'The inventory that came later holds only what our own authority issues, and the service signs with its own.',
                    tags: ['technology', 'design'],
                    underOurControl: true
                  }
                ]
              },
              {
                text: 'The service warns of the end in its event log, which is not collected.',
                tags: ['technology'],
                underOurControl: true
              }
            ]
          },
          {
            text: 'The service can renew its certificates itself, and this was switched off.',
            tags: ['technology'],
            whys: [
              {
                text: 'Applications that copy the metadata by hand would have broken at each renewal, at a moment that nobody chose.',
                tags: ['design'],
                underOurControl: true
              }
            ]
          },
          {
            text: 'Two teams run the service, and the task of renewing stood in the list of neither.',
            tags: ['people', 'process', 'response'],
            whys: [
              {
                text: 'When the machines moved to the data-centre team, a list of machines was handed over and no list of tasks.',
                tags: ['process'],
                underOurControl: true
              }
            ]
          }
        ]),
        {
          field: 'questions.detectionSlow',
          value: {
            answer: 'yes',
            evidence: 'Five minutes, and by people: no monitor signs on the way a person does.'
          }
        },
        {
          field: 'questions.wrongPersonPaged',
          value: {
            answer: 'yes',
            evidence: 'The ticket went to Network first and was handed over after 17 minutes.'
          }
        },
        {
          field: 'questions.secondaryFragile',
          value: { answer: 'no', evidence: 'Open sessions went on working throughout.' }
        },
        {
          field: 'questions.documentationMissing',
          value: {
            answer: 'yes',
            evidence: 'No page says which team can get onto the machine; it took 13 minutes to find out.'
          }
        },
        ...failures([
          {
            text: 'Nothing warned that the certificates would end, and nothing told us that they had.',
            question: 'detectionSlow'
          },
          { text: 'Nobody on call knew which team the service belongs to.', question: 'wrongPersonPaged' },
          { text: 'Renewing by hand needs a change in sixty applications at once.', question: null }
        ]),
        ...learnings([
          [
            'went-well',
            'The network side said within a quarter of an hour what it was not, and handed over with what it knew.'
          ],
          [
            'went-well',
            'A script instead of sixty mails: the slowest application was back after 28 minutes instead of days.'
          ],
          [
            'went-badly',
            'The first half hour went to a change that happened to be recent. Recent is not the same as related.'
          ],
          [
            'lucky',
            'It was noon on a working day; at night nobody who could get onto the machine would have been awake.'
          ],
          ['learning', 'What a team takes over is its tasks, too: a list of machines is half a handover.']
        ]),
        { field: 'security.concerned', value: true },
        {
          field: 'security.details',
          value:
            'While the metadata were updated we found applications that go on trusting the retired key. It is tracked where only the security team can read it; nothing suggests that it was used.'
        },
        { field: 'classification.origin', value: 'expiry' },
        { field: 'classification.resolution', value: 'fix-forward' },
        { field: 'classification.detection', value: 'internal' }
      ]
    },
    {
      at: at('2026-06-18', '11:40'),
      by: people.lead,
      edits: [signOff('The boundary between the teams is told without a side being taken. Thank you.')]
    },
    { at: at('2026-06-18', '13:00'), by: people.responder, edits: agreed },
    {
      at: at('2026-07-10', '09:30'),
      by: people.identityEngineer,
      edits: [
        {
          field: 'learning',
          value: {
            id: 'learning-6',
            kind: 'learning',
            text: 'The same search found two more certificates that nobody watched. Both are in the inventory now.'
          }
        }
      ]
    }
  ],
  life: [
    { at: at('2026-06-18', '11:45'), by: people.responder, step: { kind: 'submit', overrides: [] } },
    { at: at('2026-06-19', '08:50'), by: people.responder, step: { kind: 'publish', overrides: [] } }
  ]
};
