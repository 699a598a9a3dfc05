import fc from 'fast-check';
import { mergeText } from '../../../../src/domain/merge/merge-text';
import { Pieces } from '../../../../src/domain/merge/tokens';

describe('what two people made of one text', () => {
  test.each<[string, base: string, theirs: string, mine: string, merged: string]>([
    [
      'other words of a sentence',
      'It broke at nine.',
      'It failed at nine.',
      'It broke at ten.',
      'It failed at ten.'
    ],
    ['other paragraphs', 'One.\n\nTwo.', 'One!\n\nTwo.', 'One.\n\nTwo!', 'One!\n\nTwo!'],
    ['a sentence each at the end', 'It broke.', 'It broke. A.', 'It broke. B.', 'It broke. A. B.'],
    ['a paragraph each at the end', 'One.', 'One.\n\nA.', 'One.\n\nB.', 'One.\n\nA.\n\nB.'],
    ['an entry each of a list', '- one\n', '- one\n- a\n', '- one\n- b\n', '- one\n- a\n- b\n'],
    ['the first words of an empty text', '', 'A.', 'B.', 'A.\n\nB.'],
    ['a word each at one place', 'a  z', 'a b z', 'a c z', 'a b c z'],
    ['the same change', 'It brok.', 'It broke.', 'It broke.', 'It broke.'],
    ['the same change and one more', 'It brok', 'It broke', 'It broke badly', 'It broke badly'],
    [
      'a word that grew, and words behind it',
      'the net',
      'the net was slow',
      'the network',
      'the network was slow'
    ],
    [
      'a paragraph that is gone, and the next one changed',
      'A.\n\nB.\n\nC.',
      'A.\n\nC.',
      'A.\n\nB.\n\nSo C.',
      'A.\n\nSo C.'
    ],
    ['a sentence that is gone, and one behind it', 'A. B. C.', 'A. C.', 'A. B. C. D.', 'A. C. D.'],
    [
      'a paragraph between two that begin alike, and words before the second',
      'The one.\n\nThe two.',
      'The one.\n\nThe new.\n\nThe two.',
      'The one.\n\nYes. The two.',
      'The one.\n\nThe new.\n\nYes. The two.'
    ],
    ['characters of a script without spaces', '网络故障', '主网络故障', '网络大故障', '主网络大故障'],
    ['pictures beside each other', '🚒🔥', '🚒🚑🔥', '🚒🔥👩‍🚒', '🚒🚑🔥👩‍🚒']
  ])('%s', (_, base, theirs, mine, merged) => {
    expect(mergeText(base, theirs, mine)).toBe(merged);
  });

  test.each<[string, base: string, theirs: string, mine: string]>([
    ['the same word differently', 'It broke.', 'It failed.', 'It fell over.'],
    ['a word that the other took out', 'It soon broke.', 'It broke.', 'It nearly broke.'],
    ['two words against one within them', 'the old net', 'a new net', 'the older net'],
    ['within a paragraph that is gone', 'A.\n\nB b.\n\nC.', 'A.\n\nC.', 'A.\n\nB and b.\n\nC.'],
    ['at the end of a paragraph that is gone', 'A.\n\nB.\n\nC.', 'A.\n\nC.', 'A.\n\nB. More.\n\nC.'],
    ['at the end of the last one that is gone', 'A.\n\nB.', 'A.', 'A.\n\nB. More.'],
    ['at the beginning of one that is gone', 'A.\n\nB.\n\nC.', 'A.\n\nC.', 'A.\n\nSo B.\n\nC.'],
    [
      'in one that is gone and begins like the next',
      'A.\n\nThe b.\n\nThe c.',
      'A.\n\nThe c.',
      'A.\n\nNow. The b.\n\nThe c.'
    ],
    ['in a text that is gone', 'All of it.', '', 'All of it. More.']
  ])('collides: %s', (_, base, theirs, mine) => {
    expect(mergeText(base, theirs, mine)).toBeNull();
    expect(mergeText(base, mine, theirs)).toBeNull();
  });
});

