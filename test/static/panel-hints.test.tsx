import { screen, waitFor, within } from '@testing-library/react';
import { reviewText } from '../../src/domain/review/review';
import { action, created, document, postmortem } from './support/data';
import { backend } from './support/backend';
import { host } from './support/host';
import { violations } from './support/render';
import { showSections } from './support/sections';

const BLAME = 'The operator carelessly ran the script.';
const HINDSIGHT = 'We should have tested the failover.';
const HABIT = 'Be more careful next time';

const shownIn = (section: string) => within(screen.getByRole('region', { name: section }));
const hints = () => screen.findByRole('group', { name: 'Hints on wording' });
const focused = () => globalThis.document.activeElement;

test('the sentences of these tests get the hints that they are about', () => {
  expect(reviewText(`${BLAME} ${HINDSIGHT}`).map((one) => one.class)).toEqual(['blameful', 'counterfactual']);
});

test('a hint grants the wish to blame, says why, turns it, and comes while one types', async () => {
  host(backend().resolvers);
  const { user } = showSections('summary');
  await user.click(await screen.findByText('Deploys stopped draining connections.'));
  const editor = screen.getByRole('textbox', { name: 'Summary' });
  expect(screen.queryByRole('group', { name: 'Hints on wording' })).toBeNull();
  await user.type(editor, ` ${BLAME}`);
  const group = within(await hints());
  group.getByText(BLAME);
  group.getByText(/^It is natural to look for who it was\. Judges people\..+Describe what happened/);
  group.getByText('Judges people');
  // The editor says how many there are; the words themselves are for whoever goes there.
  screen.getByRole('textbox', { name: 'Summary', description: /1 hint on wording, below the text\.$/ });
  expect(focused()).toBe(editor);
  expect(await violations()).toEqual([]);

  await user.clear(editor);
  await user.type(editor, 'A script ran against production.');
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Hints on wording' })).toBeNull());
  screen.getByRole('textbox', { name: 'Summary', description: /Alt\+P previews\.\s*$/ });
});

test('several stand behind one line for a reader, and open for whoever writes', async () => {
  host(backend(postmortem(document({ summary: `${BLAME} ${HINDSIGHT}` }))).resolvers);
  const { user } = showSections('summary');
  const toggle = await screen.findByRole('button', { name: '2 hints on wording' });
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText('Judges people')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Edit summary' }));
  await screen.findByText('Judges people');
  await user.click(toggle);
  expect(screen.queryByText('Judges people')).toBeNull();
});

test('a dismissal asks for a reason, stays for these words wherever they stand, and leaves the focus near', async () => {
  const server = backend(
    postmortem(
      document({
        summary: `${BLAME} ${HINDSIGHT}`,
        learnings: [{ id: 'l1', kind: 'learning', text: BLAME }]
      })
    )
  );
  host(server.resolvers);
  const { user } = showSections('summary', 'learnings');
  await user.click(await screen.findByRole('button', { name: '2 hints on wording' }));
  const summary = shownIn('Summary');
  await shownIn('Learnings').findByText('Judges people');
  await user.click(summary.getByRole('button', { name: /^Does not apply… Judges people/ }));
  const form = within(summary.getByRole('group', { name: /^Why does it not apply here\?/ }));
  expect(focused()).toBe(form.getByRole('button', { name: 'It quotes somebody' }));
  await user.click(form.getByRole('button', { name: 'Dismiss' }));
  form.getByRole('alert');
  expect(await violations()).toEqual([]);
  await user.type(form.getByRole('textbox', { name: 'In your own words' }), '  She says so herself {Enter}');

  await waitFor(() => expect(screen.queryByText('Judges people')).toBeNull());
  expect(focused()).toBe(summary.getByRole('button', { name: /^Does not apply… Knows better afterwards/ }));
  await waitFor(() =>
    expect(server.document().dismissals).toEqual([
      expect.objectContaining({ id: reviewText(BLAME)[0]?.fingerprint, reason: 'She says so herself' })
    ])
  );

  await user.click(summary.getByRole('button', { name: /^Does not apply…/ }));
  await user.click(summary.getByRole('button', { name: 'It quotes somebody' }));
  await waitFor(() => expect(summary.queryByText('Knows better afterwards')).toBeNull());
  expect(focused()).toBe(summary.getByRole('button', { name: 'Edit summary' }));
});

