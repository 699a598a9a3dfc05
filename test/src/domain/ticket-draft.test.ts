import fc from 'fast-check';
import type { AdfNode } from '../../../src/domain/adf';
import { ticketDraft, type TicketContext } from '../../../src/domain/ticket-draft';
import { adfErrors } from '../../builders/adf';
import { ENGINEER, readyAction, target } from '../../builders/postmortem';

const context: TicketContext = {
  postmortemId: 'p-1',
  incident: { id: '10001', key: 'PLAT-1' },
  incidentUrl: 'https://site.example/browse/PLAT-1',
  failures: [
    { id: 'f', text: 'Nobody was paged', question: null },
    { id: 'g', text: 'The runbook was stale', question: 'documentationMissing' }
  ],
  labels: ['postmortem-action'],
  link: { type: 'Relates', incidentEnd: 'inward' },
  today: '2026-11-20'
};

test('an action becomes a ticket that is linked and marked in the same call', () => {
  const action = readyAction('a-1', {
    text: 'Alert when the queue grows',
    target: target({ fields: { customfield_10050: { id: '7' } } })
  });
  expect(ticketDraft(action, context)).toEqual({
    fields: {
      project: { id: '10100' },
      issuetype: { id: '10200' },
      summary: 'Alert when the queue grows',
      description: expect.anything() as unknown,
      assignee: { id: ENGINEER },
      duedate: '2026-12-04',
      customfield_10050: { id: '7' }
    },
    update: { issuelinks: [{ add: { type: { name: 'Relates' }, inwardIssue: { key: 'PLAT-1' } } }] },
    properties: [
      {
        key: 'afterword.action',
        value: { v: 1, action: 'a-1', postmortem: 'p-1', incident: '10001' }
      }
    ],
    status: { type: 'lozenge', value: { label: 'Due 4 Dec 2026', type: 'default' } }
  });
});

test('the incident stands on the other end where the link says so', () => {
  const outward = { ...context, link: { type: 'Problem/Incident', incidentEnd: 'outward' as const } };
  expect(ticketDraft(readyAction('a'), outward).update.issuelinks).toEqual([
    { add: { type: { name: 'Problem/Incident' }, outwardIssue: { key: 'PLAT-1' } } }
  ]);
});

test('the project’s further fields never replace what the action says, nor what its screen lacks', () => {
  const fields = { summary: 'Other', project: { id: '1' }, assignee: null, duedate: '2020-01-01' };
  const sly = readyAction('a', { target: target({ fields, dueDateOnScreen: false }) });
  const draft = ticketDraft(sly, context);
  expect(draft.fields).toMatchObject({
    summary: sly.text,
    project: { id: '10100' },
    assignee: { id: ENGINEER }
  });
  expect(draft.fields).not.toHaveProperty('duedate');
});

test('priority and labels of the settings go where the screen has them', () => {
  const there = target({ priorityId: '1', labelsOnScreen: true, fields: { labels: ['edge', 'edge'] } });
  expect(ticketDraft(readyAction('a', { target: there }), context).fields).toMatchObject({
    priority: { id: '1' },
    labels: ['edge', 'postmortem-action']
  });
  const without = ticketDraft(readyAction('a'), context).fields;
  expect(without).not.toHaveProperty('priority');
  expect(without).not.toHaveProperty('labels');
});

const said = (action: ReturnType<typeof readyAction>, over: Partial<TicketContext> = {}): string =>
  wordsOf(ticketDraft(action, { ...context, ...over }).fields['description']);

/** All words of a description, a paragraph a line. */
const wordsOf = (node: unknown): string => {
  const { type, text, attrs, content = [] } = node as AdfNode;
  if (type === 'mention') return `@${String(attrs?.['id'])}`;
  return text ?? content.map(wordsOf).join(type === 'paragraph' ? '' : '\n');
};

test('the description tells the incident, what it answers, how we will know, its kind and how much it covers', () => {
  const action = readyAction('a', { answers: ['f', 'gone'], criterion: 'A drill pages somebody.' });
  expect(said(action)).toBe(
    [
      'An action from the postmortem of PLAT-1.',
      'Why it matters',
      'Nobody was paged',
      'Kind of change: Detect. Notice it sooner.',
      'Covers: Its whole kind. Every failure of this kind does less harm.',
      'How we will know that it worked',
      'A drill pages somebody.'
    ].join('\n')
  );
  expect(JSON.stringify(ticketDraft(action, context).fields['description'])).toContain(
    '"href":"https://site.example/browse/PLAT-1"'
  );
});

