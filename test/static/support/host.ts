/** The page around a frame in tests: answers what surfaces ask of the backend and of Jira. */
import './fetch-api';
import type { Answers, CallKey, CallRequest } from '../../../src/contract';
import type { AppError, Result } from '../../../src/domain/result';
import { bridge } from '../../setup/bridge';
import { account } from './data';

type Resolvers = {
  [K in CallKey]?: (request: CallRequest<K>) => Result<Answers[K]> | Promise<Result<Answers[K]>>;
};

/** A field of a create screen as Jira describes it. */
export const metaField = (
  fieldId: string,
  name: string,
  required: boolean,
  schema: Record<string, string>,
  allowedValues?: { id: string; value?: string; name?: string }[]
) => ({
  fieldId,
  key: fieldId,
  name,
  required,
  hasDefaultValue: false,
  operations: ['set'],
  schema,
  ...(allowedValues ? { allowedValues } : {})
});

const SUMMARY = metaField('summary', 'Summary', true, { type: 'string', system: 'summary' });
const ASSIGNEE = metaField('assignee', 'Assignee', false, { type: 'user', system: 'assignee' });
const DUE = metaField('duedate', 'Due date', false, { type: 'date', system: 'duedate' });
const TEAM = metaField('customfield_10050', 'Owning team', true, { type: 'option', custom: 'x:select' }, [
  { id: '1', value: 'Registry' },
  { id: '2', value: 'Mirrors' }
]);

const people = (
  [
    ['02', 'Responder'],
    ['03', 'Platform Lead'],
    ['11', 'Network Engineer'],
    ['12', 'Registry Engineer']
  ] as const
).map(([last, displayName]) => ({
  accountId: account(last),
  accountType: 'atlassian',
  active: true,
  displayName,
  avatarUrls: {}
}));

const projects = [
  { id: '10000', key: 'PLAT', name: 'Cloud Engineering' },
  { id: '10001', key: 'REG', name: 'Package Registry' },
  { id: '10002', key: 'SOC', name: 'Community Infrastructure' }
];

const issueTypes: Record<string, { id: string; name: string; subtask?: boolean; hierarchyLevel?: number }[]> =
  {
    PLAT: [
      { id: '100', name: 'Incident' },
      { id: '101', name: 'Problem' },
      { id: '102', name: 'Task' }
    ],
    REG: [
      { id: '204', name: 'Epic', hierarchyLevel: 1 },
      { id: '201', name: 'Bug' },
      { id: '203', name: 'Task' },
      { id: '205', name: 'Sub-task', subtask: true, hierarchyLevel: -1 }
    ],
    SOC: [
      { id: '301', name: 'Task' },
      { id: '302', name: 'Bug' }
    ]
  };

/** Create screens by project key; a test may put in its own. */
export const screens: Record<string, ReturnType<typeof metaField>[]> = {};

interface JiraAnswer {
  status: number;
  body: unknown;
}

/** Answers Jira's part; a test may replace it. */
export type Jira = (path: string, query: URLSearchParams) => JiraAnswer;

export const jira: Jira = (path, query) => {
  const ok = (body: unknown): JiraAnswer => ({ status: 200, body });
  const like = (text: string): boolean =>
    text.toLowerCase().includes((query.get('query') ?? '').toLowerCase());
  if (path === '/user/bulk')
    return ok({ values: people.filter(({ accountId }) => query.getAll('accountId').includes(accountId)) });
  if (path === '/user/assignable/search') return ok(people.filter(({ displayName }) => like(displayName)));
  if (path === '/project/search') {
    const keys = query.getAll('keys');
    return ok({
      values: projects.filter(
        ({ key, name }) => (keys.length === 0 || keys.includes(key)) && like(`${name} ${key}`)
      )
    });
  }
  const [, key = '', typeId] = /^\/issue\/createmeta\/(\w+)\/issuetypes(?:\/(\d+))?$/.exec(path) ?? [];
  if (key && !typeId) return ok({ issueTypes: issueTypes[key] });
  if (key) return ok({ fields: screens[key] });
  return { status: 404, body: { errorMessages: ['Not found.'], errors: {} } };
};

/** Wraps a success. @param value the answer */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps a failure. @param code what kind @param message in words */
export const fail = (code: AppError['code'], message = `It is ${code}.`): Result<never> => ({
  ok: false,
  error: { code, message }
});

/**
 * Sets up the page around the frame anew.
 * @param resolvers the backend
 * @param product Jira
 */
export function host(resolvers: Resolvers, product: Jira = jira): void {
  bridge.reset();
  window.localStorage.clear();
  Object.assign(screens, {
    PLAT: [SUMMARY, ASSIGNEE, DUE],
    REG: [SUMMARY, ASSIGNEE, DUE, TEAM],
    SOC: [SUMMARY, ASSIGNEE]
  });
  serve(resolvers, product);
}

/** Replaces what the page around the frame answers, and keeps what the browser stored. */
export function serve(resolvers: Resolvers, product: Jira = jira): void {
  Object.assign(bridge.handlers, {
    invoke: (data: unknown) => {
      const { functionKey, payload } = data as { functionKey: CallKey; payload: never };
      const resolver = resolvers[functionKey];
      if (!resolver) throw new Error(`The test's backend does not answer ${functionKey}.`);
      return resolver(payload);
    },
    fetchProduct: (data: unknown) => {
      const { restPath } = data as { restPath: string };
      const { pathname, searchParams } = new URL(restPath, 'http://localhost');
      const { status, body } = product(pathname.replace('/rest/api/3', ''), searchParams);
      return { status, statusText: '', headers: {}, body: JSON.stringify(body) };
    },
    subscribeRealtimeChannel: () => ({ unsubscribe: () => undefined }),
    navigate: () => undefined
  });
}

/** Payloads with which a call was made, in order. @param key which call */
export const asked = <K extends CallKey>(key: K): CallRequest<K>[] =>
  bridge.calls
    .filter(
      ({ command, data }) => command === 'invoke' && (data as { functionKey: string }).functionKey === key
    )
    .map(({ data }) => (data as { payload: CallRequest<K> }).payload);

/** Paths that were asked of Jira, in order, with their queries. */
export const askedOfJira = (): string[] =>
  bridge.calls
    .filter(({ command }) => command === 'fetchProduct')
    .map(({ data }) =>
      decodeURIComponent((data as { restPath: string }).restPath.replace('/rest/api/3', ''))
    );
