import type { AdfNode } from '../../../../src/domain/adf';
import { markdownToAdf, withAttachmentUrls, wordsToAdf } from '../../../../src/domain/markdown';

/** Nodes in a short form: marks in front of the text, blocks around what they hold. */
const short = (nodes: readonly AdfNode[]): string => nodes.map(shortOf).join(' ');

const shortOf = ({ type, text, marks = [], content = [], attrs = {} }: AdfNode): string => {
  const looks = marks.map((mark) => (mark.attrs ? `link:${String(mark.attrs['href'])}` : mark.type));
  if (type === 'text') return `${looks.length > 0 ? `<${looks.join(' ')}>` : ''}'${text ?? ''}'`;
  if (type === 'hardBreak') return '/';
  if (type === 'rule') return '---';
  const facts = ['level', 'order', 'language', 'colspan'].flatMap((name) =>
    name in attrs ? [String(attrs[name])] : []
  );
  return `${SHORT[type] ?? type}${facts.join('')}(${short(content)})`;
};

const SHORT: Record<string, string> = {
  paragraph: 'p',
  heading: 'h',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'quote',
  codeBlock: 'code',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td'
};

const read = (...lines: string[]): string => short(markdownToAdf(lines.join('\n')));

describe('blocks', () => {
  test.each([
    [
      'paragraphs, parted by an empty line; a line break stays one',
      ['a', 'b', '', 'c'],
      "p('a' / 'b') p('c')"
    ],
    ['headings', ['# One', '## Two ##', '#no heading'], "h1('One') h2('Two') p('#no heading')"],
    ['underlined headings', ['One', '===', 'Two', '---'], "h1('One') h2('Two')"],
    ['dashes below a longer paragraph part it', ['a', 'b', '---', 'c'], "p('a' / 'b') --- p('c')"],
    ['a line across', ['---', '* * *', '- -'], '--- --- ul(li(ul(li(p()))))'],
    ['a list', ['- a', '- b'], "ul(li(p('a')) li(p('b')))"],
    [
      'a list in a list, indented by two',
      ['- a', '  - b', '- c'],
      "ul(li(p('a') ul(li(p('b')))) li(p('c')))"
    ],
    [
      'a list in a numbered one, however little it is indented',
      ['1. a', '  - b', '2. c'],
      "ol1(li(p('a') ul(li(p('b')))) li(p('c')))"
    ],
    ['a numbered list keeps its first number', ['3) a', '4) b'], "ol3(li(p('a')) li(p('b')))"],
    ['another bullet begins another list', ['- a', '+ b'], "ul(li(p('a'))) ul(li(p('b')))"],
    ['an item of several paragraphs', ['- a', '', '  b', '- c'], "ul(li(p('a') p('b')) li(p('c')))"],
    ['an item whose line goes on', ['- a', 'b', '', 'c'], "ul(li(p('a' / 'b'))) p('c')"],
    ['a list that follows a line at once', ['a', '- b'], "p('a') ul(li(p('b')))"],
    ['a year at the beginning of a line is no list', ['It was', '2026. Then'], "p('It was' / '2026. Then')"],
    ['boxes to tick are signs', ['- [ ] a', '- [x] b'], "ul(li(p('☐ a')) li(p('☑ b')))"],
    ['a quote, also where only its first line says so', ['> a', 'b', '', 'c'], "quote(p('a' / 'b')) p('c')"],
    [
      'what a quote and an item may not hold becomes words',
      ['> # a', '> > b', '> ---'],
      "quote(p(<strong>'a') p('b') p('———'))"
    ],
    ['code', ['```ts', 'a *b*', '', '  c', '```', 'd'], "codets('a *b*\n\n  c') p('d')"],
    ['code that nobody closed goes to the end', ['~~~', 'a', '', '# b'], "code('a\n\n# b')"],
    ['code in an item', ['- a', '  ```', '  b', '', '  ```', '- c'], "ul(li(p('a') code('b\n')) li(p('c')))"],
    ['indented code', ['a', '', '    b', '      c', '', 'd'], "p('a') code('b\n  c') p('d')"],
    ['code without a line', ['```', '```'], 'code()'],
    [
      'a table; short rows are filled, long ones keep their words',
      ['a | b', '--- | :-:', '1 | *2*', '3', '| 4 | 5 | 6 |', 'c'],
      "table(tr(th(p('a')) th(p('b'))) tr(td(p('1')) td(p(<em>'2')))) p('3' / '| 4 | 5 | 6 |' / 'c')"
    ],
    [
      'cells that are too many or too few',
      ['|a|b|c|', '|-|-|-|', '|1|', '|4|5|6|7|'],
      "table(tr(th(p('a')) th(p('b')) th(p('c'))) tr(td(p('1')) td2(p())) tr(td(p('4')) td(p('5')) td(p('6 | 7'))))"
    ],
    ['a bar in a cell', ['|a|', '|-|', '|x \\| y|'], "table(tr(th(p('a'))) tr(td(p('x | y'))))"],
    ['nothing', ['', '  ', ''], '']
  ])('%s', (_, lines, expected) => expect(read(...lines)).toBe(expected));

  test('headings begin at the level asked for and skip none', () => {
    const nodes = markdownToAdf('## a\n#### b\n# c\n### d', 3);
    expect(short(nodes)).toBe("h3('a') h4('b') h3('c') h4('d')");
  });
});

