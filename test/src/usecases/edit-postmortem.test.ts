import type { CallRequest } from '../../../src/contract';
import { LEASE_MS } from '../../../src/domain/action-ticket';
import { applyEdits, type Edit, type StoredEdit } from '../../../src/domain/edit';
import type { LifeEvent } from '../../../src/domain/life/life';
import type { Link } from '../../../src/domain/sections/links';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { createTickets } from '../../../src/usecases/create-tickets';
import { editPostmortem } from '../../../src/usecases/edit-postmortem';
import {
  actionTicket,
  document,
  issue,
  LEAD,
  NOW,
  postmortem,
  POSTMORTEM_ID,
  readyAction,
  RESPONDER
} from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

const link = (id: string): Link => ({ id, kind: 'other', title: id, url: 'https://example.com' });
const put = (value: Link): Edit => ({ field: 'link', value });
const summary = (text: string): Edit => ({ field: 'summary', value: text });
const detection = (at: number): Edit => ({ field: 'milestones', value: { detection: at } });
const response = (at: number): Edit => ({ field: 'milestones', value: { response: at } });

const request = (edits: Edit[], revision = 1): CallRequest<'postmortem/edit'> => ({
  postmortemId: POSTMORTEM_ID,
  revision,
  edits
});

/** Somebody else saves. */
const otherSaves = (world: FakeWorld, edits: StoredEdit[]): void => {
  const stored = world.store.postmortems.get(POSTMORTEM_ID);
  if (!stored) throw new Error('There is nothing to save.');
  world.store.replace({
    ...stored,
    revision: stored.revision + 1,
    document: applyEdits(stored.document, edits, { by: LEAD, at: NOW - 1_000 }),
    edits,
    updatedBy: LEAD
  });
};

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  world.store.put(postmortem({ document: document({ actions: [readyAction('a')] }) }));
});

test('a save makes a new revision, tells the others, and costs one request', async () => {
  const view = value(await editPostmortem(world, request([summary('Clearer')])));
  expect(view).toMatchObject({
    revision: 2,
    updatedAt: NOW,
    updatedBy: RESPONDER,
    document: { summary: 'Clearer' }
  });
  expect(world.announced).toEqual([[POSTMORTEM_ID, 2]]);
  expect(world.jira.requests).toEqual(['mypermissions']);
  expect(world.store.calls).toEqual(['byId', 'save']);
});

test('where tickets exist, it costs no more: they did not change by it', async () => {
  world.store.put(postmortem({ document: document({ actions: [readyAction('a')] }) }), [
    actionTicket('a', { state: 'created', ticketId: '20', ticketKey: 'REG-20' })
  ]);
  world.jira.show(issue('20'));
  const view = value(await editPostmortem(world, request([summary('Clearer')])));
  expect(view).not.toHaveProperty('tickets');
  expect(world.jira.requests).toEqual(['mypermissions']);
});

test('what others changed elsewhere meanwhile is merged', async () => {
  otherSaves(world, [summary('Theirs')]);
  otherSaves(world, [response(7), { field: 'action', value: readyAction('b') }]);
  const view = value(await editPostmortem(world, request([detection(5)])));
  expect(view).toMatchObject({
    revision: 4,
    document: {
      summary: 'Theirs',
      milestones: { detection: 5, response: 7 },
      actions: [{ id: 'a' }, { id: 'b' }]
    }
  });
});

test('what others changed too is a conflict that names the field, and nothing is overwritten', async () => {
  otherSaves(world, [response(7)]);
  otherSaves(world, [summary('Theirs'), { field: 'severity', value: 4 }]);
  const refusal = error(await editPostmortem(world, request([summary('Mine'), detection(5)])));
  expect(refusal).toMatchObject({ code: 'conflict', field: 'summary' });
  expect(refusal.message).toContain('Somebody else changed the summary while you did.');
  expect(world.store.postmortems.get(POSTMORTEM_ID)).toMatchObject({
    revision: 3,
    document: { summary: 'Theirs', milestones: { detection: null } }
  });
});

test.each<[string, Edit, Edit, string]>([
  ['a milestone', detection(1), detection(2), 'the time of detection'],
  [
    'an action',
    { field: 'action-removed', value: 'a' },
    { field: 'action', value: readyAction('a') },
    'an action that is gone now'
  ]
])('%s that both changed is a conflict too', async (_, theirs, mine, words) => {
  otherSaves(world, [theirs]);
  expect(error(await editPostmortem(world, request([mine]))).message).toContain(words);
});

