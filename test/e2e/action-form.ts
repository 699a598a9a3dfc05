/** Fills in the form of an action as a person does. */
import type { Frame, Locator } from 'playwright-core';

/** What every action is asked, as its labels call it; the rest of a project's own. */
export interface WrittenAction {
  text: string;
  project: string;
  type: string;
  assignee: string;
  /** As the reader's locale writes it. */
  due: string;
  /** For types that ask for the owning team. */
  team?: string;
}

const FORM = 'form[aria-label="New action"]';

/**
 * Chooses in one of Atlaskit's selects.
 * @param label its name
 * @param text of the option, or a part of it
 * @param within selector of the part of the page in which it stands
 */
export async function choose(frame: Frame, label: string, text: string, within = ''): Promise<void> {
  const field = frame.locator(`${within} input[role="combobox"][aria-label="${label}"]`);
  // Who is chosen already lies over the field, and takes a click for it.
  await field.focus();
  await field.fill(text);
  await frame.getByRole('option', { name: text, exact: false }).first().click();
}

/** Opens the form of a new action. @returns it */
export async function openActionForm(frame: Frame): Promise<Locator> {
  // Failures have a button of the same name, before that of the actions.
  await frame.getByRole('button', { name: 'Add action', exact: true }).last().click();
  return frame.locator(FORM);
}

/** Writes one action with all that its ticket needs, and saves it. @param action what it says */
export async function addAction(
  frame: Frame,
  { text, project, type, assignee, due, team }: WrittenAction
): Promise<void> {
  const form = await openActionForm(frame);
  await form.getByLabel('Action', { exact: false }).first().fill(text);
  await form.getByLabel('How will we know that it worked?').fill('The drill passes without a page.');
  await form.getByRole('radio', { name: /^Prevent/ }).check();
  await form.getByRole('radio', { name: /^Its whole kind/ }).check();
  await form.getByRole('radio', { name: /^Two weeks or less/ }).check();
  await choose(frame, 'Project', project, FORM);
  await choose(frame, 'Type', type, FORM);
  if (team !== undefined) await choose(frame, 'Owning team', team, FORM);
  await choose(frame, 'Assignee', assignee, FORM);
  const day = form.getByLabel('Due date', { exact: false }).first();
  await day.fill(due);
  await day.press('Enter');
  if (project === 'SOC')
    await frame.getByText('Afterword keeps it and writes it into the description').waitFor();
  await form.getByRole('button', { name: 'Add action' }).click();
  await form.waitFor({ state: 'detached' });
}
