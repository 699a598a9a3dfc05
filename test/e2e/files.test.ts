/** Pictures in a real browser: through the bridge of a frame into Jira and back, under the platform's own content policy. */
import type { Browser } from 'playwright-core';
import { startTestSite, type TestSite } from '../builders/test-site';
import { cspReports, launchChromium, visit } from '../site/support';

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  site = await startTestSite({ seed: 'demo' });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('a frame attaches a picture and shows it from its bytes, within the policy', async () => {
  const window = await visit(browser, site, 'responder');
  await window.open('/browse/PLAT-6');
  const frame = await window.app();
  const shown = await frame.evaluate(async () => {
    interface Fetched {
      status: number;
      body: string;
      isAttachment: boolean;
    }
    const { callBridge } = (
      globalThis as unknown as {
        __bridge: { callBridge(command: string, data: unknown): Promise<Fetched> };
      }
    ).__bridge;
    const canvas = document.createElement('canvas');
    canvas.width = 20;
    canvas.height = 10;
    const picture = canvas.toDataURL('image/png');
    const added = await callBridge('fetchProduct', {
      product: 'jira',
      restPath: '/rest/api/3/issue/PLAT-6/attachments',
      fetchRequestInit: {
        method: 'POST',
        headers: [['x-atlassian-token', 'no-check']],
        body: JSON.stringify({ file: picture, __fileName: 'drawn.png', __fileType: 'image/png' })
      },
      isMultipartFormData: true
    });
    const [{ id }] = JSON.parse(added.body) as [{ id: string }];
    const content = await callBridge('fetchProduct', {
      product: 'jira',
      restPath: `/rest/api/3/attachment/content/${id}?redirect=false`,
      fetchRequestInit: { method: 'GET', headers: [] }
    });
    const bytes = Uint8Array.from(atob(content.body), (letter) => letter.charCodeAt(0));
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
    document.body.append(image);
    await image.decode();
    return {
      added: added.status,
      isAttachment: content.isAttachment,
      size: [image.naturalWidth, image.naturalHeight],
      same: `data:image/png;base64,${content.body}` === picture
    };
  });
  expect(shown).toEqual({ added: 200, isAttachment: true, size: [20, 10], same: true });

  await window.open('/browse/PLAT-6');
  await window.page.getByRole('link', { name: 'drawn.png' }).waitFor();
  expect(await cspReports(site)).toEqual([]);
  expect(site.gateway.mismatches()).toEqual([]);
  expect([window.consoleErrors, window.outside]).toEqual([[], []]);
  await window.close();
});

test('whoever looks at an issue uploads a file, comments and resolves it', async () => {
  const window = await visit(browser, site, 'lead');
  const { page } = window;
  await window.open('/browse/PLAT-6');
  await page.getByLabel('Attach a file').setInputFiles({
    name: 'lock waits.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('412 sessions wait')
  });
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByRole('link', { name: 'lock waits.txt' }).waitFor();
  await page.getByLabel('Add a comment').fill('The clean-up job is stopped.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByText('The clean-up job is stopped.').waitFor();
  await page.getByRole('button', { name: 'Resolve' }).click();
  await page.getByRole('button', { name: 'Reopen' }).waitFor();
  await page.getByText(/^History/).click();
  await page.getByText('status: Work in progress → Resolved').waitFor();
  await page.getByText('Attachment: none → lock waits.txt').waitFor();
  expect(await cspReports(site)).toEqual([]);
  expect([window.consoleErrors, window.outside]).toEqual([[], []]);
  await window.close();
});
