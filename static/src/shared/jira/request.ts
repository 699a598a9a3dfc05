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
  const { status, body } = await send(`/rest/api/3${path}${text ? `?${text}` : ''}`);
  if (status < 200 || status > 299) throw new Failure(errorOf(status, body));
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) {
    throw unavailable(`Jira’s answer to ${path} is not as expected: ${parsed.issues[0].message}`);
  }
  return parsed.output;
}

async function send(path: string): Promise<{ status: number; body: unknown }> {
  try {
    const response = await requestJira(path, { headers: { accept: 'application/json' } });
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as unknown) : null };
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
  if (status === 401 || status === 403 || status === 404) {
    return { code: 'no-access', message: said || 'Jira does not show this to you.' };
  }
  if (status >= 500) return { code: 'unavailable', message: 'Jira did not answer. Try again in a moment.' };
  return { code: 'rejected', message: said || `Jira refused the request (${status}).` };
}
