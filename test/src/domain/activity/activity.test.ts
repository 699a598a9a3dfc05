import fc from 'fast-check';
import * as v from 'valibot';
import {
  activityOf,
  evidenceFor,
  isRestricted,
  milestoneProposals,
  proposalsFrom,
  type IncidentActivity
} from '../../../../src/domain/activity/activity';
import type { ActivityChange, ActivityComment } from '../../../../src/domain/activity/incident-activity';
import { newDocument } from '../../../../src/domain/new-document';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import { TimelineEntry } from '../../../../src/domain/timeline/entry';

const MINUTE = 60_000;
const CREATED = Date.UTC(2026, 2, 4, 10);
const ANA = '712020:ana';
const BEN = '712020:ben';
/** Minutes after the ticket was created. */
const after = (minutes: number): number => CREATED + minutes * MINUTE;

const change = (id: string, minutes: number, over: Partial<ActivityChange>): ActivityChange => ({
  id,
  at: after(minutes),
  by: ANA,
  field: 'status',
  from: null,
  to: null,
  fromId: null,
  toId: null,
  ...over
});
const status = (id: string, minutes: number, from: string, to: string): ActivityChange =>
  change(id, minutes, { from, to });
const assigned = (id: string, minutes: number, fromId: string | null, toId: string | null): ActivityChange =>
  change(id, minutes, {
    field: 'assignee',
    fromId,
    toId,
    from: fromId && 'Shown Name',
    to: toId && 'Shown Name'
  });
const comment = (
  id: string,
  minutes: number,
  text: string,
  over: Partial<ActivityComment> = {}
): ActivityComment => ({
  id,
  at: after(minutes),
  by: BEN,
  text,
  restricted: false,
  ...over
});
const activity = (over: Partial<IncidentActivity> = {}): IncidentActivity => ({
  key: 'PLAT-1',
  summary: 'Nothing resolves',
  created: CREATED,
  reporter: ANA,
  changes: [],
  comments: [],
  attachments: [],
  links: [],
  truncated: { changes: false, comments: false },
  ...over
});
const empty = newDocument({ template: { kind: 'full', version: 2 }, severity: 2, owner: ANA });
const withMilestones = (milestones: Partial<PostmortemDocument['milestones']>): PostmortemDocument => ({
  ...empty,
  milestones: { ...empty.milestones, ...milestones }
});
const textsOf = (over: Partial<IncidentActivity>): string[] =>
  proposalsFrom(activity(over), empty)
    .slice(1)
    .map(({ text }) => text);

