import * as v from 'valibot';
import { announceOver, tellPresenceOver } from '../../../src/adapters/realtime';
import { PresenceMessage } from '../../../src/domain/presence';
import { installForge } from '../../builders/forge';

const announce = announceOver((id) => `channel-${id}`);

test('a revision is announced to every context of the installation, and nothing but the revision', async () => {
  const forge = installForge();
  await forge.run(() => announce('p', 7));
  expect(forge.published).toMatchObject([{ name: 'channel-p', payload: '{"revision":7}', isGlobal: true }]);
});

test('tickets are announced by their number', async () => {
  const forge = installForge();
  await forge.run(() => announce('p', 7, 3));
  expect(forge.published).toMatchObject([{ name: 'channel-p', payload: '{"revision":7,"tickets":3}' }]);
});

test('an announcement that fails harms nobody', async () => {
  const forge = installForge();
  forge.realtimeFailures = 1;
  await expect(forge.run(() => announce('p', 7))).resolves.toBeUndefined();
  expect(forge.published).toEqual([]);
});

const tell = tellPresenceOver((id) => `presence-${id}`);
const PRESENT = { accountId: 'account', field: 'summary', writing: true, hears: false };

test('whom realtime does not reach is made known there, in the words of a surface', async () => {
  const forge = installForge();
  await forge.run(() => tell('p', PRESENT));
  expect(forge.published).toMatchObject([{ name: 'presence-p', isGlobal: true }]);
  const [{ payload }] = forge.published as [{ payload: string }];
  expect(v.parse(PresenceMessage, JSON.parse(payload))).toEqual({
    kind: 'here',
    tab: 'polled',
    asks: false,
    ...PRESENT
  });
});

test('making known that fails harms nobody', async () => {
  const forge = installForge();
  forge.realtimeFailures = 1;
  await expect(forge.run(() => tell('p', PRESENT))).resolves.toBeUndefined();
});
