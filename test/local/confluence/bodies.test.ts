import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isDocument } from '../../../local/confluence/adf';
import { documentOf, represent, textOfBody } from '../../../local/confluence/body';
import { parseXml } from '../../../local/confluence/xml';
import type { AdfDocument } from '../../../local/confluence/seed';
import { adfBody, lead, makeSite, problemsOf, textOf } from './site';

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks })
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

const document = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('What happened')] },
    paragraph(
      text('Fish & '),
      text('chips', { type: 'strong' }, { type: 'em' }),
      { type: 'hardBreak' },
      text('a link', { type: 'link', attrs: { href: 'http://localhost/?a=1&b=2' } }),
      text('rm -rf', { type: 'code' })
    ),
    {
      type: 'orderedList',
      content: [{ type: 'listItem', content: [paragraph(text('one'))] }]
    },
    { type: 'rule' },
    { type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph(text('Mind the gap'))] },
    { type: 'codeBlock', attrs: { language: 'sql' }, content: [text('SELECT 1 < 2; -- ]]>')] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: {}, content: [paragraph(text('When'))] },
            { type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph(text('14:03'))] }
          ]
        }
      ]
    },
    paragraph(
      { type: 'status', attrs: { text: 'Done', color: 'green' } },
      { type: 'date', attrs: { timestamp: '1625097600000' } },
      { type: 'mention', attrs: { id: lead } },
      { type: 'inlineCard', attrs: { url: 'http://localhost:8080/browse/PLAT-1' } }
    ),
    { type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('inside'))] },
    { type: 'blockquote', content: [paragraph(text('said'))] }
  ]
};

const macroPage = JSON.parse(
  readFileSync(path.join(__dirname, 'macro-page.adf.json'), 'utf8')
) as AdfDocument;

const viaStorage = (value: object): AdfDocument => {
  const { value: storage } = represent(
    { representation: 'atlas_doc_format', value: JSON.stringify(value) },
    'storage'
  );
  return documentOf({ representation: 'storage', value: storage });
};

describe('bodies', () => {
  it('go from ADF to storage and back with all that a postmortem is written in', () => {
    expect(isDocument(document)).toBe(true);
    expect(viaStorage(document)).toEqual(document);
  });

  it('keep an app’s macro whole on the way', () => {
    expect(viaStorage(macroPage)).toEqual(macroPage);
  });

  it('give out their words', () => {
    const words = textOfBody({ representation: 'atlas_doc_format', value: JSON.stringify(document) });
    for (const part of ['Fish & chips', 'SELECT 1 < 2', '14:03', 'Done', 'Mind the gap'])
      expect(words).toContain(part);
  });

  it.each([
    ['<p>one', '<p> is not closed'],
    ['<p>one</div>', 'closes nothing that is open'],
    ['</p>', 'closes nothing that is open'],
    ['a < b', 'is not understood'],
    ['<p class=x>y</p>', 'is not understood'],
    ['<b>'.repeat(300), 'elements in each other']
  ])('in storage have to be well-formed: %s', (value, problem) => {
    expect(parseXml(value)).toEqual({ ok: false, problem: expect.stringContaining(problem) as string });
  });

  it('in storage read entities, CDATA and comments', () => {
    expect(parseXml('a&nbsp;&amp;&#x41;&#66;&unknown;<!-- no --><![CDATA[<x>]]><br/>')).toEqual({
      ok: true,
      nodes: ['a\u00a0&AB&unknown;', '<x>', { tag: 'br', attrs: {}, children: [] }]
    });
  });

  it('in storage become valid ADF whatever stands in what', () => {
    const tags = [
      'p',
      'h1',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'strong',
      'code',
      'blockquote',
      'div',
      'pre',
      'a'
    ];
    const macros = ['info', 'code', 'expand', 'status', 'toc'];
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        fc.constantFrom('words', ' ', '<br />', '<hr />', '<time datetime="2021-07-01" />', 'a &amp; b'),
        fc
          .tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 3 }))
          .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
        fc
          .tuple(fc.constantFrom(...macros), fc.array(tie('node'), { maxLength: 2 }))
          .map(
            ([name, inner]) =>
              `<ac:structured-macro ac:name="${name}"><ac:rich-text-body>${inner.join('')}</ac:rich-text-body></ac:structured-macro>`
          )
      )
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const result = documentOf({ representation: 'storage', value: nodes.join('') });
        expect(isDocument(result)).toBe(true);
      }),
      { numRuns: 300 }
    );
  });
});

describe('an app’s macro on a page', () => {
  it.each(['atlas_doc_format', 'storage'] as const)('keeps its settings, written in %s', async (format) => {
    const site = makeSite();
    const body = represent({ representation: 'atlas_doc_format', value: JSON.stringify(macroPage) }, format);
    const id = await site.page('With a macro', { body });
    const { json } = await site.ask(lead, `GET /wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
    expect(JSON.parse(textOf(json['body']?.['atlas_doc_format']?.['value']))).toEqual(macroPage);
    expect(problemsOf(site)).toEqual([]);
  });
});

describe('the site', () => {
  it('is kept as JSON and brought back', async () => {
    const site = makeSite();
    const id = await site.page('Kept', { body: adfBody('text') });
    const saved = JSON.parse(JSON.stringify(site.confluence.toJson())) as unknown;
    const other = makeSite();
    other.confluence.fromJson(saved);
    expect((await other.ask(lead, `GET /wiki/api/v2/pages/${id}`)).json).toMatchObject({ title: 'Kept' });
    // Ids go on where they were.
    expect(Number(await other.page('Next'))).toBeGreaterThan(Number(id));
    expect(() => other.confluence.fromJson({ form: 0 })).toThrow('another form');
  });

  it('begins anew with a seed, and refuses one that contradicts itself', async () => {
    const site = makeSite();
    const id = await site.page('Gone soon');
    const seed = { spaces: [], content: [] };
    site.confluence.reset(seed);
    expect((await site.ask(lead, `GET /wiki/api/v2/pages/${id}`)).status).toBe(404);
    const page = {
      type: 'page' as const,
      space: 'PLAT',
      title: 'x',
      created: '2021-07-01T00:00:00Z',
      by: lead,
      body: { type: 'doc' as const, version: 1 as const, content: [] }
    };
    expect(() => site.confluence.reset({ ...seed, content: [page] })).toThrow("no space 'PLAT'");
  });
});
