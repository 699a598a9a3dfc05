/** From a query to the issues that it finds, in its order. */
import type { Clause, FieldRef, JqlQuery } from './ast';
import { nameOf } from './ast';
import type { JqlIssue, JqlSite } from '../jql-facade';
import { compileComparison } from './comparison';
import { JqlError } from './errors';
import { type Field, compareText } from './field';
import { fieldsOf } from './fields';
import { compileChanged, compileWas } from './history';
import { parseJql } from './parser';
import { propertyField } from './property';
import { type Compilation, type Test, never } from './value';

export interface CompiledJql {
  readonly matches: (issue: JqlIssue) => boolean;
  /** Negative where `a` comes first. Without ORDER BY the newest issue does. */
  readonly compare: (a: JqlIssue, b: JqlIssue) => number;
}

class Compiler {
  private readonly compilation: Compilation;
  private readonly lookUp: ReturnType<typeof fieldsOf>;

  constructor(site: JqlSite) {
    this.compilation = { site, problems: [] };
    this.lookUp = fieldsOf(site);
  }

  compile({ where, orderBy }: JqlQuery): CompiledJql {
    const matches = where ? this.clause(where, false) : () => true;
    const sorts = orderBy.map(({ field, direction }) => this.sort(field, direction === 'asc' ? 1 : -1));
    const { problems } = this.compilation;
    if (problems.length > 0) throw new JqlError([...new Set(problems)]);
    return {
      matches,
      compare: (a, b) => {
        for (const sort of sorts) {
          const order = sort(a, b);
          if (order !== 0) return order;
        }
        return Number(b.id) - Number(a.id);
      }
    };
  }

  /** NOT moves inwards to the comparisons, as Jira does it: `NOT assignee = x` leaves out issues that nobody has. */
  private clause(clause: Clause, negated: boolean): Test {
    switch (clause.kind) {
      case 'not':
        return this.clause(clause.clause, !negated);
      case 'and':
      case 'or': {
        const tests = clause.clauses.map((inner) => this.clause(inner, negated));
        return (clause.kind === 'and') !== negated
          ? (issue) => tests.every((test) => test(issue))
          : (issue) => tests.some((test) => test(issue));
      }
      case 'comparison': {
        const field = this.field(clause.field);
        if (!field) return never;
        const { operator, operand } = clause;
        return compileComparison(
          { field, name: nameOf(clause.field), operator, operand, negated },
          this.compilation
        );
      }
      case 'history':
      case 'changed': {
        const name = nameOf(clause.field);
        const test =
          clause.kind === 'changed'
            ? compileChanged(name, clause.predicates, this.compilation)
            : compileWas(name, clause.operator, clause.operand, clause.predicates, this.compilation);
        return negated ? (issue) => !test(issue) : test;
      }
    }
  }

  private field(ref: FieldRef): Field | null {
    const { problems } = this.compilation;
    if (ref.kind === 'property') {
      if (ref.entity === 'issue') return propertyField(ref.key, ref.path);
      problems.push(`'${nameOf(ref)}' is valid JQL, but the local site models properties of issues only.`);
      return null;
    }
    const found = this.lookUp(ref.name);
    if (found.ok) return found.field;
    problems.push(found.problem);
    return null;
  }

  private sort(ref: FieldRef, sign: 1 | -1): (a: JqlIssue, b: JqlIssue) => number {
    const field = this.field(ref);
    const sortKey = field?.sortKey;
    if (!sortKey) {
      if (field) this.compilation.problems.push(`Not able to sort using field '${nameOf(ref)}'.`);
      return () => 0;
    }
    return (a, b) => sign * compareKeys(sortKey(a), sortKey(b));
  }
}

type SortKey = readonly (string | number)[] | null;

/** Empty comes after everything, so DESC begins with it. */
function compareKeys(a: SortKey, b: SortKey): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compareText(String(left), String(right));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * Gives a query its meaning on a site.
 * @param query as text, or parsed
 * @param site as the person sees it
 * @throws JqlError with everything that is wrong: syntax, fields, operators, values
 */
export function compileJql(query: string | JqlQuery, site: JqlSite): CompiledJql {
  return new Compiler(site).compile(typeof query === 'string' ? parseJql(query) : query);
}

/**
 * The issues that a query finds, in its order.
 * @param query as text, or parsed
 * @param site as the person sees it
 * @throws JqlError as {@link compileJql}
 */
export function searchJql(query: string | JqlQuery, site: JqlSite): JqlIssue[] {
  const { matches, compare } = compileJql(query, site);
  return [...site.issues()].filter(matches).sort(compare);
}
