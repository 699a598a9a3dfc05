import { people } from '../../../local/jira/fixture';
import { adf, fieldsOf, type Site, startSite, type Who } from './harness';

let site: Site;
let key: string;
beforeEach(() => {
  site = startSite();
  key = site.create('responder', 'PLAT', 'Incident');
});

const path = (rest = '') => `/rest/api/3/issue/${key}${rest}`;

describe('comments', () => {
  const add = (who: Who, body: unknown) => site.ask(who, 'POST', path('/comment'), { body });

  it('can be added, read, changed and deleted by their authors', () => {
    const { status, body } = add('reporter', adf('Pages are blank.'));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: '40001',
      author: { accountId: people.reporter },
      body: adf('Pages are blank.')
    });
    site.pass(1000);
    const changed = site.ask('reporter', 'PUT', path('/comment/40001'), {
      body: adf('Some pages are blank.')
    });
    expect(changed.body).toMatchObject({ updated: '2026-11-20T10:00:01.000+0000' });
    expect(site.ask('responder', 'GET', path('/comment/40001')).body.body).toEqual(
      adf('Some pages are blank.')
    );
    expect(site.ask('responder', 'DELETE', path('/comment/40001')).status).toBe(400);
    expect(site.ask('responder', 'PUT', path('/comment/40001'), { body: adf('x') }).status).toBe(400);
    expect(site.ask('reporter', 'DELETE', path('/comment/40001')).status).toBe(204);
    expect(site.ask('reporter', 'GET', path('/comment/40001')).status).toBe(404);
  });

  it('come in pages, in either order', () => {
    for (const text of ['one', 'two', 'three']) add('responder', adf(text));
    expect(site.ask('lead', 'GET', path('/comment?maxResults=2&startAt=1')).body).toMatchObject({
      total: 3,
      startAt: 1,
      comments: [{ body: adf('two') }, { body: adf('three') }]
    });
    expect(site.ask('lead', 'GET', path('/comment?orderBy=-created')).body).toMatchObject({
      comments: [{ body: adf('three') }, {}, {}]
    });
  });

  it('are documents', () => {
    expect(add('responder', 'text').body.errors).toEqual({ comment: 'Comment body is not valid!' });
    expect(add('responder', { ...adf(''), content: [{ type: 'blink' }] }).body.errorMessages).toEqual([
      'INVALID_INPUT'
    ]);
  });
});

