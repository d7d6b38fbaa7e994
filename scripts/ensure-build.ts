// Builds the pages when they were never built, or when something they are made of has changed since. Runs before every
// start and test, so it only reads and hashes a few hundred small files (well under a second) when all is fresh.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const HANDLER = path.join(root, 'web/build/handler.js');
const STAMP = path.join(root, 'web/build/.hash');
const SOURCES = ['web/src', 'web/static', 'server/contract', 'vite.config.ts', 'package-lock.json'];

/** All files at or below a path, in a fixed order; tests are no part of the build. */
function filesOf(source: string): string[] {
  const full = path.join(root, source);
  if (path.extname(source) !== '') return [source];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const now = fingerprint();
const fresh = existsSync(HANDLER) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now;
if (!fresh) {
  console.log('Building the pages …');
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) {
    writeFileSync(STAMP, now);
  } else {
    console.error(stdout, stderr, 'The pages could not be built.');
    process.exitCode = 1;
  }
}
