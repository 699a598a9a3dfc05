import fc from 'fast-check';
import { emptyConfluence } from '../../../local/seed/spaces';
import { Refusal } from '../../../local/confluence/refusal';
import { parseCql } from '../../../local/confluence/cql/parser';
import type { ConfluenceSeed, SeedContent } from '../../../local/confluence/seed';
import { adf, contractor, lead, makeSite, problemsOf, responder, textOf } from './site';

const content = (title: string, more: Partial<SeedContent> & { text?: string } = {}): SeedContent => {
  const { text = '', ...rest } = more;
  return {
    type: 'page',
    space: 'PLAT',
    title,
    created: '2021-07-01T10:00:00Z',
    by: lead,
    body: JSON.parse(adf(text || title)) as SeedContent['body'],
    ...rest
  };
};

const seed: ConfluenceSeed = {
  // Older than any page here, so that the homepages stay out of the way.
  spaces: emptyConfluence.spaces.map((space) => ({ ...space, created: '2021-01-04T09:00:00Z' })),
  content: [
    content('Postmortem PLAT-1', { text: 'Target groups were detached', labels: ['postmortem', 'sev-1'] }),
    content('Actions of PLAT-1', { parent: 'Postmortem PLAT-1', created: '2021-07-02T10:00:00Z' }),
    content('Postmortem REG-1', {
      space: 'REG',
      labels: ['postmortem'],
      by: responder,
      created: '2021-07-03T10:00:00Z'
    }),
    content('News', { type: 'blogpost', text: 'We wrote a postmortem', created: '2021-07-04T10:00:00Z' })
  ]
};

const site = makeSite(seed);
const search = (cql: string, who = lead, more = '') =>
  site.ask(who, `GET /wiki/rest/api/content/search?cql=${encodeURIComponent(cql)}${more}`);
const titles = async (cql: string, who = lead): Promise<string[]> => {
  const { status, json } = await search(cql, who);
  if (status !== 200) throw new Error(JSON.stringify(json));
  return (json['results'] as unknown as { title: string }[]).map(({ title }) => title);
};

afterEach(() => {
  expect(problemsOf(site)).toEqual([]);
});

describe('CQL finds', () => {
  it.each([
    ['title ~ postmortem order by created', ['Postmortem PLAT-1', 'Postmortem REG-1']],
    ['title = "postmortem plat-1"', ['Postmortem PLAT-1']],
    ['title ~ "post*" and space = REG', ['Postmortem REG-1']],
    ['title !~ postmortem and type = blogpost', ['News']],
    ['text ~ postmortem order by created asc', ['Postmortem PLAT-1', 'Postmortem REG-1', 'News']],
    [String.raw`text ~ "\"groups were detached\""`, ['Postmortem PLAT-1']],
    [String.raw`text ~ "\"detached groups\""`, []],
    ['siteSearch ~ detached', ['Postmortem PLAT-1']],
    ['label = postmortem order by title desc', ['Postmortem REG-1', 'Postmortem PLAT-1']],
    ['label in (sev-1, nothing)', ['Postmortem PLAT-1']],
    ['label = postmortem and label != sev-1', ['Postmortem REG-1']],
    ['label not in (postmortem) and type = page and created >= 2021-07-01', ['Actions of PLAT-1']],
    [
      'type in (page, blogpost) and created > "2021/07/03 09:00" order by created',
      ['Postmortem REG-1', 'News']
    ],
    ['created = 2021-07-02', ['Actions of PLAT-1']],
    ['lastmodified > now("-7d") and type = blogpost', ['News']],
    ['created < startOfMonth() and space.key = REG', ['Package Registry']],
    [`creator = ${responder}`, ['Postmortem REG-1']],
    ['creator = currentUser() and title ~ news', ['News']],
    ['(space = PLAT or space = REG) and not type = page', ['News']],
    ['space = PLAT && label = sev-1 || title = news order by title', ['News', 'Postmortem PLAT-1']],
    ['space = REG NOT label = postmortem', ['Package Registry']],
    ['space = NOWHERE', []]
  ])('%s', async (cql, expected) => {
    expect(await titles(cql)).toEqual(expected);
  });

  it('by id, parent and ancestor', async () => {
    const { json } = await search('title = "Postmortem PLAT-1"');
    const id = textOf(json['results']?.[0]?.['id']);
    expect(await titles(`id = ${id}`)).toEqual(['Postmortem PLAT-1']);
    expect(await titles(`parent = ${id}`)).toEqual(['Actions of PLAT-1']);
    expect(await titles(`ancestor in (${id})`)).toEqual(['Actions of PLAT-1']);
  });

  it('only what the person may see', async () => {
    expect(await titles('title ~ postmortem', contractor)).toEqual(['Postmortem REG-1']);
    expect(await titles('space = PLAT', contractor)).toEqual([]);
  });
});

