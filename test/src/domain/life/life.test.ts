import fc from 'fast-check';
import * as v from 'valibot';
import {
  advance,
  gateAhead,
  gateOf,
  LifeEvent,
  LifeLog,
  type LifeRequest,
  overridesIn,
  possibleNext,
  raisedAgain,
  STATE_NAMES,
  STATES,
  stateOf,
  waiverOf
} from '../../../../src/domain/life/life';
import { type ReadinessItem, readinessFor } from '../../../../src/domain/life/readiness';
import { complete } from './facts';

const item = (id: string, done: boolean): ReadinessItem => ({
  id,
  field: `field.${id}`,
  words: `${id} is missing.`,
  done
});
const READY = [item('one', true), item('two', true)];

const after = (requests: readonly LifeRequest[], checklist = READY): LifeLog =>
  requests.reduce<LifeLog>((log, request) => {
    const result = advance(log, request, checklist);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  }, []);

const by = 'someone';
const start: LifeRequest = { kind: 'start', by, at: 1 };
const submit: LifeRequest = { kind: 'submit', by, at: 2 };
const publish: LifeRequest = { kind: 'publish', by, at: 3 };
const waive: LifeRequest = { kind: 'waive', by, at: 4, reason: ' Already fixed. ' };
const reopen: LifeRequest = { kind: 'reopen', by, at: 5, reason: 'We learned more.' };

describe('a life', () => {
  test('leads from nothing over draft and review to published, and can be improved', () => {
    const steps = [start, submit, publish, { kind: 'improve', by, at: 9 } as const];
    expect(steps.map((_, count) => stateOf(after(steps.slice(0, count))))).toEqual([
      'not-started',
      'draft',
      'in-review',
      'published'
    ]);
    expect(stateOf(after(steps))).toBe('published');
    expect(possibleNext(after(steps))).toEqual(['improve']);
  });

  test('has a gate ahead in draft and in review, and none elsewhere', () => {
    const lives = [[], [start], [start, submit], [start, submit, publish], [start, waive]];
    expect(lives.map((requests) => gateAhead(after(requests)))).toEqual([
      null,
      'meeting',
      'publish',
      null,
      null
    ]);
  });

  test('can go back from review to draft', () => {
    const log = after([start, submit, { kind: 'return', by, at: 3, reason: 'Half of it is missing.' }]);
    expect(stateOf(log)).toBe('draft');
    expect(log.at(-1)).toMatchObject({ reason: 'Half of it is missing.' });
  });

  test.each([
    [[], 'not-started'],
    [[start], 'draft'],
    [[start, submit], 'draft']
  ] as const)('waived after %j and reopened is %s again', (before, state) => {
    const waived = after([...before, waive]);
    expect(stateOf(waived)).toBe('waived');
    expect(waiverOf(waived)).toEqual({ kind: 'waive', by, at: 4, reason: 'Already fixed.' });
    const reopened = after([...before, waive, reopen]);
    expect(stateOf(reopened)).toBe(state);
    expect(waiverOf(reopened)).toBeNull();
    // The waiver stays on record.
    expect(reopened).toEqual(expect.arrayContaining([...waived]));
  });

  test('is raised again when a waived incident repeats, and only then', () => {
    const waived = after([waive]);
    const again = raisedAgain(waived, 'PLAT-7', 9);
    if (!again) throw new Error('Nothing was raised.');
    const log = advance(waived, again, []);
    expect(log.ok && stateOf(log.value)).toBe('not-started');
    expect(log.ok && log.value.at(-1)).toEqual({
      kind: 'reopen',
      by: null,
      at: 9,
      repeatedBy: 'PLAT-7',
      reason: 'It happened again: PLAT-7.'
    });
    expect(raisedAgain(after([start]), 'PLAT-7', 9)).toBeNull();
    expect(raisedAgain([], 'PLAT-7', 9)).toBeNull();
  });

  test.each([
    [[start], start, 'This postmortem is “draft” and cannot be started.'],
    [[], publish, 'This postmortem is “not started” and cannot be published.'],
    [[start, submit, publish], waive, 'This postmortem is “published” and cannot be marked as not needed.'],
    [[waive], submit, 'This postmortem is “not needed” and cannot go into review.']
  ] as const)('after %j refuses %j in plain words', (before, request, words) => {
    expect(advance(after(before), request, READY)).toEqual({
      ok: false,
      error: { code: 'conflict', message: `${words} Somebody may have been faster; nothing is lost.` }
    });
  });

  test.each([
    ['waive', []],
    ['reopen', [waive]]
  ] as const)('asks for a reason to %s that one can read', (kind, before) => {
    for (const reason of ['  ', '\u200b\u0007']) {
      const result = advance(after(before), { kind, by, at: 1, reason }, READY);
      expect(!result.ok && result.error).toMatchObject({ code: 'invalid', field: 'life.reason' });
    }
  });

  test('that nobody could have had is refused when read', () => {
    const log = after([start, submit, publish]);
    expect(v.is(LifeLog, log)).toBe(true);
    expect(v.is(LifeLog, log.slice(1))).toBe(false);
    expect(stateOf(log.slice(1))).toBe('not-started');
    expect(possibleNext(log.slice(1))).toEqual([]);
  });
});

