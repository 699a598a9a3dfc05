/** REG: downloads fail for thirteen minutes because of one missing character. */
import { people } from '../jira/fixture';
import type { SeedIssue } from '../jira/seed';
import { at } from './time';

const DAY = '2026-09-17';

const downloads: SeedIssue = {
  key: 'REG-1',
  type: 'Bug',
  summary: 'Package downloads are redirected to a host that does not exist',
  description: [
    'After the deployment of 12:17 UTC the download endpoint redirects to an address in which the host of the file server and the path run into each other: the slash between them is missing. Clients try again a few times and give up.',
    'All downloads are affected, about 4,700 requests a second. Publishing and searching work.'
  ].join('\n'),
  reporter: people.reporter,
  created: at(DAY, '12:24'),
  priority: 'High',
  labels: ['downloads', 'deployment'],
  custom: { customfield_10050: 'Downloads' },
  watchers: [people.responder, people.registryEngineer],
  history: [
    {
      at: at(DAY, '12:28'),
      by: people.registryEngineer,
      set: { assignee: people.registryEngineer, status: 'In Progress' }
    },
    { at: at(DAY, '12:28'), by: people.registryEngineer, set: { priority: 'Highest' } },
    { at: at(DAY, '13:38'), by: people.registryEngineer, set: { status: 'In Review' } },
    { at: at(DAY, '14:12'), by: people.registryEngineer, set: { status: 'Done' } }
  ],
  comments: [
    {
      at: at(DAY, '12:25'),
      by: people.registryEngineer,
      body: 'Requests for downloads have gone up steeply since I promoted the build at 12:17. I cannot say why yet; error rates on our side look normal.'
    },
    {
      at: at(DAY, '12:28'),
      by: people.reporter,
      body: 'People in the community channel point to this issue: builds everywhere stop with a host that cannot be resolved. The extra requests you see are their clients trying again.'
    },
    {
      at: at(DAY, '12:28'),
      by: people.registryEngineer,
      body: 'That explains it. Rolling back to the build of this morning.'
    },
    {
      at: at(DAY, '12:30'),
      by: people.registryEngineer,
      body: 'Rolled back. Redirects are right again and requests are falling to their usual level. By the counters about 3.7 million downloads failed, retries included.'
    },
    {
      at: at(DAY, '13:40'),
      by: people.registryEngineer,
      body: 'The fix is up for review. The tests of the new code use a prefix that ends in a slash; the one in production does not. They now cover both.'
    },
    {
      at: at(DAY, '14:10'),
      by: people.registryEngineer,
      body: 'In production after publishing a package on staging and, this time, also downloading it.'
    }
  ]
};

/** Issues of REG in the order of their keys. */
export const registryIssues: readonly SeedIssue[] = [downloads];
