import { loadContracts } from '../../../local/gateway/contracts';
import { KNOWN_DIFFERENCES } from '../../../local/gateway/known-differences';
import { type DocumentName, readDocument } from '../../../local/gateway/openapi';
import type { ProductRequest } from '../../../local/seam';

const contracts = loadContracts();

function operation(product: 'jira' | 'confluence', method: string, path: string) {
  const found = contracts.find(product, method, path);
  if (!found) throw new Error(`No operation for ${method} ${path}`);
  return found;
}

function request(method: string, url: string, body?: unknown): ProductRequest {
  const [path = '', query = ''] = url.split('?');
  return { method, path, query: new URLSearchParams(query), headers: {}, body };
}

const jiraRequest = (method: string, url: string, body?: unknown): string[] => {
  const sent = request(method, url, body);
  return operation('jira', method, sent.path).validateRequest(sent);
};

describe('finding the operation', () => {
  it.each([
    ['jira', 'POST', '/rest/api/3/issue/bulk', 'createIssues'],
    ['jira', 'GET', '/rest/api/3/issue/PLAT-1', 'getIssue'],
    ['jira', 'GET', '/rest/api/3/issue/createmeta/REG/issuetypes', 'getCreateIssueMetaIssueTypes'],
    ['jira', 'GET', '/rest/api/3/issue/createmeta/REG/issuetypes/10001', 'getCreateIssueMetaIssueTypeId'],
    ['jira', 'PUT', '/rest/api/3/issue/properties/a.b', 'bulkSetIssueProperty'],
    ['jira', 'GET', '/rest/api/3/issue/PLAT%2D1/properties/a%20b', 'getIssueProperty'],
    ['confluence', 'PUT', '/wiki/api/v2/pages/7', 'updatePage'],
    ['confluence', 'POST', '/wiki/rest/api/content/7/label', 'addLabelsToContent']
  ] as const)('%s %s %s is %s', (product, method, path, id) => {
    expect(operation(product, method, path).operationId).toBe(id);
  });

  it.each([
    ['jira', 'GET', '/rest/api/3/group'],
    ['jira', 'GET', '/rest/api/2/issue/PLAT-1'],
    ['jira', 'GET', '/rest/api/3/issue/'],
    ['jira', 'PATCH', '/rest/api/3/issue/PLAT-1'],
    ['confluence', 'GET', '/rest/api/3/issue/PLAT-1']
  ] as const)('%s has no %s %s', (product, method, path) => {
    expect(contracts.find(product, method, path)).toBeUndefined();
  });
});

describe('scopes', () => {
  it('lists the classic alternative before the granular one', () => {
    expect(operation('jira', 'GET', '/rest/api/3/issue/PLAT-1').scopes[0]).toEqual(['read:jira-work']);
    expect(operation('jira', 'GET', '/rest/api/3/issue/PLAT-1').scopes[1]).toContain('read:issue:jira');
    expect(operation('confluence', 'GET', '/wiki/api/v2/pages/1').scopes).toEqual([['read:page:confluence']]);
  });

  it('asks for none where the contract asks for none', () => {
    expect(operation('jira', 'GET', '/rest/api/3/serverInfo').scopes).toEqual([]);
    expect(operation('jira', 'POST', '/rest/api/3/permissions/check').scopes).toEqual([]);
  });

  it('falls back on the security block where the scope block is missing', () => {
    expect(operation('jira', 'GET', '/rest/api/3/priority/search').scopes).toEqual([
      ['manage:jira-configuration']
    ]);
  });
});

