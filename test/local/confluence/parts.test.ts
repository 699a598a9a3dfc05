import {
  adfBody,
  admin,
  app,
  contractor,
  lead,
  makeSite,
  problemsOf,
  reporter,
  responder,
  textOf
} from './site';

const V2 = '/wiki/api/v2';
const V1 = '/wiki/rest/api';

describe('what hangs on content', () => {
  const site = makeSite();
  const { ask } = site;
  afterEach(() => {
    expect(problemsOf(site)).toEqual([]);
    site.gateway.forget();
  });

  it('labels are written with version 1 and read with version 2', async () => {
    const id = await site.page('Labelled');
    const added = await ask(lead, `POST ${V1}/content/${id}/label`, [
      { prefix: 'global', name: 'Postmortem' },
      { prefix: 'global', name: 'sev-1' }
    ]);
    expect(added).toMatchObject({
      status: 200,
      body: { size: 2, results: [{ name: 'postmortem' }, { name: 'sev-1' }] }
    });
    // A label twice is a label once.
    expect(
      (await ask(lead, `POST ${V1}/content/${id}/label`, { prefix: 'global', name: 'sev-1' })).json['size']
    ).toBe(2);
    const { json } = await ask(reporter, `GET ${V2}/pages/${id}/labels?sort=-name`);
    expect(json['results']).toMatchObject([{ name: 'sev-1', prefix: 'global' }, { name: 'postmortem' }]);
    const labelId = textOf(json['results']?.[1]?.['id']);
    expect((await ask(lead, `GET ${V2}/labels?label-id=${labelId}`)).json['results']).toMatchObject([
      { id: labelId, name: 'postmortem' }
    ]);
    expect((await ask(lead, `GET ${V2}/labels/${labelId}/pages`)).json['results']).toMatchObject([{ id }]);
    expect((await ask(contractor, `GET ${V2}/labels/${labelId}/pages`)).status).toBe(404);
    expect((await ask(lead, `DELETE ${V1}/content/${id}/label?name=sev-1`)).status).toBe(204);
    expect((await ask(lead, `DELETE ${V1}/content/${id}/label/postmortem`)).status).toBe(204);
    expect((await ask(lead, `GET ${V2}/pages/${id}/labels`)).json['results']).toEqual([]);
    const wrong = await ask(lead, `POST ${V1}/content/${id}/label`, [
      { prefix: 'global', name: 'two words' }
    ]);
    expect(wrong).toMatchObject({ status: 400, body: { statusCode: 400, data: { valid: false } } });
    expect((await ask(lead, `POST ${V1}/content/1/label`, [{ prefix: 'global', name: 'x' }])).status).toBe(
      404
    );
  });

  it.each(['pages', 'blogposts'])('properties of %s have versions of their own', async (collection) => {
    const spaceId = await site.space('PLAT');
    const { json: content } = await ask(lead, `POST ${V2}/${collection}`, {
      spaceId,
      title: `With ${collection}`
    });
    const path = `${V2}/${collection}/${textOf(content['id'])}/properties`;
    const created = await ask(lead, `POST ${path}`, {
      key: 'afterword',
      value: { incident: 'PLAT-1', n: [1, null] }
    });
    expect(created).toMatchObject({
      status: 200,
      body: { key: 'afterword', version: { number: 1, authorId: lead } }
    });
    const id = textOf(created.json['id']);
    expect((await ask(lead, `POST ${path}`, { key: 'afterword', value: 1 })).status).toBe(400);
    await ask(lead, `POST ${path}`, { key: 'another', value: 2 });
    expect((await ask(reporter, `GET ${path}?key=afterword`)).json['results']).toMatchObject([
      { id, value: { incident: 'PLAT-1', n: [1, null] } }
    ]);
    const update = (number: number, more = {}) =>
      ask(responder, `PUT ${path}/${id}`, { key: 'afterword', value: number, version: { number }, ...more });
    expect((await update(2)).json).toMatchObject({ value: 2, version: { number: 2, authorId: responder } });
    expect(await update(2)).toMatchObject({ status: 409, body: { errors: [{ code: 'CONFLICT' }] } });
    expect((await update(4)).status).toBe(409);
    expect((await update(3, { key: 'renamed' })).status).toBe(400);
    expect((await update(3, { value: 'x'.repeat(33_000) })).status).toBe(400);
    expect(
      (await ask(reporter, `PUT ${path}/${id}`, { key: 'afterword', value: 3, version: { number: 3 } }))
        .status
    ).toBe(404);
    expect((await ask(lead, `GET ${path}/${id}`)).json['value']).toBe(2);
    expect((await ask(lead, `DELETE ${path}/${id}`)).status).toBe(204);
    expect((await ask(lead, `GET ${path}/${id}`)).status).toBe(404);
    expect((await ask(lead, `GET ${path}`)).json['results']).toMatchObject([{ key: 'another' }]);
  });

  it('properties of spaces are for administrators to write', async () => {
    const path = `${V2}/spaces/${await site.space('REG')}/properties`;
    expect((await ask(responder, `POST ${path}`, { key: 'k', value: 1 })).status).toBe(404);
    const created = await ask(admin, `POST ${path}`, { key: 'k', value: 1 });
    expect(created).toMatchObject({ status: 201, body: { createdBy: admin, version: { number: 1 } } });
    const id = textOf(created.json['id']);
    expect(
      (await ask(admin, `PUT ${path}/${id}`, { key: 'k', value: 2, version: { number: 2 } })).status
    ).toBe(200);
    expect((await ask(responder, `GET ${path}`)).json['results']).toMatchObject([{ value: 2 }]);
    expect((await ask(admin, `DELETE ${path}/${id}`)).status).toBe(204);
  });

  it('blog posts stand in no tree and may share a title from day to day', async () => {
    const spaceId = await site.space('PLAT');
    const post = (title: string) =>
      ask(responder, `POST ${V2}/blogposts`, { spaceId, title, body: adfBody('news') });
    const first = await post('Monthly');
    expect(first.status).toBe(200);
    expect(first.json).not.toHaveProperty('parentId');
    expect(textOf(first.json['_links']?.['webui'])).toMatch(
      /^\/spaces\/PLAT\/blog\/2021\/07\/10\/\d+\/Monthly$/
    );
    expect((await post('Monthly')).status).toBe(400);
    site.clock.at += 86_400_000;
    expect((await post('Monthly')).status).toBe(200);
    site.clock.at -= 86_400_000;
    const id = textOf(first.json['id']);
    const updated = await ask(responder, `PUT ${V2}/blogposts/${id}`, {
      id,
      status: 'current',
      title: 'Monthly news',
      body: adfBody('more'),
      version: { number: 2 }
    });
    expect(updated.json).toMatchObject({ title: 'Monthly news', version: { number: 2 } });
    expect((await ask(lead, `GET ${V2}/blogposts/${id}/labels`)).json['results']).toEqual([]);
    expect((await ask(lead, `GET ${V2}/pages/${id}`)).status).toBe(404);
    expect((await ask(lead, `GET ${V2}/blogposts?sort=-created-date&limit=1`)).json['results']).toMatchObject(
      [{ title: 'Monthly' }]
    );
    expect((await ask(responder, `DELETE ${V2}/blogposts/${id}`)).status).toBe(204);
    expect(site.events.at(-1)?.eventType).toBe('avi:confluence:trashed:blogpost');
  });
});

