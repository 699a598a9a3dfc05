import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { TimelineEntry } from '../../src/domain/timeline/entry';
import { answer, document, FAILURE, postmortem, incident, viewer } from './support/data';
import { backend } from './support/backend';
import { asked, host, ok } from './support/host';
import { fill, show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;
const MINUTE = 60_000;

const entry = (
  id: string,
  minutes: number,
  text: string,
  over: Partial<TimelineEntry> = {}
): TimelineEntry => ({
  id,
  at: FAILURE + minutes * MINUTE,
  text,
  lane: null,
  source: { kind: 'typed' },
  longBefore: false,
  ...over
});

const timeline = [
  entry('commit', -180, 'Faulty commit merged'),
  entry('page', 8, 'First page, see https://dash.example.org/d/1.'),
  entry('rollback', 30, 'Rolled back api', { lane: 'Checkout' }),
  entry('cache', 35, 'Cache warmed', {
    lane: 'Storage',
    source: { kind: 'chat', service: 'slack', author: 'sam', written: '00:16', paste: 'p1', line: 4 }
  })
];

/** The panel with a server behind it, and the timeline in sight. */
async function open(changed: Partial<ReturnType<typeof document>> = { timeline }, isOpen = false) {
  const server = backend(postmortem(document(changed)));
  const read = () => {
    const told = answer(server.view());
    return ok({
      ...told,
      incident: isOpen ? { ...incident, statusCategory: 'indeterminate' as const } : incident
    });
  };
  host({ ...server.resolvers, 'postmortem/read': read });
  const { user, unmount } = show(panel);
  const section = await screen.findByRole('region', { name: 'Timeline' });
  await within(section).findByRole('list', { name: 'Milestones' });
  return { server, user, unmount, section, within: within(section) };
}

const rowOf = (text: string | RegExp): HTMLElement => {
  const row = screen.getByText(text).closest('li');
  if (!row) throw new Error('No row.');
  return row;
};
/** What was asked for, whatever it was made on. */
const edits = () =>
  asked('postmortem/edit').flatMap((request) => request.edits.map(({ base: _, ...edit }) => edit));

test('one line by day and time: milestones marked, teams named, sources told, what was before the failure apart', async () => {
  const { within: here, section } = await open();
  expect(
    here.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent?.replace(',', ''))
  ).toEqual(['Saturday 14 March 2026', 'Sunday 15 March 2026']);
  const order = [...section.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row'));
  expect(order).toEqual(['commit', 'failure', 'page', 'response', 'rollback', 'cache', 'mitigation']);
  // An entry at a milestone's instant is drawn as that milestone.
  within(rowOf(/First page/)).getByText('Detection');
  here.getByText('Before the failure');
  within(rowOf('Rolled back api')).getByText('Checkout');
  expect(within(rowOf('Cache warmed')).getByText(/pasted from Slack/).textContent).toBe(
    'pasted from Slack, sam'
  );
  const link = within(rowOf(/First page/)).getByRole('link');
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
    'https://dash.example.org/d/1',
    'noopener noreferrer'
  ]);
  expect(
    section.querySelector('[data-field="timeline.page"] [data-field="milestones.detection"]')
  ).not.toBeNull();
  expect(await violations()).toEqual([]);
});

test('a line at the foot is one entry: Enter adds it, the field is empty and has the focus', async () => {
  const { server, user, within: here } = await open();
  const field = here.getByRole('textbox', { name: /^What happened/ });
  await fill(user, field, '00:03 rolled back api');
  here.getByText(/Enter adds it at Sunday,? 15 March 2026, 00:03\./);
  await user.keyboard('{Enter}');
  expect(field).toHaveProperty('value', '');
  expect(globalThis.document.activeElement).toBe(field);
  await user.paste('00:09 errors are gone');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(server.document().timeline).toHaveLength(6));
  expect(
    server
      .document()
      .timeline.slice(2, 4)
      .map(({ at, text, source }) => [at, text, source])
  ).toEqual([
    [Date.UTC(2026, 2, 14, 23, 3), 'rolled back api', { kind: 'typed' }],
    [Date.UTC(2026, 2, 14, 23, 9), 'errors are gone', { kind: 'typed' }]
  ]);
});

