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

test.each([
  ['indented', '   ```\nThe engineer was reckless.\n   ```'],
  ['in a list', '- The log:\n\n  ```\n  The engineer was reckless.\n  ```\n'],
  ['with a shorter one inside', '````\n```\nThe engineer was reckless.\n````'],
  ['of tildes, with lines of Windows', '~~~log\r\nThe engineer was reckless.\r\n~~~\r\n'],
  ['without an end', '```\nThe engineer was reckless.'],
  ['by its indent', 'The log:\n\n    The engineer was reckless.\n\n    The vendor was sloppy.'],
  ['of HTML', '<pre>The engineer was reckless.</pre> and <code>The vendor was sloppy.</code>'],
  ['of the document’s head', '---\r\ntitle: The engineer was reckless.\r\n---\r\n\r\nTwo.']
])('code %s is not the writer’s words', (_how, markdown) => {
  expect(reviewText(markdown)).toEqual([]);
});

test('what others said is theirs, and what follows is the writer’s again', () => {
  const lines = [
    '> The engineer was reckless.',
    '- > The engineer was reckless.',
    'A customer wrote: “The engineer was reckless.”',
    'A customer wrote "your engineer was reckless" on Monday.',
    'Ein Kunde schrieb: „The engineer was reckless.“'
  ];
  for (const line of lines) expect(reviewText(`One.\n\n${line}\n\nTwo.`)).toEqual([]);
  expect(reviewText(`${lines[0]}\n\nThe vendor was sloppy.`)).toHaveLength(1);
  // Two words in marks are a manner of speaking.
  expect(reviewText('The engineer was “a bit” reckless.')).toHaveLength(1);
});

test('code of one line does not swallow the text behind it, nor does a list’s second paragraph count as code', () => {
  expect(reviewText('```npm test``` was green.\n\nThe engineer was reckless.')).toHaveLength(1);
  expect(reviewText('- One.\n\n    The engineer was reckless.')).toHaveLength(1);
});

test('a hint shows the sentence as it is read, with its code and its quotation', () => {
  const markdown = 'One. We forgot to run `terraform plan`, see [the *log*](https://example.com/1)! Two.';
  const [finding] = reviewText(markdown);
  expect(finding?.sentence).toBe('We forgot to run terraform plan, see the log!');
  expect(finding?.masked).toMatch(/^We forgot to run x+, see the log ?!$/);
});

test.each([
  ['emoji', '🙂🙂 👩‍💻 One. The engineer was reckless. 🙂'],
  ['lines of Windows', '# One\r\n\r\n- two\r\n- The engineer was reckless.\r\n- three'],
  ['text from right to left', 'שלום. The engineer was reckless. שלום.'],
  ['a table', '| a | b |\n|---|---|\n| `x` | The engineer was reckless. |'],
  ['what is no prose before it', '“One two three four.”\n\n```\ncode\n```\n\nThe engineer was reckless.']
])('a finding lies where its sentence lies after %s', (_what, markdown) => {
  const [finding] = reviewText(markdown);
  expect(markdown.slice(finding?.start, finding?.end)).toMatch(/^(?:- )?The engineer was reckless\.$/);
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
    '<code>',
    '- ',
    '> ',
    '“',
    ' "a',
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

test.each([
  'Warnung einrichten, wenn die Warteschlange voll ist',
  'Überwachung der Platten verbessern',
  'Zeitlimit setzen',
  'Backups automatisch prüfen',
  'Ajouter une alerte sur la file',
  'Vérifier les sauvegardes chaque nuit',
  'Limiter le nombre d’exports',
  'Añadir una alerta para la cola',
  'Configurar alertas',
  'Aggiungere un limite alle code',
  'Waarschuwing instellen voor de wachtrij',
  'Dodać ograniczenie zapytań',
  'キューにアラートを追加する'
])('an idea in another language is not measured by English words: %s', (idea) => {
  expect(reviewAction(idea)).toBeNull();
});

test.each([
  'Improve naïve retries',
  'Ask Zoë about the limits',
  'EL7 hosts',
  'MIT licence check',
  'MAN pages'
])('a foreign letter or a short word does not make an English idea foreign: %s', (idea) => {
  expect(reviewAction(idea)).not.toBeNull();
});
