import { newIdea, type Action } from '../../../src/domain/action';
import { listParkedIdeas } from '../../../src/usecases/list-parked-ideas';
import { document, incident, issue, NOW, postmortem, POSTMORTEM_ID } from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

const PIPELINE = 'Rewrite the deployment pipeline';

let world: FakeWorld;
const list = (postmortemId = POSTMORTEM_ID) => listParkedIdeas(world, { postmortemId });
const parks = (number: number, text: string, over: Partial<Action> = {}, isVisible = true): void => {
  const incidentId = `2000${number}`;
  const actions = [{ ...newIdea('theirs', text), verdict: 'park' as const, ...over }];
  world.store.put(
    postmortem({
      id: `other-${number}`,
      incidentId,
      incidentKey: `OLD-${number}`,
      document: document({ actions }),
      updatedAt: NOW + number
    })
  );
  if (isVisible) world.jira.show(issue(incidentId, { key: `PLAT-${number}` }));
};

beforeEach(() => {
  world = fakeWorld();
  const failures = [{ id: 'f1', text: 'Nobody could drain a node before it was removed', question: null }];
  world.store.put(postmortem({ document: document({ actions: [newIdea('mine', PIPELINE)], failures }) }));
});

test('an idea parked twice elsewhere returns once with its count and its newest place, by two requests', async () => {
  parks(3, 'Rewrite our pipeline for deployments');
  parks(4, 'Rewrite the deploy pipeline');
  parks(5, 'Warm the DNS cache after a restart');
  expect(value(await list())).toEqual({
    ideas: [
      {
        like: { kind: 'action', id: 'mine' },
        text: 'Rewrite the deploy pipeline',
        count: 2,
        // By its key of today, as Jira tells it.
        incident: { id: '20004', key: 'PLAT-4' },
        postmortemId: 'other-4'
      }
    ]
  });
  expect(world.jira.requests).toEqual(['mypermissions', 'bulkfetch']);
  expect(world.store.calls).toEqual(['byId', 'parkedElsewhere']);
});

test('what the caller may not see is neither told nor counted', async () => {
  parks(3, PIPELINE);
  parks(4, PIPELINE, {}, false);
  expect(value(await list()).ideas).toMatchObject([{ count: 1, incident: { key: 'PLAT-3' } }]);
  world.jira.visible.delete('20003');
  expect(value(await list())).toEqual({ ideas: [] });
});

test('an idea that might answer a failure is told with the failure', async () => {
  parks(3, 'Drain the node before it is removed');
  expect(value(await list()).ideas).toMatchObject([{ like: { kind: 'failure', id: 'f1' } }]);
});

test.each(['keep', 'drop', 'undecided'] as const)(
  'what is parked no longer, but %s, does not return',
  async (verdict) => {
    parks(3, PIPELINE, { verdict });
    expect(value(await list())).toEqual({ ideas: [] });
  }
);

test('where nothing resembles, Jira is not asked for anything but the right to read', async () => {
  parks(3, 'Warm the DNS cache after a restart');
  expect(value(await list())).toEqual({ ideas: [] });
  expect(world.jira.requests).toEqual(['mypermissions']);
});

test('of very many, Jira is asked in one request, and twenty are told', async () => {
  const failures = Array.from({ length: 130 }, (_, at) => ({
    id: `f${at}`,
    text: `The canary${at} of cluster${at} was skipped`,
    question: null
  }));
  world.store.put(postmortem({ document: document({ failures }) }));
  for (let at = 0; at < 130; at += 1) parks(at, `Canary${at} of cluster${at} is skipped`);
  expect(value(await list()).ideas).toHaveLength(20);
  expect(world.jira.requests).toEqual(['mypermissions', 'bulkfetch']);
});

test('whoever may not see the incident is refused as if there were nothing, and nothing is looked for', async () => {
  parks(3, PIPELINE);
  const missing = error(await list('guessed'));
  world.jira.visible.delete(incident().id);
  expect(error(await list())).toEqual(missing);
  expect(missing.code).toBe('no-access');
  expect(world.store.calls).not.toContain('parkedElsewhere');
});

test('a reader without the right to edit sees them as well', async () => {
  parks(3, PIPELINE);
  world.jira.canEdit = false;
  expect(value(await list()).ideas).toHaveLength(1);
});

test('a postmortem of a newer version is told as such; what fails in Jira is said', async () => {
  parks(3, PIPELINE);
  world.jira.failures.set('issues', { code: 'busy', message: 'Jira is busy.' });
  expect(error(await list()).code).toBe('busy');
  world.jira.failures.set('permissions', { code: 'unavailable', message: 'Jira is away.' });
  expect(error(await list()).code).toBe('unavailable');
  world.jira.failures.clear();
  world.store.newer.add(POSTMORTEM_ID);
  expect(error(await list()).message).toMatch(/newer version/);
});
