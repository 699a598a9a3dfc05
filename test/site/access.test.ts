/** Who may not see the incident learns nothing, on any call, not even that there is something to learn. */
import type { CallKey, CallRequest } from '../../src/contract';
import { requests } from '../../src/contract';
import {
  accountOf,
  dueOn,
  errorOf,
  linkIncidents,
  newIncident,
  newPostmortem,
  startAppSite,
  targetIn,
  valueOf,
  withActions,
  type AppSite
} from '../builders/app-site';
import type { PersonaKey } from '../builders/test-site';

describe.each(['sqlite', 'mariadb'] as const)('on %s', (sql) => {
  let app: AppSite;
  let incident: string;
  let incidentId: string;
  let postmortemId: string;
  let actionId: string;
  let revision: number;
  /** An incident of a project that the contractor sees, linked to the one that they do not. */
  let visibleTask: string;

  beforeAll(async () => {
    app = await startAppSite({ sql });
    incident = await newIncident(app, 'Secret Kingfisher outage');
    const started = await newPostmortem(app, incident);
    const target = await targetIn(app, 'PLAT', 'Problem');
    const listed = await withActions(app, started, target, ['Rotate the Kingfisher keys']);
    valueOf(
      await app.call('responder', 'actions/create-tickets', {
        postmortemId: listed.id,
        actionIds: listed.document.actions.map(({ id }) => id)
      })
    );
    postmortemId = listed.id;
    actionId = listed.document.actions[0]?.id ?? '';
    revision = listed.revision;
    const read = valueOf(await app.call('responder', 'postmortem/read', { incident }));
    incidentId = read.incident.id;
    visibleTask = await newIncident(app, 'Sign-in fails at times', 'SOC');
    await linkIncidents(app, incident, visibleTask);
  });
  afterAll(() => app.close());

  /** Each call with ids that exist. */
  const calls = (): Record<Exclude<CallKey, 'actions/open'>, unknown> => ({
    'postmortem/read': { incident },
    'postmortem/start': {
      incident,
      summary: 'x',
      severity: 1,
      owner: accountOf('contractor'),
      milestones: { failure: null, detection: null, response: null, mitigation: null, resolution: null },
      nearMiss: false,
      zone: null
    },
    'postmortem/edit': { postmortemId, revision, edits: [{ field: 'summary', value: 'Overwritten' }] },
    'postmortem/advance': { incident, revision, step: { kind: 'waive', reason: 'Overwritten' } },
    'postmortem/join': { incident: visibleTask, postmortemId },
    'postmortem/leave': { incident },
    'postmortem/history': { postmortemId, before: null },
    'ticket/read': { issue: incident },
    'postmortem/watch': { postmortemId, presence: { field: 'summary', writing: true, hears: false } },
    'actions/create-tickets': { postmortemId, actionIds: [actionId] },
    'ideas/parked': { postmortemId },
    'actions/link-existing': { postmortemId, actionId, issue: visibleTask }
  });

  /** The same with ids that nobody has. */
  const unknown = (): Record<string, unknown> => ({
    'postmortem/read': { incident: 'PLAT-99999' },
    'postmortem/start': { ...(calls()['postmortem/start'] as object), incident: 'PLAT-99999' },
    'postmortem/edit': { ...(calls()['postmortem/edit'] as object), postmortemId: 'nobody-has-this-id' },
    'postmortem/advance': { ...(calls()['postmortem/advance'] as object), incident: 'PLAT-99999' },
    'postmortem/join': { incident: visibleTask, postmortemId: 'nobody-has-this-id' },
    'postmortem/leave': { incident: 'PLAT-99999' },
    'postmortem/history': { postmortemId: 'nobody-has-this-id', before: null },
    'ticket/read': { issue: 'PLAT-99999' },
    'postmortem/watch': { ...(calls()['postmortem/watch'] as object), postmortemId: 'nobody-has-this-id' },
    'actions/create-tickets': { postmortemId: 'nobody-has-this-id', actionIds: [actionId] },
    'ideas/parked': { postmortemId: 'nobody-has-this-id' },
    'actions/link-existing': { postmortemId: 'nobody-has-this-id', actionId, issue: visibleTask }
  });

  test('the calls tried here are all that there are', () => {
    expect([...Object.keys(calls()), 'actions/open'].sort()).toEqual(Object.keys(requests).sort());
  });

  test.each(Object.keys(calls()))(
    '%s refuses the person without access, in words that tell nothing',
    async (key) => {
      const refusal = await app.callWith('contractor', key, calls()[key as keyof ReturnType<typeof calls>]);
      expect(errorOf(refusal)).toMatchObject({ code: 'no-access' });
      expect(JSON.stringify(refusal)).not.toMatch(/Kingfisher|PLAT-|Responder|712020/);
      // What does not exist is answered with the very same words.
      expect(await app.callWith('contractor', key, unknown()[key])).toEqual(refusal);
    }
  );

  test('postmortem/read by the number of the issue, typed by hand, is refused as well', async () => {
    expect(errorOf(await app.call('contractor', 'postmortem/read', { incident: incidentId }))).toMatchObject({
      code: 'no-access'
    });
  });

  test('actions/open leaves out what the person may not see, also from its numbers', async () => {
    const mine = valueOf(await app.call('responder', 'actions/open', { projects: [] }));
    expect(mine).toMatchObject({ open: 1 });
    const theirs = valueOf(await app.call('contractor', 'actions/open', { projects: [] }));
    expect(theirs).toMatchObject({ open: 0, overdue: 0, actions: [] });
    expect(valueOf(await app.call('contractor', 'actions/open', { projects: ['PLAT'] }))).toMatchObject({
      open: 0
    });
  });

  test('ticket/read tells nothing on a ticket that they may not see, nor on one they see of an incident that they do not', async () => {
    const read = valueOf(await app.call('responder', 'postmortem/read', { incident }));
    const ticket = read.postmortem?.tickets[0]?.ticket?.id ?? '';
    expect(valueOf(await app.call('responder', 'ticket/read', { issue: ticket }))).toMatchObject({
      actions: [{ actionId, origin: { incident: { key: incident } } }]
    });
    const nothing = await app.callWith('contractor', 'ticket/read', { issue: 'PLAT-99999' });
    expect(await app.callWith('contractor', 'ticket/read', { issue: ticket })).toEqual(nothing);

    const started = await newPostmortem(app, await newIncident(app, 'Secret Heron outage'));
    const target = await targetIn(app, 'SOC', 'Task');
    const listed = await withActions(app, started, target, ['Rotate the Heron keys']);
    const made = valueOf(
      await app.call('responder', 'actions/create-tickets', {
        postmortemId: listed.id,
        actionIds: listed.document.actions.map(({ id }) => id)
      })
    );
    const seen = valueOf(
      await app.call('contractor', 'ticket/read', { issue: made.tickets[0]?.ticket?.id ?? '' })
    );
    expect(seen.actions).toMatchObject([{ origin: null, agreed: dueOn(app) }]);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Heron|PLAT-|${started.home.id}`));
  });

  test('nobody is nobody: without an account every call is refused', async () => {
    for (const [key, payload] of Object.entries({ ...calls(), 'actions/open': { projects: [] } })) {
      expect(errorOf(await app.callWith(null, key, payload))).toMatchObject({ code: 'no-access' });
    }
  });

  test('the person who may view but not edit reads everything and changes nothing', async () => {
    const who: PersonaKey = 'reporter';
    const seen = valueOf(await app.call(who, 'postmortem/read', { incident }));
    expect(seen.canEdit).toBe(false);
    expect(seen.postmortem?.document.summary).toContain('load balancers');
    const writes = ['edit', 'advance', 'leave'].map((name) => `postmortem/${name}` as const);
    for (const key of [...writes, 'actions/create-tickets', 'actions/link-existing'] as (keyof ReturnType<
      typeof calls
    >)[]) {
      expect(errorOf(await app.callWith(who, key, calls()[key]))).toMatchObject({ code: 'read-only' });
    }
    expect(errorOf(await app.callWith(who, 'postmortem/join', calls()['postmortem/join']))).toMatchObject({
      code: 'read-only'
    });
    const history = valueOf(await app.call(who, 'postmortem/history', { postmortemId, before: null }));
    expect(history.revisions.map((one) => one.revision)).toEqual([2, 1]);
    const unwaived = await newIncident(app);
    const waive = { incident: unwaived, revision: null, step: { kind: 'waive' as const, reason: 'Small' } };
    expect(errorOf(await app.call(who, 'postmortem/advance', waive))).toMatchObject({ code: 'read-only' });
    const other = await newIncident(app);
    const start = { ...(calls()['postmortem/start'] as object), incident: other };
    expect(errorOf(await app.callWith(who, 'postmortem/start', start))).toMatchObject({ code: 'read-only' });
    const after = valueOf(await app.call('responder', 'postmortem/read', { incident }));
    expect(after.postmortem?.revision).toBe(revision);
    expect(after.postmortem?.document).toEqual(seen.postmortem?.document);
  });

  test('whoever may not see it is not seen there, and whoever may only read does not write there', async () => {
    const writes = calls()['postmortem/watch'] as CallRequest<'postmortem/watch'>;
    await app.call('contractor', 'postmortem/watch', writes);
    await app.call('reporter', 'postmortem/watch', writes);
    const { people } = valueOf(await app.call('responder', 'postmortem/watch', writes));
    expect(people).toEqual([
      { accountId: accountOf('reporter'), field: 'summary', writing: false, hears: false }
    ]);
  });

  test('an incident that they see tells them nothing of the one it is linked to, nor of whose postmortem it shares', async () => {
    const unlinked = valueOf(await app.call('contractor', 'postmortem/read', { incident: visibleTask }));
    expect(unlinked).toMatchObject({ postmortem: null, linked: [], joined: [] });
    const mine = valueOf(await app.call('responder', 'postmortem/read', { incident: visibleTask }));
    expect(mine.linked).toMatchObject([{ postmortemId, home: { key: incident }, state: 'draft' }]);

    valueOf(await app.call('responder', 'postmortem/join', { incident: visibleTask, postmortemId }));
    const shared = valueOf(await app.call('responder', 'postmortem/read', { incident: visibleTask }));
    expect(shared).toMatchObject({ postmortem: { id: postmortemId, home: { key: incident } } });
    const nothing = await app.callWith('contractor', 'postmortem/read', { incident: 'PLAT-99999' });
    const step = { kind: 'waive', reason: 'x' };
    const start = { ...(calls()['postmortem/start'] as object), incident: visibleTask };
    for (const [key, payload] of [
      ['postmortem/read', { incident: visibleTask }],
      ['postmortem/start', start],
      ['postmortem/advance', { incident: visibleTask, revision: null, step }]
    ] as const) {
      expect(await app.callWith('contractor', key, payload)).toEqual(nothing);
    }
    // Whoever may edit their own incident may take it out, and is told no more than if it had shared nothing.
    const out = valueOf(await app.call('contractor', 'postmortem/leave', { incident: visibleTask }));
    expect(out).toEqual(unlinked);
    expect(JSON.stringify(out)).not.toMatch(new RegExp(`${incident}|${postmortemId}`));
    expect(valueOf(await app.call('contractor', 'postmortem/read', { incident: visibleTask }))).toEqual(
      unlinked
    );
  });

  test('every request and every answer kept to the contracts', () => {
    expect(app.site.gateway.mismatches()).toEqual([]);
  });

  test('nothing that somebody typed is in the app’s log', () => {
    const logged = app.site.traffic.entries().filter(({ kind }) => kind === 'log');
    expect(JSON.stringify(logged)).not.toMatch(/Kingfisher|load balancers|Overwritten|712020/);
  });
});
