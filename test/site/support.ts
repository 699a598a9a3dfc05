/** Chromium in front of a local site. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import type { LocalSite } from '../../local/site';
import type { PersonaKey, TestSite } from '../builders/test-site';

function chromiumPath(): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/opt/homebrew/bin'];
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
    for (const folder of folders.filter((entry) => entry !== '')) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; the next folder may have it.
      }
    }
  throw new Error('Chromium is not installed; npm test says how to install it.');
}

/** Chromium without a profile, without a screen and without anything that calls home. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  });
}

interface VisitOptions {
  colorMode?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** One tab of a browser window. */
export interface Tab {
  page: Page;
  /** Goes to a path of the site. */
  open(path: string): Promise<void>;
  /** The app's frame on the page, once its content is there. @param index of several, in the order of the page */
  app(index?: number): Promise<Frame>;
}

/** A persona's browser window with its first tab, and with what went wrong in any of them. */
export interface Visit extends Tab {
  context: BrowserContext;
  /** Errors in the console and uncaught ones, of the pages and of the app's frames. */
  consoleErrors: string[];
  /** Addresses beyond this machine that were asked for; every one is refused. */
  outside: string[];
  /** Opens one more tab, with all that the browser has kept. */
  another(): Promise<Tab>;
  close(): Promise<void>;
}

async function tabIn(context: BrowserContext, site: LocalSite): Promise<Tab> {
  const page = await context.newPage();
  return {
    page,
    open: async (path) => void (await page.goto(site.url + path)),
    app: async (index = 0) => {
      const element = await page
        .locator('iframe.app-frame')
        .filter({ visible: true })
        .nth(index)
        .elementHandle();
      const frame = await element?.contentFrame();
      if (!frame) throw new Error('The page shows no frame of the app.');
      await frame.locator('#root > *').first().waitFor();
      return frame;
    }
  };
}

/**
 * Opens a window in which a persona is signed in.
 * @param browser running Chromium
 * @param site to visit
 * @param persona who looks
 */
export async function visit(
  browser: Browser,
  site: LocalSite,
  persona: PersonaKey,
  { colorMode = 'light', width = 1200, height = 900 }: VisitOptions = {}
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height } });
  await context.addCookies([
    { name: 'persona', value: persona, url: site.url },
    { name: 'theme', value: colorMode, url: site.url }
  ]);
  const consoleErrors: string[] = [];
  const outside: string[] = [];
  await context.route(
    (url) => !['localhost', '127.0.0.1'].includes(url.hostname) && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    }
  );
  context.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  context.on('weberror', (error) => consoleErrors.push(String(error.error())));
  return {
    ...(await tabIn(context, site)),
    context,
    consoleErrors,
    outside,
    another: () => tabIn(context, site),
    close: () => context.close()
  };
}

/** Reports of broken Content-Security-Policy that browsers sent to the site. */
export async function cspReports(site: TestSite): Promise<unknown[]> {
  const { body } = await site.control('GET', 'csp');
  return (body as { reports: unknown[] }).reports;
}
