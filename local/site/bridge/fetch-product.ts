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

/**
 * The form that `@forge/bridge` wrote as JSON: files as data addresses, each with its name and type beside it.
 * @throws BridgeRefusal where it is not that
 */
function formOf(text: string | null | undefined): FormData {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? '');
  } catch {
    parsed = null;
  }
  const fields = v.safeParse(v.record(v.string(), v.string()), parsed);
  if (!fields.success) throw new BridgeRefusal('A form crosses the bridge as JSON.');
  const form = new FormData();
  for (const [name, value] of Object.entries(fields.output)) {
    if (name === '__fileName' || name === '__fileType') continue;
    if (name !== 'file') form.append(name, value);
    else {
      const content = Buffer.from(value.slice(value.indexOf(',') + 1), 'base64');
      const type = fields.output['__fileType'] ?? '';
      form.append('file', new Blob([content], { type }), fields.output['__fileName'] ?? 'file');
    }
  }
  return form;
}

type Init = NonNullable<v.InferOutput<typeof Fetch>['fetchRequestInit']>;

async function bodyAndHeaders(
  { body, headers: pairs }: Init,
  isForm: boolean
): Promise<{ body: unknown; headers: Record<string, string> }> {
  const headers = Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
  if (!isForm) return { body: readBody(body, headers['content-type'] ?? ''), headers };
  // Written anew, as a browser writes a form: its type names the boundary.
  const written = new Response(formOf(body));
  return {
    body: Buffer.from(await written.arrayBuffer()),
    headers: { ...headers, 'content-type': written.headers.get('content-type') ?? '' }
  };
}

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

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
  const { body, headers } = await bodyAndHeaders(fetchRequestInit, isMultipartFormData);
  const send = (method: string, path: string, payload?: unknown): Promise<ProductResponse> => {
    const { pathname, searchParams } = new URL(path, 'http://product.invalid');
    return deps.gateway.request(
      {
        via: 'bridge',
        actor: { kind: 'user', accountId: persona.accountId },
        module: module.key,
        invocation: null,
        scopes: deps.installation.manifest.scopes
      },
      product,
      { method, path: pathname, query: searchParams, headers, body: payload }
    );
  };
  try {
    const response = await send(fetchRequestInit.method.toUpperCase(), restPath, body);
    const location = response.status === 303 ? response.headers?.['location'] : undefined;
    // The page around the frame asks with the browser's fetch, which follows.
    return fetched(location === undefined ? response : await send('GET', pathOf(location)));
  } catch (error) {
    if (error instanceof ConnectionDropped || error instanceof InvocationKilled)
      throw new BridgeRefusal('The connection to the product broke.');
    throw error;
  }
}