describe('spaces and people', () => {
  const site = makeSite();
  const { ask } = site;
  afterEach(() => {
    expect(problemsOf(site)).toEqual([]);
  });

  it('spaces are listed for those who may see them', async () => {
    const keys = async (who: string, query = '') =>
      ((await ask(who, `GET ${V2}/spaces${query}`)).json['results'] as unknown as { key: string }[]).map(
        ({ key }) => key
      );
    expect(await keys(lead)).toEqual(['PLAT', 'REG', 'SOC', 'IAM']);
    expect(await keys(contractor)).toEqual(['REG', 'SOC', 'IAM']);
    expect(await keys(contractor, '?keys=PLAT,REG')).toEqual(['REG']);
    expect(await keys(lead, '?sort=-key&type=global')).toEqual(['SOC', 'REG', 'PLAT', 'IAM']);
    expect(await keys(lead, '?type=personal')).toEqual([]);
    const id = await site.space('PLAT');
    const space = await ask(
      reporter,
      `GET ${V2}/spaces/${id}?description-format=plain&include-operations=true`
    );
    expect(space.json).toMatchObject({
      key: 'PLAT',
      name: 'Cloud Engineering',
      description: { plain: { representation: 'plain' } },
      operations: { results: [{ operation: 'read', targetType: 'space' }] },
      _links: { base: 'http://localhost:8080/wiki' }
    });
    expect((await ask(lead, `GET ${V2}/spaces/${id}/operations`)).json['operations']).toContainEqual({
      operation: 'create',
      targetType: 'page'
    });
    expect((await ask(lead, `GET ${V2}/spaces/${id}/pages?depth=root`)).json['results']).toMatchObject([
      { title: 'Cloud Engineering' }
    ]);
  });

  it('people are shown by id, in bulk and as oneself', async () => {
    expect((await ask(lead, `GET ${V1}/user/current`)).json).toMatchObject({
      type: 'known',
      accountId: lead,
      displayName: 'Platform Lead'
    });
    expect((await ask(app, `GET ${V1}/user/current`)).json).toMatchObject({ accountType: 'app' });
    expect((await ask(lead, `GET ${V1}/user?accountId=${reporter}`)).json).toMatchObject({
      displayName: 'Reporter'
    });
    expect(await ask(lead, `GET ${V1}/user?accountId=nobody`)).toMatchObject({
      status: 404,
      body: { statusCode: 404, message: 'Not Found' }
    });
    expect((await ask(lead, `GET ${V1}/user/bulk?accountId=${reporter}`)).json).toMatchObject({
      size: 1,
      results: [{ accountId: reporter }]
    });
    const { json } = await ask(lead, `POST ${V2}/users-bulk`, { accountIds: [reporter, 'nobody', app] });
    expect(json['results']).toMatchObject([
      { accountId: reporter, accountStatus: 'active' },
      { accountId: app, accountType: 'app' }
    ]);
  });

  it('ids are told apart, and rights are checked for anyone', async () => {
    const id = await site.page('Kinds');
    const { json } = await ask(lead, `POST ${V2}/content/convert-ids-to-types`, {
      contentIds: [id, Number(id), '1']
    });
    expect(json).toEqual({ results: { [id]: 'page' } });
    const has = async (identifier: string, operation: string) =>
      (
        await ask(lead, `POST ${V1}/content/${id}/permission/check`, {
          subject: { type: 'user', identifier },
          operation
        })
      ).json['hasPermission'];
    expect(await has(reporter, 'read')).toBe(true);
    expect(await has(reporter, 'update')).toBe(false);
    expect(await has(contractor, 'read')).toBe(false);
    expect(await has(responder, 'delete')).toBe(true);
  });
});

