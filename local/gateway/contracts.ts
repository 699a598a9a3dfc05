/** The products' contracts: which operation a request is, what it needs, and whether request and answer keep to it. */
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { ProductRequest, ProductResponse } from '../seam';
import { type Direction, toJsonSchema } from './json-schema';
import { ERROR_BODIES, KNOWN_DIFFERENCES, KNOWN_NULLS } from './known-differences';
import {
  type Content,
  type DocumentName,
  type DocumentOperation,
  type OpenApiDocument,
  type Parameter,
  type Schema,
  readDocument,
  resolve
} from './openapi';
import { type CheckedParameter, checkParameters } from './parameters';

/** One operation of a product's REST API. */
export interface Operation {
  operationId: string;
  method: string;
  /** Full path with `{names}`. */
  template: string;
  /** Alternatives, classic first; an app needs one of them in full. No alternative means that no scope is asked. */
  scopes: readonly (readonly string[])[];
  /** Where the request breaks the contract, in words; empty where it keeps it. */
  validateRequest(request: ProductRequest): string[];
  /** The same for an answer of the model. */
  validateAnswer(answer: ProductResponse): string[];
}

interface Contracts {
  /** The operation that a request is, or undefined where no contract has it. The path is still percent-encoded. */
  find(product: 'jira' | 'confluence', method: string, path: string): Operation | undefined;
}

type Check = (value: unknown) => string[];

interface Route {
  segments: readonly string[];
  operation: Operation;
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch']);

const inWords = (error: ErrorObject): string => {
  const params = error.params as Record<string, unknown>;
  const property = params.additionalProperty;
  const allowed = params.allowedValues;
  const extra =
    typeof property === 'string' ? `: ${property}` : allowed ? `: ${JSON.stringify(allowed)}` : '';
  return `${error.instancePath || '/'} ${error.message ?? error.keyword}${extra}`;
};

/** A document with its validators, compiled when first asked for. */
class Contract {
  private readonly document: OpenApiDocument;
  private readonly engines = new Map<Direction, Ajv>();

  constructor(
    private readonly name: DocumentName,
    private readonly prefix: string
  ) {
    this.document = withKnownNulls(name, readDocument(name));
  }

  routes(): Route[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => METHODS.has(method))
        .map(([method, operation]) => {
          const template = this.prefix + path;
          return {
            segments: template.split('/'),
            operation: this.operation(method.toUpperCase(), template, operation)
          };
        })
    );
  }

  private operation(method: string, template: string, source: DocumentOperation): Operation {
    const parameters = lazy(() => this.parameters(source));
    const requestBody = source.requestBody
      ? '$ref' in source.requestBody
        ? resolve(this.document.components.requestBodies, source.requestBody.$ref)
        : source.requestBody
      : undefined;
    const bodyCheck = lazy(() => this.check(jsonSchemaOf(requestBody?.content) ?? {}, 'request'));
    const answerChecks = new Map<string, Check>();

    return {
      operationId: source.operationId,
      method,
      template,
      scopes: scopesOf(source),
      validateRequest: (request) => {
        const problems = checkParameters(request, template, parameters(), this.document);
        if (source.deprecated) problems.push('the operation is deprecated');
        if (request.body === undefined) {
          if (requestBody?.required) problems.push('body: required');
        } else if (!requestBody) {
          problems.push('body: the operation takes none');
        } else if (Buffer.isBuffer(request.body) === (jsonSchemaOf(requestBody.content) !== undefined)) {
          problems.push(`body: must be ${Object.keys(requestBody.content).join(' or ')}`);
        } else if (!Buffer.isBuffer(request.body)) {
          for (const problem of bodyCheck()(request.body)) problems.push(`body ${problem}`);
        }
        return problems;
      },
      validateAnswer: (answer) => {
        const known = KNOWN_DIFFERENCES.find(
          (difference) =>
            difference.document === this.name &&
            difference.status === answer.status &&
            difference.operationId === source.operationId
        );
        const declared = source.responses[String(answer.status)];
        if (!declared && !known) return [`status ${answer.status}: not in the contract`];
        if (known?.body === 'none' && answer.body === undefined) return [];
        return this.checkBody(answer, declared?.content, answerChecks);
      }
    };
  }

  private checkBody(
    answer: ProductResponse,
    content: Content | undefined,
    checks: Map<string, Check>
  ): string[] {
    const schema = jsonSchemaOf(content) ?? (answer.status >= 400 ? ERROR_BODIES[this.name] : undefined);
    if (answer.body === undefined) {
      // Most errors have a body on live sites, but no document promises one.
      const promised = schema !== undefined && Object.keys(schema).length > 0 && answer.status < 400;
      return promised && answer.status !== 204 ? ['body: promised, but there is none'] : [];
    }
    if (answer.status === 204) return ['body: a 204 has none'];
    if (schema === undefined) {
      return Buffer.isBuffer(answer.body) ? [] : ['body: the contract promises none'];
    }
    const status = String(answer.status);
    const check = checks.get(status) ?? this.check(schema, 'answer');
    checks.set(status, check);
    return check(answer.body).map((problem) => `body ${problem}`);
  }

  private parameters(source: DocumentOperation): CheckedParameter[] {
    return (source.parameters ?? []).map((item) => {
      const parameter: Parameter =
        '$ref' in item ? resolve(this.document.components.parameters, item.$ref) : item;
      return { parameter, check: this.check(parameter.schema, 'request') };
    });
  }

  private check(schema: Schema, direction: Direction): Check {
    const validate = this.engine(direction).compile(this.convert(schema, direction));
    return (value) => (validate(value) ? [] : (validate.errors ?? []).map(inWords));
  }

  private convert(schema: Schema, direction: Direction): Record<string, unknown> {
    return toJsonSchema(this.document, schema, direction, (component) => `/${component}`);
  }

  private engine(direction: Direction): Ajv {
    const existing = this.engines.get(direction);
    if (existing) return existing;
    const engine = new Ajv({ allErrors: true, strict: false, validateSchema: false });
    addFormats(engine);
    for (const [component, schema] of Object.entries(this.document.components.schemas)) {
      engine.addSchema(this.convert(schema, direction), `/${component}`);
    }
    this.engines.set(direction, engine);
    return engine;
  }
}

