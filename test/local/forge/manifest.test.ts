import { join } from 'node:path';
import { parseManifest, readManifest } from '../../../local/forge/manifest';
import { APP_DIR } from './harness';

const MINIMAL = `
app:
  id: ari:cloud:ecosystem::app/abc
  runtime: { name: nodejs24.x }
modules:
  function:
    - key: run
      handler: index.run
`;

test('the fixture app, seen by the platform', () => {
  const manifest = readManifest(APP_DIR);
  expect(manifest).toMatchObject({
    appId: '00000000-0000-4000-8000-00000000f1c5',
    memoryMB: 128,
    hasSql: true,
    egress: ['allowed.example.com']
  });
  expect(manifest.modules.get('panel')).toMatchObject({
    type: 'jira:issuePanel',
    resolver: 'resolver',
    definition: { title: 'Fixture' }
  });
  expect([...manifest.functions.keys()]).toContain('nightly');
  expect(manifest.consumers.get('work')?.key).toBe('worker');
  expect(manifest.schedules.get('nightly')?.interval).toBe('day');
  expect(manifest.triggers).toHaveLength(1);
  expect(manifest.resources.get('ui')).toBe('static');
});

test('the manifest of Afterword itself can be read', () => {
  const manifest = readManifest(join(__dirname, '../../..'));
  expect(manifest.modules.size).toBeGreaterThan(3);
  expect(manifest.egress).toEqual([]);
});

test('what is left out has the platform’s defaults', () => {
  expect(parseManifest(MINIMAL)).toMatchObject({
    memoryMB: 512,
    scopes: [],
    impersonationScopes: [],
    hasSql: false,
    triggers: []
  });
});

test('scopes with options name those that allow impersonation', () => {
  const scopes = `permissions:\n  scopes:\n    'read:jira-work': { allowImpersonation: true }\n    'write:jira-work': {}\n`;
  expect(parseManifest(MINIMAL + scopes)).toMatchObject({
    scopes: ['read:jira-work', 'write:jira-work'],
    impersonationScopes: ['read:jira-work']
  });
});

test.each([
  ['modules.function.0.handler', MINIMAL.replace('index.run', 'run')],
  ['app.id', MINIMAL.replace('id:', 'name:')],
  [
    'nightly: there is no function sweep',
    `${MINIMAL}  scheduledTrigger:\n    - key: nightly\n      function: sweep\n      interval: day\n`
  ]
])('a mistake is named by its place: %s', (place, yaml) => {
  expect(() => parseManifest(yaml)).toThrow(place);
});
