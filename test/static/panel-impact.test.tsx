/** Impact, links and security in the panel. */
import { screen, waitFor, within } from '@testing-library/react';
import { backend } from './support/backend';
import { answer, document, postmortem } from './support/data';
import { host, ok } from './support/host';
import { fill, show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;
const impact = { ...document().impact };
const area = { id: 'a1', name: 'Checkout', direction: 'downstream' as const, effect: 'Timed out.' };
const chat = { id: 'l1', kind: 'chat' as const, title: 'Room', url: 'https://chat.example/1' };

const place = (field: string): HTMLElement => {
  const found = globalThis.document.querySelector<HTMLElement>(`[data-field="${field}"]`);
  if (!found) throw new Error(`Nothing shows ${field}.`);
  return found;
};

test('figures are read first and written as people write numbers; what cannot be read is said by name', async () => {
  const server = backend(postmortem(document({ impact: { ...impact, p99: 1_840 } })));
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: /^Edit customers affected/ }));
  const field = screen.getByRole('textbox', { name: 'Customers affected' });
  await user.type(field, 'many{Enter}');
  screen.getByText(/^Customers affected: “many” is no number that can be read here\./);
  expect(await violations()).toEqual([]);
  await user.clear(field);
  await user.type(field, '3.4k{Enter}');
  await waitFor(() => expect(server.document().impact.customersAffected).toBe(3_400));
  expect(globalThis.document.activeElement).toBe(
    screen.getByRole('button', { name: 'Edit customers affected: 3,400' })
  );
  await user.click(screen.getByRole('button', { name: /1,840 ms/ }));
  await user.keyboard('{Control>}a{/Control}2.5 s{Enter}');
  await waitFor(() => expect(server.document().impact.p99).toBe(2_500));
  await user.click(screen.getByRole('button', { name: /2,500 ms/ }));
  await user.clear(screen.getByRole('textbox', { name: 'Slowest answers (p99)' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(server.document().impact.p99).toBeNull());
});

test('Escape leaves a figure as it was', async () => {
  const server = backend(postmortem(document({ impact: { ...impact, failedRequests: 5 } })));
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Edit failed requests: 5' }));
  await user.keyboard('7{Escape}');
  await screen.findByRole('button', { name: 'Edit failed requests: 5' });
  expect(server.calls).toEqual([]);
});

test('whether data was lost is asked; a yes asks which', async () => {
  const server = backend();
  host(server.resolvers);
  const { user } = show(panel);
  const question = within(await screen.findByRole('radiogroup', { name: 'Was data lost?' }));
  expect(screen.queryByRole('button', { name: 'Edit data that was lost' })).toBeNull();
  await user.click(question.getByRole('radio', { name: 'Yes' }));
  await waitFor(() => expect(server.document().impact.dataLost).toBe(true));
  screen.getByRole('button', { name: 'Edit data that was lost' });
  await user.click(screen.getByRole('button', { name: 'Leave it open' }));
  await waitFor(() => expect(server.document().impact.dataLost).toBeNull());
});

test('a service is added, changed and removed; what was begun stays over a closed tab', async () => {
  const server = backend(postmortem(document({ affected: [area] })));
  host(server.resolvers);
  const first = show(panel);
  await first.user.click(await screen.findByRole('button', { name: 'Add service or team' }));
  await fill(first.user, screen.getByRole('textbox', { name: 'Service or team' }), 'Registry');
  first.unmount();

  const { user } = show(panel);
  const form = within(await screen.findByRole('form', { name: 'New service or team' }));
  expect(form.getByRole('textbox', { name: 'Service or team' })).toHaveProperty('value', 'Registry');
  await user.click(form.getByRole('radio', { name: /upstream/ }));
  expect(await violations()).toEqual([]);
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(server.document().affected).toEqual([
      area,
      expect.objectContaining({ name: 'Registry', direction: 'upstream', effect: '' })
    ])
  );
  await user.click(screen.getByRole('button', { name: 'Edit “Checkout”' }));
  await fill(user, screen.getByRole('textbox', { name: 'How it felt it' }), ' For an hour.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(server.document().affected[0]?.effect).toBe('Timed out. For an hour.'));
  await user.click(screen.getByRole('button', { name: 'Remove “Checkout”' }));
  await waitFor(() => expect(server.document().affected.map(({ name }) => name)).toEqual(['Registry']));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(
      server
        .document()
        .affected.map(({ name }) => name)
        .sort()
    ).toEqual(['Checkout', 'Registry'])
  );
  expect(Object.keys(window.localStorage).filter((key) => key.includes('-form.'))).toEqual([]);
});

test('a service without a name is not saved, and why is said', async () => {
  host(backend().resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Add service or team' }));
  await user.keyboard('{Enter}');
  screen.getByText('Name the service or the team.');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('form', { name: 'New service or team' })).toBeNull();
});

test('links are added with what they lead to; what is no address of the web is refused', async () => {
  const server = backend(postmortem(document({ links: [chat] })));
  host(server.resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Add link' }));
  await user.click(screen.getByRole('radio', { name: 'Dashboard' }));
  const address = screen.getByRole('textbox', { name: 'Address' });
  await fill(user, address, 'javascript:alert(1)');
  await user.keyboard('{Enter}');
  screen.getByText('Address: Use an address that begins with https://.');
  await user.clear(address);
  await fill(user, address, 'grafana.example/d/1');
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(server.document().links[1]).toMatchObject({
      kind: 'dashboard',
      url: 'https://grafana.example/d/1',
      title: ''
    })
  );
  screen.getByRole('link', { name: 'https://grafana.example/d/1' });
  screen.getByText(/^The link to grafana\.example may show nothing/);
  await user.click(screen.getByRole('button', { name: 'Remove “Room”' }));
  await waitFor(() => expect(server.document().links).toHaveLength(1));
});

test('security is always asked; a Sev1 that concerns it asks for details', async () => {
  const server = backend(postmortem(document({ severity: 1 })));
  host(server.resolvers);
  const { user } = show(panel);
  const question = within(await screen.findByRole('radiogroup', { name: /^Were data or systems exposed/ }));
  expect(question.getByRole('radio', { name: 'No' })).toHaveProperty('checked', false);
  await user.click(question.getByRole('radio', { name: 'Yes' }));
  await waitFor(() => expect(server.document().security.concerned).toBe(true));
  screen.getByText(/^It concerns security and is Sev1: say below/);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Edit security details' }));
  await user.paste('Keys were readable.');
  await user.click(within(place('security.details')).getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(server.document().security.details).toBe('Keys were readable.'));
  await waitFor(() => expect(screen.queryByText(/^It concerns security/)).toBeNull());
});

test('a reader sees all of it and finds no control', async () => {
  const doc = document({
    impact: { ...impact, description: 'Shops stood still.', customersAffected: 12_000, dataLost: false },
    affected: [area],
    links: [chat],
    security: { concerned: false, details: '' }
  });
  host({ 'postmortem/read': () => ok(answer(postmortem(doc), false)) });
  show(panel);
  await screen.findByText('Shops stood still.');
  screen.getByText('12,000');
  screen.getByText('Checkout');
  screen.getByRole('link', { name: 'Room' });
  await screen.findByText('Security was not concerned.');
  expect(within(place('impact')).queryByRole('button')).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});
