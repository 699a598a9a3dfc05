/** Writes a parsed query as JQL again, for round trips. */
import type { Clause, FieldRef, JqlQuery, Operand } from '../../../../local/jira/jql/ast';

const quoted = (text: string): string => {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `"${escaped}"`;
};

const field = (ref: FieldRef): string => {
  if (ref.kind === 'field') return /^cf\[\d+\]$/.test(ref.name) ? ref.name : quoted(ref.name);
  return `${ref.entity}.property[${quoted(ref.key)}]${ref.path.map((step) => `.${step}`).join('')}`;
};

const operand = (value: Operand): string => {
  switch (value.kind) {
    case 'value':
      return quoted(value.text);
    case 'empty':
      return 'EMPTY';
    case 'function':
      return `${value.name}(${value.args.map(quoted).join(', ')})`;
    case 'list':
      return `(${value.items.map(operand).join(', ')})`;
  }
};

const grouped = (inner: Clause): string =>
  inner.kind === 'and' || inner.kind === 'or' ? `(${clause(inner)})` : clause(inner);

function clause(node: Clause): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.clauses.map(grouped).join(` ${node.kind.toUpperCase()} `);
    case 'not':
      return `NOT ${grouped(node.clause)}`;
    case 'comparison':
      return `${field(node.field)} ${node.operator} ${operand(node.operand)}`;
    case 'history':
    case 'changed': {
      const head =
        node.kind === 'changed' ? 'CHANGED' : `${node.operator.toUpperCase()} ${operand(node.operand)}`;
      const tail = node.predicates.map((predicate) => ` ${predicate.word} ${operand(predicate.operand)}`);
      return `${field(node.field)} ${head}${tail.join('')}`;
    }
  }
}

/** JQL that parses to this very query. */
export function printJql({ where, orderBy }: JqlQuery): string {
  const sorts = orderBy.map((sort) => `${field(sort.field)} ${sort.direction}`).join(', ');
  return [where ? clause(where) : '', sorts && `ORDER BY ${sorts}`].filter(Boolean).join(' ');
}
