/** What becomes of a document in the store: earlier and newer versions, hostile text, and how much fits. */
import { newIdea } from '../../../../src/domain/action';
import { sql } from '@forge/sql';
import { migrate, store as real } from '../../../../src/adapters/sql';
import { applyEdits, type Edit } from '../../../../src/domain/edit';
import { storable } from '../../../../src/domain/limits';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import type { TimelineEntry } from '../../../../src/domain/timeline/entry';
import type { Found, Snapshot, Store, StoredPostmortem } from '../../../../src/ports';
import { everyEdit } from '../../../builders/edits';
import { onBothEngines } from '../../../builders/engines';
import {
  document,
  INCIDENT_ID,
  LEAD,
  noMilestones,
  NOW,
  postmortem,
  POSTMORTEM_ID,
  readyAction,
  RESPONDER
} from '../../../builders/postmortem';

const KIB = 1_024;
const read = (found: Found | null): Snapshot => {
  if (!found || found.newer) throw new Error('There is nothing that can be read.');
  return found;
};
const next = (previous: StoredPostmortem, edits: Edit[]): StoredPostmortem => ({
  ...previous,
  revision: previous.revision + 1,
  document: applyEdits(previous.document, edits, { by: RESPONDER, at: NOW }),
  edits,
  updatedAt: NOW
});

