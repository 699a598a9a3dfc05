/** REG: what came of the missing slash; published without waiting for the last answer, and why. */
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
  signOff,
  teams
} from './postmortem-edits';
import type { DemoPostmortem } from './postmortem-types';
import { at, millis } from './time';

export const registry: DemoPostmortem = {
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
  zone: 'Europe/Berlin',
  startedAt: at('2026-09-17', '15:10'),
  listedAt: at('2026-09-18', '09:30'),
  ticketsAt: at('2026-09-18', '10:00'),
  actions: [
    {
      text: 'Fetch the package that was just published in the staging check, and compare its checksum',
      assignee: people.registryEngineer,
      dueDate: '2026-09-25',
      answers: ['failure-1'],
      criterion: 'A build with a broken download path fails the check on staging.',
      category: 'detect',
      scope: 'class',
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
      answers: ['failure-1'],
      criterion: 'No build has been promoted without a passed check for a month.',
      category: 'prevent',
      scope: 'class',
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
      criterion: 'The page is linked from the pull request template and names the download endpoint.',
      category: 'process',
      scope: 'class',
      ticket: { project: 'REG', type: 'Task', owningTeam: 'Website', moves: [] }
    }
  ],
  writing: [
    {
      at: at('2026-09-17', '16:00'),
      by: people.registryEngineer,
      edits: [
        ...entries('2026-09-17', [
          [
            '09:40',
            'The change that builds the address of a download in a new place is merged. Its tests are green.',
            { lane: 'Downloads', longBefore: true }
          ],
          ['12:17', 'The build is promoted to production.', { lane: 'Downloads' }],
          [
            '12:24',
            'Reported: builds of others stop at a host that cannot be resolved.',
            { source: { kind: 'incident', key: 'REG-1', by: people.reporter } }
          ],
          [
            '12:25',
            'request rate is up like mad since 12:17, error rate looks normal?!',
            { lane: 'Downloads', source: chat('Registry Engineer', '2:25 PM', 3) }
          ],
          [
            '12:28',
            'The two are put together: the extra requests are clients that try again.',
            { lane: 'Downloads' }
          ],
          [
            '12:30',
            'Rolled back to the build of the morning. Requests fall to their usual level.',
            { lane: 'Downloads' }
          ],
          [
            '14:10',
            'The fix is in production, after a package was published on staging and also downloaded.',
            { lane: 'Downloads' }
          ]
        ]),
        {
          field: 'impact.description',
          value:
            'Whoever built anything with a package from us during those 13 minutes could not. Publishing and searching worked. We answered with a redirect, quickly and without an error of our own, which is why our graphs looked healthy.'
        },
        { field: 'impact.failedRequests', value: 3_700_000 },
        { field: 'impact.dataLost', value: false },
        { field: 'impact.p99', value: 90 },
        ...areas([
          {
            name: 'Download endpoint',
            direction: 'own',
            effect: 'Sent every client to an address that does not exist.'
          },
          {
            name: 'Everybody’s builds',
            direction: 'downstream',
            effect: 'Failed after a few tries; some kept a cached copy and did not notice.'
          },
          {
            name: 'File server',
            direction: 'upstream',
            effect: 'Saw no requests at all for 13 minutes, and raised no alarm about it.'
          }
        ]),
        ...links([
          {
            kind: 'dashboard',
            title: 'Downloads per second, 17 September',
            url: 'https://graphs.example.com/d/downloads'
          },
          {
            kind: 'other',
            title: 'The change that was rolled back',
            url: 'https://code.example.com/registry/changes/2214'
          }
        ])
      ]
    },
    {
      at: at('2026-09-18', '08:20'),
      by: people.responder,
      edits: [
        ...causes([
          {
            text: 'The code puts host and path together and relies on the host’s setting to end in a slash.',
            tags: ['technology', 'design'],
            underOurControl: true,
            whys: [
              {
                text: 'A setting is text without a form: both ways of writing it were in use, and both were right until then.',
                tags: ['design'],
                underOurControl: true
              }
            ]
          },
          {
            text: 'The tests use the form with a slash, production the one without.',
            tags: ['process'],
            underOurControl: true
          },
          {
            text: 'The check on staging publishes a package and never fetches one.',
            tags: ['process'],
            whys: [
              {
                text: 'It was written for the day on which publishing broke, and has not been looked at since.',
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
            evidence: 'Eleven minutes. A redirect counts as success in every graph that we have.'
          }
        },
        {
          field: 'questions.wrongPersonPaged',
          value: { answer: 'no', evidence: 'The person who had promoted the build was looking at it.' }
        },
        { field: 'questions.secondaryFragile', value: { answer: 'no', evidence: '' } },
        {
          field: 'questions.documentationMissing',
          value: { answer: 'no', evidence: 'Rolling back is one command, and it is on the first page.' }
        },
        ...failures([
          {
            text: 'Nothing fetches what was just published before a build reaches everybody.',
            question: null
          },
          { text: 'A redirect to nowhere looks like success to our graphs.', question: 'detectionSlow' }
        ]),
        ...learnings([
          ['went-well', 'Two minutes from understanding to rollback.'],
          [
            'went-well',
            'People outside told us in plain words what they saw; their report was the missing half.'
          ],
          ['lucky', 'The person who deployed stayed to watch. Nothing makes anybody do so.'],
          ['learning', 'Measure what the user gets, at the end of the redirect, not what we send.']
        ]),
        { field: 'security.concerned', value: false },
        { field: 'classification.origin', value: 'code-change' },
        { field: 'classification.resolution', value: 'rollback' },
        { field: 'classification.detection', value: 'customer' },
        { field: 'roles.moderator', value: people.communityEngineer },
        { field: 'roles.barRaiser', value: people.lead },
        { field: 'meeting.at', value: millis('2026-09-18', '09:00') },
        ...teams([{ team: 'Downloads', account: people.registryEngineer, state: 'done' }]),
        ...attendees([
          [people.registryEngineer, 'responder', 'development'],
          [people.responder, 'operations'],
          [people.reporter, 'stakeholder'],
          [people.lead, 'management']
        ])
      ]
    },
    { at: at('2026-09-18', '08:45'), by: people.lead, edits: [signOff()] },
    { at: at('2026-09-18', '09:10'), by: people.responder, edits: agreed }
  ],
  life: [
    { at: at('2026-09-18', '08:50'), by: people.responder, step: { kind: 'submit', overrides: [] } },
    {
      at: at('2026-09-21', '09:00'),
      by: people.lead,
      step: {
        kind: 'publish',
        overrides: [
          {
            item: 'failure.failure-2',
            reason:
              'What to measure at the end of a redirect is a question for all services. It is taken up in the platform’s plan for the quarter, and this should be read before then.'
          }
        ]
      }
    }
  ]
};
