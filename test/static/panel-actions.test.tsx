import { type queries, screen, waitFor, within, type BoundFunctions } from '@testing-library/react';
import { newIdea } from '../../src/domain/action';
import { action, answer, document, LEAD, NETWORK_ENGINEER, postmortem, target } from './support/data';
import { backend, conflict } from './support/backend';
import { asked, askedOfJira, fail, host, jira, metaField, ok, screens, serve } from './support/host';
import { choose, fill, show, violations } from './support/render';
import { showSections } from './support/sections';

const panel = { kind: 'panel', incident: '10001' } as const;

type User = ReturnType<typeof show>['user'];

async function openForm(user: User): Promise<BoundFunctions<typeof queries>> {
  await user.click(await screen.findByRole('button', { name: 'Add action' }));
  const form = within(await screen.findByRole('form', { name: 'New action' }));
  await form.findByRole('combobox', { name: 'Type' });
  // The button waits for the project's create screen.
  await waitFor(() =>
    expect(form.getByRole('button', { name: 'Add action' })).toHaveProperty('disabled', false)
  );
  return form;
}

test('the first action is taught in a sentence', async () => {
  host(backend().resolvers);
  show(panel);
  await screen.findByText(/^An action is one thing that one person will change/);
});

test('an action goes to the incident’s project and its Problem type unless something else is chosen', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  const form = await openForm(user);
  await fill(user, form.getByRole('textbox', { name: /^Action/ }), '  Drain connections first  ');
  form.getByText('Cloud Engineering (PLAT)');
  form.getByText('Problem');
  await choose(user, 'Assignee', 'Network Engineer');
  await user.type(form.getByRole('combobox', { name: 'Due date' }), '02/04/2099{Enter}');
  expect(await violations()).toEqual([]);
  await user.click(form.getByRole('button', { name: 'Add action' }));
  await waitFor(() => expect(server.view().document.actions).toHaveLength(1));
  expect(server.view().document.actions[0]).toEqual({
    ...newIdea('', 'Drain connections first'),
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    assignee: NETWORK_ENGINEER,
    dueDate: '2099-04-02',
    target,
    // What somebody writes down as an action is meant to be done.
    verdict: 'keep'
  });
  await screen.findByRole('button', { name: 'Edit Drain connections first' });
  expect(Object.keys(window.localStorage)).toEqual([]);
});

test('an action without words is not taken', async () => {
  host(backend().resolvers);
  const { user } = show(panel);
  const form = await openForm(user);
  await user.click(form.getByRole('button', { name: 'Add action' }));
  await form.findByText('Say what is to be done.');
  const words = form.getByRole('textbox', { name: /^Action/ });
  expect(window.document.activeElement).toBe(words);
  expect(words.getAttribute('aria-invalid')).toBe('true');
  await fill(user, words, '\u200b');
  await user.click(form.getByRole('button', { name: 'Add action' }));
  await form.findByText('Say what is to be done.');
  expect(asked('postmortem/edit')).toEqual([]);
  await user.type(words, 'Drain');
  expect(form.queryByText('Say what is to be done.')).toBeNull();
});

test('leaving the words empty says nothing yet: it would push away the button that is being pressed', async () => {
  host(backend().resolvers);
  const { user } = show(panel);
  const form = await openForm(user);
  const words = form.getByRole('textbox', { name: /^Action/ });
  await user.click(words);
  await user.pointer({ keys: '[MouseLeft>]', target: form.getByRole('button', { name: 'Cancel' }) });
  expect(window.document.activeElement).not.toBe(words);
  expect(form.queryByText('Say what is to be done.')).toBeNull();
  await user.pointer({ keys: '[/MouseLeft]', target: form.getByRole('button', { name: 'Cancel' }) });
  await waitFor(() => expect(screen.queryByRole('form', { name: 'New action' })).toBeNull());
});

test('a project without Problem gets the type that suits, never an epic or a sub-task', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  const form = await openForm(user);
  await choose(user, 'Project', 'Package Registry (REG)');
  await form.findByText('Task');
  await user.click(form.getByRole('combobox', { name: 'Type' }));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Bug', 'Task']);
});

