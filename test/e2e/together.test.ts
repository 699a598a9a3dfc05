/** Two people in one postmortem at the same time, in two windows of Chromium, with realtime and without. */
import type { Browser, Frame } from 'playwright-core';
import { accountOf } from '../builders/app-site';
import { startTestSite, type PersonaKey, type TestSite } from '../builders/test-site';
import { cspReports, launchChromium, visit, type Visit } from '../site/support';

/** The demo's newest incident; each test writes in the postmortem that the first one starts. */
const INCIDENT = 'PLAT-3';

/** Milliseconds that the issue allows, over realtime and over polling. */
const REALTIME = 2_000;
const POLLING = 15_000;

let site: TestSite;
let browser: Browser;
const visits: Visit[] = [];
/** What was measured, printed at the end. */
const measured: string[] = [];

const enter = async (persona: PersonaKey): Promise<{ visit: Visit; panel: Frame }> => {
  const opened = await visit(browser, site, persona);
  visits.push(opened);
  await opened.open(`/browse/${INCIDENT}`);
  return { visit: opened, panel: await opened.app() };
};

const here = (panel: Frame) => panel.getByRole('list', { name: 'Also here' });

/** Resolves with the milliseconds after which something is seen. */
const timeUntil = async (what: string, seen: Promise<unknown>, since = Date.now()): Promise<number> => {
  await seen;
  const took = Date.now() - since;
  measured.push(`${what}: ${took} ms`);
  return took;
};

const edit = async (panel: Frame): Promise<void> => {
  await panel.getByRole('button', { name: 'Edit summary' }).click();
};
const box = (panel: Frame) => panel.getByRole('textbox', { name: 'Summary' });

/** Milliseconds since the newest save arrived at the server, by the site's own clock. */
const sinceLastSave = (): number => {
  const saves = site.traffic
    .entries()
    .filter(({ kind, path }) => kind === 'invocation' && path.includes('postmortem/edit'));
  return site.clock.now() - Date.parse(saves.at(-1)?.time ?? '');
};

/** Milliseconds since the lead's surface said over realtime for the first time that they are here. */
const sinceFirstWord = (): number => {
  const said = site.traffic
    .entries()
    .find(({ path, actor }) => path === 'publishRealtimeChannel' && actor === accountOf('lead'));
  return site.clock.now() - Date.parse(said?.time ?? '');
};

/** Lets a frame believe that its page went out of sight, or came back. */
const show = (panel: Frame, state: 'visible' | 'hidden'): Promise<void> =>
  panel.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

/** Writes at the end of the summary, as somebody at a keyboard. */
const write = async (panel: Frame, words: string): Promise<void> => {
  await edit(panel);
  await box(panel).press('Control+End');
  await box(panel).pressSequentially(words);
};

/** Ends writing; what was written stays. */
const done = (panel: Frame): Promise<void> => panel.getByRole('button', { name: 'Done' }).click();

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
});
afterAll(async () => {
  console.log(measured.join('\n'));
  await browser.close();
  await site.close();
});

describe('over realtime', () => {
  let responder: { visit: Visit; panel: Frame };
  let lead: { visit: Visit; panel: Frame };

  beforeAll(async () => {
    responder = await enter('responder');
    const { panel } = responder;
    await panel.getByRole('button', { name: 'Write first words' }).click();
    await panel.getByLabel('What happened').fill('Every request ended in a 503.');
    await panel.getByRole('button', { name: 'Start postmortem' }).click();
    await panel.getByRole('button', { name: 'Edit summary' }).waitFor();
  });
  afterAll(async () => {
    await responder.visit.close();
    await lead.visit.close();
  });

  test('each sees within two seconds that the other has come', async () => {
    lead = await enter('lead');
    const came = Date.now();
    const seen = await Promise.all([
      here(lead.panel).getByText('Responder').waitFor().then(sinceFirstWord),
      here(responder.panel).getByText('Platform Lead').waitFor().then(sinceFirstWord)
    ]);
    measured.push(
      `seen after the lead’s first word: ${seen.join(' and ')} ms; after the first picture: ${Date.now() - came} ms`
    );
    for (const took of seen) expect(took).toBeLessThan(REALTIME);
    const calls = site.traffic.entries().filter(({ path }) => path.includes('postmortem/watch'));
    expect(calls).toEqual([]);
  });

  test('each sees where the other writes, and what was written within two seconds of the save', async () => {
    await edit(lead.panel);
    await box(lead.panel).press('Control+End');
    const began = Date.now();
    const writing = box(lead.panel).pressSequentially(' Nobody was paged.');
    const seen = timeUntil(
      'responder sees lead writing',
      here(responder.panel).getByText('is writing in Summary').waitFor(),
      began
    );
    await responder.panel.locator('[data-field="summary"]').getByText('is writing').last().waitFor();
    await writing;
    const written = Date.now();
    await responder.panel.getByText('Nobody was paged.').waitFor();
    const took = sinceLastSave();
    measured.push(`change after its save: ${took} ms, after the last key: ${Date.now() - written} ms`);
    expect(await seen).toBeLessThan(REALTIME);
    expect(took).toBeLessThan(REALTIME);
    // It is marked where it landed, and said to those who hear the page.
    await responder.panel.locator('[data-field="summary"]').getByText('changed').last().waitFor();
    await responder.panel.getByText('Platform Lead changed Summary.').waitFor({ state: 'attached' });
    await done(lead.panel);
  });

  test('whoever goes out of sight is gone at once, and told on return what changed meanwhile', async () => {
    await show(lead.panel, 'hidden');
    const left = Date.now();
    const gone = here(responder.panel).waitFor({ state: 'detached' });
    expect(await timeUntil('responder sees lead leave', gone, left)).toBeLessThan(REALTIME);
    await write(responder.panel, ' It began at noon.');
    await responder.panel.getByText(/^Saved /).waitFor();
    await lead.panel.getByText('It began at noon.').waitFor();
    await show(lead.panel, 'visible');
    const since = lead.panel.getByRole('region', { name: 'Since you looked' });
    await since.getByText(/^1 change by Responder since you looked, /).waitFor();
    await lead.panel.locator('[data-field="summary"]').getByText('changed').last().waitFor();
    await since.getByRole('button', { name: 'Show what changed' }).click();
    await since.getByText('It began at noon.').waitFor();
    await since.getByRole('button', { name: 'Mark as seen' }).click();
    await since.waitFor({ state: 'detached' });
    await done(responder.panel);
  });

  test('both type into one paragraph at the same time, and nothing of it is lost', async () => {
    const [first, last] = ['The pager stayed silent. ', ' The pool was empty.'];
    await edit(lead.panel);
    await edit(responder.panel);
    await box(lead.panel).press('Control+Home');
    await box(responder.panel).press('Control+End');
    await Promise.all([
      box(lead.panel).pressSequentially(first, { delay: 60 }),
      box(responder.panel).pressSequentially(last, { delay: 60 })
    ]);
    await done(lead.panel);
    await done(responder.panel);
    for (const { panel } of [lead, responder]) {
      await panel.getByText(first.trim()).waitFor();
      await panel.getByText(last.trim()).waitFor();
    }
    // Another window has nothing but what is stored.
    const stored = await enter('reporter');
    await stored.panel.getByText(first.trim()).waitFor();
    await stored.panel.getByText(last.trim()).waitFor();
    await stored.visit.close();
  });
});