/** The document with null where live sites send it. @throws Error where the document lacks what is said to be null */
function withKnownNulls(name: DocumentName, document: OpenApiDocument): OpenApiDocument {
  const schemas = { ...document.components.schemas };
  for (const { schema, properties } of KNOWN_NULLS.filter((known) => known.document === name)) {
    const component = resolve(schemas, schema);
    const changed = properties.map((property) => [
      property,
      { ...resolve(component.properties, property), nullable: true }
    ]);
    schemas[schema] = {
      ...component,
      properties: { ...component.properties, ...(Object.fromEntries(changed) as Record<string, Schema>) }
    };
  }
  return { ...document, components: { ...document.components, schemas } };
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function jsonSchemaOf(content: Content | undefined): Schema | undefined {
  const media = Object.keys(content ?? {}).find((type) => type.startsWith('application/json'));
  return media === undefined ? undefined : (content?.[media]?.schema ?? {});
}

function scopesOf(source: DocumentOperation): string[][] {
  const listed = source['x-atlassian-oauth2-scopes'];
  if (!listed) {
    return (source.security ?? []).flatMap((way) =>
      Object.entries(way)
        .filter(([scheme, scopes]) => scheme !== 'basicAuth' && scopes.length > 0)
        .map(([, scopes]) => scopes)
    );
  }
  const classic = listed.filter(({ state }) => state === 'Current').map(({ scopes }) => scopes);
  // A document that lists no classic scope says that none is needed.
  if (classic.some((scopes) => scopes.length === 0)) return [];
  const granular = listed.filter(({ state, scopes }) => state === 'Beta' && scopes.length > 0);
  return [...classic, ...granular.map(({ scopes }) => scopes)];
}

const isName = (segment: string): boolean => segment.startsWith('{');

/** Literal segments before names, from the left: `/issue/bulk` wins over `/issue/{issueIdOrKey}`. */
function bySpecificity(a: Route, b: Route): number {
  for (const [index, segment] of a.segments.entries()) {
    const difference = Number(isName(segment)) - Number(isName(b.segments[index] ?? ''));
    if (difference !== 0) return difference;
  }
  return 0;
}

function router(contracts: readonly Contract[]): (method: string, path: string) => Operation | undefined {
  const byShape = new Map<string, Route[]>();
  const shape = (method: string, segments: readonly string[]): string => `${method} ${segments.length}`;
  for (const route of contracts.flatMap((contract) => contract.routes())) {
    const key = shape(route.operation.method, route.segments);
    byShape.set(key, [...(byShape.get(key) ?? []), route]);
  }
  for (const routes of byShape.values()) routes.sort(bySpecificity);
  return (method, path) => {
    const segments = path.split('/');
    return byShape
      .get(shape(method.toUpperCase(), segments))
      ?.find((route) =>
        route.segments.every((segment, index) =>
          isName(segment) ? segments[index] !== '' : segment === segments[index]
        )
      )?.operation;
  };
}

const load = lazy((): Contracts => {
  const jira = router([
    new Contract('jira-platform-v3', ''),
    new Contract('jira-platform-v3-supplement', '')
  ]);
  const confluence = router([
    new Contract('confluence-v2', '/wiki/api/v2'),
    new Contract('confluence-v1', '')
  ]);
  return {
    find: (product, method, path) => (product === 'jira' ? jira : confluence)(method, path)
  };
});

/** The committed contracts of Jira and Confluence, read once; validators are compiled when first used. */
export function loadContracts(): Contracts {
  return load();
}
