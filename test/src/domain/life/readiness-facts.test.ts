import { applyEdits, sectionOf, type Edit, type Field } from '../../../../src/domain/edit';
import { readinessFor, type ReadinessItem } from '../../../../src/domain/life/readiness';
import { filledSections, readinessFacts } from '../../../../src/domain/life/readiness-facts';
import { newDocument } from '../../../../src/domain/new-document';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings-defaults';
import { FIRST_TEMPLATE, SECTION_IDS, type SectionId } from '../../../../src/domain/template';
import { LEAD, NOW, readyAction } from '../../../builders/postmortem';

const empty = (over: Partial<PostmortemDocument> = {}): PostmortemDocument => ({
  ...newDocument({ template: { kind: 'full', version: 2 }, severity: 1, owner: LEAD }),
  ...over
});
const apply = (document: PostmortemDocument, ...edits: Edit[]): PostmortemDocument =>
  applyEdits(document, edits, { by: LEAD, at: NOW });
const missing = (gate: 'meeting' | 'publish', document: PostmortemDocument): ReadinessItem[] =>
  readinessFor(gate, readinessFacts(document, DEFAULT_SETTINGS)).filter(({ done }) => !done);
const fieldsMissing = (gate: 'meeting' | 'publish', document: PostmortemDocument): string[] =>
  missing(gate, document).map(({ field }) => field);

test.each<[SectionId, Edit]>([
  ['summary', { field: 'summary', value: 'It broke.' }],
  ['impact', { field: 'impact.description', value: 'Nobody could sign in.' }],
  ['impact', { field: 'impact.customersAffected', value: 0 }],
  ['impact', { field: 'impact.dataLost', value: false }],
  ['impact', { field: 'affected-area', value: { id: 'a', name: 'Search', direction: 'own', effect: '' } }],
  ['timeline', { field: 'milestones', value: { failure: 1 } }],
  [
    'timeline',
    {
      field: 'entry',
      value: { id: 'e', at: 1, text: 'x', lane: null, source: { kind: 'typed' }, longBefore: false }
    }
  ],
  [
    'causes',
    { field: 'cause', value: { id: 'c', parent: null, text: 'x', tags: [], underOurControl: null } }
  ],
  ['failures', { field: 'failure', value: { id: 'f', text: 'x', question: null } }],
  ['actions', { field: 'action', value: readyAction('a') }],
  ['learnings', { field: 'learning', value: { id: 'l', kind: 'lucky', text: 'x' } }],
  ['security', { field: 'security.concerned', value: false }],
  ['review', { field: 'meeting.at', value: NOW }]
])('%s is filled by %j, and by nothing before', (section, edit) => {
  expect(filledSections(empty())[section]).toBe(false);
  const filled = filledSections(apply(empty(), edit));
  expect(SECTION_IDS.filter((id) => filled[id])).toEqual([section]);
});

test.each<[SectionId, Edit]>([
  ['summary', { field: 'summary', value: ' \n ' }],
  ['impact', { field: 'impact.description', value: ' ' }],
  [
    'causes',
    { field: 'cause', value: { id: 'c', parent: null, text: ' ', tags: [], underOurControl: null } }
  ],
  ['learnings', { field: 'learning', value: { id: 'l', kind: 'lucky', text: '' } }]
])('%s is not filled by blanks', (section, edit) => {
  expect(filledSections(apply(empty(), edit))[section]).toBe(false);
});

test('an empty document is told all that it lacks, each with a field or section that there is', () => {
  expect(fieldsMissing('meeting', empty())).toEqual([
    'summary',
    'impact',
    'timeline',
    'roles.moderator',
    'roles.barRaiser',
    'meeting.at',
    'signOff'
  ]);
  expect(fieldsMissing('publish', empty())).toEqual([
    'summary',
    'impact',
    'timeline',
    'causes',
    'milestones.failure',
    'milestones.detection',
    'milestones.resolution',
    'classification.origin',
    'classification.resolution',
    'classification.detection',
    'security.concerned'
  ]);
  const known = (field: string): boolean =>
    SECTION_IDS.includes(field as SectionId) || sectionOf(field as Field) !== null;
  const fields = [...fieldsMissing('meeting', empty()), ...fieldsMissing('publish', empty())];
  expect(fields.filter((field) => !known(field))).toEqual([]);
});

test('a document of the first template is asked for nothing that it has no place for', () => {
  const old = empty({ template: FIRST_TEMPLATE });
  expect(fieldsMissing('meeting', old)).toEqual(['summary', 'timeline']);
  expect(fieldsMissing('publish', old)).toEqual([
    'summary',
    'timeline',
    'milestones.failure',
    'milestones.detection',
    'milestones.resolution'
  ]);
});

test('the light template has no place for failures, so none blocks', () => {
  const failure: Edit = { field: 'failure', value: { id: 'f', text: 'No alert', question: 'detectionSlow' } };
  const light = apply(empty({ template: { kind: 'light', version: 2 } }), failure);
  expect(fieldsMissing('publish', light)).not.toContain('failures.f');
  expect(fieldsMissing('publish', apply(empty(), failure))).toContain('failures.f');
});

test('a failure is answered by an action that names it, and by no other', () => {
  const failure: Edit = { field: 'failure', value: { id: 'f', text: 'No alert', question: null } };
  const other = apply(empty(), failure, { field: 'action', value: readyAction('a', { answers: ['other'] }) });
  expect(fieldsMissing('publish', other)).toContain('failures.f');
  const answered = apply(empty(), failure, { field: 'action', value: readyAction('a', { answers: ['f'] }) });
  expect(fieldsMissing('publish', answered)).not.toContain('failures.f');
});

test('an open remark blocks publishing until it is closed', () => {
  const remark = { id: 'r', section: 'impact' as const, text: 'How many customers?', closed: false };
  const open = apply(empty(), { field: 'remark', value: remark });
  expect(missing('publish', open).at(-1)).toEqual({
    id: 'finding.r',
    field: 'remarks.r',
    words: 'A remark is still open: “How many customers?”',
    done: false
  });
  const closed = apply(open, { field: 'remark', value: { ...remark, closed: true } });
  expect(fieldsMissing('publish', closed)).not.toContain('remarks.r');
});

test('a team that still writes is waited for, and one that has its part is not', () => {
  const team = { id: 't', team: 'Networks', account: null, state: 'writing' as const };
  const writing = apply(empty(), { field: 'contributor', value: team });
  expect(fieldsMissing('meeting', writing)).toContain('contributors.t');
  const done = apply(writing, { field: 'contributor', value: { ...team, state: 'done' } });
  expect(fieldsMissing('meeting', done)).not.toContain('contributors.t');
});

test('milestones that cannot be right block both gates, with the field to settle it', () => {
  const late = apply(empty(), { field: 'milestones', value: { failure: NOW, detection: NOW - 60_000 } });
  for (const gate of ['meeting', 'publish'] as const) {
    const found = missing(gate, late).find(({ id }) => id.startsWith('contradiction.'));
    expect(found?.field).toMatch(/^milestones\./);
    expect(found?.id.length).toBeLessThanOrEqual(200);
  }
});

test('security of the worst class is asked for details in the site’s own word for it', () => {
  const concerned = apply(empty(), { field: 'security.concerned', value: true });
  const severities = { ...DEFAULT_SETTINGS.severities, 1: { name: 'Red', text: 'Bad' } };
  const items = readinessFor('publish', readinessFacts(concerned, { severities }));
  expect(items.find(({ id }) => id === 'security.details')).toMatchObject({
    done: false,
    words: expect.stringContaining('It concerns security and is Red') as string
  });
});
