import { screen, waitFor, within } from '@testing-library/react';
import { reviewDueOf } from '../../src/domain/meeting/meeting-time';
import type { PostmortemDocument } from '../../src/domain/postmortem';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import { backend } from './support/backend';
import { document, FAILURE, LEAD, NETWORK_ENGINEER, postmortem, RESPONDER } from './support/data';
import { asked, host, jira, type Jira } from './support/host';
import { choose, violations } from './support/render';
import { showSections } from './support/sections';

const MINUTE = 60_000;
const GONE = '712020:00000000-0000-4000-8000-0000000000ff';
const MACHINE = '712020:00000000-0000-4000-8000-0000000000aa';

/** Resolved on Sunday, 15 March 2026, at 00:31 UTC: in the night, and on no working day. */
const RESOLVED = FAILURE + 110 * MINUTE;

const resolved = (changed: Partial<PostmortemDocument> = {}): PostmortemDocument => {
  const made = document(changed);
  return { ...made, milestones: { ...made.milestones, resolution: RESOLVED } };
};

const by = (accountId: string, minutes: number) => ({
  author: { accountId },
  created: new Date(FAILURE + minutes * MINUTE).toISOString()
});

/** The incident's ticket: the Responder worked on it, the Network Engineer commented, so did a machine. */
const ticket: Jira = (path, query) => {
  if (path === '/issue/10001') {
    const moved = { field: 'status', fieldId: 'status', from: '1', fromString: 'A', to: '2', toString: 'B' };
    const histories = [{ id: '1', ...by(RESPONDER, 20), items: [moved] }];
    const fields = {
      summary: 'Checkout',
      created: new Date(FAILURE).toISOString(),
      reporter: { accountId: GONE }
    };
    return { status: 200, body: { id: '10001', key: 'PLAT-1', fields, changelog: { total: 1, histories } } };
  }
  if (path === '/issue/10001/comment') {
    const comments = [
      { id: '1', ...by(NETWORK_ENGINEER, 200), body: null },
      { id: '2', ...by(MACHINE, 30), body: null }
    ];
    return { status: 200, body: { total: 2, comments } };
  }
  if (path === '/user/bulk' && query.getAll('accountId').includes(MACHINE)) {
    const { status, body } = jira(path, query);
    const machine = { accountId: MACHINE, accountType: 'app', displayName: 'Deploy bot', avatarUrls: {} };
    return { status, body: { values: [...(body as { values: unknown[] }).values, machine] } };
  }
  return jira(path, query);
};

const open = async (doc: PostmortemDocument, canEdit = true) => {
  const server = backend(postmortem(doc), canEdit);
  host(server.resolvers, ticket);
  const shown = showSections('review');
  const review = within(await screen.findByRole('region', { name: 'Review' }));
  return { server, review, ...shown };
};
const edits = () => asked('postmortem/edit').flatMap((request) => request.edits);

test('says when the review is due and why, how long it takes and who runs it', async () => {
  const { review } = await open(resolved());
  const when = within(review.getByRole('region', { name: 'When' }));
  // Business time is reckoned in UTC here, and read in Berlin: an hour later on the clock.
  // It is long past: the document of these tests is of March 2026.
  when.getByText('Was due');
  when.getByText(/Sev2 asks for the review within 2 business days\. It was resolved at 00:31, in the night/);
  expect(when.getAllByText(/in GMT|in UTC/).length).toBeGreaterThan(0);
  when.getByText('Not before');
  when.getByText(/^About 30 minutes\. Reviews of Sev2 are usually run by an incident manager\.$/);
  expect(await violations()).toEqual([]);
});

