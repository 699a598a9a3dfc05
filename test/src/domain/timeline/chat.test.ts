import fc from 'fast-check';
import * as v from 'valibot';
import { plainLine } from '../../../../src/domain/timeline/chat-words';
import { readChat, type ChatOptions, type ReadChat } from '../../../../src/domain/timeline/chat';
import { EntrySource, MAX_ENTRY_TEXT } from '../../../../src/domain/timeline/entry';

const options: ChatOptions = { day: '2026-11-12', zone: 'Europe/London', paste: 'p1' };

const read = (lines: string[], over: Partial<ChatOptions> = {}): ReadChat =>
  readChat(lines.join('\n'), { ...options, ...over });

/** Time, author and text of each entry, as a table to compare with. */
const told = ({ entries }: ReadChat): string[] =>
  entries.map(({ draft: { at, text, source } }) => {
    const author = source.kind === 'chat' ? (source.author ?? '-') : '?';
    return `${new Date(at).toISOString().slice(0, 16)} ${author}: ${text}`;
  });
const left = ({ leftover }: ReadChat): string[] => leftover.map(({ line, why }) => `${line} ${why}`);

describe('a copy from Slack', () => {
  const chat = read([
    'Network Engineer',
    '  10:04 AM',
    'Nothing resolves',
    '',
    'since the last change (edited)',
    ':eyes:',
    '2',
    '3 replies',
    'Last reply today at 10:20 AM',
    '10:05',
    'Rolling back',
    'Platform Lead:house_with_garden:  10:06 AM',
    'thank you 🎉',
    '👍 2',
    'Registry Engineer joined #inc-12.',
    'Thursday, November 12th',
    'Alarm Bot APP  11:58 PM',
    ':rotating_light:',
    'Network Engineer',
    '  12:03 AM',
    'Still fine'
  ]);

  test('gives each message with who wrote it', () => {
    expect(chat.service).toBe('slack');
    expect(told(chat)).toEqual([
      '2026-11-12T10:04 Network Engineer: Nothing resolves\n\nsince the last change',
      '2026-11-12T10:05 Network Engineer: Rolling back',
      '2026-11-12T10:06 Platform Lead: thank you 🎉',
      '2026-11-12T23:58 Alarm Bot: :rotating_light:',
      '2026-11-13T00:03 Network Engineer: Still fine'
    ]);
  });

  test('leaves reactions, threads and arrivals, each with the reason', () => {
    expect(left(chat)).toEqual([
      '6 It is a reaction to a message.',
      '7 It is a reaction to a message.',
      '8 It counts the replies of a thread.',
      '9 It belongs to a thread.',
      '14 It is a reaction to a message.',
      '15 It says who came or went.'
    ]);
  });

  test('says where it assumed the next day', () => {
    expect(chat.entries.at(-1)?.notes).toEqual(['It was read as the next day, 2026-11-13.']);
  });

  test('in the form of one line', () => {
    const one = read([
      '[10:04] Network Engineer: looking',
      '[10:05 AM] lead: [draft] note',
      '[10:06] rolled back'
    ]);
    expect(told(one)).toEqual([
      '2026-11-12T10:04 Network Engineer: looking',
      '2026-11-12T10:05 lead: [draft] note',
      '2026-11-12T10:06 -: rolled back'
    ]);
  });

  test('with the narrow space and marks of direction that browsers put in', () => {
    const chat = read(['\u200Fדנה לוי\u200E  10:04\u202FPM', 'שירות חזר', 'دانا', '  10:06\u202FPM', 'نعم']);
    expect(told(chat)).toEqual(['2026-11-12T22:04 דנה לוי: שירות חזר', '2026-11-12T22:06 دانا: نعم']);
  });
});