test('the same change made by both is no conflict and no new revision', async () => {
  otherSaves(world, [summary('The same')]);
  const view = value(await editPostmortem(world, request([summary('The same')])));
  expect(view.revision).toBe(2);
  expect(world.announced).toEqual([]);
});

test('a save repeated because its answer was lost succeeds and saves nothing', async () => {
  const edits = [
    summary('Mine'),
    detection(5),
    { field: 'action', value: readyAction('new') } satisfies Edit
  ];
  await editPostmortem(world, request(edits));
  const again = value(await editPostmortem(world, request(edits)));
  expect(again).toMatchObject({
    revision: 2,
    document: { summary: 'Mine', actions: [{ id: 'a' }, { id: 'new' }] }
  });
});

test('somebody who saves first between reading and writing is merged with', async () => {
  world.store.beforeSave = () => otherSaves(world, [response(7)]);
  const view = value(await editPostmortem(world, request([detection(5)])));
  expect(view).toMatchObject({ revision: 3, document: { milestones: { detection: 5, response: 7 } } });
});

test('somebody who saves the same field first is a conflict', async () => {
  world.store.beforeSave = () => otherSaves(world, [summary('Theirs')]);
  expect(error(await editPostmortem(world, request([summary('Mine')]))).code).toBe('conflict');
});

test('where others are always faster, the caller is asked to wait', async () => {
  let at = 0;
  const save = world.store.save;
  world.store.save = (next, previous) => {
    otherSaves(world, [response(++at)]);
    return save(next, previous);
  };
  expect(error(await editPostmortem(world, request([detection(5)]))).code).toBe('busy');
  expect(at).toBe(4);
});

test('where the history does not reach back, nothing is merged blindly', async () => {
  otherSaves(world, [response(7)]);
  otherSaves(world, [response(8)]);
  world.store.changesBetween = async () => [];
  expect(error(await editPostmortem(world, request([summary('Mine')]))).code).toBe('conflict');
});

test('a revision from the future is not trusted', async () => {
  expect(error(await editPostmortem(world, request([summary('Mine')], 9))).code).toBe('conflict');
});

test('whoever may only read changes nothing', async () => {
  world.jira.canEdit = false;
  expect(error(await editPostmortem(world, request([summary('Mine')]))).code).toBe('read-only');
  expect(world.store.calls).toEqual(['byId']);
});

test('a postmortem that is missing is answered as one whose incident is invisible', async () => {
  const missing = await editPostmortem(world, { ...request([summary('Mine')]), postmortemId: 'guessed' });
  world.jira.visible.clear();
  const invisible = await editPostmortem(world, request([summary('Mine')]));
  expect(error(invisible).code).toBe('no-access');
  expect(missing).toEqual(invisible);
});

test('what grew too long is refused with its field', async () => {
  expect(error(await editPostmortem(world, request([summary('あ'.repeat(240_000))])))).toMatchObject({
    code: 'invalid',
    field: 'summary'
  });
});

