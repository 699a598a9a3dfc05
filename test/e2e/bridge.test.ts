/** The bridge in a real browser: what `@forge/bridge` asks of the page around the app's frame. */
import type { Browser, Frame } from 'playwright-core';
import { startTestSite, type TestSite } from '../builders/test-site';
import { cspReports, launchChromium, visit, type Visit } from '../site/support';

let browser: Browser;
let site: TestSite;
let open: Visit[] = [];

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  for (const window of open) {
    expect(window.consoleErrors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  }
  open = [];
  expect(await cspReports(site)).toEqual([]);
});

async function openAs(
  ...[persona, path, options]: [Parameters<typeof visit>[2], string, Parameters<typeof visit>[3]?]
): Promise<Visit> {
  const window = await visit(browser, site, persona, options);
  open.push(window);
  await window.open(path);
  return window;
}

/** Sends a bridge command from inside the app's frame. */
const call = async (frame: Frame, command: string, data?: unknown): Promise<unknown> => {
  // A frame that was just filled anew has its page before it has its bridge.
  await frame.waitForFunction(() => '__bridge' in globalThis);
  return frame.evaluate(
    ([name, argument]) => {
      const { __bridge } = globalThis as unknown as {
        __bridge: { callBridge(command: unknown, data: unknown): Promise<unknown> };
      };
      return __bridge.callBridge(name, argument);
    },
    [command, data] as const
  );
};

it('themes the frame with the page, and follows when the colours change', async () => {
  const { page, app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  const mode = (): Promise<string | null> => frame.locator('html').getAttribute('data-color-mode');
  expect(await mode()).toBe('light');
  await page.getByRole('button', { name: 'Dark' }).click();
  await frame.locator('html[data-color-mode="dark"]').waitFor();
  const surface = await frame.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--ds-surface')
  );
  expect(surface.trim()).not.toBe('');
  await page.reload();
  expect(await page.locator('html').getAttribute('data-color-mode')).toBe('dark');
});

