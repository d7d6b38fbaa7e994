// What no compiler looks at: unfinished marks, narrowed tests, secrets, file length, pinned versions and licences.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFiles } from './files.ts';
import { lockProblems, manifestProblems } from './hygiene/packages.ts';
import { type Problem, textProblems } from './hygiene/text.ts';

const root = path.resolve(import.meta.dirname, '..');
const TEXT =
  /\.(?:ts|js|cjs|svelte|css|json|jsonl|md|sql|html|yml|yaml|txt|csv|tsv|svg)$|(?:^|\/)(?:run|LICENSE)$|\.example$/;
// The patterns themselves would match their own rules.
const EXEMPT = (file: string) => file.startsWith('scripts/hygiene/') || file.startsWith('tests/house/hygiene');

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const readJson = (file: string): unknown => JSON.parse(read(file));

function licenceOf(location: string): string | undefined {
  const file = path.join(location, 'package.json');
  if (!existsSync(path.join(root, file))) return undefined;
  return (readJson(file) as { license?: string }).license;
}

const files = projectFiles(root).filter((file) => TEXT.test(file) && !EXEMPT(file));
const problems: Problem[] = [
  ...files.filter((file) => file !== 'package-lock.json').flatMap((file) => textProblems(file, read(file))),
  ...manifestProblems(readJson('package.json') as Parameters<typeof manifestProblems>[0]),
  ...lockProblems(readJson('package-lock.json') as Parameters<typeof lockProblems>[0], licenceOf),
];

for (const { path: file, line, message } of problems) console.log(`${file}${line ? `:${line}` : ''}: ${message}`);
console.log(problems.length ? `${problems.length} problems` : `${files.length} files in order`);
process.exitCode = problems.length ? 1 : 0;
