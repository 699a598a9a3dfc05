import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import afterword from './eslint.rules.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx', '**/*.mts'];

const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' };

/** Time, chance and ids come through ports, so that a test can set them and a retry can repeat them. */
const AMBIENT = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from the clock port.'
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the clock port.'
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Take the time from the clock port.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take chance from a port.'
  },
  { selector: "MemberExpression[property.name='randomUUID']", message: 'Take ids from the id port.' },
  { selector: "ImportSpecifier[imported.name='randomUUID']", message: 'Take ids from the id port.' }
];

/** What plain JavaScript of ours uses of Node; TypeScript knows its globals by their types. */
const NODE_GLOBALS = [
  'Buffer',
  'Headers',
  'Request',
  'Response',
  'URL',
  '__dirname',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setInterval',
  'setTimeout'
];

export default tseslint.config(
  { ignores: ['node_modules/', '.local/', 'static/dist/', 'coverage/'] },
  // A suppression in the code would hide what this file promises.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { afterword },
    rules: {
      eqeqeq: ['error', 'always'],
      'object-shorthand': 'error',
      'no-else-return': 'error',
      'no-useless-rename': 'error',
      'no-lonely-if': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' }
      ],
      'max-lines': ['error', { max: 400 }],
      'afterword/reasoned-as-app': 'error'
    }
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) }
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: { sourceType: 'commonjs' }
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'static/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      // tsc says it better, and knows types.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ],
      // Brackets say that the key may be missing, dots that the type has it.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/prefer-function-type': 'off',
      // With text, `||` also means "nothing in it".
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }
      ]
    }
  },
  {
    files: ['src/**/*.ts', 'local/**/*.ts'],
    rules: { 'afterword/documented-export': 'error' }
  },
  {
    // Everything below the edge.
    files: ['src/**/*.ts', 'local/**/*.ts'],
    ignores: ['src/entry/**', 'src/adapters/**', 'local/site.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUM, ...AMBIENT] }
  },
  {
    files: ['src/**/*.ts', 'static/src/**/*.{ts,tsx}'],
    rules: {
      // Egress would show here first: whoever needs a host goes through the products' own clients.
      'no-restricted-globals': [
        'error',
        'fetch',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'localStorage',
        'sessionStorage'
      ]
    }
  },
  {
    files: ['static/src/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended]
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Jest's matchers take methods of mocks, and its lifecycle takes async functions that need not await.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/], CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
          message: 'Every test runs, always.'
        }
      ]
    }
  }
);
