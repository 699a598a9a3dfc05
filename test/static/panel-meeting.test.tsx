import { screen, waitFor, within } from '@testing-library/react';
import type { PostmortemDocument } from '../../src/domain/postmortem';
import { startedAt, Timer } from '../../src/domain/meeting/timer';
import { draftSlot } from '../../static/src/shared/drafts';
import { backend } from './support/backend';
import { action, created, document, NETWORK_ENGINEER, postmortem, RESPONDER } from './support/data';
import { fail, host } from './support/host';
import { choose, violations } from './support/render';
import { showSections } from './support/sections';

const MINUTE = 60_000;
const AGREED = {
  at: null,
  extension: null,
  agreedImpact: true,
  agreedTimeline: true,
  agreedCauses: true
};
const FAILURES = [
  { id: 'f1', text: 'Alerts went to a closed channel', question: null },
  { id: 'f2', text: 'The cache could not be emptied', question: null }
];

/** Opens the meeting on what a server has. */
const meet = async (server: ReturnType<typeof backend>, isReader = false) => {
  const shown = showSections('review');
  const opener = await screen.findByRole('button', {
    name: isReader ? 'Follow the meeting' : 'Meeting mode'
  });
  await shown.user.click(opener);
  const meeting = within(await screen.findByRole('dialog', { name: 'Review meeting' }));
  return { ...shown, server, opener, meeting };
};
const serving = (changed: Partial<PostmortemDocument>, canEdit = true) => {
  const server = backend(postmortem(document(changed)), canEdit);
  host(server.resolvers);
  return server;
};
const isAt = (title: string): void => {
  expect(globalThis.document.activeElement?.textContent).toBe(title);
};