test('a field that the project demands is asked for, stored in Jira’s form, and missed by name', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  const form = await openForm(user);
  await fill(user, form.getByRole('textbox', { name: /^Action/ }), 'Own the mirror list');
  await choose(user, 'Project', 'Package Registry (REG)');
  await form.findByText('REG demands it for every ticket of this type.');
  await fill(
    user,
    form.getByRole('textbox', { name: 'How will we know that it worked?' }),
    'The list has an owner.'
  );
  await user.click(form.getByRole('radio', { name: /^Process/ }));
  await user.click(form.getByRole('radio', { name: /^Its whole kind/ }));
  await user.click(form.getByRole('radio', { name: /^Two weeks or less/ }));
  await choose(user, 'Assignee', 'Registry Engineer');
  await user.type(form.getByRole('combobox', { name: 'Due date' }), '02/04/2099{Enter}');
  await user.click(form.getByRole('button', { name: 'Add action' }));
  await screen.findByRole('button', { name: '“Owning team”' });
  screen.getByText('One action is not ready for a ticket; what it still needs stands under it.');
  expect(screen.getByRole('button', { name: 'Create tickets' })).toHaveProperty('disabled', true);

  // What is missing leads to its field.
  await user.click(screen.getByRole('button', { name: '“Owning team”' }));
  await waitFor(() =>
    expect(globalThis.document.activeElement).toBe(screen.getByRole('combobox', { name: 'Owning team' }))
  );
  await choose(user, 'Owning team', 'Mirrors');
  await user.click(screen.getByRole('button', { name: 'Save action' }));
  await screen.findByRole('button', { name: 'Create 1 ticket' });
  expect(server.view().document.actions[0]?.target).toEqual({
    projectId: '10001',
    projectKey: 'REG',
    typeId: '203',
    typeName: 'Task',
    dueDateOnScreen: true,
    priorityId: null,
    labelsOnScreen: false,
    fields: { customfield_10050: { id: '2' } }
  });
});

test('a project that keeps no due date says so, and the date is kept by Afterword', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  const form = await openForm(user);
  await fill(user, form.getByRole('textbox', { name: /^Action/ }), 'Write it down');
  await choose(user, 'Project', 'Community Infrastructure (SOC)');
  await form.findByText(
    'Community Infrastructure keeps no due date. Afterword keeps it and writes it into the description.'
  );
  await user.type(form.getByRole('combobox', { name: 'Due date' }), '02/04/2099{Enter}');
  await user.click(form.getByRole('button', { name: 'Add action' }));
  await waitFor(() =>
    expect(server.view().document.actions[0]).toMatchObject({
      dueDate: '2099-04-02',
      target: { projectKey: 'SOC', dueDateOnScreen: false }
    })
  );
});

test('a field that cannot be asked for is named, and the action is not lost', async () => {
  const server = backend();
  host(server.resolvers);
  screens['REG'] = [
    metaField('summary', 'Summary', true, { type: 'string', system: 'summary' }),
    metaField('customfield_10099', 'Change window', true, { type: 'any', custom: 'x:schedule' })
  ];
  const { user } = show(panel);
  const form = await openForm(user);
  await fill(user, form.getByRole('textbox', { name: /^Action/ }), 'Own the mirror list');
  await choose(user, 'Project', 'Package Registry (REG)');
  const words = /REG demands “Change window” for a Task, which Afterword cannot fill in/;
  await form.findByText(words);
  await user.click(form.getByRole('button', { name: 'Add action' }));
  await screen.findByText('Own the mirror list');
  await screen.findByText(words);
  expect(screen.getByRole('button', { name: 'Create tickets' })).toHaveProperty('disabled', true);
});

test('a project in which the reader may not create is said; the action stays', async () => {
  const foreign = action('a1', { target: { ...target, projectKey: 'IAM', typeId: '9' } });
  host(
    { 'postmortem/read': () => ok(answer(postmortem(document({ actions: [foreign] })))) },
    (path, query) =>
      path.includes('/IAM/')
        ? { status: 404, body: { errorMessages: ['No.'], errors: {} } }
        : jira(path, query)
  );
  show(panel);
  await screen.findByText(/^You may not create tickets in IAM\./);
});

