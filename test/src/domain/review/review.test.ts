import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { notDismissed, reviewAction, reviewText } from '../../../../src/domain/review/review';

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

// A process of its own: V8 interprets patterns where other tests have filled its memory for compiled ones.
test('10,000 words take less than 50 ms, so that it can run while somebody types', () => {
  const script = join(__dirname, '../../../eval/speed.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  const { words, ms } = JSON.parse(printed) as { words: number; ms: number };
  expect(words).toBeGreaterThanOrEqual(10_000);
  expect(ms).toBeLessThan(50);
});
