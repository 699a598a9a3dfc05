import { screen, waitFor, within } from '@testing-library/react';
import { afterEdits, answer, document, incident, LEAD, postmortem, RESPONDER } from './support/data';
import { asked, fail, host, ok, serve } from './support/host';
import { choose, fill, show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;

test('an incident without a postmortem gets one card: what it is for, the proposed severity, one button', async () => {
  host({ 'postmortem/read': () => ok(answer(null)) });
  show(panel);
  await screen.findByText(/next incident is a smaller one/);
  screen.getByText('Sev2');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Start postmortem']);
  expect(await violations()).toEqual([]);
});

test('whoever may only read is told who can start one, and has no button', async () => {
  host({ 'postmortem/read': () => ok(answer(null, false)) });
  show(panel);
  await screen.findByText('Whoever may edit PLAT-1 can start it.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('starting sends summary, severity, owner and the milestones that are known', async () => {
  host({ 'postmortem/read': () => ok(answer(null)), 'postmortem/start': () => ok(answer()) });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Start postmortem' }));
  const form = await screen.findByRole('form', { name: 'Start postmortem' });
  await fill(user, within(form).getByLabelText('What happened'), 'Connections were cut. 🚒');
  await user.click(within(form).getByRole('radio', { name: /^Sev1/ }));
  await choose(user, 'Owner', 'Platform Lead');
  await user.type(await screen.findByRole('combobox', { name: 'Failure, date' }), '14/03/2026{Enter}');
  await user.type(screen.getByRole('combobox', { name: 'Failure, time' }), '23:41{Enter}');
  expect(await violations()).toEqual([]);
  await user.click(within(form).getByRole('button', { name: 'Start postmortem' }));

  await waitFor(() => expect(asked('postmortem/start')).toHaveLength(1));
  expect(asked('postmortem/start')[0]).toEqual({
    incident: '10001',
    summary: 'Connections were cut. 🚒',
    severity: 1,
    owner: LEAD,
    milestones: {
      // 23:41 on the clock of a reader in Berlin.
      failure: Date.UTC(2026, 2, 14, 22, 41),
      detection: null,
      response: null,
      mitigation: null,
      resolution: null
    },
    nearMiss: false,
    zone: 'Europe/Berlin'
  });
  await screen.findByText('Deploys stopped draining connections.');
});

test('a start that fails keeps every word, on the page and for the next visit', async () => {
  host({
    'postmortem/read': () => ok(answer(null)),
    'postmortem/start': () => fail('unavailable', 'The store did not answer.')
  });
  const { user, unmount } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Start postmortem' }));
  await fill(user, await screen.findByLabelText('What happened'), 'Every word counts.');
  await user.click(screen.getByRole('button', { name: 'Start postmortem' }));
  await screen.findByText('The postmortem was not started. What you wrote is kept.');
  screen.getByText('The store did not answer.');
  expect(screen.getByLabelText('What happened')).toHaveProperty('value', 'Every word counts.');

  unmount();
  serve({
    'postmortem/read': () => ok(answer(null)),
    'postmortem/start': ({ summary }) => ok(answer(postmortem(document({ summary }))))
  });
  const again = show(panel);
  await screen.findByText('Brought back from your last visit.');
  expect(screen.getByLabelText('What happened')).toHaveProperty('value', 'Every word counts.');
  await again.user.click(screen.getByRole('button', { name: 'Start postmortem' }));
  await screen.findByRole('button', { name: 'Edit summary' });
  expect(asked('postmortem/start').at(-1)).toMatchObject({ summary: 'Every word counts.', owner: RESPONDER });
  expect(Object.keys(window.localStorage)).toEqual([]);
});

test('where somebody else was first, theirs is shown and mine is offered beside it', async () => {
  const theirs = postmortem(document({ milestones: { ...document().milestones, resolution: null } }));
  let saved: unknown;
  host({
    'postmortem/read': () => ok(answer(null)),
    'postmortem/start': () => ok(answer(theirs)),
    'postmortem/edit': (request) => {
      saved = request;
      return ok(afterEdits(theirs, request.edits));
    }
  });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Start postmortem' }));
  await fill(user, await screen.findByLabelText('What happened'), 'My own words.');
  await user.click(screen.getByRole('button', { name: 'Start postmortem' }));
  await screen.findByText('Somebody else started this postmortem first. What you wrote is kept.');
  screen.getByText('Deploys stopped draining connections.');
  screen.getByText('My own words.');
  await user.click(screen.getByRole('button', { name: 'Add mine to it' }));
  await waitFor(() =>
    expect(saved).toEqual({
      postmortemId: 'pm1',
      revision: 7,
      edits: [{ field: 'summary', value: 'Deploys stopped draining connections.\n\nMy own words.' }]
    })
  );
  await waitFor(() => expect(Object.keys(window.localStorage)).toEqual([]));
  expect(screen.queryByText(/started this postmortem first/)).toBeNull();
});

test('cancelling an empty form forgets it; cancelling words keeps them', async () => {
  host({ 'postmortem/read': () => ok(answer(null)) });
  const { user } = show(panel);
  const open = async (): Promise<void> =>
    user.click(await screen.findByRole('button', { name: 'Start postmortem' }));
  await open();
  await user.click(await screen.findByRole('radio', { name: /^Sev4/ }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByText('What you wrote is kept.')).toBeNull();
  await open();
  await fill(user, await screen.findByLabelText('What happened'), 'Half a sentence');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  screen.getByText('What you wrote is kept.');
  await open();
  expect(await screen.findByLabelText('What happened')).toHaveProperty('value', 'Half a sentence');
});

test('milestones that contradict each other are named while they are filled in', async () => {
  const kept = {
    summary: '',
    severity: 2,
    owner: RESPONDER,
    milestones: {
      failure: Date.UTC(2026, 2, 14, 10),
      detection: Date.UTC(2026, 2, 14, 9),
      response: null,
      mitigation: null,
      resolution: null
    }
  };
  host({ 'postmortem/read': () => ok(answer(null)) });
  window.localStorage.setItem(
    `afterword:draft:${RESPONDER}:incident-${incident.id}:start`,
    JSON.stringify({ at: Date.now(), value: kept })
  );
  show(panel);
  await screen.findByText('Detection is set 1 h before failure, which ought to come first.');
});
