import { readFileSync } from 'node:fs';
import path from 'node:path';
import { adfBody, lead, makeSite, problemsOf, reporter, responder, textOf } from './site';

const V2 = '/wiki/api/v2';

describe('pages', () => {
  const site = makeSite();
  const { ask } = site;
  afterEach(() => {
    expect(problemsOf(site)).toEqual([]);
    site.gateway.forget();
  });

  it('are created below the homepage and read in the form that is asked for', async () => {
    const spaceId = await site.space('PLAT');
    const created = await ask(lead, `POST ${V2}/pages`, {
      spaceId,
      status: 'current',
      title: 'What we learned',
      body: adfBody('One')
    });
    expect(created.status).toBe(200);
    const { json } = created;
    const homepage = await ask(lead, `GET ${V2}/spaces/${spaceId}`);
    expect(json).toMatchObject({
      status: 'current',
      title: 'What we learned',
      spaceId,
      parentId: homepage.json['homepageId'],
      authorId: lead,
      createdAt: '2021-07-10T12:00:00.000Z',
      version: { number: 1, authorId: lead },
      _links: {
        base: 'http://localhost:8080/wiki',
        webui: `/spaces/PLAT/pages/${textOf(json['id'])}/What+we+learned`
      }
    });
    const id = textOf(json['id']);
    const asAdf = await ask(lead, `GET ${V2}/pages/${id}?body-format=atlas_doc_format`);
    expect(asAdf.json['body']).toEqual({ atlas_doc_format: adfBody('One') });
    const asStorage = await ask(lead, `GET ${V2}/pages/${id}?body-format=storage`);
    expect(asStorage.json['body']).toEqual({ storage: { representation: 'storage', value: '<p>One</p>' } });
    expect((await ask(lead, `GET ${V2}/pages/${id}`)).json['body']).toEqual({});
    expect((await ask(lead, `GET ${V2}/pages/${id}?body-format=view`)).status).toBe(200);
  });

  it('take the storage format, also nested, and give it out as ADF', async () => {
    const value = '<h2>Timeline</h2><ul><li><p><strong>14:03</strong> rolled back</p></li></ul>';
    const id = await site.page('In storage', { body: { storage: { representation: 'storage', value } } });
    const { json } = await ask(lead, `GET ${V2}/pages/${id}?body-format=atlas_doc_format`);
    expect(JSON.parse(textOf(json['body']?.['atlas_doc_format']?.['value']))).toEqual({
      type: 'doc',
      version: 1,
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Timeline' }] },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: '14:03', marks: [{ type: 'strong' }] },
                    { type: 'text', text: ' rolled back' }
                  ]
                }
              ]
            }
          ]
        }
      ]
    });
  });

  it('are changed by the next version, and only by that', async () => {
    const id = await site.page('Versions');
    const update = (number: number, title = 'Versions') =>
      ask(lead, `PUT ${V2}/pages/${id}`, {
        id,
        status: 'current',
        title,
        body: adfBody(`Version ${number}`),
        version: { number, message: `Step ${number}` }
      });
    for (const number of [2, 3, 4, 5, 6, 7]) expect((await update(number)).status).toBe(200);
    const stale = await update(5);
    const expected = JSON.parse(
      readFileSync(path.join(__dirname, 'confluence-409-version.json'), 'utf8')
    ) as unknown;
    expect(stale).toMatchObject({ status: 409, body: expected });
    expect((await update(7)).status).toBe(409);

    const { json } = await ask(lead, `GET ${V2}/pages/${id}/versions?body-format=atlas_doc_format&limit=2`);
    expect(json['results']).toMatchObject([
      {
        number: 7,
        message: 'Step 7',
        authorId: lead,
        page: { body: { atlas_doc_format: adfBody('Version 7') } }
      },
      { number: 6 }
    ]);
    expect((await ask(lead, `GET ${V2}/pages/${id}/versions/3`)).json).toMatchObject({
      number: 3,
      prevVersion: 2,
      nextVersion: 4
    });
    expect((await ask(lead, `GET ${V2}/pages/${id}/versions/8`)).status).toBe(404);
    expect(
      (await ask(lead, `GET ${V2}/pages/${id}?version=2&body-format=atlas_doc_format`)).json
    ).toMatchObject({
      status: 'historical',
      body: { atlas_doc_format: adfBody('Version 2') }
    });
  });

  it('keep their title to themselves within the space', async () => {
    const id = await site.page('Only one');
    const other = await site.page('Another');
    const spaceId = await site.space('PLAT');
    const message =
      'A page with this title already exists: A page already exists with the same TITLE in this space';
    const twice = await ask(lead, `POST ${V2}/pages`, { spaceId, title: 'only one', body: adfBody('') });
    expect(twice.status).toBe(400);
    expect(twice.body).toEqual({
      errors: [{ status: 400, code: 'BAD_REQUEST', title: message, detail: null }]
    });
    const renamed = await ask(lead, `PUT ${V2}/pages/${other}/title`, {
      status: 'current',
      title: 'Only one'
    });
    expect(renamed.status).toBe(400);
    const elsewhere = await site.space('REG');
    expect((await ask(lead, `POST ${V2}/pages`, { spaceId: elsewhere, title: 'Only one' })).status).toBe(200);
    expect((await ask(lead, `DELETE ${V2}/pages/${id}`)).status).toBe(204);
    expect(
      (await ask(lead, `PUT ${V2}/pages/${other}/title`, { status: 'current', title: 'Only one' })).json
    ).toMatchObject({ title: 'Only one', version: { number: 2 } });
  });

  it('go to the trash and from there for good', async () => {
    const id = await site.page('Away');
    const child = await site.page('Below', { parentId: id });
    expect((await ask(lead, `DELETE ${V2}/pages/${id}?purge=true`)).status).toBe(400);
    expect((await ask(lead, `DELETE ${V2}/pages/${id}`)).status).toBe(204);
    expect((await ask(lead, `DELETE ${V2}/pages/${id}`)).status).toBe(404);
    expect((await ask(lead, `GET ${V2}/pages/${id}`)).status).toBe(404);
    expect((await ask(lead, `GET ${V2}/pages/${id}?status=trashed`)).json).toMatchObject({
      status: 'trashed'
    });
    // What stood below it has moved up.
    const above = await ask(lead, `GET ${V2}/pages/${child}/ancestors`);
    expect(above.json['results']).toEqual([{ id: expect.any(String) as string, type: 'page' }]);
    expect((await ask(responder, `DELETE ${V2}/pages/${id}?purge=true`)).status).toBe(404);
    expect((await ask(lead, `DELETE ${V2}/pages/${id}?purge=true`)).status).toBe(204);
    expect((await ask(lead, `GET ${V2}/pages/${id}?status=trashed`)).status).toBe(404);
  });

  it('have pages above and below them', async () => {
    const top = await site.page('Top');
    const middle = await site.page('Middle', { parentId: top });
    const bottom = await site.page('Bottom', { parentId: middle });
    const second = await site.page('Second', { parentId: top });
    const ids = async (line: string) =>
      ((await ask(lead, line)).json['results'] as unknown as { id: string }[]).map(({ id }) => id);
    expect(await ids(`GET ${V2}/pages/${top}/direct-children`)).toEqual([middle, second]);
    expect(await ids(`GET ${V2}/pages/${top}/direct-children?sort=-title`)).toEqual([second, middle]);
    expect(await ids(`GET ${V2}/pages/${top}/descendants`)).toEqual([middle, bottom, second]);
    expect(await ids(`GET ${V2}/pages/${top}/descendants?depth=1`)).toEqual([middle, second]);
    expect((await ids(`GET ${V2}/pages/${bottom}/ancestors`)).slice(1)).toEqual([top, middle]);

    const move = (id: string, parentId: string, number: number) =>
      ask(lead, `PUT ${V2}/pages/${id}`, {
        id,
        status: 'current',
        title: 'Top',
        parentId,
        body: adfBody(''),
        version: { number }
      });
    expect((await move(top, bottom, 2)).json['errors']?.[0]).toMatchObject({
      title: 'A page cannot be moved below itself'
    });
    expect((await move(top, '1', 2)).status).toBe(400);
    const root = await ask(lead, `POST ${V2}/pages?root-level=true`, {
      spaceId: await site.space('PLAT'),
      title: 'At the root'
    });
    expect(root.json).not.toHaveProperty('parentId');
  });

  it('tell what one may do', async () => {
    const id = await site.page('Operations');
    const operations = async (who: string) =>
      (await ask(who, `GET ${V2}/pages/${id}/operations`)).json['operations'];
    expect(await operations(reporter)).toEqual([{ operation: 'read', targetType: 'page' }]);
    expect(await operations(responder)).toContainEqual({ operation: 'update', targetType: 'page' });
    const full = await ask(
      lead,
      `GET ${V2}/pages/${id}?include-labels=true&include-properties=true&include-operations=true&include-versions=true&include-likes=true&include-version=false&include-favorited-by-current-user-status=true`
    );
    expect(full.json).toMatchObject({
      versions: { results: [{ number: 1 }] },
      isFavoritedByCurrentUser: false
    });
    expect(full.json).not.toHaveProperty('version');
  });
});
