import fc from 'fast-check';
import type { Clause, FieldRef, JqlQuery, Operand } from '../../../../local/jira/jql/ast';
import { isBounded, JqlError, parseJql } from '../../../../local/jira/jql';
import { printJql } from './print';

const messageOf = (jql: string): string => {
  try {
    parseJql(jql);
  } catch (error) {
    if (error instanceof JqlError) return error.messages.join('\n');
    throw error;
  }
  throw new Error(`This was understood: ${jql}`);
};

const comparison = (name: string, operator: string, text: string): Clause =>
  ({
    kind: 'comparison',
    field: { kind: 'field', name },
    operator,
    operand: { kind: 'value', text }
  }) as Clause;

describe('the parser', () => {
  it('binds AND closer than OR, and NOT closer than both', () => {
    expect(parseJql('a1 = x OR not b1 != y AND c1 ~ z').where).toEqual({
      kind: 'or',
      clauses: [
        comparison('a1', '=', 'x'),
        {
          kind: 'and',
          clauses: [{ kind: 'not', clause: comparison('b1', '!=', 'y') }, comparison('c1', '~', 'z')]
        }
      ]
    });
  });

  it('takes symbols for the words', () => {
    expect(parseJql('! (a1=x && b1=y) || c1=z')).toEqual(parseJql('NOT (a1 = x AND b1 = y) OR c1 = z'));
  });

  it('reads lists, functions, emptiness and sorting', () => {
    expect(parseJql('assignee not in (currentUser(), "a b", EMPTY) order by due, cf[10050] DESC')).toEqual({
      where: {
        kind: 'comparison',
        field: { kind: 'field', name: 'assignee' },
        operator: 'not in',
        operand: {
          kind: 'list',
          items: [
            { kind: 'function', name: 'currentUser', args: [] },
            { kind: 'value', text: 'a b' },
            { kind: 'empty' }
          ]
        }
      },
      orderBy: [
        { field: { kind: 'field', name: 'due' }, direction: 'asc' },
        { field: { kind: 'field', name: 'cf[10050]' }, direction: 'desc' }
      ]
    });
  });

  it('reads properties of entities', () => {
    expect(parseJql('issue.property["my.key"].milestones.start > 5').where).toMatchObject({
      field: { kind: 'property', entity: 'issue', key: 'my.key', path: ['milestones', 'start'] }
    });
    expect(parseJql('issue.property[afterword] is not null').where).toMatchObject({
      field: { kind: 'property', key: 'afterword', path: [] },
      operator: 'is not'
    });
  });

  it('reads history searches', () => {
    expect(parseJql('status WAS NOT IN (Open) BY currentUser() AFTER "2021-07-01"').where).toMatchObject({
      kind: 'history',
      operator: 'was not in',
      predicates: [{ word: 'by' }, { word: 'after' }]
    });
    expect(parseJql('status CHANGED FROM Open TO Done').where).toMatchObject({
      kind: 'changed',
      predicates: [{ word: 'from' }, { word: 'to' }]
    });
  });

  it('understands escapes, unicode and relative dates', () => {
    expect(
      parseJql(String.raw`summary ~ "a \"b\" \\ \u00e6" and due < -1w and labels = größe`).where
    ).toEqual({
      kind: 'and',
      clauses: [
        comparison('summary', '~', 'a "b" \\ æ'),
        comparison('due', '<', '-1w'),
        comparison('labels', '=', 'größe')
      ]
    });
    expect(parseJql(String.raw`project = A\ B`).where).toEqual(comparison('project', '=', 'A B'));
  });

  it('tells bounded from unbounded', () => {
    expect(isBounded(parseJql('order by created'))).toBe(false);
    expect(isBounded(parseJql('  '))).toBe(false);
    expect(isBounded(parseJql('project = PLAT order by created'))).toBe(true);
  });

  it.each([
    ['project', 'Expecting operator but got the end of the query'],
    [
      'project = ',
      'Expecting either a value, list or function but got the end of the query. (line 1, character 11)'
    ],
    ['project = order', "Expecting either a value, list or function but got 'order'. You must surround"],
    ['select = 1', "'select' is a reserved JQL word"],
    ['project = PLAT summary', "Expecting either 'OR' or 'AND' but got 'summary'. (line 1, character 16)"],
    ['project in PLAT', "Operator 'IN' needs a list in parentheses or a function, not 'PLAT'"],
    ['project in ()', 'Expecting either a value, list or function but got'],
    ['(project = PLAT', "Expecting ')'"],
    ['summary ~ "half', "The quoted string 'half' has not been completed. (line 1, character 11)"],
    ['assignee = a@b', "The character '@' is a reserved JQL character"],
    ['summary ~ foo*', String.raw`use the escape '\u002a' instead`],
    [String.raw`summary ~ "\q"`, String.raw`'\q' is an illegal JQL escape sequence`],
    ['project = PLAT ORDER created', "Expecting 'BY'"],
    [
      'project = PLAT\norder by created foo',
      "Expecting either ',' or the end but got 'foo'. (line 2, character 18)"
    ],
    ['issue.property[a]..b = 1', 'has an empty part'],
    ['('.repeat(5000), 'levels of nesting'],
    ['not '.repeat(5000), 'levels of nesting']
  ])('says what it does not understand in %j', (jql, part) => {
    expect(messageOf(jql)).toMatch(/^Error in the JQL Query: /);
    expect(messageOf(jql)).toContain(part);
  });

  it('answers in the form of the REST API', () => {
    const error = new JqlError(['one', 'two']);
    expect(error.toBody()).toEqual({ errorMessages: ['one', 'two'], errors: {} });
  });
});

