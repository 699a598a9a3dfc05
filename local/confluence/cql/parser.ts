/** Reads a query in the Confluence Query Language. */
import { badRequest, type Refusal } from '../refusal';

export type Operator = '=' | '!=' | '~' | '!~' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';

/** A value as written, or a function's call. */
export type Value =
  { kind: 'text'; text: string } | { kind: 'function'; name: string; args: readonly string[] };

export type Clause =
  | { kind: 'and' | 'or'; clauses: readonly Clause[] }
  | { kind: 'not'; clause: Clause }
  | { kind: 'comparison'; field: string; operator: Operator; values: readonly Value[] };

export interface CqlQuery {
  where: Clause | null;
  orderBy: readonly { field: string; descending: boolean }[];
}

type Token = { kind: 'word' | 'string' | 'symbol'; text: string };

const TOKEN =
  /\s+|("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(!=|!~|<=|>=|&&|\|\||[=~<>(),!])|([^\s"'=~<>(),!&|]+)/y;
const OPERATORS: readonly Operator[] = ['=', '!=', '~', '!~', '<', '<=', '>', '>='];
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'order', 'by', 'asc', 'desc']);

/** Groups and NOTs that may stand in each other; the stack has an end. */
const DEEPEST = 200;

function tokenise(cql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < cql.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(cql);
    if (!match) throw badRequest(`Could not parse cql : ${cql}`, `character ${at + 1} is not understood`);
    const [whole, string, symbol, word] = match;
    if (string !== undefined) {
      tokens.push({ kind: 'string', text: string.slice(1, -1).replace(/\\([\s\S])/g, '$1') });
    } else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    at += whole.length;
  }
  return tokens;
}

class Parser {
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(private readonly cql: string) {
    this.tokens = tokenise(cql);
  }

  query(): CqlQuery {
    const where = this.isWord('order') || this.index >= this.tokens.length ? null : this.or();
    const orderBy = this.isWord('order') ? this.orderBy() : [];
    if (this.index < this.tokens.length) throw this.wrong('the end, AND or OR');
    return { where, orderBy };
  }

  private or(): Clause {
    const clauses = [this.and()];
    while (this.takeWord('or') || this.takeSymbol('||')) clauses.push(this.and());
    const [only] = clauses;
    return only && clauses.length === 1 ? only : { kind: 'or', clauses };
  }

  private and(): Clause {
    const clauses = [this.not()];
    // `a AND NOT b` may be written `a NOT b`.
    while (this.takeWord('and') || this.takeSymbol('&&') || this.isWord('not')) clauses.push(this.not());
    const [only] = clauses;
    return only && clauses.length === 1 ? only : { kind: 'and', clauses };
  }

  private not(): Clause {
    if (this.takeWord('not') || this.takeSymbol('!')) {
      return this.deeper(() => ({ kind: 'not', clause: this.not() }));
    }
    if (!this.takeSymbol('(')) return this.comparison();
    return this.deeper(() => {
      const inner = this.or();
      if (!this.takeSymbol(')')) throw this.wrong("')'");
      return inner;
    });
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw this.wrong(`fewer than ${DEEPEST} levels of nesting`);
    const result = read();
    this.depth -= 1;
    return result;
  }

  private comparison(): Clause {
    const field = this.field();
    const operator = this.operator();
    if (!operator.endsWith('in')) return { kind: 'comparison', field, operator, values: [this.value()] };
    if (!this.takeSymbol('(')) throw this.wrong("'('");
    const values: Value[] = [];
    do values.push(this.value());
    while (this.takeSymbol(','));
    if (!this.takeSymbol(')')) throw this.wrong("')'");
    return { kind: 'comparison', field, operator, values };
  }

  private field(): string {
    const token = this.tokens[this.index];
    if (token?.kind !== 'word' || KEYWORDS.has(token.text.toLowerCase())) throw this.wrong('a field');
    this.index += 1;
    return token.text;
  }

  private operator(): Operator {
    const token = this.tokens[this.index];
    const symbol = OPERATORS.find((operator) => token?.kind === 'symbol' && token.text === operator);
    if (symbol) {
      this.index += 1;
      return symbol;
    }
    if (this.takeWord('in')) return 'in';
    if (this.isWord('not') && this.isWord('in', 1)) {
      this.index += 2;
      return 'not in';
    }
    throw this.wrong('an operator');
  }

  private value(): Value {
    const token = this.tokens[this.index];
    const keyword = token?.kind === 'word' && KEYWORDS.has(token.text.toLowerCase());
    if (!token || token.kind === 'symbol' || keyword) throw this.wrong('a value');
    this.index += 1;
    if (token.kind === 'string' || !this.takeSymbol('(')) return { kind: 'text', text: token.text };
    const args: string[] = [];
    while (!this.takeSymbol(')')) {
      const arg = this.tokens[this.index];
      if (!arg || arg.kind === 'symbol') throw this.wrong("an argument or ')'");
      args.push(arg.text);
      this.index += 1;
      this.takeSymbol(',');
    }
    return { kind: 'function', name: token.text, args };
  }

  private orderBy(): CqlQuery['orderBy'] {
    this.index += 1;
    if (!this.takeWord('by')) throw this.wrong("'by'");
    const sorts: { field: string; descending: boolean }[] = [];
    do {
      const field = this.field();
      const descending = this.takeWord('desc');
      if (!descending) this.takeWord('asc');
      sorts.push({ field, descending });
    } while (this.takeSymbol(','));
    return sorts;
  }

  private isWord(word: string, ahead = 0): boolean {
    const token = this.tokens[this.index + ahead];
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  private takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.index += 1;
    return true;
  }

  private takeSymbol(symbol: string): boolean {
    const token = this.tokens[this.index];
    if (token?.kind !== 'symbol' || token.text !== symbol) return false;
    this.index += 1;
    return true;
  }

  private wrong(expected: string): Refusal {
    const token = this.tokens[this.index];
    return badRequest(
      `Could not parse cql : ${this.cql}`,
      `expected ${expected} but got ${token ? `'${token.text}'` : 'the end'}`
    );
  }
}

/** Reads a query. Throws the 400 refusal of one that is not CQL. @param cql as sent */
export const parseCql = (cql: string): CqlQuery => new Parser(cql).query();
