import type { Command } from './cli/command.ts';
import { keepCompiled } from './compile-cache.ts';
import { checkNode, explain } from './program.ts';

/** Loaded when asked for: a command stands on much of the program, and help on none of it. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  routes: async () => (await import('./cli/routes.ts')).routesCommand,
  seed: async () => (await import('./cli/seed.ts')).seedCommand,
  import: async () => (await import('./cli/import.ts')).importCommand,
  round: async () => (await import('./cli/round.ts')).roundCommand,
  match: async () => (await import('./cli/match.ts')).matchCommand,
  rank: async () => (await import('./cli/rank.ts')).rankCommand,
  bench: async () => (await import('./cli/bench.ts')).benchCommand,
  admin: async () => (await import('./cli/admin.ts')).adminCommand,
};

const help = async (): Promise<string> => {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return [
    'Gebruik: npm run -s werkbrug -- OPDRACHT',
    '',
    ...commands.flatMap(({ usage, help: text }) => [`  ${usage}`, `      ${text}`]),
    '',
    'Uitkomsten staan als JSON op de standaarduitvoer, meldingen op de foutuitvoer. Foute invoer geeft code 1.',
  ].join('\n');
};

const run = async ([name, ...args]: readonly string[]): Promise<number> => {
  try {
    checkNode();
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      process.stdout.write(`${await help()}\n`);
      return 0;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) {
      process.stderr.write(
        `De opdracht "${name}" kennen wij niet. Kies uit: ${Object.keys(COMMANDS).join(', ')} of help.\n`,
      );
      return 1;
    }
    await (await load()).run(args);
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
};

keepCompiled();
process.exitCode = await run(process.argv.slice(2));
