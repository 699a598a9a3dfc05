import { INTERRUPTED, LEASE_MS, standingOf } from '../../../src/domain/action-ticket';
import { actionTicket, NOW } from '../../builders/postmortem';

const claimed = (ago: number) => ({ claim: 'somebody', claimedAt: NOW - ago });
const refused = [{ field: 'summary', message: 'Too short.' }];

test.each([
  ['nothing known', undefined, 'none', []],
  ['reserved and given back', actionTicket('a'), 'none', []],
  ['reserved and held', actionTicket('a', claimed(1_000)), 'pending', []],
  ['held until a moment ago', actionTicket('a', claimed(LEASE_MS)), 'failed', [INTERRUPTED]],
  ['in doubt', actionTicket('a', { state: 'unknown' }), 'failed', [INTERRUPTED]],
  ['in doubt while Jira may be at it', actionTicket('a', { state: 'unknown', ...claimed(1) }), 'pending', []],
  ['refused', actionTicket('a', { state: 'failed', problem: refused }), 'failed', refused],
  [
    'refused and tried again',
    actionTicket('a', { state: 'failed', problem: refused, ...claimed(1) }),
    'pending',
    []
  ],
  [
    'refused, and tried again by somebody who died',
    actionTicket('a', { state: 'failed', problem: refused, ...claimed(LEASE_MS) }),
    'failed',
    [INTERRUPTED]
  ],
  ['created', actionTicket('a', { state: 'created', problem: refused }), 'created', []]
])('%s', (_, ticket, state, problem) => {
  expect(standingOf(ticket, NOW)).toEqual({ state, problem });
});
