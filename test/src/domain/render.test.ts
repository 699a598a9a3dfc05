import fc from 'fast-check';
import type { AdfNode } from '../../../src/domain/adf';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import { renderPostmortem, renderRemark, type Rendered } from '../../../src/domain/render';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { adfErrors } from '../../builders/adf';
import { anyDocument } from '../../builders/any-document';
import {
  document,
  ENGINEER,
  LEAD,
  noMilestones,
  NOW,
  readyAction,
  RESPONDER
} from '../../builders/postmortem';

const HOUR = 3_600_000;

const rendered = (over: Partial<Rendered> = {}): Rendered => ({
  incident: { key: 'PLAT-1', summary: 'Nothing resolves' },
  document: document(),
  settings: DEFAULT_SETTINGS,
  tickets: new Map(),
  urlOf: (key) => `https://site.example/browse/${key}`,
  attachmentUrlOf: (id) => `https://site.example/attachment/${id}`,
  timeZone: 'Europe/London',
  ...over
});

/** A document's text as somebody reads it: a line for each block, cells parted by a bar, nested lists indented. */
const read = (over: Partial<PostmortemDocument>, more: Partial<Rendered> = {}): string[] => {
  const made = renderPostmortem(rendered({ document: document(over), ...more }));
  expect(adfErrors(made)).toBeNull();
  return made.content.flatMap((node) => linesOf(node));
};

const wordsOf = (node: AdfNode): string => {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'mention') return `@${String(node.attrs?.['id']).slice(-2)}`;
  if (node.type === 'status') return `[${String(node.attrs?.['text'])}]`;
  if (node.type === 'hardBreak') return ' / ';
  return (node.content ?? []).map(wordsOf).join(node.type.startsWith('table') ? ' / ' : '');
};

const linesOf = (node: AdfNode, depth = 0): string[] => {
  const content = node.content ?? [];
  switch (node.type) {
    case 'table':
      return content.map((row) => (row.content ?? []).map(wordsOf).join(' | '));
    case 'bulletList':
    case 'orderedList':
      return content.flatMap((item) => (item.content ?? []).flatMap((inner) => linesOf(inner, depth + 1)));
    case 'heading':
      return [`${'#'.repeat(Number(node.attrs?.['level']))} ${wordsOf(node)}`];
    default:
      return [`${'  '.repeat(depth)}${wordsOf(node)}`];
  }
};

/** Lines below a heading, up to the next one of its level. */
const below = (lines: string[], heading: string): string[] => {
  const start = lines.indexOf(heading);
  const end = lines.findIndex((line, index) => index > start && line.startsWith('### '));
  return start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end);
};

test('title with the key, state, severity by the site’s name, owner, and the times in one row', () => {
  const milestones = { ...noMilestones, failure: NOW, detection: NOW + 480_000, resolution: NOW + HOUR };
  const severities = { ...DEFAULT_SETTINGS.severities, 2: { name: 'Major', text: 'x' } };
  const lines = read({ milestones, nearMiss: true }, { settings: { ...DEFAULT_SETTINGS, severities } });
  expect(lines.slice(0, 4)).toEqual([
    '## Postmortem of PLAT-1 Nothing resolves',
    '[Draft] [Major] [Near miss] · Owner @03',
    'Time to detect | Time to resolve',
    '8 min | 1 h'
  ]);
});

test('what is written reads in order, and what is empty is left out', () => {
  const headings = (over: Partial<PostmortemDocument>): string[] =>
    read(over).filter((line) => line.startsWith('### '));
  expect(headings({})).toEqual(['### Summary', '### Who took part']);
  expect(
    headings({
      security: { concerned: false, details: '' },
      learnings: [{ id: 'l', kind: 'lucky', text: 'It was Sunday.' }],
      impact: { ...document().impact, p99: 0 },
      links: [{ id: 'k', kind: 'chat', title: '#incident', url: 'https://chat.example/1' }],
      causes: [{ id: 'c', parent: null, text: 'Cache', tags: [], underOurControl: null }],
      failures: [{ id: 'f', text: 'No alert', question: null }],
      actions: [readyAction('a')],
      milestones: { ...noMilestones, failure: NOW }
    })
  ).toEqual(
    [
      'Summary',
      'Impact',
      'Timeline',
      'What let it happen',
      'Failures',
      'Actions',
      'Learnings',
      'Security',
      'Links',
      'Who took part'
    ].map((title) => `### ${title}`)
  );
});

