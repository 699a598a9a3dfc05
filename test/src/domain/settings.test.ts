import fc from 'fast-check';
import * as v from 'valibot';
import { parseSettings } from '../../../src/domain/parse-settings';
import { choicesOnOffer, openingPromise, Settings } from '../../../src/domain/settings';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';

/** What a store gives back: a copy, parsed from JSON. */
const stored = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(DEFAULT_SETTINGS)) as Record<string, unknown>;

const paths = (value: unknown): string[] => parseSettings(value).problems.map(({ path }) => path);

test('the defaults are settings', () => {
  expect(v.parse(Settings, stored())).toEqual(DEFAULT_SETTINGS);
  expect(parseSettings(stored())).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test('where nothing was ever saved, the defaults hold and nothing is wrong', () => {
  expect(parseSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  expect(parseSettings({})).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test.each([['text'], [7], [[1, 2]], [true]])('%j is no settings and is said to be none', (value) => {
  const { settings, problems } = parseSettings(value);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems).toEqual([
    {
      path: '',
      words: 'These settings could not be read. The defaults are used until they are saved again.'
    }
  ]);
});

test('a part that was changed stays; an absent one is filled in without a word', () => {
  const { settings, problems } = parseSettings({
    limits: { actions: 9 },
    calendar: { zone: 'Europe/London' }
  });
  expect(problems).toEqual([]);
  expect(settings.limits).toEqual({ ...DEFAULT_SETTINGS.limits, actions: 9 });
  expect(settings.calendar).toEqual({ ...DEFAULT_SETTINGS.calendar, zone: 'Europe/London' });
});

test('each broken part falls back alone and is named', () => {
  const value = {
    ...stored(),
    policy: { 1: 'required', 2: 'sometimes', 3: 'optional', 4: 'optional' },
    calendar: {
      days: [1, 2, 8],
      hours: { from: '17:00', to: '09:00' },
      holidays: ['2026-12-25', '2026-02-30', 'soon', '2026-12-26'],
      zone: 'Nowhere/Land'
    },
    lists: {
      ...DEFAULT_SETTINGS.lists,
      origin: [
        { id: 'ours', name: 'Ours' },
        { id: 'BAD ID', name: 'Bad' },
        { id: 'theirs', name: '' }
      ]
    },
    colour: 'blue',
    version: 12
  };
  const { settings, problems } = parseSettings(value);
  expect(problems.map(({ path }) => path).sort()).toEqual([
    'calendar.days.2',
    'calendar.holidays.1',
    'calendar.holidays.2',
    'calendar.hours',
    'calendar.zone',
    'colour',
    'lists.origin.1',
    'lists.origin.2',
    'policy.2',
    'version'
  ]);
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    policy: { 1: 'required', 2: 'required', 3: 'optional', 4: 'optional' },
    calendar: {
      ...DEFAULT_SETTINGS.calendar,
      days: [1, 2],
      holidays: ['2026-12-25', '2026-12-26']
    },
    lists: { ...DEFAULT_SETTINGS.lists, origin: [{ id: 'ours', name: 'Ours', retired: false }] }
  });
  expect(problems.find(({ path }) => path === 'calendar.zone')?.words).toBe(
    'This time zone is not known here. The default is used, or the entry left out.'
  );
});

test('a list whose every entry is retired, or has an id twice, is replaced as a whole', () => {
  const origin = [{ id: 'old', name: 'Old', retired: true }];
  const detection = [
    { id: 'twice', name: 'One' },
    { id: 'twice', name: 'Two' }
  ];
  const value = { ...stored(), lists: { ...DEFAULT_SETTINGS.lists, origin, detection } };
  expect(paths(value).sort()).toEqual(['lists.detection', 'lists.origin']);
  expect(parseSettings(value).settings).toEqual(DEFAULT_SETTINGS);
});

describe('whatever was stored', () => {
  test('gives whole settings, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(v.is(Settings, parseSettings(value).settings)).toBe(true);
      })
    );
  });

  test('one part replaced by anything leaves every other part alone', () => {
    const keys = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything({ withNullPrototype: true }), (key, anything) => {
        const { settings } = parseSettings({ ...stored(), [key]: anything });
        expect(v.is(Settings, settings)).toBe(true);
        expect({ ...settings, [key]: null }).toEqual({ ...DEFAULT_SETTINGS, [key]: null });
      })
    );
  });

  test('a list of a hundred thousand wrong entries ends soon', () => {
    const value = { ...stored(), calendar: { holidays: Array.from({ length: 100_000 }, () => 'never') } };
    expect(parseSettings(value).settings).toEqual(DEFAULT_SETTINGS);
  });

  test('what contains itself ends, too', () => {
    const value: Record<string, unknown> = stored();
    value['limits'] = value;
    expect(parseSettings(value).settings).toEqual(DEFAULT_SETTINGS);
  });

  test('keys of objects themselves are no way in', () => {
    const value: unknown = JSON.parse(
      '{"__proto__": {"policy": 1}, "priorities": {"__proto__": 1, "p1": 2}}'
    );
    expect(parseSettings(value).settings.priorities).toEqual({ p1: 2 });
    expect(({} as Record<string, unknown>)['policy']).toBeUndefined();
  });
});

test('the opening promise uses the word of the site', () => {
  const vocabulary = { ...DEFAULT_SETTINGS.vocabulary, blameless: 'consequenceless' };
  expect(openingPromise({ ...DEFAULT_SETTINGS, vocabulary })).toMatch(
    /^This postmortem is consequenceless: /
  );
});

test('a retired choice is offered only to the document that holds it', () => {
  const list = [
    { id: 'new', name: 'New', retired: false },
    { id: 'old', name: 'Old', retired: true },
    { id: 'older', name: 'Older', retired: true }
  ];
  expect(choicesOnOffer(list, null).map(({ id }) => id)).toEqual(['new']);
  expect(choicesOnOffer(list, 'old').map(({ id }) => id)).toEqual(['new', 'old']);
});

test('no word of the defaults looks for somebody to blame', () => {
  expect(JSON.stringify(DEFAULT_SETTINGS)).not.toMatch(/root cause|human error|culprit|offender|fault of/i);
});
