import fc from 'fast-check';
import { measuresOf } from '../../../src/domain/measures';
import { renderPostmortem, renderRemark, type Rendered } from '../../../src/domain/render';
import { adfErrors } from '../../builders/adf';
import { document, ENGINEER, LEAD, noMilestones, NOW, readyAction } from '../../builders/postmortem';

const rendered = (over: Partial<Rendered> = {}): Rendered => {
  const shown = over.document ?? document();
  return {
    incident: { key: 'PLAT-1', summary: 'Nothing resolves' },
    document: shown,
    measures: measuresOf(shown.milestones),
    tickets: new Map(),
    urlOf: (key) => `https://site.example/browse/${key}`,
    timeZone: 'Europe/London',
    ...over
  };
};

/** All text of a document, a line for each. */
const linesOf = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  if ('text' in node && typeof node.text === 'string') return [node.text];
  return 'content' in node && Array.isArray(node.content) ? node.content.flatMap(linesOf) : [];
};

test('title, summary, severity, milestones, times and actions are there to read', () => {
  const milestones = { ...noMilestones, failure: NOW, resolution: NOW + 3_600_000 };
  const actions = [
    readyAction('a', { text: 'Watch the queue' }),
    readyAction('b', { text: 'Test the backup' })
  ];
  const tickets = new Map([['a', { key: 'REG-7', statusName: 'Done', assignee: ENGINEER, dueDate: null }]]);
  const lines = linesOf(renderPostmortem(rendered({ document: document({ milestones, actions }), tickets })));
  expect(lines).toEqual(
    expect.arrayContaining([
      'PLAT-1',
      ' Nothing resolves',
      '2',
      'Names were not resolved for an hour.',
      '20 Nov 2026, 10:00 (Europe/London)',
      'not known',
      'Time to resolve: 1 h',
      'Watch the queue',
      'REG-7',
      'Done',
      'Test the backup'
    ])
  );
});

test('people are told by account id, so that the reader’s product names them', () => {
  const json = JSON.stringify(
    renderPostmortem(rendered({ document: document({ actions: [readyAction('a')] }) }))
  );
  for (const id of [LEAD, ENGINEER]) expect(json).toContain(`{"type":"mention","attrs":{"id":"${id}"}}`);
});

test('an empty postmortem says so', () => {
  const lines = linesOf(
    renderPostmortem(rendered({ document: document({ summary: ' ' }), timeZone: 'No/Where' }))
  );
  expect(lines).toEqual(expect.arrayContaining(['Nothing is written yet.', 'No actions are written yet.']));
});

test('every postmortem is a valid document, with and without addresses', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.array(fc.string({ maxLength: 60 }), { maxLength: 3 }),
      fc.boolean(),
      (summary, texts, hasUrl) => {
        const actions = texts.map((text, index) => readyAction(String(index), { text }));
        const shown = rendered({ document: document({ summary, actions }) });
        expect(adfErrors(renderPostmortem(hasUrl ? shown : { ...shown, urlOf: () => null }))).toBeNull();
      }
    ),
    { numRuns: 40 }
  );
  expect(adfErrors(renderRemark('Open the page.'))).toBeNull();
});
