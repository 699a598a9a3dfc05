/** Recursive descent over the tokens of a query. */
import type {
  Clause,
  ComparisonOperator,
  FieldRef,
  HistoryOperator,
  HistoryPredicate,
  HistoryWord,
  JqlQuery,
  Operand,
  Operator,
  Sort
} from './ast';
import { type JqlError, syntaxError } from './errors';
import { isReserved } from './reserved';
import { type Punctuation, type Token, positionOf, tokenise } from './tokens';

/** Parentheses and NOTs that may stand in each other; nobody writes this many, and the stack has an end. */
const DEEPEST = 250;

const HISTORY_WORDS: readonly HistoryWord[] = ['after', 'before', 'on', 'during', 'by', 'from', 'to'];
const SYMBOL_OPERATORS: readonly Punctuation[] = ['=', '!=', '<', '<=', '>', '>=', '~', '!~'];
const VALID_OPERATORS = `The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.`;
const PROPERTY = /^(issue|comment|project|user)\.property$/i;

const isHistoryOperator = (operator: Operator): operator is HistoryOperator => operator.startsWith('was');

class Parser {
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(private readonly text: string) {
    this.tokens = tokenise(text);
  }

  query(): JqlQuery {
    const where = this.isEnd() || this.isWord('order') ? null : this.or();
    const orderBy = this.isWord('order') ? this.orderBy() : [];
    if (!this.isEnd()) {
      throw this.expected(orderBy.length > 0 ? "either ',' or the end" : "either 'OR' or 'AND'");
    }
    return { where, orderBy };
  }

  private or(): Clause {
    const clauses = [this.and()];
    while (this.takeWord('or') || this.takeSymbol('|')) clauses.push(this.and());
    const [only] = clauses;
    return only && clauses.length === 1 ? only : { kind: 'or', clauses };
  }

  private and(): Clause {
    const clauses = [this.not()];
    while (this.takeWord('and') || this.takeSymbol('&')) clauses.push(this.not());
    const [only] = clauses;
    return only && clauses.length === 1 ? only : { kind: 'and', clauses };
  }

  private not(): Clause {
    if (this.takeWord('not') || this.takeSymbol('!')) {
      return this.deeper(() => ({ kind: 'not', clause: this.not() }));
    }
    if (this.takeSymbol('(')) {
      return this.deeper(() => {
        const inner = this.or();
        if (!this.takeSymbol(')')) throw this.expected("')'");
        return inner;
      });
    }
    return this.comparison();
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw this.wrong(`More than ${DEEPEST} levels of nesting are not understood.`);
    const result = read();
    this.depth -= 1;
    return result;
  }

  private comparison(): Clause {
    const field = this.field();
    const operator = this.operator();
    if (operator === 'changed') return { kind: 'changed', field, predicates: this.predicates() };
    const operand = this.operandOf(operator);
    if (isHistoryOperator(operator)) {
      return { kind: 'history', field, operator, operand, predicates: this.predicates() };
    }
    return { kind: 'comparison', field, operator, operand };
  }

  private operandOf(operator: Operator): Operand {
    const token = this.peek();
    const operand = this.operand();
    if (!operator.endsWith('in') || operand.kind === 'list' || operand.kind === 'function') return operand;
    throw this.wrong(
      `Operator '${operator.toUpperCase()}' needs a list in parentheses or a function, not ${this.shown(token)}.`,
      token
    );
  }

  private field(): FieldRef {
    const token = this.peek();
    if (token.kind === 'string') {
      this.index += 1;
      return { kind: 'field', name: token.text };
    }
    if (token.kind !== 'word') throw this.expected('a field name');
    if (token.text.toLowerCase() === 'cf' && this.isSymbolAt(1, '[')) return this.customField();
    const entity = PROPERTY.exec(token.text)?.[1];
    if (entity !== undefined && this.isSymbolAt(1, '[')) return this.property(entity.toLowerCase());
    if (isReserved(token.text)) {
      throw this.wrong(
        `'${token.text}' is a reserved JQL word. You must surround it in quotation marks to use it as a field name.`
      );
    }
    this.index += 1;
    return { kind: 'field', name: token.text };
  }

  private customField(): FieldRef {
    this.index += 2;
    const id = this.peek();
    if (id.kind !== 'word' || !/^\d+$/.test(id.text)) throw this.expected('a custom field ID');
    this.index += 1;
    if (!this.takeSymbol(']')) throw this.expected("']'");
    return { kind: 'field', name: `cf[${id.text}]` };
  }

  private property(entity: string): FieldRef {
    this.index += 2;
    const key = this.peek();
    if (key.kind !== 'word' && key.kind !== 'string') throw this.expected('a property key');
    this.index += 1;
    const close = this.peek();
    if (!this.takeSymbol(']')) throw this.expected("']'");
    const next = this.peek();
    const isPath = next.kind === 'word' && next.at === close.end && next.text.startsWith('.');
    if (!isPath) return { kind: 'property', entity, key: key.text, path: [] };
    this.index += 1;
    const path = next.text.slice(1).split('.');
    if (path.includes('')) throw this.wrong(`The property path '${next.text}' has an empty part.`, next);
    return { kind: 'property', entity, key: key.text, path };
  }

