import * as v from 'valibot';
import { requests, type CallKey } from '../../../src/contract';
import { invalid } from '../../../src/entry/invalid';
import { noMilestones, readyAction } from '../../builders/postmortem';

const start = { incident: '1', summary: '', severity: 1, owner: 'one', milestones: noMilestones };
const edit = (change: unknown) => ({ postmortemId: 'p', revision: 1, edits: [change] });

test.each<[CallKey, unknown, string, string]>([
  ['postmortem/start', { ...start, owner: '' }, 'owner', 'The owner must not be empty.'],
  [
    'postmortem/start',
    { ...start, summary: 'x'.repeat(100_001) },
    'summary',
    'The summary is too long: at most 100000 fit.'
  ],
  ['postmortem/start', { ...start, severity: undefined }, 'severity', 'The severity is missing.'],
  [
    'postmortem/start',
    { ...start, milestones: { ...noMilestones, detection: 'noon' } },
    'milestones.detection',
    'The time of detection is not something that Afterword understands.'
  ],
  [
    'postmortem/edit',
    edit({ field: 'action', value: { ...readyAction('a'), dueDate: '2026-02-30' } }),
    'action.dueDate',
    'The due date is not a day of the calendar. There is no such day.'
  ],
  [
    'postmortem/edit',
    edit({ field: 'summary', value: 7 }),
    'summary',
    'The summary is not something that Afterword understands.'
  ],
  [
    'postmortem/edit',
    edit({ field: 'colour', value: 7 }),
    'edits.0.field',
    'The list of changes is not something that Afterword understands.'
  ],
  [
    'actions/create-tickets',
    { postmortemId: 'p', actionIds: [] },
    'actionIds',
    'The list of actions must not be empty.'
  ],
  ['actions/open', 'projects', '', 'The request is not something that Afterword understands.']
])('%s: %j', (key, payload, field, sentence) => {
  const read = v.safeParse(requests[key], payload);
  if (read.success) throw new Error('This ought not to parse.');
  const error = invalid(read.issues);
  expect(error.code).toBe('invalid');
  expect(error.field ?? '').toBe(field);
  expect(error.message).toBe(`${sentence} Nothing was changed; what you typed is still here.`);
});
