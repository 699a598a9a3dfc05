import type { CallRequest } from '../../../src/contract';
import { applyEdits, type StoredEdit } from '../../../src/domain/edit';
import { documentFrom } from '../../../src/domain/first-revision';
import type { LifeEvent, LifeStep } from '../../../src/domain/life/life';
import { readinessFor } from '../../../src/domain/life/readiness';
import { readinessFacts } from '../../../src/domain/life/readiness-facts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { advancePostmortem } from '../../../src/usecases/advance-postmortem';
import { editPostmortem } from '../../../src/usecases/edit-postmortem';
import { startPostmortem } from '../../../src/usecases/start-postmortem';
import {
  document,
  INCIDENT_ID,
  issue,
  LEAD,
  noMilestones,
  NOW,
  postmortem,
  POSTMORTEM_ID,
  RESPONDER
} from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

const who = { by: LEAD, at: NOW - 1_000 };
const begun = document().life;

let world: FakeWorld;
const put = (life: readonly LifeEvent[] = begun): void =>
  world.store.put(postmortem({ document: document({ life: [...life] }) }));
const stored = () => {
  const found = world.store.postmortems.get(POSTMORTEM_ID) ?? [...world.store.postmortems.values()][0];
  if (!found) throw new Error('There is no postmortem.');
  return found;
};
const advance = (
  step: LifeStep,
  revision: number | null = stored().revision,
  over: Partial<CallRequest<'postmortem/advance'>> = {}
) => advancePostmortem(world, { incident: INCIDENT_ID, revision, step, ...over });
const otherSaves = (edits: StoredEdit[]): void => {
  const before = stored();
  world.store.replace({
    ...before,
    revision: before.revision + 1,
    document: applyEdits(before.document, edits, who),
    edits,
    updatedBy: LEAD
  });
};
/** A reason for everything that the gate misses. */
const overrides = (gate: 'meeting' | 'publish') =>
  readinessFor(gate, readinessFacts(stored().document, DEFAULT_SETTINGS))
    .filter(({ done }) => !done)
    .map(({ id }) => ({ item: id, reason: `Not today: ${id}` }));

beforeEach(() => {
  world = fakeWorld();
});

