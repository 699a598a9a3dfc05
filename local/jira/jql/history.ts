/** `WAS` and `CHANGED`: what an issue's changelog says. */
import type { HistoryOperator, HistoryPredicate, Operand } from './ast';
import type { JqlChange, JqlIssue } from '../jql-facade';
import { valuesOf } from './comparison';
import { instantOfValue } from './field';
import { accountsOf } from './fields';
import { type Compilation, type Test, type Value, never, noSuchValue, reject } from './value';
import { instantOf, wallTime } from './zone';

/** A time during which the field had one value; ends are exclusive, in epoch milliseconds. */
interface Span {
  id: string | null;
  name: string | null;
  from: number;
  to: number;
  /** Who gave it the value. */
  by: string;
}

/** From and to, both in epoch milliseconds; `to` is exclusive. */
interface Range {
  from: number;
  to: number;
}

interface Tracked {
  /** Name in the changelog. */
  field: string;
  /** Id and name of the value that the issue has now. */
  current(issue: JqlIssue): { id: string | null; name: string | null };
}

const TRACKED: Readonly<Record<string, Tracked>> = {
  status: { field: 'status', current: ({ status }) => status },
  priority: { field: 'priority', current: ({ priority }) => priority },
  resolution: {
    field: 'resolution',
    current: ({ resolution }) => resolution ?? { id: null, name: null }
  },
  assignee: { field: 'assignee', current: ({ assignee }) => ({ id: assignee, name: null }) },
  reporter: { field: 'reporter', current: ({ reporter }) => ({ id: reporter, name: null }) },
  due: { field: 'duedate', current: ({ dueDate }) => ({ id: dueDate, name: dueDate }) },
  duedate: { field: 'duedate', current: ({ dueDate }) => ({ id: dueDate, name: dueDate }) }
};

const changesOf = (issue: JqlIssue, { field }: Tracked): readonly JqlChange[] =>
  issue.changes.filter((change) => change.field === field);

function spans(issue: JqlIssue, tracked: Tracked): Span[] {
  const changes = changesOf(issue, tracked);
  const [first] = changes;
  const start = first ? { id: first.from, name: first.fromName } : tracked.current(issue);
  const found: Span[] = [];
  let open: Span = { ...start, from: issue.created, to: Number.POSITIVE_INFINITY, by: issue.creator };
  for (const change of changes) {
    found.push({ ...open, to: change.at });
    open = {
      id: change.to,
      name: change.toName,
      from: change.at,
      to: Number.POSITIVE_INFINITY,
      by: change.by
    };
  }
  return [...found, open];
}

/** Whether a value of the history is one that the query names. */
type Wanted = (id: string | null, name: string | null) => boolean;

function wantedValues(values: readonly Value[], field: string, compilation: Compilation): Wanted {
  const { site } = compilation;
  const known = { status: site.statuses, priority: site.priorities, resolution: site.resolutions };
  const tests = values.map((value): Wanted => {
    if (value.kind === 'empty') return (id) => id === null;
    if (field === 'assignee' || field === 'reporter') {
      const accounts = accountsOf(value, site);
      if (!accounts) reject(compilation, noSuchValue(value.kind === 'text' ? value.text : value.kind, field));
      return (id) => id !== null && (accounts ?? []).includes(id);
    }
    const text = value.kind === 'text' ? value.text : '';
    const same = (other: string | null): boolean => other?.toLowerCase() === text.toLowerCase();
    const list = Object.hasOwn(known, field) ? known[field as keyof typeof known] : null;
    if (list && !list.some(({ id, name }) => id === text || same(name))) {
      reject(compilation, noSuchValue(text, field));
    }
    return (id, name) => id === text || same(name);
  });
  return (id, name) => tests.some((test) => test(id, name));
}

/** A day where the text names one, else the moment. */
function dayRange(value: Value, at: number, { site }: Compilation): Range {
  if (value.kind === 'text' && /\d[:]\d/.test(value.text)) return { from: at, to: at + 60_000 };
  const wall = wallTime(at, site.timeZone);
  const start = { ...wall, hour: 0, minute: 0, second: 0, millisecond: 0 };
  return {
    from: instantOf(start, site.timeZone),
    to: instantOf({ ...start, day: start.day + 1 }, site.timeZone)
  };
}

interface Limits {
  range: Range;
  by: readonly string[] | null;
  from: Wanted | null;
  to: Wanted | null;
}