describe('answers to CQL', () => {
  it('are expanded as asked', async () => {
    const plain = await search('label = sev-1');
    expect(plain.json['results']?.[0]).not.toHaveProperty('version');
    const { json } = await search(
      'label = sev-1',
      lead,
      '&expand=space,version,history.lastUpdated,ancestors,metadata.labels,body.atlas_doc_format,body.storage'
    );
    expect(json['results']?.[0]).toMatchObject({
      type: 'page',
      space: { key: 'PLAT' },
      version: { number: 1, by: { accountId: lead } },
      history: { createdDate: '2021-07-01T10:00:00.000Z' },
      ancestors: [{ title: 'Cloud Engineering' }],
      metadata: { labels: { results: [{ name: 'postmortem' }, { name: 'sev-1' }] } },
      body: { storage: { value: '<p>Target groups were detached</p>' } }
    });
  });

  it('of the site search carry place and excerpt, page by page', async () => {
    const cql = encodeURIComponent('type = page and label = postmortem order by created');
    const first = await site.ask(lead, `GET /wiki/rest/api/search?cql=${cql}&limit=1`);
    expect(first.json).toMatchObject({
      size: 1,
      start: 0,
      limit: 1,
      totalSize: 2,
      results: [
        {
          title: 'Postmortem PLAT-1',
          excerpt: 'Target groups were detached',
          entityType: 'content',
          resultGlobalContainer: { title: 'Cloud Engineering' },
          content: { type: 'page' }
        }
      ]
    });
    const next = textOf(first.json['_links']?.['next']);
    expect(next).toMatch(/^\/rest\/api\/search\?/);
    const second = await site.ask(lead, `GET /wiki${next}`);
    expect(second.json['results']).toMatchObject([{ title: 'Postmortem REG-1' }]);
    expect(second.json['_links']).not.toHaveProperty('next');
    expect((await site.ask(lead, `GET /wiki/rest/api/search?cql=${cql}&start=1`)).json).toMatchObject({
      start: 1,
      totalSize: 2,
      results: [{ title: 'Postmortem REG-1' }]
    });
  });
});

describe('CQL refuses', () => {
  it.each([
    ['', 'it is empty'],
    ['title', 'expected an operator but got the end'],
    ['title ~', 'expected a value but got the end'],
    ['title ~ "half', 'is not understood'],
    ['(title ~ x', "expected ')'"],
    ['title ~ x y', 'expected the end, AND or OR'],
    ['type = page order title', "expected 'by'"],
    ['colour = red', "Unsupported CQL field 'colour'"],
    ['macro = x', "Field 'macro' is valid CQL, but the local site does not model it"],
    ['label ~ x', "Operator '~' is not supported for field 'label'"],
    ['type = comment', "does not model content of type 'comment'"],
    ['type = poem', "no content type 'poem'"],
    ['created > soon', 'A date is needed'],
    ['created > endOfDay()', 'A date is needed'],
    ['creator = somebody()', "does not model the function 'somebody'"],
    ['title ~ "..."', 'no word to search for'],
    ['type = page order by size', "cannot sort by 'size'"],
    ['('.repeat(1000), 'levels of nesting']
  ])('%j', async (cql, part) => {
    const { status, json } = await search(cql);
    expect(status).toBe(400);
    expect(textOf(json['message'])).toMatch(/^Could not parse cql/);
    expect(textOf(json['message'])).toContain(part);
  });

  it('with a refusal and nothing else, whatever it is given', () => {
    const soup = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'title',
            '~',
            '=',
            'and',
            'OR',
            'not',
            '(',
            ')',
            ',',
            '"a"',
            'in',
            'order',
            'by',
            "'",
            '\\'
          ),
          fc.string({ unit: 'binary', maxLength: 4 })
        ),
        { maxLength: 20 }
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (cql) => {
        try {
          parseCql(cql);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 1000 }
    );
  });
});
