/** The manifest asks for the scopes of the operations that the app calls, and for no other. */
import { loadContracts } from '../../local/gateway/contracts';
import { manifest } from './support/manifest';
import { DOORS, productCallsOf } from './support/product-calls';
import { filesUnder, textOf } from './support/sources';

const BACKEND = filesUnder('src', '.ts');
const SURFACES = filesUnder('static/src', '.ts', '.tsx');
const found = [...BACKEND, ...SURFACES].map(productCallsOf);
const calls = found.flatMap((file) => file.calls);
const contracts = loadContracts();

const operationOf = ({ product, method, path }: (typeof calls)[number]) =>
  contracts.find(product, method, path.replaceAll('{}', 'value'));

/** Packages whose use needs a scope although no route shows it; `forge lint` does not report it for SQL. */
const SCOPE_OF_PACKAGE = { '@forge/sql': 'storage:app', '@forge/kvs': 'storage:app' };

test('every product request is written so that its route and method can be read', () => {
  expect(found.flatMap((file) => file.problems)).toEqual([]);
  expect(calls.length).toBeGreaterThan(0);
});

test('the doors of the UI lead to Jira below one prefix, and nothing goes out but pictures for the incident', () => {
  const text = textOf(DOORS.file);
  for (const name of DOORS.methods.keys()) expect(text).toContain(`export async function ${name}`);
  expect(text.match(/export async function/g)).toHaveLength(DOORS.methods.size);
  expect(text.match(/\brequest(Jira|Confluence)\(/g)).toEqual(['requestJira(']);
  expect(text.match(/`\/[\w/]+\$\{/g)).toEqual([`\`${DOORS.prefix}\${`]);
  const writes = calls.filter(({ method, place }) => method !== 'GET' && place.startsWith('static/'));
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /rest/api/3/issue/{}/attachments'
  ]);
});

test('every product request is an operation of the contracts', () => {
  const unknown = calls.filter((call) => !operationOf(call));
  expect(unknown.map(({ place, method, path }) => `${place} ${method} ${path}`)).toEqual([]);
});

test('the scopes of the manifest are those that are needed, nothing missing and nothing extra', () => {
  const needed = new Set(calls.flatMap((call) => operationOf(call)?.scopes[0] ?? []));
  const sources = BACKEND.map(textOf).join('\n');
  for (const [name, scope] of Object.entries(SCOPE_OF_PACKAGE)) {
    if (sources.includes(`from '${name}'`)) needed.add(scope);
  }
  expect([...manifest.permissions.scopes].sort()).toEqual([...needed].sort());
});

test('nothing asks a product by another way than requestJira and requestConfluence', () => {
  const other =
    /requestBitbucket|requestGraph|requestConnectedData|requestTeamworkGraph|assumeTrustedRoute|__requestAtlassian/;
  expect([...BACKEND, ...SURFACES].filter((path) => other.test(textOf(path)))).toEqual([]);
});