describe('a gate', () => {
  const lacking = [item('one', true), item('two', false), item('three', false)];

  test('holds while something is missing, and points to it', () => {
    const result = advance(after([start]), submit, lacking);
    expect(!result.ok && result.error).toEqual({
      code: 'invalid',
      field: 'field.two',
      message:
        'This postmortem is not ready for the meeting. two is missing. 1 more is missing. Fill it in, or say why it may pass.'
    });
  });

  test.each(['   ', '\u200b'])(
    'is not opened by %j as a reason, or by a reason for something else',
    (reason) => {
      const overrides = [
        { item: 'two', reason },
        { item: 'three', reason: 'Tomorrow.' }
      ];
      const result = advance(after([start]), { ...submit, overrides }, lacking);
      expect(!result.ok && result.error.field).toBe('field.two');
    }
  );

  test('opens with a reason for each missing item, which is kept', () => {
    const overrides = [
      { item: 'one', reason: 'Not needed, for it is done.' },
      { item: 'two', reason: ' Nobody is free. ' },
      { item: 'three', reason: 'Tomorrow.' }
    ];
    const result = advance(after([start]), { kind: 'submit', by, at: 7, overrides }, lacking);
    if (!result.ok) throw new Error(result.error.message);
    const kept = [
      { gate: 'meeting', item: 'two', words: 'two is missing.', reason: 'Nobody is free.', by, at: 7 },
      { gate: 'meeting', item: 'three', words: 'three is missing.', reason: 'Tomorrow.', by, at: 7 }
    ];
    expect(overridesIn(result.value)).toEqual(kept);
    // They hold for the meeting, not for publishing.
    const next = advance(result.value, publish, lacking);
    expect(!next.ok && next.error.message).toMatch(
      /^This postmortem cannot be published yet\. two is missing\./
    );
    const published = advance(result.value, { kind: 'publish', by, at: 8, overrides }, lacking);
    expect(published.ok && overridesIn(published.value)).toHaveLength(4);
  });

  test('takes the real checklist of its own', () => {
    const facts = complete({ origin: null, review: { meetingAt: null, signedOff: true } });
    const fieldRefused = (log: LifeLog, request: LifeRequest): string | undefined => {
      const gate = gateOf(request.kind);
      if (!gate) throw new Error('No gate.');
      const result = advance(log, request, readinessFor(gate, facts));
      return result.ok ? undefined : result.error.field;
    };
    expect(fieldRefused(after([start]), submit)).toBe('meeting.at');
    expect(fieldRefused(after([start, submit]), publish)).toBe('classification.origin');
    expect(gateOf('waive')).toBeNull();
  });
});

