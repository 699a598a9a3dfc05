import fc from 'fast-check';
import { contradictionsIn, measuresOf } from '../../../src/domain/measures';
import { MILESTONES, type Milestones } from '../../../src/domain/milestones';
import { noMilestones } from '../../builders/postmortem';

const MINUTE = 60_000;
const anyMilestones: fc.Arbitrary<Milestones> = fc.record({
  failure: fc.option(fc.nat(1e9)),
  detection: fc.option(fc.nat(1e9)),
  response: fc.option(fc.nat(1e9)),
  mitigation: fc.option(fc.nat(1e9)),
  resolution: fc.option(fc.nat(1e9))
});

describe('measures', () => {
  test('count from the failure, and response from the detection', () => {
    const milestones = { failure: 0, detection: 5, response: 8, mitigation: 30, resolution: 90 };
    expect(measuresOf(milestones)).toEqual({
      timeToDetect: 5,
      timeToRespond: 3,
      timeToMitigate: 30,
      timeToResolve: 90
    });
  });

  test('are null where a milestone is missing or out of order', () => {
    const milestones = { ...noMilestones, failure: 10, detection: 5, resolution: 20 };
    expect(measuresOf(milestones)).toEqual({
      timeToDetect: null,
      timeToRespond: null,
      timeToMitigate: null,
      timeToResolve: 10
    });
  });

  test('are never negative, whatever order the milestones have', () => {
    fc.assert(
      fc.property(anyMilestones, (milestones) =>
        Object.values(measuresOf(milestones)).every((ms: number | null) => ms === null || ms >= 0)
      )
    );
  });
});

describe('contradictions', () => {
  test('say which milestone is before which, and by how much', () => {
    const milestones = { ...noMilestones, failure: 65 * MINUTE, detection: 0, resolution: 70 * MINUTE };
    expect(contradictionsIn(milestones)).toEqual([
      'Detection is set 1 h 5 min before failure, which ought to come first.'
    ]);
  });

  test('are told of each milestone that is too early, against the latest before it', () => {
    const milestones = {
      ...noMilestones,
      failure: 30 * MINUTE,
      detection: 10 * MINUTE,
      response: 20 * MINUTE
    };
    expect(contradictionsIn(milestones)).toEqual([
      'Detection is set 20 min before failure, which ought to come first.',
      'Response is set 10 min before failure, which ought to come first.'
    ]);
  });

  test('are none exactly when the milestones that are known are in order', () => {
    fc.assert(
      fc.property(anyMilestones, (milestones) => {
        const known = MILESTONES.map((name) => milestones[name]).filter((at) => at !== null);
        const inOrder = known.every((at, index) => index === 0 || (known[index - 1] ?? 0) <= at);
        return (contradictionsIn(milestones).length === 0) === inOrder;
      })
    );
  });
});
