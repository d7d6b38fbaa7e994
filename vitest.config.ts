import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'server/**/*.test.ts',
      'search/**/*.test.ts',
      'drizzle/**/*.test.ts',
      'tests/**/*.test.ts',
      'web/src/**/*.test.ts',
    ],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One at a time: several files start whole programs and databases, and time limits are part of what they prove.
    maxWorkers: 1,
    // The walk over every page of every role takes minutes of browser time: E2E=on runs it.
    exclude: ['**/node_modules/**', ...(process.env.E2E === 'on' ? [] : ['tests/e2e/**'])],
    // .ci/run derives its closing line from the file.
    reporters: ['default', 'json'],
    outputFile: { json: '.tmp/vitest.json' },
  },
});