test('a time that is none is said, and the line is kept, also over a closed tab', async () => {
  const { user, unmount, within: here, server } = await open();
  await fill(user, here.getByRole('textbox', { name: /^What happened/ }), '25:03 rolled back');
  await user.keyboard('{Enter}');
  here.getByText('“25:03” is not a time of day. Write the time as in 14:03. Your line is kept.');
  expect(asked('postmortem/edit')).toEqual([]);
  unmount();
  show(panel);
  expect(await screen.findByRole('textbox', { name: /^What happened, with/ })).toHaveProperty(
    'value',
    '25:03 rolled back'
  );
  expect(server.document().timeline).toHaveLength(4);
});

test('while the incident is open the line says so, and words alone are now; the team is remembered', async () => {
  const { user, within: here, server } = await open({ timeline }, true);
  here.getByText(/^Live/);
  await fill(user, here.getByRole('combobox', { name: 'Team' }), 'Checkout');
  await fill(user, here.getByRole('textbox', { name: /^What happened/ }), 'traffic is back');
  here.getByText('Enter adds it as of now.');
  const before = Math.floor(Date.now() / 1_000) * 1_000;
  await user.keyboard('{Enter}');
  await waitFor(() => expect(server.document().timeline).toHaveLength(5));
  const last = server.document().timeline.at(-1);
  expect(last).toMatchObject({ text: 'traffic is back', lane: 'Checkout' });
  expect((last?.at ?? 0) - before).toBeLessThan(30_000);
  expect(here.getByRole('combobox', { name: 'Team' })).toHaveProperty('value', 'Checkout');
});

test('an entry is edited where it stands; moving it takes its milestone along in the same save', async () => {
  const { user, within: here } = await open();
  await user.click(here.getByRole('button', { name: /^Edit 23:49 detection: First page/ }));
  const editor = within(here.getByRole('group', { name: 'Edit entry' }));
  expect(editor.getByRole('checkbox', { name: 'Detection' })).toHaveProperty('checked', true);
  editor.getByText(/^The link to dash\.example\.org may show nothing in a few weeks\./);
  await user.clear(editor.getByRole('textbox', { name: 'Time' }));
  await user.type(editor.getByRole('textbox', { name: 'Time' }), '23:51{Enter}');
  const at = FAILURE + 10 * MINUTE;
  await waitFor(() => expect(asked('postmortem/edit')).toHaveLength(1));
  expect(edits()).toEqual([
    { field: 'entry', value: { ...timeline[1], at } },
    { field: 'milestones', value: { detection: at } }
  ]);
  expect(globalThis.document.activeElement).toBe(here.getByRole('button', { name: /^Edit 23:51 detection/ }));
});

test('an entry can be marked as a milestone, and gets another team and other words', async () => {
  const { user, within: here } = await open();
  await user.click(screen.getByText('Rolled back api'));
  const editor = within(here.getByRole('group', { name: 'Edit entry' }));
  await user.click(editor.getByRole('checkbox', { name: 'Resolution' }));
  await fill(user, editor.getByRole('textbox', { name: 'What happened' }), ' v41');
  await user.clear(editor.getByRole('combobox', { name: 'Team' }));
  await fill(user, editor.getByRole('combobox', { name: 'Team' }), 'Platform');
  expect(await violations()).toEqual([]);
  await user.click(editor.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked('postmortem/edit')).toHaveLength(1));
  expect(edits()).toEqual([
    { field: 'entry', value: { ...timeline[2], text: 'Rolled back api v41', lane: 'Platform' } },
    { field: 'milestones', value: { resolution: FAILURE + 30 * MINUTE } }
  ]);
});

