/** `issue.property[key].path`: the type of what is found there decides how it compares. */
import type { JqlIssue } from '../jql-facade';
import { readInstant } from './dates';
import { type Field, type Order, compareText } from './field';
import { textSearch } from './text';
import { type Compilation, type Value, never, reject, shown } from './value';
import { dayOf } from './zone';

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** What lies at a path; steps into arrays take every element. */
function at(value: unknown, path: readonly string[]): Scalar[] {
  if (Array.isArray(value)) return value.flatMap((item) => at(item, path));
  const [step, ...rest] = path;
  if (step === undefined) return isScalar(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return at((value as Record<string, unknown>)[step], rest);
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** How one scalar stands to the literal; null where the two cannot be compared. */
function orderOf(value: Value, { site }: Compilation): ((scalar: Scalar) => number | null) | null {
  const limit = value.kind === 'text' && value.text.trim() !== '' ? Number(value.text) : Number.NaN;
  const instant =
    value.kind === 'instant' ? value.at : value.kind === 'text' ? readInstant(value.text, site) : null;
  if (Number.isNaN(limit) && instant === null) return null;
  return (scalar) => {
    if (typeof scalar === 'number') return Number.isNaN(limit) ? null : scalar - limit;
    if (typeof scalar !== 'string' || instant === null) return null;
    if (DAY.test(scalar)) return compareText(scalar, dayOf(instant, site.timeZone));
    const moment = Date.parse(scalar);
    return Number.isNaN(moment) ? null : moment - instant;
  };
}

/**
 * The field that a property path is.
 * @param key of the issue property
 * @param path steps into its value
 */
export function propertyField(key: string, path: readonly string[]): Field {
  const scalars = (issue: JqlIssue): Scalar[] => at(issue.property(key), path);
  const order = (value: Value, name: string, compilation: Compilation): Order | null => {
    const compare = orderOf(value, compilation);
    if (!compare) {
      reject(
        compilation,
        `Value '${shown(value)}' is neither a number nor a date, which '${name}' needs here.`
      );
      return null;
    }
    return (issue) => {
      for (const scalar of scalars(issue)) {
        const result = compare(scalar);
        if (result !== null) return result;
      }
      return Number.NaN;
    };
  };
  return {
    operators: new Set(['=', '!=', '<', '<=', '>', '>=', '~', '!~', 'in', 'not in', 'is', 'is not']),
    isEmpty: (issue) => scalars(issue).length === 0,
    equals: (value, name, compilation) => {
      if (value.kind === 'instant') {
        const compare = order(value, name, compilation);
        return compare ? (issue) => compare(issue) === 0 : never;
      }
      return (issue) => scalars(issue).some((scalar) => String(scalar) === shown(value));
    },
    order,
    contains: (query, name, compilation) => {
      const search = textSearch(query);
      if (!search.ok) {
        return reject(compilation, `The text query '${query}' for field '${name}' ${search.problem}.`);
      }
      return (issue) => search.matches(scalars(issue).map(String));
    },
    sortKey: (issue) => {
      const [first] = scalars(issue);
      if (first === undefined) return null;
      return [typeof first === 'boolean' ? Number(first) : first];
    }
  };
}
