/** Makes the backend's bundle as a deployment would, or finds the one of the same sources: `npm test` runs this as a check. */
import { join } from 'node:path';
import { buildBundle } from '../../local/forge/bundle';

const root = join(__dirname, '..', '..');

buildBundle({ appDir: root, outDir: join(root, '.local', 'bundle') }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
