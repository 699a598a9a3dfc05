import type { BasedEdit, CallRequest, PostmortemView } from '../../src/contract';
import { postmortemView } from '../../src/usecases/view';
import { SaveBoard } from '../../static/src/shared/save-board';
import { Sender } from '../../static/src/shared/sender';
import { document, postmortem } from '../builders/postmortem';

type Request = CallRequest<'postmortem/edit'>;
const view = (revision: number, operation: string | null, owner: string): PostmortemView =>
  postmortemView(postmortem({ revision, operation, document: document({ owner }) }));
const owner: BasedEdit[] = [{ field: 'owner', value: 'mine' }];

const answering = (...answers: PostmortemView[]) => {
  const requests: Request[] = [];
  const sender = new Sender({
    postmortemId: 'pm1',
    board: new SaveBoard(),
    edit: async (request) => {
      requests.push(request);
      return answers.shift() ?? view(99, null, 'nobody');
    }
  });
  return { sender, requests };
};

test('what is made of the same meanwhile stands on the revision that a save made', async () => {
  const { sender } = answering(view(8, 'one', 'mine'));
  expect(await sender.send(owner, 7, 'one', () => undefined)).toBe(8);
});

test('where the save was done long ago, it stands on what is there now only if nobody changed that since', async () => {
  const { sender } = answering(view(12, 'two', 'mine'), view(13, 'three', 'theirs'));
  expect(await sender.send(owner, 7, 'one', () => undefined)).toBe(12);
  expect(await sender.send(owner, 7, 'one', () => undefined)).toBe(7);
});

test('revisions made here one after the other do not collide with what was seen before them', async () => {
  const { sender, requests } = answering(
    view(8, 'one', 'mine'),
    view(9, 'two', 'mine'),
    view(11, 'three', 'mine')
  );
  for (const operation of ['one', 'two', 'three', 'four'])
    await sender.send(owner, 7, operation, () => undefined);
  // Somebody else made revision 10.
  expect(requests.map(({ revision }) => revision)).toEqual([7, 8, 9, 9]);
});