describe('promises', () => {
  const word = fc.constantFrom(
    'net',
    'load',
    'DNS',
    'it',
    'was',
    'slow',
    '-',
    '.',
    '网',
    '🚒',
    'é',
    '\u0301'
  );
  const space = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '');
  const text = fc
    .array(fc.tuple(word, space), { maxLength: 25 })
    .map((parts) => parts.map(([said, gap]) => said + gap).join(''));
  /** A text with parts of it replaced; what is put in carries marks that stand nowhere else. */
  const edited = (base: string, who: string): fc.Arbitrary<string> =>
    fc
      .array(fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), put: fc.boolean() }), { maxLength: 4 })
      .map((edits) =>
        edits.reduce((made, { at, length, put }, index) => {
          const characters = [...made];
          const place = characters.length === 0 ? 0 : at % (characters.length + 1);
          characters.splice(place, length, put ? ` ${who}${index} ` : '');
          return characters.join('');
        }, base)
      );
  const versions = text.chain((base) =>
    fc.tuple(fc.constant(base), fc.oneof(edited(base, 'theirs'), text), fc.oneof(edited(base, 'mine'), text))
  );
  const counted = (value: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const said of value.match(/\S+/gu) ?? []) counts.set(said, (counts.get(said) ?? 0) + 1);
    return counts;
  };
  const marks = (value: string): string[] => (value.match(/(?:theirs|mine)\d/g) ?? []).sort();

  test('what one side left is as the other made it', () => {
    fc.assert(
      fc.property(text, text, (base, made) => {
        expect(mergeText(base, base, made)).toBe(made);
        expect(mergeText(base, made, base)).toBe(made);
        expect(mergeText(base, made, made)).toBe(made);
      })
    );
  });

  test('every mark that either put in is there once, or it is a collision', () => {
    fc.assert(
      fc.property(versions, ([base, theirs, mine]) => {
        const merged = mergeText(base, theirs, mine);
        if (merged !== null) expect(marks(merged)).toEqual([...marks(theirs), ...marks(mine)].sort());
      }),
      { numRuns: 2_000 }
    );
  });

  test('it says the same whoever comes first, and collides for both or neither', () => {
    fc.assert(
      fc.property(versions, ([base, theirs, mine]) => {
        const [one, other] = [mergeText(base, theirs, mine), mergeText(base, mine, theirs)];
        expect(one === null).toBe(other === null);
        const characters = (value: string | null): string[] => [...(value ?? '').replace(/\s/g, '')].sort();
        expect(characters(one)).toEqual(characters(other));
      }),
      { numRuns: 2_000 }
    );
  });

  test('what neither touched stays, and nothing comes from nowhere', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (base, a, b) => {
        const lines = base.split('\n');
        const put = (index: number, what: string): string =>
          lines.map((line, at) => (at === index % lines.length ? `${line} ${what}` : line)).join('\n');
        const merged = mergeText(base, put(a, 'theirs0'), put(b, 'mine0'));
        const expected = counted(`${base} theirs0 mine0`);
        if (merged === null) throw new Error('Nothing was taken out, so nothing collides.');
        expect([...counted(merged)].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 1_000 }
    );
  });

  test('pieces are the whole text, and none of them is half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (said) => {
        const pieces = new Pieces();
        const numbers = pieces.of(said);
        expect(pieces.textOf(numbers)).toBe(said);
        for (const number of numbers) expect(pieces.textOf([number])).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 1_000 }
    );
  });
});

test('two words that nobody put beside each other stay two', () => {
  expect(mergeText('alert  pool', 'alert  late pool', 'alert pool')).toMatch(/late pool$/);
  expect(mergeText('the pool  was full', 'the pool  nearly was full', 'the queue was full')).not.toMatch(
    /nearlywas|queuenearly/
  );
});

test('a word is told by itself, not by the spaces around it', () => {
  // With as few differences as can be, “nine” would be what became of “eight”, and its removal would be missed.
  const base = 'one two eight six nine ten';
  const theirs = 'one  nine   ten';
  expect(mergeText(base, theirs, 'one two eight six  ten')).not.toContain('nine');
});

describe('a quarter of a million characters', () => {
  const long = Array.from({ length: 25_000 }, (_, index) => `word${index % 977}`)
    .join(' ')
    .slice(0, 250_000);
  const within = (ms: number, work: () => unknown): unknown => {
    const from = performance.now();
    const made = work();
    expect(performance.now() - from).toBeLessThan(ms);
    return made;
  };
  /** A slow machine that does something else beside is no fault of the merge. */
  const MOST_MS = 5_000;

  test('merge where a few words differ', () => {
    const merged = within(MOST_MS, () => mergeText(long, `Theirs. ${long}`, `${long} Mine.`));
    expect(merged).toBe(`Theirs. ${long} Mine.`);
  });

  test.each<[string, base: string, theirs: string]>([
    ['no word is the same', long, long.replaceAll('word', 'other')],
    ['every second word differs', long, long.replace(/(word\d+) word/g, '$1 other')],
    ['it is one letter over and over', 'a '.repeat(125_000), 'b a '.repeat(62_500)],
    ['every line differs', long.replaceAll(' ', '\n'), long.replaceAll(' ', 'x\n')]
  ])('end soon where %s', (_, base, theirs) => {
    const merged = within(MOST_MS, () => mergeText(base, theirs, `${base} Mine.`));
    if (merged !== null) expect(merged).toMatch(/Mine\.$/);
  });
});