describe('lists', () => {
  const site = makeSite();
  const { ask } = site;
  afterEach(() => {
    expect(problemsOf(site)).toEqual([]);
  });

  it('come in pages, and the next link leads through all of them', async () => {
    const titles = Array.from({ length: 7 }, (_, index) => `Page ${index}`);
    for (const title of titles) await site.page(title, { body: adfBody(`Body of ${title}`) });
    const spaceId = await site.space('PLAT');
    const seen: string[] = [];
    let line = `${V2}/pages?space-id=${spaceId}&limit=3&sort=title&body-format=atlas_doc_format`;
    for (let page = 0; page < 10; page += 1) {
      const answer = await ask(lead, `GET ${line}`);
      const results = answer.json['results'] as unknown as { title: string; body: object }[];
      expect(results.length).toBeLessThanOrEqual(3);
      seen.push(...results.map(({ title }) => title));
      const next = answer.json['_links']?.['next'];
      expect(answer.headers?.['link']).toEqual(
        next === undefined
          ? undefined
          : `<${textOf(next)}>; rel="next", <http://localhost:8080/wiki>; rel="base"`
      );
      if (next === undefined) break;
      line = textOf(next);
      // A page that comes in before the place where the reader stands does not shift the rest.
      if (page === 0) await site.page('A late one');
    }
    expect(seen).toEqual(['Cloud Engineering', ...titles]);
  });

  it('are narrowed by id, title and status', async () => {
    const one = await site.page('One');
    const two = await site.page('Two');
    await ask(lead, `DELETE ${V2}/pages/${two}`);
    const ids = async (query: string) =>
      ((await ask(lead, `GET ${V2}/pages?${query}`)).json['results'] as unknown as { id: string }[]).map(
        ({ id }) => id
      );
    expect(await ids(`id=${one}&id=${two}`)).toEqual([one]);
    expect(await ids(`id=${one},${two}&status=trashed`)).toEqual([two]);
    expect(await ids(`id=${one},${two}&status=trashed,current&sort=-id`)).toEqual([two, one]);
    expect(await ids('title=One')).toEqual([one]);
    expect(await ids('subtype=live')).toEqual([]);
  });
});
