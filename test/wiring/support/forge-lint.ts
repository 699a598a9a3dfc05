/**
 * Runs the validators and linters of the Forge tools over the project and prints what they find as JSON.
 * A process of its own: the tools look at the current folder and at the home folder.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFile, FileSystemReader, FileSystemWriter, type StatsigService } from '@forge/cli-shared';
import {
  getClientSideLintersOnly,
  lint,
  litelint,
  parseSourceFile,
  tsParser,
  type LintInput,
  type LintResult
} from '@forge/lint';
import { ProcessorBuilder, ValidationTypes, type ManifestSchema } from '@forge/manifest';
import { ROOT, filesUnder } from './sources';

/** One remark of a Forge tool. */
export interface Finding {
  tool: 'validator' | 'basic linter' | 'linter' | 'permission linter';
  level: string;
  file: string;
  line: number;
  message: string;
}

/** What the whole run found: on the project as it is, and with one scope less in its manifest. */
export interface Report {
  findings: Finding[];
  withoutScope: Record<string, Finding[]>;
}

/** What the tools would ask Atlassian for; the runtimes are those that it retired. */
const DEPRECATED_RUNTIMES = ['nodejs18.x', 'nodejs20.x'];

const remote = new Proxy(
  {},
  {
    get: (_target, name) => () =>
      Promise.resolve(name === 'getDeprecatedRuntimes' ? DEPRECATED_RUNTIMES : false)
  }
) as StatsigService;

const quiet = { info: () => {}, debug: () => {}, warn: () => {}, error: () => {}, trace: () => {} };

function flatten(tool: Finding['tool'], results: LintResult[]): Finding[] {
  return results.flatMap(({ file, errors, warnings, approvals }) =>
    [...errors, ...warnings, ...approvals].map((rule) => ({
      tool,
      level: rule.class,
      file,
      line: rule.line,
      message: rule.message
    }))
  );
}

async function validate(): Promise<Finding[]> {
  const processor = ProcessorBuilder.instance()
    .withValidation(ValidationTypes.FULL)
    .withOptions({ deprecatedRuntimes: DEPRECATED_RUNTIMES })
    .build();
  const { errors = [] } = await processor.process('manifest.yml');
  return errors.map(({ level, line = 0, message }) => ({
    tool: 'validator',
    level,
    file: 'manifest.yml',
    line,
    message
  }));
}

/** The one linter that reads product requests, alone: the others cost seconds. */
async function checkPermissions(manifest: ManifestSchema, inputs: LintInput[]): Promise<Finding[]> {
  const linters = await getClientSideLintersOnly(manifest, 'development', quiet, remote);
  const linter = linters.find(({ constructor }) => constructor.name === 'PermissionLinter');
  if (!linter) throw new Error('@forge/lint has no PermissionLinter any more.');
  await linter.bootstrap();
  return flatten('permission linter', await linter.batchExecute(inputs));
}

async function report(): Promise<Report> {
  const backend = filesUnder('src', '.ts');
  const manifest = await new ConfigFile(new FileSystemReader(), new FileSystemWriter()).readConfig();
  const options = { linter: { mode: 'client-side' as const } };
  const inputs = await Promise.all(backend.map((path) => parseSourceFile(path, tsParser)));
  const findings = [
    ...(await validate()),
    ...flatten('basic linter', await litelint(quiet, remote)),
    ...flatten('linter', await lint(backend, manifest, 'development', quiet, remote, options))
  ];
  const scopes = (manifest.permissions?.scopes ?? []) as string[];
  const withoutScope: Report['withoutScope'] = {};
  for (const scope of scopes) {
    const permissions = { ...manifest.permissions, scopes: scopes.filter((other) => other !== scope) };
    withoutScope[scope] = await checkPermissions({ ...manifest, permissions }, inputs);
  }
  return { findings, withoutScope };
}

async function main(): Promise<void> {
  process.chdir(ROOT);
  const home = mkdtempSync(join(tmpdir(), 'afterword-forge-'));
  const nothing = join(home, 'no-paths.json');
  writeFileSync(nothing, '{"paths":{}}');
  // The linter takes the first path that fits; Atlassian's documents are sorted, which puts names after words.
  const contract = (name: string): string => {
    const text = readFileSync(join(ROOT, 'local', 'contracts', name), 'utf8');
    const { paths } = JSON.parse(text) as { paths: Record<string, unknown> };
    const sorted = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
    const copy = join(home, name);
    writeFileSync(copy, JSON.stringify({ paths: sorted }));
    return copy;
  };
  Object.assign(process.env, {
    HOME: home,
    XDG_CONFIG_HOME: home,
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: contract('jira-platform-v3.json'),
    LOCAL_CONF_SWAGGER: contract('confluence-v1.json'),
    LOCAL_CONF_V2_SWAGGER: contract('confluence-v2.json'),
    LOCAL_JSM_SWAGGER: nothing,
    LOCAL_JSW_SWAGGER: nothing,
    LOCAL_BB_SWAGGER: nothing
  });
  try {
    process.stdout.write(JSON.stringify(await report()));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

if (require.main === module) void main();
