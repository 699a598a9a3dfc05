/**
 * `npm run size`: how many bytes each surface needs before it can show anything, against a committed budget.
 *
 * Counted, as gzip would send it: the page, its script, the chunk of the surface, everything that these import
 * statically, and their styles. Pickers and forms that come later, when they are asked for, are not part of it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const folder = import.meta.dirname;
const dist = join(folder, 'dist');
const manifestPath = join(dist, '.vite', 'manifest.json');

if (!existsSync(manifestPath)) {
  console.error('static/dist is not built; run `npx vite build static` first.');
  process.exit(1);
}

const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk>;
const budget = JSON.parse(readFileSync(join(folder, 'size-budget.json'), 'utf8')) as Record<string, number>;

const gzipped = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** Files that are loaded with a chunk. */
function filesOf(name: string, seen: Set<string>): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build has no chunk ${name}.`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const style of chunk.css ?? []) seen.add(style);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  return seen;
}

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
if (!entry) throw new Error('The build has no entry.');

let exceeded = 0;
console.log('surface        script    style    total   budget   bytes after gzip');
for (const [surface, limit] of Object.entries(budget)) {
  const files = [...filesOf(`src/${surface}/index.tsx`, filesOf(entry, new Set(['index.html'])))];
  const sum = (wanted: (file: string) => boolean): number =>
    files.filter(wanted).reduce((total, file) => total + gzipped(file), 0);
  const style = sum((file) => file.endsWith('.css'));
  const total = sum(() => true);
  const columns = [total - style, style, total, limit].map((bytes) => String(bytes).padStart(8));
  console.log(`${surface.padEnd(13)}${columns.join(' ')}${total > limit ? '   over budget' : ''}`);
  if (total > limit) exceeded += 1;
}
if (exceeded > 0) {
  console.error('Over budget. Make it smaller, or raise static/size-budget.json and say why in the commit.');
  process.exit(1);
}