describe('requests', () => {
  it('passes what the contract allows', () => {
    expect(
      jiraRequest('GET', '/rest/api/3/issue/PLAT-1?fields=summary,status&fields=labels&failFast=true')
    ).toEqual([]);
    expect(
      jiraRequest('POST', '/rest/api/3/issue/bulk', {
        issueUpdates: [
          {
            fields: { summary: 'A', customfield_10050: { id: '1' } },
            update: { issuelinks: [{ add: { type: { name: 'Relates' }, inwardIssue: { key: 'PLAT-1' } } }] },
            properties: [{ key: 'afterword.action', value: { a: 1 } }]
          }
        ]
      })
    ).toEqual([]);
  });

  it.each([
    ['an unknown query parameter', 'GET', '/rest/api/3/issue/PLAT-1?field=summary', undefined, 'query field'],
    [
      'a query value of the wrong type',
      'GET',
      '/rest/api/3/issue/PLAT-1?failFast=maybe',
      undefined,
      'query failFast'
    ],
    [
      'a missing required parameter',
      'DELETE',
      '/rest/api/3/issue/PLAT-1/watchers?user=x',
      undefined,
      'query user'
    ],
    ['a missing body', 'POST', '/rest/api/3/issue/bulk', undefined, 'body: required'],
    ['a body where none belongs', 'GET', '/rest/api/3/issue/PLAT-1', {}, 'body: the operation takes none'],
    ['a misspelt top-level property', 'POST', '/rest/api/3/issue', { feilds: {} }, 'feilds'],
    [
      'a misspelt inner property',
      'POST',
      '/rest/api/3/issue/bulk',
      { issueUpdates: [{ props: [] }] },
      'props'
    ],
    [
      'a value of the wrong type',
      'POST',
      '/rest/api/3/search/jql',
      { jql: 'a = 1', maxResults: '5' },
      '/maxResults'
    ],
    ['a missing property', 'POST', '/rest/api/3/issueLink', { type: { name: 'Blocks' } }, 'inwardIssue'],
    ['a deprecated operation', 'GET', '/rest/api/3/priority', undefined, 'deprecated'],
    ['a broken path', 'GET', '/rest/api/3/issue/%E0%A4%A', undefined, 'not percent-encoded']
  ] as const)('notices %s', (_, method, url, body, problem) => {
    expect(jiraRequest(method, url, body).join('\n')).toContain(problem);
  });

  it('checks path parameters of Confluence, where ids are numbers', () => {
    const sent = request('GET', '/wiki/api/v2/pages/abc');
    expect(operation('confluence', 'GET', sent.path).validateRequest(sent).join()).toContain('path id');
  });

  it('takes files where the contract takes files, and JSON where it takes JSON', () => {
    const path = '/rest/api/3/issue/PLAT-1/attachments';
    const upload = (body: unknown) =>
      operation('jira', 'POST', path).validateRequest({
        ...request('POST', path, body),
        headers: { 'x-atlassian-token': 'no-check' }
      });
    expect(upload(Buffer.from('--a'))).toEqual([]);
    expect(upload({ file: 'a' })).toEqual(['body: must be multipart/form-data']);
    expect(jiraRequest('POST', '/rest/api/3/issue', Buffer.from('{}'))).toEqual([
      'body: must be application/json'
    ]);
    expect(jiraRequest('POST', path, Buffer.from('--a'))).toEqual(['header X-Atlassian-Token: required']);
  });

  it('does not ask a request for what only the product writes', () => {
    const body = { type: { name: 'Blocks' }, inwardIssue: { key: 'A-1' }, outwardIssue: { key: 'A-2' } };
    expect(jiraRequest('POST', '/rest/api/3/issueLink', body)).toEqual([]);
  });
});