test('a postmortem in which nothing is written says so', () => {
  expect(read({ summary: ' ' })).toContain('Nothing is written yet.');
});

test('the summary is Markdown, its headings below those of sections, its pictures links to the incident’s files', () => {
  const made = renderPostmortem(
    rendered({ document: document({ summary: '# Short\n**Bad** ![graph](attachment:7)' }) })
  );
  expect(made.content).toContainEqual({
    type: 'heading',
    attrs: { level: 4 },
    content: [{ type: 'text', text: 'Short' }]
  });
  expect(JSON.stringify(made)).toContain('{"href":"https://site.example/attachment/7"}');
});

test('the impact: figures as a table, areas with where they stand', () => {
  const lines = read({
    impact: {
      description: 'Shops.',
      customersAffected: 12_000,
      dataLost: true,
      dataLostDetails: 'Two carts.',
      failedRequests: null,
      p99: 1_840
    },
    affected: [{ id: 'a', name: 'Checkout', direction: 'downstream', effect: 'Timed out' }]
  });
  expect(below(lines, '### Impact')).toEqual([
    'Shops.',
    'What | How much',
    'Customers affected | 12,000',
    'Slowest answers (p99) | 1,840 ms',
    'Data lost | Yes',
    'Data that was lost:',
    'Two carts.',
    'Service or team | Where it stands | How it felt it',
    'Checkout | What builds on it (downstream) | Timed out'
  ]);
});

test('the timeline names its zone, marks milestones, and shows lanes where there are some', () => {
  const entry = (id: string, at: number, lane: string | null) => ({
    id,
    at,
    text: `Event ${id}`,
    lane,
    source: { kind: 'typed' as const },
    longBefore: false
  });
  const milestones = { ...noMilestones, failure: NOW, resolution: NOW + 26 * HOUR };
  const lines = read({ milestones, timeline: [entry('a', NOW, 'Network'), entry('b', NOW + HOUR, null)] });
  expect(below(lines, '### Timeline')).toEqual([
    'Times in Europe/London.',
    'Time | What happened | Team',
    '20 Nov 2026, 10:00 | Failure / Event a | Network',
    '11:00 | Event b | ',
    '21 Nov 2026, 12:00 | Resolution | '
  ]);
});

test('causes are a tree with their notes; the questions, and the classification by the site’s names', () => {
  const cause = (id: string, parent: string | null, over = {}) => ({
    id,
    parent,
    text: `Cause ${id}`,
    tags: [],
    underOurControl: null,
    ...over
  });
  const lines = read({
    causes: [
      cause('a', null, { tags: ['process'], underOurControl: false }),
      cause('b', 'a'),
      cause('c', null),
      cause('lost', 'gone')
    ],
    questions: {
      ...document().questions,
      detectionSlow: { answer: 'yes', evidence: '**40 min**' },
      wrongPersonPaged: { answer: null, evidence: 'Two reassignments' }
    },
    classification: { origin: 'code-change', resolution: 'retired-by-now', detection: null }
  });
  expect(below(lines, '### What let it happen')).toEqual([
    '  Cause a (Process, outside our control)',
    '    Cause b',
    '  Cause c',
    '  Cause lost',
    '#### Four questions',
    'Question | Answer | What speaks for it',
    'Could we have noticed it sooner? | Yes | **40 min**',
    'Did the page reach the wrong person or team first? | Not answered yet | Two reassignments',
    'Classification | ',
    'Where it came from | Code change',
    'How it was resolved | retired-by-now'
  ]);
});

test('a chain of whys of any length stays shallow enough for a page, and whole', () => {
  const causes = Array.from({ length: 300 }, (_, index) => ({
    id: `c${index}`,
    parent: index === 0 ? null : `c${index - 1}`,
    text: `Why ${index}.`,
    tags: [],
    underOurControl: null
  }));
  const lines = below(read({ causes }), '### What let it happen');
  expect(lines.map((line) => line.trim())).toEqual(causes.map(({ text }) => text));
  expect(Math.max(...lines.map((line) => line.search(/\S/)))).toBeLessThanOrEqual(12);
});