test('a time before the dust has settled is warned of, and so is one later than due; one that is past is not', async () => {
  const meetingAfter = (resolution: number, at: number): PostmortemDocument => {
    const made = document();
    return {
      ...made,
      milestones: { ...made.milestones, resolution },
      meeting: { ...made.meeting, at }
    };
  };
  const now = Date.now();
  const early = await open(meetingAfter(now - 30 * MINUTE, now + 20 * MINUTE));
  early.review.getByText(/That is early\./);
  early.unmount();
  const late = await open(meetingAfter(now - 30 * MINUTE, now + 60 * 24 * 60 * MINUTE));
  late.review.getByText(/That is later than due\./);
  late.unmount();
  const past = await open(meetingAfter(RESOLVED, RESOLVED + 60 * MINUTE));
  expect(past.review.queryByText(/That is (early|later than due)/)).toBeNull();
});

test('the review is put off with a reason, not without one, and that can be taken back', async () => {
  const { review, user, server } = await open(resolved());
  await user.click(review.getByRole('button', { name: 'Put it off…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put the review off' }));
  await user.click(dialog.getByRole('button', { name: 'Put it off' }));
  dialog.getByText(/Say until when it should wait/);
  const day = await dialog.findByLabelText('Until, date');
  await user.type(day, '30/03/2026{Enter}');
  const clock = dialog.getByLabelText('Until, time');
  await user.type(clock, '10:00{Enter}');
  await user.click(dialog.getByRole('button', { name: 'Put it off' }));
  dialog.getByText(/Say in a few words why the review should wait/);
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'The vendor’s logs come on Friday.');
  expect(await violations()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Put it off' }));
  await waitFor(() =>
    expect(server.document().meeting.extension).toMatchObject({
      until: Date.parse('2026-03-30T08:00:00Z'),
      reason: 'The vendor’s logs come on Friday.',
      by: RESPONDER
    })
  );
  review.getByText('The vendor’s logs come on Friday.');
  await user.click(review.getByRole('button', { name: 'Take it back' }));
  await waitFor(() => expect(server.document().meeting.extension).toBeNull());
});

test('a role is taken with one click; whoever responded and moderates gets a hint; the guide is at hand', async () => {
  const { review, user, server } = await open(resolved());
  expect(review.queryByText(/^Your role/)).toBeNull();
  await user.click(review.getByRole('button', { name: 'Take this role: Moderator' }));
  await waitFor(() => expect(edits()).toEqual([{ field: 'roles.moderator', value: RESPONDER }]));
  expect(server.document().roles.moderator).toBe(RESPONDER);
  await review.findByText(/^The moderator responded to the incident/);
  review.getByText(/^Your role/);
  await user.click(review.getByRole('button', { name: 'What you do: Moderator' }));
  const guide = within(await screen.findByRole('dialog', { name: 'A guide to the roles' }));
  guide.getByText(DEFAULT_SETTINGS.roles.moderator.purpose);
  await user.click(guide.getByRole('button', { name: 'Sponsor' }));
  guide.getByText(DEFAULT_SETTINGS.roles.sponsor.guide[0] ?? '');
  expect(await violations()).toEqual([]);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a role is given by name; there is always an owner', async () => {
  const { review, user, server } = await open(document());
  await user.click(await review.findByRole('button', { name: /^Edit bar raiser: / }));
  await choose(user, 'Bar raiser', 'Network Engineer');
  await waitFor(() => expect(server.document().roles.barRaiser).toBe(NETWORK_ENGINEER));
  await user.click(review.getByRole('button', { name: /^Edit owner: / }));
  await user.click(await screen.findByRole('combobox', { name: 'Owner' }));
  await user.keyboard('{Backspace}{Escape}');
  expect(server.document().owner).toBe(LEAD);
});

