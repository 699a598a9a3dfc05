/** The ideas on PLAT-2: some placed and kept, one parked, one dropped, one that nobody has looked at yet. */
import { people } from '../jira/fixture';
import { ideas } from './postmortem-edits';

/** As edits, before the actions with tickets are listed. */
export const boardOfSecond = ideas([
  [
    'Hold back an upgrade while a merged remedy waits for its release',
    {
      verdict: 'keep',
      place: { effort: 12, impact: 88 },
      assignee: people.networkEngineer,
      dueDate: '2026-11-27',
      answers: ['failure-1'],
      criterion: 'The next upgrade asks for the list of what is merged and not released.',
      category: 'prevent',
      scope: 'class',
      size: 'two-weeks'
    }
  ],
  [
    'Register targets by the health of the node, not by the step of the upgrade',
    {
      verdict: 'keep',
      place: { effort: 68, impact: 92 },
      assignee: people.networkEngineer,
      dueDate: '2026-12-11',
      answers: ['failure-1'],
      category: 'prevent',
      scope: 'class',
      size: 'longer',
      exception: {
        leader: people.lead,
        reason: 'Both outages would have been harmless; two others can wait for it.'
      }
    }
  ],
  [
    'Halt the upgrade in the controller while a target group is empty',
    { place: { effort: 40, impact: 66 }, answers: ['failure-1'] }
  ],
  ['Rehearse the release of a hotfix every quarter', { place: { effort: 58, impact: 42 } }],
  ['Be careful with upgrades while main cannot be released', { place: { effort: 6, impact: 24 } }],
  ['Rewrite the deployment pipeline', { verdict: 'park', place: { effort: 98, impact: 70 } }],
  ['Put a banner on the dashboard during upgrades', { verdict: 'drop', place: { effort: 20, impact: 8 } }],
  ['Page on an empty target group, not on the errors that follow']
]);
