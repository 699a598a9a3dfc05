/**
 * Where two people say the same anew, both versions are shown and none is lost; what is saved shows where it is only
 * read; in Chromium.
 */
import type { Frame } from 'playwright-core';
import { newIdea } from '../../src/domain/action';
import { holdSaves } from './network';
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
  sinceLastSave,
  stored,
  summary,
  SUMMARY,
  until,
  windowOf,
  write,
  type Open
} from './stage';

/** Milliseconds that the issue allows for a change to be seen elsewhere, over realtime. */
const REALTIME = 2_000;

/** Says the summary anew, and is done with it. */
const rewrite = async (panel: Frame, words: string): Promise<void> => {
  await press(panel, 'Edit summary');
  await box(panel).fill(words);
  await press(panel, 'Done');
};

setStage();

describe('a collision', () => {
  const [MINE, THEIRS] = [31, 19].map((minutes) => SUMMARY.replace('25', String(minutes))) as [
    string,
    string
  ];

  /** Both say the same sentence anew, and the lead is first. @returns the responder, who has to choose */
  const both = async (incident: string): Promise<Open> => {
    const responder = await enter('responder', incident);
    const lead = await enter('lead', incident);
    const network = await holdSaves(responder.window.context);
    await rewrite(responder.panel, MINE);
    await network.caught;
    await rewrite(lead.panel, THEIRS);
    await until(incident, ({ document }) => document.summary === THEIRS);
    await network.end();
    return responder;
  };

  /** Both versions are in sight, and nothing has been decided. */
  const seesBoth = async (panel: Frame, incident: string): Promise<void> => {
    await summary(panel).getByText('Someone saved the summary while you were at it.').waitFor();
    await panel.getByText('Not saved; your text is kept', { exact: true }).waitFor();
    const [theirs, mine] = await summary(panel).locator('dd').allInnerTexts();
    expect([theirs?.trim(), mine?.trim()]).toEqual([THEIRS, MINE]);
    await summary(panel).getByText('Theirs, by Platform Lead').waitFor();
    expect((await stored(incident)).document.summary).toBe(THEIRS);
  };

  test('both versions are shown, also after the tab was closed; mine is kept, and theirs is in the history', async () => {
    const incident = await begun();
    const responder = await both(incident);
    await seesBoth(responder.panel, incident);
    await responder.tab.page.close();

    const { panel } = await comeBack(responder, incident);
    await seesBoth(panel, incident);
    await press(summary(panel), 'Keep mine');
    await until(incident, ({ document }) => document.summary === MINE);
    await isSaved(panel);
    await press(panel, 'All changes');
    await panel.getByRole('dialog').getByText(THEIRS).waitFor();
  });

  test('theirs is taken, and mine can be brought back', async () => {
    const incident = await begun();
    const { panel } = await both(incident);
    await seesBoth(panel, incident);
    await press(summary(panel), 'Take theirs');
    await summary(panel).getByText(THEIRS).waitFor();
    expect(await summary(panel).getByText(MINE).count()).toBe(0);
    expect((await stored(incident)).document.summary).toBe(THEIRS);
    await press(summary(panel), 'Bring them back');
    await until(incident, ({ document }) => document.summary === MINE);
  });

  /** What is said of a press that somebody else's save stands in the way of. */
  const WAITS = /^Somebody changed .* while you did\. Your version is kept and shown\./;

  const ENTRY = {
    id: 'paged',
    at: Date.parse('2026-11-03T08:35:00Z'),
    text: 'Paged the network team',
    lane: null,
    source: { kind: 'typed' as const },
    longBefore: false
  };

  test('an entry changed by both: what is not the same goes together, what is the same waits for a choice', async () => {
    const incident = await begun({ field: 'entry', value: ENTRY });
    const responder = await enter('responder', incident);
    const { panel } = responder;
    const words = async (text: string): Promise<void> => {
      await press(panel, /^Edit .*Paged/);
      await panel.getByRole('textbox', { name: 'What happened', exact: true }).fill(text);
    };
    await words('Paged the storage team');
    await change('lead', incident, { field: 'entry', value: { ...ENTRY, lane: 'Network' } });
    // The page has heard of it.
    await panel
      .getByText(/^Platform Lead changed /)
      .first()
      .waitFor({ state: 'attached' });
    await press(panel, 'Save');
    await until(incident, ({ document }) => document.timeline[0]?.text === 'Paged the storage team');
    expect((await stored(incident)).document.timeline[0]?.lane).toBe('Network');

    await words('Paged the database team');
    const theirs = { ...ENTRY, lane: 'Network', text: 'Paged the front desk' };
    await change('lead', incident, { field: 'entry', value: theirs });
    await press(panel, 'Save');
    await panel.getByText(WAITS).waitFor();
    await responder.tab.page.close();

    const again = (await comeBack(responder, incident)).panel;
    await again.getByText(WAITS).waitFor();
    const versions = await again.locator('dd').filter({ hasText: 'Words:' }).allInnerTexts();
    expect(versions.map((text) => text.trim())).toEqual([
      expect.stringContaining('Paged the front desk'),
      expect.stringContaining('Paged the database team')
    ]);
    expect((await stored(incident)).document.timeline[0]?.text).toBe('Paged the front desk');
    await press(again, 'Keep mine');
    await until(incident, ({ document }) => document.timeline[0]?.text === 'Paged the database team');
  });

  test('an entry that is removed while somebody writes in it leaves the words', async () => {
    const incident = await begun({ field: 'entry', value: ENTRY });
    const { panel } = await enter('responder', incident);
    await press(panel, /^Edit .*Paged/);
    await panel
      .getByRole('textbox', { name: 'What happened', exact: true })
      .fill('Paged the network team twice');
    await change('lead', incident, { field: 'entry-removed', value: ENTRY.id });
    await panel.getByText('This was removed while you wrote in it. Your words are kept.').waitFor();
    await press(panel, 'Add it again');
    await until(incident, ({ document }) => document.timeline[0]?.text === 'Paged the network team twice');
  });

  test.each([
    ['Keep mine', '2026-12-11', 'Page somebody at once, by phone'],
    ['Take theirs', '2026-12-09', 'Page somebody at once']
  ])('one action is given two dates, and both are shown: %s', async (choice, due, text) => {
    const action = { ...newIdea('page', 'Page somebody at once'), verdict: 'keep' as const };
    const incident = await begun({ field: 'action', value: action });
    const { panel } = await enter('responder', incident);
    await press(panel, 'Edit Page somebody at once');
    const form = panel.locator('form[aria-label="Edit action"]');
    await form.getByLabel('Action', { exact: false }).first().fill('Page somebody at once, by phone');
    const day = form.getByLabel('Due date', { exact: false }).first();
    await day.fill('12/11/2026');
    await day.press('Enter');
    await change('lead', incident, {
      field: 'action',
      value: { ...action, dueDate: '2026-12-09', criterion: 'A drill' }
    });
    await press(form, 'Save action');
    await form.getByText('Someone changed this action while you were at it.').waitFor();
    const [theirs, mine] = await form.locator('dd').allInnerTexts();
    expect([theirs, mine]).toEqual([
      expect.stringContaining('2026-12-09'),
      expect.stringContaining('2026-12-11')
    ]);
    await press(form, choice);
    await form.waitFor({ state: 'detached' });
    const [now] = (await stored(incident)).document.actions;
    // What only one of them changed stays in either case.
    expect(now).toMatchObject({ dueDate: due, text, criterion: 'A drill' });
  });
});

