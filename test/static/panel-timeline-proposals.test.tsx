import { screen, waitFor, within } from '@testing-library/react';
import { account, answer, document, FAILURE, LEAD, postmortem } from './support/data';
import { backend } from './support/backend';
import { asked, host, jira, ok, serve, type Jira } from './support/host';
import { show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;
const MINUTE = 60_000;
const iso = (minutes: number): string => new Date(FAILURE + minutes * MINUTE).toISOString();
const user = (accountId: string) => ({ accountId, displayName: 'Someone', active: true });
const comment = (id: string, minutes: number, content: object[]) => ({
  id,
  author: user(LEAD),
  created: iso(minutes),
  body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] }
});
const text = (words: string) => ({ type: 'text', text: words });

/** Jira with a ticket's history. */
const told =
  (comments: object[], total = comments.length): Jira =>
  (path, query) => {
    if (path === '/issue/10001')
      return {
        status: 200,
        body: {
          id: '10001',
          key: 'PLAT-1',
          fields: {
            summary: 'Checkout pages time out in two regions',
            created: iso(8),
            reporter: user(LEAD),
            attachment: [],
            issuelinks: []
          },
          changelog: { startAt: 0, maxResults: 0, total: 0, histories: [] }
        }
      };
    if (path === '/issue/10001/comment') return { status: 200, body: { total, comments } };
    return jira(path, query);
  };

const COMMENTS = [
  comment('1', 20, [
    text('Errors began right after the deploy, asked '),
    { type: 'mention', attrs: { id: account('11'), text: '@Network Engineer' } }
  ]),
  comment('2', 40, [text('Gateways restarted in both regions')])
];

async function open(product: Jira) {
  const { milestones } = document();
  const server = backend(postmortem(document({ milestones: { ...milestones, detection: null } })));
  host(server.resolvers, product);
  const { user: person } = show(panel);
  const section = within(await screen.findByRole('region', { name: 'Timeline' }));
  return { server, user: person, section };
}

test('proposals wait in a closed tray, each with its source; one is taken, one dismissed, the rest taken at once', async () => {
  const { server, user: person, section } = await open(told(COMMENTS));
  const toggle = await section.findByRole('button', { name: '4 proposals from this ticket' });
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  expect(section.queryByText(/Gateways restarted/)).toBeNull();
  await person.click(toggle);
  section.getByText('The ticket was created then.');
  // Whom a comment mentions is a person, not an id.
  await section.findByText('Network Engineer');
  expect(section.getAllByText(/^from a comment/)).toHaveLength(2);
  expect(await violations()).toEqual([]);

  await person.click(section.getByRole('button', { name: 'Add: Time of detection' }));
  await waitFor(() => expect(server.document().milestones.detection).toBe(FAILURE + 8 * MINUTE));
  await person.click(section.getByRole('button', { name: /^Dismiss: Gateways/ }));
  section.getByRole('button', { name: '2 proposals from this ticket' });
  await person.click(section.getByRole('button', { name: 'Bring back 1 dismissed' }));
  await person.click(section.getByRole('button', { name: /^Add: Gateways/ }));
  await waitFor(() => expect(server.document().timeline).toHaveLength(1));
  expect(server.document().timeline[0]).toMatchObject({
    at: FAILURE + 40 * MINUTE,
    text: 'Gateways restarted in both regions',
    source: { kind: 'comment', id: '2', by: LEAD }
  });
  await person.click(section.getByRole('button', { name: 'Add all 2 entries' }));
  await waitFor(() => expect(server.document().timeline).toHaveLength(3));
  expect(asked('postmortem/edit').at(-1)?.edits).toHaveLength(2);
  section.getByText('The ticket tells nothing that is not here yet.');
});

test('a comment that only some may see says so, and is added knowingly or not at all', async () => {
  const secret = {
    ...comment('3', 50, [text('The customer was Northwind')]),
    visibility: { type: 'role', value: 'Administrators' }
  };
  const { server, user: person, section } = await open(told([...COMMENTS, secret]));
  await person.click(await section.findByRole('button', { name: '5 proposals from this ticket' }));
  expect(section.getAllByText(/visible to some only/)).toHaveLength(1);
  await person.click(section.getByRole('button', { name: 'Add all 3 entries' }));
  await waitFor(() => expect(server.document().timeline).toHaveLength(3));
  expect(JSON.stringify(server.document())).not.toContain('Northwind');
  await person.click(section.getByRole('button', { name: /^Add: The customer.*visible to some only/ }));
  await waitFor(() => expect(server.document().timeline).toHaveLength(4));
});

test('a ticket that cannot be read is said, with a way to try again', async () => {
  const refusing: Jira = (path, query) =>
    path.startsWith('/issue/10001')
      ? { status: 403, body: { errorMessages: ['No.'], errors: {} } }
      : jira(path, query);
  const { user: person, section, server } = await open(refusing);
  const alert = await section.findByText(/^What the ticket tells could not be read: No\./);
  serve(server.resolvers, told(COMMENTS));
  await person.click(within(alert).getByRole('button', { name: 'Try again' }));
  await section.findByRole('button', { name: '4 proposals from this ticket' });
});

test('where more was written than was read, that is said', async () => {
  const many = Array.from({ length: 100 }, (_, index) =>
    comment(`${index}`, index, [text(`Comment ${index}`)])
  );
  const { user: person, section } = await open(told(many, 5_000));
  await person.click(await section.findByRole('button', { name: /proposals from this ticket$/ }));
  section.getByText(/^This ticket has more comments than were read/);
});

test('a reader who may not edit is not offered anything', async () => {
  host({ 'postmortem/read': () => ok(answer(postmortem(), false)) }, told(COMMENTS));
  show(panel);
  const section = within(await screen.findByRole('region', { name: 'Timeline' }));
  await section.findByRole('list', { name: 'Milestones' });
  expect(section.queryByText(/proposal/)).toBeNull();
  expect(section.queryByText(/ticket tells/)).toBeNull();
});
