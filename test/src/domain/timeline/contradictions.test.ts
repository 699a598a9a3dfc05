import { contradictionsOf, type Contradiction } from '../../../../src/domain/timeline/contradictions';
import { noMilestones } from '../../../builders/postmortem';
import { written } from './written';

const wordsOf = (found: readonly Contradiction[]): string[] => found.map(({ words }) => words);
const told = (...args: Parameters<typeof contradictionsOf>): string[] => wordsOf(contradictionsOf(...args));

describe('each kind of contradiction that real postmortems hold', () => {
  test('a year mistyped in one milestone', () => {
    const document = written({
      milestones: {
        failure: '2025-05-12 09:40',
        detection: '2025-05-12 10:02',
        response: '2024-05-12 10:20',
        resolution: '2025-05-12 13:00'
      }
    });
    expect(contradictionsOf(document)).toEqual([
      {
        id: 'slip.milestones.response.2024-05-12',
        field: 'milestones.response',
        words: 'Response is on 12 May 2024, everything else on 12 May 2025. Perhaps 2025 was meant.',
        between: ['milestones.response', 'milestones.failure'],
        severityOfDoubt: 'likely'
      }
    ]);
  });

  test('a year mistyped where only two milestones are known: nobody can tell which, and order need not be told', () => {
    const found = contradictionsOf(
      written({ milestones: { detection: '2025-05-12 10:02', response: '2024-05-12 10:20' } })
    );
    expect(wordsOf(found)).toEqual([
      'Response is on 12 May 2024 and detection on 12 May 2025: the same date, all but the year. Perhaps one of them was mistyped.'
    ]);
  });

  test('a month mistyped, an end told twice, and one row with another day', () => {
    const document = written({
      milestones: {
        detection: '2025-03-25 08:05',
        mitigation: '2025-03-25 09:55',
        resolution: '2025-05-25 09:55'
      },
      pasted: [
        '2025-03-25 08:05 The metrics store stopped answering',
        '2025-03-25 09:21 A bigger machine was ordered',
        '2025-03-25 10:18 Incident repaired',
        '2025-03-05 10:18 Incident resolved'
      ]
    });
    const found = contradictionsOf(document);
    expect(wordsOf(found)).toEqual([
      'The entry “Incident repaired” stands 23 min after the time set as mitigation.',
      '“Incident resolved” is on 5 March 2025, everything else on 25 March 2025. Perhaps 25 March 2025 was meant.',
      'Resolution is on 25 May 2025, everything else on 25 March 2025. Perhaps March was meant.'
    ]);
    expect(found[0]?.between).toEqual(['timeline.p3', 'milestones.mitigation']);
  });

  test('a time without its colon', () => {
    expect(told(written({ summary: 'Sign-in was mended.\n\nRepaired: 2026-02-14 1600' }))).toEqual([
      'The summary says “2026-02-14 1600”, which has no colon in its time.'
    ]);
  });

  test('a duration taken over from another incident, and an end told twice', () => {
    const document = written({
      summary: 'Metrics were missing.\n\n- **Time to repair**: 31h 12m',
      milestones: { failure: '2026-02-02 10:00', mitigation: '2026-02-04 14:38' },
      entries: ['2026-02-02 10:00 Metrics stop', '2026-02-04 16:01 Repaired.']
    });
    expect(told(document)).toEqual([
      'The entry “Repaired.” stands 1 h 23 min after the time set as mitigation.',
      'The summary says “31h 12m”; by the milestones it is 2 d 4 h from failure to mitigation. Perhaps it counts working hours only, or was taken over from elsewhere.'
    ]);
  });

  test('a response after the resolution', () => {
    const document = written({
      milestones: {
        detection: '2026-01-22 11:57',
        response: '2026-01-22 14:41',
        resolution: '2026-01-22 14:38'
      }
    });
    expect(contradictionsOf(document)).toMatchObject([
      {
        words: 'Resolution is set 3 min before response, which ought to come first.',
        between: ['milestones.resolution', 'milestones.response'],
        severityOfDoubt: 'certain'
      }
    ]);
  });

  test('a duration in support hours', () => {
    const document = written({
      summary: '- Time to resolve: 30h 14m (during support hours 10:00-17:00)',
      milestones: { detection: '2026-08-04 12:00', resolution: '2026-08-10 15:14' }
    });
    expect(contradictionsOf(document)).toMatchObject([
      {
        words:
          'The summary says “30h 14m”; by the milestones it is 6 d 3 h from detection to resolution. The text counts working hours, the milestones go by the clock.',
        severityOfDoubt: 'likely'
      }
    ]);
  });

  test('three durations: in the title, in the summary and by the milestones', () => {
    const document = written({
      summary: 'One node took no traffic. The outage lasted 40 minutes.',
      milestones: { failure: '2026-04-03 10:00', resolution: '2026-04-03 10:39' }
    });
    expect(told(document, { title: 'A cordoned node takes the site down, 30min outage' })).toEqual([
      'The incident’s title says “30min”; by the milestones it is 39 min from failure to resolution.'
    ]);
    const unmeasured = { ...document, milestones: noMilestones };
    expect(told(unmeasured, { title: 'A cordoned node takes the site down, 30min outage' })).toEqual([
      'The incident’s title says “30min”, the summary says “40 minutes”.'
    ]);
  });

  test('a wrong date above the timeline', () => {
    const lines = ['10:45 Two people cannot start', '12:29 Deleted by hand', '14:45 All start again'];
    const onWrongDay = written({
      summary: 'On Oct 10, 2025, some sessions did not start.',
      entries: lines.map((line) => `2025-05-09 ${line}`)
    });
    expect(told(onWrongDay)).toEqual([
      'The summary says “Oct 10, 2025”; the timeline’s entries are on 9 May 2025.'
    ]);
    const firstOnly = written({
      entries: lines.map((line, index) => `2025-${index === 0 ? '05-09' : '10-10'} ${line}`)
    });
    expect(told(firstOnly)).toEqual([
      '“Two people cannot start” is on 9 May 2025, 5 months before everything else. If that is right, mark it as long before.'
    ]);
    const withMilestones = written({
      milestones: { failure: '2025-10-10 10:45', resolution: '2025-10-10 14:45' },
      entries: lines.map((line) => `2025-05-09 ${line}`)
    });
    expect(told(withMilestones)).toEqual([
      'The timeline’s entries are on 9 May 2025, the milestones on 10 October 2025.'
    ]);
  });

  test('rows whose written order contradicts their times', () => {
    const hoursApart = written({
      pasted: ['2026-03-06 23:01 First try', '2026-03-06 23:21 Second try', '2026-03-06 21:31 It works']
    });
    expect(contradictionsOf(hoursApart)).toMatchObject([
      {
        field: 'timeline.p3',
        words: '“It works” was written below “Second try”, yet its time is 1 h 50 min earlier.',
        between: ['timeline.p2', 'timeline.p3']
      }
    ]);
    const aMinuteApart = written({
      pasted: [
        '2026-02-14 11:01 New nodes serve',
        '2026-02-14 11:08 Mail sent',
        '2026-02-14 11:07 Ticket made'
      ]
    });
    expect(told(aMinuteApart)).toEqual([
      '“Ticket made” was written below “Mail sent”, yet its time is 1 min earlier.'
    ]);
  });

  test('another month in the summary', () => {
    const document = written({
      summary: 'On 2025-08-28, students saw stuck pages.',
      zone: 'Asia/Kolkata',
      milestones: { failure: '2025-10-28 15:22', resolution: '2025-10-28 16:16' }
    });
    expect(contradictionsOf(document)).toMatchObject([
      {
        field: 'summary',
        words:
          'The summary says “2025-08-28”; the milestones are on 28 October 2025. Perhaps October was meant.',
        between: ['summary', 'milestones.failure']
      }
    ]);
  });

  test('a range that ends before it begins', () => {
    expect(
      told(written({ summary: '1. November 4th -- 16:30 to 15:00 UTC\n2. November 13th, 15:00 to 19:30' }))
    ).toEqual(['The summary says “16:30 to 15:00 UTC”, which ends before it begins.']);
  });

  test('a date with a digit too many', () => {
    expect(told(written({ entries: ['2026-01-16 09:00 Sync of 20262-01-16 stopped'] }))).toEqual([
      'A timeline entry says “20262-01-16”, which has a digit too many in its year.'
    ]);
  });

  test('blanks of a template', () => {
    const document = written({ entries: ['2026-01-16 09:00 HH:mm Short event description.'] });
    expect(told(document)).toEqual([
      'A timeline entry says “HH:mm”, which is a blank of the template that is not filled in.',
      'A timeline entry says “Short event description”, which is a blank of the template that is not filled in.'
    ]);
  });

  test('the same time of day on another day', () => {
    const document = written({
      summary: 'Date/time: 2025-08-26 21:14 PDT',
      zone: 'America/Los_Angeles',
      milestones: {
        failure: '2025-08-26 04:14',
        detection: '2025-08-26 11:24',
        resolution: '2025-08-26 19:55'
      }
    });
    expect(told(document)).toEqual([
      'The summary says “2025-08-26 21:14 PDT”; failure stands at the same time of day, 21:14, on 25 August 2025.'
    ]);
  });
});

