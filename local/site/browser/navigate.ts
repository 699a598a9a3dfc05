/** Where `router` leads on this site. */

export interface Destination {
  url?: string;
  type?: 'same-tab' | 'new-tab';
  target?: string;
  [part: string]: unknown;
}

const part = (destination: Destination, name: string): string => {
  const value = destination[name];
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${name} is missing.`);
  return encodeURIComponent(String(value));
};

const TARGETS: Record<string, (destination: Destination) => string> = {
  issue: (to) => `/browse/${part(to, 'issueKey')}`,
  dashboard: (to) => `/jira/dashboards/${part(to, 'dashboardId')}`,
  contentView: (to) => `/wiki/pages/viewpage.action?pageId=${part(to, 'contentId')}`,
  contentEdit: (to) => `/wiki/pages/viewpage.action?pageId=${part(to, 'contentId')}`,
  contentList: (to) => `/wiki/spaces/${part(to, 'spaceKey')}`,
  spaceView: (to) => `/wiki/spaces/${part(to, 'spaceKey')}`,
  projectSettingsDetails: (to) => `/browse/${part(to, 'projectKey')}`,
  userProfile: (to) => `/jira/people/${part(to, 'accountId')}`
};

/**
 * Address of what the app wants to show.
 * @param destination as `router.navigate` or `router.getUrl` got it
 * @returns absolute address
 * @throws where the target is none of the local site
 */
export function addressOf(destination: Destination): URL {
  if (destination.target === undefined) return new URL(destination.url ?? '/', window.location.href);
  const address = TARGETS[destination.target];
  if (!address) throw new Error(`The local site has no navigation target ${destination.target}.`);
  return new URL(address(destination), window.location.href);
}

/**
 * Goes there, if it is on this machine.
 * @returns false where the address leads elsewhere: the local site opens nothing beyond itself
 */
export function navigate(destination: Destination): boolean {
  const address = addressOf(destination);
  if (address.origin !== window.location.origin) return false;
  if (destination.type === 'new-tab') window.open(address, '_blank', 'noopener');
  else window.location.assign(address);
  return true;
}
