// Everything `npm run check` stands for, one step after the other. A failing step does not hide the next one: the run
// goes on, and the exit code says at the end whether the house is in order.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

type Step = { name: string; command: string; args: string[] };

const STEPS: Step[] = [
  { name: 'format', command: 'biome', args: ['check', '.'] },
  // Writes the compiler options that tsconfig.json extends and the types of the pages; the steps below need both.
  { name: 'page types', command: 'svelte-kit', args: ['sync'] },
  { name: 'lint', command: 'eslint', args: ['.', '--max-warnings', '0'] },
  {
    name: 'types',
    command: 'svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  {
    name: 'import boundaries',
    command: 'depcruise',
    args: ['server', 'search', 'drizzle', 'web/src', 'scripts', 'tests', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
  { name: 'generated artefacts', command: 'node', args: ['scripts/generate.ts', '--check'] },
  { name: 'hygiene', command: 'node', args: ['scripts/hygiene.ts'] },
];

const root = path.resolve(import.meta.dirname, '..');
// The tools and Node itself come from node_modules, also when this file is started outside npm.
const env = {
  ...process.env,
  PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
};

const results = STEPS.map((step) => {
  console.log(`\n== ${step.name}: ${step.command} ${step.args.join(' ')}`);
  const start = performance.now();
  const { status, error } = spawnSync(step.command, step.args, { cwd: root, env, stdio: 'inherit' });
  if (error) console.error(error.message);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`-- ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  return { name: step.name, ok: status === 0 };
});

const failed = results.filter((result) => !result.ok).map((result) => result.name);
console.log(failed.length ? `\ncheck: FAILED (${failed.join(', ')})` : `\ncheck: all ${results.length} steps ok`);
process.exitCode = failed.length ? 1 : 0;
