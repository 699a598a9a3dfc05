import { readActivity } from '../../static/src/shared/jira/activity';
import { adfText } from '../../static/src/shared/jira/adf-text';
import { account } from './support/data';
import { askedOfJira, host } from './support/host';

const RESPONDER = account('02');
const LEAD = account('03');
const NETWORK = account('11');

const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
});

const user = (accountId: string) => ({ accountId, displayName: 'Someone', active: true });

const history = (id: number, created: string, items: object[], by: string | null = RESPONDER) => ({
  id: String(id),
  created,
  ...(by === null ? {} : { author: user(by) }),
  items
});

const statusChange = {
  field: 'status',
  fieldId: 'status',
  from: '1',
  fromString: 'Open',
  to: '3',
  toString: 'Work in progress'
};

interface World {
  histories: object[];
  comments: object[];
  /** Most entries that Jira expands into the issue. */
  expanded: number;
  links: object[];
  issue: object;
}

/** A Jira that holds one incident. */
function incident(changed: Partial<World> = {}): void {
  const { histories = [], comments = [], expanded = 40, links = [], issue = {} } = changed;
  host({}, (path, query) => {
    const from = Number(query.get('startAt') ?? 0);
    const page = <T>(all: T[]): T[] => all.slice(from, from + Number(query.get('maxResults') ?? 50));
    switch (path) {
      case '/issue/10003':
        return {
          status: 200,
          body: {
            id: '10003',
            key: 'PLAT-3',
            self: 'x',
            fields: {
              summary: '503 on all services',
              created: '2026-11-13T07:39:00.000+0000',
              reporter: user(LEAD),
              attachment: [],
              issuelinks: links,
              ...issue
            },
            changelog: {
              startAt: 0,
              maxResults: expanded,
              total: histories.length,
              histories: [...histories].reverse().slice(0, expanded)
            }
          }
        };
      case '/issue/10003/changelog':
        return { status: 200, body: { total: histories.length, values: page(histories), isLast: true } };
      case '/issue/10003/comment':
        return { status: 200, body: { total: comments.length, comments: page(comments) } };
      case '/search/jql':
        return {
          status: 200,
          body: { issues: [{ id: '10001', fields: { created: '2026-11-03T08:29:00.000+0000' } }] }
        };
      default:
        return { status: 404, body: {} };
    }
  });
}

const at = (minute: number): string =>
  new Date(Date.UTC(2026, 10, 13, 7, 39) + minute * 60_000).toISOString();

