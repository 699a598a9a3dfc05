/** One comparison as a test of an issue. */
import type { ComparisonOperator, Operand } from './ast';
import type { Field } from './field';
import { evaluateFunction } from './functions';
import { type Compilation, type Test, type Value, never, reject, shown } from './value';

/** The operator that says the opposite, for fields that have a value. */
const OPPOSITE: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is'
};

/**
 * The values that an operand stands for.
 * @param operand as parsed
 * @param compilation where problems go
 * @returns the values, and whether they came as a list
 */
export function valuesOf(
  operand: Operand,
  compilation: Compilation
): { values: readonly Value[]; list: boolean } {
  switch (operand.kind) {
    case 'value':
      return { values: [{ kind: 'text', text: operand.text }], list: false };
    case 'empty':
      return { values: [{ kind: 'empty' }], list: false };
    case 'function':
      return evaluateFunction(operand.name, operand.args, compilation);
    case 'list':
      return { values: operand.items.flatMap((item) => valuesOf(item, compilation).values), list: true };
  }
}

interface Comparison {
  field: Field;
  /** As written, for messages. */
  name: string;
  operator: ComparisonOperator;
  operand: Operand;
  /** True inside an odd number of NOTs: the opposite is meant, and empty fields still do not match. */
  negated: boolean;
}

function equality({ field, name }: Comparison, values: readonly Value[], compilation: Compilation): Test {
  const tests = values.map((value): Test => {
    if (value.kind === 'empty') return (issue) => field.isEmpty(issue);
    return field.equals?.(value, name, compilation) ?? never;
  });
  return (issue) => tests.some((test) => test(issue));
}

const RELATIONS: Readonly<Partial<Record<ComparisonOperator, (order: number) => boolean>>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0
};

/**
 * A test for `field operator operand`.
 * @param comparison with the operator as written
 * @param compilation where problems go
 */
export function compileComparison(comparison: Comparison, compilation: Compilation): Test {
  const { field, name, operator, operand, negated } = comparison;
  if (!field.operators.has(operator)) {
    return reject(compilation, `The operator '${operator}' is not supported by the '${name}' field.`);
  }
  const { values, list } = valuesOf(operand, compilation);
  if (list && !operator.endsWith('in')) {
    return reject(
      compilation,
      `Operator '${operator}' does not take the list that it is given for '${name}'.`
    );
  }
  const effective = negated ? OPPOSITE[operator] : operator;
  const filled =
    (test: Test): Test =>
    (issue) =>
      !field.isEmpty(issue) && test(issue);

  if (operator === 'is' || operator === 'is not') {
    if (values[0]?.kind !== 'empty') {
      return reject(
        compilation,
        `Operator '${operator}' takes EMPTY or NULL only; it is given something else for '${name}'.`
      );
    }
    return effective === 'is' ? (issue) => field.isEmpty(issue) : (issue) => !field.isEmpty(issue);
  }
  if (['=', '!=', 'in', 'not in'].includes(operator)) {
    const test = equality(comparison, values, compilation);
    if (effective === '=' || effective === 'in') return test;
    return filled((issue) => !test(issue));
  }
  const [value] = values;
  if (!value) return never;
  if (value.kind === 'empty') {
    return reject(compilation, `The operator '${operator}' cannot be used with EMPTY for '${name}'.`);
  }
  if (operator === '~' || operator === '!~') {
    if (value.kind !== 'text') {
      return reject(compilation, `The operator '${operator}' needs text for '${name}', not ${shown(value)}.`);
    }
    const test = field.contains?.(value.text, name, compilation) ?? never;
    return filled(effective === '~' ? test : (issue) => !test(issue));
  }
  const order = field.order?.(value, name, compilation);
  const relation = RELATIONS[effective];
  return order && relation ? filled((issue) => relation(order(issue))) : never;
}
