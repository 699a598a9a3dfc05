/** A call has three ends that a string holds together: the contract, the resolver, the surface. None may hang loose. */
import * as ts from 'typescript';
import { requests } from '../../src/contract';
import { filesUnder, parse, place, textOf, walk } from './support/sources';

const CONTRACT = Object.keys(requests).sort();
const SURFACES = filesUnder('static/src', '.ts', '.tsx');
const DOOR = 'static/src/shared/api.ts';

/** Calls of a function by name: the first argument where it is a literal, else where the call stands. */
function firstArguments(path: string, name: string): string[] {
  const found: string[] = [];
  walk(parse(path), (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== name)
      return;
    const [first] = node.arguments;
    found.push(first && ts.isStringLiteral(first) ? first.text : `${place(node)}: no literal`);
  });
  return found;
}

/** Keys of the first object literal that a function of this name is given. */
function objectKeys(path: string, name: string): string[] {
  const keys: string[] = [];
  walk(parse(path), (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== name)
      return;
    const [first] = node.arguments;
    if (!first || !ts.isObjectLiteralExpression(first)) throw new Error(`${place(node)}: no object`);
    keys.push(
      ...first.properties.map((property) =>
        property.name && ts.isStringLiteral(property.name) ? property.name.text : place(property)
      )
    );
  });
  return keys;
}

test('the resolver defines the calls of the contract, each under its own key', () => {
  expect(objectKeys('src/entry/resolver.ts', 'makeResolver').sort()).toEqual(CONTRACT);
  expect(firstArguments('src/entry/resolver.ts', 'call').sort()).toEqual(CONTRACT);
});

test('the surfaces reach the backend through one file, by literal keys of the contract', () => {
  const others = SURFACES.filter(
    (path) => path !== DOOR && /\b(makeInvoke|invoke|invokeRemote|invokeService)\b/.test(textOf(path))
  );
  expect(others).toEqual([]);
  expect(firstArguments(DOOR, 'invoke').sort()).toEqual(CONTRACT);
});

test('every call of the contract is made by a surface', () => {
  const made = SURFACES.filter((path) => path !== DOOR).flatMap((path) => firstArguments(path, 'call'));
  expect([...new Set(made)].sort()).toEqual(CONTRACT);
});
