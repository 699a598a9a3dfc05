import { requestJira } from '@forge/bridge';
import * as v from 'valibot';
import type { AppError } from '../../../../src/domain/result';
import { Failure } from '../failure';

/** Query parameters; a list repeats its name, undefined leaves it out. */
type Query = Record<string, string | number | readonly string[] | undefined>;

const ErrorBody = v.object({
  errorMessages: v.fallback(v.array(v.string()), []),
  errors: v.fallback(v.record(v.string(), v.string()), {})
});

/**
 * Reads from Jira as the person who looks, without an invocation of the app.
 * @param path below `/rest/api/3`, each part already encoded
 * @param query parameters
 * @param schema what the answer must hold; everything else is dropped
 * @throws Failure with what to do, also where the answer is not what the schema says
 */
export async function readJira<S extends v.GenericSchema>(
  path: `/${string}`,
  query: Query,
  schema: S
): Promise<v.InferOutput<S>> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return askJira(`${path}${text ? `?${text}` : ''}`, {}, schema);
}

/**
 * Asks Jira for anything, as the person who looks.
 * @param path below `/rest/api/3`, with its query, each part already encoded
 * @param init method and body; a form goes to Jira as a form
 * @param schema what the answer must hold; everything else is dropped
 * @throws Failure with what to do, also where the answer is not what the schema says
 */
export async function askJira<S extends v.GenericSchema>(
  path: `/${string}`,
  init: { method?: string; body?: string | FormData; headers?: Record<string, string> },
  schema: S
): Promise<v.InferOutput<S>> {
  const { status, body } = await send(path, init);
  if (status < 200 || status > 299) throw new Failure(errorOf(status, body));
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) {
    throw unavailable(`Jira’s answer to ${path} is not as expected: ${parsed.issues[0].message}`);
  }
  return parsed.output;
}

/**
 * Reads a file from Jira as the person who looks.
 * @param path below `/rest/api/3`, each part already encoded
 * @throws Failure with what to do
 */
export async function readJiraBytes(path: `/${string}`): Promise<ArrayBuffer> {
  const response = await fetched(path, {});
  if (response.status < 200 || response.status > 299) {
    throw new Failure(errorOf(response.status, parsedOrNull(await response.text())));
  }
  return response.arrayBuffer();
}

async function send(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  const response = await fetched(path, {
    ...init,
    headers: { accept: 'application/json', ...init.headers }
  });
  const text = await response.text();
  // What refuses may say so in words that are no JSON; what answers may not.
  if (response.status > 299) return { status: response.status, body: parsedOrNull(text) };
  try {
    return { status: response.status, body: text ? (JSON.parse(text) as unknown) : null };
  } catch (cause) {
    throw unavailable(cause instanceof Error ? cause.message : String(cause));
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function fetched(path: string, init: RequestInit): Promise<Response> {
  try {
    return await requestJira(`/rest/api/3${path}`, init);
  } catch (cause) {
    throw unavailable(cause instanceof Error ? cause.message : String(cause));
  }
}

const unavailable = (detail: string): Failure =>
  new Failure({ code: 'unavailable', message: 'Jira did not answer. Try again in a moment.', detail });

function errorOf(status: number, body: unknown): AppError {
  const parsed = v.safeParse(ErrorBody, body);
  const said = parsed.success
    ? [...parsed.output.errorMessages, ...Object.values(parsed.output.errors)].join(' ')
    : '';
  if (status === 429) return { code: 'busy', message: 'Jira is busy. Try again in a moment.' };
  if (status === 413) return { code: 'rejected', message: said || 'This is too large for Jira.' };
  if (status === 401 || status === 403 || status === 404) {
    return { code: 'no-access', message: said || 'Jira does not show this to you.' };
  }
  if (status >= 500) return { code: 'unavailable', message: 'Jira did not answer. Try again in a moment.' };
  return { code: 'rejected', message: said || `Jira refused the request (${status}).` };
}
