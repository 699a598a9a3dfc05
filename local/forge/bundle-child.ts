/**
 * Makes the deployable bundle with the platform's own bundler. A process of its own, because the bundler reads the
 * working folder and the environment: `node --import tsx bundle-child.ts <output folder>`, started in the app's folder.
 */
import { getEntryPoints, getNodeBundler, getWrapperProvider } from '@forge/bundler';
import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const quiet = {
  traceEnabled: false,
  debugEnabled: false,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: (message: string) => process.stderr.write(`${message}\n`),
  error: (error: Error) => process.stderr.write(`${error.message}\n`)
};

async function makeBundle(outDir: string): Promise<void> {
  const reader = new FileSystemReader();
  const config = new ConfigFile(reader, new FileSystemWriter());
  const bundler = getNodeBundler(quiet, getWrapperProvider({ fileSystemReader: reader }), config);
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const { outputDir, additionalOutputs } = await bundler.bundle({ appDirectory: process.cwd(), entryPoints });
  cpSync(outputDir, outDir, { recursive: true });
  rmSync(outputDir, { recursive: true, force: true });
  for (const [name, content] of additionalOutputs ?? []) {
    const path = join(outDir, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string') cpSync(content, path, { recursive: true });
    else writeFileSync(path, content);
  }
}

makeBundle(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
