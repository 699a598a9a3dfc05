/** A local Jira for tests, whose every answer is held against the contract. */
import { loadContracts } from '../../../local/gateway/contracts';
import { emptySeed, people } from '../../../local/jira/fixture';
import { createJira, type JiraModel } from '../../../local/jira/jira';
import type { JiraSeed } from '../../../local/jira/seed';
import type { Actor, ProductEvent, ProductResponse } from '../../../local/seam';

const contracts = loadContracts();

export type Who = keyof typeof people | 'anonymous';

export interface Answer {
  status: number;
  /** Typed loosely: assertions say what they expect. */
  body: Record<string, unknown>;
  raw: unknown;
  headers: Record<string, string>;
}

export interface Site {
  jira: JiraModel;
  events: ProductEvent[];
  /** Moves the clock. @param ms milliseconds forward */
  pass(ms: number): void;
  /** Sends a request and checks the answer against the contract. @param path with query */
  ask(who: Who, method: string, path: string, body?: unknown, headers?: Record<string, string>): Answer;
  /** Sends a request that the model does not answer. */
  modelled(who: Who, method: string, path: string, body?: unknown): boolean;
  /** The contract's name of an operation; undefined where it has none. */
  operation(method: string, path: string): string | undefined;
  /** Creates an issue. @returns its key */
  create(who: Who, project: string, type: string, fields?: Record<string, unknown>): string;
}

const actorOf = (who: Who): Actor => {
  if (who === 'anonymous') return { kind: 'anonymous' };
  return who === 'app' ? { kind: 'app' } : { kind: 'user', accountId: people[who] };
};

/** Operations that the contract lacks, and that the model has nevertheless. */
const beyondContract = /^(GET|POST) \/rest\/api\/3\/search$/;

const send = (
  jira: JiraModel,
  who: Who,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>
): ProductResponse | undefined => {
  const { pathname, searchParams } = new URL(path, 'http://site.invalid');
  const request = { method, path: pathname, query: searchParams, headers, body };
  const response = jira.handle(actorOf(who), request);
  if (response === undefined) return undefined;
  const detached: ProductResponse =
    response.body === undefined || Buffer.isBuffer(response.body)
      ? response
      : { ...response, body: JSON.parse(JSON.stringify(response.body)) as unknown };
  const operation = contracts.find('jira', method, pathname);
  if (operation === undefined) {
    expect(`${method} ${pathname}`).toMatch(beyondContract);
  } else {
    expect({ request: `${method} ${path}`, problems: operation.validateAnswer(detached) }).toEqual({
      request: `${method} ${path}`,
      problems: []
    });
  }
  return detached;
};

/** @param seed what the site holds; nothing but its configuration unless told */
export const startSite = (seed: JiraSeed = emptySeed, indexLagMs = 0): Site => {
  let now = Date.parse('2026-11-20T10:00:00Z');
  const events: ProductEvent[] = [];
  const jira = createJira({
    clock: { now: () => now },
    siteUrl: 'http://localhost:8080',
    emit: (event) => {
      events.push(event);
    },
    seed,
    indexLagMs
  });
  const ask: Site['ask'] = (who, method, path, body, headers = {}) => {
    const response = send(jira, who, method, path, body, headers);
    if (response === undefined) throw new Error(`${method} ${path} is not modelled.`);
    return {
      status: response.status,
      body: (response.body ?? {}) as Record<string, unknown>,
      raw: response.body,
      headers: response.headers ?? {}
    };
  };
  return {
    jira,
    events,
    pass: (ms) => {
      now += ms;
    },
    ask,
    modelled: (who, method, path, body) => send(jira, who, method, path, body, {}) !== undefined,
    operation: (method, path) => contracts.find('jira', method, path)?.operationId,
    create: (who, project, type, fields = {}) => {
      const { status, body } = ask(who, 'POST', '/rest/api/3/issue', {
        fields: { project: { key: project }, issuetype: { name: type }, summary: 'Something', ...fields }
      });
      expect({ status, body }).toMatchObject({ status: 201 });
      return String(body.key);
    }
  };
};

/** @param text one paragraph */
export const adf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
});

/** The fields of an issue as somebody sees them. */
export const fieldsOf = (site: Site, who: Who, key: string): Record<string, unknown> =>
  site.ask(who, 'GET', `/rest/api/3/issue/${key}`).body.fields as Record<string, unknown>;
