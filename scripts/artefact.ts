import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes a generated file, or with `--check` on the command line compares it and ends with exit code 1 when it is stale.
 * `path` is relative to the project folder.
 */
export function artefact(path: string, content: string): void {
  const file = new URL(`../${path}`, import.meta.url);
  let current = '';
  try {
    current = readFileSync(file, 'utf8');
  } catch {
    // Not there yet: the same as different.
  }
  if (current === content) return;
  if (process.argv.includes('--check')) {
    console.error(`${path} is not fresh: run npm run generate`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(file, content);
  console.log(`${path} written`);
}
