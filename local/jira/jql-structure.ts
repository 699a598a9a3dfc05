/** A parsed query in the form in which `jql/parse` answers it. */
import type { Json } from './call';
import type { Clause, FieldRef, HistoryPredicate, JqlQuery, Operand } from './jql/ast';

const field = (ref: FieldRef): Json =>
  ref.kind === 'field'
    ? { name: ref.name, encodedName: ref.name }
    : {
        name: `${ref.entity}.property`,
        encodedName: `${ref.entity}.property`,
        property: [{ entity: ref.entity, key: ref.key, path: ref.path.join('.') }]
      };

const quoted = (text: string): string => (/^[\w-]+$/.test(text) ? text : JSON.stringify(text));

const operand = (value: Operand): Json => {
  switch (value.kind) {
    case 'value':
      return { value: value.text, encodedValue: quoted(value.text) };
    case 'empty':
      return { keyword: 'empty' };
    case 'function':
      return {
        function: value.name,
        arguments: value.args,
        encodedOperand: `${value.name}(${value.args.map(quoted).join(', ')})`
      };
    case 'list':
      return { values: value.items.map(operand) };
  }
};

const predicate = ({ word, operand: value }: HistoryPredicate): Json => ({
  operator: word,
  operand: operand(value)
});

const clause = (part: Clause): Json => {
  switch (part.kind) {
    case 'and':
    case 'or':
      return { operator: part.kind, clauses: part.clauses.map(clause) };
    case 'not':
      return { operator: 'not', clauses: [clause(part.clause)] };
    case 'comparison':
      return {
        field: field(part.field),
        // The contract writes it the other way round.
        operator: part.operator === '!~' ? '~=' : part.operator,
        operand: operand(part.operand)
      };
    case 'history':
      return {
        field: field(part.field),
        operator: part.operator,
        operand: operand(part.operand),
        predicates: part.predicates.map(predicate)
      };
    case 'changed':
      return { field: field(part.field), operator: 'changed', predicates: part.predicates.map(predicate) };
  }
};

/** The structure of a query, clause by clause. */
export const jqlStructure = ({ where, orderBy }: JqlQuery): Json => ({
  ...(where === null ? {} : { where: clause(where) }),
  ...(orderBy.length === 0
    ? {}
    : {
        orderBy: { fields: orderBy.map((sort) => ({ field: field(sort.field), direction: sort.direction })) }
      })
});
