/** PLAT at present: a second report of an outage that has its postmortem, and an incident that is still going on. */
import { people } from '../jira/fixture';
import type { SeedComment, SeedIssue } from '../jira/seed';
import { chart } from './chart';
import { at } from './time';

const SECOND = '2026-11-11';
const TODAY = '2026-11-20';

const {
  automation,
  reporter,
  responder,
  lead,
  databaseEngineer: database,
  networkEngineer: network
} = people;

/** The same outage as PLAT-2, reported by someone who did not know of it: its postmortem is to be joined. */
export const secondReport: SeedIssue = {
  key: 'PLAT-5',
  type: 'Incident',
  summary: 'The booking site answers 503 while customers pay',
  description:
    'Since 10:00 UTC customers see 503 when they come back from the payment page. Some of them have paid and got no booking.',
  reporter,
  created: at(SECOND, '10:02'),
  priority: 'High',
  labels: ['503', 'booking'],
  watchers: [lead],
  history: [
    { at: at(SECOND, '10:06'), by: responder, set: { assignee: responder, status: 'Work in progress' } },
    { at: at(SECOND, '10:25'), by: responder, set: { assignee: database } },
    { at: at(SECOND, '10:40'), by: database, set: { priority: 'Medium' } },
    { at: at(SECOND, '11:55'), by: database, set: { status: 'Resolved' } }
  ],
  comments: [
    {
      at: at(SECOND, '10:06'),
      by: responder,
      body: 'This is PLAT-2: all services were without targets from 09:59 to 10:04. It is over; linked.'
    },
    {
      at: at(SECOND, '10:09'),
      by: reporter,
      body: 'Thank you, the page is back. But what about those who have paid in between?'
    },
    {
      at: at(SECOND, '10:25'),
      by: responder,
      body: 'Fair point, and a different kind of work. Giving it to the database side to find the payments without a booking.'
    },
    {
      at: at(SECOND, '11:50'),
      by: database,
      body: 'Twenty-three payments without a booking. All of them are booked now, and the customers have a mail.'
    },
    {
      at: at(SECOND, '12:10'),
      by: lead,
      body: 'One outage, one postmortem, please: this belongs into the one of PLAT-2.'
    }
  ]
};

const now = (time: string, by: string, body: string): SeedComment => ({ at: at(TODAY, time), by, body });

/** One value a minute from 09:20 to 09:56. */
const QUEUE = Array.from({ length: 37 }, (_, minute) =>
  minute < 11 ? 40 + (minute % 3) * 9 : minute * 120 - 1_180
);

/** Still open when the demo begins: for whoever wants to write a timeline while it happens. */
export const liveIncident: SeedIssue = {
  key: 'PLAT-6',
  type: 'Incident',
  summary: 'Order confirmations arrive late: the mail queue grows and does not shrink',
  description:
    'Customers ask where their confirmation is. The queue of outgoing mail has grown since about 09:31 UTC. Orders themselves go through.',
  reporter,
  created: at(TODAY, '09:40'),
  priority: 'Medium',
  labels: ['mail', 'queue'],
  watchers: [lead, responder],
  history: [
    { at: at(TODAY, '09:42'), by: responder, set: { assignee: responder, status: 'Work in progress' } },
    { at: at(TODAY, '09:47'), by: responder, set: { assignee: network } },
    { at: at(TODAY, '09:50'), by: lead, set: { priority: 'High' } },
    { at: at(TODAY, '09:55'), by: network, set: { assignee: database } }
  ],
  comments: [
    now('09:40', reporter, 'Four customers within ten minutes: ordered, paid, no mail.'),
    now('09:42', responder, 'Looking. Nothing has alarmed so far.'),
    now('09:44', responder, 'Queue length 1,700 and rising by 120 a minute. See mail-queue.png.'),
    now('09:45', automation, 'ALERT mail-queue-length (warning): 1,842 messages waiting, threshold 1,500.'),
    now('09:47', responder, 'The relay answers with time-outs. Could be the network, handing over.'),
    now('09:51', network, 'The way to the relay is fine: 3 ms, no loss, from two zones.'),
    now(
      '09:53',
      network,
      'It is slow before it even connects. Each worker waits for a lock on the outbox table.'
    ),
    now('09:55', network, 'Over to the database.'),
    now(
      '09:57',
      database,
      'A clean-up job started at 09:30 and holds the table. It normally takes seconds. I am looking at why before I stop it.'
    )
  ],
  attachments: [
    {
      at: at(TODAY, '09:56'),
      by: responder,
      filename: 'mail-queue.png',
      mimeType: 'image/png',
      content: chart(QUEUE, 3_300, [11, 36])
    }
  ]
};
