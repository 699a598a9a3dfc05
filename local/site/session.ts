/** Who is signed in on the pages, and in which colours: two cookies, changed by one click. */
import type { ColorMode } from './bridge/protocol';
import { send, type Answer, type Incoming } from './http';
import type { Persona } from './ports';

export interface Session {
  persona: Persona;
  colorMode: ColorMode;
}

/** Who is signed in on a first visit. */
const FIRST = 'responder';

function cookies(request: Incoming): Map<string, string> {
  const pairs = (request.headers['cookie'] ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}

const cookie = (name: string, value: string): string => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;

/**
 * Who asks for a page.
 * @param personas everyone who can be signed in
 */
export function sessionOf(request: Incoming, personas: readonly Persona[]): Session {
  const given = cookies(request);
  const find = (key: string | undefined): Persona | undefined =>
    personas.find((persona) => persona.key === key);
  const persona = find(given.get('persona')) ?? find(FIRST) ?? personas[0];
  if (!persona) throw new Error('The site has no personas.');
  return { persona, colorMode: given.get('theme') === 'dark' ? 'dark' : 'light' };
}

/** A path of this site to go back to; never another site's address. */
const localPath = (path: string | null): string => (path !== null && /^\/(?![/\\])/.test(path) ? path : '/');

/**
 * Takes the form that signs somebody in or changes the colours: fields `as`, `theme`, `return`.
 * @returns 400 where there is no such persona
 */
export function changeSession(request: Incoming, personas: readonly Persona[]): Answer {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const set: string[] = [];
  const as = form.get('as');
  if (as !== null) {
    if (!personas.some((persona) => persona.key === as)) return send.text(400, 'as: no such persona.');
    set.push(cookie('persona', as));
  }
  const theme = form.get('theme');
  if (theme !== null) {
    if (theme !== 'light' && theme !== 'dark') return send.text(400, 'theme: light or dark.');
    set.push(cookie('theme', theme));
  }
  return send.redirect(localPath(form.get('return')), { 'set-cookie': set });
}

/**
 * Obeys `?as=reporter` and `?theme=dark` in the address of a page: sets the cookies and shows the page without them.
 * @returns null where the address has neither
 */
export function sessionFromQuery(request: Incoming, personas: readonly Persona[]): Answer | null {
  const { url } = request;
  const as = url.searchParams.get('as');
  const theme = url.searchParams.get('theme');
  if (as === null && theme === null) return null;
  const rest = new URLSearchParams(url.searchParams);
  rest.delete('as');
  rest.delete('theme');
  const query = rest.toString();
  const form = new URLSearchParams({ return: url.pathname + (query ? `?${query}` : '') });
  if (as !== null) form.set('as', as);
  if (theme !== null) form.set('theme', theme);
  return changeSession({ ...request, body: Buffer.from(form.toString()) }, personas);
}