test('Escape takes back what was typed into an entry, and what it took can be brought back', async () => {
  const { user, within: here } = await open();
  await user.click(screen.getByText('Rolled back api'));
  await fill(user, here.getByRole('textbox', { name: 'What happened' }), ' v41');
  await user.keyboard('{Escape}');
  screen.getByText('Rolled back api');
  await user.click(here.getByRole('button', { name: 'Bring them back' }));
  expect(here.getByRole('textbox', { name: 'What happened' })).toHaveProperty('value', 'Rolled back api v41');
  expect(asked('postmortem/edit')).toEqual([]);
});

test('arrows go along the line, Enter edits, Delete removes with a way back', async () => {
  const { user, within: here, server } = await open();
  act(() => here.getByRole('button', { name: /^Edit 20:41/ }).focus());
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(globalThis.document.activeElement).toBe(here.getByRole('button', { name: /^Edit 00:11 Rolled/ }));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(server.document().timeline.map(({ id }) => id)).not.toContain('rollback'));
  expect(edits()).toEqual([{ field: 'entry-removed', value: 'rollback' }]);
  expect(globalThis.document.activeElement).toBe(here.getByRole('button', { name: /^Edit 00:16 Cache/ }));
  await user.keyboard('{Enter}');
  here.getByRole('group', { name: 'Edit entry' });
});

test('a long line scrolls by itself, comes whole, and End leads to its last entry', async () => {
  const many = Array.from({ length: 300 }, (_, index) => entry(`e${index}`, index + 200, `Entry ${index}`));
  const { user, within: here, section } = await open({ timeline: many });
  const region = await here.findByRole('region', { name: 'All entries' });
  await waitFor(() => expect(region.querySelectorAll('[data-row]')).toHaveLength(304));
  // Tab meets the line once, not three hundred times.
  expect(section.querySelectorAll('[data-row] > button[tabindex="0"]')).toHaveLength(1);
  act(() => here.getByRole('button', { name: /^Edit time of failure/ }).focus());
  await user.keyboard('{End}');
  expect(globalThis.document.activeElement?.parentElement?.getAttribute('data-row')).toBe('e299');
});

test('a missing milestone is offered, and typed like any time', async () => {
  const { user, within: here } = await open();
  await user.click(here.getByRole('button', { name: 'Add time of resolution' }));
  await user.type(here.getByRole('textbox', { name: 'Resolution, time' }), '2:41{Enter}');
  await waitFor(() => expect(asked('postmortem/edit')).toHaveLength(1));
  expect(edits()).toEqual([{ field: 'milestones', value: { resolution: Date.UTC(2026, 2, 15, 1, 41) } }]);
  here.getByRole('link', { name: 'Resolution 02:41 15 Mar' });
});

test('a team’s lane can be seen alone, with the milestones and what concerns all', async () => {
  const { user, within: here } = await open();
  await user.click(here.getByRole('button', { name: 'Storage' }));
  expect(screen.queryByText('Rolled back api')).toBeNull();
  screen.getByText('Cache warmed');
  screen.getByText('Faulty commit merged');
  await user.click(here.getByRole('button', { name: 'All teams' }));
  screen.getByText('Rolled back api');
});

test('a contradiction stands between the two that cause it and leads to both', async () => {
  const { milestones } = document();
  const { within: here, section } = await open({
    timeline,
    milestones: { ...milestones, mitigation: FAILURE + 20 * MINUTE, resolution: FAILURE + 19 * MINUTE }
  });
  const note = await here.findByText(/^Resolution is set 1 min before mitigation/);
  const links = within(note).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Go to the time of resolution',
    'Go to the time of mitigation'
  ]);
  const places = [...section.querySelectorAll('[data-row], p')].filter(
    (place) => place === note || place.hasAttribute('data-row')
  );
  const at = places.indexOf(note);
  expect([places[at - 1], places[at + 1]].map((row) => row?.getAttribute('data-row'))).toEqual([
    'resolution',
    'mitigation'
  ]);
});

