import { screen, waitFor } from '@testing-library/react';
import { bridge } from '../setup/bridge';
import { action, answer, created, document, FAILURE, LEAD, postmortem } from './support/data';
import { asked, fail, host, ok } from './support/host';
import { fill, show, violations } from './support/render';

const ACTIONS = [action('a1'), action('a2')];

describe('the macro', () => {
  test('reads as a document: title with the key, what happened, times, milestones, actions with live state', async () => {
    const view = postmortem(document({ actions: ACTIONS }), {
      tickets: [
        created('a1', 'PLAT-7'),
        { actionId: 'a2', state: 'none', ticket: null, problem: [], ledger: null }
      ]
    });
    host({ 'postmortem/read': () => ok(answer(view, false)) });
    show({ kind: 'macro', incident: '10001' });
    const title = await screen.findByRole('heading', { level: 1 });
    expect(title.textContent).toBe('PLAT-1 Checkout pages time out in two regions');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Summary',
      'Timeline',
      'Actions',
      'Who took part'
    ]);
    screen.getByText('Deploys stopped draining connections.');
    expect(screen.getByText('Time to detect').nextSibling?.textContent).toBe('8 min');
    screen.getByRole('link', { name: 'PLAT-7' });
    screen.getByText('In Progress');
    screen.getByText('No ticket yet');
    expect(screen.queryByRole('button')).toBeNull();
    expect(asked('postmortem/read')).toEqual([{ incident: '10001' }]);
    expect(await violations()).toEqual([]);
  });

  test('teaches in one sentence before an incident is chosen, and asks nobody', async () => {
    host({});
    show({ kind: 'macro', incident: null });
    await screen.findByText(/Edit it to choose the incident\.$/);
    expect(bridge.calls).toEqual([]);
  });

  test('says that there is none yet, and shows it once there is', async () => {
    host({ 'postmortem/read': () => ok(answer(null, false)) });
    show({ kind: 'macro', incident: '10001' });
    await screen.findByText(/^No postmortem of this incident has been started yet/);
  });

  test('shows each section that has something, its Markdown read, its times in the reader’s zone', async () => {
    const written = document({
      summary: '## Short\n**Two** regions, see [status](https://status.example/1).\n\n<b>x</b>',
      impact: {
        ...document().impact,
        description: '| a | b |\n|---|---|\n| 1 | 2 |',
        customersAffected: 12_000
      },
      causes: [{ id: 'c', parent: null, text: 'Draining was off', tags: [], underOurControl: null }],
      failures: [{ id: 'f', text: 'No alert', question: null }],
      learnings: [{ id: 'l', kind: 'lucky', text: 'It was Sunday.' }],
      security: { concerned: false, details: '' },
      links: [{ id: 'k', kind: 'chat', title: 'Room', url: 'https://chat.example/1' }]
    });
    host({ 'postmortem/read': () => ok(answer(postmortem(written), false)) });
    const { container } = show({ kind: 'macro', incident: '10001' });
    await screen.findByText('Two', { selector: 'strong' });
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
      'Summary, Impact, Timeline, What let it happen, Failures, Learnings, Security, Links, Who took part'.split(
        ', '
      )
    );
    screen.getByRole('heading', { level: 3, name: 'Short' });
    screen.getByRole('columnheader', { name: 'a' });
    screen.getByRole('cell', { name: '12,000' });
    screen.getByRole('cell', { name: '14 Mar 2026, 23:41' });
    screen.getByText('<b>x</b>');
    screen.getByText('No action answers it.');
    expect(container.querySelector('b')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(await violations()).toEqual([]);
  });

  test('one that is not needed says who said so and why', async () => {
    const waived = document({
      summary: '',
      life: [{ kind: 'waive', by: LEAD, at: FAILURE, reason: 'Already <i>fixed</i>.' }],
      milestones: { failure: null, detection: null, response: null, mitigation: null, resolution: null }
    });
    host({ 'postmortem/read': () => ok(answer(postmortem(waived), false)) });
    show({ kind: 'macro', incident: '10001' });
    await screen.findByText('Not needed');
    await screen.findByText((_, element) =>
      /^No postmortem is needed, said Platform Lead on 14 Mar 2026, 23:41:$/.test(
        element?.tagName === 'P' ? (element.textContent ?? '') : ''
      )
    );
    screen.getByText('Already <i>fixed</i>.');
    expect(screen.queryByText('Nothing is written yet.')).toBeNull();
    expect(await violations()).toEqual([]);
  });

  test('tells nothing to whoever may not see the incident', async () => {
    host({ 'postmortem/read': () => fail('no-access', 'There is nothing here that you may see.') });
    const { container } = show({ kind: 'macro', incident: '10001' });
    await screen.findByText('You cannot see this postmortem');
    expect(container.textContent).not.toMatch(/PLAT/);
  });

  test('is renewed by an announcement on the postmortem’s global channel', async () => {
    let text = 'Before.';
    host({ 'postmortem/read': () => ok(answer(postmortem(document({ summary: text })), false)) });
    let announce: (payload: unknown) => void = () => undefined;
    let ended = 0;
    bridge.handlers['subscribeRealtimeChannel'] = (data) => {
      const asked = data as { channelName: string; isGlobal: boolean; onEvent: typeof announce };
      expect(asked).toMatchObject({ channelName: 'postmortem-pm1', isGlobal: true });
      announce = asked.onEvent;
      return { unsubscribe: () => (ended += 1) };
    };
    const { unmount } = show({ kind: 'macro', incident: '10001' });
    await screen.findByText('Before.');
    text = 'After.';
    announce({ revision: 8 });
    await screen.findByText('After.');
    unmount();
    await waitFor(() => expect(ended).toBe(1));
  });

  test('is right without realtime as well', async () => {
    host({ 'postmortem/read': () => ok(answer(postmortem(), false)) });
    bridge.handlers['subscribeRealtimeChannel'] = () => {
      throw new Error('not connected');
    };
    show({ kind: 'macro', incident: '10001' });
    await screen.findByText('Deploys stopped draining connections.');
  });
});