test('a team is asked, takes its part and is done with it', async () => {
  const { review, user, server } = await open(document());
  const teams = within(review.getByRole('region', { name: 'Teams that contribute' }));
  await user.click(teams.getByRole('button', { name: 'Ask a team' }));
  await user.click(teams.getByRole('button', { name: 'Ask this team' }));
  teams.getByText('Name the team.');
  await user.type(teams.getByRole('textbox', { name: 'Team' }), ' Networks {Enter}');
  await waitFor(() =>
    expect(server.document().contributors).toEqual([
      { id: expect.any(String) as string, team: 'Networks', account: null, state: 'asked' }
    ])
  );
  expect(globalThis.document.activeElement).toBe(teams.getByRole('button', { name: 'Ask a team' }));
  await user.click(teams.getByRole('button', { name: 'I write for them: Networks' }));
  await user.click(await teams.findByRole('button', { name: 'Mark done: Networks' }));
  await waitFor(() =>
    expect(server.document().contributors[0]).toMatchObject({ account: RESPONDER, state: 'done' })
  );
  teams.getByText('Done');
  await user.click(teams.getByRole('button', { name: 'Remove Networks' }));
  await waitFor(() => expect(server.document().contributors).toEqual([]));
});

test('whoever worked on the ticket is proposed, people only, and invited by account id', async () => {
  const { review, user, server } = await open(resolved());
  const who = within(review.getByRole('region', { name: 'Who comes' }));
  who.getByText(/^Nobody is invited yet for responder, development, operations, stakeholder and management/);
  await who.findByText('2 more people worked on this ticket.');
  await user.click(who.getByRole('button', { name: 'Show who' }));
  who.getByText('Network Engineer');
  expect(who.queryByText('Deploy bot')).toBeNull();
  await user.click(who.getByRole('button', { name: 'Invite all' }));
  await waitFor(() =>
    expect(server.document().attendees).toEqual([
      { account: RESPONDER, capacities: ['responder'] },
      { account: NETWORK_ENGINEER, capacities: ['stakeholder'] }
    ])
  );
  expect(who.queryByText(/worked on this ticket/)).toBeNull();
  who.getByText('Nobody is invited yet for development, operations and management.');
  await user.click(await who.findByRole('button', { name: 'Change what Network Engineer attends for' }));
  await user.click(who.getByRole('checkbox', { name: 'Operations' }));
  await waitFor(() =>
    expect(server.document().attendees[1]?.capacities).toEqual(['operations', 'stakeholder'])
  );
});

test('the bar raiser alone ticks; signing needs every tick, and can be withdrawn', async () => {
  const { review, user, server } = await open(document({ roles: { moderator: null, barRaiser: RESPONDER } }));
  const look = within(review.getByRole('region', { name: /^The bar raiser’s look/ }));
  const points = look.getAllByRole('checkbox');
  expect(points).toHaveLength(DEFAULT_SETTINGS.barRaiserChecklist.length);
  for (const point of points.slice(1)) await user.click(point);
  await user.click(look.getByRole('button', { name: 'Sign off' }));
  look.getByText(/^Not ticked yet: “Someone from another department understands the summary/);
  await user.click(look.getByRole('checkbox', { name: /understands the summary/ }));
  await user.type(look.getByRole('textbox', { name: /^A remark/ }), 'Worth reading.');
  await user.click(look.getByRole('button', { name: 'Sign off' }));
  await waitFor(() =>
    expect(server.document().signOff).toMatchObject({ by: RESPONDER, remark: 'Worth reading.' })
  );
  look.getByText('Worth reading.');
  expect(look.queryAllByRole('checkbox')).toEqual([]);
  await user.click(look.getByRole('button', { name: 'Withdraw the sign-off' }));
  await waitFor(() => expect(server.document().signOff).toBeNull());
});

test('somebody else reads the checklist and ticks nothing', async () => {
  const { review } = await open(document({ roles: { moderator: null, barRaiser: LEAD } }));
  const look = within(review.getByRole('region', { name: /^The bar raiser’s look/ }));
  look.getByText(DEFAULT_SETTINGS.barRaiserChecklist[0]?.text ?? '');
  expect(look.queryAllByRole('checkbox')).toEqual([]);
  expect(look.queryByRole('button', { name: 'Sign off' })).toBeNull();
});

