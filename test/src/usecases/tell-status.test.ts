import { advancePostmortem } from '../../../src/usecases/advance-postmortem';
import { editPostmortem } from '../../../src/usecases/edit-postmortem';
import { startPostmortem } from '../../../src/usecases/start-postmortem';
import { tellStatus } from '../../../src/usecases/tell-status';
import { ledgerTicket } from '../../builders/ledger';
import {
  actionTicket,
  document,
  INCIDENT_ID,
  LEAD,
  noMilestones,
  NOW,
  postmortem
} from '../../builders/postmortem';
import { value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

let world: FakeWorld;
const status = () => world.jira.statuses.get(INCIDENT_ID);

beforeEach(() => {
  world = fakeWorld();
});

test('the incident’s status follows each step of its postmortem’s life, and saving text asks Jira nothing more', async () => {
  const { postmortem: started } = value(
    await startPostmortem(world, {
      incident: INCIDENT_ID,
      summary: 'Nothing resolved.',
      severity: 2,
      owner: LEAD,
      milestones: noMilestones,
      nearMiss: false,
      zone: null
    })
  );
  expect(status()).toBe('Draft');
  const asked = world.jira.requests.filter((request) => request === 'status').length;
  value(
    await editPostmortem(world, {
      postmortemId: started?.id ?? '',
      revision: 1,
      edits: [{ field: 'summary', value: 'Names did not resolve.' }]
    })
  );
  expect(world.jira.requests.filter((request) => request === 'status')).toHaveLength(asked);
  value(
    await advancePostmortem(world, {
      incident: INCIDENT_ID,
      revision: 2,
      step: { kind: 'waive', reason: 'A drill' }
    })
  );
  expect(status()).toBe('Not needed');
});

test('an incident that is waived at once is told so', async () => {
  const step = { kind: 'waive' as const, reason: 'A drill' };
  value(await advancePostmortem(world, { incident: INCIDENT_ID, revision: null, step }));
  expect(status()).toBe('Not needed');
});

test('of a published one its tickets are counted, each once, as the ledger has them', async () => {
  const who = { by: LEAD, at: NOW };
  const life = [
    { kind: 'start' as const, ...who },
    { kind: 'submit' as const, ...who, overrides: [] },
    { kind: 'publish' as const, ...who, overrides: [] }
  ];
  const made = (actionId: string, ticketId: string, dueDate = '2026-12-04') =>
    actionTicket(actionId, { state: 'created', ticketId, dueDate });
  const tickets = [made('a', '1'), made('b', '1'), made('c', '2'), made('d', '3'), actionTicket('e')];
  const told = async (ledger: Parameters<typeof tellStatus>[1]['ledger']) => {
    await tellStatus(world, { postmortem: postmortem({ document: document({ life }) }), tickets, ledger });
    return status();
  };
  expect(await told([])).toBe('3 of 3 open');
  expect(await told([ledgerTicket({ ticketId: '2', category: 'done' })])).toBe('2 of 3 open');
  expect(await told([ledgerTicket({ ticketId: '2', dueDate: '2026-11-19' })])).toBe('1 of 3 overdue');
  expect(await told([ledgerTicket({ ticketId: '2', presence: 'deleted', goneAt: NOW })])).toBe('2 of 2 open');
  const done = ['1', '2', '3'].map((ticketId) => ledgerTicket({ ticketId, category: 'done' }));
  expect(await told(done)).toBe('3 of 3 done');
});
