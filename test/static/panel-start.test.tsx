import { screen, waitFor, within } from '@testing-library/react';
import { afterEdits, answer, document, FAILURE, incident, LEAD, postmortem, RESPONDER } from './support/data';
import { asked, fail, host, jira, ok, serve, type Jira } from './support/host';
import { fill, show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;
const START = { name: 'Start postmortem' };
const slotKey = `afterword:draft:${RESPONDER}:incident-${incident.id}:start`;

const withSimilar: Jira = (path, query) =>
  path === '/search/jql'
    ? {
        status: 200,
        body: {
          issues: [
            {
              id: '10009',
              key: 'PLAT-9',
              fields: { summary: 'Checkout pages time out again', created: '2026-01-02T10:00:00.000+0000' }
            }
          ]
        }
      }
    : jira(path, query);

test('an incident without a postmortem gets one card: the question, how bad, what is expected, what was before', async () => {
  host({ 'postmortem/read': () => ok(answer(null)) }, withSimilar);
  show(panel);
  await screen.findByRole('heading', { name: /^Is this severe or frequent enough/ });
  screen.getByText('Sev2');
  screen.getByText(/^Sev2 asks for a postmortem.*Its review is due 2 business days after/);
  await screen.findByText('1 similar in the last 12 months');
  screen.getByRole('link', { name: 'PLAT-9' });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Change…',
    'Start postmortem',
    'Write first words',
    'Not needed…'
  ]);
  expect(await violations()).toEqual([]);
});

test('that similar incidents could not be looked up does not stand in the way', async () => {
  host({ 'postmortem/read': () => ok(answer(null)) }, () => ({ status: 403, body: {} }));
  show(panel);
  await screen.findByRole('button', START);
  await screen.findByText('Similar incidents could not be looked up just now.');
});