  private operator(): Operator {
    const token = this.peek();
    if (token.kind === 'symbol' && SYMBOL_OPERATORS.includes(token.text)) {
      this.index += 1;
      return token.text as ComparisonOperator;
    }
    if (this.takeWord('in')) return 'in';
    if (this.takeWord('changed')) return 'changed';
    if (this.isWord('not') && this.isWord('in', 1)) {
      this.index += 2;
      return 'not in';
    }
    if (this.takeWord('is')) return this.takeWord('not') ? 'is not' : 'is';
    if (this.takeWord('was')) {
      const not = this.takeWord('not');
      const within = this.takeWord('in');
      if (not) return within ? 'was not in' : 'was not';
      return within ? 'was in' : 'was';
    }
    throw this.wrong(`Expecting operator but got ${this.shown(token)}. ${VALID_OPERATORS}`);
  }

  private operand(): Operand {
    if (this.takeWord('empty') || this.takeWord('null')) return { kind: 'empty' };
    if (this.takeSymbol('(')) return this.deeper(() => this.list());
    const token = this.peek();
    if (token.kind === 'string') {
      this.index += 1;
      return { kind: 'value', text: token.text };
    }
    if (token.kind !== 'word') throw this.expected('either a value, list or function');
    if (isReserved(token.text)) {
      throw this.wrong(
        `Expecting either a value, list or function but got '${token.text}'. You must surround '${token.text}' in quotation marks to use it as a value.`
      );
    }
    this.index += 1;
    if (this.takeSymbol('(')) return { kind: 'function', name: token.text, args: this.args() };
    return { kind: 'value', text: token.text };
  }

  private list(): Operand {
    const items: Operand[] = [];
    do items.push(this.operand());
    while (this.takeSymbol(','));
    if (!this.takeSymbol(')')) throw this.expected("either ')' or ','");
    return { kind: 'list', items };
  }

  private args(): string[] {
    const args: string[] = [];
    if (this.takeSymbol(')')) return args;
    do {
      const token = this.peek();
      if (token.kind !== 'word' && token.kind !== 'string') throw this.expected("either ')' or an argument");
      this.index += 1;
      args.push(token.text);
    } while (this.takeSymbol(','));
    if (!this.takeSymbol(')')) throw this.expected("either ')' or ','");
    return args;
  }

  private predicates(): HistoryPredicate[] {
    const predicates: HistoryPredicate[] = [];
    for (;;) {
      const word = HISTORY_WORDS.find((candidate) => this.isWord(candidate));
      if (!word) return predicates;
      this.index += 1;
      predicates.push({ word, operand: this.operand() });
    }
  }

  private orderBy(): Sort[] {
    this.index += 1;
    if (!this.takeWord('by')) throw this.expected("'BY'");
    const sorts: Sort[] = [];
    do {
      const field = this.field();
      const descending = this.takeWord('desc');
      if (!descending) this.takeWord('asc');
      sorts.push({ field, direction: descending ? 'desc' : 'asc' });
    } while (this.takeSymbol(','));
    return sorts;
  }

  private peek(ahead = 0): Token {
    const token = this.tokens[this.index + ahead] ?? this.tokens.at(-1);
    if (!token) throw new Error('There is always an end token.');
    return token;
  }

  private isEnd(): boolean {
    return this.peek().kind === 'end';
  }

  private isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && token.text.toLowerCase() === word;
  }

  private takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.index += 1;
    return true;
  }

  private isSymbolAt(ahead: number, symbol: Punctuation): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === symbol;
  }

  private takeSymbol(symbol: Punctuation): boolean {
    if (!this.isSymbolAt(0, symbol)) return false;
    this.index += 1;
    return true;
  }

  private shown(token: Token): string {
    return token.kind === 'end' ? 'the end of the query' : `'${token.text}'`;
  }

  private expected(what: string): JqlError {
    return this.wrong(`Expecting ${what} but got ${this.shown(this.peek())}.`);
  }

  private wrong(problem: string, token: Token = this.peek()): JqlError {
    return syntaxError(problem, positionOf(this.text, token.at));
  }
}

/**
 * Reads a query; what its fields and values mean is not looked at.
 * @param text JQL
 * @throws JqlError where it is not JQL
 */
export function parseJql(text: string): JqlQuery {
  return new Parser(text).query();
}

/**
 * Whether a query restricts what it searches; `search/jql` refuses the ones that do not.
 * @param query as parsed
 */
export const isBounded = (query: JqlQuery): boolean => query.where !== null;
