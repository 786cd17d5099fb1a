/**
 * The import table of ARCHITECTURE.md as rules. `npm run check` holds them.
 * A rule's `from` and `to` are regular expressions over paths from the root of the repository.
 */

/** What each folder may import of ours; errors.ts is free for all. Folders not listed may import anything. */
const MAY_IMPORT = {
  model: [],
  read: ['model'],
  bind: ['model'],
  typeset: ['model'],
  layout: ['model', 'typeset'],
  output: ['model'],
  checks: ['model'],
  campaign: ['model'],
};

/** Single files that reach further, each with its reason. */
const EXCEPTIONS = {
  // Its faults name lines, which only the reader of the document knows.
  bind: { from: '^src/bind/check-template\\.ts$', to: 'read' },
  // Reads the files that the font registry is filled from.
  output: { from: '^src/output/fonts-node\\.ts$', to: 'typeset' },
};

/** Folders that run in a browser as well. */
const BROWSER_SAFE = [
  '^src/(model|read|bind|typeset|layout|checks|campaign)/',
  '^src/output/(svg|canva/|framing|detail|tones|duotone|image-kind|asset-fault)',
  '^src/(plan|job|document|open-template|brand-faces)\\.ts$',
];

/** One owner per dependency. */
const OWNERS = [
  // The panel hands the layout engine's bytes in: there is no file to read them from.
  ['satori', '^src/(layout/|canva/engine/open-engine\\.ts$)'],
  ['@resvg/resvg-js', '^src/output/'],
  ['sharp', '^src/output/'],
  ['harfbuzzjs', '^src/typeset/'],
  ['react(-dom|-intl)?', '^src/canva/'],
  ['linebreak', '^src/typeset/'],
  ['liquidjs', '^src/bind/'],
  ['commander', '^src/cli/'],
  ['ical\\.js', '^src/read/'],
  ['csv-parse', '^src/read/'],
  ['htmlparser2', '^src/(read|output)/'],
  ['svgpath', '^src/output/canva/'],
  ['@canva/[^/]+', '^src/canva/'],
];

/** Modules that webpack.config.js makes up. */
const MADE_BY_WEBPACK = '^siar-canva-assets$';

const ENTRANCES = ['cli', 'server', 'studio', 'canva'];

const stageRule = (name, from, folders) => ({
  name,
  comment: `may import errors.ts, package-root.ts, ${folders.join(', ')} of ours, and nothing else`,
  severity: 'error',
  from,
  to: { path: '^src/', pathNot: `^src/((errors|package-root)\\.ts$|(${folders.join('|')})/)` },
});

const stageRules = Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) => {
  const folders = [folder, ...allowed];
  const exception = EXCEPTIONS[folder];
  const rest = exception ? { pathNot: exception.from } : {};
  return [
    stageRule(`${folder}-imports`, { path: `^src/${folder}/`, ...rest }, folders),
    ...(exception
      ? [stageRule(`${folder}-exception`, { path: exception.from }, [...folders, exception.to])]
      : []),
  ];
});

const ownerRules = OWNERS.map(([name, owner]) => ({
  name: `owner-of-${name.replaceAll(/[^a-z0-9]+/g, '-')}`,
  comment: `only ${owner} imports it`,
  severity: 'error',
  from: { path: '^src/', pathNot: owner },
  to: { path: `(^|node_modules/)${name}(/|$)` },
}));

const entranceRules = ENTRANCES.map((folder) => ({
  name: `${folder}-stands-alone`,
  comment:
    'cli, server, studio and canva never import each other; nothing but program.ts imports them',
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${folder}/|program\\.ts$)` },
  to: { path: `^src/${folder}/` },
}));

module.exports = {
  forbidden: [
    ...stageRules,
    ...ownerRules,
    ...entranceRules,
    {
      name: 'browser-safe',
      comment: 'runs in a browser as well: what needs Node arrives as an argument',
      severity: 'error',
      from: { path: BROWSER_SAFE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-has-no-files',
      severity: 'error',
      from: { path: BROWSER_SAFE },
      to: { path: '^src/package-root\\.ts$' },
    },
    {
      name: 'errors-import-nothing',
      severity: 'error',
      from: { path: '^src/errors\\.ts$' },
      to: {},
    },
    {
      name: 'browser-entrances',
      comment: 'the studio and the Canva app use browser-safe folders only',
      severity: 'error',
      from: { path: '^src/(studio|canva)/' },
      to: {
        path: '^src/',
        pathNot: [...BROWSER_SAFE, '^src/errors\\.ts$', '^src/(studio|canva)/'],
      },
    },
    {
      name: 'no-circular',
      comment: 'types may refer to each other; modules that run may not',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-missing',
      comment: 'cannot be resolved, or is not in package.json',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: MADE_BY_WEBPACK },
    },
    {
      name: 'no-unlisted',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/canva/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    {
      name: 'canva-unlisted',
      comment: 'the app is bundled: what it needs is needed for building alone',
      severity: 'error',
      from: { path: '^src/canva/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'canva-sdk-in-the-app-alone',
      comment:
        "only the app and its tests import Canva's packages; scripts read them, but never run them",
      severity: 'error',
      from: { pathNot: '^(src|test)/canva/' },
      to: { path: '(^|node_modules/)@canva/' },
    },
    {
      name: 'canva-port',
      comment: 'the SDK has one door: src/canva/port; intents register themselves',
      severity: 'error',
      from: { path: '^src/canva/', pathNot: '^src/canva/port/' },
      to: { path: '(^|node_modules/)@canva/(design|asset|platform)(/|$)' },
    },
    {
      name: 'canva-intents',
      comment: 'only the entry and src/canva/intents register anything with Canva',
      severity: 'error',
      from: { path: '^src/canva/', pathNot: '^src/canva/(index\\.tsx$|intents/)' },
      to: { path: '(^|node_modules/)@canva/intents(/|$)' },
    },
    {
      name: 'no-test-imports',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
