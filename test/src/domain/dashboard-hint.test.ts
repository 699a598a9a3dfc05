import { dashboardHint, linksHint } from '../../../src/domain/dashboard-hint';

const HINT =
  'The link to grafana.example may show nothing in a few weeks. Add a picture of what it shows now.';
const PICTURE = '![errors](attachment:7)';

test.each([
  'See https://grafana.example/d/abc?from=1',
  '- [errors](https://grafana.example/d/abc)',
  'https://x.example/blog and https://grafana.example/explore'
])('%s', (text) => expect(dashboardHint(text)).toBe(HINT));

test.each([
  `See https://grafana.example/d/abc\n\n${PICTURE}`,
  'See https://x.example/blog/post',
  'the grafana dashboard',
  '`https://grafana.example/d/abc`',
  'mailto:dashboard@x.example',
  ''
])('nothing is said of %j', (text) => expect(dashboardHint(text)).toBeNull());

test('a link that somebody calls a dashboard is one; a chat is none', () => {
  const at = (kind: string, url: string) => ({ kind, url });
  expect(linksHint([at('dashboard', 'https://grafana.example/x')], ['No picture.'])).toBe(HINT);
  expect(linksHint([at('evidence', 'https://grafana.example/d/x')], [])).toBe(HINT);
  expect(linksHint([at('dashboard', 'https://grafana.example/x')], [PICTURE])).toBeNull();
  expect(linksHint([at('chat', 'https://chat.example/metrics')], [])).toBeNull();
});
