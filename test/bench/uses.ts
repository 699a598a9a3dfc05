/** What people do with Afterword, each with what it may cost. The bench prints the figures, a test holds them to the limits. */
import { isConflict, type PostmortemView, type PostmortemWithTickets } from '../../src/contract';
import { newIdea, type Action } from '../../src/domain/action';
import type { Edit } from '../../src/domain/edit';
import { basedOn } from '../../src/domain/merge/based-edit';
import {
  errorOf,
  linkIncidents,
  newIncident,
  newPostmortem,
  targetIn,
  valueOf,
  withActions,
  type AppSite
} from '../builders/app-site';
import { TAKING_USES } from './taking';
import { idOf, type Use } from './use';

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Refuse a target group without targets, case ${index + 1}`);

const creation =
  (count: number) =>
  async (app: AppSite): Promise<() => Promise<PostmortemWithTickets>> => {
    const postmortem = await newPostmortem(app, await newIncident(app));
    const listed = await withActions(
      app,
      postmortem,
      await targetIn(app, 'PLAT', 'Problem'),
      numbered(count)
    );
    const actionIds = listed.document.actions.map(({ id }) => id);
    return async () =>
      valueOf(await app.call('responder', 'actions/create-tickets', { postmortemId: listed.id, actionIds }));
  };

/** What the meeting's gate misses in a postmortem that has a timeline only. */
const MEETING_ITEMS = [
  'section.impact',
  'role.moderator',
  'role.barRaiser',
  'review.date',
  'review.sign-off'
];

const PIPELINE = 'Rewrite the deployment pipeline';

/** Saves one idea in a postmortem of its own. */
const withIdea = async (app: AppSite, text: string, verdict: Action['verdict']): Promise<PostmortemView> => {
  const { id, revision } = await newPostmortem(app, await newIncident(app));
  const edits = [{ field: 'action' as const, value: { ...newIdea('idea', text), verdict } }];
  return valueOf(await app.call('responder', 'postmortem/edit', { postmortemId: id, revision, edits }));
};

/** Enough of an entry to be one of many in a long incident. */
const entry = (index: number): Edit => ({
  field: 'entry',
  value: {
    id: `entry-${index}`,
    at: Date.parse('2026-11-03T08:21:00Z') + index * 30_000,
    text: `Step ${index}: drained one more node, error rate at ${index % 7} %, waiting for the health checks to settle`,
    lane: index % 3 === 0 ? null : 'Network',
    source: {
      kind: 'chat',
      service: 'slack',
      author: 'Network Engineer',
      written: '8:21 AM',
      paste: 'paste-1',
      line: index + 1
    },
    longBefore: false
  }
});

/** A postmortem with 500 entries in its timeline, pasted in two goes. */
const longTimeline = async (app: AppSite, incident: string): Promise<PostmortemView> => {
  let view: PostmortemView = await newPostmortem(app, incident);
  for (const from of [0, 250]) {
    const edits = Array.from({ length: 250 }, (_, index) => entry(from + index));
    view = valueOf(
      await app.call('responder', 'postmortem/edit', {
        postmortemId: view.id,
        revision: view.revision,
        edits
      })
    );
  }
  return view;
};

/** An incident, and one that it is linked to with a postmortem. */
const linkedPair = async (app: AppSite): Promise<{ incident: string; postmortemId: string }> => {
  const [home, other] = [await newIncident(app), await newIncident(app, 'Sign-in fails at times')];
  await linkIncidents(app, home, other);
  const { id } = await newPostmortem(app, home);
  return { incident: await idOf(app, other), postmortemId: id };
};

/** What a new postmortem says. */
const SUMMARY = 'The load balancers had no targets for 25 minutes.';

/** A postmortem in whose summary the lead wrote twice since the responder saw it, and the responder's way to save it. */
const overtaken = async (app: AppSite) => {
  const seen = await newPostmortem(app, await newIncident(app));
  const edit = (before: string, value: string) => [basedOn({ field: 'summary', value }, before)];
  let [revision, text] = [seen.revision, SUMMARY];
  for (const words of ['The balancers had nothing to send to.', 'They had nothing to send to for a while.']) {
    const edits = edit(text, words);
    const call = { postmortemId: seen.id, revision, edits, operation: `lead-${revision}` };
    ({
      revision,
      document: { summary: text }
    } = valueOf(await app.call('lead', 'postmortem/edit', call)));
  }
  return (value: string, operation: string, before = { summary: SUMMARY, revision: seen.revision }) =>
    app.call('responder', 'postmortem/edit', {
      postmortemId: seen.id,
      revision: before.revision,
      edits: edit(before.summary, value),
      operation
    });
};

export const USES: readonly Use[] = [
  {
    name: 'open the panel of an incident without a postmortem',
    limit: { invocations: 1, requests: 2, statements: 2 },
    bytes: 25_000,
    async prepare(app) {
      const incident = await idOf(app, await newIncident(app));
      return async () => valueOf(await app.call('responder', 'postmortem/read', { incident }));
    }
  },
  {
    name: 'open a postmortem with 20 tickets',
    limit: { invocations: 1, requests: 2, statements: 2 },
    bytes: 50_000,
    async prepare(app) {
      const key = await newIncident(app);
      const postmortem = await newPostmortem(app, key);
      const listed = await withActions(app, postmortem, await targetIn(app, 'PLAT', 'Problem'), numbered(20));
      const actionIds = listed.document.actions.map(({ id }) => id);
      valueOf(await app.call('responder', 'actions/create-tickets', { postmortemId: listed.id, actionIds }));
      const incident = await idOf(app, key);
      return async () => valueOf(await app.call('responder', 'postmortem/read', { incident }));
    }
  },
  {
    name: 'save an edit',
    limit: { invocations: 1, requests: 1, statements: 3 },
    bytes: 10_000,
    async prepare(app) {
      const { id, revision } = await newPostmortem(app, await newIncident(app));
      return async () =>
        valueOf(
          await app.call('responder', 'postmortem/edit', {
            postmortemId: id,
            revision,
            edits: [{ field: 'summary', value: 'Nobody could reach us for 25 minutes.' }]
          })
        );
    }
  },
  {
    name: 'save an edit that is merged with what somebody else wrote in the same text',
    limit: { invocations: 1, requests: 1, statements: 4 },
    bytes: 10_000,
    async prepare(app) {
      const save = await overtaken(app);
      return async () => valueOf(await save(`${SUMMARY} Nobody noticed.`, 'mine'));
    }
  },
  {
    // At most one invocation, one request and five statements more than saving without.
    name: 'save an edit that collides, and save it again over what the answer showed',
    limit: { invocations: 2, requests: 2, statements: 8 },
    bytes: 10_000,
    async prepare(app) {
      const save = await overtaken(app);
      return async () => {
        const refusal = errorOf(await save('All of it anew.', 'mine'));
        if (!isConflict(refusal)) throw new Error(`${refusal.code}: nobody is in the way.`);
        const { revision, document } = refusal.theirs;
        return valueOf(await save('All of it anew.', 'again', { summary: document.summary, revision }));
      };
    }
  },
  {
    name: 'open a timeline of 500 entries',
    limit: { invocations: 1, requests: 2, statements: 2 },
    bytes: 250_000,
    async prepare(app) {
      const key = await newIncident(app);
      await longTimeline(app, key);
      const incident = await idOf(app, key);
      return async () => valueOf(await app.call('responder', 'postmortem/read', { incident }));
    }
  },
  {
    name: 'save one more entry to a timeline of 500',
    limit: { invocations: 1, requests: 1, statements: 3 },
    bytes: 250_000,
    async prepare(app) {
      const { id, revision } = await longTimeline(app, await newIncident(app));
      const edits = [entry(500)];
      return async () =>
        valueOf(await app.call('responder', 'postmortem/edit', { postmortemId: id, revision, edits }));
    }
  },
  {
    name: 'open an incident whose linked incident has a postmortem',
    limit: { invocations: 1, requests: 2, statements: 2 },
    bytes: 30_000,
    async prepare(app) {
      const { incident } = await linkedPair(app);
      return async () => valueOf(await app.call('responder', 'postmortem/read', { incident }));
    }
  },
  {
    name: 'open an incident that shares a postmortem',
    limit: { invocations: 1, requests: 2, statements: 2 },
    bytes: 30_000,
    async prepare(app) {
      const pair = await linkedPair(app);
      valueOf(await app.call('responder', 'postmortem/join', pair));
      return async () => valueOf(await app.call('responder', 'postmortem/read', { incident: pair.incident }));
    }
  },
  {
    name: 'share the postmortem of a linked incident',
    limit: { invocations: 1, requests: 3, statements: 2 },
    bytes: 30_000,
    async prepare(app) {
      const pair = await linkedPair(app);
      return async () => valueOf(await app.call('responder', 'postmortem/join', pair));
    }
  },
  {
    name: 'stop sharing it',
    limit: { invocations: 1, requests: 5, statements: 4 },
    bytes: 30_000,
    async prepare(app) {
      const pair = await linkedPair(app);
      valueOf(await app.call('responder', 'postmortem/join', pair));
      return async () =>
        valueOf(await app.call('responder', 'postmortem/leave', { incident: pair.incident }));
    }
  },
  {
    name: 'hand a timeline of 500 entries in for review',
    limit: { invocations: 1, requests: 2, statements: 3 },
    bytes: 250_000,
    async prepare(app) {
      const key = await newIncident(app);
      const { revision } = await longTimeline(app, key);
      const incident = await idOf(app, key);
      const overrides = MEETING_ITEMS.map((item) => ({ item, reason: 'It is measured here' }));
      const step = { kind: 'submit' as const, overrides };
      return async () =>
        valueOf(await app.call('responder', 'postmortem/advance', { incident, revision, step }));
    }
  },
  {
    name: 'say that an incident needs no postmortem',
    limit: { invocations: 1, requests: 3, statements: 3 },
    bytes: 10_000,
    async prepare(app) {
      const incident = await idOf(app, await newIncident(app));
      const step = { kind: 'waive' as const, reason: 'A false alarm' };
      return async () =>
        valueOf(await app.call('responder', 'postmortem/advance', { incident, revision: null, step }));
    }
  },
  {
    name: 'read the history of a timeline of 500 entries',
    limit: { invocations: 1, requests: 1, statements: 3 },
    bytes: 250_000,
    async prepare(app) {
      const { id } = await longTimeline(app, await newIncident(app));
      const request = { postmortemId: id, before: null };
      return async () => valueOf(await app.call('responder', 'postmortem/history', request));
    }
  },
  {
    name: 'open the panel beside the ticket of an action',
    limit: { invocations: 1, requests: 2, statements: 2 },
    bytes: 5_000,
    async prepare(app) {
      const made = await (await creation(1)(app))();
      const issue = made.tickets[0]?.ticket?.id ?? '';
      return async () => {
        const answer = valueOf(await app.call('responder', 'ticket/read', { issue }));
        if (answer.actions.length !== 1) throw new Error('The ticket is no action’s.');
        return answer;
      };
    }
  },
  {
    name: 'open the panel beside an incident with 20 tickets',
    limit: { invocations: 1, requests: 1, statements: 2 },
    bytes: 5_000,
    async prepare(app) {
      const { home } = await (await creation(20)(app))();
      return async () => {
        const answer = valueOf(await app.call('responder', 'ticket/read', { issue: home.id }));
        if (answer.postmortem?.actions.open !== 20) throw new Error('The incident has no tickets.');
        return answer;
      };
    }
  },
  {
    name: 'open the panel beside any other issue',
    limit: { invocations: 1, requests: 1, statements: 1 },
    bytes: 2_000,
    async prepare(app) {
      const issue = await idOf(app, await newIncident(app, 'Update the handbook', 'SOC'));
      return async () => valueOf(await app.call('responder', 'ticket/read', { issue }));
    }
  },
  {
    name: 'look on without realtime, one poll',
    limit: { invocations: 1, requests: 1, statements: 2 },
    bytes: 500,
    async prepare(app) {
      const { id: postmortemId } = await longTimeline(app, await newIncident(app));
      const presence = { field: 'timeline', writing: true, hears: false };
      valueOf(await app.call('lead', 'postmortem/watch', { postmortemId, presence }));
      return async () => valueOf(await app.call('responder', 'postmortem/watch', { postmortemId, presence }));
    }
  },
  {
    name: 'park an idea',
    limit: { invocations: 1, requests: 1, statements: 3 },
    bytes: 10_000,
    async prepare(app) {
      const { id, revision, document } = await withIdea(app, PIPELINE, 'undecided');
      const edits = document.actions.map((idea) => ({
        field: 'action' as const,
        value: { ...idea, verdict: 'park' as const }
      }));
      return async () =>
        valueOf(await app.call('responder', 'postmortem/edit', { postmortemId: id, revision, edits }));
    }
  },
  {
    name: 'see that an idea was parked in 5 other postmortems',
    limit: { invocations: 1, requests: 2, statements: 2 },
    bytes: 1_000,
    async prepare(app) {
      for (let one = 0; one < 5; one += 1) await withIdea(app, PIPELINE, 'park');
      const { id: postmortemId } = await withIdea(app, PIPELINE, 'undecided');
      return async () => {
        const answer = valueOf(await app.call('responder', 'ideas/parked', { postmortemId }));
        if ((answer.ideas[0]?.count ?? 0) < 5) throw new Error('The idea does not return.');
        return answer;
      };
    }
  },
  {
    name: 'create 1 ticket',
    limit: { invocations: 1, requests: 3, statements: 6 },
    bytes: 10_000,
    prepare: creation(1)
  },
  {
    name: 'create 20 tickets',
    limit: { invocations: 1, requests: 3, statements: 6 },
    bytes: 40_000,
    prepare: creation(20)
  },
  {
    name: 'create 120 tickets',
    limit: { invocations: 2, requests: 6, statements: 8 },
    bytes: 150_000,
    prepare: creation(120)
  },
  ...TAKING_USES,
  {
    name: 'open the gadget over 40 open actions',
    limit: { invocations: 1, requests: 1, statements: 2 },
    bytes: 40_000,
    async prepare(app) {
      const create = await creation(40)(app);
      await create();
      return async () => valueOf(await app.call('responder', 'actions/open', { projects: [] }));
    }
  }
];
