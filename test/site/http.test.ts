import { request as httpRequest } from 'node:http';
import {
  HangUp,
  listenOnLoopback,
  PortTaken,
  send,
  type Handler,
  type Listener
} from '../../local/site/http';
import { findRoute, matchPath, type Route } from '../../local/site/router';

const open: Listener[] = [];

async function listen(handler: Handler, port = 0): Promise<Listener> {
  const listener = await listenOnLoopback(handler, port);
  open.push(listener);
  return listener;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close()));
});

/** A request with any `Host`, which fetch does not allow. */
const statusFor = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('the server', () => {
  it('hands whole requests over and sends answers', async () => {
    const { port } = await listen(async ({ method, url, headers, body }) =>
      send.json(201, {
        method,
        path: url.pathname,
        q: url.searchParams.get('q'),
        h: headers['x-one'],
        body: body.toString()
      })
    );
    const response = await fetch(`http://127.0.0.1:${port}/a/b?q=1`, {
      method: 'POST',
      body: 'text',
      headers: { 'X-One': 'v' }
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ method: 'POST', path: '/a/b', q: '1', h: 'v', body: 'text' });
  });

  it('answers to names of this machine only', async () => {
    const { port } = await listen(async () => send.text(200, 'here'));
    expect(await statusFor(port, `localhost:${port}`)).toBe(200);
    expect(await statusFor(port, `[::1]:${port}`)).toBe(200);
    expect(await statusFor(port, `127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(port, 'rebound.example')).toBe(421);
    expect(await statusFor(port, 'localhost.example')).toBe(421);
  });

  it('says which port is taken', async () => {
    const { port } = await listen(async () => send.empty());
    await expect(listenOnLoopback(async () => send.empty(), port)).rejects.toEqual(new PortTaken(port));
  });

  it('hides what failed from the client, and hangs up when told to', async () => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { port } = await listen(async ({ url }) => {
      throw url.pathname === '/hang-up' ? new HangUp('now') : new Error('secret');
    });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(told).toHaveBeenCalledTimes(1);
    await expect(fetch(`http://127.0.0.1:${port}/hang-up`)).rejects.toThrow('fetch failed');
    told.mockRestore();
  });
});

describe('routes', () => {
  const route = (method: 'GET' | 'POST', pattern: string): Route<null> => ({
    method,
    pattern,
    handle: () => send.empty()
  });

  it('matches names and rests, decoded', () => {
    expect(matchPath('/browse/:key', '/browse/PLAT-1')).toEqual({ key: 'PLAT-1' });
    expect(matchPath('/browse/:key', '/browse/a%2Fb')).toEqual({ key: 'a/b' });
    expect(matchPath('/assets/*', '/assets/a/b.js')).toEqual({ '*': 'a/b.js' });
    expect(matchPath('/browse/:key', '/browse/')).toBeNull();
    expect(matchPath('/browse/:key', '/browse/a/b')).toBeNull();
    expect(matchPath('/browse/:key', '/browse/%E0%A4%A')).toBeNull();
  });

  it('tells a wrong method from a wrong path', () => {
    const routes = [route('GET', '/a'), route('POST', '/a')];
    expect(findRoute(routes, 'DELETE', '/a')).toEqual({ allow: ['GET', 'POST'] });
    expect(findRoute(routes, 'HEAD', '/a')).toMatchObject({ route: { method: 'GET' } });
    expect(findRoute(routes, 'GET', '/b')).toBeNull();
  });
});
