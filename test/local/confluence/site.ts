/** A Confluence behind the gateway, which holds every request and answer against the contracts. */
import { type ConfluenceModel, createConfluence } from '../../../local/confluence/confluence';
import { emptyConfluence } from '../../../local/seed/spaces';
import type { ConfluenceSeed, ConfluenceUser } from '../../../local/confluence/seed';
import { createFaults } from '../../../local/gateway/faults';
import { type CheckedGateway, createGateway } from '../../../local/gateway/gateway';
import { createTraffic } from '../../../local/gateway/traffic';
import type { Actor, ProductEvent, ProductResponse } from '../../../local/seam';

const account = (suffix: string): string => `712020:00000000-0000-4000-8000-${suffix.padStart(12, '0')}`;

export const reporter = account('1');
export const responder = account('2');
export const lead = account('3');
export const admin = account('4');
export const contractor = account('5');
export const former = account('19');
export const app = account('aa');

const user = (
  accountId: string,
  displayName: string,
  more: Partial<ConfluenceUser> = {}
): ConfluenceUser => ({
  accountId,
  displayName,
  email: `${displayName.toLowerCase()}@example.com`,
  accountType: 'atlassian',
  active: true,
  timeZone: 'Etc/UTC',
  ...more
});

const users = [
  user(reporter, 'Reporter'),
  user(responder, 'Responder'),
  user(lead, 'Platform Lead'),
  user(admin, 'Site Admin'),
  user(contractor, 'Contractor'),
  user(former, 'Former Engineer', { active: false }),
  user(app, 'Afterword', { email: null, accountType: 'app' })
];

export interface Site {
  confluence: ConfluenceModel;
  gateway: CheckedGateway;
  events: ProductEvent[];
  clock: { at: number };
  /** `ask(lead, 'GET /wiki/api/v2/pages/1', body)`; `app` asks on its own behalf, null is nobody. */
  ask(who: string | null, line: string, body?: unknown): Promise<Answer>;
  /** Id of a space by its key. */
  space(key: string): Promise<string>;
  /** Creates a page as the lead and answers its id. */
  page(title: string, more?: Record<string, unknown>): Promise<string>;
}

/** JSON that a test walks through; a wrong step is undefined. */
export interface Json {
  readonly [key: string]: Json | undefined;
  readonly [index: number]: Json;
}

export interface Answer extends ProductResponse {
  json: Json;
}

/** Text of an answer; anything else fails the test. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`This is no text: ${JSON.stringify(value)}`);
  return value;
}

export const adf = (...paragraphs: string[]): string =>
  JSON.stringify({
    type: 'doc',
    version: 1,
    content: paragraphs.map((text) =>
      text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
    )
  });

export const adfBody = (...paragraphs: string[]) => ({
  representation: 'atlas_doc_format',
  value: adf(...paragraphs)
});

const actorOf = (who: string | null): Actor => {
  if (who === null) return { kind: 'anonymous' };
  return who === app ? { kind: 'app' } : { kind: 'user', accountId: who };
};

/** Makes a site of its own for one test. */
export function makeSite(seed: ConfluenceSeed = emptyConfluence): Site {
  const clock = { at: Date.parse('2021-07-10T12:00:00Z') };
  const events: ProductEvent[] = [];
  const time = { now: () => clock.at };
  const confluence = createConfluence({
    clock: time,
    siteUrl: 'http://localhost:8080',
    users,
    emit: (event) => events.push(event),
    seed
  });
  const gateway = createGateway({
    products: [confluence],
    traffic: createTraffic(time),
    faults: createFaults(),
    clock: time
  });
  const ask: Site['ask'] = async (who, line, body) => {
    const [method = '', address = ''] = line.split(/ (.*)/s);
    const url = new URL(address, 'http://localhost:8080');
    const answer = await gateway.request(
      { via: 'function', actor: actorOf(who), module: null, invocation: null, scopes: null },
      'confluence',
      { method, path: url.pathname, query: url.searchParams, headers: {}, body }
    );
    return { ...answer, json: (answer.body ?? {}) as Json };
  };
  const space: Site['space'] = async (key) => {
    const { json } = await ask(admin, `GET /wiki/api/v2/spaces?keys=${key}`);
    return textOf(json['results']?.[0]?.['id']);
  };
  return {
    confluence,
    gateway,
    events,
    clock,
    ask,
    space,
    async page(title, more = {}) {
      const spaceId = await space('PLAT');
      const body = { spaceId, title, body: adfBody(title), ...more };
      const { status, json } = await ask(lead, 'POST /wiki/api/v2/pages', body);
      if (status !== 200) throw new Error(`The page '${title}' was not created: ${JSON.stringify(json)}`);
      return textOf(json['id']);
    }
  };
}

/** What the gateway found wrong with answers, and with requests that the test meant to be right. */
export const problemsOf = ({ gateway }: Site): string[] =>
  gateway.mismatches().map(({ side, what, problem }) => `${side} of ${what}: ${problem}`);
