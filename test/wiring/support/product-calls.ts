/** The product requests that a source file makes, read off its syntax tree. */
import * as ts from 'typescript';
import { parse, place, walk } from './sources';

/** One `requestJira` or `requestConfluence` with its literal route. */
export interface ProductCall {
  product: 'jira' | 'confluence';
  method: string;
  /** Path without query; `{}` stands where a value is filled in. */
  path: string;
  /** `file:line`. */
  place: string;
}

/** What a file asks of the products, and where it asks in a way that cannot be read. */
export interface ProductCalls {
  calls: ProductCall[];
  problems: string[];
}

/**
 * The UI's ways to a product, all in one file. Their paths are put together from an argument, so that the callers are
 * read instead; a test holds the file to what is said here.
 */
export const DOORS = {
  file: 'static/src/shared/jira/request.ts',
  product: 'jira',
  prefix: '/rest/api/3',
  /** By function; `given` is told by its caller, which is read as well. */
  methods: new Map([
    ['readJira', 'GET'],
    ['readJiraBytes', 'GET'],
    ['askJira', 'given']
  ])
} as const;

const PRODUCTS = new Map<string, ProductCall['product']>([
  ['requestJira', 'jira'],
  ['requestConfluence', 'confluence']
]);

const nameOf = (node: ts.Expression): string | undefined =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : undefined;

/** The text of a template with `{}` for each value. */
function pattern(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** Values in the path of an untagged template have to be encoded where they stand. */
function unencoded(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [];
  const problems: string[] = [];
  let before = template.head.text;
  for (const { expression, literal } of template.templateSpans) {
    const encoded = ts.isCallExpression(expression) && nameOf(expression.expression) === 'encodeURIComponent';
    const wholeQuery = before.endsWith('?');
    if (!encoded && !wholeQuery) problems.push(expression.getText());
    before += literal.text;
  }
  return problems;
}

/** Looks through `as const` and through a constant of the same file. */
function literalOf(argument: ts.Expression): ts.Expression {
  if (ts.isAsExpression(argument)) return literalOf(argument.expression);
  if (!ts.isIdentifier(argument)) return argument;
  for (let scope: ts.Node = argument.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (!ts.isBlock(scope)) continue;
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
        continue;
      const found = statement.declarationList.declarations.find(
        ({ name }) => name.getText() === argument.text
      );
      if (found?.initializer) return literalOf(found.initializer);
    }
  }
  return argument;
}

function readRoute(
  given: ts.Expression | undefined,
  inBackend: boolean
): { path: string } | { problem: string } {
  const argument = given && literalOf(given);
  if (argument && ts.isTaggedTemplateExpression(argument) && nameOf(argument.tag) === 'route') {
    return { path: pattern(argument.template) };
  }
  if (inBackend || !argument) return { problem: 'the path is no `route` template written in place' };
  if (ts.isStringLiteral(argument)) return { path: argument.text };
  if (ts.isTemplateLiteral(argument)) {
    const raw = unencoded(argument);
    return raw.length === 0 ? { path: pattern(argument) } : { problem: `not encoded: ${raw.join(', ')}` };
  }
  return { problem: 'the path is no literal written in place' };
}

function readMethod(options: ts.Expression | undefined): { method: string } | { problem: string } {
  if (!options) return { method: 'GET' };
  if (!ts.isObjectLiteralExpression(options))
    return { problem: 'the options are no object written in place' };
  if (options.properties.some(ts.isSpreadAssignment)) return { problem: 'the options spread another object' };
  const property = options.properties.find((one) => one.name?.getText() === 'method');
  if (!property) return { method: 'GET' };
  if (ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)) {
    return { method: property.initializer.text };
  }
  return { problem: 'the method is no literal' };
}

/**
 * Reads every product request of a file.
 * @param path source file from the repository's root; below `src/` each path has to be a `route` template
 */
export function productCallsOf(path: string): ProductCalls {
  const found: ProductCalls = { calls: [], problems: [] };
  walk(parse(path), (node) => {
    if (!ts.isCallExpression(node)) return;
    const name = nameOf(node.expression) ?? '';
    const door = path.startsWith('static/') ? DOORS.methods.get(name) : undefined;
    const product = door ? DOORS.product : PRODUCTS.get(name);
    if (!product || path === DOORS.file) return;
    const route = readRoute(node.arguments[0], path.startsWith('src/'));
    const method = door && door !== 'given' ? { method: door } : readMethod(node.arguments[1]);
    for (const part of [route, method]) {
      if ('problem' in part) found.problems.push(`${place(node)}: ${part.problem}`);
    }
    if ('path' in route && 'method' in method) {
      const [withoutQuery = ''] = route.path.split('?');
      const prefix = door ? DOORS.prefix : '';
      found.calls.push({ product, method: method.method, path: prefix + withoutQuery, place: place(node) });
    }
  });
  return found;
}
