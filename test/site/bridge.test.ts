import type { BridgeAnswer, FrameSpec } from '../../local/site/bridge/protocol';
import { findMacro } from '../../local/site/macros';
import { startTestSite, type PersonaKey, type TestSite } from '../builders/test-site';

let site: TestSite;
/** Id of the page with a macro, and the macro's local id. */
let pageId: string;
let localId: string;

const PANEL: FrameSpec = {
  module: 'postmortem-panel',
  entry: 'view',
  place: { kind: 'issue', issueKey: 'PLAT-1' }
};
const GADGET: FrameSpec = {
  module: 'actions-gadget',
  entry: 'view',
  place: { kind: 'gadget', dashboardId: '1', gadgetId: '10001' }
};
const WIDGET: FrameSpec = {
  module: 'actions-widget',
  entry: 'edit',
  place: { kind: 'widget', dashboardId: '1', widgetId: '10002' }
};
const macro = (entry: 'view' | 'config'): FrameSpec => ({
  module: 'postmortem-macro',
  entry,
  place: { kind: 'macro', contentType: 'page', contentId: pageId, localId }
});

interface Sent {
  command: string;
  data?: unknown;
  frame?: FrameSpec;
  as?: PersonaKey;
  /** Who the page was made for, where it differs. */
  madeFor?: PersonaKey;
}

async function send({
  command,
  data,
  frame = PANEL,
  as = 'responder',
  madeFor = as
}: Sent): Promise<{ status: number; answer: BridgeAnswer }> {
  const response = await fetch(`${site.url}/__site/bridge`, {
    method: 'POST',
    headers: { cookie: `persona=${as}`, origin: site.url, 'content-type': 'application/json' },
    body: JSON.stringify({ command, data, frame, persona: madeFor, colorMode: 'dark' })
  });
  return { status: response.status, answer: (await response.json()) as BridgeAnswer };
}

async function ask(sent: Sent): Promise<unknown> {
  const { answer } = await send(sent);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.result;
}

beforeAll(async () => {
  site = await startTestSite();
  await site.rest('responder', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary: 'Down' }
  });
  const spaces = await site.rest('lead', 'GET', '/wiki/api/v2/spaces?keys=PLAT');
  const page = await site.rest('lead', 'POST', '/wiki/api/v2/pages', {
    spaceId: (spaces.body as { results: { id: string }[] }).results[0]?.id,
    status: 'current',
    title: 'A page',
    body: { representation: 'atlas_doc_format', value: '{"type":"doc","version":1,"content":[]}' }
  });
  pageId = (page.body as { id: string }).id;
  const inserted = await fetch(`${site.url}/wiki/spaces/PLAT/pages/${pageId}/macro`, {
    method: 'POST',
    headers: { cookie: 'persona=lead' },
    redirect: 'manual'
  });
  localId = inserted.headers.get('location')?.split('inserted=')[1] ?? '';
});

afterAll(() => site.close());

