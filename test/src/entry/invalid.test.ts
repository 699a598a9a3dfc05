import * as v from 'valibot';
import { requests, type CallKey } from '../../../src/contract';
import { invalid } from '../../../src/entry/invalid';
import { noMilestones, readyAction } from '../../builders/postmortem';

const start = { incident: '1', summary: '', severity: 1, owner: 'one', milestones: noMilestones };
const entry = { id: 'e', at: 1, lane: null, source: { kind: 'typed' }, longBefore: false };
const edit = (change: unknown) => ({ postmortemId: 'p', revision: 1, edits: [change] });

test.each<[CallKey, unknown, string, string]>([
  ['postmortem/start', { ...start, owner: '' }, 'owner', 'The owner must not be empty.'],
  [
    'postmortem/start',
    { ...start, summary: 'x'.repeat(250_001) },
    'summary',
    'The summary is too long: at most 250000 fit.'
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
    'The due date cannot be kept as it is. There is no such day.'
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
  [
    'postmortem/edit',
    edit({ field: 'impact.customersAffected', value: 1.5 }),
    'impact.customersAffected',
    'The number of customers affected cannot be kept as it is. Use a whole number.'
  ],
  [
    'postmortem/edit',
    edit({ field: 'link', value: { id: 'l', kind: 'chat', title: 'T', url: 'javascript:alert(1)' } }),
    'link.url',
    'The link’s address cannot be kept as it is. Use an address that begins with https://.'
  ],
  [
    'postmortem/edit',
    edit({ field: 'entry', value: { ...entry, text: ' ' } }),
    'entry.text',
    'The timeline entry’s text cannot be kept as it is. Say in a few words what happened.'
  ],
  [
    'postmortem/edit',
    edit({ field: 'cause', value: { id: 'c', parent: null, text: 'x'.repeat(4_001), tags: [] } }),
    'cause.text',
    'The cause’s text is too long: at most 4000 fit.'
  ],
  [
    'postmortem/edit',
    edit({ field: 'zone', value: 'Mars/Olympus' }),
    'zone',
    'The incident’s time zone cannot be kept as it is. This time zone is not known here.'
  ],
  [
    'postmortem/edit',
    edit({ field: 'life', value: {} }),
    'edits.0.field',
    'The list of changes is not something that Afterword understands.'
  ],
  [
    'postmortem/advance',
    { incident: '1', revision: 1, step: { kind: 'waive' } },
    'step.reason',
    'The reason is missing.'
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
