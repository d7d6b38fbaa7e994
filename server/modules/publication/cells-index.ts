import type { SearchDocument } from '#search/engine.ts';
import type { Loaded, Loader } from '#search/feed.ts';
import { closedLists } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { system } from '#server/platform/actor.ts';
import type { Services } from '#server/platform/services.ts';
import type { Tx } from '#server/platform/db.ts';
import type { CommonValues } from './cells.ts';
import { UNKNOWN } from './config.ts';
import type { CellValues } from './grid.ts';
import {
  blocksOf,
  type CardToIndex,
  cardsToIndex,
  type CellToIndex,
  cellsToIndex,
  visibleVersions,
} from './index.repository.ts';

const PART = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const FAMILY_LABELS = new Map(closedLists().families.map(({ code, label }) => [code, label]));
const SECTOR_LABELS = new Map(closedLists().sectors.map(({ code, label }) => [code, label]));

const known = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null).filter((value) => value !== UNKNOWN)),
];

const base = (row: CellToIndex) => {
  const values = row.values as CellValues;
  return {
    id: row.id,
    version: row.version,
    region: row.regionCode,
    text: {
      a: FAMILY_LABELS.get(values.family ?? '') ?? SECTOR_LABELS.get(values.sector) ?? '',
      b: SECTOR_LABELS.get(values.sector) ?? '',
      c: '',
    },
    numbers: { hoursMin: null, hoursMax: null },
    availableFrom: null,
    newestOn: row.closedAt.toISOString().slice(0, 10),
    point: null,
  };
};

/** A tile is found by what it shows and by what at least k of its people have in common. */
const cellDocument = (row: CellToIndex): SearchDocument => {
  const values = row.values as CellValues;
  const common = row.common as CommonValues;
  return {
    ...base(row),
    tags: {
      kind: ['tile'],
      sector: [values.sector],
      family: known([values.family, ...common.families]),
      area: [values.area],
      municipality: known(common.municipalities),
      hours: known([values.hours, ...common.hours]),
      level: known([values.level, ...common.levels]),
      availability: known([values.availability, ...common.availability]),
      talents: row.talents,
    },
  };
};

/** A card is found by the values of its tile and by what its owner shows; never by an employer that the owner blocked. */
const cardDocument = (row: CardToIndex, blocked: readonly string[]): SearchDocument => {
  const values = row.values as CellValues;
  return {
    ...base(row),
    hiddenFrom: blocked,
    tags: {
      kind: ['card'],
      sector: [values.sector],
      family: known([values.family]),
      area: [values.area],
      hours: known([values.hours]),
      level: known([values.level]),
      availability: known([values.availability]),
      talents: row.ownTalents,
      licences: row.licences,
      languages: row.languages,
    },
  };
};

/** From the rows of current rounds to search documents. Holds what employers may see and nothing else. */
export const cellsLoader = (services: Services): Loader => {
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    services.contexts.run(
      {
        surface: 'worker',
        actor: system(services.config.region),
        operation: 'search.load',
        purpose: 'zoeken',
      },
      (ctx) => work(ctx.tx),
    );
  const cardDocuments = async (tx: Tx, rows: readonly CardToIndex[]) => {
    const blocks = await blocksOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => cardDocument(row, blocks.get(row.id) ?? []));
  };
  const loaded = (row: { hiddenAt: Date | null }, document: SearchDocument): Loaded => ({
    id: document.id,
    version: document.version,
    document: row.hiddenAt === null ? document : null,
  });
  return {
    load: (ids) =>
      read(async (tx) => {
        const cells = await cellsToIndex(tx, { ids });
        const cards = await cardsToIndex(tx, { ids });
        const documents = await cardDocuments(tx, cards);
        return [
          ...cells.map((row) => loaded(row, cellDocument(row))),
          ...cards.flatMap((row, index) => {
            const document = documents[index];
            return document ? [loaded(row, document)] : [];
          }),
        ];
      }),
    versions: () => read(visibleVersions),
    async *all() {
      for (let after = FIRST_ID; ; ) {
        const rows = await read((tx) => cellsToIndex(tx, { after, limit: PART }));
        yield* rows.map(cellDocument);
        const last = rows.at(-1);
        if (!last) break;
        after = last.id;
      }
      for (let after = FIRST_ID; ; ) {
        const { documents, last } = await read(async (tx) => {
          const rows = await cardsToIndex(tx, { after, limit: PART });
          return { documents: await cardDocuments(tx, rows), last: rows.at(-1) };
        });
        yield* documents;
        if (!last) break;
        after = last.id;
      }
    },
  };
};