describe('an action with a ticket', () => {
  const made = actionTicket('a', { state: 'created', ticketId: '20', ticketKey: 'REG-20' });
  const beingMade = actionTicket('a', { state: 'reserved', claim: 'somebody', claimedAt: NOW - 1 });
  const withTicket = (ticket = made): void =>
    world.store.put(postmortem({ document: document({ actions: [readyAction('a')] }) }), [ticket]);
  const changed: Edit = { field: 'action', value: { ...readyAction('a'), dueDate: '2027-01-01' } };
  const removed: Edit = { field: 'action-removed', value: 'a' };

  test.each([
    ['removed', removed, made],
    ['changed', changed, made],
    ['removed', removed, beingMade],
    ['changed', changed, beingMade]
  ])('is not %s here, for the ticket would know nothing of it', async (_, edit, ticket) => {
    withTicket(ticket);
    const refusal = error(await editPostmortem(world, request([edit])));
    expect(refusal).toMatchObject({ code: 'rejected', field: 'actions.a' });
    expect(refusal.message).toContain('in Jira');
    expect(world.store.postmortems.get(POSTMORTEM_ID)?.document.actions).toHaveLength(1);
  });

  test.each([made, beingMade])(
    'may answer other failures: of that the ticket knows nothing (%#)',
    async (ticket) => {
      withTicket(ticket);
      const edit: Edit = { field: 'action', value: { ...readyAction('a'), answers: ['f'] } };
      const view = value(await editPostmortem(world, request([edit])));
      expect(view.document.actions).toEqual([edit.value]);
      const both: Edit = { field: 'action', value: { ...readyAction('a'), text: 'Other', answers: [] } };
      expect(error(await editPostmortem(world, request([both], 2)))).toMatchObject({ field: 'actions.a' });
    }
  );

  test('does not keep the rest of the postmortem from being edited, nor a save from being repeated', async () => {
    withTicket();
    value(await editPostmortem(world, request([summary('Clearer')])));
    value(await editPostmortem(world, request([{ field: 'action', value: readyAction('a') }])));
  });

  test('of which nobody knows whether it was made is looked for before its action is changed or removed', async () => {
    world.jira.fates = ['lost after'];
    world.jira.failures.set('markedTickets', { code: 'busy', message: 'Later.' });
    value(await createTickets(world, { postmortemId: POSTMORTEM_ID, actionIds: ['a'] }));
    world.jira.failures.clear();
    const removed = request([{ field: 'action-removed', value: 'a' }]);
    expect(error(await editPostmortem(world, removed))).toMatchObject({
      code: 'rejected',
      field: 'actions.a'
    });
    expect([...world.store.tickets.values()]).toMatchObject([{ state: 'created', ticketId: '20000' }]);
    expect(world.announced).toEqual([[POSTMORTEM_ID, 1, 1]]);
  });

  test('of which nobody knows, and which is not there, keeps nobody from removing its action', async () => {
    withTicket(actionTicket('a', { state: 'unknown' }));
    const removed = request([{ field: 'action-removed', value: 'a' }]);
    world.jira.failures.set('markedTickets', { code: 'busy', message: 'Later.' });
    expect(error(await editPostmortem(world, removed)).code).toBe('busy');
    world.jira.failures.clear();
    expect(value(await editPostmortem(world, removed)).document.actions).toEqual([]);
  });

  test('may be changed after Jira refused the ticket, or the one who was making it died', async () => {
    withTicket(actionTicket('a', { state: 'failed' }));
    value(await editPostmortem(world, request([changed])));
    withTicket(actionTicket('a', { state: 'reserved', claim: 'somebody', claimedAt: NOW - LEASE_MS }));
    value(await editPostmortem(world, request([changed])));
  });

  test('that is claimed just before the save is found then', async () => {
    world.store.beforeSave = () => withTicket(beingMade);
    expect(error(await editPostmortem(world, request([removed])))).toMatchObject({ field: 'actions.a' });
  });
});

describe('what an edit may not do', () => {
  const points = DEFAULT_SETTINGS.barRaiserChecklist.map(({ id }) => id);
  const sign = (ticked = points): Edit => ({ field: 'signOff', value: { ticked, remark: null } });
  const takeRole: Edit = { field: 'roles.barRaiser', value: RESPONDER };

  test('is sign off without being the bar raiser, or without every point', async () => {
    expect(error(await editPostmortem(world, request([sign()])))).toMatchObject({
      code: 'invalid',
      field: 'roles.barRaiser'
    });
    expect(error(await editPostmortem(world, request([takeRole, sign(points.slice(1))])))).toMatchObject({
      code: 'invalid',
      field: 'signOff'
    });
    const view = value(await editPostmortem(world, request([takeRole, sign()])));
    expect(view.document.signOff).toEqual({ by: RESPONDER, at: NOW, ticked: points, remark: null });
  });

  test('is sign off twice: repeated, it stays as it was', async () => {
    const first = value(await editPostmortem(world, request([takeRole, sign()])));
    world.pass(60_000);
    expect(value(await editPostmortem(world, request([takeRole, sign()])))).toEqual(first);
  });

  test('is take back the sign-off of another, unless as their successor', async () => {
    const given = { by: LEAD, at: 1, ticked: points, remark: null };
    const takeBack: Edit = { field: 'signOff', value: null };
    world.store.put(
      postmortem({ document: document({ signOff: given, roles: { moderator: null, barRaiser: LEAD } }) })
    );
    expect(error(await editPostmortem(world, request([takeBack])))).toMatchObject({ field: 'signOff' });
    expect(value(await editPostmortem(world, request([takeRole, takeBack]))).document.signOff).toBeNull();
  });

  test('is move the review without a reason', async () => {
    const move = (reason: string): Edit => ({ field: 'meeting.extension', value: { until: NOW, reason } });
    expect(error(await editPostmortem(world, request([move('  ')])))).toMatchObject({
      code: 'invalid',
      field: 'meeting.extension'
    });
    const view = value(await editPostmortem(world, request([move(' The logs come later ')])));
    expect(view.document.meeting.extension).toEqual({
      until: NOW,
      reason: 'The logs come later',
      by: RESPONDER,
      at: NOW
    });
  });

  test('is make a list longer than it may be; what is there can still be changed and removed', async () => {
    const links = Array.from({ length: 100 }, (_, index) => link(`l-${index}`));
    world.store.put(postmortem({ document: document({ links }) }));
    const refused = error(await editPostmortem(world, request([put(link('one-more'))])));
    expect(refused).toMatchObject({ code: 'invalid', field: 'links' });
    expect(refused.message).toMatch(/at most 100 links. Nothing is lost/);
    const swap: Edit[] = [put(link('one-more')), { field: 'link-removed', value: 'l-0' }];
    expect(value(await editPostmortem(world, request(swap))).document.links).toHaveLength(100);
  });
});

