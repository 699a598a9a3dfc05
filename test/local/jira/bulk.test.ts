import { fieldsOf, type Site, startSite, type Who } from './harness';

let site: Site;
beforeEach(() => {
  site = startSite();
});

const task = (summary: string, more: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) => ({
  fields: { project: { key: 'PLAT' }, issuetype: { name: 'Task' }, summary, ...more },
  ...rest
});

const bulk = (who: Who, issueUpdates: unknown[]) =>
  site.ask(who, 'POST', '/rest/api/3/issue/bulk', { issueUpdates });

describe('creating issues in bulk', () => {
  it('creates what can be created and says which could not, by index', () => {
    const regBug = { fields: { project: { key: 'REG' }, issuetype: { name: 'Bug' }, summary: 'b' } };
    const { status, body } = bulk('responder', [task('a'), regBug, task('c'), task('')]);
    expect(status).toBe(201);
    expect(body.issues).toMatchObject([{ key: 'PLAT-1' }, { key: 'PLAT-2' }]);
    expect(body.errors).toEqual([
      {
        status: 400,
        elementErrors: { errorMessages: [], errors: { customfield_10050: 'Owning team is required.' } },
        failedElementNumber: 1
      },
      {
        status: 400,
        elementErrors: {
          errorMessages: [],
          errors: { summary: 'You must specify a summary of the issue.' }
        },
        failedElementNumber: 3
      }
    ]);
    expect(site.jira.state.issues.size).toBe(2);
  });

  it('fails as a whole when every issue fails', () => {
    const { status, body } = bulk('responder', [task(''), task('')]);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      issues: [],
      errors: [{ failedElementNumber: 0 }, { failedElementNumber: 1 }]
    });
  });

  it('takes fifty and no more', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => task(`t${index}`));
    expect(bulk('responder', [...fifty, task('one more')]).status).toBe(400);
    expect(site.jira.state.issues.size).toBe(0);
    expect(bulk('responder', fifty).status).toBe(201);
    expect(site.jira.state.issues.size).toBe(50);
  });

  it('links each issue and gives it properties in the same call', () => {
    const incident = site.create('responder', 'PLAT', 'Incident');
    const update = {
      issuelinks: [{ add: { type: { name: 'Problem/Incident' }, inwardIssue: { key: incident } } }]
    };
    const properties = [{ key: 'mark', value: { action: 'a1' } }];
    const { body } = bulk('responder', [
      task('a', {}, { update, properties }),
      task('b', {}, { update, properties })
    ]);
    expect(body.errors).toEqual([]);
    // The incident is the inward issue, so it causes the task.
    expect(fieldsOf(site, 'responder', incident).issuelinks).toMatchObject([
      { type: { outward: 'causes' }, outwardIssue: { key: 'PLAT-2' } },
      { outwardIssue: { key: 'PLAT-3' } }
    ]);
    expect(fieldsOf(site, 'responder', 'PLAT-2').issuelinks).toMatchObject([
      { type: { inward: 'is caused by' }, inwardIssue: { key: incident } }
    ]);
    expect(site.ask('responder', 'GET', '/rest/api/3/issue/PLAT-3/properties/mark').body).toEqual({
      key: 'mark',
      value: { action: 'a1' }
    });
  });

  it('leaves nothing of an issue whose link or property is wrong', () => {
    const link = (add: unknown) => task('x', {}, { update: { issuelinks: [{ add }] } });
    const { body } = bulk('responder', [
      link({ type: { name: 'Blocks' }, outwardIssue: { key: 'PLAT-99' } }),
      link({ type: { name: 'No such type' }, outwardIssue: { key: 'PLAT-1' } }),
      task('x', {}, { properties: [{ key: 'mark', value: 'x'.repeat(32_767) }] })
    ]);
    expect(body.errors).toMatchObject([
      {
        elementErrors: {
          errors: { issuelinks: 'Issue does not exist or you do not have permission to see it.' }
        }
      },
      { elementErrors: { errors: { issuelinks: "No issue link type with name 'No such type' found." } } },
      { elementErrors: { errorMessages: ['The property value cannot exceed 32768 characters.'] } }
    ]);
    expect(site.jira.state.issues.size).toBe(0);
  });

  it('does not link for one who may not link', () => {
    const incident = site.create('responder', 'PLAT', 'Incident');
    const update = { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: incident } } }] };
    expect(bulk('reporter', [task('a', {}, { update })]).body.errors).toMatchObject([
      {
        elementErrors: {
          errors: {
            issuelinks: "Field 'issuelinks' cannot be set. It is not on the appropriate screen, or unknown."
          }
        }
      }
    ]);
  });
});
