import { ledgerKeeping, store as real } from '../../../../src/adapters/sql';
import { LEASE_MS, type ActionTicket } from '../../../../src/domain/action-ticket';
import { applyEdits, type Edit, type StoredEdit } from '../../../../src/domain/edit';
import type { StoredPostmortem, Store } from '../../../../src/ports';
import { onBothEngines } from '../../../builders/engines';
import { ledgerTicket } from '../../../builders/ledger';
import {
  actionTicket,
  document,
  INCIDENT_ID,
  NOW,
  postmortem,
  POSTMORTEM_ID,
  readyAction,
  RESPONDER
} from '../../../builders/postmortem';

const ids = (tickets: readonly { actionId: string }[]): string[] =>
  tickets.map(({ actionId }) => actionId).sort();
const created = (actionId: string, over: Partial<ActionTicket> = {}): ActionTicket =>
  actionTicket(actionId, {
    state: 'created',
    ticketId: `t-${actionId}`,
    ticketKey: 'REG-1',
    createdAt: NOW,
    ...over
  });

/** The next revision, with one edit. */
const next = (previous: StoredPostmortem, edit: StoredEdit): StoredPostmortem => ({
  ...previous,
  revision: previous.revision + 1,
  document: applyEdits(previous.document, [edit], { by: RESPONDER, at: NOW }),
  edits: [edit],
  inHistory: false,
  updatedAt: NOW
});
const summary = (value: string): Edit => ({ field: 'summary', value });

