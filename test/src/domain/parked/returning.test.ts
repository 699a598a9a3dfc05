import { newIdea, type Action } from '../../../../src/domain/action';
import { parkedIn, type ParkedIdea } from '../../../../src/domain/parked/parked-ideas';
import { grouped, returningTo, type Returning } from '../../../../src/domain/parked/returning';

const PIPELINE = 'Rewrite the deployment pipeline';
const DRAIN = 'Drain the node before it is removed';

const parked = (postmortemId: string, text: string): ParkedIdea => ({
  actionId: `of-${postmortemId}`,
  text,
  postmortemId,
  incidentId: `incident-${postmortemId}`
});
const decided = (id: string, text: string, verdict: Action['verdict']): Action => ({
  ...newIdea(id, text),
  verdict
});
const failure = (id: string, text: string) => ({ id, text, question: null });

test('of a postmortem, what is parked and says anything is looked for; a long one by its beginning', () => {
  const actions = [
    decided('a', PIPELINE, 'park'),
    decided('b', 'Kept', 'keep'),
    decided('c', 'Dropped', 'drop'),
    newIdea('d', 'Not decided'),
    decided('e', ' \n', 'park'),
    decided('f', 'word '.repeat(400), 'park')
  ];
  const [first, long, ...more] = parkedIn(actions);
  expect(first).toEqual({ actionId: 'a', text: PIPELINE });
  expect(long?.text).toMatch(/^word .*…$/);
  expect(long?.text.length).toBeLessThanOrEqual(300);
  expect(more).toEqual([]);
});

test('of whoever parks everything, the latest ideas are looked for', () => {
  const actions = Array.from({ length: 14 }, (_, index) => decided(`a${index}`, `Idea ${index}`, 'park'));
  expect(parkedIn(actions).map(({ actionId }) => actionId)).toEqual(actions.slice(4).map(({ id }) => id));
});

test('what is parked elsewhere returns at the idea that resembles it, else at the failure that it might answer', () => {
  const here = {
    actions: [newIdea('i1', 'Rewrite our pipeline for deployments')],
    failures: [
      failure('f1', 'The deployment pipeline had to be rewritten'),
      failure('f2', 'Nobody could drain a node before it was removed')
    ]
  };
  expect(
    returningTo(here, [parked('p', PIPELINE), parked('q', DRAIN), parked('r', 'Warm the DNS cache')])
  ).toMatchObject([
    { postmortemId: 'p', like: { kind: 'action', id: 'i1' } },
    { postmortemId: 'q', like: { kind: 'failure', id: 'f2' } }
  ]);
});

test('of several that resemble it, the nearest is named', () => {
  const actions = [
    newIdea('far', 'Rewrite the deployment pipeline and its documentation'),
    newIdea('near', PIPELINE)
  ];
  expect(returningTo({ actions, failures: [] }, [parked('p', PIPELINE)])).toMatchObject([
    { like: { kind: 'action', id: 'near' } }
  ]);
});

test.each(['park', 'drop'] as const)(
  'what this team decided on, with %s, is not said again, not even at a failure',
  (verdict) => {
    const here = { actions: [decided('i1', DRAIN, verdict)], failures: [failure('f1', DRAIN)] };
    expect(returningTo(here, [parked('p', DRAIN)])).toEqual([]);
  }
);

test('where nothing is written, nothing returns', () => {
  const here = { actions: [newIdea('i1', '')], failures: [failure('f1', ' ')] };
  expect(returningTo(here, [parked('p', PIPELINE)])).toEqual([]);
});

const at = (id: string, idea: ParkedIdea): Returning => ({ ...idea, like: { kind: 'failure', id } });

test('one idea in several wordings is told once, as it was parked last, with the postmortems counted once each', () => {
  const ideas = [
    at('f1', parked('newest', PIPELINE)),
    at('f1', parked('single', 'Warm the DNS cache after a restart')),
    at('f1', parked('older', 'Rewrite our pipeline for deployments')),
    at('f1', parked('older', 'The deploy pipeline: rewrite it'))
  ];
  expect(grouped(ideas).map(({ postmortemId, text, count }) => [postmortemId, text, count])).toEqual([
    ['newest', PIPELINE, 2],
    ['single', 'Warm the DNS cache after a restart', 1]
  ]);
});

test('what was parked most often comes first; at two places it is told twice', () => {
  const ideas = [
    at('f2', parked('a', DRAIN)),
    at('f1', parked('b', PIPELINE)),
    at('f1', parked('c', PIPELINE)),
    at('f3', parked('c', PIPELINE))
  ];
  expect(grouped(ideas).map(({ like, count }) => [like.id, count])).toEqual([
    ['f1', 2],
    ['f2', 1],
    ['f3', 1]
  ]);
});
