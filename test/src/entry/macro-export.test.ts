import { macroExport, resolver } from '../../../src';
import { adfErrors } from '../../builders/adf';
import { onSqlite } from '../../builders/engines';
import { jiraProduct, type JiraProduct } from '../../builders/jira-product';
import { INCIDENT_ID, LEAD, noMilestones, RESPONDER } from '../../builders/postmortem';

onSqlite((forge) => {
  let jira: JiraProduct;
  beforeEach(() => {
    jira = jiraProduct();
    forge().product = jira.handle;
  });

  const principal = { principal: { accountId: RESPONDER } };
  const exported = async (payload: unknown, invocation: unknown = principal): Promise<string> => {
    const document = await forge().run(() => macroExport(payload, invocation));
    expect(adfErrors(document)).toBeNull();
    return JSON.stringify(document);
  };
  const config = { incident: INCIDENT_ID };
  const start = () =>
    forge().run(() =>
      resolver(
        {
          call: {
            functionKey: 'postmortem/start',
            payload: {
              incident: INCIDENT_ID,
              summary: 'Names were lost.',
              severity: 2,
              owner: LEAD,
              milestones: noMilestones
            }
          },
          context: {}
        },
        principal
      )
    );

  test.each([
    ['PDF', { exportType: 'pdf', extensionPayload: { config }, context: { content: { id: '1' } } }],
    ['Word', { exportType: 'word', context: { config, siteUrl: 'https://site.example', timezone: 'UTC' } }],
    ['another form', { exportType: 'other', context: { extension: { config } } }],
    ['a plain form', { exportType: 'other', config }]
  ])('the postmortem is rendered for %s', async (_, payload) => {
    await start();
    expect(await exported(payload)).toContain('Names were lost.');
  });

  test('the incident leads to its page where the site is known', async () => {
    await start();
    const word = { context: { config, siteUrl: 'https://site.example' } };
    expect(await exported(word)).toContain('https://site.example/browse/PLAT-1');
  });

  test('where nothing was started, nothing was chosen, or nobody is known, the reader is told what to do', async () => {
    expect(await exported({ config })).toContain('No postmortem of PLAT-1 was started yet.');
    expect(await exported({ context: {} })).toContain('No incident is chosen here yet.');
    expect(await exported({ config }, {})).toContain('Open this page in Confluence');
    expect(await exported('nonsense')).toContain('Open this page in Confluence');
  });

  test('whoever may not see the incident is told nothing of it', async () => {
    await start();
    jira.issues.clear();
    const document = await exported({ config });
    expect(document).toContain('There is no incident or postmortem here that you may see.');
    expect(document).not.toMatch(/Names were lost|PLAT-1/);
  });

  test('where the user never let the app act for them, the export is not broken', async () => {
    forge().product = () => [401, '', { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' }];
    expect(await exported({ config })).toContain('that you may see');
  });
});
