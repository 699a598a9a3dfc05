/** The project's own files, and their syntax trees. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as ts from 'typescript';

/** The repository's folder. */
export const ROOT = join(__dirname, '..', '..', '..');

/** What a build, a package manager or git makes; not ours to judge. */
const MADE_BY_OTHERS = new Set(['node_modules', '.git', '.local', 'coverage', join('static', 'dist')]);

/**
 * Lists files below a folder, made ones left out.
 * @param folder path from the repository's root, `.` for all of it
 * @param endings file name endings to keep, all where none is given
 * @returns paths from the root with forward slashes, sorted
 */
export function filesUnder(folder: string, ...endings: string[]): string[] {
  const found: string[] = [];
  const visit = (directory: string): void => {
    for (const name of readdirSync(directory)) {
      const path = join(directory, name);
      const fromRoot = relative(ROOT, path);
      if (MADE_BY_OTHERS.has(fromRoot) || name === 'node_modules') continue;
      if (statSync(path).isDirectory()) visit(path);
      else if (endings.length === 0 || endings.some((ending) => name.endsWith(ending))) {
        found.push(fromRoot.split(sep).join('/'));
      }
    }
  };
  visit(join(ROOT, folder));
  return found.sort();
}

/** Reads a file as text. @param path from the repository's root */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Parses a source file. @param path from the repository's root */
export function parse(path: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, kind);
}

/** Visits a node and everything below it. @param node where to begin @param visit called with each node */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** Says where a node stands. @param node any node of a parsed file @returns `path:line` */
export function place(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