describe('marks', () => {
  test.each([
    ['**a** *b* ~~c~~ `d`', "p(<strong>'a' ' ' <em>'b' ' ' <strike>'c' ' ' <code>'d')"],
    ['__a__ _b_', "p(<strong>'a' ' ' <em>'b')"],
    ['***a** b*', "p(<strong em>'a' <em>' b')"],
    ['**a *b* c**', "p(<strong>'a ' <strong em>'b' <strong>' c')"],
    ['**a `b` c**', "p(<strong>'a ' <code>'b' <strong>' c')"],
    ['deploy_to_prod and 2 * 3 * 4, ~5 min', "p('deploy_to_prod and 2 * 3 * 4, ~5 min')"],
    ['**a', "p('**a')"],
    ['*a **b*', "p('*a *' <em>'b')"],
    ['`` a`b `` `c', "p(<code>'a`b' ' `c')"],
    ['\\*a\\* \\q \\\\', "p('*a* \\q \\')"],
    ['a  \nb\\\nc', "p('a' / 'b' / 'c')"],
    ['**نص** *🚒*', "p(<strong>'نص' ' ' <em>'🚒')"]
  ])('%s', (source, expected) => expect(read(source)).toBe(expected));
});

describe('links', () => {
  test.each([
    ['[a](https://x.example/y)', "p(<link:https://x.example/y>'a')"],
    ['[**a** b](http://x.example "T")', "p(<link:http://x.example strong>'a' <link:http://x.example>' b')"],
    ['[a](<https://x.example/b c>)', "p('[a](<' <link:https://x.example/b>'https://x.example/b' ' c>)')"],
    ['[a](https://x.example/(b))', "p(<link:https://x.example/(b)>'a')"],
    ['[mail](mailto:a@x.example)', "p(<link:mailto:a@x.example>'mail')"],
    ['[](https://x.example)', "p(<link:https://x.example>'https://x.example')"],
    ['see https://x.example/a_b_c.', "p('see ' <link:https://x.example/a_b_c>'https://x.example/a_b_c' '.')"],
    ['(https://x.example/(a))', "p('(' <link:https://x.example/(a)>'https://x.example/(a)' ')')"],
    ['<https://x.example/?a=1&b=2>', "p(<link:https://x.example/?a=1&b=2>'https://x.example/?a=1&b=2')"],
    ['[https://x.example](https://x.example)', "p(<link:https://x.example>'https://x.example')"],
    [
      '[a [b](https://x.example) c](https://y.example)',
      "p('[a ' <link:https://x.example>'b' ' c](' <link:https://y.example>'https://y.example' ')')"
    ]
  ])('%s', (source, expected) => expect(read(source)).toBe(expected));

  test.each([
    '[a](javascript:alert(1))',
    '[a](JAVASCRIPT:alert(1))',
    '[a](data:text/html,x)',
    '[a](/browse/PLAT-1)',
    '[a](vbscript:x)',
    '[a]( java\nscript:x)',
    '<script>alert(1)</script>',
    '<adf>{"type":"extension"}</adf>',
    '<a href="javascript:x" onclick="y">z</a>',
    '![a](javascript:alert(1))',
    '[a][b]',
    '&lt;b&gt; &amp;'
  ])('%s stays text, to the letter', (source) => {
    const nodes = markdownToAdf(source);
    expect(JSON.stringify(nodes)).not.toContain('"marks"');
    expect(
      short(nodes)
        .replace(/^p\(|\)$/g, '')
        .replace(/^'|'$/g, '')
        .replaceAll("' / '", '\n')
    ).toBe(source);
  });

  test('a picture of the incident is a link to its attachment; one from elsewhere leads there', () => {
    expect(read('![error_rate.png](attachment:10042)')).toBe("p(<link:attachment:10042>'error_rate.png')");
    expect(read('![a *b*](https://x.example/c.png) ![](attachment:7)')).toBe(
      "p(<link:https://x.example/c.png>'a *b*' ' ' <link:attachment:7>'image')"
    );
    expect(read('[![chart](attachment:7)](https://x.example)')).toBe("p(<link:attachment:7>'chart')");
  });

  test('outside of the app a picture leads to the attachment, or is a name where no address is known', () => {
    const nodes = markdownToAdf('- ![chart](attachment:7)');
    expect(short(withAttachmentUrls(nodes, (id) => `https://site.example/${id}`))).toBe(
      "ul(li(p(<link:https://site.example/7>'chart')))"
    );
    expect(short(withAttachmentUrls(nodes, () => null))).toBe("ul(li(p('chart')))");
  });
});

test('words without markup keep every sign, and their addresses can be followed', () => {
  expect(short(wordsToAdf(' # *a*\nb\n \n\nhttps://x.example/c, d'))).toBe(
    "p('# *a*' / 'b') p(<link:https://x.example/c>'https://x.example/c' ', d')"
  );
  expect(wordsToAdf('Paged [~accountid:712020:a-1], then')[0]?.content?.[1]).toEqual({
    type: 'mention',
    attrs: { id: '712020:a-1' }
  });
  expect(wordsToAdf(' \n ')).toEqual([]);
});