describe('the macro’s settings', () => {
  const submitted = (): unknown[] =>
    bridge.calls.filter(({ command }) => command === 'submit').map(({ data }) => data);

  test.each(['plat-1', ' PLAT-1 ', 'http://localhost:8080/browse/PLAT-1?focused=1'])(
    '%s becomes the incident’s id and key',
    async (typed) => {
      host({ 'postmortem/read': () => ok(answer(null)) });
      bridge.handlers['submit'] = () => true;
      const { user } = show({ kind: 'macro-config', incidentKey: '' });
      await fill(user, await screen.findByRole('textbox', { name: /^Incident/ }), typed);
      expect(await violations()).toEqual([]);
      await user.click(screen.getByRole('button', { name: 'Save' }));
      await waitFor(() =>
        expect(submitted()).toEqual([{ config: { incident: '10001', incidentKey: 'PLAT-1' } }])
      );
      expect(asked('postmortem/read')).toEqual([{ incident: 'PLAT-1' }]);
    }
  );

  test('what is no key, and what the person may not see, is said at the field and not saved', async () => {
    host({ 'postmortem/read': () => fail('no-access') });
    const { user } = show({ kind: 'macro-config', incidentKey: 'PLAT-1' });
    const field = await screen.findByRole('textbox', { name: /^Incident/ });
    expect(field).toHaveProperty('value', 'PLAT-1');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Jira shows you no incident by this key/);
    await user.clear(field);
    await fill(user, field, 'not a key');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Write the key of the incident, such as PLAT-1.');
    expect(submitted()).toEqual([]);
  });

  test('a field that is left empty is missed on saving, so that Cancel stays where it is', async () => {
    host({});
    const { user } = show({ kind: 'macro-config', incidentKey: '' });
    await user.click(await screen.findByRole('textbox', { name: /^Incident/ }));
    await user.tab();
    expect(screen.queryByText(/^Write the key/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Write the key of the incident, such as PLAT-1.');
    expect(asked('postmortem/read')).toEqual([]);
  });
});
