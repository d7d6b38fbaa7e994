import { gunzipSync } from 'node:zlib';
import { type ImportKind, importKinds } from '#contract/taxonomy.ts';
import { escoIscoImporter, iscoImporter, minimumWageImporter, sbiImporter } from './classifications.ts';
import { escoOccupationsImporter, escoRelationsImporter, escoSkillsImporter } from './esco.ts';
import type { AnyImporter, Language } from './importer.ts';
import { municipalitiesImporter, postcodesImporter, regionsImporter } from './places.ts';

/** Per kind the files that it may come in. */
const IMPORTERS: Readonly<Record<ImportKind, readonly AnyImporter[]>> = {
  'esco-occupations': [escoOccupationsImporter],
  'esco-skills': [escoSkillsImporter],
  'esco-relations': [escoRelationsImporter],
  isco: [iscoImporter, escoIscoImporter],
  postcodes: [postcodesImporter],
  municipalities: [municipalitiesImporter],
  regions: [regionsImporter],
  sbi: [sbiImporter],
  'minimum-wage': [minimumWageImporter],
};

/** Everyday names of kinds. Where several are listed the header of the file decides. */
const NAMES: Readonly<Record<string, readonly ImportKind[]>> = {
  ...Object.fromEntries(importKinds.map((kind) => [kind, [kind]])),
  esco: ['esco-occupations', 'esco-skills', 'esco-relations', 'isco'],
  'isco-08': ['isco'],
  isco08: ['isco'],
  pc4: ['postcodes'],
  minimumloon: ['minimum-wage'],
};

/** The kinds that a name may mean; none when nobody calls a kind so. Capitals and spaces do not matter. */
export const kindsNamed = (name: string): readonly ImportKind[] =>
  NAMES[
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-')
  ] ?? [];

const GZIP = [0x1f, 0x8b] as const;

/** Names in the first line of a text file, without capitals. */
const headerOf = (bytes: Uint8Array): ReadonlySet<string> => {
  const text = bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes) : Buffer.from(bytes);
  const [line = ''] = text.subarray(0, 10_000).toString('utf8').replace('\uFEFF', '').split(/\r?\n/, 1);
  return new Set(line.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase()));
};

/** The importer whose columns stand in the file; the first one when none fits, so that it can say what is missing. */
export const importerFor = (
  kinds: readonly ImportKind[],
  bytes: Uint8Array,
): { kind: ImportKind; importer: AnyImporter } | null => {
  const options = kinds.flatMap((kind) => IMPORTERS[kind].map((importer) => ({ kind, importer })));
  if (options.length < 2) return options[0] ?? null;
  const header = headerOf(bytes);
  // The one that asks most first: some files have all columns of another and more.
  const fitting = [...options]
    .sort((a, b) => b.importer.columns.length - a.importer.columns.length)
    .find(({ importer }) => importer.columns.every((column) => header.has(column.toLowerCase())));
  return fitting ?? options[0] ?? null;
};

/** `skills_en.csv.gz` is in English; everything else counts as Dutch. */
export const languageOf = (fileName: string): Language => (/_en\b|_en\./i.test(fileName) ? 'en' : 'nl');
