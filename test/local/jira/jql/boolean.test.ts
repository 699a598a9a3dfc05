import fc from 'fast-check';
import { searchJql } from '../../../../local/jira/jql';
import { type Described, siteOf } from './site';

/** What a leaf says of an issue; null where the field is empty, so that nothing can be said. */
type Verdict = boolean | null;
interface Leaf {
  jql: string;
  naive: (issue: Described) => Verdict;
}

const of = <T>(value: T | null | undefined, say: (value: T) => boolean): Verdict =>
  value === null || value === undefined ? null : say(value);
const filled = (labels: string[] | undefined): string[] | null => (labels?.length ? labels : null);
const RANK = ['Highest', 'High', 'Medium', 'Low'];

const leaves: readonly Leaf[] = [
  { jql: 'project = PLAT', naive: ({ key }) => key.startsWith('PLAT') },
  { jql: 'status != Open', naive: ({ status }) => of(status, (name) => name !== 'Open') },
  {
    jql: 'priority >= High',
    naive: ({ priority }) => of(priority, (name) => RANK.indexOf(name) <= 1)
  },
  { jql: 'assignee = acc-lead', naive: ({ assignee }) => of(assignee, (id) => id === 'acc-lead') },
  { jql: 'assignee not in (acc-lead)', naive: ({ assignee }) => of(assignee, (id) => id !== 'acc-lead') },
  { jql: 'assignee is empty', naive: ({ assignee }) => assignee === null },
  {
    jql: 'assignee in (acc-reporter, EMPTY)',
    naive: ({ assignee }) => assignee === null || assignee === 'acc-reporter'
  },
  { jql: 'labels = red', naive: ({ labels }) => of(filled(labels), (list) => list.includes('red')) },
  { jql: 'labels != blue', naive: ({ labels }) => of(filled(labels), (list) => !list.includes('blue')) },
  { jql: 'due < 2021-07-10', naive: ({ due }) => of(due, (day) => day < '2021-07-10') },
  { jql: 'due >= 2021-07-10', naive: ({ due }) => of(due, (day) => day >= '2021-07-10') },
  {
    jql: 'description ~ word',
    naive: ({ description }) => of(description === '' ? null : description, (text) => text === 'word')
  }
];

type Tree = { leaf: Leaf } | { not: Tree } | { and: Tree[] } | { or: Tree[] };

const jqlOf = (tree: Tree): string => {
  if ('leaf' in tree) return tree.leaf.jql;
  if ('not' in tree) return `NOT (${jqlOf(tree.not)})`;
  return 'and' in tree ? `(${tree.and.map(jqlOf).join(' AND ')})` : `(${tree.or.map(jqlOf).join(' OR ')})`;
};

const naive = (tree: Tree, issue: Described): Verdict => {
  if ('leaf' in tree) return tree.leaf.naive(issue);
  if ('not' in tree) {
    const inner = naive(tree.not, issue);
    return inner === null ? null : !inner;
  }
  const verdicts = ('and' in tree ? tree.and : tree.or).map((inner) => naive(inner, issue));
  const decisive = 'or' in tree;
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(null) ? null : !decisive;
};

const { tree } = fc.letrec<{ tree: Tree; group: Tree[] }>((tie) => ({
  group: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(...leaves).map((leaf): Tree => ({ leaf })),
    tie('tree').map((not): Tree => ({ not })),
    tie('group').map((and): Tree => ({ and })),
    tie('group').map((or): Tree => ({ or }))
  )
}));

const issues: fc.Arbitrary<Described[]> = fc
  .array(
    fc.record({
      project: fc.constantFrom('PLAT', 'REG'),
      status: fc.constantFrom('Open', 'In Progress', 'Resolved'),
      priority: fc.constantFrom(...RANK),
      assignee: fc.constantFrom(null, 'acc-lead', 'acc-reporter'),
      labels: fc.subarray(['red', 'blue', 'green']),
      due: fc.constantFrom(null, '2021-07-09', '2021-07-10', '2021-07-11'),
      description: fc.constantFrom('', 'word', 'other')
    }),
    { minLength: 1, maxLength: 12 }
  )
  .map((list) => list.map(({ project, ...rest }, index) => ({ ...rest, key: `${project}-${index + 1}` })));

describe('AND, OR and NOT', () => {
  it('agree with three-valued logic, in which an empty field says nothing', () => {
    fc.assert(
      fc.property(tree, issues, (query, described) => {
        const expected = described.filter((issue) => naive(query, issue) === true).map(({ key }) => key);
        const found = searchJql(`${jqlOf(query)} ORDER BY created ASC`, siteOf(described)).map(
          ({ key }) => key
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 }
    );
  });
});