onBothEngines((forge) => {
  const during = <T>(work: (store: Store) => Promise<T>): Promise<T> => forge().run(() => work(real));
  /** Statements of this work alone, once the tables are there. */
  const statementsOf = async (work: (store: Store) => Promise<unknown>): Promise<string[]> => {
    await during(({ byId }) => byId('warm up'));
    forge().statements.length = 0;
    await during(work);
    return forge().statements;
  };
  const rowOf = async (id = POSTMORTEM_ID): Promise<StoredPostmortem> => {
    const found = await during(({ byId }) => byId(id));
    if (!found || found.newer) throw new Error('There is no such postmortem that can be read.');
    return found.postmortem;
  };

  describe('postmortems', () => {
    test('an action whose ticket exists or is being made is neither removed nor changed but for what it answers', async () => {
      const actions = [readyAction('made'), readyAction('held'), readyAction('stale'), readyAction('idea')];
      const first = postmortem({ document: document({ actions }) });
      await during(({ start }) => start(first));
      await during(({ claim }) => claim([created('made', { claim: 'one' })], 'one', NOW));
      await during(({ record }) => record([created('made')]));
      await during(({ claim }) =>
        claim([actionTicket('held', { claim: 'two', claimedAt: NOW - 1 })], 'two', NOW - 1)
      );
      await during(({ claim }) =>
        claim([actionTicket('stale', { claim: 'old', claimedAt: NOW - LEASE_MS })], 'old', NOW - LEASE_MS)
      );
      const remove = (value: string): Edit => ({ field: 'action-removed', value });
      const trySave = async (edit: Edit): Promise<boolean> => {
        const row = await rowOf();
        return during(({ save }) => save(next(row, edit), row));
      };
      expect(await trySave(remove('made'))).toBe(false);
      expect(await trySave(remove('held'))).toBe(false);
      expect(await trySave({ field: 'action', value: { ...readyAction('made'), text: 'Other' } })).toBe(
        false
      );
      expect(await trySave({ field: 'action', value: readyAction('made') })).toBe(true);
      for (const id of ['made', 'held']) {
        expect(await trySave({ field: 'action', value: { ...readyAction(id), answers: ['f'] } })).toBe(true);
        expect((await rowOf()).document.actions.find((action) => action.id === id)?.answers).toEqual(['f']);
        expect(await trySave({ field: 'action', value: { ...readyAction(id), dueDate: null } })).toBe(false);
      }
      expect(await trySave(remove('stale'))).toBe(true);
      expect(await trySave(remove('idea'))).toBe(true);
      expect(await trySave(summary('Clearer'))).toBe(true);
    });

    test('come back as they were stored, by id and by incident', async () => {
      const stored = postmortem({
        document: document({ summary: 'Line one\n"quoted" \\ あ 🦔', actions: [readyAction('a')] })
      });
      expect(await during(({ start }) => start(stored))).toBe(true);
      const expected = {
        newer: false,
        postmortem: { ...stored, inHistory: true },
        tickets: [],
        ledger: [],
        joined: []
      };
      expect(await during(({ byId }) => byId(POSTMORTEM_ID))).toEqual(expected);
      expect(await during(({ ofIncident }) => ofIncident(INCIDENT_ID))).toEqual(expected);
      expect(await during(({ byId }) => byId('another'))).toBeNull();
      expect(await during(({ ofIncident }) => ofIncident('another'))).toBeNull();
    });

    test('are one for each incident, however many start', async () => {
      const starts = ['one', 'two', 'three'].map((id) => during(({ start }) => start(postmortem({ id }))));
      expect((await Promise.all(starts)).filter(Boolean)).toHaveLength(1);
      expect(await during(({ start }) => start(postmortem({ id: 'four', incidentId: '10002' })))).toBe(true);
    });

    test('are replaced by the next revision only', async () => {
      await during(({ start }) => start(postmortem()));
      const first = await rowOf();
      const saves = ['mine', 'theirs'].map((text) =>
        during(({ save }) => save(next(first, summary(text)), first))
      );
      expect((await Promise.all(saves)).filter(Boolean)).toHaveLength(1);
      expect(await rowOf()).toMatchObject({ revision: 2, inHistory: true });
    });

    test('come with their tickets, and only with theirs, in one statement', async () => {
      await during(({ start }) => start(postmortem()));
      await during(({ start }) => start(postmortem({ id: 'other', incidentId: '10002' })));
      const refused = actionTicket('a', { state: 'failed', problem: [{ field: null, message: '“No”\n' }] });
      await during(({ record }) => record([refused, created('b')]));
      await during(({ record }) => record([created('c', { postmortemId: 'other', incidentId: '10002' })]));
      const statements = await statementsOf(async ({ ofIncident, byId }) => {
        const snapshot = await ofIncident(INCIDENT_ID);
        if (!snapshot || snapshot.newer) throw new Error('There is nothing to read.');
        expect(snapshot.tickets.sort((x, y) => (x.actionId < y.actionId ? -1 : 1))).toEqual([
          refused,
          created('b')
        ]);
        expect(await byId(POSTMORTEM_ID)).toEqual(snapshot);
      });
      expect(statements).toHaveLength(2);
    });

    test('cost a save three statements', async () => {
      await during(({ start }) => start(postmortem()));
      const statements = await statementsOf(async ({ byId, save }) => {
        const found = await byId(POSTMORTEM_ID);
        if (found && !found.newer) await save(next(found.postmortem, summary('Clearer')), found.postmortem);
      });
      expect(statements.map((statement) => statement.split(' ')[0])).toEqual(['SELECT', 'UPDATE', 'INSERT']);
    });

    test('of nearly half a megabyte fit', async () => {
      const large = postmortem({ document: document({ summary: '"\\\n'.repeat(30_000) }) });
      await during(({ start }) => start(large));
      expect((await rowOf()).document).toEqual(large.document);
    });
  });

  describe('the history', () => {
    test('holds what each revision changed', async () => {
      await during(({ start }) => start(postmortem()));
      for (const text of ['two', 'three', 'four']) {
        const previous = await rowOf();
        const operation = text === 'three' ? 'third' : null;
        await during(({ save }) => save({ ...next(previous, summary(text)), operation }, previous));
      }
      expect(await during(({ changesBetween }) => changesBetween(POSTMORTEM_ID, 1, 4))).toEqual([
        { edits: [summary('two')], operation: null },
        { edits: [summary('three')], operation: 'third' }
      ]);
      expect(await during(({ changesBetween }) => changesBetween(POSTMORTEM_ID, 0, 2))).toEqual([
        { edits: postmortem().edits, operation: null }
      ]);
      expect(await during(({ changesBetween }) => changesBetween(POSTMORTEM_ID, 3, 4))).toEqual([]);
    });

    test('answers nothing between two revisions where that is too long for one answer', async () => {
      await during(({ start }) => start(postmortem()));
      for (let at = 2; at <= 20; at += 1) {
        const previous = await rowOf();
        await during(({ save }) => save(next(previous, summary(`${at}${'x'.repeat(240_000)}`)), previous));
      }
      expect(await during(({ changesBetween }) => changesBetween(POSTMORTEM_ID, 1, 4))).toHaveLength(2);
      expect(await during(({ changesBetween }) => changesBetween(POSTMORTEM_ID, 1, 20))).toEqual([]);
    });

    test('loses nothing when an invocation dies between saving and writing it', async () => {
      await during(({ start }) => start(postmortem()));
      const first = await rowOf();
      const fetch = globalThis as unknown as { __forge_fetch__: (...args: unknown[]) => Promise<Response> };
      const whole = fetch.__forge_fetch__;
      fetch.__forge_fetch__ = async (...args) => {
        if (JSON.stringify(args).includes('INSERT IGNORE INTO postmortem_history')) throw new Error('killed');
        return whole(...args);
      };
      expect(await during(({ save }) => save(next(first, summary('two')), first))).toBe(true);
      fetch.__forge_fetch__ = whole;

      const second = await rowOf();
      expect(second).toMatchObject({ revision: 2, inHistory: false, edits: [summary('two')] });
      await during(({ save }) => save(next(second, summary('three')), second));
      expect(await during(({ changesBetween }) => changesBetween(POSTMORTEM_ID, 1, 3))).toEqual([
        { edits: [summary('two')], operation: null }
      ]);
    });
  });

  describe('claims', () => {
    const claim = (by: string, now: number, ...actionIds: string[]): Promise<ActionTicket[]> =>
      during((store) =>
        store.claim(
          actionIds.map((id) => actionTicket(id, { claim: by, claimedAt: now })),
          by,
          now
        )
      );
    const heldBy = (by: string, tickets: ActionTicket[]): string[] =>
      ids(tickets.filter((each) => each.claim === by));

    test('are held by one at a time', async () => {
      const both = await Promise.all([claim('one', NOW, 'a', 'b'), claim('two', NOW, 'a', 'b')]);
      const all = await claim('three', NOW + 1, 'a', 'b');
      expect(heldBy('three', all)).toEqual([]);
      expect(heldBy('one', all).length + heldBy('two', all).length).toBe(2);
      expect(both.flat().every((ticket) => ticket.claim !== null)).toBe(true);
    });

    test('answer all tickets of the postmortem', async () => {
      await during(({ record }) => record([created('done'), created('foreign', { postmortemId: 'other' })]));
      expect(ids(await claim('one', NOW, 'a'))).toEqual(['a', 'done']);
    });

    test('that were given back are free, and the state stays what it was', async () => {
      await during(({ record }) =>
        record([
          actionTicket('reserved'),
          actionTicket('failed', { state: 'failed' }),
          actionTicket('unknown', { state: 'unknown' })
        ])
      );
      const all = await claim('one', NOW, 'reserved', 'failed', 'unknown', 'new');
      expect(heldBy('one', all)).toEqual(['failed', 'new', 'reserved', 'unknown']);
      expect(new Map(all.map((each) => [each.actionId, each.state]))).toEqual(
        new Map([
          ['reserved', 'reserved'],
          ['failed', 'failed'],
          ['unknown', 'unknown'],
          ['new', 'reserved']
        ])
      );
    });

    test('that ran out leave in doubt what was done under them', async () => {
      await claim('dead', NOW, 'a');
      expect(heldBy('two', await claim('two', NOW + LEASE_MS - 1, 'a'))).toEqual([]);
      const [ticket] = await claim('two', NOW + LEASE_MS, 'a');
      expect(ticket).toMatchObject({ claim: 'two', claimedAt: NOW + LEASE_MS, state: 'unknown' });
    });

    test('on what is created are never given', async () => {
      await during(({ record }) => record([created('a')]));
      const [ticket] = await claim('one', NOW, 'a');
      expect(ticket).toEqual(created('a'));
    });

    test('of fresh tickets cost two statements, and recording them one', async () => {
      const actionIds = Array.from({ length: 150 }, (_, index) => `a-${index}`);
      const statements = await statementsOf(async (store) => {
        await store.claim(
          actionIds.map((id) => actionTicket(id, { claim: 'one', claimedAt: NOW })),
          'one',
          NOW
        );
        await store.record(actionIds.map((id) => created(id)));
      });
      expect(statements.map((statement) => statement.split(' ')[0])).toEqual(['INSERT', 'SELECT', 'INSERT']);
      expect(await claim('two', NOW, 'a-0')).toHaveLength(150);
    });
  });

  describe('created tickets', () => {
    test('come by due date, narrowed and limited', async () => {
      await during(({ record }) =>
        record([
          created('late', { dueDate: '2026-12-24' }),
          created('soon', { dueDate: '2026-11-30', projectKey: 'SOC' }),
          created('sooner', { dueDate: '2026-11-25' }),
          actionTicket('idea', { dueDate: '2026-11-01' })
        ])
      );
      const order = async (projects: string[], limit = 10): Promise<string[]> =>
        (await during(({ createdTickets }) => createdTickets(projects, limit))).map(
          ({ actionId }) => actionId
        );
      expect(await order([])).toEqual(['sooner', 'soon', 'late']);
      expect(await order([], 2)).toEqual(['sooner', 'soon']);
      expect(await order(['SOC'])).toEqual(['soon']);
      expect(await order(['SOC', 'REG'])).toEqual(['sooner', 'soon', 'late']);
      expect(await order(["' OR 1=1 --"])).toEqual([]);
    });

    test('that were moved are narrowed by the project in which they are now', async () => {
      await during(({ record }) => record([created('moved'), created('stayed')]));
      const moved = ledgerTicket({ ticketId: created('moved').ticketId ?? '', projectKey: 'SOC' });
      await forge().run(() => ledgerKeeping.keep([moved], []));
      const of = async (project: string): Promise<string[]> =>
        (await during(({ createdTickets }) => createdTickets([project], 10))).map(({ actionId }) => actionId);
      expect(await of('SOC')).toEqual(['moved']);
      expect(await of('REG')).toEqual(['stayed']);
    });
  });

  describe('texts of actions', () => {
    test('come by postmortem and action', async () => {
      const texts = ['Plain', 'With "quotes"\nand lines あ'];
      const actions = texts.map((text, index) => readyAction(`a-${index}`, { text }));
      await during(({ start }) => start(postmortem({ document: document({ actions }) })));
      await during(({ start }) => start(postmortem({ id: 'empty', incidentId: '10002' })));
      const found = await during(({ actionTexts }) => actionTexts([POSTMORTEM_ID, 'empty', 'missing']));
      expect(found).toEqual(
        new Map([
          [POSTMORTEM_ID, new Map(texts.map((text, index) => [`a-${index}`, text]))],
          ['empty', new Map()]
        ])
      );
    });

    test('of many postmortems come in handfuls, and none costs nothing', async () => {
      const many = Array.from({ length: 45 }, (_, index) => `p-${index}`);
      expect(await statementsOf(({ actionTexts }) => actionTexts(many))).toHaveLength(3);
      expect(await statementsOf(({ actionTexts }) => actionTexts([]))).toEqual([]);
    });
  });
});
