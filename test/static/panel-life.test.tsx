import { screen, waitFor, within } from '@testing-library/react';
import type { CallRequest, Revision, StoredEdit } from '../../src/contract';
import { advance } from '../../src/domain/life/life';
import { readinessFor } from '../../src/domain/life/readiness';
import { readinessFacts } from '../../src/domain/life/readiness-facts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import { backend } from './support/backend';
import { action, answer, document, FAILURE, LEAD, postmortem, RESPONDER } from './support/data';
import { asked, fail, host, ok, serve } from './support/host';
import { fill, show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;
const HOUR = 3_600_000;
const noted = (kept: readonly StoredEdit[]) => kept as never;
const focused = (): string | null | undefined => globalThis.document.activeElement?.textContent;

/** A backend that also moves its postmortem on, by the rules of the real one. */
function living(...args: Parameters<typeof backend>) {
  const server = backend(...args);
  const resolvers = {
    ...server.resolvers,
    'postmortem/advance': ({ step }: CallRequest<'postmortem/advance'>) => {
      const gate = step.kind === 'submit' ? 'meeting' : 'publish';
      const checklist = readinessFor(gate, readinessFacts(server.document(), DEFAULT_SETTINGS));
      const log = advance(
        server.document().life,
        { ...step, by: RESPONDER, at: FAILURE + 2 * HOUR },
        checklist
      );
      if (!log.ok) return log;
      const event = log.value.at(-1);
      if (event) server.elsewhere(noted([{ field: 'life', value: event }]));
      const { tickets: _, ...view } = server.view();
      return ok(view);
    }
  };
  return { ...server, resolvers };
}

const SUBMIT = { kind: 'submit' as const, by: LEAD, at: FAILURE + 2 * HOUR };
const PUBLISH = { kind: 'publish' as const, by: LEAD, at: FAILURE + 3 * HOUR };
const START = document().life;
const passed = {
  gate: 'meeting' as const,
  item: 'review.date',
  words: 'The review has no date yet.',
  reason: 'The room is being booked.',
  by: LEAD,
  at: FAILURE + 2 * HOUR
};
const inReview = document({ life: [...START, { ...SUBMIT, overrides: [passed] }], actions: [action('a1')] });
const published = document({
  ...inReview,
  life: [...inReview.life, { ...PUBLISH, overrides: [] }]
});

test('one bar says what is missing for the meeting; each item leads to its field', async () => {
  host(living().resolvers);
  const { user } = show(panel);
  const bar = await screen.findByRole('button', { name: /^\d+ of \d+ ready for the meeting$/ });
  await screen.findByRole('heading', { name: 'Review' });
  expect(screen.queryByRole('button', { name: 'The review has no date yet.' })).toBeNull();
  await user.click(bar);
  expect(bar.getAttribute('aria-expanded')).toBe('true');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Nobody is moderator yet.' }));
  const place = globalThis.document.querySelector('[data-field="roles.moderator"]');
  expect(place?.contains(globalThis.document.activeElement)).toBe(true);
});

test('sections say how far they are, beside them and in the index', async () => {
  host(living().resolvers);
  const { user } = show(panel);
  const index = within(await screen.findByRole('navigation', { name: 'Sections' }));
  expect(
    index
      .getAllByRole('button')
      .map(({ textContent }) => textContent)
      .slice(0, 3)
  ).toEqual(['ReadySummary', 'EmptyImpact', 'ReadyTimeline']);
  await user.click(index.getByRole('button', { name: /Learnings/ }));
  const place = globalThis.document.querySelector('[data-field="learnings"]');
  expect(place?.contains(globalThis.document.activeElement)).toBe(true);
});

test('a gate asks for what is missing; one item passes with its own reason, the others with one for all', async () => {
  const server = living();
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Send to review' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Send to review?' }));
  expect(await violations()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: /^Let it pass….*moderator/ }));
  await fill(user, dialog.getByRole('textbox', { name: /moderator/ }), 'We are two.');
  await user.click(dialog.getByRole('button', { name: 'Send to review all the same' }));
  expect(dialog.getByRole('alert').textContent).toMatch(/^\d+ things have no reason yet/);
  expect(asked('postmortem/advance')).toEqual([]);
  await fill(user, dialog.getByRole('textbox', { name: /^One reason for all/ }), 'It is urgent.');
  await user.click(dialog.getByRole('button', { name: 'Send to review all the same' }));

  await screen.findByText('In review');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(focused()).toBe('State: In review'));
  const [{ step, revision } = { step: null, revision: null }] = asked('postmortem/advance');
  expect(revision).toBe(7);
  const overrides = step?.kind === 'submit' ? step.overrides : [];
  expect(overrides).toContainEqual({ item: 'role.moderator', reason: 'We are two.' });
  expect(overrides).toContainEqual({ item: 'section.impact', reason: 'It is urgent.' });
  screen.getByText(`${overrides.length} things were let pass, each with a reason.`);
  screen.getByText('Nobody is moderator yet.');
  screen.getByText('We are two.');
  screen.getByRole('button', { name: /ready to publish$/ });
  screen.getByRole('button', { name: 'Publish' });
});

