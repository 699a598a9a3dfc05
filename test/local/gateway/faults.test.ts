import { loadContracts } from '../../../local/gateway/contracts';
import { createFaults, parseFaultRules } from '../../../local/gateway/faults';
import type { ProductRequest } from '../../../local/seam';

const contracts = loadContracts();

function applies(pattern: string, method: string, path: string): boolean {
  const faults = createFaults();
  faults.add([{ operation: pattern, status: 500 }]);
  const request: ProductRequest = {
    method,
    path,
    query: new URLSearchParams(),
    headers: {},
    body: undefined
  };
  const operation = contracts.find('jira', method, path);
  if (!operation) throw new Error('Not an operation.');
  return faults.take(operation, request) !== undefined;
}

describe('which requests a rule means', () => {
  it.each([
    ['getIssue', true],
    ['getComments', false],
    ['GET /rest/api/3/issue/PLAT-1', true],
    ['GET /rest/api/3/issue/{issueIdOrKey}', true],
    ['GET /rest/api/3/issue/{}', true],
    ['GET /rest/api/3/*', true],
    ['GET /rest/api/3/issue/PLAT-2', false],
    ['PUT /rest/api/3/issue/{}', false],
    ['GET /rest/api/3/issue', false],
    ['GET /rest/api/3/issue/PLAT-1/*', true],
    ['GET /rest/api/3/issue/PLAT-1/comment/*', false]
  ])('%s: %s', (pattern, expected) => {
    expect(applies(pattern, 'GET', '/rest/api/3/issue/PLAT-1')).toBe(expected);
  });
});

it('keeps rules in order, and knows which wait', () => {
  const faults = createFaults();
  faults.add([{ operation: 'getIssue', status: 500 }]);
  faults.add([{ operation: 'getIssue', status: 503 }]);
  const request: ProductRequest = {
    method: 'GET',
    path: '/rest/api/3/issue/PLAT-1',
    query: new URLSearchParams(),
    headers: {},
    body: undefined
  };
  const operation = contracts.find('jira', 'GET', request.path);
  if (!operation) throw new Error('Not an operation.');
  expect(faults.take(operation, request)?.status).toBe(500);
  expect(faults.waiting()).toEqual([{ operation: 'getIssue', status: 503 }]);
  faults.clear();
  expect(faults.take(operation, request)).toBeUndefined();
});

describe('rules from outside', () => {
  it('reads one or many', () => {
    expect(parseFaultRules({ operation: 'getIssue', status: 500 })).toEqual([
      { operation: 'getIssue', status: 500 }
    ]);
    expect(parseFaultRules([{ operation: 'getIssue', kill: true, count: 3 }])).toHaveLength(1);
  });

  it('says what is wrong', () => {
    expect(parseFaultRules([{ operation: 'getIssue', stauts: 500 }])).toContain('stauts');
    expect(parseFaultRules({ status: 500 })).toContain('operation');
    expect(parseFaultRules('getIssue')).toEqual(expect.any(String));
  });
});
