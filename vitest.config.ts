import { defineConfig } from 'vitest/config';

/** Files that start whole programs and browsers. */
const PROGRAMS = ['tests/faults/**/*.test.ts', 'tests/e2e/**/*.test.ts'];
export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: [
            'server/**/*.test.ts',
            'search/**/*.test.ts',
            'drizzle/**/*.test.ts',
            'tests/**/*.test.ts',
            'web/src/**/*.test.ts',
          ],
          exclude: PROGRAMS,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // Much of their time they wait until what was killed has recovered.
        test: { name: 'programs', include: PROGRAMS, maxWorkers: 3, sequence: { groupOrder: 2 } },
      },
    ],
    // .ci/run derives its closing line from the file.
    reporters: ['default', 'json'],
    outputFile: { json: '.tmp/vitest.json' },
  },
});
