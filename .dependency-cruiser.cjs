/** The walls between the rooms, as docs and house rules draw them. A type-only import counts as an import. */

/** Everything except the paths named. */
const outside = (...allowed) => ({ pathNot: allowed });
/** How dependency-cruiser spells a package: where it resolved to. */
const pkg = (name) => `^node_modules/${name}/`;

/** Rooms of the local site; `setup` is plain JavaScript that runs before any package is there. */
const LOCAL_ROOMS = '^local/([^/]+)/';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain decides; it knows nothing but itself and a validator.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: outside('^src/domain/', pkg('valibot'), pkg('date-fns'))
    },
    {
      name: 'contract-is-shared',
      comment: 'The contract is read on both sides, so it may depend on the domain only.',
      severity: 'error',
      from: { path: '^src/contract\\.ts$' },
      to: outside('^src/domain/', pkg('valibot'))
    },
    {
      name: 'ports-are-types',
      severity: 'error',
      from: { path: '^src/ports\\.ts$' },
      to: outside('^src/domain/', '^src/contract\\.ts$')
    },
    {
      name: 'usecases-know-ports-only',
      comment: 'A use case asks the world through ports.',
      severity: 'error',
      from: { path: '^src/usecases/' },
      to: outside('^src/usecases/', '^src/domain/', '^src/ports\\.ts$', '^src/contract\\.ts$', pkg('valibot'))
    },
    {
      name: 'adapters-know-no-usecase',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: {
        path: '^(src|static|local|test)/',
        pathNot: ['^src/adapters/', '^src/ports\\.ts$', '^src/domain/', '^src/contract\\.ts$']
      }
    },
    {
      name: 'adapters-use-the-platform',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^node_modules/', pathNot: [pkg('@forge/[^/]+'), pkg('valibot')] }
    },
    {
      name: 'adapters-keep-apart',
      comment: 'Jira knows nothing of the store; what they share lies beside them.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: ['^src/adapters/$1/', '^src/adapters/[^/]+\\.ts$'] }
    },
    {
      name: 'surfaces-know-contract-and-domain',
      comment: 'The UI shares types and pure rules with the backend, nothing else.',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^(src|local|test)/', pathNot: ['^src/contract\\.ts$', '^src/domain/'] }
    },
    {
      name: 'app-knows-no-local-site',
      comment: 'What runs here is byte for byte what is deployed.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: '^(local|test)/' }
    },
    {
      name: 'backend-knows-no-surface',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^static/' }
    },
    {
      name: 'local-rooms-share-the-seam',
      comment: 'Rooms of the local site meet in local/seam.ts; local/site.ts puts them together.',
      severity: 'error',
      from: { path: LOCAL_ROOMS, pathNot: '^local/(setup|seed)/' },
      to: {
        path: '^local/',
        pathNot: ['^local/$1/', '^local/seam\\.ts$', '^local/contracts/', '^local/setup/']
      }
    },
    {
      name: 'local-knows-no-source',
      comment: 'The local site meets the app through its bundle; only the seed speaks its types.',
      severity: 'error',
      from: { path: '^local/', pathNot: '^local/seed/' },
      to: { path: '^(src|static)/' }
    },
    {
      name: 'seed-speaks-the-seed-forms',
      comment: 'The demo content is written in the form in which a product model takes its first state.',
      severity: 'error',
      from: { path: '^local/seed/' },
      to: {
        path: '^local/',
        pathNot: ['^local/seed/', '^local/seam\\.ts$', '^local/(jira|confluence)/(seed|fixture)\\.ts$']
      }
    },
    {
      name: 'seed-speaks-the-contract',
      severity: 'error',
      from: { path: '^local/seed/' },
      to: { path: '^(src|static)/', pathNot: ['^src/contract\\.ts$', '^src/domain/'] }
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' }
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      comment: 'A file that nobody imports and that is no entry is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.test\\.tsx?$',
          '^test/run\\.mjs$',
          '^test/setup/',
          '^test/local/forge/fixture-app/',
          '\\.d\\.ts$',
          '\\.css$',
          '\\.json$'
        ]
      },
      to: {}
    },
    {
      name: 'resolvable',
      severity: 'error',
      // The bundler puts the file that the loader asks for beside it.
      from: { pathNot: '^local/forge/runtime/dist/loader\\.js$' },
      to: { couldNotResolve: true }
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }
    },
    {
      name: 'deployed-code-uses-no-dev-package',
      severity: 'error',
      from: { path: '^(src|static/src)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(static/dist|\\.local|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'browser', 'types'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css']
    }
  }
};
