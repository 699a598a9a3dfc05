import { catchUp, changesSince } from '../../../src/domain/catch-up';
import { newDocument } from '../../../src/domain/new-document';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';

const FAILURE = Date.parse('2026-03-14T22:41:00Z');
const MINUTE = 60_000;

const document = (changed: Partial<PostmortemDocument> = {}): PostmortemDocument => ({
  ...newDocument({ template: { kind: 'full', version: 2 }, severity: 2, owner: 'owner' }),
  life: [{ kind: 'start', by: 'owner', at: FAILURE }],
  ...changed
});
const told = (changed: Partial<PostmortemDocument> = {}) => catchUp(document(changed), DEFAULT_SETTINGS);

describe('the summary', () => {
  test('is told in full where it is short, without marks of headings and lists', () => {
    const { summary, isShortened } = told({
      summary: '## What\n\n- Deploys stopped draining.\n- Pages hung.'
    });
    expect(summary).toBe('What Deploys stopped draining. Pages hung.');
    expect(isShortened).toBe(false);
  });

  test('is cut at a word where it is long', () => {
    const { summary, isShortened } = told({ summary: 'word '.repeat(1_000) });
    expect(summary.length).toBeLessThanOrEqual(400);
    expect(summary.endsWith('word…')).toBe(true);
    expect(isShortened).toBe(true);
  });

  test('is empty where nothing is written', () => {
    expect(told({ summary: ' \n ' })).toMatchObject({ summary: '', isShortened: false });
  });
});

test('impact, times and measures are those of the document', () => {
  const milestones = {
    failure: FAILURE,
    detection: FAILURE + 8 * MINUTE,
    response: null,
    mitigation: null,
    resolution: null
  };
  const { impact, ...rest } = told({
    milestones,
    impact: {
      description: 'Some',
      customersAffected: 0,
      dataLost: false,
      dataLostDetails: '',
      failedRequests: 12,
      p99: null
    },
    affected: [
      { id: 'a', name: ' Checkout ', direction: 'own', effect: '' },
      { id: 'b', name: ' ', direction: 'own', effect: 'nameless' }
    ]
  });
  expect(impact).toEqual({
    customersAffected: 0,
    failedRequests: 12,
    p99: null,
    dataLost: false,
    areas: ['Checkout']
  });
  expect(rest.milestones).toBe(milestones);
  expect(rest.measures.timeToDetect).toBe(8 * MINUTE);
});

test('the ten latest entries are told, and how many come before', () => {
  const timeline = Array.from({ length: 13 }, (_, index) => ({
    id: `e${index}`,
    at: FAILURE + index,
    text: `Entry ${index}`,
    lane: null,
    source: { kind: 'typed' as const },
    longBefore: false
  }));
  const { entries, earlier } = told({ timeline });
  expect(entries.map(({ id }) => id)).toEqual(timeline.slice(3).map(({ id }) => id));
  expect(earlier).toBe(3);
  expect(told({ timeline: timeline.slice(0, 2) })).toMatchObject({ earlier: 0 });
});

describe('what is missing', () => {
  test('is asked of the gate ahead: the meeting for a draft, publishing in review', () => {
    const draft = told();
    expect(draft.gate).toBe('meeting');
    expect(draft.missing.map(({ id }) => id)).toContain('section.summary');
    expect(draft.missing.every(({ done }) => !done)).toBe(true);
    const submitted = told({
      life: [
        { kind: 'start', by: 'owner', at: FAILURE },
        { kind: 'submit', by: 'owner', at: FAILURE, overrides: [] }
      ]
    });
    expect(submitted.gate).toBe('publish');
    expect(submitted.missing.map(({ id }) => id)).toContain('origin');
  });

  test('is nothing with no gate ahead', () => {
    const waived = told({
      life: [
        { kind: 'start', by: 'owner', at: FAILURE },
        { kind: 'waive', by: 'owner', at: FAILURE, reason: 'A false alarm.' }
      ]
    });
    expect(waived).toMatchObject({ gate: null, missing: [] });
  });
});

test('who is on it: each person once, with all that they do', () => {
  const { people } = told({
    roles: { moderator: 'moderator', barRaiser: 'owner' },
    contributors: [
      { id: 'c1', team: 'Networks', account: 'writer', state: 'writing' },
      { id: 'c2', team: 'Storage', account: null, state: 'asked' }
    ],
    edited: { impact: { by: 'passer-by', at: FAILURE }, summary: { by: 'owner', at: FAILURE } }
  });
  expect(people).toEqual([
    { account: 'owner', as: ['Owner', 'Bar raiser'] },
    { account: 'moderator', as: ['Moderator'] },
    { account: 'writer', as: ['Networks'] },
    { account: 'passer-by', as: ['wrote in Impact'] }
  ]);
});

describe('what changed since', () => {
  const changed = document({
    edited: {
      summary: { by: 'other', at: FAILURE + 5 },
      impact: { by: 'other', at: FAILURE + 9 },
      timeline: { by: 'me', at: FAILURE + 8 },
      causes: { by: 'other', at: FAILURE }
    }
  });

  test('sections that others changed, the latest first', () => {
    const { count, sections } = changesSince(changed, 9, { revision: 6, savedAt: FAILURE }, 'me');
    expect(count).toBe(3);
    expect(sections.map(({ section }) => section)).toEqual(['impact', 'summary']);
    expect(sections[0]).toMatchObject({ title: 'Impact', by: 'other', at: FAILURE + 9 });
  });

  test('nothing where the revision is the one that was seen', () => {
    expect(changesSince(changed, 9, { revision: 9, savedAt: 0 }, 'me')).toEqual({ count: 0, sections: [] });
  });
});
