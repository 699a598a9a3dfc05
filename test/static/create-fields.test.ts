import {
  demandsOf,
  inputOf,
  missingFields,
  toJira,
  type FieldInput
} from '../../static/src/shared/create-fields';
import type { MetaField } from '../../static/src/shared/jira/create-screen';

const field = (
  fieldId: string,
  schema: Record<string, string>,
  changed: Partial<MetaField> = {}
): MetaField => ({
  fieldId,
  name: `The ${fieldId}`,
  required: true,
  hasDefaultValue: false,
  schema: { type: 'string', ...schema },
  allowedValues: [],
  ...changed
});

const VALUES = [
  { id: '1', value: 'Registry' },
  { id: '2', name: 'Mirrors' }
];

test.each<[string, MetaField, string | null]>([
  ['a line', field('a', { type: 'string', custom: 'x:textfield' }), 'text'],
  ['a long text', field('a', { type: 'string', custom: 'x:textarea' }), 'paragraphs'],
  ['the environment', field('environment', { type: 'string', system: 'environment' }), 'paragraphs'],
  ['a number', field('a', { type: 'number' }), 'number'],
  ['a day', field('a', { type: 'date' }), 'date'],
  ['a time', field('a', { type: 'datetime' }), 'datetime'],
  ['a person', field('a', { type: 'user' }), 'person'],
  ['an option', field('a', { type: 'option' }, { allowedValues: VALUES }), 'choice'],
  ['a priority', field('priority', { type: 'priority' }, { allowedValues: VALUES }), 'choice'],
  ['options', field('a', { type: 'array', items: 'option' }, { allowedValues: VALUES }), 'choices'],
  [
    'components',
    field('components', { type: 'array', items: 'component' }, { allowedValues: VALUES }),
    'choices'
  ],
  ['labels', field('labels', { type: 'array', items: 'string', system: 'labels' }), 'labels'],
  ['an option without values', field('a', { type: 'option' }), null],
  ['several people', field('a', { type: 'array', items: 'user' }), null],
  [
    'options that depend on each other',
    field('a', { type: 'option-with-child' }, { allowedValues: VALUES }),
    null
  ],
  ['an app’s own kind', field('a', { type: 'any' }), null]
])('%s is asked for as it should be', (_, meta, kind) => {
  const { fields, unsupported } = demandsOf([meta]);
  expect(fields.map((one) => one.kind)).toEqual(kind ? [kind] : []);
  expect(unsupported).toEqual(kind ? [] : [meta.name]);
});

test('only what is required, has no default and is not filled in anyway is asked for', () => {
  const screen = [
    field('summary', {}),
    field('project', { type: 'project' }),
    field('issuetype', { type: 'issuetype' }),
    field('reporter', { type: 'user' }),
    field('assignee', { type: 'user' }),
    field('duedate', { type: 'date' }),
    field('description', {}),
    field('optional', {}, { required: false }),
    field('preset', {}, { hasDefaultValue: true }),
    field('asked', {})
  ];
  const demands = demandsOf(screen);
  expect(demands.fields.map(({ id }) => id)).toEqual(['asked']);
  expect([demands.dueDateOnScreen, demandsOf([field('asked', {})]).dueDateOnScreen]).toEqual([true, false]);
  expect(demands.names['duedate']).toBe('The duedate');
});

test('the priorities that the screen allows are known, and whether it takes labels', () => {
  const allowedValues = [
    { id: '1', name: 'Highest' },
    { id: '2', name: 'High' }
  ];
  const screen = [
    field('priority', { type: 'priority' }, { required: false, allowedValues }),
    field('labels', {})
  ];
  expect(demandsOf(screen)).toMatchObject({ priorities: allowedValues, labelsOnScreen: true });
  expect(demandsOf([field('asked', {})])).toMatchObject({ priorities: [], labelsOnScreen: false });
});

test.each<[Parameters<typeof toJira>[0], FieldInput, unknown]>([
  ['text', '  words ', 'words'],
  ['text', '  ', undefined],
  ['number', '4.5', 4.5],
  ['number', 'four', undefined],
  ['date', '2026-03-15', '2026-03-15'],
  ['choice', { id: '2', label: 'Mirrors' }, { id: '2' }],
  ['choice', null, undefined],
  ['choices', [{ id: '1', label: 'Registry' }], [{ id: '1' }]],
  ['choices', [], undefined],
  ['labels', ['on-call', 'network'], ['on-call', 'network']],
  ['person', { id: 'someone', label: '' }, { accountId: 'someone' }],
  [
    'paragraphs',
    'One.\n\nTwo.',
    {
      type: 'doc',
      version: 1,
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'One.' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Two.' }] }
      ]
    }
  ]
])('%s %j is sent as %j, and comes back', (kind, input, sent) => {
  expect(toJira(kind, input)).toEqual(sent);
  const choices = [
    { id: '1', label: 'Registry' },
    { id: '2', label: 'Mirrors' }
  ];
  const one = { id: 'f', name: 'F', kind, choices };
  expect(toJira(kind, inputOf(one, {}, { f: sent }))).toEqual(sent);
});

test('what was cleared in the form is missing, whatever is stored', () => {
  const demands = demandsOf([field('f', { type: 'option' }, { allowedValues: VALUES })]);
  const [one] = demands.fields;
  if (!one) throw new Error('no field');
  expect(missingFields(demands, { f: { id: '1' } })).toEqual([]);
  expect(missingFields(demands, {}).map(({ name }) => name)).toEqual(['The f']);
  // A value that the project no longer allows counts as none.
  expect(missingFields(demands, { f: { id: '9' } })).toHaveLength(1);
  expect(inputOf(one, { f: null }, { f: { id: '1' } })).toBeNull();
});
