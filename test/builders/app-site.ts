/** A local site with the app in it, and the app called as its surfaces call it. */
import type { SqlKind } from '../../local/database';
import { INSTALLATION } from '../../local/forge/installation';
import { personas } from '../../local/personas';
import type { ProductResponse } from '../../local/seam';
import type { SeedName } from '../../local/site/ports';
import type {
  Answers,
  CallKey,
  CallRequest,
  IncidentPostmortem,
  PostmortemView,
  PostmortemWithTickets
} from '../../src/contract';
import { newIdea, type Action, type TicketTarget } from '../../src/domain/action';
import { dayIn } from '../../src/domain/calendar/wall-clock';
import { daysLater } from '../../src/domain/calendar/days';
import { proposedPriority } from '../../src/domain/gate/ticket-defaults';
import type { AppError, Result } from '../../src/domain/result';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import { startTestSite, type PersonaKey, type TestSite } from './test-site';

/** What crossed the edges while something was done. */
export interface Cost {
  invocations: number;
  /** Requests that the app sent to Jira or Confluence. */
  requests: number;
  statements: number;
}

export interface AppSite {
  site: TestSite;
  /** Calls the app as somebody's panel does. @throws Error where the platform itself refuses */
  call<K extends CallKey>(who: PersonaKey, key: K, request: CallRequest<K>): Promise<Result<Answers[K]>>;
  /** Sends what no surface would send. */
  callWith(who: PersonaKey | null, key: string, payload: unknown): Promise<Result<unknown>>;
  /** Asks Jira itself, as somebody. */
  jira(who: PersonaKey, method: string, path: string, body?: unknown): Promise<ProductResponse>;
  costOf(work: () => Promise<unknown>): Promise<Cost>;
  close(): Promise<void>;
}

/** Account id of a persona. @param key its short name */
export function accountOf(key: PersonaKey): string {
  const persona = personas.find((candidate) => candidate.key === key);
  if (!persona) throw new Error(`No persona ${key}.`);
  return persona.accountId;
}