describe('nothing is reported', () => {
  const hour = { failure: '2026-03-04 10:00', detection: '2026-03-04 10:10', resolution: '2026-03-04 11:00' };
  test.each<[string, Parameters<typeof written>[0]]>([
    ['of an empty document', {}],
    [
      'where durations are rounded as people round',
      {
        summary:
          'Names were not resolved for an hour. The outage lasted about 55 minutes, less than 90 minutes in all.',
        milestones: hour
      }
    ],
    [
      'where a duration is of something else',
      {
        summary:
          'The retry has a timeout of 5 minutes. Last month a similar outage lasted 3 hours. Each of 4 replicas took 10 minutes to restart.',
        milestones: hour
      }
    ],
    [
      'where a part was down for less',
      { impact: 'Between 10:10 and 10:15 sign-in failed; exports waited for 20 minutes.', milestones: hour }
    ],
    [
      'of a night',
      {
        summary: 'On 4 March from 23:30 to 02:15 UTC nobody could sign in.',
        milestones: { failure: '2026-03-04 23:30', resolution: '2026-03-05 02:15' }
      }
    ],
    [
      'of hours without am or pm',
      { summary: 'On March 4, 11:40 to 1:20 the site was slow.', milestones: hour }
    ],
    [
      'of a faulty commit that is marked as long before',
      { milestones: hour, longBefore: ['2024-03-04 09:00 The limit is set'] }
    ],
    [
      'of a deploy on the day before',
      { milestones: hour, entries: ['2026-03-03 17:00 Version 7 goes out', '2026-03-04 10:10 First page'] }
    ],
    [
      'of a follow-up weeks later',
      {
        milestones: hour,
        entries: ['2026-03-04 10:10 First page', '2026-03-30 09:00 The vendor confirms the defect']
      }
    ],
    [
      'of dates of something else',
      {
        summary:
          'On 4 March 2026 sign-in failed. The certificate issued on 2025-03-04 expired. The limit was introduced on 2026-01-04; the review is due by 2026-04-04.',
        milestones: hour
      }
    ],
    [
      'of other ranges',
      {
        summary:
          'Support is there from 09:00 to 17:00, on call 17:00 to 09:00. Version 10:30-9:20 of the map.',
        milestones: hour
      }
    ],
    [
      'of code, addresses and ports',
      {
        summary:
          'See `2026-13-45 1600` and https://x.test/2025-03-04/99:99 and [log](https://x.test/HH:mm), port 127.0.0.1:8080.',
        milestones: hour
      }
    ],
    [
      'of milestones that an entry names at their own time',
      {
        milestones: hour,
        entries: [
          '2026-03-04 11:00 Incident resolved.',
          '2026-03-04 10:10 Detected',
          '2026-03-04 10:30 Not resolved after all: the cache is cold'
        ]
      }
    ],
    [
      'of a thread whose replies stand below their first message',
      {
        pasted: [
          '2026-03-04 10:00 a',
          '2026-03-04 10:30 b',
          '2026-03-04 10:05 c',
          '2026-03-04 10:40 d',
          '2026-03-04 10:06 e',
          '2026-03-04 10:50 f',
          '2026-03-04 10:07 g',
          '2026-03-04 10:55 h',
          '2026-03-04 10:08 i'
        ]
      }
    ],
    [
      'of an incident that smoulders for weeks',
      {
        milestones: {
          failure: '2026-01-04 10:00',
          detection: '2026-02-04 10:00',
          resolution: '2026-03-04 10:00'
        },
        entries: ['2026-01-20 10:00 First ticket', '2026-02-14 10:00 Second ticket']
      }
    ],
    [
      'of a summer day in a zone ahead of UTC',
      {
        zone: 'Pacific/Auckland',
        summary: 'On 5 March 2026 at 01:30 sign-in failed.',
        milestones: { failure: '2026-03-04 12:30', resolution: '2026-03-04 13:00' }
      }
    ]
  ])('%s', (_, said) => {
    expect(told(written(said))).toEqual([]);
  });
});
