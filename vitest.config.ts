import { defineConfig } from 'vitest/config';

/** Files that start whole programs and browsers, and hold them to time limits. */
const PROGRAMS = ['tests/faults/**/*.test.ts', 'tests/e2e/**/*.test.ts'];
/** Of these, files that mostly wait until what was killed or broken has recovered. */
const KILLS = ['kills', 'mail', 'search-copy'].map((name) => `tests/faults/${name}.test.ts`);

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
        test: {
          name: 'programs',
          include: PROGRAMS,
          exclude: KILLS,
          // One at a time, and nothing beside it: what a neighbour takes would count against the limits.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: { name: 'kills', include: KILLS, maxWorkers: 2, sequence: { groupOrder: 3 } },
      },
    ],
    // .ci/run derives its closing line from the file.
    reporters: ['default', 'json'],
    outputFile: { json: '.tmp/vitest.json' },
  },
});
