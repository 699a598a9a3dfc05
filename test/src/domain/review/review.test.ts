import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Language } from '../../../../src/domain/review/language';
import { notDismissed, reviewAction, reviewText } from '../../../../src/domain/review/review';

/** Under a loaded machine; without bounds some of these pages took minutes. */
const RUNAWAY_MS = 5_000;

const BLAME = 'The deploy began at nine. The engineer was reckless. Traffic came back at ten.';

test('a finding stands where the sentence stands, says why and offers a turn', () => {
  const [finding, ...more] = reviewText(`# What happened\n\n${BLAME}`);
  expect(more).toEqual([]);
  if (!finding) throw new Error('No finding.');
  expect(finding.class).toBe('blameful');
  expect(`# What happened\n\n${BLAME}`.slice(finding.start, finding.end)).toBe('The engineer was reckless.');
  expect(finding.why).toMatch(/\.$/);
  expect(finding.reframe).toMatch(/\.$/);
});

test('a dismissal follows its sentence through the document, and no other sentence', () => {
  const dismissed = new Set(reviewText(BLAME).map(({ fingerprint }) => fingerprint));
  expect(dismissed.size).toBe(1);
  const moved = reviewText(
    `Something before.\n\n- **The engineer**  was reckless!\n\nThe vendor was sloppy.`
  );
  expect(notDismissed(moved, dismissed).map(({ sentence }) => sentence)).toEqual(['The vendor was sloppy.']);
});

test('code, addresses and quoted logs are not the writer’s words', () => {
  const log =
    '```\nERROR human error, reckless operator\n```\n\nSee `stupid_flag` and https://example.com/careless .';
  expect(reviewText(log)).toEqual([]);
});

test('a habit may move to the learnings; a good idea has no finding', () => {
  expect(reviewAction('Be careful next time')).toMatchObject({ class: 'habitual', belongsToLearnings: true });
  expect(reviewAction('Look into retries')).toMatchObject({ class: 'vague', belongsToLearnings: false });
  expect(reviewAction('Alert when the queue holds more than 1,000 jobs for 5 minutes')).toBeNull();
  expect(reviewAction('   ')).toBeNull();
});

test('any text at all is read without a throw, and findings lie inside it', () => {
  const word = fc.constantFrom(
    'we',
    'should',
    'have',
    'been',
    '`',
    '[',
    '](',
    '*',
    '. ',
    '\n',
    '| ',
    '# ',
    'reckless',
    '🙂',
    'שלום'
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word, { maxLength: 60 }).map((all) => all.join(' '))
  );
  fc.assert(
    fc.property(text, (markdown) => {
      for (const { start, end } of reviewText(markdown)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(markdown.length);
      }
      reviewAction(markdown);
    })
  );
});

test('a page of one repeated token is read without running away', () => {
  const tokens = [
    'a',
    '[',
    '](',
    '![',
    '<a',
    '<!--',
    '`',
    '|',
    '-',
    '?',
    '"',
    '\n',
    '---\n',
    '```\n',
    'e.g. '
  ];
  const phrases = [
    'should ',
    'should have ',
    'we ',
    'the team ',
    'without ',
    'really ',
    'and not ',
    'a-',
    'a’s ',
    'add '
  ];
  for (const token of [...tokens, ...phrases]) {
    const page = token.repeat(Math.ceil(250_000 / token.length));
    const started = performance.now();
    reviewText(page);
    reviewAction(page);
    const ms = performance.now() - started;
    if (ms > RUNAWAY_MS) throw new Error(`A page of “${token}” took ${Math.round(ms)} ms.`);
  }
});

test('what stands between two rulers is read, what stands before the document is not', () => {
  const between = 'One.\n\n---\n\nThe engineer was reckless.\n\n---\n\nTwo.';
  expect(reviewText(between)).toHaveLength(1);
  expect(reviewText('---\ntitle: The engineer was reckless.\n---\n\nTwo.')).toEqual([]);
});

test('an abbreviation does not end a sentence', () => {
  const [finding] = reviewText('Before. Somebody, e.g. the owner, should have asked. After.');
  expect(finding?.sentence).toBe('Somebody, e.g. the owner, should have asked.');
});

test('an address alone is no action', () => {
  expect(reviewAction('- [ ] https://example.com/issues/1')).toMatchObject({ class: 'not-actionable' });
});

test('another language is another object of rules', () => {
  const german: Language = {
    code: 'de',
    people: { nouns: 'kolleg(?:e|in)|betreiber', programs: 'betreiber-pod' },
    words: { mensch: 'P\\w+' },
    sentenceRules: [
      {
        id: 'blameful/schuld',
        class: 'blameful',
        cue: 'schuld|versagt',
        patterns: ['{mensch} (?:ist|war) schuld', '{mensch} hat versagt'],
        unless: ['\\bniemand'],
        why: 'Urteilt über Menschen.',
        reframe: 'Beschreiben, was zu sehen war.'
      }
    ],
    actionRules: [
      {
        id: 'vague/verbessern',
        class: 'vague',
        patterns: ['verbessern$'],
        why: 'Niemand sieht, wann es getan ist.',
        reframe: 'Sagen, was dann anders ist.'
      }
    ]
  };
  const text = 'Der Betreiber war schuld. Der Betreiber-Pod hat versagt. The engineer was reckless.';
  expect(reviewText(text, german).map(({ sentence }) => sentence)).toEqual(['Der Betreiber war schuld.']);
  expect(reviewAction('Überwachung verbessern', german)).toMatchObject({ class: 'vague' });
  expect(reviewAction('Improve monitoring', german)).toBeNull();
});

// A process of its own: V8 interprets patterns where other tests have filled its memory for compiled ones.
test('10,000 words take less than 50 ms, so that it can run while somebody types', () => {
  const script = join(__dirname, '../../../eval/speed.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  const { words, ms } = JSON.parse(printed) as { words: number; ms: number };
  expect(words).toBeGreaterThanOrEqual(10_000);
  expect(ms).toBeLessThan(50);
});
