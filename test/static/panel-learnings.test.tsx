import { screen, waitFor, within } from '@testing-library/react';
import { backend } from './support/backend';
import { document, postmortem } from './support/data';
import { host } from './support/host';
import { violations } from './support/render';
import { showSections } from './support/sections';

/** The group under a heading. */
const group = (title: string): HTMLElement =>
  screen.getByRole('heading', { name: title, level: 3 }).parentElement!;

test('learnings are added with Enter, moved to another group and removed', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = showSections('learnings');
  await screen.findByText(/^What went well, what went badly, where we were lucky/);
  await user.click(within(group('What went well')).getByRole('button', { name: 'Add' }));
  await user.keyboard('The rollback took a minute{Enter}It was Sunday{Enter}{Escape}');
  await waitFor(() => expect(server.document().learnings).toHaveLength(2));
  expect(globalThis.document.activeElement).toBe(
    within(group('What went well')).getByRole('button', { name: 'Add' })
  );

  await user.click(screen.getByRole('button', { name: 'Move “It was Sunday”' }));
  const targets = within(screen.getByRole('group', { name: 'Move “It was Sunday” to' }));
  expect(targets.queryByRole('button', { name: 'What went well' })).toBeNull();
  expect(await violations()).toEqual([]);
  await user.click(targets.getByRole('button', { name: 'Where we were lucky' }));
  await waitFor(() =>
    expect(server.document().learnings.map(({ kind, text }) => [kind, text])).toEqual([
      ['went-well', 'The rollback took a minute'],
      ['lucky', 'It was Sunday']
    ])
  );
  within(group('Where we were lucky')).getByText('It was Sunday');
  await waitFor(() =>
    expect(group('Where we were lucky').contains(globalThis.document.activeElement)).toBe(true)
  );

  await user.click(screen.getByRole('button', { name: 'Remove “The rollback took a minute”' }));
  await waitFor(() => expect(server.document().learnings).toHaveLength(1));
});

test('words that move while they are being typed go along', async () => {
  const server = backend(
    postmortem(document({ learnings: [{ id: 'l1', kind: 'learning', text: 'Say it' }] }))
  );
  host(server.resolvers);
  const { user } = showSections('learnings');
  await user.click(await screen.findByText('Say it'));
  await user.keyboard(' aloud');
  await user.click(screen.getByRole('button', { name: 'Move “Say it aloud”' }));
  await user.click(screen.getByRole('button', { name: 'What went badly' }));
  await waitFor(() =>
    expect(server.document().learnings).toEqual([{ id: 'l1', kind: 'went-badly', text: 'Say it aloud' }])
  );
  await waitFor(() => expect(Object.keys(window.localStorage)).toEqual([]));
});

test('a reader without the right to edit reads the four groups', async () => {
  const view = postmortem(document({ learnings: [{ id: 'l1', kind: 'lucky', text: 'It was Sunday' }] }));
  host(backend(view, false).resolvers);
  showSections('learnings');
  await screen.findByText('It was Sunday');
  const section = within(screen.getByRole('region', { name: 'Learnings' }));
  expect(section.queryAllByRole('button')).toEqual([]);
  expect(section.getAllByText('Nothing here.')).toHaveLength(3);
});
