/** Taking an issue that is there already as an action's ticket. */
import { screen, waitFor } from '@testing-library/react';
import { issueQuery } from '../../static/src/shared/jira/find-issues';
import { action, created, document, postmortem } from './support/data';
import { backend } from './support/backend';
import { asked, fail, host, jira, ok, type Jira } from './support/host';
import { showSections } from './support/sections';
import { fill, violations } from './support/render';

const FOUND = {
  issues: [
    {
      id: '10077',
      key: 'REG-7',
      fields: { summary: 'Warn before the queue is full', status: { name: 'Open' } }
    }
  ]
};

/** The usual Jira, which finds that issue by any search. */
const finding: Jira = (path, query) =>
  path.includes('/search/jql') ? { status: 200, body: FOUND } : jira(path, query);

const view = () => postmortem(document({ actions: [action('a1', { text: 'Warn in time' })] }));

test('an issue is found by its key, chosen by one press, and stands where the idea stood', async () => {
  const linked = { ...view(), tickets: [created('a1', 'REG-7')] };
  host({ ...backend(view()).resolvers, 'actions/link-existing': () => ok(linked) }, finding);
  const { user } = showSections('actions');
  await user.click(await screen.findByRole('button', { name: 'Link an existing issue…' }));
  await fill(user, await screen.findByRole('textbox', { name: 'Key or words of the issue' }), 'reg-7');
  await user.click(screen.getByRole('button', { name: 'Search' }));
  const link = await screen.findByRole('button', { name: 'Link REG-7' });
  expect(await violations()).toEqual([]);
  await user.click(link);
  await screen.findByRole('link', { name: 'REG-7' });
  expect(asked('actions/link-existing')).toEqual([{ postmortemId: 'pm1', actionId: 'a1', issue: '10077' }]);
  expect(screen.queryByRole('button', { name: 'Link an existing issue…' })).toBeNull();
});

test('what Jira or the server refuses is said, and what was typed stays', async () => {
  host(
    { ...backend(view()).resolvers, 'actions/link-existing': () => fail('rejected', 'It is one already.') },
    finding
  );
  const { user } = showSections('actions');
  await user.click(await screen.findByRole('button', { name: 'Link an existing issue…' }));
  const field = await screen.findByRole('textbox', { name: 'Key or words of the issue' });
  await fill(user, field, 'queue full');
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Link REG-7' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('It is one already.'));
  expect(field).toHaveProperty('value', 'queue full');
});

test('a key that nobody has, and words that say nothing, are told as such', async () => {
  const message = "An issue with key 'REG-99' does not exist for field 'key'.";
  host(backend(view()).resolvers, (path, query) =>
    path.includes('/search/jql') ? { status: 400, body: { errorMessages: [message] } } : jira(path, query)
  );
  const { user } = showSections('actions');
  await user.click(await screen.findByRole('button', { name: 'Link an existing issue…' }));
  const field = await screen.findByRole('textbox', { name: 'Key or words of the issue' });
  await fill(user, field, 'REG-99');
  await user.keyboard('{Enter}');
  await screen.findByText('No issue that you may see has this key or these words.');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.clear(field);
  await fill(user, field, '!!!');
  await user.keyboard('{Enter}');
  await screen.findByText('Type a key such as PLAT-12, or words that stand in the summary.');
  await user.clear(field);
  await fill(user, field, 'queue');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(message));
});

test('a search holds nothing that could be an operator', () => {
  expect(issueQuery(' plat-12 ')).toBe('key = PLAT-12');
  expect(issueQuery('queue" OR project = X')).toBe(
    'summary ~ "project" AND summary ~ "queue" ORDER BY updated DESC'
  );
  expect(issueQuery('!!!')).toBeNull();
});
