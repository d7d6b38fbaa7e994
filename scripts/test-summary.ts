// Reads what vitest wrote and ends the log with one plain line, "N passed, N failed, N skipped". Exits 1 when anything
// failed and also when nothing ran at all.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const file = path.resolve(import.meta.dirname, '../.tmp/vitest.json');

if (!existsSync(file)) {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
} else {
  const result = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  // A file that could not be loaded has no tests of its own, yet it is a failure.
  const broken = result.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + broken;
  const skipped = result.numPendingTests + result.numTodoTests;
  console.log(`${result.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || result.numPassedTests === 0 ? 1 : 0;
}
