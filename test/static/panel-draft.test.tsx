import { act, screen, waitFor, within } from '@testing-library/react';
import type { Edit } from '../../src/contract';
import { bridge } from '../setup/bridge';
import { action, answer, document, FAILURE, LEAD, postmortem, RESPONDER, viewer } from './support/data';
import { backend } from './support/backend';
import { asked, fail, host, ok, serve } from './support/host';
import { choose, fill, show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;
const SUMMARY = 'Deploys stopped draining connections.';

const summaryField = (): HTMLElement | null => screen.queryByRole('textbox', { name: 'Summary' });

/** What the browser keeps of what somebody wrote. */
const kept = (): string[] => Object.keys(window.localStorage).filter((key) => !key.endsWith(':last-look'));

const editSummary = async (user: ReturnType<typeof show>['user']): Promise<HTMLElement> => {
  await user.click(await screen.findByRole('button', { name: 'Edit summary' }));
  return screen.getByRole('textbox', { name: 'Summary' });
};

test('a draft is read first: state, severity, owner, times in full, milestones in the reader’s zone', async () => {
  host(backend().resolvers);
  show(panel);
  await screen.findByText(SUMMARY);
  screen.getByText('Draft');
  screen.getByText('Sev2');
  expect((await screen.findAllByText('Platform Lead', { selector: 'span' })).length).toBeGreaterThan(0);
  screen.getByText(/^This postmortem is blameless/);
  expect(screen.getByText('Time to detect').nextSibling?.textContent).toBe('8 min');
  expect(screen.getByText('Time to mitigate').nextSibling?.textContent).toBe('1 h 24 min');
  expect(screen.getByText('Time to resolve').nextSibling?.textContent).toBe('not known yet');
  expect(screen.getByRole('link', { name: 'Failure 23:41 14 Mar' }).getAttribute('title')).toBe(
    '14 Mar 2026, 23:41 (Berlin, CET)'
  );
  screen.getByText(/^Times in your zone: Berlin, /);
  // Only the line at the foot of the timeline, and the choice of its team, wait to be typed in.
  expect(screen.queryAllByRole('textbox').map((field) => field.getAttribute('name'))).toEqual([
    'timeline-line'
  ]);
  expect(await violations()).toEqual([]);
});

test('a reader sees everything and finds no control', async () => {
  host({ 'postmortem/read': () => ok(answer(postmortem(document({ actions: [action('a1')] })), false)) });
  show(panel);
  await screen.findByText(SUMMARY);
  screen.getByText('Drain connections before gateway a1 stops');
  // What is left leads somewhere or opens something to read.
  const index = screen.getByRole('navigation', { name: 'Sections' });
  const names = screen
    .getAllByRole('button')
    .filter((button) => !index.contains(button))
    .map(({ textContent }) => textContent ?? '');
  const reads = /^(\d+ of \d+ ready .*|All changes|Catch up|Follow the meeting|Guide)$/;
  expect(names.filter((name) => !reads.test(name))).toEqual([]);
  for (const role of ['textbox', 'checkbox', 'radio', 'combobox']) {
    expect(screen.queryAllByRole(role)).toEqual([]);
  }
});

test('no access is said in words, and nothing else is shown', async () => {
  host({ 'postmortem/read': () => fail('no-access', 'There is nothing here that you may see.') });
  const { container } = show(panel);
  await screen.findByText('You cannot see this postmortem');
  expect(container.textContent).toBe('You cannot see this postmortemThere is nothing here that you may see.');
});

test('access that is lost meanwhile takes away what was loaded before', async () => {
  const server = backend();
  host(server.resolvers);
  const announce: ((payload: unknown) => void)[] = [];
  bridge.handlers['subscribeRealtimeChannel'] = (data) => {
    announce.push((data as { onEvent: (payload: unknown) => void }).onEvent);
    return { unsubscribe: () => undefined };
  };
  show(panel);
  await screen.findByText(SUMMARY);
  bridge.handlers['invoke'] = () => fail('no-access');
  act(() => announce.forEach((tell) => tell({ revision: 8 })));
  await screen.findByText('You cannot see this postmortem');
  expect(screen.queryByText(SUMMARY)).toBeNull();
});

test('a failing backend is said with a way to try again', async () => {
  host({ 'postmortem/read': () => fail('invalid', 'The store is being moved.') });
  const { user } = show(panel);
  await screen.findByText('The store is being moved.');
  serve(backend().resolvers);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(SUMMARY);
});

test('the summary is edited in place and saved after a pause, with a quiet word', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  const field = await editSummary(user);
  expect(globalThis.document.activeElement).toBe(field);
  await user.paste(' Nobody noticed.');
  screen.getByText('Saving…');
  await screen.findByText('Saved 14:02');
  // The text once, and the way back to what it was typed on.
  const base = { from: SUMMARY.length, to: SUMMARY.length + ' Nobody noticed.'.length, text: '' };
  expect(asked('postmortem/edit')).toEqual([
    {
      postmortemId: 'pm1',
      revision: 7,
      edits: [{ field: 'summary', value: `${SUMMARY} Nobody noticed.`, base }],
      operation: expect.any(String) as string
    }
  ]);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(globalThis.document.activeElement).toBe(screen.getByRole('button', { name: 'Edit summary' }));
  screen.getByText(`${SUMMARY} Nobody noticed.`);
});

