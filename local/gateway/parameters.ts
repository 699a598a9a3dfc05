/** Checks of path, query and header parameters against an operation's contract. */
import type { ProductRequest } from '../seam';
import { type OpenApiDocument, type Parameter, type Schema, resolve } from './openapi';

type Check = (value: unknown) => string[];

/** A parameter with the check of its value. */
export interface CheckedParameter {
  parameter: Parameter;
  check: Check;
}

/** Text of a URL as the type that the schema asks for; left as text where it is not of that type. */
function typed(text: string, schema: Schema): unknown {
  if ((schema.type === 'integer' || schema.type === 'number') && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  if (schema.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function queryValue(values: readonly string[], parameter: Parameter, document: OpenApiDocument): unknown {
  const { schema } = parameter;
  const type = schema.$ref ? resolve(document.components.schemas, schema.$ref) : schema;
  if (type.type !== 'array') return values.length === 1 ? typed(values[0] ?? '', type) : values;
  // Both products take lists repeated (`a=1&a=2`) and with commas (`a=1,2`).
  return values.flatMap((value) => value.split(',')).map((item) => typed(item, type.items ?? {}));
}

/**
 * Says in words where a request's parameters break the contract.
 * @param request as the app sent it
 * @param template path as the contract writes it, `/issue/{issueIdOrKey}`
 * @param parameters the operation's own
 * @param document where schemas live
 */
export function checkParameters(
  request: ProductRequest,
  template: string,
  parameters: readonly CheckedParameter[],
  document: OpenApiDocument
): string[] {
  const problems: string[] = [];
  const named = (place: Parameter['in']): CheckedParameter[] =>
    parameters.filter(({ parameter }) => parameter.in === place);

  const segments = request.path.split('/');
  const names = template.split('/').map((segment) => /^\{(.+)\}$/.exec(segment)?.[1]);
  for (const { parameter, check } of named('path')) {
    const text = decoded(segments[names.indexOf(parameter.name)] ?? '');
    if (text === undefined) {
      problems.push(`path ${parameter.name}: not percent-encoded`);
      continue;
    }
    for (const problem of check(typed(text, parameter.schema)))
      problems.push(`path ${parameter.name}: ${problem}`);
  }

  const query = named('query');
  for (const name of new Set(request.query.keys())) {
    if (!query.some(({ parameter }) => parameter.name === name))
      problems.push(`query ${name}: not in the contract`);
  }
  for (const { parameter, check } of query) {
    const values = request.query.getAll(parameter.name);
    if (values.length === 0) {
      if (parameter.required) problems.push(`query ${parameter.name}: required`);
      continue;
    }
    for (const problem of check(queryValue(values, parameter, document))) {
      problems.push(`query ${parameter.name}: ${problem}`);
    }
  }

  for (const { parameter } of named('header')) {
    if (parameter.required && request.headers[parameter.name.toLowerCase()] === undefined) {
      problems.push(`header ${parameter.name}: required`);
    }
  }
  return problems;
}
