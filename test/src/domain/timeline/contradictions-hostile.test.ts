import fc from 'fast-check';
import { contradictionsOf } from '../../../../src/domain/timeline/contradictions';
import { written } from './written';

describe('whatever stands in a document', () => {
  test('finding contradictions ends, and the same document gives the same ids', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'On ',
        '2026-03-04',
        ' 16:30 to 15:00',
        '30 min outage',
        'HH:mm',
        '99:99',
        '`',
        '[',
        ' for ',
        '\n'
      ),
      fc.string({ maxLength: 10 })
    );
    const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyText, anyText, (summary, impact) => {
        const document = written({ summary, impact, entries: ['2026-03-04 10:00 x'] });
        expect(contradictionsOf(document)).toEqual(contradictionsOf(structuredClone(document)));
      })
    );
  });

  test('500 entries and 240 KiB of text take less than a quarter of a second', () => {
    const sentence =
      'On 4 March the outage lasted 50 minutes, from 10:00 to 10:40, `code` and [[[ 1 1 1 a an a an. ';
    const document = written({
      summary: sentence.repeat(Math.ceil(245_760 / sentence.length)).slice(0, 245_760),
      milestones: { failure: '2026-03-04 10:00', resolution: '2026-03-04 10:30' },
      entries: Array.from(
        { length: 500 },
        (_, index) => `2026-03-04 1${index % 10}:${10 + (index % 50)} Step ${index}`
      )
    });
    expect(contradictionsOf(document).length).toBeGreaterThan(0);
    const once = (): number => {
      const start = performance.now();
      contradictionsOf(document);
      return performance.now() - start;
    };
    // The best of several: the machine may be busy with other tests.
    expect(Math.min(...Array.from({ length: 5 }, once))).toBeLessThan(250);
  });

  test.each([
    'a '.repeat(120_000),
    '[insert '.repeat(30_000),
    '1 d '.repeat(60_000),
    '\n'.repeat(240_000),
    '`'.repeat(240_000),
    ' '.repeat(240_000),
    'on '.repeat(80_000)
  ])('hostile text %#', (summary) => {
    const start = performance.now();
    contradictionsOf(written({ summary, milestones: { failure: '2026-03-04 10:00' } }));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
