/** The kinds of field that JQL knows: how each is compared, searched and sorted. */
import type { ComparisonOperator } from './ast';
import type { JqlIssue } from '../jql-facade';
import { readInstant } from './dates';
import { textSearch } from './text';
import { type Compilation, type Test, type Value, never, noSuchValue, reject } from './value';
import { dayOf } from './zone';

/** How one value of an issue stands to another: below zero is before. */
export type Order = (issue: JqlIssue) => number;

export interface Field {
  readonly operators: ReadonlySet<ComparisonOperator>;
  readonly isEmpty: (issue: JqlIssue) => boolean;
  /** Test for `=`; problems go to the compilation. Never asked for {@link Value} `empty`. */
  readonly equals?: (value: Value, name: string, compilation: Compilation) => Test;
  /** Where an issue with a value stands to the literal; null where the literal is wrong. */
  readonly order?: (value: Value, name: string, compilation: Compilation) => Order | null;
  /** Test for `~`. */
  readonly contains?: (text: string, name: string, compilation: Compilation) => Test;
  /** Sorting key; null is empty. Absent where the field cannot be sorted by. */
  readonly sortKey?: (issue: JqlIssue) => readonly (string | number)[] | null;
}

const EQUALITY = ['=', '!=', 'in', 'not in'] as const;
const EMPTINESS = ['is', 'is not'] as const;
const ORDER = ['<', '<=', '>', '>='] as const;
const TEXT = ['~', '!~'] as const;

const operators = (...groups: readonly (readonly ComparisonOperator[])[]): ReadonlySet<ComparisonOperator> =>
  new Set(groups.flat());

/** A field whose values are known by id. */
export interface ChoiceOptions {
  /** Ids that the issue has. */
  readonly ids: (issue: JqlIssue) => readonly string[];
  /** Ids that a value stands for; undefined where it stands for none. */
  readonly resolve: (value: Value, compilation: Compilation) => readonly string[] | undefined;
  /** Lower is earlier; with it the field takes `<` and `>`. */
  readonly rank?: (id: string) => number;
  readonly sortKey?: (issue: JqlIssue) => readonly (string | number)[] | null;
}

/** Status, priority, people, labels and the like. @param options how its values are found */
export function choice(options: ChoiceOptions): Field {
  const { ids, resolve, rank, sortKey } = options;
  const resolved = (value: Value, name: string, compilation: Compilation): readonly string[] | null => {
    const found = resolve(value, compilation);
    // Whoever is not signed in is nobody; a name that finds nothing is a mistake.
    if (found && (found.length > 0 || value.kind === 'account')) return found;
    reject(compilation, noSuchValue(value.kind === 'text' ? value.text : value.kind, name));
    return null;
  };
  return {
    operators: operators(EQUALITY, EMPTINESS, rank ? ORDER : []),
    isEmpty: (issue) => ids(issue).length === 0,
    equals: (value, name, compilation) => {
      const wanted = resolved(value, name, compilation);
      return wanted ? (issue) => ids(issue).some((id) => wanted.includes(id)) : never;
    },
    ...(rank && {
      order: (value, name, compilation) => {
        const [wanted] = resolved(value, name, compilation) ?? [];
        if (wanted === undefined) return null;
        const limit = rank(wanted);
        return (issue) => rank(ids(issue)[0] ?? wanted) - limit;
      }
    }),
    ...(sortKey && { sortKey })
  };
}

/**
 * A moment, such as `created`.
 * @param get epoch milliseconds; null is empty
 */
export function instant(get: (issue: JqlIssue) => number | null): Field {
  const order = dated((at) => (issue) => (get(issue) ?? Number.NaN) - at);
  return {
    operators: operators(EQUALITY, EMPTINESS, ORDER),
    isEmpty: (issue) => get(issue) === null,
    order,
    equals: equalByOrder(order),
    sortKey: (issue) => keyOf(get(issue))
  };
}

/**
 * A day of the calendar, such as `due`: compared as days in the person's zone.
 * @param get `2021-07-01`; null is empty
 */
