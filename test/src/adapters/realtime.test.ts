import { announceOver } from '../../../src/adapters/realtime';
import { installForge } from '../../builders/forge';

const announce = announceOver((id) => `channel-${id}`);

test('a revision is announced to every context of the installation, and nothing but the revision', async () => {
  const forge = installForge();
  await forge.run(() => announce('p', 7));
  expect(forge.published).toMatchObject([{ name: 'channel-p', payload: '{"revision":7}', isGlobal: true }]);
});

test('an announcement that fails harms nobody', async () => {
  const forge = installForge();
  forge.realtimeFailures = 1;
  await expect(forge.run(() => announce('p', 7))).resolves.toBeUndefined();
  expect(forge.published).toEqual([]);
});