/** What a call answered. @throws Error where it answered an error */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message} ${result.error.field ?? ''}`);
}

/** The error that a call answered. @throws Error where it went well */
export function errorOf(result: Result<unknown>): AppError {
  if (!result.ok) return result.error;
  throw new Error('The call went well, and ought not to.');
}

/**
 * Starts a site of its own on free ports, with its data in a folder that is removed at the end.
 * @param options which engine plays Forge SQL, and what the site holds
 */
export async function startAppSite({
  sql = 'sqlite',
  seed = 'empty'
}: { sql?: SqlKind; seed?: SeedName } = {}): Promise<AppSite> {
  const site = await startTestSite({ sql, seed });
  const callWith = async (
    who: PersonaKey | null,
    key: string,
    payload: unknown
  ): Promise<Result<unknown>> => {
    const persona = who && personas.find((candidate) => candidate.key === who);
    const accountId = persona ? persona.accountId : null;
    const outcome = await site.invoke({
      kind: 'resolver',
      moduleKey: 'postmortem-panel',
      functionKey: key,
      payload,
      accountId,
      context: {
        ...(accountId === null ? {} : { accountId }),
        cloudId: INSTALLATION.cloudId,
        siteUrl: site.url,
        timezone: persona ? persona.timeZone : 'Etc/UTC',
        extension: { type: 'jira:issuePanel' }
      }
    });
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value as Result<unknown>;
  };
  return {
    site,
    callWith,
    call: async (who, key, request) => (await callWith(who, key, request)) as Result<never>,
    jira: (who, method, path, body) => {
      const url = new URL(path, site.url);
      return site.gateway.request(
        {
          via: 'client',
          actor: { kind: 'user', accountId: accountOf(who) },
          module: null,
          invocation: null,
          scopes: null
        },
        'jira',
        {
          method,
          path: url.pathname,
          query: url.searchParams,
          headers: body === undefined ? {} : { 'content-type': 'application/json' },
          body
        }
      );
    },
    async costOf(work) {
      site.traffic.clear();
      await work();
      const kinds = site.traffic
        .entries()
        .map(({ kind, as }) => (kind === 'product' && as === 'client' ? 'client' : kind));
      const count = (kind: string): number => kinds.filter((one) => one === kind).length;
      return { invocations: count('invocation'), requests: count('product'), statements: count('sql') };
    },
    close: () => site.close()
  };
}

/** An incident in PLAT, or a task of another project, reported by the Responder. @returns its key */
export async function newIncident(
  app: AppSite,
  summary = 'Every request ends in a 503',
  projectKey = 'PLAT'
): Promise<string> {
  const project = await app.jira('responder', 'GET', `/rest/api/3/project/${projectKey}`);
  const { issueTypes } = project.body as { issueTypes: { id: string; name: string }[] };
  const wanted = projectKey === 'PLAT' ? 'Incident' : 'Task';
  const type = issueTypes.find(({ name }) => name === wanted);
  if (!type) throw new Error(`${projectKey} has no ${wanted}.`);
  const created = await app.jira('responder', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: projectKey }, issuetype: { id: type.id }, summary }
  });
  return (created.body as { key: string }).key;
}

/** Links two issues in Jira, as the Responder. */
export async function linkIncidents(app: AppSite, one: string, other: string): Promise<void> {
  const answer = await app.jira('responder', 'POST', '/rest/api/3/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key: one },
    outwardIssue: { key: other }
  });
  if (answer.status !== 201) throw new Error(`Jira did not link: ${JSON.stringify(answer.body)}`);
}

/** Starts a postmortem as the Responder. */
export async function newPostmortem(app: AppSite, incident: string): Promise<PostmortemWithTickets> {
  const answer: IncidentPostmortem = valueOf(
    await app.call('responder', 'postmortem/start', {
      incident,
      summary: 'The load balancers had no targets for 25 minutes.',
      severity: 1,
      owner: accountOf('responder'),
      milestones: {
        failure: Date.parse('2026-11-03T08:21:00Z'),
        detection: Date.parse('2026-11-03T08:29:00Z'),
        response: Date.parse('2026-11-03T08:30:00Z'),
        mitigation: Date.parse('2026-11-03T08:46:00Z'),
        resolution: null
      },
      nearMiss: false,
      zone: 'Europe/London'
    })
  );
  if (!answer.postmortem) throw new Error('Started, and not there.');
  return answer.postmortem;
}

/** Where tickets go: a type of a project, as the UI reads it from the create screen. */
export async function targetIn(app: AppSite, key: string, typeName: string): Promise<TicketTarget> {
  const types = await app.jira('responder', 'GET', `/rest/api/3/issue/createmeta/${key}/issuetypes`);
  const type = (types.body as { issueTypes: { id: string; name: string }[] }).issueTypes.find(
    ({ name }) => name === typeName
  );
  const project = await app.jira('responder', 'GET', `/rest/api/3/project/${key}`);
  if (!type) throw new Error(`${key} has no ${typeName}.`);
  const screen = await app.jira(
    'responder',
    'GET',
    `/rest/api/3/issue/createmeta/${key}/issuetypes/${type.id}`
  );
  const { fields } = screen.body as {
    fields: { fieldId: string; allowedValues?: { id: string; name: string }[] }[];
  };
  const priorities = fields.find(({ fieldId }) => fieldId === 'priority')?.allowedValues ?? [];
  return {
    projectId: (project.body as { id: string }).id,
    projectKey: key,
    typeId: type.id,
    typeName,
    dueDateOnScreen: fields.some(({ fieldId }) => fieldId === 'duedate'),
    priorityId: proposedPriority(priorities, DEFAULT_SETTINGS.tickets)?.id ?? null,
    labelsOnScreen: fields.some(({ fieldId }) => fieldId === 'labels'),
    fields: {}
  };
}

/** A day two weeks from now by the site's clock: when actions made here are due. */
export const dueOn = ({ site }: AppSite): string => daysLater(dayIn(site.clock.now(), 'UTC'), 14);

/** What a person would have decided of an idea that becomes a ticket. */
export const JUDGED = {
  criterion: 'An empty group is refused within a second, and somebody is paged',
  category: 'prevent',
  scope: 'class',
  size: 'two-weeks',
  verdict: 'keep'
} as const satisfies Partial<Action>;

/** Adds actions for the Responder to the postmortem, one per text, lacking nothing. */
export async function withActions(
  app: AppSite,
  postmortem: PostmortemView,
  target: TicketTarget,
  texts: readonly string[]
): Promise<PostmortemView> {
  const actions = texts.map((text, index): Action => ({
    ...newIdea(`${postmortem.id.slice(0, 18)}-${index}`, text),
    assignee: accountOf('responder'),
    dueDate: dueOn(app),
    target,
    ...JUDGED
  }));
  let current = postmortem;
  for (let from = 0; from < actions.length; from += 50) {
    const edits = actions.slice(from, from + 50).map((value) => ({ field: 'action' as const, value }));
    current = valueOf(
      await app.call('responder', 'postmortem/edit', {
        postmortemId: current.id,
        revision: current.revision,
        edits
      })
    );
  }
  return current;
}