describe('the context', () => {
  it('of a panel names its issue and project, and who looks', async () => {
    expect(await ask({ command: 'getContext', as: 'lead' })).toMatchObject({
      accountId: '712020:00000000-0000-4000-8000-000000000003',
      cloudId: '11111111-2222-4333-8444-555555555555',
      moduleKey: 'postmortem-panel',
      siteUrl: site.url,
      timezone: 'Europe/Copenhagen',
      locale: 'en_US',
      theme: { colorMode: 'dark' },
      permissions: { scopes: expect.arrayContaining(['read:jira-work']) as string[] },
      extension: {
        type: 'jira:issuePanel',
        issue: { key: 'PLAT-1', type: 'Incident' },
        project: { key: 'PLAT', type: 'service_desk' }
      }
    });
  });

  it('of a macro names its page, space and settings, and tells the form from the view', async () => {
    const shown = (await ask({ command: 'getContext', frame: macro('view') })) as Record<string, unknown>;
    expect(shown).toMatchObject({
      localId,
      extension: {
        type: 'macro',
        content: { id: pageId, type: 'page' },
        space: { key: 'PLAT' },
        config: {},
        macro: { isConfiguring: false, isInserting: false }
      }
    });
    const form = await ask({ command: 'getContext', frame: { ...macro('config'), inserting: true } });
    expect(form).toMatchObject({ extension: { macro: { isConfiguring: true, isInserting: true } } });
  });

  it('of a gadget and of a widget has the settings where each of them keeps them', async () => {
    expect(await ask({ command: 'getContext', frame: GADGET })).toMatchObject({
      extension: { gadgetConfiguration: {}, dashboard: { id: '1' }, gadget: { id: '10001' } }
    });
    expect(await ask({ command: 'getContext', frame: { ...GADGET, entry: 'edit' } })).toMatchObject({
      extension: { entryPoint: 'edit' }
    });
    expect(await ask({ command: 'getContext', frame: WIDGET })).toMatchObject({
      extension: { config: {}, entryPoint: 'edit', context: { widgetId: '10002', dashboardId: '1' } }
    });
  });

  it('of a modal carries what the app gave it', async () => {
    const frame = { ...PANEL, modal: { step: 2 } };
    expect(await ask({ command: 'getContext', frame })).toMatchObject({ extension: { modal: { step: 2 } } });
  });

  it('is not told to whoever may not see the issue or page', async () => {
    await expect(ask({ command: 'getContext', as: 'contractor' })).rejects.toThrow('cannot be seen');
    await expect(ask({ command: 'getContext', frame: macro('view'), as: 'contractor' })).rejects.toThrow(
      'cannot be seen'
    );
    await expect(
      ask({ command: 'getContext', frame: { ...PANEL, place: { kind: 'issue', issueKey: 'PLAT-99' } } })
    ).rejects.toThrow('cannot be seen');
  });
});

describe('calls', () => {
  it('invokes the backend as the person, and passes its refusals on as the platform words them', async () => {
    const data = { functionKey: 'postmortem/read', payload: { incident: 'PLAT-1' } };
    expect(await ask({ command: 'invoke', data })).toMatchObject({ ok: true, value: { canEdit: true } });
    expect(await ask({ command: 'invoke', data, as: 'reporter' })).toMatchObject({
      ok: true,
      value: { canEdit: false }
    });
    await expect(ask({ command: 'invoke', data: { functionKey: 'no/such-call' } })).rejects.toThrow(
      /^There was an error invoking the function - /
    );
  });

  it('sends product requests as the person and within the scopes of the manifest', async () => {
    const fetchProduct = (
      product: string,
      restPath: string,
      init: Record<string, unknown> = {},
      as?: PersonaKey
    ) =>
      ask({
        command: 'fetchProduct',
        data: { product, restPath, fetchRequestInit: init },
        ...(as ? { as } : {})
      });
    const me = (await fetchProduct(
      'jira',
      '/rest/api/3/myself',
      { headers: [['accept', 'application/json']] },
      'lead'
    )) as { status: number; body: string };
    expect(me.status).toBe(200);
    expect(JSON.parse(me.body)).toMatchObject({ displayName: 'Platform Lead' });
    expect(await fetchProduct('jira', '/rest/api/3/issue/PLAT-1', {}, 'contractor')).toMatchObject({
      status: 404
    });
    expect(await fetchProduct('confluence', `/wiki/api/v2/pages/${pageId}`)).toMatchObject({
      status: 401,
      body: JSON.stringify({ code: 401, message: 'Unauthorized; scope does not match' })
    });
    await expect(fetchProduct('bitbucket', '/2.0/user')).rejects.toThrow('no bitbucket');
    await expect(fetchProduct('jira', '//elsewhere.example/')).rejects.toThrow('restPath');
  });

  it('tells the app of a broken connection', async () => {
    await site.control('POST', 'faults', {
      faults: [{ operation: 'getCurrentUser', dropAfterCommit: true }]
    });
    const data = { product: 'jira', restPath: '/rest/api/3/myself', fetchRequestInit: {} };
    await expect(ask({ command: 'fetchProduct', data })).rejects.toThrow('connection');
  });
});

