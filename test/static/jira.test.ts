import { loadPerson, searchAssignable } from '../../static/src/shared/jira/people';
import { findProject, searchProjects } from '../../static/src/shared/jira/projects';
import { readIssueTypes } from '../../static/src/shared/jira/create-screen';
import { call } from '../../static/src/shared/api';
import { Failure } from '../../static/src/shared/failure';
import { bridge } from '../setup/bridge';
import { account, answer, LEAD, RESPONDER } from './support/data';
import { askedOfJira, fail, host, jira, ok } from './support/host';

const thrown = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (cause) {
    return cause instanceof Failure ? cause.error : cause;
  }
  throw new Error('It did not fail.');
};

describe('Jira, read as the reader', () => {
  test('people asked for at the same moment share one request; nobody is null', async () => {
    host({});
    const [lead, again, nobody] = await Promise.all([
      loadPerson(LEAD),
      loadPerson(LEAD),
      loadPerson(account('99'))
    ]);
    expect(lead).toEqual({ accountId: LEAD, name: 'Platform Lead', avatarUrl: null, isApp: false });
    expect(again).toEqual(lead);
    expect(nobody).toBeNull();
    expect(askedOfJira()).toEqual([`/user/bulk?accountId=${LEAD}&accountId=${account('99')}&maxResults=50`]);
  });

  test('a request that fails fails for each of them', async () => {
    host({}, () => ({ status: 500, body: null }));
    const results = await Promise.allSettled([loadPerson(LEAD), loadPerson(RESPONDER)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('neither apps nor those who left can be assigned', async () => {
    const user = (last: string, changed: object) => ({
      accountId: account(last),
      displayName: `U${last}`,
      ...changed
    });
    host({}, () => ({
      status: 200,
      body: [user('01', {}), user('19', { active: false }), user('aa', { accountType: 'app' })]
    }));
    expect((await searchAssignable('PLAT', 'u')).map(({ name }) => name)).toEqual(['U01']);
    expect(askedOfJira()).toEqual(['/user/assignable/search?project=PLAT&query=u&maxResults=20']);
  });

  test('projects are those in which the reader may create', async () => {
    host({});
    expect((await searchProjects('reg')).map(({ key }) => key)).toEqual(['REG']);
    expect(await findProject('NONE')).toBeNull();
    expect(askedOfJira()).toEqual([
      '/project/search?action=create&query=reg&orderBy=name&maxResults=50',
      '/project/search?action=create&keys=NONE&maxResults=1'
    ]);
  });

  test.each([
    [400, { errorMessages: ['Bad.'], errors: { a: 'Worse.' } }, 'rejected', 'Bad. Worse.'],
    [400, 'no json object', 'rejected', 'Jira refused the request (400).'],
    [403, { errorMessages: [], errors: {} }, 'no-access', 'Jira does not show this to you.'],
    [404, { errorMessages: ['Gone.'] }, 'no-access', 'Gone.'],
    [429, {}, 'busy', 'Jira is busy. Try again in a moment.'],
    [503, {}, 'unavailable', 'Jira did not answer. Try again in a moment.'],
    [200, { unexpected: true }, 'unavailable', 'Jira did not answer. Try again in a moment.']
  ])('status %d with %j is %s', async (status, body, code, message) => {
    host({}, () => ({ status, body }));
    expect(await thrown(readIssueTypes('PLAT'))).toMatchObject({ code, message });
  });

  test('a bridge that breaks is an answer that did not arrive', async () => {
    host({});
    bridge.handlers['fetchProduct'] = () => Promise.reject(new Error('port closed'));
    expect(await thrown(readIssueTypes('PLAT'))).toMatchObject({
      code: 'unavailable',
      detail: 'port closed'
    });
  });

  test('nulls and undeclared keys are no trouble', async () => {
    host({}, (path, query) =>
      path === '/user/bulk'
        ? {
            status: 200,
            body: { values: [{ accountId: LEAD, displayName: 'Lead', avatarUrls: null, self: 'x' }] }
          }
        : jira(path, query)
    );
    expect(await loadPerson(LEAD)).toMatchObject({ name: 'Lead', avatarUrl: null });
  });
});

describe('the backend', () => {
  test('gives the value of a success', async () => {
    host({ 'postmortem/read': () => ok(answer()) });
    expect(await call('postmortem/read', { incident: '10001' })).toEqual(answer());
  });

  test('throws what it says', async () => {
    host({ 'postmortem/read': () => fail('read-only', 'Only to read.') });
    expect(await thrown(call('postmortem/read', { incident: '1' }))).toEqual({
      code: 'read-only',
      message: 'Only to read.'
    });
  });

  test.each([
    ['an invocation that was killed', () => Promise.reject(new Error('killed'))],
    ['an empty answer', () => undefined],
    ['an answer of another shape', () => ({ errors: [] })]
  ])('%s is an answer that did not arrive', async (_, invoke) => {
    host({});
    bridge.handlers['invoke'] = invoke;
    expect(await thrown(call('postmortem/read', { incident: '1' }))).toMatchObject({ code: 'unavailable' });
  });
});
