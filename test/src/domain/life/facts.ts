import type { ReadinessFacts } from '../../../../src/domain/life/readiness';
import { templateOf } from '../../../../src/domain/template';

/** A document that lacks nothing, for tests to take something away from. */
export const complete = (part: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  template: templateOf({ kind: 'full', version: 2 }),
  severity: 1,
  severityName: 'Sev1',
  filled: { summary: true, impact: true, timeline: true, causes: true },
  milestones: { failure: 1, detection: 2, response: null, mitigation: null, resolution: 3 },
  contradictions: [],
  origin: 'code-change',
  resolution: 'rollback',
  detection: 'automatic',
  security: { concerned: false, details: '' },
  failures: [{ id: 'f1', text: 'The alert came late', actionIds: ['a1'] }],
  actionIds: ['a1'],
  openFindings: [],
  roles: {
    owner: 'owner',
    moderator: 'moderator',
    barRaiser: 'bar-raiser',
    contributors: [{ id: 'c1', team: 'Networks', state: 'done' }]
  },
  review: { meetingAt: 4, signedOff: true },
  ...part
});
