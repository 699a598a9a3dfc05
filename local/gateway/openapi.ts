/** The OpenAPI documents under `local/contracts` as this room reads them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A schema as OpenAPI 3.0 writes it; only the words that the documents use. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  nullable?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  [word: string]: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export type Content = Record<string, { schema?: Schema }>;

export interface DocumentOperation {
  operationId: string;
  deprecated?: boolean;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; content: Content } | { $ref: string };
  responses: Record<string, { content?: Content }>;
  security?: Record<string, string[]>[];
  'x-atlassian-oauth2-scopes'?: { state: 'Current' | 'Beta'; scopes: string[] }[];
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, DocumentOperation>>;
  components: {
    schemas: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    requestBodies?: Record<string, { required?: boolean; content: Content }>;
  };
}

export type DocumentName =
  'jira-platform-v3' | 'jira-platform-v3-supplement' | 'confluence-v2' | 'confluence-v1';

/**
 * Reads one of the committed documents from disk.
 * @param name file name without its ending
 */
export function readDocument(name: DocumentName): OpenApiDocument {
  const file = path.join(__dirname, '..', 'contracts', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
}

/**
 * The component that a `$ref` names.
 * @param components one kind of the document's components
 * @param ref such as `#/components/parameters/contentExpand`
 * @throws Error where the document lacks it
 */
export function resolve<T>(components: Record<string, T> | undefined, ref: string): T {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  const found = components?.[name];
  if (found === undefined) throw new Error(`The contract lacks ${ref}.`);
  return found;
}
