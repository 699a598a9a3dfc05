/** Rules that make product requests go wrong on purpose, as `POST /__site/faults` takes them. */
import * as v from 'valibot';
import type { Clock, ProductRequest, ProductResponse } from '../seam';
import type { Operation } from './contracts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const FaultRule = v.strictObject({
  /** An operation id (`createIssues`), or `METHOD /path` where `{}` is any one segment and a last `*` is any rest. */
  operation: v.pipe(v.string(), v.minLength(1)),
  /** Answered in the model's place: the model never sees the request. */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** Null leaves out a header that an answer of this status has by itself. */
  headers: v.optional(v.record(v.string(), v.nullable(v.string()))),
  body: v.optional(v.unknown()),
  /** Milliseconds of real time before anything else happens. */
  delayMs: v.optional(v.pipe(Count, v.maxValue(120_000))),
  /** The model commits, then the connection breaks. */
  dropAfterCommit: v.optional(v.boolean()),
  /** The process of the invocation that asked dies: before the model sees the request, or after with `dropAfterCommit`. */
  kill: v.optional(v.boolean()),
  /** Requests that the rule applies to; 1 unless told. */
  count: v.optional(v.pipe(Count, v.minValue(1))),
  /** Matching requests that pass before it applies. */
  skip: v.optional(Count)
});
export type FaultRule = v.InferOutput<typeof FaultRule>;

export interface Faults {
  /** The rule that applies to this request, if any; it is counted down. Earlier rules go first. */
  take(operation: Operation, request: ProductRequest): FaultRule | undefined;
  /** Adds rules behind those that wait. */
  add(rules: readonly FaultRule[]): void;
  clear(): void;
  /** Rules that have not been used up. */
  waiting(): readonly FaultRule[];
}

/**
 * Reads rules from outside.
 * @param input one rule or a list of them
 * @returns the rules, or in words what is wrong with them
 */
export function parseFaultRules(input: unknown): FaultRule[] | string {
  const parsed = v.safeParse(v.array(FaultRule), Array.isArray(input) ? input : [input]);
  if (parsed.success) return parsed.output;
  return parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'rule'}: ${issue.message}`).join('; ');
}

function matches(pattern: string, operation: Operation, request: ProductRequest): boolean {
  const [method, path, ...rest] = pattern.split(' ');
  if (path === undefined) return pattern === operation.operationId;
  if (rest.length > 0 || method !== request.method) return false;
  const segments = request.path.split('/');
  const wanted = path.split('/');
  const open = wanted.at(-1) === '*';
  if (open) wanted.pop();
  if (open ? segments.length < wanted.length : segments.length !== wanted.length) return false;
  return wanted.every((segment, index) => /^\{.*\}$/.test(segment) || segment === segments[index]);
}

/** An empty set of fault rules. */
export function createFaults(): Faults {
  let queue: { rule: FaultRule; skip: number; left: number }[] = [];
  return {
    take(operation, request) {
      const waiting = queue.filter(({ rule }) => matches(rule.operation, operation, request));
      for (const entry of waiting) {
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        if (entry.left === 0) queue = queue.filter((other) => other !== entry);
        return entry.rule;
      }
      return undefined;
    },
    add(rules) {
      queue.push(...rules.map((rule) => ({ rule, skip: rule.skip ?? 0, left: rule.count ?? 1 })));
    },
    clear() {
      queue = [];
    },
    waiting: () => queue.map(({ rule }) => rule)
  };
}

interface Limit {
  limit: string;
  retryAfterSeconds: number;
}

/** The limits that a 429 of Jira names in `RateLimit-Reason`, with the numbers that its documents give. */
const LIMITS: Readonly<Record<string, Limit>> = {
  'jira-burst-based': { limit: '350', retryAfterSeconds: 1 },
  'jira-per-issue-on-write': { limit: '20', retryAfterSeconds: 2 },
  'jira-quota-global-based': { limit: '100000', retryAfterSeconds: 1847 },
  'jira-quota-tenant-based': { limit: '100000', retryAfterSeconds: 1847 }
};

function rateLimitHeaders(given: Record<string, string | null>, now: number): Record<string, string> {
  const reason = given['ratelimit-reason'] ?? 'jira-burst-based';
  const { limit, retryAfterSeconds } = LIMITS[reason] ?? { limit: '350', retryAfterSeconds: 1 };
  const seconds = Number(given['retry-after'] ?? retryAfterSeconds);
  return {
    'retry-after': String(retryAfterSeconds),
    'x-ratelimit-limit': limit,
    'x-ratelimit-remaining': '0',
    // Jira gives no moment of reset for writes to one issue.
    ...(reason === 'jira-per-issue-on-write'
      ? {}
      : { 'x-ratelimit-reset': new Date(now + seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z') }),
    'ratelimit-reason': reason
  };
}

/**
 * The answer that a rule with a status gives. A 429 gets the headers of Jira's limits: of a burst, or of the
 * limit that the rule names in `RateLimit-Reason`.
 * @param rule with its status
 * @param clock says when a limit resets
 */
export function faultAnswer(rule: FaultRule, clock: Clock): ProductResponse | undefined {
  if (rule.status === undefined) return undefined;
  const given = Object.fromEntries(
    Object.entries(rule.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])
  );
  const all = rule.status === 429 ? { ...rateLimitHeaders(given, clock.now()), ...given } : given;
  const headers = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  );
  return { status: rule.status, headers, ...(rule.body === undefined ? {} : { body: rule.body }) };
}
