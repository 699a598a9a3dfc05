/** What the site says about itself, and its dashboards. */
import { type Call, type Handler, type Json, ok, pageOf, param } from '../call';
import type { DashboardConfig } from '../config';
import { refusal } from '../refusal';
import { View } from '../view';

/** `GET /rest/api/3/serverInfo`: open to everybody. */
export const getServerInfo: Handler = (call) =>
  ok({
    baseUrl: call.store.url(''),
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_000,
    buildDate: '2026-11-01T00:00:00.000+0000',
    serverTime: new View(call.store, call.accountId).instant(call.store.now()),
    serverTitle: call.store.state.config.title,
    serverTimeZone: 'Etc/UTC'
  });

/** `GET /rest/api/3/configuration` */
export const getConfiguration: Handler = () =>
  ok({
    votingEnabled: false,
    watchingEnabled: true,
    unassignedIssuesAllowed: true,
    subTasksEnabled: true,
    issueLinkingEnabled: true,
    timeTrackingEnabled: false,
    attachmentsEnabled: true
  });

const showDashboard = (call: Call, dashboard: DashboardConfig): Json => {
  const view = new View(call.store, call.accountId);
  const { self, displayName, active, accountId, avatarUrls } = view.user(dashboard.owner);
  return {
    id: dashboard.id,
    name: dashboard.name,
    description: dashboard.description,
    isFavourite: false,
    isWritable: dashboard.owner === call.accountId,
    owner: { self, displayName, active, accountId, avatarUrls },
    popularity: 1,
    self: call.store.url(`/rest/api/3/dashboard/${dashboard.id}`),
    sharePermissions: [{ type: 'loggedin' }],
    editPermissions: [],
    view: call.store.url(`/jira/dashboards/${dashboard.id}`),
    systemDashboard: false
  };
};

/** `GET /rest/api/3/dashboard` */
export const getDashboards: Handler = (call) => {
  const { startAt, maxResults } = pageOf(call, 20, 1000);
  const all = call.store.state.config.dashboards.filter(
    (dashboard) => call.query.get('filter') !== 'my' || dashboard.owner === call.accountId
  );
  // Nobody has marked a dashboard.
  const found = call.query.get('filter') === 'favourite' ? [] : all;
  return ok({
    startAt,
    maxResults,
    total: found.length,
    dashboards: found.slice(startAt, startAt + maxResults).map((dashboard) => showDashboard(call, dashboard))
  });
};

/** `GET /rest/api/3/dashboard/{id}` */
export const getDashboard: Handler = (call) => {
  const id = param(call, 'id');
  const dashboard = call.store.state.config.dashboards.find((candidate) => candidate.id === id);
  if (dashboard === undefined) throw refusal(404, `The dashboard with id '${id}' does not exist.`);
  return ok(showDashboard(call, dashboard));
};
