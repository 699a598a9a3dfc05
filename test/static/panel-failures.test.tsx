import { screen, waitFor, within } from '@testing-library/react';
import { backend } from './support/backend';
import { action, created, document, postmortem } from './support/data';
import { host } from './support/host';
import { choose, violations } from './support/render';
import { showSections } from './support/sections';

const FAILURES = [
  { id: 'f1', text: 'Alerts went to a closed channel', question: 'wrongPersonPaged' as const },
  { id: 'f2', text: 'The cache could not be emptied', question: null }
];

test('a failure without an action stands out, and one is written for it in place', async () => {
  const server = backend(
    postmortem(document({ failures: FAILURES, actions: [action('a1', { answers: ['f2'] })] }))
  );
  host(server.resolvers);
  const { user } = showSections('failures', 'actions');
  await screen.findByText('2 failures, 1 without an action');
  expect(screen.queryByText(/answers? no failure/)).toBeNull();
  const failure = within(screen.getByRole('article', { name: 'Alerts went to a closed channel' }));
  failure.getByText('No action answers this yet.');
  failure.getByText('From the question “Did the page reach the wrong person or team first?”');
  await user.click(failure.getByRole('button', { name: 'Add action' }));
  await user.keyboard('Page the rota, not a channel{Enter}{Escape}');
  await waitFor(() =>
    expect(server.document().actions[1]).toMatchObject({
      text: 'Page the rota, not a channel',
      answers: ['f1'],
      target: null
    })
  );
  await screen.findByText('2 failures, all answered');
  // It stands among the actions as well, to be decided on.
  const row = within(screen.getByRole('article', { name: 'Page the rota, not a channel' }));
  row.getByText('Alerts went to a closed channel');
  row.getByText('Not decided yet');
  expect(await violations()).toEqual([]);
});

test('an action that is there already is linked and taken off again, also one with a ticket', async () => {
  const actions = [action('a1', { text: 'First' }), action('a2', { text: 'Second', answers: ['f1'] })];
  const view = postmortem(document({ failures: FAILURES, actions }));
  const server = backend({
    ...view,
    tickets: [view.tickets[0]!, created('a2', 'PLAT-7')]
  });
  host(server.resolvers);
  const { user } = showSections('failures', 'actions');
  const failure = within(await screen.findByRole('article', { name: 'The cache could not be emptied' }));
  await user.click(failure.getByRole('button', { name: 'Link an existing action' }));
  const label = 'Action that answers “The cache could not be emptied”';
  await user.click(await screen.findByRole('combobox', { name: label }));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['First', 'Second']);
  await user.keyboard('{Escape}');
  await choose(user, label, 'First');
  await waitFor(() => expect(server.document().actions[0]?.answers).toEqual(['f2']));
  await user.click(await failure.findByRole('button', { name: '“First” does not answer this' }));
  await waitFor(() => expect(server.document().actions[0]?.answers).toEqual([]));
  const answered = within(screen.getByRole('article', { name: 'Alerts went to a closed channel' }));
  answered.getByRole('link', { name: 'PLAT-7' });
  await user.click(answered.getByRole('button', { name: '“Second” does not answer this' }));
  await waitFor(() => expect(server.document().actions[1]?.answers).toEqual([]));
  expect(answered.queryByRole('link', { name: 'PLAT-7' })).toBeNull();
  await user.click(answered.getByRole('button', { name: 'Link an existing action' }));
  await choose(user, 'Action that answers “Alerts went to a closed channel”', 'Second');
  await waitFor(() => expect(server.document().actions[1]?.answers).toEqual(['f1']));
  await answered.findByRole('link', { name: 'PLAT-7' });
});

test('actions that answer no failure are listed apart, those in play only, and lead to where they are written', async () => {
  const actions = [
    action('a1', { text: 'Answers one', answers: ['f1'] }),
    action('a2', { text: 'Answers one that is gone', answers: ['f9'] }),
    action('a3', { text: 'Answers none' }),
    action('a4', { text: 'Parked', verdict: 'park' })
  ];
  const server = backend(postmortem(document({ failures: FAILURES, actions })));
  host(server.resolvers);
  const { user } = showSections('failures', 'actions');
  const apart = within(await screen.findByRole('list', { name: '2 actions answer no failure' }));
  expect(apart.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Answers one that is gone'),
    expect.stringContaining('Answers none')
  ]);
  await user.click(apart.getByRole('button', { name: 'Show the action “Answers none”' }));
  expect(window.document.activeElement?.closest('article')?.getAttribute('aria-label')).toBe('Answers none');
  expect(await violations()).toEqual([]);
});

test('failures are added with Enter, edited in place and removed', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = showSections('failures', 'actions');
  await screen.findByText(/^What did not work as it should, in the system/);
  await user.click(screen.getByRole('button', { name: 'Add failure' }));
  await user.keyboard('The alarm was muted{Enter}The runbook was old{Enter}{Escape}');
  await waitFor(() => expect(server.document().failures).toHaveLength(2));
  await user.click(screen.getByText('The alarm was muted'));
  await user.keyboard(' for a day{Enter}');
  await waitFor(() => expect(server.document().failures[0]?.text).toBe('The alarm was muted for a day'));
  await user.click(screen.getByRole('button', { name: 'Remove “The runbook was old”' }));
  await waitFor(() => expect(server.document().failures).toHaveLength(1));
  // The keyboard goes on beside what is gone.
  expect(globalThis.document.activeElement?.closest('article')?.getAttribute('aria-label')).toBe(
    'The alarm was muted for a day'
  );
});

test('a reader without the right to edit sees which failures have no answer', async () => {
  host(
    backend(postmortem(document({ failures: FAILURES, actions: [action('a1', { answers: ['f2'] })] })), false)
      .resolvers
  );
  showSections('failures', 'actions');
  await screen.findByText('No action answers this yet.');
  const section = within(screen.getByRole('region', { name: 'Failures' }));
  expect(section.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Show the action “Drain connections before gateway a1…”'
  ]);
  expect(await violations()).toEqual([]);
});