describe('a copy from Teams', () => {
  test('with date, time and name in front', () => {
    const chat = read([
      '[13/11/2026 10:04] Network Engineer',
      'Nothing resolves',
      '[13/11/2026 10:06] Lead, Platform (External)',
      'Rolled back',
      '[10:42 • 13/11/2026] Registry Engineer:',
      'Confirmed'
    ]);
    expect(chat.service).toBe('teams');
    expect(told(chat)).toEqual([
      '2026-11-13T10:04 Network Engineer: Nothing resolves',
      '2026-11-13T10:06 Lead, Platform (External): Rolled back',
      '2026-11-13T10:42 Registry Engineer: Confirmed'
    ]);
  });

  test('with the name first', () => {
    const chat = read([
      'Network Engineer, Thu 10:04',
      'Nothing resolves',
      'Platform Lead  10:09',
      'Rolled back',
      'Platform Lead 12/11/2026 10:11',
      'Closing'
    ]);
    expect(told(chat)).toEqual([
      '2026-11-12T10:04 Network Engineer: Nothing resolves',
      '2026-11-12T10:09 Platform Lead: Rolled back',
      '2026-11-12T10:11 Platform Lead: Closing'
    ]);
  });
});

describe('a plain log', () => {
  test('of times and words, with and without seconds, marks and halves of the day', () => {
    const chat = read([
      '10:04 first alarm',
      '10:04:30 second alarm',
      '- 10:06 - looked at the graphs',
      '* 10:07 AM: restarted',
      '| 10:08 | drained a node |',
      '10:09 UTC at last',
      '10:10 CET in the north',
      '2026-11-12T10:30:00Z machine'
    ]);
    expect(chat.service).toBe('plain');
    expect(told(chat)).toEqual([
      '2026-11-12T10:04 -: first alarm',
      '2026-11-12T10:04 -: second alarm',
      '2026-11-12T10:06 -: looked at the graphs',
      '2026-11-12T10:07 -: restarted',
      '2026-11-12T10:08 -: drained a node',
      '2026-11-12T10:09 -: at last',
      '2026-11-12T09:10 -: in the north',
      '2026-11-12T10:30 -: machine'
    ]);
  });

  test('tells a name by a colon, by brackets, or because it is known', () => {
    const chat = read(
      ['10:04 <lead> hello', '10:05 lead: hello', '10:06 Update: hello', '10:07 lead hello'],
      {
        names: ['Lead']
      }
    );
    expect(told(chat).map((line) => line.slice(17))).toEqual([
      'lead: hello',
      'lead: hello',
      '-: Update: hello',
      'lead: hello'
    ]);
  });

  test('under dates and in another zone', () => {
    const chat = read([
      'All times in EDT',
      '## July 22',
      '1:03',
      'First alarm',
      '',
      '5:00',
      'Engineers',
      '### 2026-07-23 10:45a',
      'Fixed',
      '24.07.2026',
      '12:00 closed'
    ]);
    expect(told(chat)).toEqual([
      '2026-07-22T05:03 -: First alarm',
      '2026-07-22T09:00 -: Engineers',
      '2026-07-23T14:45 -: Fixed',
      '2026-07-24T16:00 -: closed'
    ]);
    expect(chat.leftover).toEqual([]);
  });

  test('passes midnight, and comes back for a line that is late', () => {
    const chat = read(['23:50 a', '23:59 b', '00:01 c', '23:58 d', '00:05 e']);
    expect(told(chat).map((line) => line.slice(8))).toEqual([
      '12T23:50 -: a',
      '12T23:59 -: b',
      '13T00:01 -: c',
      '12T23:58 -: d',
      '13T00:05 -: e'
    ]);
    expect(chat.entries[3]?.notes).toEqual(['It stands below a later time.']);
  });

  test('leaves what no time precedes, what has no words, and what is no time, each with the reason', () => {
    const chat = read([
      'hello there',
      '10:04',
      '',
      '10:05 real',
      '2026-11-14 1600 bad',
      'lost',
      '2026-11-15'
    ]);
    expect(told(chat)).toEqual(['2026-11-12T10:05 -: real']);
    expect(left(chat)).toEqual([
      '1 No time stands before it.',
      '2 No words follow it.',
      '5 “2026-11-14 1600” has no colon in its time.',
      '6 No time stands before it.',
      '7 It stands above no message.'
    ]);
  });

  test('with Windows line ends reads the same', () => {
    const lines = ['10:04 a', 'more', '', '10:05 b'];
    expect(told(readChat(lines.join('\r\n'), options))).toEqual(told(read(lines)));
  });

  test('on the day that the clocks change notes the hour that was not', () => {
    const chat = read(['01:30 restarted'], { day: '2026-03-29' });
    expect(told(chat)).toEqual(['2026-03-29T01:30 -: restarted']);
    expect(chat.entries[0]?.notes[0]).toContain('went forward');
  });
});