test('a remark is added to a section and closed, not deleted', async () => {
  const { review, user, server } = await open(document());
  const remarks = within(review.getByRole('region', { name: 'Remarks before the meeting' }));
  await user.click(remarks.getByRole('button', { name: 'Add a remark' }));
  await choose(user, 'Section', 'Impact');
  await user.type(remarks.getByRole('textbox', { name: 'Remark' }), 'How many customers?');
  expect(await violations()).toEqual([]);
  await user.click(remarks.getByRole('button', { name: 'Add remark' }));
  await waitFor(() =>
    expect(server.document().remarks).toMatchObject([
      { section: 'impact', text: 'How many customers?', closed: false, by: RESPONDER }
    ])
  );
  await user.click(remarks.getByRole('button', { name: 'Close: How many customers?' }));
  await waitFor(() => expect(server.document().remarks[0]?.closed).toBe(true));
  remarks.getByText('1 closed');
});

test('words that were not added yet are there again at the next visit, and take no focus', async () => {
  const { review, user, unmount } = await open(document());
  await user.click(review.getByRole('button', { name: 'Add a remark' }));
  await user.type(review.getByRole('textbox', { name: 'Remark' }), 'Half a thought');
  await user.click(review.getByRole('button', { name: 'Ask a team' }));
  await user.type(review.getByRole('textbox', { name: 'Team' }), 'Netw');
  unmount();
  showSections('review');
  expect(await screen.findByRole('textbox', { name: 'Remark' })).toHaveProperty('value', 'Half a thought');
  expect(screen.getByRole('textbox', { name: 'Team' })).toHaveProperty('value', 'Netw');
  expect(globalThis.document.activeElement).toBe(globalThis.document.body);
});

test('open remarks are counted at their section, and the count leads to them', async () => {
  const remark = { section: 'summary' as const, by: LEAD, at: FAILURE };
  const remarks = [
    { ...remark, id: 'r1', text: 'Who is “we”?', closed: true },
    { ...remark, id: 'r2', text: 'How long?', closed: false }
  ];
  host(backend(postmortem(document({ remarks }))).resolvers, ticket);
  const { user } = showSections('summary', 'review');
  const summary = within(await screen.findByRole('region', { name: 'Summary' }));
  await screen.findByText('How long?');
  await user.click(summary.getByRole('button', { name: '1 remark' }));
  const place = globalThis.document.activeElement?.closest('[data-field]');
  expect(place?.getAttribute('data-field')).toBe('remarks.r2');
});

test('the due time is taken with one click', async () => {
  const made = document();
  const doc = { ...made, milestones: { ...made.milestones, resolution: Date.now() - 60 * MINUTE } };
  const { review, user, server } = await open(doc);
  await user.click(review.getByRole('button', { name: 'Take the due time' }));
  await waitFor(() => expect(server.document().meeting.at).toBe(reviewDueOf(doc, DEFAULT_SETTINGS)?.dueAt));
});

test('a deleted account is a former user, and all else still works', async () => {
  const { review } = await open(
    document({
      owner: GONE,
      roles: { moderator: GONE, barRaiser: null },
      contributors: [{ id: 'c1', team: 'Networks', account: GONE, state: 'asked' }],
      attendees: [{ account: GONE, capacities: [] }]
    })
  );
  await waitFor(() => expect(review.getAllByText('Former user')).toHaveLength(4));
});

test('a reader sees all of it and finds nothing that changes it', async () => {
  const { review } = await open(
    resolved({
      roles: { moderator: LEAD, barRaiser: RESPONDER },
      contributors: [{ id: 'c1', team: 'Networks', account: null, state: 'asked' }],
      attendees: [{ account: LEAD, capacities: ['management'] }],
      remarks: [{ id: 'r1', section: 'impact', text: 'How many?', closed: false, by: LEAD, at: FAILURE }]
    }),
    false
  );
  review.getByText('How many?');
  review.getByText('Networks');
  const names = review
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(names.filter((name) => !/^(Guide|What you do|Bar raiser)/.test(name ?? ''))).toEqual(['Impact']);
  expect(review.queryAllByRole('textbox')).toEqual([]);
  expect(review.queryAllByRole('checkbox')).toEqual([]);
  expect(await violations()).toEqual([]);
});
