/** What the local Jira answers about the demo, held against Jira's own contract. */
import { createFaults } from '../../local/gateway/faults';
import { createGateway } from '../../local/gateway/gateway';
import { createTraffic } from '../../local/gateway/traffic';
import { people } from '../../local/jira/fixture';
import { createJira } from '../../local/jira/jira';
import { demoSeed } from '../../local/seed/demo';
import { DEMO_NOW } from '../../local/seed/time';

const clock = { now: () => DEMO_NOW };

function site() {
  const seed = demoSeed().jira;
  const jira = createJira({ seed, clock, siteUrl: 'http://localhost:8080', emit: () => undefined });
  const gateway = createGateway({
    products: [jira],
    traffic: createTraffic(clock),
    faults: createFaults(),
    clock
  });
  const ask = (accountId: string, line: string, body?: unknown) => {
    const [method = '', address = ''] = line.split(' ');
    const url = new URL(address, 'http://localhost:8080');
    return gateway.request(
      { via: 'function', actor: { kind: 'user', accountId }, module: null, invocation: null, scopes: null },
      'jira',
      { method, path: url.pathname, query: url.searchParams, headers: {}, body }
    );
  };
  return { gateway, ask };
}

const document = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Noted.' }] }]
};
const API = '/rest/api/3';
const { admin, contractor, reporter, formerEngineer } = people;

const cases: readonly [status: number, who: string, line: string, body?: unknown][] = [
  [200, admin, `GET ${API}/issue/PLAT-1?expand=changelog,names,schema,transitions`],
  [501, admin, `GET ${API}/issue/PLAT-1?expand=renderedFields`],
  [200, admin, `GET ${API}/issue/REG-1?fields=*all&properties=*all`],
  [200, admin, `GET ${API}/issue/IAM-2`],
  [404, contractor, `GET ${API}/issue/PLAT-1`],
  [200, admin, `GET ${API}/issue/PLAT-3/changelog`],
  [200, admin, `POST ${API}/changelog/bulkfetch`, { issueIdsOrKeys: ['PLAT-1', 'REG-1'] }],
  [200, admin, `GET ${API}/issue/PLAT-1/comment`],
  [201, admin, `POST ${API}/issue/PLAT-1/comment`, { body: document }],
  [200, contractor, `POST ${API}/issue/bulkfetch`, { issueIdsOrKeys: ['PLAT-1', 'REG-1'], fields: ['*all'] }],
  [200, admin, `GET ${API}/issue/PLAT-1/editmeta`],
  [200, admin, `GET ${API}/issue/PLAT-1/transitions?expand=transitions.fields`],
  [201, admin, `PUT ${API}/issue/PLAT-1/properties/afterword.action`, { action: 'a' }],
  [200, admin, `GET ${API}/issue/PLAT-1/properties`],
  [204, admin, `PUT ${API}/issue/PLAT-1`, { fields: { duedate: '2026-12-01' } }],
  [400, admin, `PUT ${API}/issue/PLAT-1`, { fields: { duedate: 'soon' } }],
  [403, reporter, `PUT ${API}/issue/PLAT-1`, { fields: { summary: 'Other' } }],
  [400, admin, `PUT ${API}/issue/PLAT-1/assignee`, { accountId: formerEngineer }],
  [
    400,
    admin,
    `POST ${API}/issue/bulk`,
    {
      issueUpdates: [{ fields: { project: { key: 'REG' }, issuetype: { name: 'Task' }, summary: 'No team' } }]
    }
  ],
  [
    400,
    admin,
    `POST ${API}/issue`,
    {
      fields: {
        project: { key: 'SOC' },
        issuetype: { name: 'Task' },
        summary: 'Dated',
        duedate: '2026-12-01'
      }
    }
  ],
  ...['PLAT', 'REG', 'SOC', 'IAM'].flatMap((key): [number, string, string][] => [
    [200, admin, `GET ${API}/project/${key}`],
    [200, admin, `GET ${API}/issue/createmeta/${key}/issuetypes`],
    [200, admin, `GET ${API}/project/${key}/statuses`]
  ]),
  [400, contractor, `GET ${API}/issue/createmeta/PLAT/issuetypes`],
  [200, admin, `GET ${API}/project/search?expand=description,lead,issueTypes`],
  [200, admin, `GET ${API}/issueLinkType`],
  [
    200,
    admin,
    `POST ${API}/search/jql`,
    { jql: 'project = PLAT ORDER BY created', fields: ['*all'], expand: 'names' }
  ],
  [400, admin, `POST ${API}/search/jql`, { jql: 'ORDER BY created' }],
  [200, admin, `GET ${API}/search/jql?jql=project%3DREG&fields=summary,status&maxResults=1`],
  [200, admin, `POST ${API}/search/approximate-count`, { jql: 'project = PLAT' }],
  [
    200,
    admin,
    `POST ${API}/permissions/check`,
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [20001], projects: [10001] }] }
  ],
  [200, admin, `GET ${API}/mypermissions?permissions=EDIT_ISSUES&issueKey=PLAT-1`],
  [200, admin, `GET ${API}/myself`],
  [200, admin, `GET ${API}/user/assignable/search?project=PLAT&query=e`],
  [200, admin, `GET ${API}/user/bulk?accountId=${reporter}&accountId=${formerEngineer}`],
  [200, admin, `GET ${API}/user/picker?query=eng`],
  [200, admin, `GET ${API}/field`],
  [200, admin, `GET ${API}/priority/search`],
  [200, admin, `GET ${API}/serverInfo`]
];

it.each(cases.map((each) => [`${each[0]} ${each[2]}`, each] as const))(
  '%s',
  async (_, [status, who, line, body]) => {
    const { gateway, ask } = site();
    const answer = await ask(who, line, body);
    expect(gateway.mismatches()).toEqual([]);
    expect(answer.status).toBe(status);
  }
);
