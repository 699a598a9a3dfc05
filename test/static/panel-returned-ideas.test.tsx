/** What was parked in other postmortems and comes up again in this one. */
import { screen, waitFor, within } from '@testing-library/react';
import type { ReturnedIdea } from '../../src/contract';
import { newIdea, type Action } from '../../src/domain/action';
import { backend } from './support/backend';
import { document, postmortem } from './support/data';
import { host, ok } from './support/host';
import { violations } from './support/render';
import { showSections } from './support/sections';

const FAILURES = [{ id: 'f1', text: 'No drain step', question: null }];

const returned = (over: Partial<ReturnedIdea> = {}): ReturnedIdea => ({
  like: { kind: 'failure', id: 'f1' },
  text: 'Drain the node before it is removed',
  count: 2,
  incident: { id: '20003', key: 'PLAT-3' },
  postmortemId: 'other',
  ...over
});

const open = (ideas: ReturnedIdea[], actions: Action[] = [], canEdit = true) => {
  const server = backend(postmortem(document({ actions, failures: FAILURES })), canEdit);
  const asked = jest.fn(() => ok({ ideas }));
  host({ ...server.resolvers, 'ideas/parked': asked });
  return { ...showSections('actions'), server, asked };
};
const list = () => screen.findByRole('list', { name: 'Parked elsewhere, and come up again' });
const noList = () => expect(screen.queryByRole('list', { name: /^Parked elsewhere/ })).toBeNull();

test('an idea that might answer a failure is told with its count and its place, and taken up at one press', async () => {
  const { user, server } = open([returned()]);
  const shown = within(await list());
  expect(shown.getByText(/^Might answer/).textContent).toBe('Might answer “No drain step”');
  expect(shown.getByText(/^Came up/).textContent).toBe(
    'Came up in 2 other postmortems and was parked: “Drain the node before it is removed” (PLAT-3)'
  );
  expect(shown.getByRole('link', { name: 'PLAT-3' }).getAttribute('href')).toMatch(/\/browse\/PLAT-3$/);
  expect(await violations()).toEqual([]);

  await user.click(shown.getByRole('button', { name: /^Take it up here: Drain the node/ }));
  await waitFor(() =>
    expect(server.document().actions).toMatchObject([
      { text: 'Drain the node before it is removed', answers: ['f1'], verdict: 'undecided' }
    ])
  );
  // It stands here now: there is nothing to take up, and how often it came up is said all the same.
  const after = await list();
  expect(globalThis.document.activeElement).toBe(after);
  expect(within(after).queryByRole('button')).toBeNull();
  expect(after.textContent).toContain('Like “Drain the node before it is removed”');
});

test('an idea that stands here already is told with it, with nothing to press', async () => {
  const mine = newIdea('i1', 'Drain nodes first', ['f1']);
  open([returned({ like: { kind: 'action', id: 'i1' }, count: 1 })], [mine]);
  const shown = await list();
  expect(shown.textContent).toContain('Like “Drain nodes first”Came up in another postmortem and was parked');
  expect(within(shown).queryByRole('button')).toBeNull();
});

test('asked is once for what stands here, and again once something else is written', async () => {
  const { asked, user, server } = open([returned()]);
  await user.click(within(await list()).getByRole('button', { name: /^Take it up here/ }));
  await waitFor(() => expect(server.document().actions).toHaveLength(1));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(asked).toHaveBeenLastCalledWith({ postmortemId: postmortem().id });
});

test('what this team has decided on, or what is gone, is not told again', async () => {
  const dropped: Action = { ...newIdea('i1', 'Drain nodes first'), verdict: 'drop' };
  const { asked } = open(
    [
      returned({ like: { kind: 'action', id: 'i1' } }),
      returned({ like: { kind: 'action', id: 'gone' }, text: 'Another' }),
      returned({ like: { kind: 'failure', id: 'gone' }, text: 'A third' })
    ],
    [dropped]
  );
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await screen.findByRole('button', { name: 'Add action' });
  noList();
});

test('whoever may not edit is asked nothing, and where the answer fails, all else stands', async () => {
  const { asked, unmount } = open([returned()], [newIdea('i1', 'Drain nodes first')], false);
  await screen.findByText('Drain nodes first');
  expect(asked).not.toHaveBeenCalled();
  unmount();

  const server = backend(postmortem(document({ failures: FAILURES })));
  const refused = jest.fn(() => ({
    ok: false as const,
    error: { code: 'no-access' as const, message: 'Out of order.' }
  }));
  host({ ...server.resolvers, 'ideas/parked': refused });
  showSections('actions');
  await waitFor(() => expect(refused).toHaveBeenCalled());
  screen.getByRole('button', { name: 'Add action' });
  expect(screen.queryByText('Out of order.')).toBeNull();
  noList();
});
