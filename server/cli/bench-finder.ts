import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { benchFinder } from '#search/finder/bench.ts';
import type { FinderLabel } from '#search/finder/finder.ts';
import { readJudged } from '#search/finder/judged.ts';
import { escoOccupations } from '../modules/taxonomy/sources/esco-occupations.ts';
import { readSource } from '../modules/taxonomy/sources/source.ts';
import { tell, UsageError } from './command.ts';

const root = path.join(import.meta.dirname, '../..');
/** ESCO does not come with the program: reference data stand beside it, or where WERKBRUG_DATA says. */
export const ESCO_FILE = path.join(
  process.env.WERKBRUG_DATA ?? path.join(root, '../shared/data'),
  'esco/occupations_nl.csv.gz',
);

/** The Dutch names of all ESCO occupations, by the last part of their URI. Throws a UsageError without the file. */
export const readEscoLabels = async (): Promise<FinderLabel[]> => {
  if (!existsSync(ESCO_FILE)) throw new UsageError(`Zet de beroepen van ESCO neer als ${ESCO_FILE}.`);
  const bytes = await readFile(ESCO_FILE);
  const read = readSource(bytes, escoOccupations);
  if (!read.ok) throw new UsageError(read.problem.message);
  return [...read.rows].flatMap(({ result }) => {
    if (!('ok' in result)) return [];
    const { code, label, altLabels, description } = result.ok;
    const concept = code.replace('esco:', '');
    return [...new Set([label, ...altLabels])].map((text, place) => ({
      id: `${concept}#${place}`,
      text,
      concept,
      description,
    }));
  });
};

export const benchFinderOnEsco = async (n: number): Promise<object> => {
  const judged = readJudged(await readFile(path.join(root, 'tests/search/judged-nl.tsv'), 'utf8'));
  return benchFinder({ labels: await readEscoLabels(), ...judged, n, onProgress: tell });
};