describe('proposals for the timeline', () => {
  const full = activity({
    changes: [
      status('1', 5, 'To Do', 'In Progress'),
      assigned('1', 5, null, BEN),
      change('2', 9, { field: 'priority', from: 'Medium', to: 'Highest' })
    ],
    comments: [
      comment('7', 12, 'Hi all,\n\nThe resolver answers nothing.\nRestarting one node now.\nMore tomorrow.')
    ],
    attachments: [{ id: '8', at: after(14), by: BEN, filename: 'graph.png', mimeType: 'image/png' }],
    links: [
      { key: 'REG-9', summary: 'Registry is slow', created: after(-30), relation: 'causes' },
      { key: 'REG-8', summary: 'No date', created: null, relation: 'relates to' }
    ]
  });

  test('come from every part of the ticket, by time, each with its source', () => {
    expect(
      proposalsFrom(full, empty).map(({ at, text, source }) => [(at - CREATED) / MINUTE, text, source])
    ).toEqual([
      [-30, 'REG-9 created (causes): Registry is slow', { kind: 'linked-issue', key: 'REG-9' }],
      [0, 'Ticket created: Nothing resolves', { kind: 'incident', key: 'PLAT-1', by: ANA }],
      [
        5,
        `Status: To Do → In Progress; Assigned to [~accountid:${BEN}]`,
        { kind: 'changelog', id: '1', by: ANA }
      ],
      [9, 'Priority: Medium → Highest', { kind: 'changelog', id: '2', by: ANA }],
      [12, 'The resolver answers nothing. Restarting one node now.', { kind: 'comment', id: '7', by: BEN }],
      [14, 'Attached graph.png', { kind: 'attachment', id: '8', by: BEN }]
    ]);
  });

  test('leave out what the timeline has already', () => {
    const drafts = proposalsFrom(full, empty);
    const [first, , third] = drafts;
    const timeline = [first, third].flatMap((draft, index) =>
      draft ? [{ id: `e${index}`, ...draft, text: 'Reworded' }] : []
    );
    const left = proposalsFrom(full, { timeline });
    expect(left).toEqual(drafts.filter((draft) => draft !== first && draft !== third));
  });

  test('tell which comments only some may see', () => {
    const comments = [comment('1', 1, 'Secret', { restricted: true }), comment('2', 2, 'Known to all')];
    const drafts = proposalsFrom(activity({ comments }), empty).filter(
      ({ source }) => source.kind === 'comment'
    );
    expect(drafts.map((draft) => [draft.text, isRestricted(draft, { comments })])).toEqual([
      ['Secret', true],
      ['Known to all', false]
    ]);
  });

  test('tell people by their account, never by name', () => {
    const changes = [
      assigned('1', 1, null, BEN),
      assigned('2', 9, BEN, null),
      assigned('3', 19, null, 'no account at all')
    ];
    const texts = textsOf({ changes });
    expect(texts).toEqual([
      `Assigned to [~accountid:${BEN}]`,
      'Assignee removed',
      'Assigned to somebody else'
    ]);
    expect(texts.join()).not.toContain('Shown Name');
  });

  test('tell quick steps of a workflow as one, and nothing of those that lead nowhere', () => {
    const changes = [
      status('1', 1, 'To Do', 'Triage'),
      status('2', 1.5, 'Triage', 'In Progress'),
      status('3', 60, 'In Progress', 'Blocked'),
      status('4', 60.2, 'Blocked', 'In Progress'),
      change('5', 70, { field: 'Rank' }),
      status('6', 80, 'Done', 'Done')
    ];
    expect(textsOf({ changes })).toEqual(['Status: To Do → In Progress']);
  });

  test('tell what an app comments again and again once, and short', () => {
    const comments = [
      comment('1', 1, 'Alert is firing'),
      comment('2', 2, 'Alert is firing'),
      comment('3', 3, 'Alert is firing', { by: ANA }),
      comment('4', 4, '> what was said\n\n@ana, [~accountid:712020:1],\nThanks!'),
      comment('5', 5, 'word '.repeat(500))
    ];
    const texts = textsOf({ comments });
    expect(texts.slice(0, 2)).toEqual(['Alert is firing', 'Alert is firing']);
    expect(texts).toHaveLength(3);
    expect(texts[2]?.length).toBeLessThanOrEqual(280);
  });

  test('fit into the document, whatever stands in the ticket', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    const comments = fc
      .array(text, { maxLength: 5 })
      .map((texts) => texts.map((one, index) => comment(`${index}`, index, one)));
    const changes = fc
      .array(
        fc.record({
          field: fc.constantFrom('status', 'assignee', 'priority', 'toString'),
          from: fc.option(text),
          to: fc.option(text),
          toId: fc.option(text)
        }),
        { maxLength: 6 }
      )
      .map((all) => all.map((one, index) => change(`${index % 3}`, index, one)));
    fc.assert(
      fc.property(comments, changes, text, (said, changed, summary) => {
        const drafts = proposalsFrom(
          activity({ comments: said, changes: changed, summary: summary.slice(0, 255) }),
          empty
        );
        for (const draft of drafts) expect(v.is(TimelineEntry, { id: 'x', ...draft })).toBe(true);
        expect(
          proposalsFrom(activity({ comments: said, changes: changed }), {
            timeline: drafts.map((draft, index) => ({ id: `${index}`, ...draft }))
          })
        ).toEqual([]);
      })
    );
  });
});

describe('proposals for milestones', () => {
  const times = (changes: ActivityChange[]): (number | undefined)[] => {
    const { detection, response, resolution } = milestoneProposals(activity({ changes }));
    return [detection, response, resolution].map((one) => one && (one.at - CREATED) / MINUTE);
  };

  test('are the creation, the first taking and the end', () => {
    expect(
      times([
        assigned('1', 4, null, BEN),
        status('2', 6, 'To Do', 'In Progress'),
        status('3', 90, 'In Progress', 'Resolved')
      ])
    ).toEqual([0, 4, 90]);
    expect(
      milestoneProposals(activity({ changes: [status('2', 6, 'To Do', 'In Progress')] })).response?.because
    ).toBe('The ticket went to “In Progress” then.');
  });

  test('count an end only where it was not reopened', () => {
    const closed = [status('1', 6, 'To Do', 'Done'), status('2', 20, 'Done', 'In Progress')];
    expect(times(closed)).toEqual([0, 20, undefined]);
    expect(
      times([...closed, status('3', 50, 'In Progress', 'Resolved'), status('4', 99, 'Resolved', 'Closed')])
    ).toEqual([0, 20, 50]);
  });

  test('take no undone work for an end, and no removed assignee for a response', () => {
    expect(times([assigned('1', 3, BEN, null), status('2', 5, 'To Do', 'To be closed soon')])).toEqual([
      0,
      5,
      undefined
    ]);
    expect(times([])).toEqual([0, undefined, undefined]);
  });
});

