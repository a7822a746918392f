// Who may import whom: docs/architecture.md has the picture. `npm run check` runs these rules on src/ with every import
// written out, type-only ones too (scripts/check-layers.mjs).
// Every folder of src/main is a feature but these.
const feature = '(?!(?:library|tasks|hosts|extract|cli|demo|sample|testing|zip)/)([^/]+)';
// A test may put real parts together that the code beside it must not know.
const test = '\\.test\\.js$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-stands-alone',
      comment: 'The contract is what both sides agree on: it knows zod and nothing of either side.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { pathNot: ['^src/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'renderer-knows-the-contract-only',
      comment: 'The page is sandboxed: what it needs from the core it asks for through the contract.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/', pathNot: ['^src/contract/', '^src/renderer/'] },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'There is no Node in the sandboxed page.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-knows-the-contract-only',
      comment: 'The bridge passes calls through and knows nothing of what they do.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/', pathNot: ['^src/contract/', '^src/preload/'] },
    },
    {
      name: 'feature-through-public-file',
      comment: "A feature, or the extractor, uses another feature only through that feature's public.ts.",
      severity: 'error',
      from: { path: ['^src/main/(extract)/', `^src/main/${feature}/`], pathNot: test },
      to: { path: `^src/main/${feature}/`, pathNot: ['^src/main/$1/', '/public\\.js$'] },
    },
    {
      name: 'feature-below-hosts',
      comment: 'A feature builds on the contract, the library and the extractor: never on a host or an entry.',
      severity: 'error',
      from: { path: `^src/main/${feature}/`, pathNot: test },
      to: { path: ['^src/main/[^/]+$', '^src/main/(hosts|cli)/', '^src/(renderer|preload)/'] },
    },
    {
      name: 'demonstrations-use-the-api',
      comment: 'The sample and the demonstration do what a person does: they make requests, and know no feature.',
      severity: 'error',
      from: { path: '^src/main/(demo|sample)/', pathNot: test },
      to: { path: ['^src/main/(library|extract)/', `^src/main/${feature}/`] },
    },
    {
      name: 'library-below-features',
      comment: 'The library folder is the floor the features stand on.',
      severity: 'error',
      from: { path: '^src/main/library/', pathNot: test },
      to: { path: '^src/', pathNot: ['^src/contract/', '^src/main/library/'] },
    },
    {
      name: 'extractor-opens-nothing',
      comment: 'The extractor reads hostile bytes: it knows no library and no host.',
      severity: 'error',
      from: { path: '^src/main/extract/', pathNot: test },
      to: { path: ['^src/main/[^/]+$', '^src/main/(library|hosts|cli)/', '^src/(renderer|preload)/'] },
    },
    {
      name: 'extractor-reaches-no-database',
      comment: 'Nor does anything that it loads open the database.',
      severity: 'error',
      from: { path: '^src/main/extract/', pathNot: test },
      to: { path: '(^|/)node_modules/better-sqlite3/', reachable: true },
    },
    {
      name: 'hosts-know-the-core-only',
      comment: 'A host carries requests to the core: it has no rule of its own and knows no feature.',
      severity: 'error',
      from: { path: '^src/main/(hosts/|(electron|loopback|cli|serve)\\.js$)' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/contract/',
          '^src/main/hosts/',
          '^src/main/(core|compose|serve)\\.js$',
          '^src/main/cli/',
          '^src/main/extract/extractor-(channel|port)\\.js$',
        ],
      },
    },
    {
      name: 'electron-in-the-shell-only',
      comment: 'The core also runs under a plain Node: only the shell and the bridge may touch Electron.',
      severity: 'error',
      from: { pathNot: ['^src/main/electron\\.js$', '^src/main/hosts/electron-[^/]+\\.js$', '^src/preload/'] },
      to: { path: '(^|/)(electron$|node_modules/electron/)' },
    },
    {
      name: 'database-in-the-library-only',
      comment: 'Only the library folder opens the database: the others are given a connection.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/library/', test] },
      to: { path: '(^|/)node_modules/better-sqlite3/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Modules that import each other load in an order nobody chose. (Types alone may go round: they load nothing.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['exotic-require'] } },
    },
    {
      name: 'imports-exist',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exoticRequireStrings: ['typeOnly'],
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
