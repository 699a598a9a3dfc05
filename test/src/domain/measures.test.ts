import fc from 'fast-check';
import { measuresOf } from '../../../src/domain/measures';
import type { Milestones } from '../../../src/domain/milestones';
import { noMilestones } from '../../builders/postmortem';

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
