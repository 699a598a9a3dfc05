/** Small pictures of people, projects, types and the like, so that no page needs a host beyond the site. */
import type { SiteConfig } from './config';

const colours = ['#1868db', '#6a9a23', '#964ac0', '#b65c02', '#227d9b', '#ae4787', '#5e4db2', '#1f845a'];

const colourOf = (text: string): string => {
  const sum = [...text].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return colours[sum % colours.length] ?? '#44546f';
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const draw = (letters: string, colour: string, radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">` +
  `<rect width="48" height="48" rx="${radius}" fill="${escape(colour)}"/>` +
  `<text x="24" y="32" font-family="sans-serif" font-size="22" text-anchor="middle" fill="#fff">${escape(letters)}</text>` +
  `</svg>`;

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 2);

/**
 * The picture at an address under `/avatars/`.
 * @param kind second part of the address: `user`, `project`, `issuetype`, `priority`, `status` or `resolution`
 * @param id last part of the address, decoded
 * @returns SVG, or undefined where the site has no such thing
 */
export const avatar = (config: SiteConfig, kind: string, id: string): string | undefined => {
  const lists: Readonly<Record<string, readonly { id: string; name: string }[]>> = {
    user: config.users.map(({ accountId, displayName }) => ({ id: accountId, name: displayName })),
    project: config.projects,
    issuetype: config.issueTypes,
    priority: config.priorities,
    status: config.statuses,
    resolution: config.resolutions
  };
  const name = lists[kind]?.find((each) => each.id === id)?.name;
  if (name === undefined) return undefined;
  const colour = config.priorities.find((each) => kind === 'priority' && each.id === id)?.color;
  return draw(initials(name), colour ?? colourOf(id), kind === 'user' ? 24 : 6);
};