test('times are the reader’s; where the incident’s clock shows another, its zone is named', async () => {
  const { within: here } = await open({ timeline, zone: 'America/New_York' });
  // By the name of today, which in summer is another.
  here.getByText(/^Times in your zone: Berlin, CES?T$/);
  here.getByText('The incident’s zone: New York, GMT-4');
  expect(here.getByRole('button', { name: /^Edit 00:11 Rolled/ }).getAttribute('title')).toBe(
    '15 Mar 2026, 00:11 (Berlin, CET); 19:11 where it happened (New York, GMT-4)'
  );
});

test('a reader sees all of it and no control', async () => {
  host({
    'postmortem/read': () => ok(answer(postmortem(document({ timeline: timeline.slice(0, 3) })), false))
  });
  show(panel);
  const section = within(await screen.findByRole('region', { name: 'Timeline' }));
  await section.findByText('Rolled back api');
  section.getByText('Resolution not known yet');
  for (const role of ['button', 'textbox', 'combobox', 'checkbox'])
    expect(section.queryAllByRole(role)).toEqual([]);
});

test('an empty timeline says in one sentence what belongs there', async () => {
  const none = { failure: null, detection: null, response: null, mitigation: null, resolution: null };
  const { within: here } = await open({ timeline: [], milestones: none });
  here.getByText(/^Write what happened line by line/);
  expect(here.getAllByRole('button', { name: /^Add time of/ })).toHaveLength(5);
});

describe('a pasted chat log', () => {
  test('several lines pasted into the line at the foot become a preview, and then entries in one go', async () => {
    const { user, within: here, server } = await open();
    const field = here.getByRole('textbox', { name: /^What happened/ });
    await user.click(field);
    await user.paste(
      '14:00 warmed caches\n23:50 sam first page\n00:11 kim rolled back api\nrubbish above\n25:77 broken'
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste a chat log' }));
    expect(field).toHaveProperty('value', '');
    await dialog.findByText('3 entries, 3 chosen');
    dialog.getByText(/^1 line becomes no entry/);
    expect(await violations()).toEqual([]);
    await user.click(dialog.getByRole('checkbox', { name: /warmed caches/ }));
    await user.click(dialog.getByRole('button', { name: 'Add 2 entries' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(server.document().timeline).toHaveLength(6));
    expect(asked('postmortem/edit')).toHaveLength(1);
    const pasted = server
      .document()
      .timeline.filter(({ source }) => source.kind === 'chat')
      .slice(0, 2);
    expect(pasted.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-14T22:50:00.000Z',
      '2026-03-14T23:11:00.000Z'
    ]);
  });

  test('lines that become no entry are shown with the reason; what is there already is left out', async () => {
    const { user, within: here } = await open();
    await user.click(here.getByRole('button', { name: 'Paste a chat log…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste a chat log' }));
    const field = dialog.getByRole('textbox', { name: /^Chat log/ });
    fireEvent.change(field, {
      target: { value: '00:11 Rolled back api\n00:12 errors are gone\n25:77 broken' }
    });
    await dialog.findByText('2 entries, 1 chosen');
    dialog.getByText('One of them is in the timeline already and left out.');
    dialog.getByText('Line 3');
    dialog.getByText(/is not a time of day/);
    await dialog.findByText('Day of the first message');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(asked('postmortem/edit')).toEqual([]);
    // The text is kept for the next time.
    await user.click(here.getByRole('button', { name: 'Paste a chat log…' }));
    expect(await screen.findByRole('textbox', { name: /^Chat log/ })).toHaveProperty(
      'value',
      '00:11 Rolled back api\n00:12 errors are gone\n25:77 broken'
    );
  });
});

test('mentions are people, and nothing typed becomes markup', async () => {
  const text = `[~accountid:${viewer.accountId}] said <b>no</b> javascript:alert(1)`;
  const { section } = await open({ timeline: [entry('a', 5, text)] });
  await screen.findByText('Responder', { selector: '[data-row] bdi' });
  expect(section.querySelector('[data-row="a"] b, [data-row="a"] a')).toBeNull();
});