describe.each([
  ['refuses', 'refused'],
  ['says nothing', 'silent']
] as const)('where realtime %s', (_, fault) => {
  let responder: { visit: Visit; panel: Frame };
  let lead: { visit: Visit; panel: Frame };

  beforeAll(async () => {
    await site.control('POST', 'realtime', { fault });
    responder = await enter('responder');
    lead = await enter('lead');
  });
  afterAll(async () => {
    await site.control('POST', 'realtime', { fault: null });
    await responder.visit.close();
    await lead.visit.close();
  });

  test('each sees the other within fifteen seconds', async () => {
    const came = Date.now();
    const both = [
      timeUntil(`${fault}: lead sees responder`, here(lead.panel).getByText('Responder').waitFor(), came),
      timeUntil(
        `${fault}: responder sees lead`,
        here(responder.panel).getByText('Platform Lead').waitFor(),
        came
      )
    ];
    for (const took of await Promise.all(both)) expect(took).toBeLessThan(POLLING);
  });

  test('each sees what the other wrote within fifteen seconds of the save', async () => {
    for (const [who, writer, reader] of [
      ['lead', lead, responder],
      ['responder', responder, lead]
    ] as const) {
      const words = `Without realtime (${fault}) wrote the ${who}.`;
      await write(writer.panel, ` ${words}`);
      const written = Date.now();
      await reader.panel.getByText(words).waitFor({ timeout: POLLING + 5_000 });
      const took = sinceLastSave();
      measured.push(
        `${fault}: change by ${who} after its save: ${took} ms, after the last key: ${Date.now() - written} ms`
      );
      expect(took).toBeLessThan(POLLING);
      await done(writer.panel);
    }
  });
});

describe('where realtime dies while two write', () => {
  let responder: { visit: Visit; panel: Frame };
  let lead: { visit: Visit; panel: Frame };

  beforeAll(async () => {
    responder = await enter('responder');
    lead = await enter('lead');
    await here(responder.panel).getByText('Platform Lead').waitFor();
  });
  afterAll(async () => {
    await site.control('POST', 'realtime', { fault: null });
    await responder.visit.close();
    await lead.visit.close();
  });

  test('a change arrives within fifteen seconds all the same', async () => {
    await site.control('POST', 'realtime', { fault: 'silent' });
    await write(lead.panel, ' Then the line went dead.');
    await responder.panel.getByText('Then the line went dead.').waitFor({ timeout: POLLING + 5_000 });
    const took = sinceLastSave();
    measured.push(`died: change after its save: ${took} ms`);
    expect(took).toBeLessThan(POLLING);
    await here(responder.panel).getByText('Platform Lead').waitFor();
    await done(lead.panel);
  });
});

test('no browser complained, nothing left this machine, every contract was kept', async () => {
  expect(await cspReports(site)).toEqual([]);
  expect(visits.flatMap(({ outside }) => outside)).toEqual([]);
  expect(visits.flatMap(({ consoleErrors }) => consoleErrors)).toEqual([]);
  expect(site.gateway.mismatches()).toEqual([]);
});