test('what cannot pass yet is said where it was asked, and no reason is lost; filling in leads to the field', async () => {
  host({
    ...living().resolvers,
    'postmortem/advance': () => fail('conflict', 'Somebody else moved this on.')
  });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Send to review' }));
  await fill(user, await screen.findByRole('textbox', { name: /^One reason for all/ }), 'It is urgent.');
  await user.click(screen.getByRole('button', { name: 'Send to review all the same' }));
  await screen.findByText('Somebody else moved this on.');
  expect(screen.getByRole('textbox', { name: /^One reason for all/ })).toHaveProperty(
    'value',
    'It is urgent.'
  );
  await screen.findByRole('heading', { name: 'Impact' });
  await user.click(screen.getByRole('button', { name: /^Fill in\s?: Nobody has said yet who felt it/ }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() =>
    expect(
      globalThis.document.querySelector('[data-field="impact"]')?.contains(globalThis.document.activeElement)
    ).toBe(true)
  );
  await user.click(screen.getByRole('button', { name: 'Send to review' }));
  expect(await screen.findByRole('textbox', { name: /^One reason for all/ })).toHaveProperty(
    'value',
    'It is urgent.'
  );
});

test('a review goes back to draft with a reason, and what is typed is saved before a step', async () => {
  const server = living(postmortem(inReview));
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Edit summary' }));
  await user.paste(' Last words.');
  await user.click(screen.getByRole('button', { name: 'Back to draft…' }));
  await fill(user, await screen.findByRole('textbox', { name: 'Why (optional)' }), 'The impact changed.');
  await user.click(screen.getByRole('button', { name: 'Take back to draft' }));
  await screen.findByText('Draft');
  expect(server.document().summary).toMatch(/ Last words\.$/);
  expect(asked('postmortem/advance')).toMatchObject([
    { step: { kind: 'return', reason: 'The impact changed.' } }
  ]);
  screen.getByText('The impact changed.');
});

test('a published one is a document to read, actions first; improving it is a step of its own', async () => {
  const server = living(postmortem(published));
  host(server.resolvers);
  const { user } = show(panel);
  await screen.findByText('Published');
  await screen.findByText('Deploys stopped draining connections.');
  await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Actions'));
  screen.getByText('One thing was let pass, each with a reason.');
  screen.getByText('The room is being booked.');
  expect(screen.queryByRole('button', { name: 'Edit summary' })).toBeNull();
  expect(screen.queryByText(/ready to publish/)).toBeNull();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Improve…' }));
  await fill(
    user,
    await screen.findByRole('textbox', { name: /^What you want to improve/ }),
    'A clearer summary.'
  );
  await user.click(screen.getByRole('button', { name: 'Improve' }));
  await screen.findByRole('button', { name: 'Edit summary' });
  expect(server.document().life.at(-1)).toMatchObject({ kind: 'improve', reason: 'A clearer summary.' });
  await user.click(screen.getByRole('button', { name: 'Done improving' }));
  expect(screen.queryByRole('button', { name: 'Edit summary' })).toBeNull();
});

test('publishing is asked for once more even where nothing is missing', async () => {
  const server = living(postmortem(inReview));
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  await fill(user, await screen.findByRole('textbox', { name: /^One reason for all/ }), 'It is small.');
  await user.click(screen.getByRole('button', { name: 'Publish all the same' }));
  await screen.findByText('Published');
  screen.getByRole('button', { name: 'Improve…' });
});

test('a draft that is not needed after all stays readable and takes no changes; reopened, it goes on', async () => {
  const server = living();
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Not needed…' }));
  await fill(
    user,
    await screen.findByRole('textbox', { name: 'Why none is needed' }),
    'It is part of PLAT-7.'
  );
  await user.click(screen.getByRole('button', { name: 'Mark as not needed' }));
  await screen.findByRole('heading', { name: 'No postmortem needed' });
  await waitFor(() => expect(focused()).toBe('No postmortem needed'));
  screen.getByText('Deploys stopped draining connections.');
  expect(screen.queryByRole('button', { name: 'Edit summary' })).toBeNull();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Reopen…' }));
  await fill(user, await screen.findByRole('textbox'), 'It is not.');
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  await screen.findByRole('button', { name: 'Edit summary' });
  screen.getByText('Draft');
});

test('the header says when the review is due and why, the incident’s zone, who has which role', async () => {
  const resolution = FAILURE + 2 * HOUR;
  const doc = document({
    zone: 'America/New_York',
    milestones: { ...document().milestones, resolution },
    roles: { moderator: LEAD, barRaiser: null }
  });
  host(living(postmortem(doc)).resolvers);
  const { container } = show(panel);
  await screen.findByText('Review was due');
  const header = container.querySelector('header');
  // Sunday 01:41 in Berlin, at night: two business days by the default calendar in UTC, and time to sleep.
  await waitFor(() => expect(header?.textContent).toContain('Moderator Platform Lead'));
  expect(header?.textContent).toContain('Review was due 18 Mar 2026');
  expect(header?.textContent).toContain('Bar raiser nobody yet');
  expect(header?.textContent).toContain('Incident’s zone: New York, GMT-4');
  expect(header?.textContent).toContain('Sev2 asks for the review within 2 business days.');
  expect(screen.getByText('Time to respond').nextSibling?.textContent).toBe('4 min');
});

test('a click that somebody else’s save stands in the way of is kept; the person decides', async () => {
  const server = living();
  host({ ...server.resolvers, 'postmortem/edit': () => fail('conflict') });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: /^Change severity/ }));
  await user.click(await screen.findByRole('checkbox', { name: /near miss/ }));
  await user.click(screen.getByRole('button', { name: 'Set Sev2' }));
  screen.getByText('Near miss');
  const title = /^Somebody changed whether it was a near miss while you did/;
  const notice = within(
    (await screen.findByText(title)).closest<HTMLElement>('[role="alert"]') ?? globalThis.document.body
  );
  screen.getByText('Not saved; your text is kept');
  expect(await violations()).toEqual([]);
  serve(server.resolvers);
  await user.click(notice.getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(server.document().nearMiss).toBe(true));
  await waitFor(() => expect(screen.queryByText(title)).toBeNull());
  screen.getByText('Near miss');
});