const jqlSoup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['project', 'status', 'AND', 'or', 'NOT', '(', ')', '=', '!=', '~', '!~', '<=', 'in', 'is', 'was'],
        ...[
          'changed',
          'EMPTY',
          'order',
          'by',
          'asc',
          '[',
          ']',
          ',',
          '"',
          "'",
          '\\',
          'cf[',
          'issue.property['
        ],
        ...['-1d', '"a b"', 'now()', '\u0000', '😀', 'after', '.x', '\n']
      ),
      fc.string({ unit: 'binary', maxLength: 5 })
    ),
    { maxLength: 25 }
  )
  .chain((parts) => fc.constantFrom('', ' ').map((separator) => parts.join(separator)));

const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const word = fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,8}Qx$/);

const fieldRef: fc.Arbitrary<FieldRef> = fc.oneof(
  anyText.map((name): FieldRef => ({ kind: 'field', name })),
  fc.nat(99_999).map((id): FieldRef => ({ kind: 'field', name: `cf[${id}]` })),
  fc.record({
    kind: fc.constant('property' as const),
    entity: fc.constantFrom('issue', 'project'),
    key: anyText,
    path: fc.array(word, { maxLength: 3 })
  })
);

const { operand } = fc.letrec<{ operand: Operand; list: Operand; call: Operand }>((tie) => ({
  call: fc.record({
    kind: fc.constant('function' as const),
    name: word,
    args: fc.array(anyText, { maxLength: 2 })
  }),
  list: fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(tie('operand'), { minLength: 1, maxLength: 3 })
  }),
  operand: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText.map((text): Operand => ({ kind: 'value', text })),
    fc.constant<Operand>({ kind: 'empty' }),
    tie('call'),
    tie('list')
  )
}));
const manyOf = fc
  .array(operand, { minLength: 1, maxLength: 3 })
  .map((items): Operand => ({ kind: 'list', items }));

const predicates = fc.array(
  fc.record({
    word: fc.constantFrom('after' as const, 'before' as const, 'on' as const, 'by' as const, 'from' as const),
    operand
  }),
  { maxLength: 2 }
);

const { clause } = fc.letrec<{ clause: Clause; leaf: Clause; group: Clause; negation: Clause }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      kind: fc.constant('comparison' as const),
      field: fieldRef,
      operator: fc.constantFrom('=' as const, '!=' as const, '~' as const, '<=' as const, 'is not' as const),
      operand
    }),
    fc.record({
      kind: fc.constant('comparison' as const),
      field: fieldRef,
      operator: fc.constantFrom('in' as const, 'not in' as const),
      operand: manyOf
    }),
    fc.record({
      kind: fc.constant('history' as const),
      field: fieldRef,
      operator: fc.constantFrom('was in' as const, 'was not in' as const),
      operand: manyOf,
      predicates
    }),
    fc.record({ kind: fc.constant('changed' as const), field: fieldRef, predicates })
  ),
  group: fc.record({
    kind: fc.constantFrom('and' as const, 'or' as const),
    clauses: fc.array(tie('clause'), { minLength: 2, maxLength: 3 })
  }),
  negation: fc.record({ kind: fc.constant('not' as const), clause: tie('clause') }),
  clause: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('group'), tie('negation'))
}));

const query: fc.Arbitrary<JqlQuery> = fc.record({
  where: fc.option(clause),
  orderBy: fc.array(
    fc.record({ field: fieldRef, direction: fc.constantFrom('asc' as const, 'desc' as const) }),
    { maxLength: 3 }
  )
});

describe('the parser, whatever it is given', () => {
  it('answers with a query or a JqlError, never anything else', () => {
    const understood = (text: string): void => {
      try {
        parseJql(text);
      } catch (error) {
        expect(error).toBeInstanceOf(JqlError);
      }
    };
    fc.assert(fc.property(fc.string({ unit: 'binary' }), understood), { numRuns: 1000 });
    fc.assert(fc.property(jqlSoup, understood), { numRuns: 2000 });
  });

  it('reads back what is printed of a query', () => {
    fc.assert(
      fc.property(query, (original) => {
        expect(parseJql(printJql(original))).toEqual(original);
      }),
      { numRuns: 1000 }
    );
  });
});