test('a save that fails keeps the whole form, also for the next visit', async () => {
  const server = backend();
  host({ ...server.resolvers, 'postmortem/edit': () => fail('unavailable', 'The store did not answer.') });
  const { user, unmount } = show(panel);
  const form = await openForm(user);
  await fill(user, form.getByRole('textbox', { name: /^Action/ }), 'Kept words');
  await choose(user, 'Assignee', 'Network Engineer');
  await user.click(form.getByRole('button', { name: 'Add action' }));
  await form.findByText('The action was not saved. What you wrote is kept.');
  form.getByText('The store did not answer.');
  const first = asked('postmortem/edit')[0]?.edits[0];
  unmount();

  serve(server.resolvers);
  const again = show(panel);
  await screen.findByText('Brought back from your last visit.');
  expect(screen.getByRole('textbox', { name: /^Action/ })).toHaveProperty('value', 'Kept words');
  const button = await screen.findByRole('button', { name: 'Add action' });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await again.user.click(button);
  await waitFor(() => expect(server.view().document.actions).toHaveLength(1));
  // The same id: had the first save arrived after all, this one would not add a second action.
  expect(asked('postmortem/edit').at(-1)?.edits[0]).toEqual(first);
});

test('someone else’s change of the same action is shown; mine can be kept', async () => {
  const server = backend(postmortem(document({ actions: [action('a1', { text: 'As it was' })] })));
  host({ ...server.resolvers, 'postmortem/edit': () => fail('conflict') });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Edit As it was' }));
  const field = await screen.findByRole('textbox', { name: /^Action/ });
  await user.clear(field);
  await fill(user, field, 'Mine');
  const save = screen.getByRole('button', { name: 'Save action' });
  await waitFor(() => expect(save).toHaveProperty('disabled', false));
  await user.click(save);
  await screen.findByText('Someone changed this action while you were at it. Your version is kept.');
  expect(screen.getByText(/^Theirs, by/).nextSibling?.textContent).toContain('As it was');
  serve(server.resolvers);
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(server.view().document.actions[0]?.text).toBe('Mine'));
});

test('an action that somebody removes while it is being changed stays in its form', async () => {
  const first = postmortem(document({ actions: [action('a1', { text: 'As it was' })] }));
  const server = backend(first);
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Edit As it was' }));
  const field = await screen.findByRole('textbox', { name: /^Action/ });
  await user.clear(field);
  await fill(user, field, 'Mine');
  const removed = backend({ ...postmortem(document({ actions: [] })), revision: first.revision + 1 });
  serve({ ...removed.resolvers, 'postmortem/edit': () => conflict(removed.view()) });
  const save = screen.getByRole('button', { name: 'Save action' });
  await waitFor(() => expect(save).toHaveProperty('disabled', false));
  await user.click(save);
  await screen.findByText('It was taken away.');
  expect(screen.getByRole('textbox', { name: /^Action/ })).toHaveProperty('value', 'Mine');
  serve(removed.resolvers);
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(removed.view().document.actions).toMatchObject([{ id: 'a1', text: 'Mine' }]));
  await screen.findByRole('button', { name: 'Edit Mine' });
});

test.each([
  ['changed', [action('a1', { text: 'As it was' })]],
  ['removed meanwhile', []]
])('words for an action that were not saved are there at the next visit: %s', async (_, later) => {
  const server = backend(postmortem(document({ actions: [action('a1', { text: 'As it was' })] })));
  host(server.resolvers);
  const { user, unmount } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Edit As it was' }));
  const field = await screen.findByRole('textbox', { name: /^Action/ });
  await user.clear(field);
  await fill(user, field, 'Half a tho');
  unmount();

  serve(backend(postmortem(document({ actions: later }))).resolvers);
  show(panel);
  await screen.findByText('Brought back from your last visit.');
  expect(screen.getByRole('textbox', { name: /^Action/ })).toHaveProperty('value', 'Half a tho');
});

test('an action is removed after a question', async () => {
  const server = backend(postmortem(document({ actions: [action('a1', { text: 'Be careful' })] })));
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Remove Be careful' }));
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  expect(server.view().document.actions).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Remove Be careful' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(server.view().document.actions).toEqual([]));
  await screen.findByText(/^An action is one thing/);
});