describe('settings', () => {
  it('of a macro are saved in the page as a new version, by those who may write there', async () => {
    const submit = (as: PersonaKey, data: unknown): Promise<unknown> =>
      ask({ command: 'submit', frame: macro('config'), as, data });
    await expect(submit('reporter', { config: { incident: '1' } })).rejects.toThrow();
    await expect(submit('lead', { incident: '1' })).rejects.toThrow('{config: {…}}');
    await submit('lead', { config: { incident: 'PLAT-1' } });
    const page = await site.rest('lead', 'GET', `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
    const { body, version } = page.body as {
      body: { atlas_doc_format: { value: string } };
      version: { number: number };
    };
    expect(findMacro(body.atlas_doc_format.value, localId)?.config).toEqual({ incident: 'PLAT-1' });
    expect(version.number).toBe(3);
    expect(await ask({ command: 'getContext', frame: macro('view') })).toMatchObject({
      extension: { config: { incident: 'PLAT-1' } }
    });
  });

  it('of a gadget and of a widget are kept apart', async () => {
    await ask({ command: 'submit', frame: { ...GADGET, entry: 'edit' }, data: { projects: ['PLAT'] } });
    await ask({ command: 'submit', frame: WIDGET, data: { projects: ['REG'] } });
    expect(await ask({ command: 'getContext', frame: GADGET })).toMatchObject({
      extension: { gadgetConfiguration: { projects: ['PLAT'] } }
    });
    expect(await ask({ command: 'getContext', frame: WIDGET })).toMatchObject({
      extension: { config: { projects: ['REG'] } }
    });
    await expect(ask({ command: 'submit', data: {} })).rejects.toThrow();
  });
});

describe('realtime', () => {
  it('brings what one frame publishes to pages that listen', async () => {
    const data = { channelName: 'c', isGlobal: true };
    const { channel, after } = (await ask({ command: 'subscribeRealtimeChannel', data })) as {
      channel: string;
      after: string;
    };
    const stream = await fetch(
      `${site.url}/__site/realtime?${new URLSearchParams({ channel, after }).toString()}`
    );
    const reader = stream.body?.getReader();
    const receipt = await ask({
      command: 'publishRealtimeChannel',
      data: { ...data, eventPayload: { revision: 2 } },
      frame: GADGET
    });
    expect(receipt).toMatchObject({ eventId: expect.any(String) as string });
    let text = '';
    while (!text.includes('revision'))
      text += Buffer.from((await reader?.read())?.value ?? []).toString('utf8');
    expect(text).toContain('"payload":{"revision":2}');
    await reader?.cancel();
  });

  it('keeps the channels of two places apart', async () => {
    const nameFrom = async (frame: FrameSpec): Promise<unknown> =>
      (
        (await ask({ command: 'subscribeRealtimeChannel', data: { channelName: 'c' }, frame })) as {
          channel: string;
        }
      ).channel;
    expect(await nameFrom(PANEL)).not.toBe(await nameFrom(macro('view')));
    expect(await nameFrom(PANEL)).toBe(await nameFrom(PANEL));
  });
});

describe('refusals', () => {
  it('says clearly that a command is not modelled, to the app and in the traffic', async () => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await site.control('DELETE', 'traffic');
    await expect(ask({ command: 'openRovo', data: { prompt: 'x' } })).rejects.toThrow(
      'does not model the bridge command openRovo'
    );
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
    const { body } = await site.control('GET', 'traffic');
    expect(body).toMatchObject({
      kind: 'bridge',
      path: 'openRovo',
      status: 501,
      module: 'postmortem-panel',
      request: { prompt: 'x' }
    });
  });

  it.each(['toString', '__proto__', 'constructor'])('takes %s for no command', async (command) => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(ask({ command })).rejects.toThrow('does not model');
    told.mockRestore();
  });

  it('refuses frames that the manifest does not have and pages made for someone else', async () => {
    expect((await send({ command: 'getContext', frame: { ...PANEL, module: 'other' } })).status).toBe(400);
    expect(await send({ command: 'getContext', as: 'lead', madeFor: 'reporter' })).toMatchObject({
      status: 409,
      answer: {
        ok: false,
        error: { message: expect.stringContaining('Platform Lead has signed in') as string }
      }
    });
    const response = await fetch(`${site.url}/__site/bridge`, { method: 'POST', body: 'no json' });
    expect(response.status).toBe(400);
  });
});
