import {
  adfBody,
  admin,
  app,
  contractor,
  former,
  lead,
  makeSite,
  problemsOf,
  reporter,
  responder,
  textOf
} from './site';

const V2 = '/wiki/api/v2';

describe('pages and people', () => {
  const site = makeSite();
  const { ask } = site;
  afterEach(() => {
    expect(problemsOf(site)).toEqual([]);
  });

  it('hide from those who may not see the space, whatever they type', async () => {
    const id = await site.page('Hidden');
    const blog = await ask(lead, `POST ${V2}/blogposts`, {
      spaceId: await site.space('PLAT'),
      title: 'Hidden'
    });
    await ask(lead, `POST /wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'hidden' }]);
    const property = await ask(lead, `POST ${V2}/pages/${id}/properties`, { key: 'k', value: 1 });
    const space = await site.space('PLAT');
    for (const line of [
      `GET ${V2}/pages/${id}`,
      `GET ${V2}/blogposts/${textOf(blog.json['id'])}`,
      `GET ${V2}/pages/${id}/direct-children`,
      `GET ${V2}/pages/${id}/labels`,
      `GET ${V2}/pages/${id}/properties/${textOf(property.json['id'])}`,
      `GET ${V2}/pages/${id}/versions`,
      `GET ${V2}/spaces/${space}`,
      `GET ${V2}/spaces/${space}/pages`,
      `GET ${V2}/spaces/${space}/properties`,
      `DELETE ${V2}/pages/${id}`
    ]) {
      expect([line, await ask(contractor, line)]).toMatchObject([
        line,
        {
          status: 404,
          body: { errors: [{ status: 404, code: 'NOT_FOUND', title: 'Not Found', detail: null }] }
        }
      ]);
    }
    for (const line of [
      `GET ${V2}/pages`,
      `GET ${V2}/pages?id=${id}`,
      `GET ${V2}/pages?space-id=${space}&title=Hidden`,
      `GET ${V2}/blogposts`,
      `GET ${V2}/labels`,
      '/wiki/rest/api/search?cql=text~hidden',
      '/wiki/rest/api/content/search?cql=label=hidden'
    ]) {
      const { json, status } = await ask(contractor, line.startsWith('GET') ? line : `GET ${line}`);
      expect([line, status, JSON.stringify(json['results'])]).toEqual([
        line,
        200,
        expect.not.stringContaining('idden"')
      ]);
    }
    const { json } = await ask(contractor, `POST ${V2}/content/convert-ids-to-types`, { contentIds: [id] });
    expect(json).toEqual({ results: {} });
    expect((await ask(contractor, `POST ${V2}/pages`, { spaceId: space, title: 'In' })).status).toBe(404);
    expect(
      (
        await ask(contractor, `POST /wiki/rest/api/content/${id}/permission/check`, {
          subject: { type: 'user', identifier: contractor },
          operation: 'read'
        })
      ).status
    ).toBe(404);
  });

  it('may be read by some who may not change them', async () => {
    const id = await site.page('To read');
    expect((await ask(reporter, `GET ${V2}/pages/${id}`)).status).toBe(200);
    const attempts = [
      ask(reporter, `PUT ${V2}/pages/${id}`, {
        id,
        status: 'current',
        title: 'Mine',
        body: adfBody(''),
        version: { number: 2 }
      }),
      ask(reporter, `PUT ${V2}/pages/${id}/title`, { status: 'current', title: 'Mine' }),
      ask(reporter, `DELETE ${V2}/pages/${id}`),
      ask(reporter, `POST ${V2}/pages`, { spaceId: await site.space('PLAT'), title: 'Mine' }),
      ask(reporter, `POST ${V2}/pages/${id}/properties`, { key: 'k', value: 1 })
    ];
    for (const attempt of attempts) expect((await attempt).status).toBe(404);
    const label = await ask(reporter, `POST /wiki/rest/api/content/${id}/label`, [
      { prefix: 'global', name: 'x' }
    ]);
    expect(label).toMatchObject({ status: 403, body: { statusCode: 403 } });
    expect((await ask(lead, `GET ${V2}/pages/${id}`)).json).toMatchObject({
      title: 'To read',
      version: { number: 1 }
    });
    // In another space they may.
    const created = await ask(reporter, `POST ${V2}/pages`, {
      spaceId: await site.space('SOC'),
      title: 'Mine'
    });
    expect(created.status).toBe(200);
  });

  it('are nothing for those who have left or never came', async () => {
    expect(
      site.confluence.handle(
        { kind: 'anonymous' },
        { method: 'GET', path: `${V2}/pages`, query: new URLSearchParams(), headers: {}, body: undefined }
      )?.status
    ).toBe(401);
    expect((await ask(former, `GET ${V2}/pages`)).status).toBe(401);
    expect((await ask('712020:nobody', `GET ${V2}/pages`)).status).toBe(401);
  });

  it('are written by the app under its own name', async () => {
    const { json } = await ask(app, `POST ${V2}/pages`, {
      spaceId: await site.space('REG'),
      title: 'By the app'
    });
    expect(json['authorId']).toBe(app);
    expect(site.events.at(-1)).toMatchObject({ atlassianId: app, selfGenerated: true });
  });
});

describe('events', () => {
  it('tell apps of what happens to pages, with the space and who did it', async () => {
    const site = makeSite();
    const id = await site.page('Told');
    await site.ask(responder, `PUT ${V2}/pages/${id}`, {
      id,
      status: 'current',
      title: 'Told again',
      body: adfBody('x'),
      version: { number: 2, message: 'why' }
    });
    await site.ask(responder, `DELETE ${V2}/pages/${id}`);
    await site.ask(admin, `DELETE ${V2}/pages/${id}?purge=true`);
    expect(site.events.map(({ eventType, atlassianId }) => [eventType, atlassianId])).toEqual([
      ['avi:confluence:created:page', lead],
      ['avi:confluence:updated:page', responder],
      ['avi:confluence:trashed:page', responder],
      ['avi:confluence:deleted:page', admin]
    ]);
    expect(site.events[1]).toMatchObject({
      selfGenerated: false,
      payload: {
        eventType: 'avi:confluence:updated:page',
        atlassianId: responder,
        content: {
          id,
          type: 'page',
          status: 'current',
          title: 'Told again',
          space: { key: 'PLAT', name: 'Cloud Engineering' },
          history: { createdBy: { accountId: lead } },
          version: { by: { accountId: responder }, number: 2, message: 'why' }
        }
      }
    });
  });

  it('do not tell of what was refused', async () => {
    const site = makeSite();
    const id = await site.page('Quiet');
    site.events.length = 0;
    await site.ask(reporter, `DELETE ${V2}/pages/${id}`);
    await site.ask(lead, `PUT ${V2}/pages/${id}`, {
      id,
      status: 'current',
      title: 'x',
      body: adfBody(''),
      version: { number: 9 }
    });
    expect(site.events).toEqual([]);
  });
});
