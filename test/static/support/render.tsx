/** Shows a surface as a frame would. */
import { act, configure, render, screen, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { App } from '../../../static/src/app';
import type { Surface, Viewer } from '../../../static/src/surface';
import { viewer } from './data';

// Atlaskit in jsdom takes its time, the more so on a machine that does other things as well.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/**
 * Renders the app for one surface.
 * @param surface what to show
 * @param who looks
 */
export function show(surface: Surface, who: Viewer = viewer): RenderResult & { user: UserEvent } {
  const user = userEvent.setup({ delay: null });
  return { user, ...render(<App surface={surface} viewer={who} />) };
}

/**
 * Chooses an option of one of Atlaskit's selects.
 * @param label accessible name of the select
 * @param option text of the option
 */
export async function choose(user: UserEvent, label: string, option: string): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

/** Violations of accessibility rules; colours are for the tests in a real browser. */
export async function violations(): Promise<string[]> {
  // Names may arrive meanwhile.
  const { violations: found } = await act(() =>
    axe.run(document.body, {
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
        'landmark-one-main': { enabled: false }
      }
    })
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/**
 * Puts text into a field at once, as from the clipboard.
 * @param field where
 * @param text what
 */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}