function limitsOf(
  predicates: readonly HistoryPredicate[],
  field: string,
  compilation: Compilation
): Limits | null {
  const limits: Limits = {
    range: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
    by: null,
    from: null,
    to: null
  };
  const narrow = (range: Partial<Range>): void => {
    limits.range = {
      from: Math.max(limits.range.from, range.from ?? Number.NEGATIVE_INFINITY),
      to: Math.min(limits.range.to, range.to ?? Number.POSITIVE_INFINITY)
    };
  };
  const problemsBefore = compilation.problems.length;
  for (const { word, operand } of predicates) {
    const { values } = valuesOf(operand, compilation);
    if (word === 'from' || word === 'to') {
      limits[word] = wantedValues(values, field, compilation);
    } else if (word === 'by') {
      limits.by = values.flatMap((value) => {
        const accounts = accountsOf(value, compilation.site);
        if (!accounts) {
          reject(compilation, noSuchValue(value.kind === 'text' ? value.text : value.kind, 'by'));
        }
        return accounts ?? [];
      });
    } else {
      const instants = values.map((value) => instantOfValue(value, word, compilation));
      const [first, second] = instants;
      const [value] = values;
      if (instants.includes(null) || first === undefined || first === null || !value) continue;
      if (word === 'after') narrow({ from: first + 1 });
      else if (word === 'before') narrow({ to: first });
      else if (word === 'on') narrow(dayRange(value, first, compilation));
      else if (second === undefined || second === null || instants.length > 2) {
        reject(compilation, `DURING needs two dates: DURING ("2021-07-01", "2021-07-31").`);
      } else narrow({ from: first, to: second + 1 });
    }
  }
  return compilation.problems.length > problemsBefore ? null : limits;
}

function trackedField(name: string, compilation: Compilation): Tracked | null {
  const canonical = name.toLowerCase();
  const tracked = Object.hasOwn(TRACKED, canonical) ? TRACKED[canonical] : undefined;
  if (tracked) return tracked;
  reject(compilation, `History searches do not support the '${name}' field.`);
  return null;
}

/**
 * A test for `status WAS "Open" AFTER "2021-07-01"`.
 * @param name field as written
 * @param operator as written
 * @param operand values
 * @param predicates behind them
 * @param compilation where problems go
 */
export function compileWas(
  name: string,
  operator: HistoryOperator,
  operand: Operand,
  predicates: readonly HistoryPredicate[],
  compilation: Compilation
): Test {
  const tracked = trackedField(name, compilation);
  if (!tracked) return never;
  const field = name.toLowerCase();
  const misplaced = predicates.find(({ word }) => word === 'from' || word === 'to');
  if (misplaced) {
    return reject(compilation, `'${misplaced.word.toUpperCase()}' goes with CHANGED, not with WAS.`);
  }
  const { values, list } = valuesOf(operand, compilation);
  if (list && !operator.endsWith('in')) {
    return reject(
      compilation,
      `Operator '${operator}' does not take the list that it is given for '${name}'.`
    );
  }
  const wanted = wantedValues(values, field, compilation);
  const limits = limitsOf(predicates, field, compilation);
  if (!limits) return never;
  const { range, by } = limits;
  const was: Test = (issue) =>
    spans(issue, tracked).some(
      (span) =>
        wanted(span.id, span.name) &&
        span.from < range.to &&
        span.to > range.from &&
        (by === null || by.includes(span.by))
    );
  return operator.startsWith('was not') ? (issue) => !was(issue) : was;
}

/**
 * A test for `status CHANGED FROM "Open" AFTER -1w`.
 * @param name field as written
 * @param predicates behind CHANGED
 * @param compilation where problems go
 */
export function compileChanged(
  name: string,
  predicates: readonly HistoryPredicate[],
  compilation: Compilation
): Test {
  const tracked = trackedField(name, compilation);
  const limits = tracked && limitsOf(predicates, name.toLowerCase(), compilation);
  if (!tracked || !limits) return never;
  const { range, by, from, to } = limits;
  return (issue) =>
    changesOf(issue, tracked).some(
      (change) =>
        change.at >= range.from &&
        change.at < range.to &&
        (by === null || by.includes(change.by)) &&
        (from === null || from(change.from, change.fromName)) &&
        (to === null || to(change.to, change.toName))
    );
}