test('the text itself opens the editor; Ctrl+Enter ends it', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByText(SUMMARY));
  await user.paste('!');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(summaryField()).toBeNull();
  await waitFor(() => expect(server.view().document.summary).toBe(`${SUMMARY}!`));
});

test('Escape takes back what was typed, and what it took can be brought back', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  await editSummary(user);
  await user.paste(' Too much.');
  await user.keyboard('{Escape}');
  screen.getByText(SUMMARY);
  expect(asked('postmortem/edit')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Bring them back' }));
  await waitFor(() => expect(server.view().document.summary).toBe(`${SUMMARY} Too much.`));
});

test('Escape also takes back what was saved in between', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  await editSummary(user);
  await user.paste(' Saved.');
  await screen.findByText('Saved 14:02');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(server.view().document.summary).toBe(SUMMARY));
});

test('a conflict keeps both texts in sight; mine can be kept', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  const field = await editSummary(user);
  server.elsewhere([{ field: 'summary', value: 'Theirs.' }]);
  await user.clear(field);
  await user.paste('Mine.');
  const title = await screen.findByText(
    'Someone saved the summary while you were at it. Your version is kept.'
  );
  const notice = within(title.closest<HTMLElement>('[role="alert"]') ?? globalThis.document.body);
  await notice.findByText('Platform Lead');
  notice.getByText('Theirs.');
  notice.getByText('Mine.');
  expect(await violations()).toEqual([]);

  await user.click(notice.getByRole('button', { name: 'Keep mine' }));
  await screen.findByText('Saved 14:02');
  // Made on the revision that the person has now seen.
  expect(asked('postmortem/edit').at(-1)).toMatchObject({ revision: 8 });
  expect(server.view().document.summary).toBe('Mine.');
});

test('others’ words appear in what is being typed, and the caret stays where it is', async () => {
  const server = backend();
  host(server.resolvers);
  let announce: (payload: unknown) => void = () => undefined;
  bridge.handlers['subscribeRealtimeChannel'] = (data) => {
    announce = (data as { onEvent: typeof announce }).onEvent;
    return { unsubscribe: () => undefined };
  };
  const { user } = show(panel);
  const field = (await editSummary(user)) as HTMLTextAreaElement;
  await user.paste(' Mine.');
  field.setSelectionRange(8, 15);
  server.elsewhere([{ field: 'summary', value: `Last night: ${SUMMARY}` }]);
  announce({ revision: 8 });
  await waitFor(() => expect(field.value).toBe(`Last night: ${SUMMARY} Mine.`));
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('stopped');
  await waitFor(() => expect(server.view().document.summary).toBe(`Last night: ${SUMMARY} Mine.`));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(server.view().document.summary).toBe(`Last night: ${SUMMARY}`));
});

test('a conflict can be ended by taking theirs', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  const field = await editSummary(user);
  server.elsewhere([{ field: 'summary', value: 'Theirs.' }]);
  await user.clear(field);
  await user.paste('Mine.');
  await user.click(await screen.findByRole('button', { name: 'Take theirs' }));
  expect(summaryField()).toHaveProperty('value', 'Theirs.');
  expect(kept()).toEqual([]);
});

test('a save that fails in passing is tried again by itself, and says so', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  await editSummary(user);
  serve({ ...server.resolvers, 'postmortem/edit': () => fail('unavailable') });
  await user.paste(' Late.');
  await screen.findByText('Not saved, retrying; your text is kept');
  serve(server.resolvers);
  await screen.findByText('Saved 14:02');
  expect(server.view().document.summary).toBe(`${SUMMARY} Late.`);
});

test('a save that is refused says why and keeps the text', async () => {
  const server = backend();
  host({ ...server.resolvers, 'postmortem/edit': () => fail('invalid', 'It is too long.') });
  const { user } = show(panel);
  await editSummary(user);
  await user.paste(' Long.');
  await screen.findByText('It is too long.');
  screen.getByText('Not saved; your text is kept');
  expect(summaryField()).toHaveProperty('value', `${SUMMARY} Long.`);
  await user.click(screen.getByRole('button', { name: 'Discard mine' }));
  expect(summaryField()).toHaveProperty('value', SUMMARY);
});

test('what a closed tab left unsaved comes back and is saved; another account does not see it', async () => {
  const server = backend();
  host({ ...server.resolvers, 'postmortem/edit': () => fail('unavailable') });
  const first = show(panel);
  await editSummary(first.user);
  await first.user.paste(' Before the tab closed.');
  await screen.findByText('Not saved, retrying; your text is kept');
  first.unmount();

  serve(server.resolvers);
  const other = show(panel, { ...viewer, accountId: LEAD });
  await screen.findByText(SUMMARY);
  expect(screen.queryByText(/Before the tab closed/)).toBeNull();
  other.unmount();

  show(panel);
  await waitFor(() => expect(server.view().document.summary).toBe(`${SUMMARY} Before the tab closed.`));
  await screen.findByText('Saved 14:02');
  expect(kept()).toEqual([]);
});

