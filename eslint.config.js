import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      ...['dist/', '.dist-*/', 'out/', 'coverage/', '.cache/', 'test/fixtures/'],
      // AssemblyScript has types of its own; its compiler checks them.
      'src/kernels/',
    ],
  },
  {
    rules: {
      'no-fallthrough': 'error',
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-dupe-else-if': 'error',
      'no-control-regex': 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.test.json', './tsconfig.canva.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Our interfaces are records of plain functions: taking one out is fine.
      '@typescript-eslint/unbound-method': 'off',
      // An interface's method may be async without every implementation having to wait.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', 'setInterval'],
          ...['clearInterval', 'performance', 'fetch', 'AbortController', 'TextDecoder'],
          ...['TextEncoder', 'structuredClone', 'module', 'require', '__dirname', 'WebAssembly'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Development only: they talk to a terminal.
    files: ['scripts/**', 'test/bench/**', '*.config.js'],
    rules: { 'no-console': 'off', 'no-restricted-exports': 'off' },
  },
  {
    // Code that runs inside of a page, where an error in the console is what is tested.
    files: ['test/canva/e2e/**'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    // Scripts for browsers.
    files: [
      'test/gallery/page/*.js',
      'scripts/canva/fidelity*.mjs',
      'scripts/canva/fidelity/*.mjs',
    ],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['document', 'location', 'history', 'localStorage', 'navigator', 'matchMedia'],
          ...['addEventListener', 'innerWidth', 'Option', 'URLSearchParams'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['test/**'],
    rules: {
      // Values that are wrong on purpose.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
