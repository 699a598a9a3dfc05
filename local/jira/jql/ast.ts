/** A JQL query as the parser understands it. */

export type ComparisonOperator =
  '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

export type HistoryOperator = 'was' | 'was not' | 'was in' | 'was not in';

export type Operator = ComparisonOperator | HistoryOperator | 'changed';

export type Operand =
  | { kind: 'value'; text: string }
  | { kind: 'empty' }
  | { kind: 'function'; name: string; args: readonly string[] }
  | { kind: 'list'; items: readonly Operand[] };

/** `status`, `cf[10050]` and `issue.property[key].path`. */
export type FieldRef =
  | { kind: 'field'; name: string }
  /** `entity` is `issue`, `comment`, `project` or `user`. */
  | { kind: 'property'; entity: string; key: string; path: readonly string[] };

export type HistoryWord = 'after' | 'before' | 'on' | 'during' | 'by' | 'from' | 'to';

/** `AFTER "2021-07-01"` behind `WAS` or `CHANGED`. */
export interface HistoryPredicate {
  word: HistoryWord;
  operand: Operand;
}

export type Clause =
  | { kind: 'and'; clauses: readonly Clause[] }
  | { kind: 'or'; clauses: readonly Clause[] }
  | { kind: 'not'; clause: Clause }
  | { kind: 'comparison'; field: FieldRef; operator: ComparisonOperator; operand: Operand }
  | {
      kind: 'history';
      field: FieldRef;
      operator: HistoryOperator;
      operand: Operand;
      predicates: readonly HistoryPredicate[];
    }
  | { kind: 'changed'; field: FieldRef; predicates: readonly HistoryPredicate[] };

export interface Sort {
  field: FieldRef;
  direction: 'asc' | 'desc';
}

export interface JqlQuery {
  /** Null where the query restricts nothing. */
  where: Clause | null;
  orderBy: readonly Sort[];
}

/** A field as the person wrote it. @param field of a clause */
export const nameOf = (field: FieldRef): string =>
  field.kind === 'field' ? field.name : [`${field.entity}.property[${field.key}]`, ...field.path].join('.');
