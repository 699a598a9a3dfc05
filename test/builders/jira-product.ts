/** The few operations of Jira that the backend asks for, over REST, for one caller. */
import type { Product } from './forge';

interface KnownIssue {
  id: string;
  key: string;
  summary: string;
  links: string[];
  properties: Record<string, unknown>;
}

interface IssueUpdate {
  fields: { summary: string };
  update: { issuelinks: { add: { inwardIssue?: { key: string } } }[] };
  properties: { key: string; value: unknown }[];
}

export interface JiraProduct {
  issues: Map<string, KnownIssue>;
  canEdit: boolean;
  /** Drops the answer of the next bulk create after the tickets were made. */
  dropNextCreate: boolean;
  handle: Product;
}

/** A Jira with one incident, PLAT-1, whose id is 10001. */
export const jiraProduct = (): JiraProduct => {
  const issues = new Map<string, KnownIssue>();
  const add = (id: string, key: string, summary: string): KnownIssue => {
    const known = { id, key, summary, links: [], properties: {} };
    issues.set(id, known);
    return known;
  };
  add('10001', 'PLAT-1', 'Nothing resolves');

  const create = ({ fields, update, properties }: IssueUpdate) => {
    const id = String(20_000 + issues.size);
    const ticket = add(id, `REG-${id}`, fields.summary);
    for (const { key, value } of properties) ticket.properties[key] = value;
    const linked = update.issuelinks[0]?.add.inwardIssue?.key;
    for (const incident of issues.values()) if (incident.key === linked) incident.links.push(id);
    return { id, key: ticket.key, self: '' };
  };

  const product: JiraProduct = {
    issues,
    canEdit: true,
    dropNextCreate: false,
    handle: ({ path, body }) => {
      const url = new URL(path, 'http://jira');
      if (url.pathname === '/rest/api/3/mypermissions') {
        if (!issues.has(url.searchParams.get('issueId') ?? '')) return [404, { errorMessages: ['No.'] }];
        const granted = (havePermission: boolean) => ({ havePermission });
        return [
          200,
          { permissions: { BROWSE_PROJECTS: granted(true), EDIT_ISSUES: granted(product.canEdit) } }
        ];
      }
      if (url.pathname === '/rest/api/3/issueLinkType')
        return [200, { issueLinkTypes: [{ name: 'Relates' }] }];
      if (url.pathname === '/rest/api/3/issue/bulkfetch') {
        const { issueIdsOrKeys } = body as { issueIdsOrKeys: string[] };
        const found = [...issues.values()].filter(({ id, key }) =>
          [id, key].some((reference) => issueIdsOrKeys.includes(reference))
        );
        return [200, { issues: found.map(beanOf) }];
      }
      if (url.pathname === '/rest/api/3/issue/bulk') {
        const made = (body as { issueUpdates: IssueUpdate[] }).issueUpdates.map(create);
        if (product.dropNextCreate) {
          product.dropNextCreate = false;
          throw new Error('socket hang up');
        }
        return [201, { issues: made, errors: [] }];
      }
      const issue = issues.get(/^\/rest\/api\/3\/issue\/(\d+)$/.exec(url.pathname)?.[1] ?? '');
      if (!issue) return [404, { errorMessages: ['No.'] }];
      return [
        200,
        { ...beanOf(issue), fields: { issuelinks: issue.links.map((id) => ({ outwardIssue: { id } })) } }
      ];
    }
  };
  return product;
};

const beanOf = ({ id, key, summary, properties }: KnownIssue) => ({
  id,
  key,
  properties,
  fields: {
    summary,
    status: { name: 'Open', statusCategory: { key: 'new' } },
    issuetype: { name: 'Task' },
    project: { id: '1', key: key.split('-')[0] },
    priority: null,
    assignee: null,
    duedate: null,
    created: '2026-11-20T10:00:00.000+0000'
  }
});
