/** What a person types outlives a closed tab and a lost connection; in Chromium. */
import type { Frame, Locator } from 'playwright-core';
import { openActionForm } from './action-form';
import { holdAnswers, holdSaves, loseAnswers } from './network';
import { settled } from './settled';
import {
  begun,
  box,
  change,
  comeBack,
  enter,
  expectNoComplaint,
  isSaved,
  measured,
  press,
  setStage,
  stored,
  summary,
  SUMMARY,
  until,
  write
} from './stage';

/** Milliseconds within which whatever could not be saved is saved by itself, once it can be. */
const BY_ITSELF = 5_000;

const isKept = (panel: Frame): Promise<void> =>
  panel.getByText('Not saved, retrying; your text is kept', { exact: true }).waitFor();

const line = (panel: Frame): Locator => panel.getByLabel('What happened, with its time in front');

setStage();

describe('a closed tab', () => {
  test('before the pause ends: the sentence is there again, is saved by itself, and others see it', async () => {
    const incident = await begun();
    const lead = await enter('lead', incident);
    const responder = await enter('responder', incident);
    // Whatever a tab says while it is being closed may be lost, and here it is.
    const network = await holdSaves(responder.window.context);
    await write(responder.panel, ' Nobody was paged.');
    await responder.tab.page.close();
    await network.end();
    expect((await stored(incident)).document.summary).toBe(SUMMARY);

    const { panel } = await comeBack(responder, incident);
    await summary(panel).getByText('Nobody was paged.').waitFor();
    await isSaved(panel);
    await lead.panel.getByText('Nobody was paged.').waitFor();
    const now = await stored(incident);
    expect(now.document.summary).toBe(`${SUMMARY} Nobody was paged.`);
    expect(now.revision).toBe(2);
  });

  test('before the answer of a save has come: it is there once, with what others made of it since', async () => {
    const incident = await begun();
    const responder = await enter('responder', incident);
    const network = await holdAnswers(responder.window.context);
    await write(responder.panel, ' Nobody was paged.');
    await network.caught;
    await responder.tab.page.close();
    await network.end();
    expect((await stored(incident)).document.summary).toBe(`${SUMMARY} Nobody was paged.`);
    const revision = await change('lead', incident, {
      field: 'summary',
      value: `${SUMMARY} Nobody was woken.`
    });

    const { panel } = await comeBack(responder, incident);
    await isSaved(panel);
    await summary(panel).getByText('Nobody was woken.').waitFor();
    const now = await stored(incident);
    expect(now.document.summary).toBe(`${SUMMARY} Nobody was woken.`);
    expect(now.revision).toBe(revision);
    expect(await panel.getByText(/paged/).count()).toBe(0);
  });

  test('a form that nobody sent is there again as it was, and makes one action', async () => {
    const incident = await begun();
    const responder = await enter('responder', incident);
    const form = await openActionForm(responder.panel);
    await form.getByLabel('Action', { exact: false }).first().pressSequentially('Page somebody at once');
    await form
      .getByLabel('How will we know that it worked?')
      .pressSequentially('A drill pages within a minute');
    await responder.tab.page.close();
    expect((await stored(incident)).document.actions).toEqual([]);

    const { panel } = await comeBack(responder, incident);
    const again = panel.locator('form[aria-label="New action"]');
    await again.getByText('Brought back from your last visit.').waitFor();
    expect(await again.getByLabel('How will we know that it worked?').inputValue()).toBe(
      'A drill pages within a minute'
    );
    await press(again, 'Add action');
    await again.waitFor({ state: 'detached' });
    const { actions } = (await stored(incident)).document;
    expect(actions.map(({ text }) => text)).toEqual(['Page somebody at once']);
    expect(await panel.getByText('Page somebody at once').count()).toBe(1);
  });

  test('a form that was sent, and not answered, is not there twice', async () => {
    const incident = await begun();
    const responder = await enter('responder', incident);
    const form = await openActionForm(responder.panel);
    await form.getByLabel('Action', { exact: false }).first().fill('Page somebody at once');
    const network = await holdAnswers(responder.window.context);
    await press(form, 'Add action');
    await network.caught;
    await responder.tab.page.close();
    await network.end();

    const { panel } = await comeBack(responder, incident);
    await panel.getByRole('button', { name: 'Edit Page somebody at once' }).waitFor();
    await settled(panel);
    expect(await panel.locator('form[aria-label="New action"]').count()).toBe(0);
    const { actions } = (await stored(incident)).document;
    expect(actions.map(({ text }) => text)).toEqual(['Page somebody at once']);
  });

  test('a line of the timeline outlives it before Enter and after, and an entry while it is being changed', async () => {
    const incident = await begun();
    let responder = await enter('responder', incident);
    await line(responder.panel).pressSequentially('8:35 paged the network team');
    await responder.tab.page.close();

    responder = await comeBack(responder, incident);
    expect(await line(responder.panel).inputValue()).toBe('8:35 paged the network team');
    let network = await holdSaves(responder.window.context);
    await line(responder.panel).press('Enter');
    await network.caught;
    await responder.tab.page.close();
    await network.end();
    expect((await stored(incident)).document.timeline).toEqual([]);

    responder = await comeBack(responder, incident);
    await responder.panel.getByText('paged the network team').waitFor();
    await isSaved(responder.panel);
    expect(await line(responder.panel).inputValue()).toBe('');
    network = await holdSaves(responder.window.context);
    await press(responder.panel, /^Edit .*paged the network team$/);
    const editor = responder.panel.getByRole('group', { name: 'Edit entry' });
    await editor.getByRole('textbox', { name: 'What happened' }).pressSequentially(', who slept');
    await responder.tab.page.close();
    await network.end();

    const { panel } = await comeBack(responder, incident);
    const again = panel.getByRole('group', { name: 'Edit entry' });
    const field = again.getByRole('textbox', { name: 'What happened' });
    expect(await field.inputValue()).toBe('paged the network team, who slept');
    await press(again, 'Save');
    await isSaved(panel);
    const { timeline } = (await stored(incident)).document;
    expect(timeline.map(({ text }) => text)).toEqual(['paged the network team, who slept']);
  });
});