onBothEngines((forge) => {
  const during = <T>(work: (store: Store) => Promise<T>): Promise<T> => forge().run(() => work(real));
  const current = async (): Promise<StoredPostmortem> =>
    read(await during(({ byId }) => byId(POSTMORTEM_ID))).postmortem;
  /** Saves the edits as one revision, and reads what came of it. */
  const saved = async (edits: Edit[]): Promise<PostmortemDocument> => {
    const previous = await current();
    const following = next(previous, edits);
    expect(storable(following.document, edits).ok).toBe(true);
    expect(await during(({ save }) => save(following, previous))).toBe(true);
    const stored = await current();
    expect(stored.document).toEqual(following.document);
    expect(stored.edits).toEqual(edits);
    return stored.document;
  };
  const columns = async (): Promise<{ state: string; revision: number; document: string }> => {
    const { rows } = await forge().run(() =>
      sql
        .prepare<{ state: string; revision: number; document: string }>(
          'SELECT state, revision, document FROM postmortems'
        )
        .execute()
    );
    if (!rows[0]) throw new Error('There is no row.');
    return rows[0];
  };
  /** Puts another version's document into the row. */
  const overwrite = (kept: unknown, edits: unknown): Promise<unknown> =>
    forge().run(() =>
      sql
        .prepare('UPDATE postmortems SET document = ?, edits = ? WHERE id = ?')
        .bindParams(JSON.stringify(kept), JSON.stringify(edits), POSTMORTEM_ID)
        .execute()
    );

  beforeEach(async () => {
    await forge().run(migrate);
    await during(({ start }) => start(postmortem()));
  });

  test('every kind of edit comes back from the store as it went in', async () => {
    await saved(everyEdit());
    expect((await columns()).state).toBe('draft');
  });

  test('the state follows the life', async () => {
    const previous = await current();
    const waive = { kind: 'waive', by: LEAD, at: NOW, reason: 'Small' } as const;
    const waived = {
      ...next(previous, []),
      document: { ...previous.document, life: [...previous.document.life, waive] }
    };
    await during(({ save }) => save(waived, previous));
    expect((await columns()).state).toBe('waived');
    const another = postmortem({
      id: 'another',
      incidentId: '10002',
      document: document({ life: [waive] })
    });
    await during(({ start }) => start(another));
    expect(await during(({ atHome }) => atHome([INCIDENT_ID, '10002', '10003'], '1'))).toEqual(
      expect.arrayContaining([
        { id: POSTMORTEM_ID, home: { id: INCIDENT_ID, key: 'PLAT-1' }, state: 'waived' },
        { id: 'another', home: { id: '10002', key: 'PLAT-1' }, state: 'waived' }
      ])
    );
    expect(await during(({ atHome }) => atHome([], '1'))).toEqual([]);
  });

  describe('of the first version', () => {
    const action = { id: 'a', text: 'Watch it', assignee: LEAD, dueDate: '2026-12-01', target: null };
    const first = {
      version: 1,
      summary: 'Written long ago',
      severity: 3,
      owner: LEAD,
      milestones: { ...noMilestones, detection: 7 },
      actions: [action]
    };
    const edits = [
      { field: 'summary', value: 'Written long ago' },
      { field: 'action', value: action }
    ];
    beforeEach(() => overwrite(first, edits));

    test('is read as one of this version', async () => {
      const { document: now, edits: changes, createdBy, createdAt } = await current();
      expect(now).toMatchObject({
        version: 3,
        summary: 'Written long ago',
        severity: 3,
        milestones: { detection: 7 },
        actions: [{ ...newIdea('a', 'Watch it'), ...action, verdict: 'keep' }],
        life: [{ kind: 'start', by: createdBy, at: createdAt }]
      });
      expect(changes[1]).toEqual({
        field: 'action',
        value: { ...newIdea('a', 'Watch it'), ...action, verdict: 'keep' }
      });
    });

    test('is stored as one of this version with the next save, and its history can still be read', async () => {
      const kept = await saved([
        { field: 'learning', value: { id: 'l', kind: 'lucky', text: 'It was night' } }
      ]);
      expect(kept.summary).toBe('Written long ago');
      expect(JSON.parse((await columns()).document)).toMatchObject({ version: 3 });
      const history = await during(({ revisions }) => revisions(POSTMORTEM_ID, null, 50));
      expect(history.map(({ revision }) => revision)).toEqual([2, 1]);
    });
  });

  describe('of a newer version', () => {
    const newer = { version: 4, summary: { blocks: [] }, actions: { byId: {} } };
    beforeEach(() => overwrite(newer, [{ field: 'block', value: 1 }]));

    test('tells whose it is, and nothing more', async () => {
      const expected = {
        newer: true,
        postmortem: { id: POSTMORTEM_ID, incidentId: INCIDENT_ID, incidentKey: 'PLAT-1' }
      };
      expect(await during(({ byId }) => byId(POSTMORTEM_ID))).toEqual(expected);
      expect(await during(({ ofIncident }) => ofIncident(INCIDENT_ID))).toEqual(expected);
      expect(await during(({ start }) => start(postmortem({ id: 'second' })))).toBe(false);
      expect(JSON.parse((await columns()).document)).toEqual(newer);
    });

    test('breaks no list', async () => {
      const readable = document({ actions: [readyAction('a', { text: 'Watch it' })] });
      await during(({ start }) =>
        start(postmortem({ id: 'other', incidentId: '10002', document: readable }))
      );
      const texts = await during(({ actionTexts }) => actionTexts([POSTMORTEM_ID, 'other']));
      expect(texts.get('other')).toEqual(new Map([['a', 'Watch it']]));
      expect(texts.get(POSTMORTEM_ID)?.size ?? 0).toBe(0);
    });
  });

  describe('that is long', () => {
    test.each([
      ['plain', 'abcdefgh'],
      ['of short lines', 'the node was “drained”\n- and came back\n'],
      ['Arabic', 'مرحبا بك'],
      ['Japanese, each sign three bytes', 'あ'.repeat(4)]
    ])('240 KiB, %s, are stored and read back', async (_, text) => {
      const bytes = new TextEncoder().encode(text).length;
      const value = text.repeat(Math.floor((240 * KIB) / bytes));
      await saved([{ field: 'summary', value }]);
      await saved([{ field: 'security.details', value: `${value.slice(8)}.` }]);
    });

    test('takes as much as a statement takes: what the rule lets pass, the store stores', async () => {
      // The worst for the statement: every sign is escaped once as JSON and again on its way.
      for (const sign of ['"', "'", '\\', '\n', 'あ', '😀']) {
        let [fits, not] = [1_000, 250_000];
        const edits = (length: number): Edit[] => [
          { field: 'summary', value: sign.repeat(length / sign.length) }
        ];
        const before = await current();
        const passes = (length: number): boolean => {
          const { document: longer } = next(before, edits(length));
          return storable(longer, edits(length)).ok;
        };
        while (not - fits > 100) {
          const middle = Math.floor((fits + not) / 4) * 2;
          if (passes(middle)) fits = middle;
          else not = middle;
        }
        await saved(edits(fits));
      }
    });

    test('of 500 entries is stored, and so is one more', async () => {
      const entry = (index: number): TimelineEntry => ({
        id: `e-${index}`,
        at: NOW + index,
        text: `14:${index} “restarted” the cache's node, p99 at ${index} ms \\o/`.repeat(4),
        lane: 'Networks',
        source: {
          kind: 'chat',
          service: 'slack',
          author: 'A. Person',
          written: '14:03',
          paste: 'p',
          line: index + 1
        },
        longBefore: false
      });
      const put = (index: number): Edit => ({ field: 'entry', value: entry(index) });
      await saved(Array.from({ length: 250 }, (_, index) => put(index)));
      await saved(Array.from({ length: 250 }, (_, index) => put(250 + index)));
      const kept = await saved([put(500)]);
      expect(kept.timeline).toHaveLength(501);
    });
  });

  test('hostile text stays text, in every field that people write', async () => {
    const hostile = [
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      `'; DROP TABLE postmortems; -- " OR 1=1 /* \\' */ \\u0000 \\n`,
      'project = PLAT AND text ~ "\\"x\\"" ORDER BY created',
      'مرحبا \u202eevil\u202c עולם',
      '👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \ufeff \u2028 \u2029 \u0007 \u001b[31m',
      '${jndi:ldap://x} {{7*7}} %s %00 &lt;'
    ];
    const text = hostile.join('\n');
    const edits: Edit[] = [
      { field: 'summary', value: text },
      { field: 'impact.description', value: text },
      { field: 'affected-area', value: { id: 'a', name: hostile[0] ?? '', direction: 'own', effect: text } },
      { field: 'cause', value: { id: 'c', parent: null, text, tags: [], underOurControl: null } },
      { field: 'failure', value: { id: 'f', text, question: null } },
      { field: 'action', value: readyAction('x', { text }) },
      { field: 'learning', value: { id: 'l', kind: 'lucky', text } },
      { field: 'contributor', value: { id: 't', team: hostile[3] ?? '', account: null, state: 'asked' } },
      { field: 'questions.detectionSlow', value: { answer: 'yes', evidence: text } }
    ];
    const kept = await saved(edits);
    expect(kept.causes[0]?.text).toBe(text);
    const texts = await during(({ actionTexts }) => actionTexts([POSTMORTEM_ID]));
    expect(texts.get(POSTMORTEM_ID)?.get('x')).toBe(text);
  });
});
