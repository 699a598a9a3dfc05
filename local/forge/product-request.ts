/** From an HTTP request of the app to a request as the gateway takes it. */
import type { ProductRequest } from '../seam';

/** Headers of the hop between sandbox and proxy, which no product sees. */
const HOP = [
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'forge-proxy-authorization',
  'forge-proxy-target'
];

function bodyOf(raw: Buffer, contentType: string): unknown {
  if (raw.length === 0) return undefined;
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) return raw;
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    // What calls itself JSON and is not goes on as bytes; the product refuses it.
    return raw;
  }
}

/**
 * Takes the hop away and the body apart.
 *
 * @param method HTTP method.
 * @param target Path with query, percent-encoded.
 * @param headers With names in lower case.
 * @param raw Body as sent.
 */
export function toProductRequest(
  method: string,
  target: string,
  headers: Readonly<Record<string, string>>,
  raw: Buffer
): ProductRequest {
  const url = new URL(target, 'http://product.invalid');
  const kept = Object.entries(headers).filter(([name]) => !HOP.includes(name));
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(kept),
    body: bodyOf(raw, headers['content-type'] ?? '')
  };
}