describe('a lost connection', () => {
  test('what is typed meanwhile is said to be kept, and is saved by itself, once', async () => {
    const incident = await begun();
    const responder = await enter('responder', incident);
    await responder.window.context.setOffline(true);
    await write(responder.panel, ' Nobody was paged.');
    await line(responder.panel).fill('8:35 paged the network team');
    await line(responder.panel).press('Enter');
    await isKept(responder.panel);
    await responder.panel.getByText('paged the network team').waitFor();
    const before = await stored(incident);
    expect([before.document.summary, before.document.timeline]).toEqual([SUMMARY, []]);

    await responder.window.context.setOffline(false);
    const took = await until(
      incident,
      ({ document }) => document.summary !== SUMMARY && document.timeline.length > 0
    );
    measured.push(`saved by itself after the connection came back: ${took} ms`);
    expect(took).toBeLessThan(BY_ITSELF);
    await isSaved(responder.panel);
    const { document, revision } = await stored(incident);
    expect(document.summary).toBe(`${SUMMARY} Nobody was paged.`);
    expect(document.timeline.map(({ text }) => text)).toEqual(['paged the network team']);
    expect(revision).toBe(3);
  });

  test('a tab that is closed while the line is dead loses nothing either', async () => {
    const incident = await begun();
    const responder = await enter('responder', incident);
    await responder.window.context.setOffline(true);
    await write(responder.panel, ' Nobody was paged.');
    await isKept(responder.panel);
    await responder.tab.page.close();
    await responder.window.context.setOffline(false);
    expect((await stored(incident)).document.summary).toBe(SUMMARY);

    const { panel } = await comeBack(responder, incident);
    await isSaved(panel);
    expect((await stored(incident)).document.summary).toBe(`${SUMMARY} Nobody was paged.`);
  });

  test('a save whose answer was lost is made once, while its author writes on', async () => {
    const incident = await begun();
    const responder = await enter('responder', incident);
    const network = await loseAnswers(responder.window.context);
    await write(responder.panel, ' Nobody was paged.');
    await network.caught;
    await network.end();
    const lost = Date.now();
    await box(responder.panel).pressSequentially(' All slept.');
    await until(incident, ({ document }) => document.summary.endsWith('All slept.'));
    measured.push(`saved by itself after a lost answer: ${Date.now() - lost} ms`);
    expect(Date.now() - lost).toBeLessThan(BY_ITSELF);
    const now = await stored(incident);
    expect(now.document.summary).toBe(`${SUMMARY} Nobody was paged. All slept.`);
    // One for each of the two sentences.
    expect(now.revision).toBe(3);
    await isSaved(responder.panel);
    expect(await box(responder.panel).inputValue()).toBe(now.document.summary);
  });
});

test('no browser complained, nothing left this machine, every contract was kept', expectNoComplaint);
