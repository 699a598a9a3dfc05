/** SOC: a cache stands open to the internet for a week. */
import { people } from '../jira/fixture';
import type { SeedIssue } from '../jira/seed';
import { at } from './time';

const DAY = '2026-08-16';

const cache: SeedIssue = {
  key: 'SOC-1',
  type: 'Task',
  summary: 'The Redis cache could be reached from the internet for a week',
  description: [
    'The firewall of the cache server did not come back after the restart of 9 August, 19:16 UTC. From then on its Redis, which asks for no password and listens on every address, was open to anyone.',
    'Someone made use of it: the cache had been told to follow a foreign server and refused to be written to. It was closed on 16 August, 11:17 UTC.',
    'In the cache, each for ten minutes at most: rendered pages, display settings, and the addresses (mail and network) of people who used the sign-in form. No passwords, keys or private posts. Nothing proves that it was copied; we act as if it had been.'
  ].join('\n'),
  reporter: people.communityEngineer,
  created: at(DAY, '10:48'),
  priority: 'Medium',
  labels: ['security', 'firewall', 'redis'],
  watchers: [people.lead, people.responder],
  history: [
    {
      at: at(DAY, '10:56'),
      by: people.communityEngineer,
      set: { assignee: people.communityEngineer, status: 'In Progress' }
    },
    { at: at(DAY, '11:11'), by: people.communityEngineer, set: { priority: 'Highest' } },
    { at: at(DAY, '15:40'), by: people.communityEngineer, set: { status: 'Done' } }
  ],
  comments: [
    {
      at: at(DAY, '10:48'),
      by: people.communityEngineer,
      body: 'I wanted to run a maintenance job and found the logs full of failed writes: the cache says that it is a read-only replica. We have no replicas.'
    },
    {
      at: at(DAY, '10:56'),
      by: people.communityEngineer,
      body: 'It follows an address that I do not recognise. Treating this as an intrusion until shown otherwise.'
    },
    {
      at: at(DAY, '11:10'),
      by: people.communityEngineer,
      body: 'The address is none of ours, and nftables is not running on that machine. Its last start was a week ago, with the system update.'
    },
    {
      at: at(DAY, '11:17'),
      by: people.communityEngineer,
      body: 'Redis is stopped and the firewall is up. The port is closed from outside, checked from two networks.'
    },
    {
      at: at(DAY, '13:02'),
      by: people.communityEngineer,
      body: 'Went through the keys that the application writes. The sensitive part is mail and network addresses from the sign-in form. The day of the intrusion cannot be told: the failed writes have pushed the older logs out.'
    },
    {
      at: at(DAY, '15:35'),
      by: people.databaseEngineer,
      body: 'All other servers looked at: firewall running everywhere, no foreign connections. A new cache is in place.'
    }
  ]
};

/** Issues of SOC in the order of their keys. */
export const communityIssues: readonly SeedIssue[] = [cache];