describe('answers', () => {
  const createIssue = operation('jira', 'POST', '/rest/api/3/issue');
  const created = { id: '10000', key: 'PLAT-1', self: 'http://localhost/rest/api/3/issue/10000' };

  it('passes what the contract promises', () => {
    expect(createIssue.validateAnswer({ status: 201, body: created })).toEqual([]);
    expect(
      createIssue.validateAnswer({ status: 400, body: { errorMessages: [], errors: { summary: 'No.' } } })
    ).toEqual([]);
  });

  it.each([
    ['an undeclared status', { status: 299, body: created }, 'status 299'],
    ['a missing body', { status: 201 }, 'promised'],
    ['an undeclared property', { status: 201, body: { ...created, extra: 1 } }, 'extra'],
    ['a null', { status: 201, body: { ...created, self: null } }, '/self must be string'],
    ['an error in another form', { status: 400, body: { message: 'No.' } }, 'message']
  ])('notices %s', (_, answer, problem) => {
    expect(createIssue.validateAnswer(answer).join('\n')).toContain(problem);
  });

  it('holds errors without a declared form to the form that the product uses', () => {
    const getIssue = operation('jira', 'GET', '/rest/api/3/issue/PLAT-1');
    expect(getIssue.validateAnswer({ status: 404, body: { errorMessages: ['No.'], errors: {} } })).toEqual(
      []
    );
    expect(getIssue.validateAnswer({ status: 404, body: { error: 'No.' } })).not.toEqual([]);
    const getPage = operation('confluence', 'GET', '/wiki/api/v2/pages/1');
    const error = { status: 404, code: 'NOT_FOUND', title: 'Not Found', detail: null };
    expect(getPage.validateAnswer({ status: 404, body: { errors: [error] } })).toEqual([]);
    expect(getPage.validateAnswer({ status: 404, body: { errors: [{ ...error, title: 7 }] } })).not.toEqual(
      []
    );
  });

  it('knows where live sites differ from the documents', () => {
    expect(operation('jira', 'POST', '/rest/api/3/issueLink').validateAnswer({ status: 201 })).toEqual([]);
    const stale = { errors: [{ status: 409, code: 'CONFLICT', title: 'Version', detail: null }] };
    const update = operation('confluence', 'PUT', '/wiki/api/v2/pages/1');
    expect(update.validateAnswer({ status: 409, body: stale })).toEqual([]);
    const getPage = operation('confluence', 'GET', '/wiki/api/v2/pages/1');
    expect(getPage.validateAnswer({ status: 409, body: stale })).toEqual(['status 409: not in the contract']);
  });

  it('knows that a side of a change may be null, and nothing else of it', () => {
    const getChangelog = operation('jira', 'GET', '/rest/api/3/issue/PLAT-1/changelog');
    const withItem = (item: object) => ({ status: 200, body: { values: [{ id: '1', items: [item] }] } });
    const empty = { from: null, fromString: null, to: null, toString: null };
    expect(getChangelog.validateAnswer(withItem({ field: 'duedate', ...empty }))).toEqual([]);
    expect(getChangelog.validateAnswer(withItem({ ...empty, field: null })).join()).toContain(
      '/field must be'
    );
  });

  it('knows no difference of an operation that does not exist', () => {
    const names = ['jira-platform-v3', 'jira-platform-v3-supplement', 'confluence-v2', 'confluence-v1'];
    const text = names.map((name) => JSON.stringify(readDocument(name as DocumentName).paths));
    for (const { operationId, reason } of KNOWN_DIFFERENCES) {
      expect(text.join()).toContain(`"operationId":"${operationId}"`);
      expect(reason).not.toBe('');
    }
  });

  it('joins the parts of an allOf before closing it', () => {
    const getPage = operation('confluence', 'GET', '/wiki/api/v2/pages/1');
    const page = { id: '1', title: 'A', _links: { webui: '/x', base: 'http://localhost/wiki' } };
    expect(getPage.validateAnswer({ status: 200, body: page })).toEqual([]);
    expect(
      getPage.validateAnswer({ status: 200, body: { ...page, _links: { web: '/x' } } }).join()
    ).toContain('web');
    expect(getPage.validateAnswer({ status: 200, body: { ...page, heading: 'A' } }).join()).toContain(
      'heading'
    );
  });

  it('refuses a body where a 204 has none', () => {
    const edit = operation('jira', 'PUT', '/rest/api/3/issue/PLAT-1');
    expect(edit.validateAnswer({ status: 204 })).toEqual([]);
    expect(edit.validateAnswer({ status: 204, body: {} })).not.toEqual([]);
  });
});
