/**
 * Three projects: `node` (everything that runs on the server side or reads files), `dom` (the UI in jsdom)
 * and `e2e` (Chromium against a whole local site). Types are checked by tsc, so ts-jest only translates.
 */
const typescript = (extra) => [
  'ts-jest',
  {
    diagnostics: false,
    tsconfig: {
      target: 'ES2022',
      module: 'CommonJS',
      moduleResolution: 'node10',
      jsx: 'react-jsx',
      esModuleInterop: true,
      resolveJsonModule: true,
      isolatedModules: true,
      skipLibCheck: true,
      sourceMap: true,
      ...extra
    }
  }
];

const common = {
  rootDir: __dirname,
  // Packages that ship nothing but ES modules are translated; everything else runs as published.
  transform: {
    '^.+\\.tsx?$': typescript({}),
    'node_modules/(jira\\.js)/.+\\.js$': typescript({ allowJs: true })
  },
  transformIgnorePatterns: ['/node_modules/(?!(jira\\.js)/)', '/static/dist/', '/\\.local/'],
  modulePathIgnorePatterns: ['<rootDir>/\\.local/', '<rootDir>/static/dist/'],
  moduleNameMapper: {
    '\\.module\\.css$': '<rootDir>/test/setup/css-module.cjs',
    '\\.css$': '<rootDir>/test/setup/css.cjs',
    '^@atlaskit/(platform-feature-flags|feature-gate-js-client)(/.*)?$':
      '<rootDir>/test/setup/feature-flags.cjs',
    // Both name an entry that only bundlers understand (`browser`, `import`).
    '^@forge/dashboards-bridge$': '<rootDir>/node_modules/@forge/dashboards-bridge/out/index.js',
    '^jira\\.js$': '<rootDir>/node_modules/jira.js/dist/index.js'
  }
};

module.exports = {
  // Jest takes it here only, not from a project. Sites and databases start in seconds, and slower on a busy machine.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/static/', '<rootDir>/test/e2e/']
    },
    {
      ...common,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      // A browser's build of each package, as Vite takes it, in its CommonJS form.
      testEnvironmentOptions: { customExportConditions: ['require', 'default'] },
      testMatch: ['<rootDir>/test/static/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/test/setup/bridge.ts', '<rootDir>/test/setup/browser.ts']
    },
    {
      ...common,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts']
    }
  ]
};
