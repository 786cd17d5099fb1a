/** Jest runs the TypeScript sources as ES modules, the way Node runs the build. */
export default {
  testEnvironment: 'node',
  // Jest leaves one core to the developer by itself; of two, that is half.
  maxWorkers: '100%',
  // A deadline is for what hangs: on a busy disk, removing a clone alone takes longer than Jest's 5 s.
  testTimeout: 120_000,
  setupFiles: ['<rootDir>/test/property-seed.ts'],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  moduleNameMapper: {
    // Sources import each other as "./x.js", as Node wants it; in the tests those are .ts files.
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Canva's kits have ES modules in files that Node takes for CommonJS.
    '^@canva/app-ui-kit$':
      '<rootDir>/node_modules/@canva/app-ui-kit/dist/cjs/ui/apps/developing/ui_kit/entry.js',
    '^@canva/app-i18n-kit$': '<rootDir>/node_modules/@canva/app-i18n-kit/lib/cjs/index.js',
  },
};
