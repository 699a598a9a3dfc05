import fc from 'fast-check';
import * as v from 'valibot';
import { LATEST } from '../../../src/domain/fields';
import { stateOf } from '../../../src/domain/life/life';
import { readDocument, StoredEdits } from '../../../src/domain/migrate-document';
import { MILESTONES } from '../../../src/domain/milestones';
import { DOCUMENT_VERSION, PostmortemDocument } from '../../../src/domain/postmortem';
import { templateOf } from '../../../src/domain/template';
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
        expect(now.actions).toEqual(actions.map((action) => ({ ...action, answers: [] })));
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

test.each([3, 4, 1_000])('a document of version %i is newer, whatever else it holds', (version) => {
  expect(readDocument({ version, something: ['else'] }, created)).toBe('newer');
  expect(readDocument({ ...document(), version }, created)).toBe('newer');
});

test.each([[{}], [null], ['text'], [{ version: 0 }], [{ version: 1 }], [{ version: 2 }], [{ version: '1' }]])(
  '%j is no document of any version, and is not taken for one',
  (stored) => {
    expect(() => readDocument(stored, created)).toThrow();
  }
);

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
      edits.map((edit) => (edit.field === 'action' ? { ...edit, value: { ...action, answers: [] } } : edit))
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
