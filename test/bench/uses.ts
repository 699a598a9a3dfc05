/** What people do with Afterword, each with what it may cost. The bench prints the figures, a test holds them to the limits. */
import {
  newIncident,
  newPostmortem,
  targetIn,
  valueOf,
  withActions,
  type AppSite,
  type Cost
} from '../builders/app-site';

export interface Use {
  name: string;
  limit: Cost;
  /** Prepares, and returns what is measured. */
  prepare(app: AppSite): Promise<() => Promise<unknown>>;
}

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Refuse a target group without targets, case ${index + 1}`);

const creation =
  (count: number): Use['prepare'] =>
  async (app) => {
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

/** An incident's id: what a panel knows of its issue. */
const idOf = async (app: AppSite, key: string): Promise<string> =>
  ((await app.jira('responder', 'GET', `/rest/api/3/issue/${key}?fields=summary`)).body as { id: string }).id;

export const USES: readonly Use[] = [
  {
    name: 'open the panel of an incident without a postmortem',
    limit: { invocations: 1, requests: 2, statements: 2 },
    async prepare(app) {
      const incident = await idOf(app, await newIncident(app));
      return async () => valueOf(await app.call('responder', 'postmortem/read', { incident }));
    }
  },
  {
    name: 'open a postmortem with 20 tickets',
    limit: { invocations: 1, requests: 2, statements: 2 },
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
  { name: 'create 1 ticket', limit: { invocations: 1, requests: 3, statements: 6 }, prepare: creation(1) },
  { name: 'create 20 tickets', limit: { invocations: 1, requests: 3, statements: 6 }, prepare: creation(20) },
  {
    name: 'create 120 tickets',
    limit: { invocations: 2, requests: 6, statements: 8 },
    prepare: creation(120)
  },
  {
    name: 'open the gadget over 40 open actions',
    limit: { invocations: 1, requests: 1, statements: 2 },
    async prepare(app) {
      const create = await creation(40)(app);
      await create();
      return async () => valueOf(await app.call('responder', 'actions/open', { projects: [] }));
    }
  }
];
