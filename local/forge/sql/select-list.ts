/** Which result columns are decimals in MySQL; its driver hands them over as text, and so must the embedded engine. */
import { spell } from './dialect';
import { closing, findOutermost, is, splitAtCommas, type Token } from './lexer';

/** Functions that hand on the type of their first argument. */
const PASSING = ['COALESCE', 'IFNULL', 'ROUND', 'ABS'];

function itemsOf(tokens: readonly Token[]): Token[][] {
  const select = findOutermost(tokens, ['SELECT']);
  if (select < 0) return [];
  const from = findOutermost(tokens, ['FROM'], select + 1);
  const start = is(tokens[select + 1], 'DISTINCT') ? select + 2 : select + 1;
  return splitAtCommas(tokens.slice(start, from < 0 ? undefined : from));
}

/** The aggregate whose decimal this expression is, where the whole expression is one. */
function aggregateOf(expression: readonly Token[]): 'SUM' | 'AVG' | undefined {
  if (!is(expression[1], '(') || closing(expression, 1) !== expression.length) return undefined;
  if (is(expression[0], 'SUM')) return 'SUM';
  if (is(expression[0], 'AVG')) return 'AVG';
  if (!is(expression[0], ...PASSING)) return undefined;
  return aggregateOf(splitAtCommas(expression.slice(2, -1))[0] ?? []);
}

/** The name that a result column carries: its alias, else its text. */
function nameAndExpression(item: Token[]): { name: string; expression: Token[] } {
  const as = item.findIndex((token) => is(token, 'AS'));
  const last = item.at(-1);
  const bare = as < 0 && last !== undefined && last.kind !== 'symbol' && is(item.at(-2), ')');
  if (as < 0 && !bare) return { name: spell(item).trim(), expression: item };
  const name = last?.kind === 'word' ? last.text : (last?.value ?? '');
  return { name, expression: item.slice(0, as < 0 ? -1 : as) };
}

/**
 * Names of the outermost result columns that are decimals, with the aggregate they come from. Those inside a
 * subquery or a CTE are not seen.
 *
 * @param tokens Tokens of a SELECT.
 */
export function decimalColumns(tokens: readonly Token[]): Map<string, 'SUM' | 'AVG'> {
  const found = new Map<string, 'SUM' | 'AVG'>();
  for (const item of itemsOf(tokens)) {
    const { name, expression } = nameAndExpression(item);
    const aggregate = aggregateOf(expression);
    if (aggregate !== undefined) found.set(name, aggregate);
  }
  return found;
}

/**
 * The text that MySQL's driver gives for a decimal.
 *
 * @param value The number that SQLite gave.
 * @param aggregate Where it comes from; averages of whole numbers carry four more digits.
 */
export function decimalText(value: number, aggregate: 'SUM' | 'AVG'): string | number {
  if (aggregate === 'AVG') return value.toFixed(4);
  // A sum that is not whole was one of DOUBLE columns, which stays a number.
  return Number.isInteger(value) ? String(value) : value;
}