export function day(get: (issue: JqlIssue) => string | null): Field {
  const order = dated((at, { site }) => {
    const limit = dayOf(at, site.timeZone);
    return (issue) => compareText(get(issue) ?? '', limit);
  });
  return {
    operators: operators(EQUALITY, EMPTINESS, ORDER),
    isEmpty: (issue) => get(issue) === null,
    order,
    equals: equalByOrder(order),
    sortKey: (issue) => keyOf(get(issue))
  };
}

function dated(orderAt: (at: number, compilation: Compilation) => Order): NonNullable<Field['order']> {
  return (value, name, compilation) => {
    const at = instantOfValue(value, name, compilation);
    return at === null ? null : orderAt(at, compilation);
  };
}

/**
 * The moment that a value stands for; a problem is noted where it stands for none.
 * @param value a date, a period or what a function gave
 * @param name of the field, as written
 * @param compilation the query
 * @returns epoch milliseconds, or null
 */
export function instantOfValue(value: Value, name: string, compilation: Compilation): number | null {
  if (value.kind === 'instant') return value.at;
  const text = value.kind === 'text' ? value.text : value.kind;
  const at = value.kind === 'text' ? readInstant(text, compilation.site) : null;
  if (at === null) {
    reject(
      compilation,
      `Date value '${text}' for field '${name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`
    );
  }
  return at;
}

/** A number. @param get null is empty */
export function number(get: (issue: JqlIssue) => number | null): Field {
  const order: NonNullable<Field['order']> = (value, name, compilation) => {
    const limit = value.kind === 'text' && value.text.trim() !== '' ? Number(value.text) : Number.NaN;
    if (Number.isFinite(limit)) return (issue) => (get(issue) ?? Number.NaN) - limit;
    const text = value.kind === 'text' ? value.text : value.kind;
    reject(compilation, `Value '${text}' is invalid for the '${name}' field. Only numbers are allowed.`);
    return null;
  };
  return {
    operators: operators(EQUALITY, EMPTINESS, ORDER),
    isEmpty: (issue) => get(issue) === null,
    order,
    equals: equalByOrder(order),
    sortKey: (issue) => keyOf(get(issue))
  };
}

export interface TextOptions {
  /** Empty strings count as empty. */
  readonly texts: (issue: JqlIssue) => readonly string[];
  /** `text` itself is neither negated nor asked for emptiness by name. */
  searchOnly?: boolean;
  readonly sortKey?: (issue: JqlIssue) => readonly (string | number)[] | null;
}

/** Words, found with `~`. @param options where they are */
export function text({ texts, searchOnly, sortKey }: TextOptions): Field {
  return {
    operators: searchOnly ? new Set(['~']) : operators(TEXT, EMPTINESS),
    isEmpty: (issue) => texts(issue).every((part) => part === ''),
    contains: (query, name, compilation) => {
      const search = textSearch(query);
      if (!search.ok) {
        return reject(compilation, `The text query '${query}' for field '${name}' ${search.problem}.`);
      }
      return (issue) => search.matches(texts(issue));
    },
    ...(sortKey && { sortKey })
  };
}

/** Only ever asked whether it is there. @param isEmpty what absence means */
export const presence = (isEmpty: (issue: JqlIssue) => boolean): Field => ({
  operators: operators(EMPTINESS),
  isEmpty
});

/** Adds `<` and `>` to a field's operators. @param field without them @param order how they compare */
export const ordered = (field: Field, order: NonNullable<Field['order']>): Field => ({
  ...field,
  operators: new Set([...field.operators, ...ORDER]),
  order
});

function equalByOrder(order: NonNullable<Field['order']>): NonNullable<Field['equals']> {
  return (value, name, compilation) => {
    const compare = order(value, name, compilation);
    return compare ? (issue) => compare(issue) === 0 : never;
  };
}

const keyOf = (value: string | number | null): readonly (string | number)[] | null =>
  value === null ? null : [value];

/** Order of code units, as for ids and days. @param a one text @param b another */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