test('the leader who answers for a large one is named, and nobody for one that became small again', () => {
  const exception = { leader: 'leader-1', reason: 'It has to be done at once' };
  expect(said(readyAction('a', { size: 'longer', exception }))).toContain(
    'It may take more than two weeks: @leader-1 allows it and answers for it.\nIt has to be done at once'
  );
  expect(said(readyAction('a', { exception }))).not.toContain('leader-1');
});

test('a priority that somebody chose wins over that of the settings', () => {
  const chosen = target({ priorityId: '1', fields: { priority: { id: '3' } } });
  expect(ticketDraft(readyAction('a', { target: chosen }), context).fields).toMatchObject({
    priority: { id: '3' }
  });
});

test('however much was written, the description stays below Jira’s limit, by its JSON', () => {
  const failures = Array.from({ length: 200 }, (_, index) => ({
    id: `f${index}`,
    text: 'What broke '.repeat(360),
    question: null
  }));
  const action = readyAction('a', {
    text: 'W\n\n'.repeat(1_300),
    criterion: 'P\n'.repeat(990),
    answers: failures.slice(0, 100).map(({ id }) => id)
  });
  const written = ticketDraft(action, { ...context, failures }).fields['description'];
  expect(JSON.stringify(written).length).toBeLessThan(32_767);
  expect(adfErrors(written)).toBeNull();
});

/** Texts that grow when they are written as a document: lines, marks that JSON escapes, and what no product takes. */
const hostile = (length: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        'a\n',
        'b\n\n',
        '"',
        '\\',
        '\u0000',
        '\u0007',
        '\u001b',
        '\u0085',
        '\r\n',
        '😀',
        '\t ',
        ' '
      ),
      {
        minLength: 1,
        maxLength: length,
        size: 'max'
      }
    )
    .map((parts) => `x${parts.join('')}`.slice(0, length));

test('no text, however hostile, breaks the description’s format or Jira’s limit, or brings a control character', () => {
  fc.assert(
    fc.property(hostile(4_000), hostile(2_000), hostile(4_000), (text, remark, failure) => {
      const failures = Array.from({ length: 12 }, (_, index) => ({
        id: `f${index}`,
        text: failure,
        question: null
      }));
      const action = readyAction('a', {
        text,
        criterion: remark,
        answers: failures.map(({ id }) => id),
        size: 'longer',
        exception: { leader: ENGINEER, reason: remark }
      });
      const { fields } = ticketDraft(action, { ...context, failures });
      const written = JSON.stringify(fields['description']);
      expect(written.length).toBeLessThanOrEqual(32_767);
      expect(adfErrors(fields['description'])).toBeNull();
      // JSON writes a tab as two characters, and the one beyond ASCII as it is.
      expect(written + String(fields['summary'])).not.toMatch(/\p{Cc}|\\u00[01]/u);
    }),
    { numRuns: 40 }
  );
});

test('where the screen has no due date, Jira is not given one and the reader is told', () => {
  const draft = ticketDraft(readyAction('a', { target: target({ dueDateOnScreen: false }) }), context);
  expect(draft.fields).not.toHaveProperty('duedate');
  expect(JSON.stringify(draft.fields['description'])).toContain('Due on 2026-12-04.');
});

test.each([
  ['long text', `${'word '.repeat(80)}end`],
  ['several lines', 'First line\nsecond line\n\nAnother paragraph']
])('%s goes whole into the description', (_, text) => {
  const { fields } = ticketDraft(readyAction('a', { text }), context);
  const said = JSON.stringify(fields['description']);
  for (const word of ['end', 'second line', 'Another paragraph'].filter((part) => text.includes(part))) {
    expect(said).toContain(word);
  }
  expect(fields['summary']).not.toContain('\n');
});

test('every text gives a summary that Jira takes and a description in its format', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }).filter((text) => text.trim() !== ''),
      fc.boolean(),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter((text) => text.trim() !== ''),
      fc.option(fc.constant('https://site.example/browse/PLAT-1')),
      (text, dueDateOnScreen, words, incidentUrl) => {
        const action = readyAction('a', {
          text,
          criterion: words,
          answers: ['f'],
          size: 'longer',
          exception: { leader: ENGINEER, reason: words },
          target: target({ dueDateOnScreen })
        });
        const failures = [{ id: 'f', text: words, question: null }];
        const { fields } = ticketDraft(action, { ...context, failures, incidentUrl });
        expect(String(fields['summary']).length).toBeLessThanOrEqual(255);
        expect(adfErrors(fields['description'])).toBeNull();
        expect(JSON.stringify(fields['description'])).not.toContain('taskList');
      }
    ),
    { numRuns: 60 }
  );
});
