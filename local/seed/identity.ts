/** IAM: sign-on fails because a certificate ran out, and a follow-up that only few may see. */
import { people } from '../jira/fixture';
import type { SeedIssue } from '../jira/seed';
import { at } from './time';

const DAY = '2026-06-17';

const outage: SeedIssue = {
  key: 'IAM-1',
  type: '[System] Incident',
  summary: 'Nobody can sign on: the signing certificates of the federation service have expired',
  description: [
    'Since 12:06 UTC every sign-on through the federation service is refused. Applications report a signature that they do not trust.',
    'Sessions that were open before go on working, so the number of people affected grows by the minute.'
  ].join('\n'),
  reporter: people.reporter,
  created: at(DAY, '12:11'),
  priority: 'High',
  labels: ['sign-on', 'certificate'],
  watchers: [people.lead, people.reporter],
  history: [
    {
      at: at(DAY, '12:14'),
      by: people.responder,
      set: { assignee: people.networkEngineer, status: 'Work in progress' }
    },
    { at: at(DAY, '12:20'), by: people.lead, set: { priority: 'Highest' } },
    { at: at(DAY, '12:31'), by: people.networkEngineer, set: { assignee: people.identityEngineer } },
    { at: at(DAY, '13:34'), by: people.identityEngineer, set: { status: 'Resolved' } },
    { at: at('2026-06-19', '08:45'), by: people.identityEngineer, set: { status: 'Closed' } }
  ],
  comments: [
    {
      at: at(DAY, '12:11'),
      by: people.reporter,
      body: 'Four colleagues and I are thrown out at the sign-on page. The message says that the token could not be verified.'
    },
    {
      at: at(DAY, '12:14'),
      by: people.responder,
      body: 'Confirmed from my own machine. No alert of ours has fired. Asking the network side first, because the proxy in front was changed yesterday.'
    },
    {
      at: at(DAY, '12:31'),
      by: people.networkEngineer,
      body: 'It is not the proxy. The service signs with a certificate whose validity ended at noon. Handing over to Identity, who can get onto that machine.'
    },
    {
      at: at(DAY, '12:44'),
      by: people.identityEngineer,
      body: 'Both certificates, for signing and for decrypting, are out of date, and renewal by the service itself is switched off. The machine is run by the data-centre team; I have their on-call on the line and access to it now.'
    },
    {
      at: at(DAY, '13:02'),
      by: people.identityEngineer,
      body: 'New certificates are rolled over. Every application that keeps a copy of our metadata has to take the new one; there are sixty of them, so I am writing a script rather than sending mails.'
    },
    {
      at: at(DAY, '13:30'),
      by: people.identityEngineer,
      body: 'The script has updated all of them and sign-on works for the test accounts of each application.'
    },
    {
      at: at(DAY, '13:36'),
      by: people.lead,
      body: 'The date was in nobody’s calendar and on nobody’s dashboard. It fell between our two teams. Let us look at that boundary and not at who should have seen it.'
    }
  ]
};

const restricted: SeedIssue = {
  key: 'IAM-2',
  type: '[System] Problem',
  summary: 'Three applications still accept tokens signed with the retired key',
  description:
    'Found while the metadata was being updated. Until they are changed, a token signed with the retired key would be accepted by them.',
  reporter: people.identityEngineer,
  created: at('2026-06-18', '09:20'),
  priority: 'High',
  assignee: people.identityEngineer,
  securityLevel: 'Security team',
  labels: ['certificate', 'security'],
  history: [
    { at: at('2026-06-18', '14:00'), by: people.identityEngineer, set: { status: 'Under investigation' } }
  ],
  comments: [
    {
      at: at('2026-07-02', '10:15'),
      by: people.identityEngineer,
      body: 'Two of the three are changed. The owner of the last one has a release on the 15th.'
    }
  ]
};

/** Issues of IAM in the order of their keys. */
export const identityIssues: readonly SeedIssue[] = [outage, restricted];
