// The walls between the rooms. Arrows only point downwards:
//   web -> server/contract;  server/modules -> search, platform, contract, drizzle;  search -> contract;  contract -> zod.
// server/*.ts (composition root and command line) wires everything together and is the only part without walls.

const TEST = '(\\.test\\.ts$|-suite\\.ts$|^tests/)';

/** A module's public doors: what other modules may import from it. */
const USE_CASES = '\\.usecases\\.ts$';

/** Closed lists and starter data: constants without behaviour, open to every module. */
const STARTER_DATA = '^server/modules/taxonomy/starter/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third one below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'web-only-contract',
      comment: 'The web is a client of the API: of the server it knows the contract and nothing else.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: TEST },
      to: { path: '^(server|search|drizzle|scripts|tests)/', pathNot: '^server/contract/' },
    },
    {
      name: 'contract-only-zod',
      comment: 'The contract travels to every client, so it carries no server with it.',
      severity: 'error',
      from: { path: '^server/contract/', pathNot: TEST },
      to: { pathNot: ['^server/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'contract-without-orphans',
      comment: 'A promise that no one makes or uses.',
      severity: 'error',
      from: { path: '^server/contract/', orphan: true },
      to: {},
    },
    {
      name: 'platform-below-modules',
      comment: 'What every module stands on cannot stand on a module.',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: TEST },
      to: { path: '^(server/modules|web|tests|scripts)/' },
    },
    {
      name: 'modules-never-up',
      severity: 'error',
      from: { path: '^server/modules/', pathNot: TEST },
      to: { path: '^(server/[^/]+\\.ts$|web/|tests/|scripts/)' },
    },
    {
      name: 'modules-meet-in-use-cases',
      comment: 'One module asks another through its use cases, never by reaching into its tables or its routes.',
      severity: 'error',
      from: { path: '^server/modules/([^/]+)/', pathNot: TEST },
      to: {
        path: '^server/modules/',
        pathNot: ['^server/modules/$1/', '^server/modules/module\\.ts$', USE_CASES, STARTER_DATA],
      },
    },
    {
      name: 'fairness-feeds-nothing',
      comment:
        'What looks at how ranking turned out for groups of people stands at the end of the line: nothing that ranks, and no other module, may know it.',
      severity: 'error',
      from: {
        path: '^(search|server/(modules|platform))/',
        pathNot: [TEST, '^server/modules/(fairness/|index\\.ts$)'],
      },
      to: { path: '^(server/modules/fairness/|drizzle/schema/report\\.ts$|server/contract/fairness\\.ts$)' },
    },
    {
      name: 'search-only-contract',
      comment: 'An engine finds documents; it does not know who asks or why. Only the SQL adapter sees its own tables.',
      severity: 'error',
      from: { path: '^search/', pathNot: [TEST, '^search/(postgres/|feed)'] },
      to: { path: '^(server|drizzle|web|tests|scripts)/', pathNot: '^server/contract/' },
    },
    {
      name: 'search-postgres-own-tables',
      severity: 'error',
      from: { path: '^search/(postgres/|feed)', pathNot: TEST },
      to: { path: '^(server|drizzle|web|tests|scripts)/', pathNot: ['^server/contract/', '^drizzle/schema/'] },
    },
    {
      name: 'drizzle-at-the-bottom',
      severity: 'error',
      from: { path: '^drizzle/', pathNot: TEST },
      to: { path: '^(server|search|web|tests|scripts)/' },
    },
    {
      name: 'database-client-has-an-owner',
      comment:
        'Connections and transactions are opened in one place, which sets the actor first. Everyone else is handed one.',
      severity: 'error',
      from: {
        path: '^(server|search|web/src)/',
        pathNot: [TEST, '^server/(platform|bench|cli)/', '\\.repository\\.ts$', '^search/postgres/'],
      },
      to: { path: '(^|/)node_modules/(postgres|pg|drizzle-orm/postgres-js)(/|$)' },
    },
    {
      name: 'production-without-test-tools',
      severity: 'error',
      from: { path: '^(server|search|drizzle|web/src)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/(@types/|svelte|@sveltejs/)' },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that only happens to be there through another one can be gone tomorrow.',
      severity: 'error',
      from: { pathNot: '^web/\\.svelte-kit/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      // $app/*, $env/* and ./$types are made by the page compiler.
      to: { couldNotResolve: true, pathNot: ['^\\$(app|env)/', '^\\./\\$types(\\.js)?$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/(build|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.svelte'],
      conditionNames: ['import', 'node', 'svelte', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