test('whoever may only read is told who can start one, and has no button', async () => {
  host({ 'postmortem/read': () => ok(answer(null, false)) });
  show(panel);
  await screen.findByText(/^Whoever may edit PLAT-1 can start one/);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('starting asks for nothing: one press, mine, as severe as proposed; also while the incident is open', async () => {
  const open = { ...answer(null), incident: { ...incident, statusCategory: 'indeterminate' as const } };
  host({ 'postmortem/read': () => ok(open), 'postmortem/start': () => ok(answer()) });
  const { user } = show(panel);
  await screen.findByText(/The incident is still open/);
  await user.click(await screen.findByRole('button', START));
  await screen.findByText('Deploys stopped draining connections.');
  expect(asked('postmortem/start')).toEqual([
    {
      incident: '10001',
      summary: '',
      severity: 2,
      owner: RESPONDER,
      milestones: { failure: null, detection: null, response: null, mitigation: null, resolution: null },
      nearMiss: false,
      zone: 'Europe/Berlin'
    }
  ]);
  expect(Object.keys(window.localStorage)).toEqual([]);
});

test('the severity follows from questions, asked one at a time, with the reason', async () => {
  host({ 'postmortem/read': () => ok(answer(null)), 'postmortem/start': () => ok(answer()) });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Change…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Severity' }));
  dialog.getByText('Did somebody get at data or systems who should not, or might they have?');
  expect(globalThis.document.activeElement?.textContent).toBe('Yes');
  expect(await violations()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Not sure' }));
  await user.click(dialog.getByRole('button', { name: 'Yes' }));
  dialog.getByText('Proposed: Sev1, because data is lost.', { exact: false });
  expect(dialog.getByRole('radio', { name: /^Sev1/ })).toHaveProperty('checked', true);
  await user.click(dialog.getByRole('button', { name: 'Back' }));
  dialog.getByText('Is data lost or damaged that we cannot bring back in full?');
  await user.click(dialog.getByRole('radio', { name: /^Sev3/ }));
  await user.click(dialog.getByRole('button', { name: 'Set Sev3' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(globalThis.document.activeElement).toBe(screen.getByRole('button', { name: 'Change…' }));
  screen.getByText(/^Sev3 asks for a postmortem/);
  await user.click(screen.getByRole('checkbox', { name: /near miss/ }));
  await user.click(screen.getByRole('button', START));
  await waitFor(() => expect(asked('postmortem/start')).toHaveLength(1));
  expect(asked('postmortem/start')[0]).toMatchObject({ severity: 3, nearMiss: true });
});

test('a start that fails keeps every word, on the page and for the next visit', async () => {
  host({
    'postmortem/read': () => ok(answer(null)),
    'postmortem/start': () => fail('unavailable', 'The store did not answer.')
  });
  const { user, unmount } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Write first words' }));
  await fill(user, await screen.findByLabelText(/^What happened/), 'Every word counts. 🚒');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', START));
  await screen.findByText('The postmortem was not started. What you wrote is kept.');
  screen.getByText('The store did not answer.');
  expect(screen.getByLabelText(/^What happened/)).toHaveProperty('value', 'Every word counts. 🚒');

  unmount();
  serve({
    'postmortem/read': () => ok(answer(null)),
    'postmortem/start': ({ summary }) => ok(answer(postmortem(document({ summary }))))
  });
  const again = show(panel);
  await screen.findByText('Brought back from your last visit.');
  expect(screen.getByLabelText(/^What happened/)).toHaveProperty('value', 'Every word counts. 🚒');
  await again.user.click(screen.getByRole('button', START));
  await screen.findByRole('button', { name: 'Edit summary' });
  expect(asked('postmortem/start').at(-1)).toMatchObject({
    summary: 'Every word counts. 🚒',
    owner: RESPONDER
  });
  expect(Object.keys(window.localStorage)).toEqual([]);
});

test('times and an owner that an earlier version asked for are started with, and not lost', async () => {
  host({ 'postmortem/read': () => ok(answer(null)), 'postmortem/start': () => ok(answer()) });
  const milestones = {
    failure: FAILURE,
    detection: null,
    response: null,
    mitigation: null,
    resolution: null
  };
  const value = { summary: 'Kept.', severity: 1, owner: LEAD, milestones };
  window.localStorage.setItem(slotKey, JSON.stringify({ at: Date.now(), value }));
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', START));
  await waitFor(() => expect(asked('postmortem/start')).toHaveLength(1));
  expect(asked('postmortem/start')[0]).toMatchObject({
    summary: 'Kept.',
    severity: 1,
    owner: LEAD,
    milestones
  });
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
  await user.click(await screen.findByRole('button', { name: 'Write first words' }));
  await fill(user, await screen.findByLabelText(/^What happened/), 'My own words.');
  await user.click(screen.getByRole('button', START));
  await screen.findByText('Somebody else started this postmortem first. What you wrote is kept.');
  await screen.findByText('Deploys stopped draining connections.');
  screen.getByText('My own words.');
  await user.click(screen.getByRole('button', { name: 'Add mine to it' }));
  await waitFor(() =>
    expect(saved).toEqual({
      operation: expect.any(String) as string,
      postmortemId: 'pm1',
      revision: 7,
      edits: [{ field: 'summary', value: 'Deploys stopped draining connections.\n\nMy own words.' }]
    })
  );
  await waitFor(() => expect(Object.keys(window.localStorage)).toEqual([]));
  expect(screen.queryByText(/started this postmortem first/)).toBeNull();
});

test('not needed: a reason is asked for, offered and kept; it says who, when and why, and can be reopened', async () => {
  let trouble = true;
  const waive = {
    kind: 'waive' as const,
    by: RESPONDER,
    at: FAILURE,
    reason: 'A false alarm: nobody was affected.'
  };
  const reopen = {
    kind: 'reopen' as const,
    by: LEAD,
    at: FAILURE,
    reason: 'It came back.',
    repeatedBy: null
  };
  host({
    'postmortem/read': () => ok(answer(null)),
    'postmortem/advance': ({ step }) => {
      if (trouble) return fail('unavailable', 'The store did not answer.');
      const life = step.kind === 'waive' ? [waive] : [waive, reopen];
      const { tickets: _, ...view } = postmortem(document({ life, summary: '' }), { revision: life.length });
      return ok(view);
    }
  });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Not needed…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'No postmortem needed?' }));
  await user.click(dialog.getByRole('button', { name: 'Mark as not needed' }));
  dialog.getByText('Say in a few words why.');
  expect(globalThis.document.activeElement).toBe(dialog.getByRole('textbox'));
  expect(asked('postmortem/advance')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'A false alarm: nobody was affected.' }));
  expect(await violations()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Mark as not needed' }));
  await dialog.findByText('The store did not answer.');
  expect(dialog.getByRole('textbox')).toHaveProperty('value', 'A false alarm: nobody was affected.');
  trouble = false;
  await user.click(dialog.getByRole('button', { name: 'Mark as not needed' }));

  await screen.findByRole('heading', { name: 'No postmortem needed' });
  expect(asked('postmortem/advance').at(-1)).toEqual({
    incident: '10001',
    revision: null,
    step: { kind: 'waive', reason: 'A false alarm: nobody was affected.' },
    severity: 2
  });
  screen.getByText('A false alarm: nobody was affected.');
  // The name comes a moment after the account.
  await waitFor(() => expect(screen.getByText(/^Decided by/).textContent).toMatch(/^Decided by Responder /));
  await waitFor(() => expect(globalThis.document.activeElement?.textContent).toBe('No postmortem needed'));
  expect(Object.keys(window.localStorage)).toEqual([]);
  expect(await violations()).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Reopen…' }));
  await fill(user, await screen.findByRole('textbox'), 'It came back.');
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  await screen.findByRole('button', START);
  expect(asked('postmortem/advance').at(-1)).toMatchObject({
    revision: 1,
    step: { kind: 'reopen', reason: 'It came back.' }
  });
  const lines = screen.getByRole('list', { name: 'What happened to this postmortem' });
  await waitFor(() =>
    expect(lines.textContent).toMatch(
      /Marked as not needed by Responder.*Reopened by Platform Lead.*It came back\./
    )
  );
});

test('a reader of a waived incident reads why and has no button', async () => {
  const life = [{ kind: 'waive' as const, by: null, at: FAILURE, reason: 'Part of PLAT-7.' }];
  host({ 'postmortem/read': () => ok(answer(postmortem(document({ life })), false)) });
  show(panel);
  await screen.findByText('Part of PLAT-7.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('an incident joins the postmortem of a linked one, and may leave it again', async () => {
  const home = { id: '10002', key: 'PLAT-2' };
  const linked = [
    { postmortemId: 'pm2', home: { ...home, summary: 'Gateways restart' }, state: 'draft' as const },
    { postmortemId: 'pm3', home: { id: '10003', key: 'PLAT-3', summary: 'No' }, state: 'waived' as const }
  ];
  host({
    'postmortem/read': () => ok({ ...answer(null), linked }),
    'postmortem/join': () => ok(answer(postmortem(document(), { id: 'pm2', home }))),
    'postmortem/leave': () => ok({ ...answer(null), linked })
  });
  const { user } = show(panel);
  const list = within(await screen.findByRole('list', { name: 'Postmortems of linked incidents' }));
  expect(list.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['PLAT-2']);
  await user.click(list.getByRole('button', { name: /^Join it of PLAT-2$/ }));
  await screen.findByText(/it was started on PLAT-2/);
  expect(asked('postmortem/join')).toEqual([{ incident: '10001', postmortemId: 'pm2' }]);
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await screen.findByRole('button', { name: /^Join it of PLAT-2$/ });
  expect(asked('postmortem/leave')).toEqual([{ incident: '10001' }]);
});