describe('whatever is asked in whatever order', () => {
  const reason = fc.constantFrom('', '  ', 'For good reason.', '<script>alert(1)</script>', 'سبب وجيه 🙂');
  const overrides = fc.array(fc.record({ item: fc.constantFrom('one', 'two', 'nothing'), reason }), {
    maxLength: 3
  });
  const asked = { by: fc.constantFrom('a', 'b'), at: fc.nat(1_000) };
  const request: fc.Arbitrary<LifeRequest> = fc.oneof(
    fc.record({ kind: fc.constant('start' as const), ...asked }),
    fc.record({ kind: fc.constantFrom('submit' as const, 'publish' as const), ...asked, overrides }),
    fc.record({ kind: fc.constantFrom('return' as const, 'improve' as const), ...asked, reason }),
    fc.record({ kind: fc.constant('waive' as const), ...asked, reason }),
    fc.record({ kind: fc.constant('reopen' as const), ...asked, reason })
  );
  const checklist = fc
    .tuple(fc.boolean(), fc.boolean())
    .map(([one, two]) => [item('one', one), item('two', two)]);
  const history = fc.array(fc.tuple(request, checklist), { maxLength: 40 });

  /** The states and steps as the design has them, written down a second time. */
  const LEGAL = new Set([
    'not-started start draft',
    'not-started waive waived',
    'draft submit in-review',
    'draft waive waived',
    'in-review return draft',
    'in-review publish published',
    'in-review waive waived',
    'published improve published',
    'waived reopen not-started',
    'waived reopen draft'
  ]);

  test('only legal steps happen, nothing recorded is lost, and every gate was met or overridden', () => {
    fc.assert(
      fc.property(history, (asks) => {
        let log: LifeLog = [];
        let started = false;
        for (const [ask, items] of asks) {
          const before = stateOf(log);
          const result = advance(log, ask, items);
          if (!result.ok) {
            expect(result.error.message).not.toBe('');
            continue;
          }
          const next = result.value;
          expect(next.slice(0, -1)).toEqual(log);
          expect(LEGAL).toContain(`${before} ${ask.kind} ${stateOf(next)}`);
          expect(STATES).toContain(stateOf(next));
          expect(v.is(LifeLog, next)).toBe(true);
          const event = v.parse(LifeEvent, next.at(-1));
          expect(event).toMatchObject({ kind: ask.kind, by: ask.by, at: ask.at });
          if (event.kind === 'submit' || event.kind === 'publish') {
            const open = items.filter(({ done }) => !done).map(({ id }) => id);
            expect(event.overrides.map((override) => override.item)).toEqual(open);
            expect(event.overrides.every((override) => override.reason.trim() !== '')).toBe(true);
          }
          if (event.kind === 'waive' || event.kind === 'reopen') expect(event.reason.trim()).not.toBe('');
          started ||= ask.kind === 'start';
          // What was written is never out of reach: a started postmortem does not become one that is not.
          if (started) expect(stateOf(next)).not.toBe('not-started');
          log = next;
        }
      }),
      { numRuns: 500 }
    );
  });

  test('what may happen next is just what is not refused for its place', () => {
    fc.assert(
      fc.property(history, request, (asks, ask) => {
        const log = asks.reduce<LifeLog>((sofar, [one, items]) => {
          const result = advance(sofar, one, items);
          return result.ok ? result.value : sofar;
        }, []);
        const refused = advance(log, ask, READY);
        expect(!refused.ok && refused.error.code === 'conflict').toBe(!possibleNext(log).includes(ask.kind));
      })
    );
  });
});

test('every state has a name, and no two the same', () => {
  expect(new Set(STATES.map((state) => STATE_NAMES[state])).size).toBe(STATES.length);
});