test('opens on what was, and on what will be once the three are agreed on', async () => {
  const server = serving({
    causes: [{ id: 'c1', parent: null, text: 'No drain step', tags: [], underOurControl: null }],
    failures: FAILURES
  });
  const { meeting, user, unmount } = await meet(server);
  isAt('Agree on what was');
  meeting.getByText(/^This postmortem is blameless/);
  meeting.getByText('No drain step');
  expect(await violations()).toEqual([]);
  for (const tick of meeting.getAllByRole('checkbox')) await user.click(tick);
  await waitFor(() => expect(server.document().meeting).toEqual(AGREED));
  meeting.getByText(/^All three are agreed on/);
  unmount();
  const again = await meet(server);
  isAt('What would have helped');
  await again.user.click(again.meeting.getByRole('button', { name: 'Leave the meeting' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('failures, ideas, whittling and owners: one after the other, by keyboard', async () => {
  const server = serving({ meeting: AGREED });
  const { meeting, user, opener } = await meet(server);
  isAt('What did not work as it should');
  await user.click(meeting.getByRole('textbox', { name: 'Another failure' }));
  await user.keyboard('No drain step{Enter}Nobody was paged{Enter}');
  await waitFor(() => expect(server.document().failures).toHaveLength(2));
  meeting.getByText('No drain step');
  expect(await violations()).toEqual([]);

  await user.click(meeting.getByRole('button', { name: 'Next: Ideas' }));
  isAt('What would have helped');
  await user.click(meeting.getByRole('textbox', { name: 'Idea for: No drain step' }));
  await user.keyboard('Drain first{Enter}Check in staging{Enter}');
  await waitFor(() => expect(server.document().actions).toHaveLength(2));
  expect(server.document().actions[0]).toMatchObject({
    text: 'Drain first',
    answers: [server.document().failures[0]?.id]
  });
  meeting.getByText('No idea answers it yet.');
  expect(await violations()).toEqual([]);

  await user.click(meeting.getByRole('button', { name: 'Next: Whittle' }));
  meeting.getByText('2 ideas; up to about 5 get done.');
  meeting.getByText('Without an answer: “Nobody was paged”.');
  await user.click(meeting.getByRole('button', { name: 'Keep: Drain first' }));
  expect(meeting.getByRole('button', { name: 'Keep: Drain first' }).getAttribute('aria-pressed')).toBe(
    'true'
  );
  await user.click(meeting.getByRole('button', { name: 'Drop: Check in staging' }));
  const verdicts = (): string[] => server.document().actions.map(({ verdict }) => verdict);
  await waitFor(() => expect(verdicts()).toEqual(['keep', 'drop']));
  meeting.getByText('1 idea; up to about 5 get done.');
  expect(globalThis.document.activeElement).toBe(meeting.getByRole('button', { name: 'Drop: Drain first' }));
  meeting.getByText('Answers “No drain step”; nothing else does.');
  expect(await violations()).toEqual([]);
  await user.click(meeting.getByText('Dropped (1)'));
  await user.click(meeting.getByRole('button', { name: 'Bring back: Check in staging' }));
  await waitFor(() => expect(verdicts()).toEqual(['keep', 'undecided']));

  await user.click(meeting.getByRole('button', { name: 'Next: Owners' }));
  meeting.getByText('0 of 2 have one person and a date.');
  await choose(user, 'Assignee of Drain first', 'Network Engineer');
  const day = await meeting.findByLabelText('Due date of Drain first');
  await user.type(day, '02/04/2099{Enter}');
  await waitFor(() =>
    expect(server.document().actions[0]).toMatchObject({
      assignee: NETWORK_ENGINEER,
      dueDate: '2099-04-02'
    })
  );
  await meeting.findByText('1 of 2 have one person and a date.');
  expect(await violations()).toEqual([]);
  // The date has the focus; Escape leaves from there as well.
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(globalThis.document.activeElement).toBe(opener);
});

test('arrows and page keys go from step to step, not while somebody types; Escape leaves and loses nothing', async () => {
  const server = serving({ meeting: AGREED });
  const { meeting, user, opener } = await meet(server);
  await user.keyboard('{ArrowLeft}');
  isAt('Agree on what was');
  await user.keyboard('{ArrowLeft}');
  isAt('Agree on what was');
  await user.keyboard('{ArrowRight}{PageDown}{PageUp}');
  isAt('What did not work as it should');
  await user.click(meeting.getByRole('textbox', { name: 'Another failure' }));
  await user.keyboard('Half a thought{ArrowLeft}{ArrowRight}');
  meeting.getByRole('heading', { name: 'What did not work as it should' });
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(server.document().failures).toEqual([]);
  await user.click(opener);
  expect(await screen.findByRole('textbox', { name: 'Another failure' })).toHaveProperty(
    'value',
    'Half a thought'
  );
});

test('Escape of an editor within is not that of the meeting', async () => {
  const server = serving({ meeting: AGREED, failures: FAILURES });
  const { meeting, user } = await meet(server);
  await user.keyboard('{ArrowLeft}');
  await user.click(meeting.getByRole('button', { name: /^Edit failure Alerts went/ }));
  await user.keyboard('!{Escape}');
  screen.getByRole('dialog', { name: 'Review meeting' });
  meeting.getByText('Alerts went to a closed channel');
});

test('the clock goes on after a reload, turns amber past the suggested length, and stands when paused', async () => {
  const server = serving({});
  const slot = draftSlot([RESPONDER, 'pm1', 'meeting-timer'], Timer);
  slot.write(startedAt(Date.now() - 20 * MINUTE));
  const first = await meet(server);
  expect(first.meeting.getByRole('timer').textContent).toMatch(/^20:0\d$/);
  first.meeting.getByText('of about 30 min');
  expect(first.meeting.queryByText(/have passed/)).toBeNull();
  first.unmount();

  slot.write(startedAt(Date.now() - 31 * MINUTE));
  const { meeting, user, unmount } = await meet(server);
  expect(meeting.getByRole('timer').textContent).toMatch(/^31:0\d$/);
  expect(meeting.getByRole('timer').className).toBe('over');
  meeting.getByText('The suggested 30 minutes have passed.');
  await user.click(meeting.getByRole('button', { name: 'Pause the clock' }));
  expect(slot.read()?.since).toBeNull();
  unmount();
  const again = await meet(server);
  again.meeting.getByRole('button', { name: 'Go on with the clock' });
  await again.user.click(again.meeting.getByRole('button', { name: 'Start over the clock' }));
  expect(again.meeting.getByRole('timer').textContent).toBe('0:00');
});

test('no clock runs for whoever looks long before the meeting', async () => {
  const server = serving({ meeting: { ...AGREED, at: Date.now() + 300 * MINUTE } });
  const { meeting, user } = await meet(server);
  expect(meeting.getByRole('timer').textContent).toBe('0:00');
  await user.click(meeting.getByRole('button', { name: 'Start the clock' }));
  meeting.getByRole('button', { name: 'Pause the clock' });
});

test('what the server refuses is told in the meeting, where it was done', async () => {
  const server = serving({});
  host({ ...server.resolvers, 'postmortem/edit': () => fail('invalid', 'The store is full.') });
  const { meeting, user } = await meet(server);
  await user.click(meeting.getByRole('checkbox', { name: 'We agree on who felt it and how' }));
  await meeting.findByText(/The store is full\./);
});

test('many ideas raise the question which to drop; a ticket is not dropped here', async () => {
  const actions = Array.from({ length: 6 }, (_, index) =>
    action(`a${index}`, { answers: ['f1'], dueDate: null })
  );
  const view = postmortem(document({ meeting: AGREED, failures: FAILURES.slice(0, 1), actions }));
  const server = backend({ ...view, tickets: [created('a0', 'PLAT-7'), ...view.tickets.slice(1)] });
  host(server.resolvers);
  const { meeting } = await meet(server);
  isAt('Keep the few that matter most');
  meeting.getByText('6 ideas. About 5 get done; which would you drop?');
  meeting.getByText('Its ticket is made.');
  expect(meeting.getAllByRole('button', { name: /^Drop: / })).toHaveLength(5);
});

test('a reader follows every step and changes nothing', async () => {
  const server = serving(
    { meeting: AGREED, failures: FAILURES, actions: [action('a1', { answers: ['f1'] })] },
    false
  );
  const { meeting, user } = await meet(server, true);
  for (const name of ['1 Agree', '2 Failures', '3 Ideas', '4 Whittle', '5 Owners']) {
    await user.click(meeting.getByRole('button', { name }));
    expect(meeting.queryAllByRole('textbox')).toEqual([]);
    expect(meeting.queryAllByRole('checkbox')).toEqual([]);
    expect(meeting.queryAllByRole('combobox')).toEqual([]);
    expect(meeting.queryAllByRole('button', { name: /^(Add|Drop|Keep|Remove|Edit|Bring)/ })).toEqual([]);
    expect(await violations()).toEqual([]);
  }
});