test('pickers cost no invocation, and a create screen is read once for all actions of its kind', async () => {
  const actions = ['a1', 'a2', 'a3'].map((id) => action(id));
  host({ 'postmortem/read': () => ok(answer(postmortem(document({ actions })))) });
  show(panel);
  await screen.findByRole('button', { name: 'Create 3 tickets' });
  expect(askedOfJira().filter((path) => path.startsWith('/issue/createmeta'))).toEqual([
    '/issue/createmeta/PLAT/issuetypes/101?maxResults=200'
  ]);
  await waitFor(() => expect(screen.getAllByText('Network Engineer')).toHaveLength(3));
  expect(askedOfJira().filter((path) => path.startsWith('/user/bulk'))).toHaveLength(1);
  expect(asked('postmortem/read')).toHaveLength(1);
});

test('which failures an action answers is chosen in its form and told in its row', async () => {
  const failures = ['f1', 'f2'].map((id) => ({ id, text: `Failure ${id}`, question: null }));
  const server = backend(
    postmortem(document({ failures, actions: [action('a1', { text: 'Page the rota', answers: ['f2'] })] }))
  );
  host(server.resolvers);
  const { user } = show(panel);
  const row = within(await screen.findByRole('article', { name: 'Page the rota' }));
  expect(row.getByRole('list', { name: 'Failures that it answers' }).textContent).toBe('Answers Failure f2');
  await user.click(row.getByRole('button', { name: 'Edit Page the rota' }));
  await choose(user, 'Failures that it answers', 'Failure f1');
  const save = screen.getByRole('button', { name: 'Save action' });
  await waitFor(() => expect(save).toHaveProperty('disabled', false));
  await user.click(save);
  await waitFor(() => expect(server.view().document.actions[0]?.answers).toEqual(['f2', 'f1']));
});

test('more actions than are usually finished ask which to drop, the one first that brings least for most effort', async () => {
  const actions = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((id) =>
    action(id, { text: `Action ${id}`, place: { effort: id === 'a4' ? 90 : 20, impact: 60 } })
  );
  const server = backend(postmortem(document({ actions })));
  host(server.resolvers);
  const { user } = showSections('actions');
  const question = await screen.findByText('You keep 6; 5 is what teams finish. Which would you drop?');
  await user.click(question);
  const items = within(question.closest('details') as HTMLElement).getAllByRole('listitem');
  expect(items[0]?.textContent).toMatch(/^Action a4Plan/);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Park instead of keeping: Action a4' }));
  await waitFor(() => expect(screen.queryByText(/which would you drop/i)).toBeNull());
  expect(server.document().actions[3]).toMatchObject({ verdict: 'park' });
  screen.getByText('Parked (1)');
});

test('what takes longer is asked for a leader and a reason; a reason alone is not thrown away', async () => {
  const server = backend(
    postmortem(document({ actions: [action('a1', { text: 'Move the registry', size: null })] }))
  );
  host(server.resolvers);
  const { user } = showSections('actions');
  // What is missing leads to its field.
  await user.click(await screen.findByRole('button', { name: 'whether two weeks are enough for it' }));
  const form = within(await screen.findByRole('form', { name: 'Edit action' }));
  await waitFor(() =>
    expect(globalThis.document.activeElement).toBe(form.getByRole('radio', { name: /^Two weeks or less/ }))
  );
  expect(form.queryByRole('textbox', { name: 'Why it may' })).toBeNull();
  await user.click(form.getByRole('radio', { name: /^Longer/ }));
  await fill(user, form.getByRole('textbox', { name: 'Why it may' }), 'Two teams wait for it.');
  await waitFor(() =>
    expect(form.getByRole('button', { name: 'Save action' })).toHaveProperty('disabled', false)
  );
  await user.click(form.getByRole('button', { name: 'Save action' }));
  await form.findByText('Name the leader; the reason alone cannot be kept.');
  expect(server.calls).toEqual([]);
  await choose(user, 'Leader who allows it', 'Platform Lead');
  expect(await violations()).toEqual([]);
  await user.click(form.getByRole('button', { name: 'Save action' }));
  await waitFor(() =>
    expect(server.document().actions[0]).toMatchObject({
      size: 'longer',
      exception: { leader: LEAD, reason: 'Two teams wait for it.' },
      verdict: 'keep'
    })
  );
});
