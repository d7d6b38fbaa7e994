import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start whole programs and browsers. */
const PROGRAMS = ['tests/faults/**/*.test.ts', 'tests/e2e/**/*.test.ts'];
/** What takes minutes begins first, so that nothing is left to wait for at the end. */
const LONG = ['journey', 'kills', 'mail', 'pages', 'start', 'canaries'].map((name) => `/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongFirst },
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
          // A thread per file begins sooner than a process per file.
          pool: 'threads',
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