it('lives at the time of the site, not of the machine', async () => {
  const { app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  const inFrame = await frame.evaluate(() => Date.now());
  expect(Math.abs(inFrame - site.clock.now())).toBeLessThan(10_000);
  expect(Math.abs(inFrame - Date.now())).toBeGreaterThan(10_000);
});

it('gives the frame the height of its content', async () => {
  const { page, app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  await frame.getByRole('heading', { name: 'Timeline' }).waitFor();
  const content = await frame.evaluate(() => document.body.scrollHeight);
  await page.waitForFunction(
    (least) => (document.querySelector('iframe.app-frame')?.getBoundingClientRect().height ?? 0) >= least,
    content - 20
  );
});

it('shows flags and calls back into the frame', async () => {
  const { page, app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  await frame.evaluate(() => {
    const { __bridge } = globalThis as unknown as {
      __bridge: { callBridge(c: string, d: unknown): Promise<unknown> };
    };
    return __bridge.callBridge('showFlag', {
      id: 'f',
      type: 'success',
      title: 'Done <b>',
      actions: [{ text: 'Undo', onClick: () => document.body.setAttribute('data-undone', '1') }]
    });
  });
  await page.getByText('Done <b>').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await frame.locator('body[data-undone="1"]').waitFor();
  await call(frame, 'closeFlag', { id: 'f' });
  expect(await page.getByText('Done <b>').count()).toBe(0);
});

it('opens a modal, keeps the focus in it, and closes it by Escape from inside and by the app', async () => {
  const { page, app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  const openModal = (): Promise<unknown> =>
    frame.evaluate(() => {
      const { __bridge } = globalThis as unknown as {
        __bridge: { callBridge(c: string, d: unknown): Promise<unknown> };
      };
      return __bridge.callBridge('openModal', {
        resource: null,
        size: 'medium',
        title: 'A step',
        context: { step: 1 },
        closeOnEscape: true,
        closeOnOverlayClick: true,
        onClose: (payload: unknown) =>
          document.body.setAttribute('data-closed', JSON.stringify(payload ?? 'nothing'))
      });
    });
  expect(await openModal()).toBe(true);
  const dialog = page.getByRole('dialog', { name: 'A step' });
  await dialog.waitFor();
  const inner = await app(1);
  expect(await call(inner, 'getContext')).toMatchObject({
    extension: { modal: { step: 1 }, issue: { key: 'PLAT-1' } }
  });
  // What is behind a modal dialog cannot be reached.
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await call(inner, 'close', { picked: 3 }).catch(() => undefined);
  await frame.locator('body[data-closed=\'{"picked":3}\']').waitFor();
  await dialog.waitFor({ state: 'detached' });

  await openModal();
  await dialog.waitFor();
  const again = await app(1);
  await again.locator('body').press('Escape');
  await frame.locator('body[data-closed=\'"nothing"\']').waitFor();
  await dialog.waitFor({ state: 'detached' });
});

it('refuses to close or submit what is no form', async () => {
  const { app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  expect(await call(frame, 'close')).toBe(false);
  expect(await call(frame, 'submit', { a: 1 })).toBe(false);
});

it('passes events between the frames of a page', async () => {
  const { app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  await frame.evaluate(async () => {
    const { __bridge } = globalThis as unknown as {
      __bridge: { callBridge(c: string, d: unknown): Promise<{ unsubscribe(): Promise<void> }> };
    };
    const heard: unknown[] = [];
    const { unsubscribe } = await __bridge.callBridge('on', {
      event: 'e',
      callback: (payload: unknown) => heard.push(payload)
    });
    await __bridge.callBridge('emit', { event: 'e', payload: { n: 1 } });
    await unsubscribe();
    await __bridge.callBridge('emit', { event: 'e', payload: { n: 2 } });
    document.body.setAttribute('data-heard', JSON.stringify(heard));
  });
  await frame.locator('body[data-heard=\'[{"n":1}]\']').waitFor();
});

it('leads to issues and stays on this machine', async () => {
  const { page, app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  expect(await call(frame, 'getUrl', { target: 'issue', issueKey: 'REG-1' })).toBe(
    `${site.url}/browse/REG-1`
  );
  await call(frame, 'navigate', { url: 'https://elsewhere.example/', type: 'same-tab' });
  await page.getByText('The local site opens nothing beyond this machine').waitFor();
  await call(frame, 'navigate', { target: 'issue', issueKey: 'REG-1', type: 'same-tab' }).catch(
    () => undefined
  );
  await page.waitForURL(`${site.url}/browse/REG-1`);
});

it('tells every open frame what the backend and other frames publish', async () => {
  const first = await openAs('responder', '/browse/PLAT-1');
  const second = await openAs('lead', '/browse/REG-1');
  const listening = await first.app();
  await listening.evaluate(async () => {
    const { __bridge } = globalThis as unknown as {
      __bridge: { callBridge(c: string, d: unknown): Promise<unknown> };
    };
    await __bridge.callBridge('subscribeRealtimeChannel', {
      channelName: 'test',
      isGlobal: true,
      onEvent: (payload: unknown) => document.body.setAttribute('data-event', JSON.stringify(payload))
    });
  });
  await call(await second.app(), 'publishRealtimeChannel', {
    channelName: 'test',
    isGlobal: true,
    eventPayload: { revision: 7 }
  });
  await listening.locator('body[data-event=\'{"revision":7}\']').waitFor();
});

it('gives a history in memory', async () => {
  const { app } = await openAs('responder', '/browse/PLAT-1');
  const frame = await app();
  const seen = await frame.evaluate(async () => {
    interface History {
      push(to: string): Promise<void>;
      goBack(): Promise<void>;
      listen(listener: (location: { pathname: string }) => void): Promise<unknown>;
    }
    const { __bridge } = globalThis as unknown as { __bridge: { callBridge(c: string): Promise<History> } };
    const history = await __bridge.callBridge('createHistory');
    const paths: string[] = [];
    await history.listen(({ pathname }) => paths.push(pathname));
    await history.push('/a?b=1');
    await history.goBack();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return paths;
  });
  expect(seen).toEqual(['/a', '/']);
});

it("opens an inserted macro's settings by itself, once", async () => {
  const { page, app } = await openAs('lead', '/wiki/spaces/PLAT');
  await page.getByRole('link', { name: /^Review/ }).click();
  const macros = await page.locator('iframe.app-frame').count();
  await page.getByRole('button', { name: /^Insert/ }).click();
  const dialog = page.getByRole('dialog', { name: /settings/ });
  await dialog.waitFor();
  expect(await call(await app(macros + 1), 'getContext')).toMatchObject({
    extension: { macro: { isConfiguring: true, isInserting: true } }
  });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.reload();
  expect(await dialog.count()).toBe(0);
  expect(await page.locator('iframe.app-frame').count()).toBe(macros + 1);
});

it("shows a gadget's settings in its own frame and comes back", async () => {
  const { page, app } = await openAs('responder', '/jira/dashboards/1');
  await app();
  await page.getByRole('button', { name: 'Configure' }).click();
  await page.locator('iframe[data-entry="edit"]').waitFor();
  const form = await app();
  expect(await call(form, 'getContext')).toMatchObject({ extension: { entryPoint: 'edit' } });
  await call(form, 'submit', { projects: ['REG'] }).catch(() => undefined);
  await page.locator('iframe[data-entry="view"]').waitFor();
  expect(await call(await app(), 'getContext')).toMatchObject({
    extension: { gadgetConfiguration: { projects: ['REG'] } }
  });
});

it("saves a widget's settings when the page's own button is pressed", async () => {
  const { page, app } = await openAs('responder', '/home/dashboards/1');
  await app();
  await page.getByRole('button', { name: 'Configure' }).click();
  const form = await app(1);
  await form.getByRole('combobox').fill('SOC');
  await form.getByRole('combobox').press('Enter');
  await form.evaluate(async () => {
    const { __bridge } = globalThis as unknown as {
      __bridge: {
        callBridge(
          c: string
        ): Promise<
          Record<'onProductSave' | 'onSave', (hook: (config: object) => Promise<unknown>) => Promise<void>>
        >;
      };
    };
    const widget = await __bridge.callBridge('getWidgetEditApi');
    await widget.onProductSave((config) => Promise.resolve({ ...config, checked: true }));
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await call(await app(), 'getContext')).toMatchObject({
    extension: { config: { projects: ['SOC'], checked: true } }
  });
});

it('would tell of a broken policy, of an error in the console and of a request beyond this machine', async () => {
  const window = await visit(browser, site, 'responder');
  await window.open('/browse/PLAT-1');
  const frame = await window.app();
  await frame.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await window.page.evaluate(() => console.error('from the page'));
  await window.page.goto('http://elsewhere.example/').catch(() => undefined);
  expect(window.consoleErrors).toEqual([expect.stringContaining('Content Security Policy'), 'from the page']);
  expect(window.outside).toEqual(['http://elsewhere.example/']);
  for (let tries = 0; tries < 40 && (await cspReports(site)).length === 0; tries += 1)
    await window.page.waitForTimeout(50);
  await window.close();
  expect(await cspReports(site)).toMatchObject([
    { 'csp-report': { 'effective-directive': 'style-src-elem' } }
  ]);
  await site.control('DELETE', 'csp');
});

it('switches persona with one click and comes back to the same page', async () => {
  const { page } = await openAs('responder', '/browse/PLAT-1');
  await page.getByRole('button', { name: 'Reporter' }).click();
  await page.getByText('signed in as Reporter').waitFor();
  expect(page.url()).toBe(`${site.url}/browse/PLAT-1`);
});

it.each([320, 600, 1200])('fits into %d pixels', async (width) => {
  const { page, app } = await openAs('responder', '/browse/PLAT-1', { width });
  await app();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
