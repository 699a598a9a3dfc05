import fc from 'fast-check';
import { readSimilar, similarQuery } from '../../static/src/shared/jira/similar';
import { meaningfulWords, summaryOverlap } from '../../static/src/shared/jira/summary-overlap';
import { askedOfJira, host } from './support/host';

const incident = {
  id: '10003',
  projectId: '10001',
  typeName: 'Incident',
  summary: '503 on all services during the morning run of the pipeline'
};

describe('the words of a summary', () => {
  test.each([
    ['503 on all services during the run', ['service', '503', 'run']],
    ['Outage: the incident was an issue', []],
    ['Ошибка при входе', ['ошибка', 'входе', 'при']],
    ['決済 が できない', ['できない', '決済', 'が']],
    ['a b c 5 v2', ['v2', '5']]
  ])('%j are %j', (summary, words) => {
    expect(meaningfulWords(summary)).toEqual(words);
  });
});

describe('how much two summaries share', () => {
  test('is all, some, or nothing worth telling', () => {
    expect(summaryOverlap(incident.summary, incident.summary)).toBe(1);
    expect(summaryOverlap(incident.summary, 'Every service answers 503')).toBeCloseTo(2 / 3);
    expect(summaryOverlap(incident.summary, 'Every service is slow since the holiday')).toBe(0);
    expect(summaryOverlap('Login', 'Login fails for everyone')).toBe(1);
    expect(summaryOverlap('', incident.summary)).toBe(0);
  });

  test('is the same from both sides, between 0 and 1', () => {
    const words = fc.array(fc.constantFrom('login', 'cache', 'slow', '503', 'the', 'queue'), {
      maxLength: 8
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const share = summaryOverlap(one.join(' '), other.join(' '));
        expect(share).toBe(summaryOverlap(other.join(' '), one.join(' ')));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      })
    );
  });
});

describe('the search', () => {
  test('is bounded by project, type and a year', () => {
    expect(similarQuery(incident)).toBe(
      'project = 10001 AND issuetype = "Incident" AND created >= -365d AND id != 10003 AND ' +
        '(summary ~ "pipeline" OR summary ~ "service" OR summary ~ "morning" OR summary ~ "503" OR summary ~ "run") ORDER BY created DESC'
    );
  });

  test('lets nothing that a person typed end a text', () => {
    const closed =
      /^project = 1 AND issuetype = "(?:[^"\\]|\\["\\])*" AND created >= -365d AND id != 2 AND \((?:summary ~ "[\p{L}\p{N}]+"(?: OR )?)+\) ORDER BY created DESC$/u;
    const mean = {
      id: '2',
      projectId: '1',
      typeName: '[System] "Incident\\" OR x',
      summary: 'down") OR project = "SEC" --*?~'
    };
    expect(similarQuery(mean)).toMatch(closed);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (typeName, summary) => {
        const query = similarQuery({ id: '2', projectId: '1', typeName, summary });
        if (query !== null) expect(query).toMatch(closed);
        else expect(meaningfulWords(summary)).toEqual([]);
      })
    );
  });

  test('is not made where there is nothing to search by', async () => {
    host({});
    expect(await readSimilar({ ...incident, summary: 'The outage' })).toEqual({ count: 0, nearest: [] });
    expect(await readSimilar({ ...incident, id: '3 OR 1=1' })).toEqual({ count: 0, nearest: [] });
    expect(askedOfJira()).toEqual([]);
  });

  test('counts those alike and shows the nearest, newest of equals first', async () => {
    const issue = (id: number, summary: string, day: number) => ({
      id: String(id),
      key: `PLAT-${id}`,
      fields: { summary, created: new Date(Date.UTC(2026, 5, day)).toISOString() }
    });
    host({}, () => ({
      status: 200,
      body: {
        isLast: true,
        issues: [
          issue(1, 'Every service answers 503', 1),
          issue(2, 'Every service answers 503', 2),
          issue(3, 'Pipeline: morning run leaves services at 503', 3),
          issue(4, 'The pipeline has a new logo', 4),
          ...[5, 6, 7, 8].map((id) => issue(id, 'Service pipeline slow', id))
        ]
      }
    }));
    const { count, nearest } = await readSimilar(incident);
    expect(count).toBe(7);
    expect(nearest.map(({ key }) => key)).toEqual(['PLAT-3', 'PLAT-8', 'PLAT-7', 'PLAT-6', 'PLAT-5']);
    expect(nearest[0]).toEqual({
      id: '3',
      key: 'PLAT-3',
      summary: 'Pipeline: morning run leaves services at 503',
      created: Date.UTC(2026, 5, 3)
    });
    expect(askedOfJira()).toHaveLength(1);
    expect(askedOfJira()[0]).toMatch(/&fields=summary&fields=created&maxResults=50$/);
  });
});
