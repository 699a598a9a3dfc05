import { screen, waitFor, within } from '@testing-library/react';
import type { Cause } from '../../src/domain/sections/causes';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import { backend } from './support/backend';
import { answer, document, incident, LEAD, postmortem, RESPONDER } from './support/data';
import { asked, fail, host, jira, ok, serve, type Jira } from './support/host';
import { choose, fill, violations } from './support/render';
import { showSections } from './support/sections';

const cause = (id: string, parent: string | null, text: string, changed: Partial<Cause> = {}): Cause => ({
  id,
  parent,
  text,
  tags: [],
  underOurControl: null,
  ...changed
});

const withCauses = (...causes: Cause[]) => postmortem(document({ causes }));

/** Causes as the server has them, by their words: `why < cause`. */
const stored = (server: ReturnType<typeof backend>): string[] => {
  const { causes } = server.document();
  const words = (id: string | null): string => causes.find((one) => one.id === id)?.text ?? '';
  return causes.map(({ text, parent }) => (parent ? `${text} < ${words(parent)}` : text));
};

test('causes and branching whys are written by keyboard alone', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = showSections('causes', 'failures');
  await user.click(await screen.findByRole('button', { name: 'Add cause' }));
  // Enter makes room for the next cause, Ctrl+Enter for a why of this one.
  await user.keyboard('The drain hook was gone{Enter}');
  await user.keyboard('Nobody was told{Control>}{Enter}{/Control}');
  await user.keyboard('The alert went to a closed channel{Enter}');
  await user.keyboard('The runbook names no channel{Enter}{Escape}');
  await waitFor(() =>
    expect(stored(server)).toEqual([
      'The drain hook was gone',
      'Nobody was told',
      'The alert went to a closed channel < Nobody was told',
      'The runbook names no channel < Nobody was told'
    ])
  );
  // The focus is where the writing was opened, and the arrows walk through the tree from there.
  expect(globalThis.document.activeElement?.getAttribute('aria-label')).toBe(
    'Another why of “Nobody was told”'
  );
  const first = screen.getByText('Nobody was told').closest('ul');
  within(first as HTMLElement).getByText('Contributing cause');
  expect(within(first as HTMLElement).getAllByText('Why 1')).toHaveLength(2);
  screen.getByRole('button', { name: 'Edit “Nobody was told”' }).focus();
  await user.keyboard('{ArrowUp}{ArrowDown}{ArrowRight}');
  const at = globalThis.document.activeElement?.closest('[data-field]');
  expect(at?.textContent).toContain('The alert went to a closed channel');
  await user.keyboard('{ArrowLeft}');
  expect(globalThis.document.activeElement?.getAttribute('aria-label')).toBe('Edit “Nobody was told”');
  expect(await violations()).toEqual([]);
});

test('a cause is edited in place; Escape takes it back, Delete in an empty one removes it and its whys move up', async () => {
  const server = backend(withCauses(cause('c1', null, 'As it was'), cause('c2', 'c1', 'Its why')));
  host(server.resolvers);
  const { user } = showSections('causes', 'failures');
  await user.click(await screen.findByText('As it was'));
  const field = screen.getByRole('textbox', { name: 'Contributing cause' });
  await fill(user, field, ', and more');
  await user.keyboard('{Escape}');
  await screen.findByText('As it was');

  await user.click(screen.getByText('As it was'));
  await fill(user, screen.getByRole('textbox', { name: 'Contributing cause' }), ', changed');
  await user.keyboard('{Enter}');
  // Enter keeps the words, and makes room for a sibling.
  await waitFor(() => expect(server.document().causes[0]?.text).toBe('As it was, changed'));
  expect(globalThis.document.activeElement?.getAttribute('aria-label')).toBe('New contributing cause');
  await user.keyboard('{Escape}');

  await user.click(screen.getByText('As it was, changed'));
  await user.clear(screen.getByRole('textbox', { name: 'Contributing cause' }));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(stored(server)).toEqual(['Its why']));
  expect(screen.queryByText('Untitled')).toBeNull();
});

