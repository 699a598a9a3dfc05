import { screen, waitFor, within } from '@testing-library/react';
import type { PostmortemDocument } from '../../src/domain/postmortem';
import { backend } from './support/backend';
import { document, FAILURE, LEAD, postmortem, RESPONDER } from './support/data';
import { host } from './support/host';
import { violations } from './support/render';
import { showSections } from './support/sections';

const open = async () => {
  const shown = showSections('summary', 'review');
  await shown.user.click(await screen.findByRole('button', { name: 'Catch up' }));
  return { ...shown, told: within(await screen.findByRole('dialog', { name: 'Where PLAT-1 stands' })) };
};
const serving = (changed: Partial<PostmortemDocument> = {}, canEdit = true) => {
  const server = backend(postmortem(document(changed)), canEdit);
  host(server.resolvers);
  return server;
};

test('tells where it stands: summary, impact, times, the latest, what is open, who is on it', async () => {
  serving({
    impact: {
      description: '',
      customersAffected: 1_200,
      dataLost: false,
      dataLostDetails: '',
      failedRequests: null,
      p99: 4_200
    },
    affected: [{ id: 'x', name: 'Checkout', direction: 'own', effect: '' }],
    timeline: Array.from({ length: 12 }, (_, index) => ({
      id: `e${index}`,
      at: FAILURE + index * 60_000,
      text: `Entry ${index}`,
      lane: index === 11 ? 'Networks' : null,
      source: { kind: 'typed' as const },
      longBefore: false
    })),
    roles: { moderator: RESPONDER, barRaiser: null }
  });
  const { told } = await open();
  told.getByText('Sev2 · Draft');
  told.getByText('Deploys stopped draining connections.');
  told.getByText('1,200');
  told.getByText('4.2 s');
  told.getByText('Checkout');
  told.getByText('Not known yet: failed requests.');
  expect(told.getByText('Time to detect').nextSibling?.textContent).toBe('8 min');
  told.getByText('Entry 2');
  expect(told.queryByText('Entry 1')).toBeNull();
  told.getByText('2 entries before these');
  told.getByText('Nobody is bar raiser yet.');
  const people = within(told.getByRole('region', { name: 'Who is on it' }));
  await people.findByText('Platform Lead');
  people.getByText('Moderator');
  expect(told.queryByText('Since you looked last')).toBeNull();
  expect(await violations()).toEqual([]);
});

test('what is missing leads to its field', async () => {
  serving();
  const { told, user } = await open();
  await user.click(told.getByRole('button', { name: 'Nobody is moderator yet.' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() =>
    expect(globalThis.document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe(
      'roles.moderator'
    )
  );
});

test('what others changed since this browser last looked', async () => {
  const server = serving({}, false);
  const first = showSections('summary', 'review');
  await screen.findByRole('button', { name: 'Catch up' });
  first.unmount();
  const nothing = await open();
  nothing.told.getByText(/^Nothing changed since you looked/);
  nothing.unmount();
  server.elsewhere([{ field: 'nearMiss', value: true }]);
  const view = server.view();
  view.document.edited = { impact: { by: LEAD, at: view.updatedAt + 60_000 } };
  const { told } = await open();
  const since = within(told.getByRole('region', { name: 'Since you looked last' }));
  since.getByRole('button', { name: 'Impact' });
  await since.findByText('Platform Lead');
  expect(await violations()).toEqual([]);
});
