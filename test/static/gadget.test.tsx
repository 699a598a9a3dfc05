import { screen, waitFor } from '@testing-library/react';
import { bridge } from '../setup/bridge';
import { openAction } from './support/data';
import { asked, fail, host, ok } from './support/host';
import { show, violations } from './support/render';

/** 15 March 2026, 14:02 in Berlin. */
const AS_OF = Date.UTC(2026, 2, 15, 13, 2);

describe('the gadget', () => {
  test('shows counts, then each action with ticket, due, person, state and incident, in the backend’s order', async () => {
    const late = openAction({
      actionId: 'a2',
      daysOverdue: 41,
      dueDate: '2026-02-02',
      ticket: { ...openAction().ticket, key: 'REG-3', assignee: null, assigneeName: null }
    });
    const undated = openAction({
      actionId: 'a3',
      dueDate: null,
      ticket: { ...openAction().ticket, key: 'SOC-9' }
    });
    host({
      'actions/open': () => ok({ actions: [late, openAction(), undated], open: 3, overdue: 1, asOf: AS_OF })
    });
    show({ kind: 'gadget', projects: [] });
    const rows = await screen.findAllByRole('listitem');
    expect(screen.getByText('open').nextSibling?.textContent).toBe('3');
    expect(screen.getByText('overdue').nextSibling?.textContent).toBe('1');
    await waitFor(() =>
      expect(rows.map(({ textContent }) => textContent)).toEqual([
        'REG-3Drain connections before a gateway stops41 days overdueNobody is assignedTo Dofrom PLAT-1',
        'PLAT-7Drain connections before a gateway stopsDue in 5 daysNetwork EngineerTo Dofrom PLAT-1',
        'SOC-9Drain connections before a gateway stopsNo due dateNetwork EngineerTo Dofrom PLAT-1'
      ])
    );
    expect(screen.getByText(/^As of/).textContent).toBe('As of 14:02');
    expect(await violations()).toEqual([]);
  });

  test('asks for the projects it is narrowed to, and says so', async () => {
    host({ 'actions/open': () => ok({ actions: [], open: 0, overdue: 0, asOf: AS_OF }) });
    show({ kind: 'gadget', projects: ['PLAT', 'REG'] });
    await screen.findByText('No open postmortem actions in PLAT, REG.');
    expect(asked('actions/open')).toEqual([{ projects: ['PLAT', 'REG'] }]);
  });

  test('shows the shape of what comes, then a failure with a way to try again', async () => {
    let answer = fail('invalid', 'The store is being moved.') as
      ReturnType<typeof fail> | ReturnType<typeof ok>;
    host({ 'actions/open': () => answer as ReturnType<typeof fail> });
    const { user } = show({ kind: 'gadget', projects: [] });
    await screen.findByRole('status', { name: 'Loading open actions' });
    await screen.findByText('The store is being moved.');
    answer = ok({ actions: [openAction()], open: 1, overdue: 0, asOf: AS_OF });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('link', { name: 'PLAT-7' });
  });
});

describe('the settings', () => {
  test('of a gadget are submitted with everything that was there before', async () => {
    host({});
    bridge.handlers['submit'] = () => true;
    const config = { projects: ['PLAT'], refresh: 15 };
    const { user } = show({ kind: 'gadget-edit', host: 'gadget', projects: ['PLAT'], config });
    // One by Enter, the same again, one by a comma, one by leaving the field.
    await user.type(
      await screen.findByRole('combobox', { name: 'Projects' }),
      ' reg {Enter}reg{Enter}iam,soc'
    );
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(bridge.calls.filter(({ command }) => command === 'submit')).toEqual([
        { command: 'submit', data: { projects: ['PLAT', 'REG', 'IAM', 'SOC'], refresh: 15 } }
      ])
    );
  });

  test('of a gadget that the dashboard does not take are kept on the page', async () => {
    host({});
    bridge.handlers['submit'] = () => false;
    const { user } = show({ kind: 'gadget-edit', host: 'gadget', projects: ['PLAT'], config: {} });
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText('The settings were not saved');
    screen.getByText('PLAT');
  });

  test('of a widget are told to the dashboard, which has the button itself', async () => {
    host({});
    const told: unknown[] = [];
    bridge.handlers['getWidgetEditApi'] = () => ({ updateConfig: (config: unknown) => told.push(config) });
    const { user } = show({ kind: 'gadget-edit', host: 'widget', projects: ['PLAT'], config: {} });
    await user.type(await screen.findByRole('combobox', { name: 'Projects' }), 'soc{Enter}');
    await waitFor(() => expect(told.at(-1)).toEqual({ projects: ['PLAT', 'SOC'] }));
    expect(told[0]).toEqual({ projects: ['PLAT'] });
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