test('all changes are told in words, the latest first, page by page', async () => {
  const save = (revision: number, edits: StoredEdit[], by = LEAD): Revision => ({
    revision,
    at: FAILURE + revision * HOUR,
    by,
    edits
  });
  const learning = {
    id: 'l1',
    kind: 'lucky' as const,
    text: 'A deploy was under way, so people were awake.'
  };
  host({
    'postmortem/read': () => ok(answer()),
    'postmortem/history': ({ before }) =>
      before === null
        ? ok({
            before: 4,
            revisions: [
              save(7, [{ field: 'learning-removed', value: 'l1' }], RESPONDER),
              save(6, [{ field: 'owner', value: RESPONDER }]),
              save(5, [{ field: 'severity', value: 3, reason: 'Only some customers.' }]),
              save(4, [
                { field: 'milestones', value: { detection: FAILURE, response: null } },
                { field: 'classification.origin', value: 'load' },
                { field: 'impact.dataLost', value: false }
              ])
            ]
          })
        : ok({
            before: null,
            revisions: [
              save(3, [{ field: 'learning', value: learning }]),
              save(2, [{ field: 'summary', value: 'word '.repeat(100) }]),
              save(1, [{ field: 'life', value: { kind: 'start', by: LEAD, at: FAILURE } }])
            ]
          })
  });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'All changes' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'All changes' }));
  await dialog.findByText('The owner');
  const told = (): string[] =>
    dialog
      .getAllByRole('listitem')
      .filter((item) => !item.querySelector('li'))
      .map(({ textContent }) => textContent ?? '');
  await waitFor(() => expect(told()).toContain('The owner: Responder'));
  expect(told()).toEqual([
    'Removed a learning that is gone now',
    'The owner: Responder',
    'The severity: Sev3: Only some customers.',
    'The time of detection: 14 Mar 2026, 23:41',
    'The time of response was cleared',
    'Where it came from: Load or capacity',
    'Whether data was lost: no'
  ]);
  expect(await violations()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Earlier changes' }));
  await dialog.findByText('This is where it began.');
  expect(asked('postmortem/history').map(({ before }) => before)).toEqual([null, 4]);
  expect(told()[0]).toBe('Removed the learning “A deploy was under way, so people were awake.”');
  expect(told().slice(7, 8)).toEqual(['Added the learning “A deploy was under way, so people were awake.”']);
  expect(told()[8]).toMatch(/^The summary: word .*…$/);
  expect(told()[9]).toBe('Started it');
  expect(focused()).toContain('A deploy was under way');
});