describe('evidence for the four questions', () => {
  test('is empty where nothing is known', () => {
    expect(Object.values(evidenceFor(empty, activity()))).toEqual(['', '', '', '']);
  });

  test('says how long detection took, or until there was a ticket', () => {
    const detected = withMilestones({ failure: after(-8), detection: after(0) });
    expect(evidenceFor(detected, activity()).detectionSlow).toBe('Time to detect: 8 min from the failure.');
    expect(evidenceFor(withMilestones({ failure: after(-90) }), activity()).detectionSlow).toBe(
      'The ticket was created 1 h 30 min after the failure.'
    );
  });

  test('counts how often the ticket was handed on while it lasted', () => {
    const changes = [
      assigned('1', 1, null, ANA),
      assigned('2', 5, ANA, BEN),
      assigned('3', 25, BEN, ANA),
      assigned('4', 200, ANA, BEN)
    ];
    const document = withMilestones({ resolution: after(100) });
    expect(evidenceFor(document, activity({ changes })).wrongPersonPaged).toBe(
      'The ticket was handed on twice: 5 min and 25 min after it was created.'
    );
    expect(
      evidenceFor(document, activity({ changes, truncated: { changes: true, comments: false } }))
        .wrongPersonPaged
    ).toContain('longer than what was read');
    expect(evidenceFor(document, activity({ changes: changes.slice(0, 1) })).wrongPersonPaged).toBe('');
  });

  test('names other areas and what is linked as caused', () => {
    const document: PostmortemDocument = {
      ...empty,
      affected: [
        { id: 'a', name: 'Resolver', direction: 'own', effect: '' },
        { id: 'b', name: 'Mail', direction: 'downstream', effect: '' }
      ]
    };
    const links = [
      { key: 'REG-9', summary: 'Registry is slow', created: null, relation: 'causes' },
      { key: 'REG-1', summary: 'Old', created: null, relation: 'relates to' }
    ];
    expect(evidenceFor(document, activity({ links })).secondaryFragile).toBe(
      'Also affected: Mail (downstream). Linked: this causes REG-9, “Registry is slow”.'
    );
  });

  test.each([
    'Rolled back. The runbook for failover is out of date.',
    'We could not find any documentation; there is no runbook for this',
    "couldn't find the docs",
    'The wiki page doesn’t mention the new cluster',
    'This flag is undocumented'
  ])('quotes a comment on documentation: %s', (text) => {
    expect(evidenceFor(empty, activity({ comments: [comment('1', 1, text)] })).documentationMissing).toMatch(
      /^In the comments: “.+”\.$/
    );
    const restricted = [comment('1', 1, text, { restricted: true })];
    expect(evidenceFor(empty, activity({ comments: restricted })).documentationMissing).toBe('');
  });

  test.each([
    'Following the runbook, step 4',
    'The documentation was a great help',
    'No change. Runbook says wait.',
    'doc-db is missing a node'
  ])('does not quote: %s', (text) => {
    expect(evidenceFor(empty, activity({ comments: [comment('1', 1, text)] })).documentationMissing).toBe('');
  });
});

describe('who worked on the incident', () => {
  test('is told by time, fields changed at once as one deed, nobody for apps', () => {
    const told = activityOf(
      activity({
        changes: [
          status('1', 5, 'To Do', 'In Progress'),
          assigned('1', 5, null, BEN),
          change('2', 6, { by: null })
        ],
        comments: [comment('1', 2, 'Looking')],
        attachments: [{ id: '1', at: after(9), by: BEN, filename: 'x', mimeType: '' }]
      })
    );
    expect(told.map(({ account, kind, at }) => [account, kind, (at - CREATED) / MINUTE])).toEqual([
      [ANA, 'reported', 0],
      [BEN, 'commented', 2],
      [ANA, 'changed', 5],
      [BEN, 'changed', 9]
    ]);
  });
});