describe('attachments', () => {
  const boundary = 'x-boundary';
  const upload = (who: Who, parts: string, token = 'no-check') =>
    site.ask(who, 'POST', path('/attachments'), Buffer.from(parts.replaceAll('\n', '\r\n'), 'latin1'), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-atlassian-token': token
    });
  const file = (name: string, content: string) =>
    `--${boundary}\nContent-Disposition: form-data; name="file"; filename="${name}"\nContent-Type: image/png\n\n${content}\n--${boundary}--\n`;

  it('are kept byte by byte and noted in the history', () => {
    expect(upload('responder', file('graph.png', '\x89PNG\x00\xff'))).toMatchObject({
      status: 200,
      raw: [{ id: '60001', filename: 'graph.png', size: 6, mimeType: 'image/png' }]
    });
    expect(site.ask('lead', 'GET', '/rest/api/3/attachment/60001').body).toMatchObject({
      id: 60001,
      filename: 'graph.png'
    });
    const content = site.ask('lead', 'GET', '/rest/api/3/attachment/content/60001?redirect=false');
    expect(content.raw).toEqual(Buffer.from('\x89PNG\x00\xff', 'latin1'));
    expect(content.headers['content-type']).toBe('image/png');
    expect(site.ask('lead', 'GET', path('/changelog')).body.values).toMatchObject([
      { items: [{ field: 'Attachment', to: '60001', toString: 'graph.png' }] }
    ]);
    expect(fieldsOf(site, 'lead', key).attachment).toMatchObject([{ filename: 'graph.png' }]);
  });

  it('answer ranges', () => {
    upload('responder', file('a.txt', 'abcdef'));
    const range = (value: string) =>
      site.ask('lead', 'GET', '/rest/api/3/attachment/content/60001?redirect=false', undefined, {
        range: value
      });
    expect(range('bytes=2-3')).toMatchObject({
      status: 206,
      raw: Buffer.from('cd'),
      headers: { 'content-range': 'bytes 2-3/6' }
    });
    expect(range('bytes=4-').raw).toEqual(Buffer.from('ef'));
    expect(range('bytes=-2').raw).toEqual(Buffer.from('ef'));
    expect(range('bytes=9-').status).toBe(416);
    expect(range('lines=1-2').status).toBe(400);
    expect(range('bytes=-').status).toBe(400);
  });

  it('are redirected to, unless the client says that it does not follow', () => {
    upload('responder', file('graph.png', 'PNG'));
    const content = site.ask('lead', 'GET', '/rest/api/3/attachment/content/60001');
    expect(content).toMatchObject({ status: 303, raw: undefined });
    const { pathname, search } = new URL(content.headers['location'] ?? '');
    expect(site.ask('lead', 'GET', pathname + search)).toMatchObject({
      status: 200,
      raw: Buffer.from('PNG')
    });
    expect(site.ask('contractor', 'GET', pathname + search).status).toBe(404);
  });

  it('have a thumbnail where they are pictures', () => {
    upload('responder', file('graph.png', 'PNG'));
    upload('responder', file('log.txt', 'text').replace('image/png', 'text/plain'));
    expect(fieldsOf(site, 'lead', key).attachment).toEqual([
      expect.objectContaining({
        thumbnail: 'http://localhost:8080/rest/api/3/attachment/thumbnail/60001'
      }) as unknown,
      expect.not.objectContaining({ thumbnail: expect.anything() as unknown }) as unknown
    ]);
    const thumbnail = (id: string) => site.ask('lead', 'GET', `/rest/api/3/attachment/thumbnail/${id}`);
    expect(thumbnail('60001').status).toBe(303);
    expect(site.ask('lead', 'GET', '/rest/api/3/attachment/thumbnail/60001?redirect=false').raw).toEqual(
      Buffer.from('PNG')
    );
    expect(thumbnail('60002').status).toBe(404);
    expect(site.ask('contractor', 'GET', '/rest/api/3/attachment/thumbnail/60001').status).toBe(404);
  });

  it('tell the app that the issue was changed', () => {
    site.events.length = 0;
    upload('responder', file('graph.png', 'PNG'));
    expect(site.events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        atlassianId: people.responder,
        payload: { changelog: { items: [{ field: 'Attachment', to: '60001' }] } }
      }
    ]);
  });

  it('are refused to people who may only look, when they are too large, and as anything but a form', () => {
    key = site.create('responder', 'IAM', '[System] Incident');
    expect(upload('contractor', file('a.txt', 'a'))).toMatchObject({
      status: 403,
      body: { errorMessages: ['You do not have permission to create attachments for this issue.'] }
    });
    expect(upload('responder', file('big.bin', 'x'.repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
    const json = { 'content-type': 'application/json', 'x-atlassian-token': 'no-check' };
    expect(site.ask('responder', 'POST', path('/attachments'), { file: 'a' }, json).status).toBe(415);
    expect(fieldsOf(site, 'responder', key).attachment).toEqual([]);
  });

  it('are refused without the token, without files, and hidden with their issue', () => {
    expect(upload('responder', file('a.txt', 'a'), '').status).toBe(403);
    expect(upload('responder', `--${boundary}--\n`).raw).toEqual([]);
    expect(upload('contractor', file('a.txt', 'a')).status).toBe(404);
    upload('responder', file('a.txt', 'a'));
    expect(site.ask('contractor', 'GET', '/rest/api/3/attachment/60001').status).toBe(404);
    expect(site.ask('contractor', 'GET', '/rest/api/3/attachment/content/60001').status).toBe(404);
    expect(site.ask('contractor', 'GET', '/rest/api/3/attachment/meta').body).toMatchObject({
      enabled: true
    });
  });
});

describe('properties', () => {
  it('are kept on issues by those who may edit, and read by all who see the issue', () => {
    expect(site.ask('responder', 'PUT', path('/properties/mark'), { a: [1] }).status).toBe(201);
    expect(site.ask('responder', 'PUT', path('/properties/mark'), { a: [2] }).status).toBe(200);
    expect(site.ask('reporter', 'GET', path('/properties')).body.keys).toMatchObject([{ key: 'mark' }]);
    expect(site.ask('reporter', 'GET', path('/properties/mark')).body).toEqual({
      key: 'mark',
      value: { a: [2] }
    });
    expect(site.ask('reporter', 'GET', path('?properties=mark&fields=summary')).body).toMatchObject({
      properties: { mark: { a: [2] } },
      fields: { summary: 'Something' }
    });
    expect(site.ask('responder', 'DELETE', path('/properties/mark')).status).toBe(204);
    expect(site.ask('responder', 'DELETE', path('/properties/mark')).status).toBe(404);
    expect(site.ask('responder', 'GET', path('/properties/mark')).status).toBe(404);
  });

  it('have a largest size', () => {
    const put = (length: number) =>
      site.ask('responder', 'PUT', path('/properties/mark'), 'x'.repeat(length)).status;
    expect(put(32_766)).toBe(201);
    expect(put(32_767)).toBe(400);
    expect(site.ask('responder', 'PUT', path(`/properties/${'k'.repeat(256)}`), 1).status).toBe(400);
  });

  it('are kept on projects by their administrators', () => {
    const project = '/rest/api/3/project/PLAT/properties';
    expect(site.ask('responder', 'PUT', `${project}/policy`, { sev: 1 }).status).toBe(403);
    expect(site.ask('lead', 'PUT', `${project}/policy`, { sev: 1 }).status).toBe(201);
    expect(site.ask('reporter', 'GET', `${project}/policy`).body.value).toEqual({ sev: 1 });
    expect(site.ask('reporter', 'GET', project).body.keys).toMatchObject([{ key: 'policy' }]);
    expect(site.ask('lead', 'DELETE', `${project}/policy`).status).toBe(204);
  });

  it('are kept on dashboard items by the owner of the dashboard', () => {
    const item = '/rest/api/3/dashboard/1/items/10001/properties';
    expect(site.ask('lead', 'PUT', `${item}/config`, { projects: ['PLAT'] }).status).toBe(201);
    expect(site.ask('responder', 'PUT', `${item}/config`, {}).status).toBe(403);
    expect(site.ask('responder', 'GET', `${item}/config`).body.value).toEqual({ projects: ['PLAT'] });
    expect(site.ask('responder', 'GET', item).body.keys).toHaveLength(1);
    expect(site.ask('lead', 'DELETE', `${item}/config`).status).toBe(204);
    expect(site.ask('lead', 'GET', '/rest/api/3/dashboard/9/items/1/properties').status).toBe(404);
  });
});

describe('watchers', () => {
  it('come and go', () => {
    expect(site.ask('reporter', 'POST', path('/watchers'), people.reporter).status).toBe(204);
    expect(site.ask('responder', 'GET', path('/watchers')).body).toMatchObject({
      watchCount: 2,
      isWatching: true,
      watchers: [{ accountId: people.responder }, { accountId: people.reporter }]
    });
    expect(site.ask('reporter', 'GET', path('/watchers')).body).toMatchObject({
      watchCount: 2,
      watchers: []
    });
    expect(site.ask('reporter', 'POST', path('/watchers'), people.lead).status).toBe(403);
    expect(site.ask('responder', 'POST', path('/watchers'), 'nobody').status).toBe(404);
    expect(site.ask('responder', 'POST', path('/watchers'), people.contractor).status).toBe(400);
    expect(site.ask('reporter', 'DELETE', path(`/watchers?accountId=${people.reporter}`)).status).toBe(204);
    expect(site.ask('reporter', 'DELETE', path(`/watchers?accountId=${people.responder}`)).status).toBe(403);
    expect(site.ask('lead', 'GET', path('/watchers')).body.watchCount).toBe(1);
  });
});

describe('notifications', () => {
  const notify = (who: Who, to: Record<string, unknown>) =>
    site.ask(who, 'POST', path('/notify'), { subject: 'Review', textBody: 'Tomorrow.', to });

  it('reach others than the sender, who see the issue', () => {
    expect(notify('lead', { reporter: true, users: [{ accountId: people.contractor }] }).status).toBe(204);
    expect(site.jira.state.notifications).toMatchObject([
      { by: people.lead, to: [people.responder], subject: 'Review', text: 'Tomorrow.' }
    ]);
  });

  it('are refused when nobody but the sender would get one', () => {
    expect(notify('responder', { reporter: true, watchers: true }).status).toBe(400);
    expect(notify('lead', { users: [{ accountId: people.contractor }], assignee: true }).status).toBe(400);
    expect(notify('lead', {}).status).toBe(400);
  });

  it('to groups are not modelled', () => {
    const to = { groups: [{ name: 'everybody' }] };
    expect(site.modelled('lead', 'POST', path('/notify'), { to })).toBe(false);
    expect(site.modelled('lead', 'POST', path('/notify'), { to: { reporter: true }, restrict: {} })).toBe(
      false
    );
  });
});