test('tags and control are said by click, also while words are on their way', async () => {
  const server = backend(withCauses(cause('c1', null, 'A cause'), cause('c2', 'c1', 'A why')));
  const take = server.resolvers['postmortem/edit'];
  host({
    ...server.resolvers,
    // As strict as can be: whatever was saved meanwhile collides, unless it was saved from here.
    'postmortem/edit': (request) =>
      request.revision < server.view().revision ? fail('conflict') : take(request)
  });
  const { user } = showSections('causes', 'failures');
  await user.click(await screen.findByRole('button', { name: 'Where “A cause” lies' }));
  const group = within(screen.getByRole('group', { name: 'Where does it lie?' }));
  await user.click(group.getByRole('button', { name: 'Process' }));
  await user.click(group.getByRole('button', { name: 'In the response', pressed: false }));
  await waitFor(() => expect(server.document().causes[0]?.tags).toEqual(['process', 'response']));

  await user.click(screen.getByText('A why'));
  await fill(user, screen.getByRole('textbox', { name: 'Why 1' }), ' typed on');
  const control = within(screen.getAllByRole('radiogroup', { name: 'Is it under our control?' }).at(-1)!);
  await user.click(control.getByRole('radio', { name: 'No' }));
  await waitFor(() =>
    expect(server.document().causes[1]).toMatchObject({ text: 'A why typed on', underOurControl: false })
  );
  expect(screen.queryByText(/Someone saved/)).toBeNull();
  // Beyond our control nothing is asked further.
  expect(screen.queryAllByRole('button', { name: /^Why\?/ })).toEqual([]);
});

test('a chain deeper than the page is wide says how deep it is, and of what each is a why', async () => {
  const chain = Array.from({ length: 40 }, (_, depth) =>
    cause(`d${depth}`, depth === 0 ? null : `d${depth - 1}`, `Because of thing ${depth}`)
  );
  host(backend(withCauses(...chain, cause('s1', 'd0', 'Beside it all'))).resolvers);
  showSections('causes', 'failures');
  const label = await screen.findByText(/^Why 39/);
  expect(label.textContent).toBe('Why 39 of Because of thing 38');
  // A list of one level, however deep the chain is.
  expect(label.closest('ul')?.parentElement?.closest('ul')).toBeNull();
  // Far below its cause, and in the order of reading the last one.
  const last = screen
    .getAllByRole('listitem')
    .filter((item) => item.dataset['depth'] === '1')
    .at(-1);
  expect(last?.textContent).toContain('Why 1 of Because of thing 0');
  expect(last?.textContent).toContain('Beside it all');
});

test('words of a new why that were not added are there at the next visit', async () => {
  const server = backend(withCauses(cause('c1', null, 'A cause')));
  host(server.resolvers);
  const { user, unmount } = showSections('causes', 'failures');
  await user.click(await screen.findByRole('button', { name: 'Why? “A cause”' }));
  await user.keyboard('Half a tho');
  unmount();
  serve(server.resolvers);
  showSections('causes', 'failures');
  const line = await screen.findByRole('textbox', { name: 'Why “A cause”?' });
  expect(line).toHaveProperty('value', 'Half a tho');
  expect(asked('postmortem/edit')).toEqual([]);
});

test('words for a cause that somebody removed can be added again', async () => {
  const first = withCauses(cause('c1', null, 'As it was'));
  const server = backend(first);
  host({ ...server.resolvers, 'postmortem/edit': () => fail('unavailable') });
  const { user, unmount } = showSections('causes', 'failures');
  await user.click(await screen.findByText('As it was'));
  await fill(user, screen.getByRole('textbox', { name: 'Contributing cause' }), ', mine');
  unmount();
  const later = backend(withCauses());
  serve(later.resolvers);
  const again = showSections('causes', 'failures');
  await screen.findByText('This was removed while you wrote in it. Your words are kept.');
  await again.user.click(screen.getByRole('button', { name: 'Add it again' }));
  await waitFor(() => expect(stored(later)).toEqual(['As it was, mine']));
  expect(screen.queryByText(/Your words are kept/)).toBeNull();
});

test('what kind of incident it was is chosen from the site’s lists; a retired entry stays', async () => {
  const server = backend(
    postmortem(document({ classification: { origin: 'old-way', resolution: 'gone', detection: null } }))
  );
  const lists = {
    ...DEFAULT_SETTINGS.lists,
    origin: [...DEFAULT_SETTINGS.lists.origin, { id: 'old-way', name: 'The old way', retired: true }]
  };
  host({
    ...server.resolvers,
    'postmortem/read': () => ok({ ...answer(server.view()), settings: { ...DEFAULT_SETTINGS, lists } })
  });
  const { user } = showSections('causes', 'failures');
  await screen.findByText('The old way');
  // Not even in the list any more: its id is better than nothing.
  screen.getByText('gone');
  await user.click(screen.getByRole('button', { name: /^Edit how it was noticed/ }));
  await choose(user, 'How it was noticed', 'Customers noticed first');
  await waitFor(() =>
    expect(server.document().classification).toEqual({
      origin: 'old-way',
      resolution: 'gone',
      detection: 'customer'
    })
  );
});

