import { call } from '../../static/src/shared/api';
import { Failure } from '../../static/src/shared/failure';
import { postmortem } from './support/data';
import { asked, host, ok } from './support/host';

const save = (value: string) =>
  call('postmortem/edit', { postmortemId: 'pm1', revision: 1, edits: [{ field: 'summary', value }] });

test('what the platform would not carry is refused here in words, for trying again would never help', async () => {
  host({ 'postmortem/edit': () => ok(postmortem()) });
  const failure = await save('あ'.repeat(200_000)).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({
    error: { code: 'invalid', message: expect.stringMatching(/too long/) as string }
  });
  expect(asked('postmortem/edit')).toEqual([]);
});

test('a long text is carried', async () => {
  host({ 'postmortem/edit': () => ok(postmortem()) });
  await save('あ'.repeat(100_000));
  expect(asked('postmortem/edit')).toHaveLength(1);
});
