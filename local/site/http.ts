/** A small HTTP server for this machine only: reads requests whole, sends answers, listens on both loopback addresses. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as handlers see it. */
export interface Incoming {
  method: string;
  url: URL;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Buffer;
}

/** What a handler answers: a body to send, or a function that keeps writing until the client leaves. */
export interface Answer {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  stream?: (response: ServerResponse) => void;
}

export type Handler = (request: Incoming) => Promise<Answer>;

export interface Listener {
  port: number;
  close(): Promise<void>;
}

/** The port asked for belongs to somebody else. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';

  constructor(readonly port: number) {
    super(`Port ${port} is already in use.`);
  }
}

/** A handler throws this to break the connection off without an answer. */
export class HangUp extends Error {
  override readonly name = 'HangUp';
}

/** Largest request body in bytes: an attachment of 20 MB and its form around it. */
const BODY_LIMIT = 24 * 1024 * 1024;

/** Shortcuts for the common answers. */
export const send = {
  /** Sends a value as JSON. @param status HTTP status */
  json: (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value)
  }),
  /** Sends plain text. @param status HTTP status */
  text: (status: number, body: string): Answer => ({
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body
  }),
  /** Sends the browser elsewhere after a form was taken. @param location path on this site */
  redirect: (location: string, headers: Record<string, string | string[]> = {}): Answer => ({
    status: 303,
    headers: { location, ...headers }
  }),
  /** Nothing to say. */
  empty: (): Answer => ({ status: 204 })
};

async function readBody(message: IncomingMessage): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Names under which a browser may reach this machine; anything else is a foreign name pointed at it. */
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

function headersOf(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return headers;
}

async function answer(message: IncomingMessage, handler: Handler): Promise<Answer> {
  const headers = headersOf(message);
  const host = headers['host'] ?? '';
  if (!LOOPBACK_HOST.test(host)) return send.text(421, 'The local site answers to localhost only.');
  let url: URL;
  try {
    url = new URL(`http://${host}${message.url ?? '/'}`);
  } catch {
    return send.text(400, 'The request line is not a valid address.');
  }
  const body = await readBody(message);
  if (body === 'too-large')
    return { ...send.text(413, 'The request is too large.'), headers: { connection: 'close' } };
  return handler({ method: message.method ?? 'GET', url, headers, body });
}

function write(
  response: ServerResponse,
  { status, headers = {}, body, stream }: Answer,
  headOnly: boolean
): void {
  response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers });
  if (stream && !headOnly) return stream(response);
  response.end(headOnly ? undefined : body);
}

function serve(handler: Handler): (message: IncomingMessage, response: ServerResponse) => void {
  return (message, response) => {
    answer(message, handler).then(
      (result) => write(response, result, message.method === 'HEAD'),
      (error: unknown) => {
        if (error instanceof HangUp || response.headersSent) return void message.socket.destroy();
        console.error(error);
        write(response, send.text(500, 'The local site failed; its terminal says why.'), false);
      }
    );
  };
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, ipv6Only: host === '::1' }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1, with the same port.
 * @param handler answers every request
 * @param port 0 for any free one
 * @throws PortTaken where someone else listens there
 */
export async function listenOnLoopback(handler: Handler, port: number): Promise<Listener> {
  for (let attempt = 0; ; attempt++) {
    const v4 = createServer(serve(handler));
    const v6 = createServer(serve(handler));
    try {
      const bound = await bind(v4, '127.0.0.1', port);
      const twin = await bind(v6, '::1', bound).catch((error: unknown) => {
        if (codeOf(error) === 'EADDRINUSE') throw error;
        return null; // No IPv6 here.
      });
      return {
        port: bound,
        close: async () => void (await Promise.all([shut(v4), ...(twin === null ? [] : [shut(v6)])]))
      };
    } catch (error) {
      await Promise.all([shut(v4), shut(v6)]);
      if (codeOf(error) !== 'EADDRINUSE' || (port === 0 && attempt < 5)) {
        if (codeOf(error) === 'EADDRINUSE') continue;
        throw error;
      }
      throw new PortTaken(port);
    }
  }
}
