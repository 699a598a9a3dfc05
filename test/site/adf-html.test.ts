import { adfToHtml, textToAdf } from '../../local/site/adf-html';
import { html, safeHref } from '../../local/site/html';

const doc = (...content: unknown[]): unknown => ({ type: 'doc', version: 1, content });
const text = (value: string, ...marks: unknown[]): unknown => ({ type: 'text', text: value, marks });
const paragraph = (...content: unknown[]): unknown => ({ type: 'paragraph', content });

describe('documents as HTML', () => {
  it('escapes everything that a person wrote', () => {
    const hostile = '<script>alert("x")</script>';
    const shown = adfToHtml(
      doc(
        paragraph(text(hostile)),
        { type: 'codeBlock', content: [text(hostile)] },
        { type: 'status', attrs: { text: hostile, color: hostile } }
      )
    ).markup;
    expect(shown).not.toContain('<script');
    expect(shown).toContain('&lt;script&gt;');
  });

  it('draws links only where following them is harmless', () => {
    const link = (href: string): string =>
      adfToHtml(doc(paragraph(text('go', { type: 'link', attrs: { href } })))).markup;
    expect(link('https://example.com/a?b=1&c=2')).toContain('href="https://example.com/a?b=1&amp;c=2"');
    expect(link('/browse/PLAT-1')).toContain('href="/browse/PLAT-1"');
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//elsewhere.example',
      '/\\elsewhere.example'
    ])
      expect(link(href)).toBe('<p>go</p>');
  });

  it('draws marks, lists, tables and headings below the title of the page', () => {
    const table = {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph(text('H'))] }]
        }
      ]
    };
    const shown = adfToHtml(
      doc(
        { type: 'heading', attrs: { level: 1 }, content: [text('Title')] },
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph(text('one', { type: 'strong' }, { type: 'em' }))] }
          ]
        },
        table
      )
    ).markup;
    expect(shown).toContain('<h2>Title</h2>');
    expect(shown).toContain('<strong><em>one</em></strong>');
    expect(shown).toMatch(/<th colspan="2" rowspan="1"\s*><p>H<\/p>/);
  });

  it('shows what is inside a node that it does not know, and hands macros to whoever knows them', () => {
    expect(adfToHtml(doc({ type: 'somethingNew', content: [paragraph(text('kept'))] })).markup).toContain(
      'kept'
    );
    const macro = doc({ type: 'extension', attrs: { extensionKey: 'k' } });
    expect(adfToHtml(macro, { macro: (attrs) => html`<b>${String(attrs['extensionKey'])}</b>` }).markup).toBe(
      '<b>k</b>'
    );
    expect(adfToHtml(macro).markup).toContain('macro');
  });

  it('makes one paragraph of each line', () => {
    expect(textToAdf('one\r\n\ntwo')).toEqual(
      doc(
        { type: 'paragraph', content: [{ type: 'text', text: 'one' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'two' }] }
      )
    );
  });
});

it('refuses links that are no text', () => {
  expect(safeHref(undefined)).toBeNull();
  expect(safeHref({ toString: () => 'https://example.com' })).toBeNull();
});