describe('a postmortem moves on', () => {
  test('through a gate whose checklist the server computes, naming the first field that is missing', async () => {
    put();
    const refused = error(await advance({ kind: 'submit', overrides: [] }));
    expect(refused).toMatchObject({ code: 'invalid', field: 'impact' });
    expect(refused.message).toContain('is not ready for the meeting');
    expect(stored().revision).toBe(1);
  });

  test('past what is missing with a reason, which is kept', async () => {
    put();
    const asked = overrides('meeting');
    expect(asked.length).toBeGreaterThan(2);
    const view = value(await advance({ kind: 'submit', overrides: asked }));
    expect(view.revision).toBe(2);
    expect(view.document.life.at(-1)).toMatchObject({
      kind: 'submit',
      by: RESPONDER,
      at: NOW,
      overrides: asked.map(({ item, reason }) => ({ gate: 'meeting', item, reason, by: RESPONDER, at: NOW }))
    });
    expect(stored().edits).toEqual([{ field: 'life', value: view.document.life.at(-1) }]);
    expect(world.announced).toEqual([[POSTMORTEM_ID, 2]]);

    const published = value(await advance({ kind: 'publish', overrides: overrides('publish') }));
    expect(published.document.life.map(({ kind }) => kind)).toEqual(['start', 'submit', 'publish']);
  });

  test('costs one request, one save, and one request for what stands beside the incident', async () => {
    put();
    await advance({ kind: 'waive', reason: 'Recovered at once' });
    expect(world.jira.requests).toEqual(['mypermissions', 'status']);
    expect(world.store.calls).toEqual(['ofIncident', 'save']);
  });

  test('though somebody else edited meanwhile, and on what they wrote', async () => {
    put();
    const asked = overrides('meeting').filter(({ item }) => item !== 'section.impact');
    otherSaves([{ field: 'impact.description', value: 'Nobody could sign in.' }]);
    const view = value(await advance({ kind: 'submit', overrides: asked }, 1));
    expect(view).toMatchObject({
      revision: 3,
      document: { impact: { description: 'Nobody could sign in.' } }
    });
  });

  test('but not where somebody else moved it on meanwhile', async () => {
    put();
    otherSaves([{ field: 'life', value: { kind: 'waive', reason: 'Theirs', ...who } }]);
    const refused = error(await advance({ kind: 'waive', reason: 'Mine' }, 1));
    expect(refused).toMatchObject({ code: 'conflict', field: 'life' });
    expect(refused.message).toMatch(/Somebody else moved this postmortem on.*Nothing is lost/);
    expect(stored().revision).toBe(2);
  });

  test('nor where they are faster by a moment', async () => {
    put();
    world.store.beforeSave = () =>
      otherSaves([{ field: 'life', value: { kind: 'waive', reason: 'Theirs', ...who } }]);
    expect(error(await advance({ kind: 'waive', reason: 'Mine' })).code).toBe('conflict');
  });

  test('once, when the step is repeated because its answer was lost', async () => {
    put();
    const step = { kind: 'waive', reason: ' Recovered at once ' } as const;
    value(await advance(step, 1));
    world.pass(5_000);
    expect(value(await advance(step, 1))).toMatchObject({ revision: 2 });
    expect(stored().document.life).toHaveLength(2);
  });

  test('only where its state lets it', async () => {
    put();
    expect(error(await advance({ kind: 'publish', overrides: [] }))).toMatchObject({ code: 'conflict' });
    expect(error(await advance({ kind: 'reopen', reason: 'Again' }))).toMatchObject({ code: 'conflict' });
    expect(error(await advance({ kind: 'waive', reason: ' ' }))).toMatchObject({
      code: 'invalid',
      field: 'life.reason'
    });
    expect(stored().revision).toBe(1);
  });

  test('for whoever may edit the incident alone', async () => {
    put();
    world.jira.canEdit = false;
    expect(error(await advance({ kind: 'waive', reason: 'Mine' })).code).toBe('read-only');
    world.jira.visible.clear();
    const invisible = await advance({ kind: 'waive', reason: 'Mine' });
    expect(error(invisible).code).toBe('no-access');
    expect(await advance({ kind: 'waive', reason: 'Mine' }, 1, { incident: '99999' })).toEqual(invisible);
    expect(stored().revision).toBe(1);
  });
});

describe('an incident without a postmortem', () => {
  const waive = { kind: 'waive', reason: 'A false alarm' } as const;

  test('is waived: a postmortem is made that holds the waiver alone, and its history makes it', async () => {
    const view = value(await advance(waive, null));
    expect(view).toMatchObject({
      revision: 1,
      home: { id: INCIDENT_ID, key: 'PLAT-1' },
      document: {
        severity: 2,
        owner: RESPONDER,
        template: { kind: 'full', version: 2 },
        severityLog: [{ from: null, to: 2, by: RESPONDER, at: NOW }],
        life: [{ kind: 'waive', by: RESPONDER, at: NOW, reason: 'A false alarm' }]
      }
    });
    const { edits, document: kept, updatedAt, updatedBy } = stored();
    expect(documentFrom(edits, { by: updatedBy, at: updatedAt })).toEqual(kept);
  });

  test('is waived with the severity that is said', async () => {
    const view = value(await advance(waive, null, { severity: 4 }));
    expect(view.document).toMatchObject({ severity: 4, template: { kind: 'light' } });
  });

  test('is not moved on otherwise', async () => {
    for (const step of [{ kind: 'start' }, { kind: 'reopen', reason: 'x' }] as const) {
      expect(error(await advance(step, null))).toMatchObject({ code: 'rejected' });
    }
    expect(error(await advance({ kind: 'waive', reason: '' }, null))).toMatchObject({ field: 'life.reason' });
    expect(world.store.postmortems.size).toBe(0);
  });

  test('is waived once, when the answer was lost or two do so at once', async () => {
    value(await advance(waive, null));
    expect(value(await advance(waive, null)).revision).toBe(1);
    expect(stored().document.life).toHaveLength(1);
    expect(error(await advance({ ...waive, reason: 'Another' }, null)).code).toBe('conflict');
  });

  test('that somebody starts at the same moment is not waived over their heads', async () => {
    const start = world.store.start;
    world.store.start = async (mine) => {
      world.store.put(postmortem());
      return start(mine);
    };
    expect(error(await advance(waive, null)).code).toBe('conflict');
    expect(stored().document.life).toEqual(begun);
  });

  test('is not waived by whoever may only read', async () => {
    world.jira.canEdit = false;
    expect(error(await advance(waive, null)).code).toBe('read-only');
    expect(world.store.postmortems.size).toBe(0);
  });
});

