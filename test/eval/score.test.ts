import { scoreOf, type Judged } from './score';

const judged = (label: string, found: string, alt: string | null = null): Judged => ({
  text: '',
  source: '',
  label,
  alt,
  harmless: 'good',
  found
});

test('strict: any finding against none', () => {
  const rows = [
    judged('vague', 'vague'),
    judged('vague', 'habitual'),
    judged('good', 'vague'),
    judged('vague', 'good')
  ];
  expect(scoreOf(rows, { lenient: false })).toEqual({ precision: 2 / 3, recall: 2 / 3, accuracy: 1 / 4 });
});

test('lenient: the second label makes a finding true, and excuses a miss where it is harmless', () => {
  const rows = [
    judged('good', 'vague', 'vague'),
    judged('vague', 'good', 'good'),
    judged('vague', 'good', 'too-big'),
    judged('vague', 'vague')
  ];
  expect(scoreOf(rows, { lenient: true })).toEqual({ precision: 1, recall: 1 / 2, accuracy: 3 / 4 });
});

test('one class against all others', () => {
  const rows = [judged('vague', 'vague'), judged('vague', 'habitual'), judged('habitual', 'vague')];
  expect(scoreOf(rows, { lenient: false, only: 'vague' })).toMatchObject({ precision: 1 / 2, recall: 1 / 2 });
});
