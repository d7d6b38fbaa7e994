import { adminCommand } from './cli/admin.ts';
import { benchCommand } from './cli/bench.ts';
import { type Command, tell } from './cli/command.ts';
import { importCommand } from './cli/import.ts';
import { roundCommand } from './cli/round.ts';
import { routesCommand } from './cli/routes.ts';
import { seedCommand } from './cli/seed.ts';
import { checkNode, explain } from './program.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  routes: routesCommand,
  seed: seedCommand,
  import: importCommand,
  round: roundCommand,
  bench: benchCommand,
  admin: adminCommand,
};

const help = (): string =>
  [
    'Gebruik: npm run -s werkbrug -- OPDRACHT',
    '',
    ...Object.values(COMMANDS).flatMap(({ usage, help: text }) => [`  ${usage}`, `      ${text}`]),
    '',
    'Uitkomsten staan als JSON op de standaarduitvoer, meldingen op de foutuitvoer. Foute invoer geeft code 1.',
  ].join('\n');

const run = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${help()}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    tell(`De opdracht "${name}" kennen wij niet.\n\n${help()}`);
    return 1;
  }
  try {
    checkNode();
    await command.run(args);
    return 0;
  } catch (error) {
    tell(explain(error));
    return 1;
  }
};

process.exitCode = await run(process.argv.slice(2));
