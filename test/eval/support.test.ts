import type { Language } from '../../src/domain/review/language';
import { supportedElsewhere } from './support';

const language: Language = {
  code: 'xx',
  words: {},
  sentenceRules: [
    { id: 'blameful/two', class: 'blameful', patterns: ['common', 'rare'], why: 'w', reframe: 'r' },
    { id: 'blameful/one', class: 'blameful', patterns: ['single'], why: 'w', reframe: 'r' }
  ],
  actionRules: []
};

test('a pattern stays where another document speaks for it', () => {
  const elsewhere = supportedElsewhere(
    language,
    [
      { texts: ['common', 'rare'], source: 'a' },
      { texts: ['common'], source: 'b' },
      { texts: ['single'], source: 'a' }
    ],
    []
  );
  const left = elsewhere(new Set(['a'])).sentenceRules;
  expect(left.map(({ id, patterns }) => [id, patterns])).toEqual([['blameful/two', ['common']]]);
  expect(elsewhere(new Set(['b'])).sentenceRules).toHaveLength(2);
});
