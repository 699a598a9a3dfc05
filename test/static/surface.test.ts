import { surfaceOf, viewerOf } from '../../static/src/surface';

const context = (moduleKey: string, extension: unknown = {}) => ({
  moduleKey,
  extension,
  accountId: 'a',
  localId: 'l'
});

test.each([
  [
    'the panel by the issue’s id',
    context('postmortem-panel', { issue: { id: '10001', key: 'PLAT-1' } }),
    { kind: 'panel', incident: '10001' }
  ],
  [
    'the panel where the id is a number',
    context('postmortem-panel', { issue: { id: 10001 } }),
    { kind: 'panel', incident: '10001' }
  ],
  [
    'the panel beside an issue by the issue’s id',
    context('postmortem-context', { type: 'jira:issueContext', issue: { id: '20007', key: 'REG-7' } }),
    { kind: 'context', issue: '20007' }
  ],
  [
    'the macro by its settings',
    context('postmortem-macro', { config: { incident: '10001' }, macro: {} }),
    { kind: 'macro', incident: '10001' }
  ],
  [
    'the macro without settings',
    context('postmortem-macro', { macro: { isConfiguring: false } }),
    { kind: 'macro', incident: null }
  ],
  [
    'the macro with settings of another shape',
    context('postmortem-macro', { config: { incident: 5 } }),
    { kind: 'macro', incident: null }
  ],
  [
    'the macro’s settings',
    context('postmortem-macro', { config: { incidentKey: 'PLAT-1' }, macro: { isConfiguring: true } }),
    { kind: 'macro-config', incidentKey: 'PLAT-1' }
  ],
  [
    'the gadget by its settings',
    context('actions-gadget', { gadgetConfiguration: { projects: ['PLAT', ' '] } }),
    { kind: 'gadget', projects: [] }
  ],
  [
    'the gadget',
    context('actions-gadget', { gadgetConfiguration: { projects: ['PLAT'] } }),
    { kind: 'gadget', projects: ['PLAT'] }
  ],
  [
    'the gadget before it has settings',
    context('actions-gadget', { gadgetConfiguration: null }),
    { kind: 'gadget', projects: [] }
  ],
  [
    'the widget',
    context('actions-widget', { config: { projects: ['REG'] } }),
    { kind: 'gadget', projects: ['REG'] }
  ],
  [
    'the gadget’s form, with what else is stored',
    context('actions-gadget', {
      entryPoint: 'edit',
      gadgetConfiguration: { projects: ['REG'], refresh: 15 }
    }),
    { kind: 'gadget-edit', host: 'gadget', projects: ['REG'], config: { projects: ['REG'], refresh: 15 } }
  ],
  [
    'the widget’s form',
    context('actions-widget', { entryPoint: 'edit', config: {} }),
    { kind: 'gadget-edit', host: 'widget', projects: [], config: {} }
  ],
  [
    'a panel without an issue',
    context('postmortem-panel'),
    { kind: 'unknown', moduleKey: 'postmortem-panel' }
  ],
  ['another module', context('library'), { kind: 'unknown', moduleKey: 'library' }],
  ['nothing that can be read', { extension: 'none' }, { kind: 'unknown', moduleKey: '' }]
])('%s', (_, given, surface) => {
  expect(surfaceOf(given)).toEqual(surface);
});

test('the viewer’s zone and words come from the host, the browser where it says nothing', () => {
  expect(
    viewerOf({ accountId: 'a', siteUrl: 'http://localhost:8080/', timezone: 'Asia/Tokyo', locale: 'en_US' })
  ).toEqual({ accountId: 'a', siteUrl: 'http://localhost:8080', timeZone: 'Asia/Tokyo', locale: 'en-US' });
  const browser = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(viewerOf({ timezone: 'Nowhere/Land', locale: 'de-DE' })).toEqual({
    accountId: '',
    siteUrl: '',
    timeZone: browser,
    locale: 'en-GB'
  });
});
