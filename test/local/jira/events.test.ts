import { people } from '../../../local/jira/fixture';
import { adf, type Site, startSite } from './harness';

let site: Site;
let key: string;
beforeEach(() => {
  site = startSite();
  key = site.create('responder', 'PLAT', 'Incident');
});

const last = () => site.events.at(-1);

describe('events', () => {
  it('tell of a new issue, with nine fields and people by id', () => {
    expect(last()).toMatchObject({
      eventType: 'avi:jira:created:issue',
      atlassianId: people.responder,
      selfGenerated: false,
      payload: {
        eventType: 'avi:jira:created:issue',
        timestamp: '1795168800000',
        issue: { id: '20001', key }
      }
    });
    const { fields } = last()?.payload.issue as { fields: Record<string, unknown> };
    expect(Object.keys(fields).sort()).toEqual([
      'assignee',
      'created',
      'creator',
      'issuetype',
      'project',
      'reporter',
      'status',
      'summary',
      'updated'
    ]);
    expect(fields.reporter).toEqual({ accountId: people.responder });
    expect(JSON.stringify(fields)).not.toContain('Responder');
    expect(JSON.stringify(fields)).toContain('/rest/api/2/project/10001');
  });

  it('tell of a transition with its changelog and statuses', () => {
    site.ask('responder', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '31' } });
    expect(last()?.payload).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      jiraEventTypeName: 'issue_generic',
      changelog: {
        id: '30001',
        items: [
          {
            field: 'status',
            fieldId: 'status',
            fieldtype: 'jira',
            from: '1',
            fromString: 'Open',
            to: '5',
            toString: 'Resolved'
          }
        ]
      },
      associatedStatuses: [
        { id: '1', name: 'Open' },
        { id: '5', name: 'Resolved' }
      ]
    });
  });

  it('tell of an assignment with both people', () => {
    site.ask('responder', 'PUT', `/rest/api/3/issue/${key}/assignee`, { accountId: people.lead });
    site.ask('responder', 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { assignee: null, duedate: '2026-12-01' }
    });
    const [, assigned, edited] = site.events;
    expect(assigned?.payload).toMatchObject({ jiraEventTypeName: 'issue_assigned' });
    expect(edited?.payload).toMatchObject({
      jiraEventTypeName: 'issue_updated',
      changelog: {
        items: [
          { field: 'assignee', from: people.lead, to: null },
          { field: 'duedate', from: null, to: '2026-12-01' }
        ]
      },
      associatedUsers: [{ accountId: people.responder }, { accountId: people.lead }]
    });
    expect(edited?.payload).not.toHaveProperty('associatedStatuses');
  });

  it('tell of comments, links and deletions', () => {
    const other = site.create('app', 'SOC', 'Task');
    expect(last()).toMatchObject({ selfGenerated: true, atlassianId: people.app });
    site.ask('lead', 'POST', `/rest/api/3/issue/${key}/comment`, { body: adf('Found it.') });
    expect(last()?.payload).toMatchObject({
      eventType: 'avi:jira:commented:issue',
      comment: { author: { accountId: people.lead }, body: adf('Found it.') }
    });
    site.ask('responder', 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key },
      outwardIssue: { key: other }
    });
    expect(last()?.payload).toEqual({
      eventType: 'avi:jira:created:issuelink',
      selfGenerated: false,
      id: '50001',
      sourceIssueId: '20001',
      destinationIssueId: '20002',
      sourceProjectId: '10001',
      destinationProjectId: '10003',
      issueLinkType: { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }
    });
    site.ask('responder', 'DELETE', '/rest/api/3/issueLink/50001');
    expect(last()?.eventType).toBe('avi:jira:deleted:issuelink');
    site.ask('lead', 'DELETE', `/rest/api/3/issue/${key}`);
    expect(last()).toMatchObject({ eventType: 'avi:jira:deleted:issue', payload: { issue: { key } } });
    expect(last()?.payload).not.toHaveProperty('changelog');
  });
});