describe('whatever is pasted', () => {
  const words = fc.constantFrom(
    'rolled back',
    'Network Engineer',
    '<script>',
    'دانا',
    '👍',
    ':eyes: 2',
    '2',
    'x: y'
  );
  const times = fc.constantFrom(
    '10:04',
    '23:59:59',
    '00:01',
    '10:04 PM',
    '[10:04]',
    '[12/11/2026 10:04]',
    '25:10',
    '2026-11-14 1600',
    'Thu 10:04',
    '2026-11-12T10:04Z',
    '3 replies'
  );
  const anyLine = fc.oneof(
    fc.constantFrom(
      '',
      '   ',
      'Thursday, November 12th',
      '12.11.2026',
      'Nov 12',
      'All times in UTC',
      '(edited)'
    ),
    words,
    times,
    fc.tuple(times, fc.constantFrom(' ', '  ', ' - ', ': '), words).map((parts) => parts.join('')),
    fc.tuple(words, fc.constantFrom(' ', '  ', ', '), times).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' })
  );
  const anyPaste = fc.array(anyLine, { maxLength: 40 });

  test('each line that is not blank is in an entry or left with a reason, never both', () => {
    fc.assert(
      fc.property(anyPaste, (pasted) => {
        const text = pasted.join('\n');
        const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
        const { entries, leftover } = readChat(text, options);
        const within = entries.flatMap((entry) => entry.lines);
        const outside = leftover.map(({ line }) => line);
        const expected = lines.flatMap((line, index) => (plainLine(line).trim() === '' ? [] : [index + 1]));
        expect([...new Set([...within, ...outside])].sort((a, b) => a - b)).toEqual(expected);
        expect(within.filter((line) => outside.includes(line))).toEqual([]);
        for (const { line, text: kept, why } of leftover) {
          expect(kept).toBe(lines[line - 1]);
          expect(why).toMatch(/\.$/);
        }
      }),
      { numRuns: 1_000 }
    );
  });

  test('each entry can be stored, and its words stand in the lines it names', () => {
    fc.assert(
      fc.property(anyPaste, (pasted) => {
        const text = pasted.join('\n');
        const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
        for (const { draft, lines: made } of readChat(text, options).entries) {
          expect(v.is(EntrySource, draft.source)).toBe(true);
          expect(Number.isInteger(draft.at)).toBe(true);
          const from = made.map((line) => plainLine(lines[line - 1] ?? '')).join('\n');
          for (const word of plainLine(draft.text).split(/\s+/)) expect(from).toContain(word);
        }
      }),
      { numRuns: 500 }
    );
  });

  test('a message longer than an entry becomes several, with nothing lost and no character halved', () => {
    const long = `${'🙂'.repeat(MAX_ENTRY_TEXT)} end`;
    const { entries, leftover } = readChat(`10:04 ${long}`, options);
    expect(leftover).toEqual([]);
    expect(entries.map(({ draft }) => draft.text).join('')).toBe(long.replace(' ', ''));
    expect(entries.some(({ draft }) => /\p{Cs}/u.test(draft.text))).toBe(false);
    expect(entries.every(({ draft }) => draft.text.length <= MAX_ENTRY_TEXT)).toBe(true);
  });

  test('240 KiB, and lines made to stall a reader, are read within four seconds', () => {
    const text = Array.from(
      { length: 5_000 },
      (_, index) => `10:${String(index % 60).padStart(2, '0')} Deploy step ${'x'.repeat(30)}`
    ).join('\n');
    const start = performance.now();
    expect(readChat(text, options).entries).toHaveLength(5_000);
    const hostile = `10:03 x\n${'👍'.repeat(90)}x\n${':a:'.repeat(60)}x\n👍${' '.repeat(60_000)}x\n10:05 ${'-'.repeat(60_000)}x\n10:06 a${' '.repeat(60_000)}b\n${'a '.repeat(60_000)}\n${'['.repeat(60_000)}\n${':a'.repeat(30_000)}\n${'10:04 '.repeat(20_000)}`;
    readChat(hostile, options);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