test('what contradicts itself is saved: only a gate looks at that', async () => {
  const milestones = { failure: 9, detection: 1 };
  const view = value(await editPostmortem(world, request([{ field: 'milestones', value: milestones }])));
  expect(view.document.milestones).toMatchObject(milestones);
});

test('edits are stored as they were asked for, and stamped with who and when', async () => {
  const remark = { id: 'r', section: 'impact' as const, text: 'How many?', closed: false };
  const edits: Edit[] = [{ field: 'remark', value: remark }];
  const view = value(await editPostmortem(world, request(edits)));
  expect(view.document.remarks).toEqual([{ ...remark, by: RESPONDER, at: NOW }]);
  expect(view.document.edited.review).toEqual({ by: RESPONDER, at: NOW });
  expect(world.store.postmortems.get(POSTMORTEM_ID)?.edits).toEqual(edits);
});

test('whys of the same cause, edited by two people, are both kept', async () => {
  const cause = (id: string, parent: string | null, text: string): Edit => ({
    field: 'cause',
    value: { id, parent, text, tags: [], underOurControl: null }
  });
  value(await editPostmortem(world, request([cause('root', null, 'No limit')])));
  otherSaves(world, [cause('why-1', 'root', 'Nobody asked for one')]);
  const view = value(await editPostmortem(world, request([cause('why-2', 'root', 'The load was small')], 2)));
  expect(view.document.causes.map(({ id, parent }) => [id, parent])).toEqual([
    ['root', null],
    ['why-1', 'root'],
    ['why-2', 'root']
  ]);
  otherSaves(world, [{ field: 'cause-removed', value: 'root' }]);
  const orphan = value(await editPostmortem(world, request([cause('why-3', 'root', 'It grew')], 4)));
  expect(orphan.document.causes.map(({ id, parent }) => [id, parent])).toEqual([
    ['why-1', null],
    ['why-2', null],
    ['why-3', null]
  ]);
});

describe('after publishing', () => {
  const life: LifeEvent[] = [
    { kind: 'start', by: LEAD, at: 1 },
    { kind: 'submit', by: LEAD, at: 2, overrides: [] },
    { kind: 'publish', by: LEAD, at: 3, overrides: [] }
  ];
  beforeEach(() => world.store.put(postmortem({ document: document({ life }) })));

  test('the first edit is written into the life as an improvement, and no later one', async () => {
    const view = value(await editPostmortem(world, request([summary('Clearer')])));
    expect(view.document.life).toEqual([...life, { kind: 'improve', by: RESPONDER, at: NOW, reason: null }]);
    expect(world.store.postmortems.get(POSTMORTEM_ID)?.edits.map(({ field }) => field)).toEqual([
      'summary',
      'life'
    ]);
    const next = value(await editPostmortem(world, request([summary('Clearer still')], 2)));
    expect(next.document.life).toHaveLength(4);
  });

  test('an edit that changes nothing is no improvement', async () => {
    value(await editPostmortem(world, request([summary(document().summary)])));
    expect(world.store.postmortems.get(POSTMORTEM_ID)?.revision).toBe(1);
  });
});

test('what a newer version wrote is not edited, and nobody without access is told so', async () => {
  world.store.newer.add(POSTMORTEM_ID);
  expect(error(await editPostmortem(world, request([summary('Mine')]))).message).toMatch(
    /newer version of Afterword.*Nothing is lost/
  );
  expect(world.store.calls).not.toContain('save');
  world.jira.visible.clear();
  expect(error(await editPostmortem(world, request([summary('Mine')]))).code).toBe('no-access');
});
