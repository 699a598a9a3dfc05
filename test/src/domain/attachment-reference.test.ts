import fc from 'fast-check';
import { attachmentIdOf, imageMarkdown } from '../../../src/domain/attachment-reference';

/** An image with a description in which Markdown finds nothing but letters, and nothing around it. */
const ONE_IMAGE = /^!\[[^[\]\\`*~<>&|!\p{Cc}\u2028\u2029]{1,200}\]\(([^()\s]+)\)$/u;

test('a picture is referred to by the id of its attachment', () => {
  expect(imageMarkdown('10042', 'error rate.png')).toBe('![error rate.png](attachment:10042)');
  expect(attachmentIdOf('attachment:10042')).toBe('10042');
});

test.each([
  'https://example.com/a.png',
  'attachment:',
  'attachment:12a',
  'attachment:12/../13',
  ' attachment:12',
  'data:image/png;base64,AA',
  'javascript:attachment:12',
  `attachment:${'9'.repeat(20)}`
])('%s is no attachment', (url) => {
  expect(attachmentIdOf(url)).toBeNull();
});

test.each([
  ['a](javascript:1)![b.png', 'a)(javascript:1) (b.png'],
  ['', 'image'],
  ['***', 'image'],
  ['line\nbreak\u202Egnp.exe', 'line break gnp.exe'],
  ['Größe 5 ｍ 👩‍🚒.png', 'Größe 5 ｍ 👩‍🚒.png'],
  ['x'.repeat(300), 'x'.repeat(100)]
])('the name %j is described as %j', (name, alt) => {
  expect(imageMarkdown('1', name)).toBe(`![${alt}](attachment:1)`);
});

test('whatever the file is called, one image is written and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.bigInt({ min: 0n, max: 10n ** 18n }), (name, number) => {
      const [, url = ''] = ONE_IMAGE.exec(imageMarkdown(String(number), name)) ?? [];
      expect(attachmentIdOf(url)).toBe(String(number));
    })
  );
});
