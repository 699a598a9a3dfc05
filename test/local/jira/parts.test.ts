import { isDocument, paragraphs, plainText } from '../../../local/jira/adf';
import { parseMultipart } from '../../../local/jira/multipart';
import { isDay, jiraInstant } from '../../../local/jira/time';
import type { AdfDocument } from '../../../local/jira/state';

describe('documents', () => {
  it('are read as text, blocks on lines of their own', () => {
    const document: AdfDocument = {
      type: 'doc',
      version: 1,
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What happened' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'See ' },
            { type: 'mention', attrs: { id: '1', text: '@Responder' } },
            { type: 'hardBreak' },
            { type: 'text', text: 'below', marks: [{ type: 'strong' }] }
          ]
        },
        {
          type: 'bulletList',
          content: ['one', 'two'].map((text) => ({
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
          }))
        }
      ]
    };
    expect(isDocument(document)).toBe(true);
    expect(plainText(document)).toBe('What happened\nSee @Responder\nbelow\none\ntwo');
    expect(plainText(null)).toBe('');
  });

  it('are made of lines', () => {
    expect(isDocument(paragraphs('a\n\nb'))).toBe(true);
    expect(plainText(paragraphs('a\n\nb'))).toBe('a\n\nb');
  });

  it('are nothing else', () => {
    for (const value of [
      null,
      'text',
      [],
      { type: 'doc' },
      { type: 'doc', version: 1, content: [{ type: 'x' }] }
    ])
      expect(isDocument(value)).toBe(false);
  });
});

describe('instants', () => {
  const summer = Date.parse('2021-06-22T06:29:00Z');

  it.each([
    ['Etc/UTC', '2021-06-22T06:29:00.000+0000'],
    ['Europe/Copenhagen', '2021-06-22T08:29:00.000+0200'],
    ['America/New_York', '2021-06-22T02:29:00.000-0400'],
    ['Asia/Kolkata', '2021-06-22T11:59:00.000+0530'],
    ['America/St_Johns', '2021-06-22T03:59:00.000-0230']
  ])('are written in the zone %s', (zone, expected) => {
    expect(jiraInstant(summer, zone)).toBe(expected);
  });

  it('have days of the calendar', () => {
    expect(['2024-02-29', '2023-02-29', '2023-13-01', '2023-1-1', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false
    ]);
  });
});

describe('multipart form data', () => {
  const body = Buffer.from(
    '--b\r\nContent-Disposition: form-data; name="comment"\r\n\r\nhi\r\n' +
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n\r\n\r\n--b--\r\n'
  );

  it('is taken apart', () => {
    expect(parseMultipart('multipart/form-data; boundary="b"', body)).toEqual([
      {
        name: 'comment',
        filename: undefined,
        contentType: 'application/octet-stream',
        content: Buffer.from('hi')
      },
      {
        name: 'file',
        filename: 'a.bin',
        contentType: 'application/octet-stream',
        content: Buffer.from('\r\n')
      }
    ]);
  });

  it('is told from other bodies', () => {
    expect(parseMultipart('application/json', body)).toBeUndefined();
    expect(parseMultipart('multipart/form-data; boundary=b', { a: 1 })).toBeUndefined();
    expect(parseMultipart('multipart/form-data; boundary=b', Buffer.from('--b\r\nnothing\r\n--b--'))).toEqual(
      []
    );
  });
});
