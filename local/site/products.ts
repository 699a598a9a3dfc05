/** REST calls of the pages themselves, as whoever is signed in, through the same door as everyone's. */
import * as v from 'valibot';
import type { Gateway, ProductResponse } from '../seam';

export interface ProductClient {
  /** Sends a request; the answer as it came. @param path with query @param headers of a body that is not JSON */
  send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>
  ) => Promise<ProductResponse>;
  /**
   * Reads something.
   * @param schema what the page needs of the answer
   * @returns null where the person may not see it or it is not there
   * @throws where the product answers anything else than 200 and 4xx
   */
  read: <S extends v.GenericSchema>(path: string, schema: S) => Promise<v.InferOutput<S> | null>;
}

/**
 * Asks the products for one person.
 * @param gateway the door
 * @param accountId who asks
 */
export function productClient(gateway: Gateway, accountId: string): ProductClient {
  const sendTo: ProductClient['send'] = async (
    method,
    path,
    body,
    headers = body === undefined ? {} : { 'content-type': 'application/json' }
  ) => {
    const { pathname, searchParams } = new URL(path, 'http://site.invalid');
    return gateway.request(
      {
        via: 'site',
        actor: { kind: 'user', accountId },
        module: null,
        invocation: null,
        scopes: null
      },
      pathname.startsWith('/wiki/') ? 'confluence' : 'jira',
      {
        method,
        path: pathname,
        query: searchParams,
        headers,
        body
      }
    );
  };
  return {
    send: sendTo,
    async read(path, schema) {
      const { status, body } = await sendTo('GET', path);
      if (status >= 400 && status < 500) return null;
      if (status !== 200) throw new Error(`GET ${path} answered ${status}.`);
      return v.parse(schema, body);
    }
  };
}

const Refusal = v.object({
  errorMessages: v.optional(v.array(v.string()), []),
  errors: v.optional(
    v.union([v.record(v.string(), v.string()), v.array(v.object({ title: v.string() }))]),
    {}
  ),
  message: v.optional(v.string())
});

/**
 * What a product said when it refused, in one line.
 * @param response with a status of 400 or more
 */
export function refusalText({ status, body }: ProductResponse): string {
  const parsed = v.safeParse(Refusal, body);
  if (!parsed.success) return `The product answered ${status}.`;
  const { errorMessages, errors, message } = parsed.output;
  const fields = Array.isArray(errors)
    ? errors.map(({ title }) => title)
    : Object.entries(errors).map(([field, text]) => `${field}: ${text}`);
  const words = [...errorMessages, ...fields, ...(message === undefined ? [] : [message])];
  return words.join(' ') || `The product answered ${status}.`;
}
