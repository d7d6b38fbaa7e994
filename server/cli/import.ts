import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importKinds } from '#contract/taxonomy.ts';
import { kindsNamed } from '../modules/taxonomy/importers/kinds.ts';
import { importFile } from '../modules/taxonomy/imports.usecases.ts';
import { type Command, print, tell, UsageError, withServices } from './command.ts';

export const importCommand: Command = {
  usage: 'import SOORT BESTAND',
  help: `Leest een officieel bestand in en geeft een verslag. SOORT is ESCO, ISCO, PC4, SBI, "minimum wage" of een van: ${importKinds.join(', ')}.`,
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const file = positionals.at(-1);
    const kind = positionals.slice(0, -1).join(' ');
    if (file === undefined || kind === '') throw new UsageError('Noem een soort en een bestand: import SOORT BESTAND.');
    const kinds = kindsNamed(kind);
    if (kinds.length === 0)
      throw new UsageError(
        `De soort "${kind}" kennen wij niet. Kies ESCO, ISCO, PC4, SBI, "minimum wage" of een van: ${importKinds.join(', ')}.`,
      );
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new UsageError(`Het bestand ${file} kan niet worden gelezen (${(error as { code?: string }).code ?? ''}).`);
    });
    await withServices(async (services) => {
      print(await importFile(services, { kinds, fileName: path.basename(file), bytes, onProgress: tell }));
    });
  },
};
