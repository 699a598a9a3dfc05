/** OpenAPI 3.0 schemas as JSON Schema, closed wherever the contract lists its properties. */
import { type OpenApiDocument, type Schema, resolve } from './openapi';

/** A request may leave out what only the product writes; an answer must have it. */
export type Direction = 'request' | 'answer';

/** Formats that say how a string is transported, or nothing at all. */
const FORMATS_WITHOUT_RULE = new Set(['binary', 'byte', 'string']);

/** Words of OpenAPI that JSON Schema does not know, or that are handled here. */
const DROPPED = new Set([
  'nullable',
  'readOnly',
  'writeOnly',
  'xml',
  'discriminator',
  'deprecated',
  'default'
]);

const componentName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** Joins the members of an `allOf`: a closed object cannot be told in parts. */
function merge(document: OpenApiDocument, members: readonly Schema[]): Schema {
  const joined: Schema = {};
  for (const member of members) {
    const schema = flatten(document, member);
    const { properties, required, ...rest } = schema;
    Object.assign(joined, rest);
    if (required) joined.required = [...new Set([...(joined.required ?? []), ...required])];
    for (const [name, property] of Object.entries(properties ?? {})) {
      joined.properties ??= {};
      const known = joined.properties[name];
      joined.properties[name] = known ? merge(document, [known, property]) : property;
    }
  }
  return joined;
}

/** Resolves a reference and joins `allOf`, one level deep. */
function flatten(document: OpenApiDocument, schema: Schema): Schema {
  if (schema.$ref !== undefined) return flatten(document, resolve(document.components.schemas, schema.$ref));
  if (schema.allOf === undefined) return schema;
  const { allOf, ...own } = schema;
  return merge(document, [...allOf, own]);
}

/** Whether an object takes properties that it does not list. */
function openness(schema: Schema, direction: Direction): boolean | Schema | undefined {
  if (schema.properties === undefined) {
    // `additionalProperties: false` beside bare alternatives would forbid each of them; the generator of the document means the alternatives.
    return schema.oneOf || schema.anyOf ? undefined : schema.additionalProperties;
  }
  if (schema.additionalProperties === undefined) return false;
  // The document leaves some request bodies open; an app has no business sending what no document lists.
  return direction === 'request' && schema.additionalProperties === true
    ? false
    : schema.additionalProperties;
}

/**
 * One schema of a document as JSON Schema.
 * @param document where its references live
 * @param schema as OpenAPI writes it
 * @param direction whether it is read as what is sent or what is answered
 * @param refer turns a component's name into the id under which its JSON Schema is registered
 */
export function toJsonSchema(
  document: OpenApiDocument,
  schema: Schema,
  direction: Direction,
  refer: (component: string) => string
): Record<string, unknown> {
  const convert = (inner: Schema): Record<string, unknown> => toJsonSchema(document, inner, direction, refer);
  const nullable = (plain: Record<string, unknown>): Record<string, unknown> =>
    schema.nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;

  if (schema.$ref !== undefined) return nullable({ $ref: refer(componentName(schema.$ref)) });
  if (schema.allOf !== undefined) {
    const [only, ...others] = schema.allOf;
    if (only && others.length === 0 && schema.properties === undefined) return nullable(convert(only));
    return nullable(convert(flatten(document, { ...schema, nullable: false })));
  }

  const converted: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(schema)) if (!DROPPED.has(word)) converted[word] = value;
  if (schema.format !== undefined && FORMATS_WITHOUT_RULE.has(schema.format)) delete converted.format;
  if (schema.properties) {
    converted.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, convert(property)])
    );
  }
  if (schema.required) {
    const exempt = direction === 'request' ? 'readOnly' : 'writeOnly';
    converted.required = schema.required.filter((name) => schema.properties?.[name]?.[exempt] !== true);
  }
  if (schema.items) converted.items = convert(schema.items);
  if (schema.oneOf) converted.oneOf = schema.oneOf.map(convert);
  if (schema.anyOf) converted.anyOf = schema.anyOf.map(convert);
  const open = openness(schema, direction);
  if (open === undefined) delete converted.additionalProperties;
  else converted.additionalProperties = typeof open === 'boolean' ? open : convert(open);
  return nullable(converted);
}
