import fc from 'fast-check';
import * as v from 'valibot';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import {
  isDowngrade,
  proposeSeverity,
  type SeverityAnswers,
  SeverityChange,
  severityChangeInWords,
  withSeverity
} from '../../../src/domain/severity-chooser';

const questions = DEFAULT_SETTINGS.severityQuestions;
const propose = (answers: SeverityAnswers) => proposeSeverity(answers, DEFAULT_SETTINGS);
const allNo: SeverityAnswers = Object.fromEntries(questions.map(({ id }) => [id, 'no' as const]));

describe('the class proposed', () => {
  test.each([
    ['security', 1, 'Sev1, because security may be breached.'],
    ['data-lost', 1, 'Sev1, because data is lost.'],
    ['all-down', 1, 'Sev1, because all of production is down.'],
    ['no-entry', 1, 'Sev1, because no customer can get in.'],
    ['major-flow', 2, 'Sev2, because a major flow is broken for all customers.'],
    ['slow', 2, 'Sev2, because performance is badly degraded.'],
    ['some-customers', 3, 'Sev3, because some customers cannot use some functionality.'],
    ['internal', 4, 'Sev4, because only internal tooling is affected.']
  ])('when %s holds is %i', (id, severity, reason) => {
    expect(propose({ ...allNo, [id]: 'yes' })).toEqual({ severity, reason, next: null });
  });

  test('names every reason of its class, and no milder one', () => {
    const { reason } = propose({ security: 'yes', 'data-lost': 'yes', slow: 'yes' });
    expect(reason).toBe('Sev1, because security may be breached and data is lost.');
  });

  test('is the mildest when everything is denied', () => {
    expect(propose(allNo)).toEqual({
      severity: 4,
      reason: 'Sev4, because no answer speaks for a worse class.',
      next: null
    });
  });

  test('says what a doubt could still make of it', () => {
    expect(propose({ ...allNo, 'some-customers': 'yes', 'data-lost': 'unsure' }).reason).toBe(
      'Sev3, because some customers cannot use some functionality. If it turns out that data is lost, it is Sev1.'
    );
  });

  test('waits for an answer, and asks for the worst first', () => {
    const start = propose({});
    expect(start.severity).toBeNull();
    expect(start.next?.id).toBe('security');
    expect(start.reason).toBe('No answer speaks for a class yet.');
  });

  test('ignores answers to questions that are gone, whatever they are called', () => {
    expect(propose({ gone: 'yes', toString: 'yes' } as SeverityAnswers).severity).toBeNull();
    expect(proposeSeverity({}, { ...DEFAULT_SETTINGS, severityQuestions: [] }).severity).toBe(4);
  });
});

describe('for any answers', () => {
  const answers = fc.dictionary(
    fc.constantFrom(...questions.map(({ id }) => id)),
    fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const)
  );

  test('another yes never makes the class milder', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...questions), (said, { id, severity }) => {
        const before = propose(said).severity ?? 4;
        const after = propose({ ...said, [id]: 'yes' }).severity ?? NaN;
        expect(after).toBeLessThanOrEqual(severity);
        if (said[id] !== 'yes') expect(after).toBeLessThanOrEqual(before);
      })
    );
  });

  test('the order of the questions makes no difference to the class', () => {
    fc.assert(
      fc.property(
        answers,
        fc.shuffledSubarray(questions, { minLength: questions.length }),
        (said, shuffled) => {
          const { severity } = proposeSeverity(said, { ...DEFAULT_SETTINGS, severityQuestions: shuffled });
          expect(severity).toBe(propose(said).severity);
        }
      )
    );
  });

  test('following its questions comes to an end and to a class', () => {
    fc.assert(
      fc.property(fc.func(fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const)), (answer) => {
        let said: SeverityAnswers = {};
        for (let asked = 0; asked <= questions.length; asked++) {
          const { next, severity } = propose(said);
          if (!next) {
            expect(severity).not.toBeNull();
            return;
          }
          expect(said[next.id]).toBeUndefined();
          said = { ...said, [next.id]: answer(next.id) };
        }
        throw new Error('It kept asking.');
      })
    );
  });
});

describe('the log of changes', () => {
  const change = (to: 1 | 2 | 3 | 4, reason: string | null = null) => ({ to, by: 'someone', at: 1, reason });

  test('keeps each change and tells a milder class from a worse one', () => {
    const first = withSeverity([], change(1));
    const second = withSeverity(first, change(3, ' Only some customers. '));
    const third = withSeverity(second, change(2, '  '));
    expect(third.map(isDowngrade)).toEqual([false, true, false]);
    expect(third.map((entry) => severityChangeInWords(entry, DEFAULT_SETTINGS))).toEqual([
      'Sev1',
      'Sev1 → Sev3: Only some customers.',
      'Sev3 → Sev2'
    ]);
    expect(third.every((entry) => v.is(SeverityChange, entry))).toBe(true);
    expect(third.slice(0, 2)).toEqual(second);
  });

  test('does not grow when nothing changes', () => {
    const log = withSeverity([], change(2));
    expect(withSeverity(log, change(2, 'Still.'))).toBe(log);
  });
});