test('Escape leaves the reasons, and the focus is back where it was', async () => {
  host(backend(postmortem(document({ summary: BLAME }))).resolvers);
  const { user } = showSections('summary');
  await user.click(await screen.findByRole('button', { name: /^Does not apply…/ }));
  await user.keyboard('{Escape}');
  expect(focused()).toBe(screen.getByRole('button', { name: /^Does not apply…/ }));
});

test('whoever may not edit is shown none', async () => {
  const view = postmortem(document({ summary: BLAME, actions: [action('a1', { text: HABIT })] }));
  host(backend(view, false).resolvers);
  showSections('summary', 'actions');
  await screen.findByText(HABIT);
  // Longer than the rules take to come.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(screen.queryByRole('group', { name: 'Hints on wording' })).toBeNull();
  expect(screen.queryByText('Relies on remembering')).toBeNull();
});

describe('an action', () => {
  const habit = action('a1', { text: HABIT, answers: ['f1'] });
  const failures = [{ id: 'f1', text: 'Nobody was paged', question: null }];

  test('that relies on remembering moves to the learnings by one press', async () => {
    const server = backend(postmortem(document({ failures, actions: [habit] })));
    host(server.resolvers);
    const { user } = showSections('actions');
    const group = within(await hints());
    group.getByText('Relies on remembering');
    expect(await violations()).toEqual([]);
    await user.click(group.getByRole('button', { name: `Move to learnings: ${HABIT}` }));
    await waitFor(() => expect(server.document().actions).toEqual([]));
    expect(server.document().learnings).toEqual([expect.objectContaining({ kind: 'learning', text: HABIT })]);
    // One save: nobody finds it gone from here and not yet there.
    expect(server.calls).toHaveLength(1);
  });

  test('that is a ticket is left alone', async () => {
    const other = action('a2', { text: 'Remember to check the dashboards' });
    const view = postmortem(document({ actions: [habit, other] }));
    host(backend({ ...view, tickets: [created('a1', 'PLAT-7')] }).resolvers);
    showSections('actions');
    await hints();
    expect(screen.getAllByText('Relies on remembering')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: `Move to learnings: ${HABIT}` })).toBeNull();
  });

  test.each([
    ['Rewrite the gateway', 'Likely more than two weeks', /^It fits into two weeks/, { size: 'two-weeks' }],
    ['Revert the change', 'Helps only against the exact repeat', /^It covers more/, { scope: 'class' }]
  ])('“%s” is asked about, and an answer settles it', async (text, name, answer, stated) => {
    const server = backend(
      postmortem(document({ actions: [action('a1', { text, size: null, scope: null })] }))
    );
    host(server.resolvers);
    const { user } = showSections('actions');
    await screen.findByText(name);
    await user.click(screen.getByRole('button', { name: answer }));
    await waitFor(() => expect(screen.queryByText(name)).toBeNull());
    await waitFor(() => expect(server.document().actions[0]).toMatchObject(stated));
  });

  test('that was dropped or whose hint was dismissed has none', async () => {
    const dismissed = 'Remember to check the dashboards';
    const view = postmortem(
      document({
        actions: [
          { ...habit, verdict: 'drop' },
          action('a2', { text: dismissed }),
          action('a3', { text: 'Rewrite the gateway', size: null })
        ]
      })
    );
    const server = backend(view);
    host(server.resolvers);
    const { user } = showSections('actions');
    await user.click(await screen.findByRole('button', { name: /^Does not apply… Relies on remembering/ }));
    await user.click(screen.getByRole('button', { name: /^A tool sees to it/ }));
    await waitFor(() => expect(screen.queryByText('Relies on remembering')).toBeNull());
    screen.getByText('Likely more than two weeks');
    await waitFor(() => expect(server.document().dismissals).toHaveLength(1));
  });
});