test('a yes becomes a failure, is told with a way to it, and can be left open again', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = showSections('causes', 'failures');
  const question = await screen.findByRole('radiogroup', {
    name: 'Did the page reach the wrong person or team first?'
  });
  await user.click(within(question).getByRole('radio', { name: 'Yes' }));
  await waitFor(() => expect(server.document().failures).toHaveLength(1));
  expect(server.document().questions.wrongPersonPaged.answer).toBe('yes');
  expect(server.document().failures[0]?.question).toBe('wrongPersonPaged');
  await screen.findByText(/^Among the failures:/);
  await user.click(screen.getByRole('button', { name: 'Show it' }));
  expect(globalThis.document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe(
    `failures.${server.document().failures[0]?.id}`
  );
  await user.click(within(question).getByRole('button', { name: 'Leave it open' }));
  await waitFor(() => expect(server.document().questions.wrongPersonPaged.answer).toBeNull());
  expect(await violations()).toEqual([]);
});

/** The incident's ticket, handed on once. */
const withTicket: Jira = (path, query) => {
  const by = { accountId: RESPONDER, accountType: 'atlassian' };
  const created = new Date(incident.created).toISOString();
  if (path === `/issue/${incident.id}/comment`) return { status: 200, body: { total: 0, comments: [] } };
  if (path !== `/issue/${incident.id}`) return jira(path, query);
  const handedOn = {
    field: 'assignee',
    fieldId: 'assignee',
    from: LEAD,
    fromString: 'Platform Lead',
    to: RESPONDER,
    toString: 'Responder'
  };
  const at = new Date(incident.created + 7 * 60_000).toISOString();
  return {
    status: 200,
    body: {
      id: incident.id,
      key: incident.key,
      fields: { summary: incident.summary, created, reporter: by, attachment: [], issuelinks: [] },
      changelog: { total: 1, histories: [{ id: '1', author: by, created: at, items: [handedOn] }] }
    }
  };
};

test('what the ticket says is offered as evidence, taken over in one click, and offered again when it changes', async () => {
  const server = backend();
  host(server.resolvers, withTicket);
  const { user, unmount } = showSections('causes', 'failures');
  const take = await screen.findByRole('button', {
    name: 'Take this over as evidence for “Could we have noticed it sooner?”'
  });
  await user.click(take);
  await waitFor(() => expect(server.document().questions.detectionSlow.evidence).toMatch(/8 min/));
  expect(server.document().questions.detectionSlow.answer).toBeNull();
  await waitFor(() => expect(take.isConnected).toBe(false));
  screen.getByText(/^The ticket was handed on once: 7 min after it was created/);

  const evidence = { answer: null, evidence: 'Time to detect: 20 min from the failure.' };
  server.elsewhere([{ field: 'questions.detectionSlow', value: evidence }]);
  unmount();
  showSections('causes', 'failures');
  await screen.findByText('Time to detect: 8 min from the failure.');
});

test('a reader without the right to edit sees all of it and changes nothing', async () => {
  const view = postmortem(
    document({
      causes: [
        cause('c1', null, 'A cause', { tags: ['design'] }),
        cause('c2', 'c1', 'A why', { underOurControl: false })
      ],
      questions: {
        ...document().questions,
        detectionSlow: { answer: 'no', evidence: 'Eight minutes. <script>alert(1)</script> שלום' }
      }
    })
  );
  host(backend(view, false).resolvers);
  showSections('causes', 'failures');
  await screen.findByText('A cause');
  screen.getByText('In the design');
  screen.getByText('Outside our control');
  screen.getByText('Eight minutes. <script>alert(1)</script> שלום');
  const section = screen.getByRole('region', { name: 'What let it happen' });
  expect(within(section).queryAllByRole('button')).toEqual([]);
  expect(within(section).queryAllByRole('radio')).toEqual([]);
  expect(within(section).queryAllByRole('textbox')).toEqual([]);
  expect(await violations()).toEqual([]);
});

test('a light document, which has no section of failures, shows them below the questions', async () => {
  const light = document({ template: { kind: 'light', version: 2 } });
  host(backend(postmortem(light)).resolvers);
  const { user } = showSections('causes', 'failures');
  const question = await screen.findByRole('radiogroup', {
    name: 'Was documentation missing or out of date?'
  });
  expect(screen.queryByRole('heading', { name: 'Failures' })).toBeNull();
  await user.click(within(question).getByRole('radio', { name: 'Yes' }));
  await screen.findByRole('heading', { name: 'Failures' });
  await screen.findByText('No action answers this yet.');
});
