// Writes the files that follow from the code; with --check it only says which of them are out of date and exits 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { artefacts } from './generate/artefacts.ts';

const root = path.resolve(import.meta.dirname, '..');
const checkOnly = process.argv.includes('--check');

let stale = 0;
for (const artefact of artefacts) {
  const file = path.join(root, artefact.path);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const fresh = await artefact.make(current);
  if (fresh === current) continue;
  stale += 1;
  if (checkOnly) {
    console.log(`${artefact.path} is out of date: run npm run generate`);
  } else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, fresh);
    console.log(`${artefact.path} written`);
  }
}
console.log(`${artefacts.length - stale} of ${artefacts.length} artefacts were up to date`);
if (checkOnly && stale > 0) process.exitCode = 1;