test('each failure shows the actions that answer it, or that none does; actions show their live state', () => {
  const actions = [
    readyAction('a', { text: 'Watch the queue', answers: ['f'] }),
    readyAction('b', { text: 'Test the backup' })
  ];
  const tickets = new Map([
    [
      'a',
      {
        key: 'REG-7',
        statusName: 'Done',
        statusCategory: 'done' as const,
        assignee: RESPONDER,
        dueDate: null
      }
    ]
  ]);
  const failures = [
    { id: 'f', text: 'No alert', question: null },
    { id: 'g', text: 'No backup', question: null }
  ];
  const lines = read({ actions, failures }, { tickets });
  expect(below(lines, '### Failures')).toEqual([
    '  No alert',
    '    Answered by: Watch the queue REG-7',
    '  No backup',
    '  No action answers it.'
  ]);
  expect(below(lines, '### Actions')).toEqual([
    'Action | Ticket | State | Who | Due',
    'Watch the queue | REG-7 | [Done] | @02 | 2026-12-04',
    'Test the backup |  |  | @11 | 2026-12-04'
  ]);
});

test('learnings stand in groups, security only where somebody said something', () => {
  const lines = read({
    learnings: [
      { id: 'a', kind: 'learning', text: 'Drain first.' },
      { id: 'b', kind: 'went-well', text: 'The runbook.' }
    ],
    security: { concerned: true, details: 'Keys *rotated*.' }
  });
  expect(below(lines, '### Learnings')).toEqual([
    '#### What went well',
    '  The runbook.',
    '#### Learnings',
    '  Drain first.'
  ]);
  expect(below(lines, '### Security')).toEqual(['Security was concerned.', 'Keys rotated.']);
});

test('people are told by account id, so that the reader’s product names them', () => {
  const made = JSON.stringify(
    renderPostmortem(
      rendered({
        document: document({ actions: [readyAction('a')], roles: { moderator: RESPONDER, barRaiser: null } })
      })
    )
  );
  for (const id of [LEAD, ENGINEER, RESPONDER])
    expect(made).toContain(`{"type":"mention","attrs":{"id":"${id}"}}`);
});

test('who took part is told by role, attendees together', () => {
  const attendees = [LEAD, ENGINEER].map((account) => ({ account, capacities: [] }));
  const contributors = [{ id: 't', team: 'Network', account: ENGINEER, state: 'done' as const }];
  const lines = read({ attendees, contributors, roles: { moderator: null, barRaiser: RESPONDER } });
  expect(below(lines, '### Who took part')).toEqual([
    'Role | Who',
    'Owner | @03',
    'Bar raiser | @02',
    'Contributor: Network | @11 (done)',
    'Attendee | @03, @11'
  ]);
});

test('a change of the severity, the review and a waiver are told with who and when', () => {
  const lines = read({
    severityLog: [
      { from: null, to: 3, by: LEAD, at: NOW, reason: null },
      { from: 3, to: 2, by: LEAD, at: NOW + HOUR, reason: 'Data was lost' }
    ],
    meeting: { ...document().meeting, at: NOW + 26 * HOUR }
  });
  expect(lines).toContain('  From Sev3 to Sev2 on 20 Nov 2026, 11:00 (Europe/London) by @03: Data was lost');
  expect(lines).toContain('Review: 21 Nov 2026, 12:00 (Europe/London).');
  const waived = read({
    summary: '',
    life: [{ kind: 'waive', by: LEAD, at: NOW, reason: 'Already fixed.' }]
  });
  expect(waived).toEqual(
    expect.arrayContaining([
      '[Not needed] [Sev2] · Owner @03',
      'No postmortem is needed, said @03 on 20 Nov 2026, 10:00 (Europe/London):',
      'Already fixed.'
    ])
  );
  expect(waived).not.toContain('Nothing is written yet.');
});

test('every postmortem is a valid document, with and without addresses', () => {
  fc.assert(
    fc.property(anyDocument, fc.boolean(), (written, hasUrl) => {
      const shown = rendered({
        document: written,
        ...(hasUrl ? {} : { urlOf: () => null, attachmentUrlOf: () => null })
      });
      expect(adfErrors(renderPostmortem(shown))).toBeNull();
    }),
    { numRuns: 150 }
  );
  expect(adfErrors(renderRemark('Open the page.'))).toBeNull();
});
