import fc from 'fast-check';
import { MILESTONES, type Milestones } from '../../../../src/domain/milestones';
import {
  contradictionsOf,
  milestoneContradictions,
  type Contradiction
} from '../../../../src/domain/timeline/contradictions';
import { noMilestones } from '../../../builders/postmortem';
import { written } from './written';

const wordsOf = (found: readonly Contradiction[]): string[] => found.map(({ words }) => words);

describe('milestones', () => {
  const MINUTE = 60_000;
  const anyMilestones: fc.Arbitrary<Milestones> = fc.record({
    failure: fc.option(fc.nat(1e9)),
    detection: fc.option(fc.nat(1e9)),
    response: fc.option(fc.nat(1e9)),
    mitigation: fc.option(fc.nat(1e9)),
    resolution: fc.option(fc.nat(1e9))
  });

  test('say which is before which, and by how much', () => {
    const milestones = { ...noMilestones, failure: 65 * MINUTE, detection: 0, resolution: 70 * MINUTE };
    expect(wordsOf(milestoneContradictions(milestones))).toEqual([
      'Detection is set 1 h 5 min before failure, which ought to come first.'
    ]);
  });

  test('are told of each that is too early, against the latest before it', () => {
    const milestones = {
      ...noMilestones,
      failure: 30 * MINUTE,
      detection: 10 * MINUTE,
      response: 20 * MINUTE
    };
    expect(milestoneContradictions(milestones)).toMatchObject([
      {
        field: 'milestones.detection',
        words: 'Detection is set 20 min before failure, which ought to come first.'
      },
      {
        field: 'milestones.response',
        words: 'Response is set 10 min before failure, which ought to come first.'
      }
    ]);
  });

  test('have none exactly when those that are known are in order', () => {
    fc.assert(
      fc.property(anyMilestones, (milestones) => {
        const known = MILESTONES.map((name) => milestones[name]).filter((time) => time !== null);
        const inOrder = known.every((time, index) => index === 0 || (known[index - 1] ?? 0) <= time);
        return (milestoneContradictions(milestones).length === 0) === inOrder;
      })
    );
  });

  test('in any order, any time: every contradiction names milestones that are set, and has an id of its own', () => {
    const far = fc.option(fc.integer({ min: 0, max: Date.UTC(2100, 0) }));
    const anywhere = fc.record({
      failure: far,
      detection: far,
      response: far,
      mitigation: far,
      resolution: far
    });
    fc.assert(
      fc.property(anywhere, (milestones) => {
        const found = contradictionsOf({ ...written({}), milestones });
        const set = MILESTONES.filter((name) => milestones[name] !== null).map(
          (name) => `milestones.${name}`
        );
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        if (milestoneContradictions(milestones).length > 0) expect(found).not.toEqual([]);
        for (const { between } of found) expect(set).toEqual(expect.arrayContaining(between));
      })
    );
  });
});
