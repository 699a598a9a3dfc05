import type { Incoming } from '../../local/site/http';
import type { Persona } from '../../local/site/ports';
import { changeSession, sessionFromQuery, sessionOf } from '../../local/site/session';

const person = (key: string): Persona => ({
  key,
  name: key,
  email: `${key}@example.com`,
  accountId: key,
  timeZone: 'Etc/UTC',
  may: ''
});
const personas = ['reporter', 'responder'].map(person);

const request = (path: string, cookie = '', body = ''): Incoming => ({
  method: 'GET',
  url: new URL(`http://localhost:1${path}`),
  headers: { cookie },
  body: Buffer.from(body)
});

it('signs the responder in at first, and whoever the cookie names after', () => {
  expect(sessionOf(request('/'), personas)).toMatchObject({
    persona: { key: 'responder' },
    colorMode: 'light'
  });
  expect(sessionOf(request('/', 'theme=dark; persona=reporter'), personas)).toMatchObject({
    persona: { key: 'reporter' },
    colorMode: 'dark'
  });
  expect(sessionOf(request('/', 'persona=nobody'), personas).persona.key).toBe('responder');
});

it('switches by the address and shows the page without the switch', () => {
  const answer = sessionFromQuery(request('/browse/A-1?as=reporter&x=1'), personas);
  expect(answer).toMatchObject({ status: 303, headers: { location: '/browse/A-1?x=1' } });
  expect(answer?.headers?.['set-cookie']).toEqual(['persona=reporter; Path=/; HttpOnly; SameSite=Lax']);
  expect(sessionFromQuery(request('/browse/A-1?x=1'), personas)).toBeNull();
});

it('goes back to this site only', () => {
  const locationFor = (back: string): unknown =>
    changeSession(
      request('/', '', new URLSearchParams({ as: 'reporter', return: back }).toString()),
      personas
    ).headers?.['location'];
  expect(locationFor('/wiki?a=1')).toBe('/wiki?a=1');
  for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', ''])
    expect(locationFor(back)).toBe('/');
});

it('names the field that is wrong', () => {
  expect(changeSession(request('/', '', 'as=nobody'), personas)).toMatchObject({
    status: 400,
    body: 'as: no such persona.'
  });
  expect(changeSession(request('/', '', 'theme=pink'), personas).status).toBe(400);
});
