import { findMacro, readMacro, withMacroConfig, withMacroInserted } from '../../local/site/macros';
import { readManifest } from '../../local/site/manifest';

const installation = {
  cloudId: 'c',
  environmentId: '22222222-2222-4222-8222-222222222222',
  environmentType: 'DEVELOPMENT',
  appVersion: '1.0.0',
  manifest: readManifest(
    { app: { id: 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111' }, modules: {} },
    '/'
  )
} as const;

const empty = JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph' }] });
const inserted = withMacroInserted(empty, { key: 'my-macro', title: 'My macro' }, 'local-1', installation);

it('inserts a macro that it finds again, without settings, after what was there', () => {
  expect(findMacro(inserted, 'local-1')).toEqual({ localId: 'local-1', moduleKey: 'my-macro', config: {} });
  const { content } = JSON.parse(inserted) as { content: { type: string }[] };
  expect(content.map(({ type }) => type)).toEqual(['paragraph', 'extension']);
});

it('gives one macro new settings and leaves the others alone', () => {
  const two = withMacroInserted(inserted, { key: 'my-macro', title: 'My macro' }, 'local-2', installation);
  const changed = withMacroConfig(two, 'local-2', { incident: 'PLAT-1' });
  expect(changed && findMacro(changed, 'local-2')?.config).toEqual({ incident: 'PLAT-1' });
  expect(changed && findMacro(changed, 'local-1')?.config).toEqual({});
  expect(withMacroConfig(two, 'local-3', {})).toBeNull();
});

it('takes no other extension for a macro of Forge', () => {
  expect(readMacro({ extensionType: 'com.atlassian.confluence.macro.core', extensionKey: 'toc' })).toBeNull();
  expect(readMacro({ extensionType: 'com.atlassian.ecosystem', extensionKey: 'a/b/static/c' })).toBeNull();
});
