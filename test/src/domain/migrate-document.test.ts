import fc from 'fast-check';
import * as v from 'valibot';
import { newIdea } from '../../../src/domain/action';
import { LATEST } from '../../../src/domain/fields';
import { stateOf } from '../../../src/domain/life/life';
import { readDocument, StoredEdits } from '../../../src/domain/migrate-document';
import { MILESTONES } from '../../../src/domain/milestones';
import { DOCUMENT_VERSION, PostmortemDocument } from '../../../src/domain/postmortem';
import { templateOf } from '../../../src/domain/template';
import { anyDocument } from '../../builders/any-document';
import { everyEdit } from '../../builders/edits';
import { document, LEAD, NOW, RESPONDER, target } from '../../builders/postmortem';

const created = { by: RESPONDER, at: NOW };
const instant = fc.option(fc.integer({ min: 0, max: LATEST }));
const firstAction = fc.record({
  id: fc.stringMatching(/^[\w-]{1,64}$/),
  text: fc.string({ unit: 'grapheme', maxLength: 200 }),
  assignee: fc.option(fc.constant(LEAD)),
  dueDate: fc.option(fc.constantFrom('2026-02-28', '2028-02-29')),
  target: fc.option(fc.constant(target({ fields: { customfield_1: { id: '7' } } })))
});

/** What an action of an earlier version becomes: it was meant to be a ticket, and nothing more was asked of it. */
const asKept = (action: object) => ({ ...newIdea('', ''), verdict: 'keep', ...action });

/** A document as the first version wrote it. */
const firstDocument = fc.record({
  version: fc.constant(1),
  summary: fc.string({ unit: 'grapheme', maxLength: 500 }),
  severity: fc.constantFrom(1, 2, 3, 4),
  owner: fc.constantFrom(LEAD, RESPONDER),
  milestones: fc.record(Object.fromEntries(MILESTONES.map((name) => [name, instant]))),
  actions: fc.array(firstAction, { maxLength: 20 })
});

const read = (stored: unknown): PostmortemDocument => {
  const found = readDocument(JSON.parse(JSON.stringify(stored)), created);
  if (found === 'newer') throw new Error('That is no newer one.');
  return found;
};

describe('a document of the first version', () => {
  test('loses nothing, whatever it holds', () => {
    fc.assert(
      fc.property(firstDocument, (first) => {
        const { version, actions, ...rest } = first;
        const now = read(first);
        expect(version).toBe(1);
        expect(now).toMatchObject(rest);
        expect(now.actions).toEqual(actions.map(asKept));
        expect(now.version).toBe(DOCUMENT_VERSION);
      })
    );
  });

  test('is a draft that its creator started, with the sections that it was written with', () => {
    fc.assert(
      fc.property(firstDocument, (first) => {
        const now = read(first);
        expect(now.life).toEqual([{ kind: 'start', by: RESPONDER, at: NOW }]);
        expect(stateOf(now.life)).toBe('draft');
        expect(templateOf(now.template).sections.map(({ id }) => id)).toEqual([
          'summary',
          'timeline',
          'actions'
        ]);
      })
    );
  });

  test('is one of this version from then on, which reads as it is written', () => {
    fc.assert(
      fc.property(firstDocument, (first) => {
        const now = read(first);
        expect(v.parse(PostmortemDocument, now)).toEqual(now);
        expect(read(now)).toEqual(now);
      })
    );
  });
});

describe('a document of the second version', () => {
  /** As it was written: without the board, the gate of actions and the findings dismissed. */
  const second = anyDocument.map(({ dismissals, actions, ...rest }) => ({
    ...rest,
    version: 2,
    actions: actions.map(({ id, text, assignee, dueDate, target, answers }) => ({
      ...{ id, text, assignee, dueDate, target, answers }
    })),
    dismissed: dismissals.length
  }));

  test('loses nothing, and its actions are kept ones', () => {
    fc.assert(
      fc.property(second, ({ dismissed, ...written }) => {
        const { actions, version, ...rest } = JSON.parse(JSON.stringify(written)) as typeof written;
        const now = read(written);
        expect(version).toBe(2);
        expect(dismissed).toBe(0);
        expect(now).toEqual({
          ...rest,
          version: DOCUMENT_VERSION,
          actions: actions.map(asKept),
          dismissals: []
        });
      })
    );
  });
});

test.each([4, 5, 1_000])('a document of version %i is newer, whatever else it holds', (version) => {
  expect(readDocument({ version, something: ['else'] }, created)).toBe('newer');
  expect(readDocument({ ...document(), version }, created)).toBe('newer');
});

test.each([
  [{}],
  [null],
  ['text'],
  [{ version: 0 }],
  [{ version: 1 }],
  [{ version: 2 }],
  [{ version: 3 }],
  [{ version: '1' }]
])('%j is no document of any version, and is not taken for one', (stored) => {
  expect(() => readDocument(stored, created)).toThrow();
});

describe('the history', () => {
  test('of the first version reads as it was written', () => {
    const action = { id: 'a', text: 'Watch it', assignee: null, dueDate: null, target: null };
    const edits = [
      { field: 'summary', value: 'Words' },
      { field: 'severity', value: 2 },
      { field: 'owner', value: LEAD },
      { field: 'milestones', value: { detection: 5 } },
      { field: 'action', value: action },
      { field: 'action-removed', value: 'a' }
    ];
    expect(v.parse(StoredEdits, edits)).toEqual(
      edits.map((edit) => (edit.field === 'action' ? { ...edit, value: asKept(action) } : edit))
    );
  });

  test('of this version reads as it was written', () => {
    const edits = [...everyEdit(), { field: 'life', value: { kind: 'start', ...created } }];
    expect(v.parse(StoredEdits, JSON.parse(JSON.stringify(edits)))).toEqual(edits);
  });

  test('of no version is not taken for one', () => {
    expect(v.is(StoredEdits, [{ field: 'colour', value: 7 }])).toBe(false);
  });
});
