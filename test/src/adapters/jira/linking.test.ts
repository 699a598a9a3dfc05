import { jiraAsUser } from '../../../../src/adapters/jira';
import type { Jira } from '../../../../src/ports';
import { installForge, type Answer, type Forge } from '../../../builders/forge';
import { steppedPace } from '../../../builders/pace';
import { INCIDENT_ID } from '../../../builders/postmortem';
import { error, value } from '../../../builders/result';

let forge: Forge;
beforeEach(() => {
  forge = installForge();
});

const as = <T>(work: (jira: Jira) => Promise<T>): Promise<T> =>
  forge.run(() => work(jiraAsUser(steppedPace())));
const answering = (...answer: Answer): void => {
  forge.product = () => answer;
};

describe('an issue that is tied to an action and its incident', () => {
  const mark = { v: 1, action: 'a', postmortem: 'p', incident: INCIDENT_ID } as const;
  const write = {
    mark: () => as((jira) => jira.mark('20001', 'afterword.action', mark)),
    link: () => as((jira) => jira.link(INCIDENT_ID, '20001', { type: 'Relates', incidentEnd: 'inward' }))
  };

  test('is marked by a property', async () => {
    answering(201);
    expect(value(await write.mark())).toBeNull();
    expect(forge.requests).toMatchObject([
      { method: 'PUT', path: '/rest/api/3/issue/20001/properties/afterword.action', body: mark }
    ]);
  });

  test('is linked with the incident at the end that the type asks for', async () => {
    answering(201);
    await write.link();
    await as((jira) => jira.link(INCIDENT_ID, '20001', { type: 'Caused', incidentEnd: 'outward' }));
    expect(forge.requests).toMatchObject([
      {
        method: 'POST',
        path: '/rest/api/3/issueLink',
        body: { type: { name: 'Relates' }, inwardIssue: { id: INCIDENT_ID }, outwardIssue: { id: '20001' } }
      },
      { body: { type: { name: 'Caused' }, inwardIssue: { id: '20001' }, outwardIssue: { id: INCIDENT_ID } } }
    ]);
  });

  test.each(['mark', 'link'] as const)(
    'where the %s is refused, that is told apart from what is lost',
    async (what) => {
      for (const status of [400, 401, 403, 404]) {
        answering(status, { errorMessages: ['No.'] });
        expect(error(await write[what]())).toMatchObject({ code: 'rejected' });
      }
      answering(503);
      expect(error(await write[what]())).toMatchObject({ code: 'unavailable' });
      answering(429);
      expect(error(await write[what]())).toMatchObject({ code: 'busy' });
      forge.product = () => {
        throw new Error('socket hang up');
      };
      expect(error(await write[what]())).toMatchObject({ code: 'unavailable' });
    }
  );
});
