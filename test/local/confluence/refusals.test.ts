import { adf, adfBody, lead, makeSite } from './site';

const V2 = '/wiki/api/v2';

describe('what cannot be taken', () => {
  const site = makeSite();
  const { ask } = site;

  it.each([
    ['no title', { title: undefined }, "'title' is required"],
    ['a blank title', { title: ' ' }, 'A title is required'],
    ['a long title', { title: 'x'.repeat(256) }, 'longer than 255'],
    [
      'a body that is no document',
      { body: { representation: 'atlas_doc_format', value: '{"type":"doc"}' } },
      'no valid ADF'
    ],
    [
      'a body that is no JSON',
      { body: { representation: 'atlas_doc_format', value: 'text' } },
      'no valid ADF'
    ],
    [
      'ADF that is not in the schema',
      { body: { representation: 'atlas_doc_format', value: adf('x').replace('paragraph', 'blink') } },
      'no valid ADF'
    ],
    ['broken XHTML', { body: { representation: 'storage', value: '<p>one' } }, 'Error parsing xhtml'],
    ['another body', { body: { representation: 'markdown', value: '' } }, "'representation'"],
    ['a body without value', { body: { representation: 'storage' } }, "'representation'"],
    ['a parent that is not there', { parentId: '1' }, 'Not Found'],
    ['another status', { status: 'gone' }, "'status'"]
  ])('%s', async (_, change, title) => {
    const spaceId = await site.space('PLAT');
    const { status, json } = await ask(lead, `POST ${V2}/pages`, {
      spaceId,
      title: 'Refused',
      body: adfBody(''),
      ...change
    });
    expect([400, 404]).toContain(status);
    expect(json['errors']?.[0]?.['title']).toContain(title);
    expect((await ask(lead, `GET ${V2}/pages?title=Refused`)).json['results']).toEqual([]);
  });

  it('a body of more than 5 MB', async () => {
    const spaceId = await site.space('PLAT');
    const body = adfBody('x'.repeat(5 * 1024 * 1024));
    expect((await ask(lead, `POST ${V2}/pages`, { spaceId, title: 'Large', body })).status).toBe(413);
  });

  it('an update that lacks something or means another page', async () => {
    const id = await site.page('Strict');
    const good = { id, status: 'current', title: 'Strict', body: adfBody(''), version: { number: 2 } };
    for (const part of ['id', 'title', 'body', 'version'] as const) {
      const { [part]: _, ...rest } = good;
      expect([part, (await ask(lead, `PUT ${V2}/pages/${id}`, rest)).status]).toEqual([part, 400]);
    }
    const reg = await site.space('REG');
    for (const change of [
      { id: '1' },
      { spaceId: reg },
      { ownerId: 'nobody' },
      { version: { number: '2' } }
    ]) {
      expect((await ask(lead, `PUT ${V2}/pages/${id}`, { ...good, ...change })).status).toBe(400);
    }
    expect((await ask(lead, `PUT ${V2}/pages/${id}`, good)).status).toBe(200);
  });

  it('parameters that are out of range', async () => {
    for (const line of [
      'pages?limit=0',
      'pages?limit=251',
      'pages?cursor=x',
      'pages?sort=size',
      'pages?body-format=wiki',
      'pages/abc',
      'pages/1?body-format=pdf'
    ]) {
      const { status } = await ask(lead, `GET ${V2}/${line}`);
      expect([line, [400, 404].includes(status)]).toEqual([line, true]);
    }
    expect((await ask(lead, `PUT ${V2}/pages/1`)).status).toBe(400);
  });

  it('what is not modelled is said to be so', async () => {
    const id = await site.page('Plain');
    const spaceId = await site.space('PLAT');
    const requests: [string, unknown?][] = [
      [`POST ${V2}/pages`, { spaceId, status: 'draft' }],
      [`POST ${V2}/pages?private=true`, { spaceId, title: 'x' }],
      [`POST ${V2}/pages`, { spaceId, title: 'x', subtype: 'live' }],
      [`POST ${V2}/pages`, { spaceId, title: 'x', body: { representation: 'wiki', value: 'h1. x' } }],
      [`GET ${V2}/pages/${id}?body-format=export_view`],
      [`GET ${V2}/pages/${id}?get-draft=true`],
      [`DELETE ${V2}/pages/${id}?draft=true`],
      [`GET ${V2}/spaces/${spaceId}?include-permissions=true`],
      [`GET ${V2}/spaces?labels=x`],
      [`GET ${V2}/tasks`],
      [`POST ${V2}/folders`, { spaceId }],
      ['GET /wiki/rest/api/user/current?expand=operations'],
      ['GET /wiki/rest/api/search?cql=type=page&cqlcontext=x']
    ];
    for (const [line, body] of requests)
      expect([line, (await ask(lead, line, body)).status]).toEqual([line, 501]);
  });
});
