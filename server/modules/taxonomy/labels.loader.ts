import type { SearchDocument } from '#search/engine.ts';
import type { Loaded, Loader } from '#search/feed.ts';
import { system } from '#server/platform/actor.ts';
import type { Services } from '#server/platform/services.ts';
import type { Tx } from '#server/platform/db.ts';
import { type LabelRow, labelsAfter, labelsById } from './labels.repository.ts';

/** Words are the same in every region. */
export const LABELS_REGION = 'nl';
/** Rows of reference data carry no number of their own: an import that changes them builds the collection anew. */
const VERSION = 1;
const PART = 1_000;

const documentOf = (row: LabelRow): SearchDocument => ({
  id: row.id,
  version: VERSION,
  region: LABELS_REGION,
  text: { a: row.label, b: row.synonyms.join(' | '), c: '' },
  tags: {
    kind: [row.kind],
    sector: row.sector === null ? [] : [row.sector],
    family: row.family === null ? [] : [row.family],
  },
  numbers: { hoursMin: null, hoursMax: null },
  availableFrom: null,
  newestOn: null,
  point: null,
});

const loaded = (row: LabelRow): Loaded => ({ id: row.id, version: VERSION, document: documentOf(row) });

/** Occupations and talents with a Dutch name that are in use. */
export const labelsLoader = ({ db, config }: Services): Loader => {
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction('worker', system(config.region), work);
  async function* parts(): AsyncGenerator<LabelRow[]> {
    for (let after = ''; ; ) {
      const rows = await read((tx) => labelsAfter(tx, after, PART));
      yield rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PART) return;
      after = last.id;
    }
  }
  return {
    load: async (ids) => (await read((tx) => labelsById(tx, ids))).map(loaded),
    async versions() {
      const versions = new Map<string, number>();
      for await (const rows of parts()) for (const { id } of rows) versions.set(id, VERSION);
      return versions;
    },
    async *all() {
      for await (const rows of parts()) yield* rows.map(documentOf);
    },
  };
};
