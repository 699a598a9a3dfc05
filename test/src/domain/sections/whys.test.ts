import type { Cause } from '../../../../src/domain/sections/causes';
import { promptFor, stopHint } from '../../../../src/domain/sections/whys';

const cause = (id: string, parent: string | null = null, over: Partial<Cause> = {}): Cause => ({
  id,
  parent,
  text: `What ${id} says`,
  tags: [],
  underOurControl: null,
  ...over
});
const chain = (length: number): Cause[] =>
  Array.from({ length }, (_, index) => cause(`w${index}`, index === 0 ? null : `w${index - 1}`));

describe('the hint to stop', () => {
  test('comes at the fifth why, where no further one stands below', () => {
    const six = chain(6);
    expect(stopHint(six, 'w5')).toContain('deep');
    expect(stopHint(six, 'w4')).toBeNull();
    expect(stopHint(chain(5), 'w4')).toBeNull();
  });

  test('comes where it leaves our control, at any depth', () => {
    expect(stopHint([cause('a', null, { underOurControl: false })], 'a')).toContain('outside our control');
    expect(stopHint([cause('a', null, { underOurControl: true })], 'a')).toBeNull();
  });

  test.each([
    'The engineer on call forgot to drain the node',
    'Somebody missed the alert',
    '@ana ran the script',
    'A new developer did not know the flag and mistyped it'
  ])('sends on from a person: %s', (text) => {
    expect(stopHint([cause('a', null, { text })], 'a')).toContain('What in the system');
  });

  test.each([
    'The check for missing labels failed to start',
    'Nobody was paged, because the alert had no owner',
    'The engineer on call rolled back within a minute'
  ])('says nothing of: %s', (text) => {
    expect(stopHint([cause('a', null, { text })], 'a')).toBeNull();
  });

  test('of a cause that is gone, or in a ring, ends', () => {
    expect(stopHint([], 'a')).toBeNull();
    expect(stopHint([cause('a', 'b'), cause('b', 'a')], 'a')).toBeNull();
  });
});

describe('the prompt for a why', () => {
  test('asks first what in the system allowed it', () => {
    expect(promptFor(0, 0)).toBe('What in the system allowed it?');
    expect(promptFor(3, 0)).toBe('What in the system allowed it?');
  });

  test('asks for trade-offs, other deploys, full load and alerts on the way', () => {
    const asked = [0, 1, 2, 3].flatMap((depth) => [0, 1, 2, 3].map((whys) => promptFor(depth, whys)));
    for (const word of ['trade-off', 'deploys at the same time', 'full load', 'alert']) {
      expect(asked.some((prompt) => prompt.includes(word))).toBe(true);
    }
    expect(asked.join(' ')).not.toMatch(/\bwho\b|root cause/i);
  });
});
