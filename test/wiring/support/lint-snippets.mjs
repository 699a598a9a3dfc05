/**
 * Lints snippets under the rules that need no types, as eslint.config.mjs sets them for a path. ESLint is configured by
 * ES modules, which jest does not load; hence a process of its own.
 * Argument: JSON `[{path, code}]`. Prints JSON: the rules broken by each.
 */
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import afterword from '../../../eslint.rules.mjs';

const OWN = /^(afterword\/|no-restricted-|max-lines$)/;

const snippets = JSON.parse(process.argv[2]);
const eslint = new ESLint();
const linter = new Linter();
const broken = [];
for (const { path, code } of snippets) {
  const config = await eslint.calculateConfigForFile(path);
  const rules = Object.fromEntries(Object.entries(config.rules).filter(([name]) => OWN.test(name)));
  const languageOptions = { parser: tseslint.parser, sourceType: 'module' };
  const { linterOptions } = config;
  const messages = linter.verify(
    code,
    [{ files: ['**/*.ts'], rules, plugins: { afterword }, languageOptions, linterOptions }],
    { filename: path }
  );
  broken.push(messages.map(({ ruleId }) => ruleId ?? 'directive'));
}
process.stdout.write(JSON.stringify(broken));
