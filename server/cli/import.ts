import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importKinds } from '#contract/taxonomy.ts';
import { kindsNamed } from '../modules/taxonomy/importers/kinds.ts';
import { importFile } from '../modules/taxonomy/imports.usecases.ts';
import type { Services } from '../platform/services.ts';
import { type Command, print, tell, UsageError, withServices } from './command.ts';
import { importCandidates } from './import-candidates.ts';
import { importEmployers, importVacancies } from './import-market.ts';

interface File {
  name: string;
  bytes: Buffer;
}

/** Files of people and organisations: who reads them in is part of the record. */
const OWN: Readonly<Record<string, (services: Services, file: File, as: string | undefined) => Promise<object>>> = {
  candidates: importCandidates,
  employers: (services, { bytes }) => importEmployers(services, bytes),
  vacancies: (services, { bytes }, as) => importVacancies(services, bytes, as),
};

const KINDS = `ESCO, ISCO, PC4, SBI, "minimum wage", candidates, employers, vacancies of een van: ${importKinds.join(', ')}`;

export const importCommand: Command = {
  usage: 'import SOORT BESTAND [--as ADRES]',
  help: `Leest een bestand in en geeft een verslag per regel. SOORT is ${KINDS}. Kandidaten leest een klantmanager in (--as), vacatures een accountmanager.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' } },
    });
    const file = positionals.at(-1);
    const name = positionals.slice(0, -1).join(' ');
    if (file === undefined || name === '') throw new UsageError('Noem een soort en een bestand: import SOORT BESTAND.');
    const own = Object.hasOwn(OWN, name.toLowerCase()) ? OWN[name.toLowerCase()] : undefined;
    const kinds = kindsNamed(name);
    if (own === undefined && kinds.length === 0)
      throw new UsageError(`De soort "${name}" kennen wij niet. Kies ${KINDS}.`);
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new UsageError(`Het bestand ${file} kan niet worden gelezen (${(error as { code?: string }).code ?? ''}).`);
    });
    const fileName = path.basename(file);
    await withServices(async (services) => {
      if (own) print({ kind: name.toLowerCase(), report: await own(services, { name: fileName, bytes }, values.as) });
      else print(await importFile(services, { kinds, fileName, bytes, onProgress: tell }));
    });
  },
};
