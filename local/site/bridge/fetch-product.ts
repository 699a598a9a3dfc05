/** `requestJira` and `requestConfluence` of the UI: a product request as the person, bound by the manifest's scopes. */
import * as v from 'valibot';
import { ConnectionDropped, InvocationKilled, type ProductResponse } from '../../seam';
import type { AppModule } from '../manifest';
import type { Persona, SiteDeps } from '../ports';
import { BridgeRefusal } from './context';

const Fetch = v.object({
  product: v.string(),
  restPath: v.pipe(v.string(), v.regex(/^\/(?!\/)/, 'must begin with a single /')),
  fetchRequestInit: v.optional(
    v.object({
      method: v.optional(v.string(), 'GET'),
      headers: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
      body: v.nullish(v.string())
    }),
    {}
  ),
  isMultipartFormData: v.optional(v.boolean(), false)
});

/** What `@forge/bridge` makes a `Response` of. */
interface Fetched {
  body: string;
  headers: Record<string, string>;
  status: number;
  statusText: string;
  isAttachment: boolean;
}

function readBody(text: string | null | undefined, type: string): unknown {
  if (text === null || text === undefined || text === '') return undefined;
  if (!type.includes('json')) return Buffer.from(text, 'utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The model answers malformed JSON as the product does.
    return Buffer.from(text, 'utf8');
  }
}

function fetched({ status, headers = {}, body }: ProductResponse): Fetched {
  const bytes = Buffer.isBuffer(body);
  const text = body === undefined ? '' : bytes ? body.toString('base64') : JSON.stringify(body);
  return {
    body: text,
    headers: { ...(body === undefined || bytes ? {} : { 'content-type': 'application/json' }), ...headers },
    status,
    statusText: '',
    isAttachment: bytes
  };
}

/**
 * Sends a product request of the UI.
 * @param data as `@forge/bridge` sends it
 * @throws BridgeRefusal where the product is none of the site's or the connection broke
 */
export async function fetchProduct(
  deps: SiteDeps,
  module: AppModule,
  persona: Persona,
  data: unknown
): Promise<Fetched> {
  const { product, restPath, fetchRequestInit, isMultipartFormData } = v.parse(Fetch, data);
  if (product !== 'jira' && product !== 'confluence')
    throw new BridgeRefusal(`The local site has no ${product}.`);
  if (isMultipartFormData) throw new BridgeRefusal('The local site does not take files through the bridge.');
  const headers = Object.fromEntries(
    fetchRequestInit.headers.map(([name, value]) => [name.toLowerCase(), value])
  );
  const { pathname, searchParams } = new URL(restPath, 'http://product.invalid');
  try {
    const response = await deps.gateway.request(
      {
        via: 'bridge',
        actor: { kind: 'user', accountId: persona.accountId },
        module: module.key,
        invocation: null,
        scopes: deps.installation.manifest.scopes
      },
      product,
      {
        method: fetchRequestInit.method.toUpperCase(),
        path: pathname,
        query: searchParams,
        headers,
        body: readBody(fetchRequestInit.body, headers['content-type'] ?? '')
      }
    );
    return fetched(response);
  } catch (error) {
    if (error instanceof ConnectionDropped || error instanceof InvocationKilled)
      throw new BridgeRefusal('The connection to the product broke.');
    throw error;
  }
}
