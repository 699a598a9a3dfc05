/** A chart behind a link is gone when the dashboard forgets it (R48). */
import { attachmentIdOf } from './attachment-reference';
import type { AdfNode } from './adf';
import { markdownToAdf } from './markdown';

/** Hosts and paths of dashboards that are widely used. */
const DASHBOARD =
  /grafana|datadog|kibana|opensearch|newrelic|dynatrace|splunk|honeycomb|cloudwatch|prometheus|chronograf|appdynamics|sentry\.io|instana|lightstep|signalfx|statuspage|\/d(?:-solo)?\/|dashboard|\bcharts?\b|\bgraphs?\b|\bmetrics?\b|\bmonitors?\b|\bexplore\b/i;

/** True where an address looks like a dashboard's. @param url any */
const isDashboard = (url: string): boolean => DASHBOARD.test(url);

const addressesIn = (nodes: readonly AdfNode[]): string[] =>
  nodes.flatMap(({ marks = [], content = [] }) => [
    ...marks.flatMap(({ attrs }) => (typeof attrs?.['href'] === 'string' ? [attrs['href']] : [])),
    ...addressesIn(content)
  ]);

const hostOf = (url: string): string => /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? url;

const hintFor = (url: string): string =>
  `The link to ${hostOf(url)} may show nothing in a few weeks. Add a picture of what it shows now.`;

/**
 * What to tell somebody whose text leads to a dashboard and has no picture of it; null where there is nothing to tell.
 * @param markdown what they wrote
 */
export const dashboardHint = (markdown: string): string | null => {
  // Most texts hold no address, and nothing has to be read then.
  if (!/https?:\/\//i.test(markdown)) return null;
  const addresses = addressesIn(markdownToAdf(markdown));
  if (addresses.some((url) => attachmentIdOf(url) !== null)) return null;
  const dashboard = addresses.find((url) => /^https?:/i.test(url) && isDashboard(url));
  return dashboard === undefined ? null : hintFor(dashboard);
};

/**
 * The same for a list of links: its dashboards, and texts in which a picture may stand.
 * @param links addresses, and whether somebody called them a dashboard
 * @param texts in Markdown
 */
export const linksHint = (
  links: readonly { kind: string; url: string }[],
  texts: readonly string[]
): string | null => {
  const dashboard = links.find(
    ({ kind, url }) => kind === 'dashboard' || (kind !== 'chat' && isDashboard(url))
  );
  if (!dashboard) return null;
  return texts.some((text) => /!\[[^\]]*\]\(attachment:\d+\)/.test(text)) ? null : hintFor(dashboard.url);
};