describe('the page in Confluence', () => {
  test('shows within two seconds what is saved in the panel', async () => {
    const incident = await begun();
    const lead = await windowOf('lead');
    await lead.open('/wiki');
    await lead.page.getByRole('link', { name: 'Cloud Engineering' }).first().click();
    await lead.page.getByLabel('New page').fill('What had no targets');
    await lead.page.getByRole('button', { name: 'Create' }).click();
    await lead.page.getByRole('button', { name: /^Insert/ }).click();
    const modal = await lead.page.waitForSelector('dialog iframe, [role="dialog"] iframe');
    const settings = await modal.contentFrame();
    if (!settings) throw new Error('The modal shows no frame.');
    await settings.getByRole('textbox', { name: 'Incident' }).fill(incident);
    await settings.getByRole('button', { name: 'Save' }).click();
    await lead.page.locator('dialog iframe, [role="dialog"] iframe').waitFor({ state: 'detached' });
    const macro = await lead.app();
    await macro.getByText(SUMMARY).waitFor();
    await settled(macro);

    const { panel } = await enter('responder', incident);
    await write(panel, ' Nobody was paged.');
    await macro.getByText('Nobody was paged.').waitFor();
    const took = sinceLastSave();
    measured.push(`in the macro after the save, over realtime: ${took} ms`);
    expect(took).toBeLessThan(REALTIME);
  });
});

test('no browser complained, nothing left this machine, every contract was kept', expectNoComplaint);