describe('an incident’s activity', () => {
  test('is read in two requests, oldest first', async () => {
    incident({
      histories: [
        history(1, at(2), [
          {
            field: 'assignee',
            fieldId: 'assignee',
            from: null,
            fromString: null,
            to: RESPONDER,
            toString: 'Responder'
          },
          statusChange
        ]),
        history(
          2,
          at(9),
          [{ field: 'Link', from: null, fromString: null, to: 'PLAT-1', toString: 'Relates' }],
          null
        )
      ],
      comments: [
        { id: '40001', created: at(1), author: user(LEAD), body: paragraph('All pages answer 503.') },
        { id: '40002', created: at(3), body: null, visibility: { type: 'role', value: 'Security' } }
      ],
      issue: {
        attachment: [
          { id: '60002', filename: 'b.png', mimeType: 'image/png', created: at(8), author: user(NETWORK) },
          { id: '60001', filename: 'a.log', created: at(4) }
        ]
      }
    });
    const created = Date.UTC(2026, 10, 13, 7, 39);
    const minute = 60_000;
    expect(await readActivity('10003')).toEqual({
      id: '10003',
      key: 'PLAT-3',
      summary: '503 on all services',
      created,
      reporter: LEAD,
      apps: [],
      changes: [
        {
          id: '1',
          at: created + 2 * minute,
          by: RESPONDER,
          field: 'assignee',
          from: null,
          to: 'Responder',
          fromId: null,
          toId: RESPONDER
        },
        {
          id: '1',
          at: created + 2 * minute,
          by: RESPONDER,
          field: 'status',
          from: 'Open',
          to: 'Work in progress',
          fromId: '1',
          toId: '3'
        },
        {
          id: '2',
          at: created + 9 * minute,
          by: null,
          field: 'Link',
          from: null,
          to: 'Relates',
          fromId: null,
          toId: 'PLAT-1'
        }
      ],
      comments: [
        { id: '40001', at: created + minute, by: LEAD, text: 'All pages answer 503.', restricted: false },
        { id: '40002', at: created + 3 * minute, by: null, text: '', restricted: true }
      ],
      attachments: [
        { id: '60001', at: created + 4 * minute, by: null, filename: 'a.log', mimeType: '' },
        { id: '60002', at: created + 8 * minute, by: NETWORK, filename: 'b.png', mimeType: 'image/png' }
      ],
      links: [],
      truncated: { changes: false, comments: false }
    });
    expect(askedOfJira()).toEqual([
      '/issue/10003?fields=summary,created,reporter,attachment,issuelinks&expand=changelog',
      '/issue/10003/comment?startAt=0&maxResults=100&orderBy=created'
    ]);
  });

  test('tells machines from people', async () => {
    const robot = { accountId: account('ab'), accountType: 'app', displayName: 'Automation' };
    incident({
      histories: [{ ...history(1, at(1), [statusChange]), author: robot }],
      comments: [
        { id: '40001', created: at(2), author: robot, body: paragraph('ALERT') },
        { id: '40002', created: at(3), author: { ...user(LEAD), accountType: 'customer' }, body: null }
      ]
    });
    const { apps, changes, comments } = await readActivity('10003');
    expect(apps).toEqual([account('ab')]);
    expect([changes[0]?.by, comments[0]?.by, comments[1]?.by]).toEqual([account('ab'), account('ab'), LEAD]);
  });

  test('asks once more when the linked issues were created', async () => {
    const linked = (id: string, key: string) => ({
      id,
      key,
      fields: { summary: `Summary of ${key}`, status: { statusCategory: { key: 'done' } } }
    });
    const type = { inward: 'is blocked by', outward: 'blocks' };
    incident({
      links: [
        { type, outwardIssue: linked('10001', 'PLAT-1') },
        { type, inwardIssue: linked('10002', 'PLAT-2') },
        { type }
      ]
    });
    const { links } = await readActivity('10003');
    expect(links).toEqual([
      {
        id: '10001',
        key: 'PLAT-1',
        summary: 'Summary of PLAT-1',
        created: Date.UTC(2026, 10, 3, 8, 29),
        statusCategory: 'done',
        relation: 'blocks'
      },
      {
        id: '10002',
        key: 'PLAT-2',
        summary: 'Summary of PLAT-2',
        created: null,
        statusCategory: 'done',
        relation: 'is blocked by'
      }
    ]);
    expect(askedOfJira().at(-1)).toBe('/search/jql?jql=id+in+(10001,10002)&fields=created&maxResults=2');
  });

  test('reads a long changelog and long talk page by page', async () => {
    const count = 230;
    incident({
      expanded: 40,
      histories: Array.from({ length: count }, (_, index) => history(index + 1, at(index), [statusChange])),
      comments: Array.from({ length: count }, (_, index) => ({
        id: String(40_001 + index),
        created: at(index),
        body: paragraph(`Line ${index}`)
      }))
    });
    const { changes, comments, truncated } = await readActivity('10003');
    expect(changes.map(({ id }) => id)).toEqual(
      Array.from({ length: count }, (_, index) => String(index + 1))
    );
    expect(comments).toHaveLength(count);
    expect(comments.at(-1)?.text).toBe('Line 229');
    expect(truncated).toEqual({ changes: false, comments: false });
    expect(askedOfJira()).toHaveLength(1 + 3 + 3);
  });

  test('stops at a thousand, and says so', async () => {
    incident({
      comments: Array.from({ length: 1_050 }, (_, index) => ({
        id: String(index),
        created: at(index),
        body: null
      }))
    });
    const { comments, truncated } = await readActivity('10003');
    expect(comments).toHaveLength(1_000);
    expect(truncated).toEqual({ changes: false, comments: true });
  });

  test('ends where a page is empty, whatever the total says', async () => {
    host({}, (path) =>
      path === '/issue/10003/comment'
        ? { status: 200, body: { total: 7, comments: [] } }
        : {
            status: 200,
            body: {
              id: '10003',
              key: 'PLAT-3',
              fields: { summary: 's', created: at(0) },
              changelog: { total: 0, histories: [] }
            }
          }
    );
    expect(await readActivity('10003')).toMatchObject({
      comments: [],
      reporter: null,
      links: [],
      attachments: []
    });
  });

  test('is no activity for whoever may not see the incident', async () => {
    host({}, () => ({
      status: 404,
      body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'] }
    }));
    await expect(readActivity('10003')).rejects.toMatchObject({ error: { code: 'no-access' } });
  });

  test('takes a side that is not there for empty, not for a method of every object', async () => {
    incident({ histories: [history(1, at(1), [{ field: 'labels', fieldId: 'labels' }])] });
    const { changes } = await readActivity('10003');
    expect(changes).toMatchObject([{ field: 'labels', from: null, to: null }]);
  });
});

describe('a document as text', () => {
  test('reads as its lines', () => {
    const text = (value: string) => ({ type: 'text', text: value });
    expect(
      adfText({
        type: 'doc',
        content: [
          { type: 'heading', content: [text('Update')] },
          {
            type: 'paragraph',
            content: [
              { type: 'mention', attrs: { id: LEAD, text: '@Platform Lead' } },
              text(' rolled back'),
              { type: 'hardBreak' },
              { type: 'emoji', attrs: { shortName: ':tada:', text: '🎉' } },
              { type: 'emoji', attrs: { shortName: ':shipit:' } },
              { type: 'date', attrs: { timestamp: String(Date.UTC(2026, 10, 13)) } },
              text(' '),
              { type: 'inlineCard', attrs: { url: 'https://example.com/run/7' } }
            ]
          },
          {
            type: 'bulletList',
            content: [
              { type: 'listItem', content: [{ type: 'paragraph', content: [text('one')] }] },
              { type: 'listItem', content: [{ type: 'paragraph', content: [text('two')] }] }
            ]
          },
          { type: 'codeBlock', content: [text('a  b')] }
        ]
      })
    ).toBe(
      `Update\n[~accountid:${LEAD}] rolled back\n🎉:shipit:2026-11-13 https://example.com/run/7\none\ntwo\na  b`
    );
  });

  test.each([
    [null],
    ['text'],
    [7],
    [{ type: 'doc', content: 'x' }],
    [{ content: [null, 3, { type: 'text' }] }]
  ])('%j reads as nothing', (document) => {
    expect(adfText(document)).toBe('');
  });

  test('nested without end, it still ends', () => {
    let node: object = { type: 'text', text: 'deep' };
    for (let depth = 0; depth < 10_000; depth++) node = { type: 'blockquote', content: [node] };
    expect(adfText(node)).toBe('');
  });
});