test('text is shown as it was written, never as markup', async () => {
  const text = '<script>alert(1)</script> <b>bold</b>\nنص عربي 🚒';
  host({ 'postmortem/read': () => ok(answer(postmortem(document({ summary: text })))) });
  const { container } = show(panel);
  await screen.findByRole('button', { name: 'Edit summary' });
  expect(container.querySelector('script, b')).toBeNull();
  const place = screen.getByText(/alert\(1\)/);
  const lines = [...place.childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : node.textContent));
  expect(lines.join('')).toBe(text);
  expect(place.closest('[dir]')?.getAttribute('dir')).toBe('auto');
});

test('severity and owner are changed where they stand', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: /^Change severity/ }));
  await user.click(await screen.findByRole('radio', { name: /^Sev4/ }));
  await fill(user, screen.getByRole('textbox', { name: /^Why it changes/ }), 'Only our tools.');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Set Sev4' }));
  await screen.findByText('lowered from Sev2');
  await waitFor(() => expect(server.view().document.severity).toBe(4));
  expect(server.view().document.severityLog.at(-1)).toMatchObject({
    from: 2,
    to: 4,
    reason: 'Only our tools.'
  });
  expect(globalThis.document.activeElement).toBe(screen.getByRole('button', { name: /^Change severity/ }));
  await user.click(screen.getByRole('button', { name: /^Edit owner/ }));
  await choose(user, 'Owner', 'Responder');
  await waitFor(() => expect(server.view().document.owner).toBe(RESPONDER));
});

test('a milestone is changed where it stands, and only that one is sent', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: /^Edit time of mitigation, 01:05/ }));
  const field = screen.getByRole('textbox', { name: 'Mitigation, time' });
  await user.clear(field);
  await user.type(field, '16/03/2026 0:41{Enter}');
  await waitFor(() =>
    expect(asked('postmortem/edit').map(({ edits }) => edits)).toEqual([
      [{ field: 'milestones', value: { mitigation: Date.UTC(2026, 2, 15, 23, 41) } }]
    ])
  );
});

test('a contradiction stands between the two milestones that cause it', async () => {
  const milestones = { ...document().milestones, response: FAILURE - 60_000 };
  host({ 'postmortem/read': () => ok(answer(postmortem(document({ milestones })))) });
  show(panel);
  const sentence = await screen.findByText(/^Response is set 9 min before detection/, { selector: 'p' });
  const place = sentence.closest('li');
  const names = [place?.previousElementSibling, place?.nextElementSibling].map(
    (row) => row?.querySelector('strong')?.textContent
  );
  expect(names).toEqual(['Failure', 'Detection']);
  expect(
    within(sentence)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  ).toEqual(['Go to the time of response', 'Go to the time of detection']);
});

test('another place’s save shows by itself; an announcement that is known already asks for nothing', async () => {
  const server = backend();
  host(server.resolvers);
  let announce: (payload: unknown) => void = () => undefined;
  bridge.handlers['subscribeRealtimeChannel'] = (data) => {
    const { channelName, isGlobal, onEvent } = data as {
      channelName: string;
      isGlobal: boolean;
      onEvent: typeof announce;
    };
    expect([channelName, isGlobal]).toEqual(['postmortem-pm1', true]);
    announce = onEvent;
    return { unsubscribe: () => undefined };
  };
  const { user } = show(panel);
  await editSummary(user);
  announce({ revision: 7 });
  expect(asked('postmortem/read')).toHaveLength(1);
  server.elsewhere([{ field: 'summary', value: 'From another place.' }]);
  announce(JSON.stringify({ revision: 8 }));
  await waitFor(() => expect(summaryField()).toHaveProperty('value', 'From another place.'));
});

test('keystrokes right after a save do not conflict with that save', async () => {
  const server = backend();
  const strict = {
    ...server.resolvers,
    'postmortem/edit': (request: { revision: number; edits: Edit[] }) =>
      request.revision === server.view().revision
        ? server.resolvers['postmortem/edit'](request)
        : fail('conflict')
  };
  host(strict);
  const { user } = show(panel);
  await fill(user, await editSummary(user), ' One.');
  await screen.findByText('Saved 14:02');
  await user.paste(' Two.');
  await waitFor(() => expect(server.view().document.summary).toMatch(/One\..* Two\.|Two\./));
  expect(screen.queryByText(/^(Someone|Somebody) (saved|changed)|^Not saved/)).toBeNull();
});

test('Escape first closes what is open inside the editor, then the editor', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: /^Edit owner/ }));
  await user.type(await screen.findByRole('combobox', { name: 'Owner' }), 'Net');
  await screen.findByRole('option', { name: 'Network Engineer' });
  await user.keyboard('{Escape}');
  screen.getByRole('combobox', { name: 'Owner' });
  expect(screen.queryByRole('option')).toBeNull();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('combobox', { name: 'Owner' })).toBeNull();
  expect(asked('postmortem/edit')).toEqual([]);
});
