/** MySQL's functions that SQLite lacks or understands otherwise. */
import type { Database } from 'node-sqlite3-wasm';
import { CONCAT, JSON_TEXT } from './dialect';

type Cell = string | number | bigint | Uint8Array | null;

const textOf = (value: Cell): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString() : String(value);

/** LIKE with MySQL's default escape, which counts letters as different when their case differs. */
function likePattern(pattern: string, escape: string): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    let letter = pattern[at] ?? '';
    const escaped = letter === escape && at + 1 < pattern.length;
    if (escaped) letter = pattern[++at] ?? '';
    if (!escaped && letter === '%') source += '.*';
    else if (!escaped && letter === '_') source += '.';
    else source += letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  }
  return new RegExp(`^${source}$`, 'su');
}

function makeLike(): (...args: Cell[]) => number | null {
  let known = { pattern: '', escape: '', regex: /^$/su };
  return (pattern = null, text = null, escape = '\\') => {
    if (pattern === null || text === null || escape === null) return null;
    const wanted = { pattern: textOf(pattern), escape: textOf(escape) };
    if (known.pattern !== wanted.pattern || known.escape !== wanted.escape) {
      known = { ...wanted, regex: likePattern(wanted.pattern, wanted.escape) };
    }
    return known.regex.test(textOf(text)) ? 1 : 0;
  };
}

/** Follows a path of the form `$.a.b[0]."c d"`; undefined where nothing is there. */
function followPath(document: unknown, path: string): unknown {
  let at = document;
  for (const step of path.matchAll(/\.(?:"((?:[^"\\]|\\.)*)"|([\p{L}_$][\p{L}\p{N}_$]*))|\[(\d+)\]/gu)) {
    if (typeof at !== 'object' || at === null) return undefined;
    const key = step[1] ?? step[2] ?? step[3] ?? '';
    at = Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
  }
  return at;
}

/** JSON_UNQUOTE(JSON_EXTRACT(document, path)). */
function jsonText(document: Cell, path: Cell): string | null {
  if (document === null || path === null) return null;
  const found = followPath(JSON.parse(textOf(document)), textOf(path));
  if (found === undefined) return null;
  return typeof found === 'string' ? found : JSON.stringify(found);
}

/** The library registers a function for as many arguments as its `length` says; -1 is SQLite's "any number". */
function withArity<F extends (...args: Cell[]) => Cell>(apply: F, arity: number): F {
  return Object.defineProperty(apply, 'length', { value: arity });
}

/**
 * Makes a database answer MySQL's functions.
 *
 * @param database A freshly opened database.
 */
export function registerFunctions(database: Database): void {
  const define = (name: string, arity: number, apply: (...args: Cell[]) => Cell): void => {
    database.function(name, withArity(apply, arity), { deterministic: true });
  };
  define('like', 2, makeLike());
  define('like', 3, makeLike());
  define(CONCAT, -1, (...parts) => (parts.includes(null) ? null : parts.map(textOf).join('')));
  define('lower', 1, (value = null) => (value === null ? null : textOf(value).toLowerCase()));
  define('upper', 1, (value = null) => (value === null ? null : textOf(value).toUpperCase()));
  define(JSON_TEXT, 2, (document = null, path = null) => jsonText(document, path));
}