describe('a waiver', () => {
  const edit = (revision: number) =>
    editPostmortem(world, {
      postmortemId: stored().id,
      revision,
      edits: [{ field: 'summary', value: 'Words' }]
    });

  test('takes no edits until it is reopened, and none until the postmortem is started', async () => {
    value(await advance({ kind: 'waive', reason: 'A false alarm' }, null));
    expect(error(await edit(1))).toMatchObject({ code: 'rejected' });
    expect(error(await edit(1)).message).toMatch(/“not needed” and takes no changes. Reopen it first/);
    value(await advance({ kind: 'reopen', reason: 'It was none' }));
    expect(error(await edit(2)).message).toMatch(/“not started” and takes no changes. Start it first/);
  });

  test('that was reopened is filled in by a start, in the record that is there', async () => {
    const { id } = value(await advance({ kind: 'waive', reason: 'A false alarm' }, null));
    value(await advance({ kind: 'reopen', reason: 'It was none' }));
    const started = value(
      await startPostmortem(world, {
        incident: INCIDENT_ID,
        summary: 'It was one.',
        severity: 1,
        owner: LEAD,
        milestones: { ...noMilestones, failure: 5 },
        nearMiss: true,
        zone: 'Europe/Oslo'
      })
    ).postmortem;
    expect(started).toMatchObject({
      id,
      revision: 3,
      document: {
        summary: 'It was one.',
        severity: 1,
        owner: LEAD,
        milestones: { failure: 5 },
        nearMiss: true,
        zone: 'Europe/Oslo',
        severityLog: [{ to: 2 }, { from: 2, to: 1 }],
        life: [{ kind: 'waive' }, { kind: 'reopen' }, { kind: 'start', by: RESPONDER }]
      }
    });
    expect(value(await edit(3)).document.summary).toBe('Words');
  });

  test('of a draft is reopened as a draft, with all that was written', async () => {
    put();
    value(await advance({ kind: 'waive', reason: 'Covered elsewhere' }));
    const view = value(await advance({ kind: 'reopen', reason: 'It was not' }));
    expect(view.document.summary).toBe(document().summary);
    expect(value(await edit(3)).revision).toBe(4);
  });
});

test('of an incident that joined another, the postmortem at home moves on, if the caller sees both', async () => {
  put();
  world.jira.show(issue('10002', { key: 'PLAT-2' }));
  world.store.joins.set('10002', { incident: { id: '10002', key: 'PLAT-2' }, postmortemId: POSTMORTEM_ID });
  const step = { kind: 'waive', reason: 'Covered elsewhere' } as const;
  world.jira.readOnly.add(INCIDENT_ID);
  expect(error(await advance(step, 1, { incident: '10002' })).code).toBe('read-only');
  world.jira.readOnly.clear();
  world.jira.visible.delete('10002');
  expect(error(await advance(step, 1, { incident: '10002' })).code).toBe('no-access');
  world.jira.show(issue('10002', { key: 'PLAT-2' }));
  expect(value(await advance(step, 1, { incident: '10002' })).home.id).toBe(INCIDENT_ID);
});

test('what a newer version wrote is neither moved on nor overwritten', async () => {
  put();
  world.store.newer.add(POSTMORTEM_ID);
  const refused = error(await advance({ kind: 'waive', reason: 'Mine' }, 1));
  expect(refused).toMatchObject({ code: 'rejected' });
  expect(refused.message).toMatch(/newer version of Afterword.*Nothing is lost.*reload/);
  expect(stored().revision).toBe(1);
});
