import {
  bigint,
  customType,
  date,
  index,
  integer,
  pgSchema,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/**
 * The search index in PostgreSQL: projections only, to be thrown away and rebuilt at any moment. Each collection has
 * tables of its own, so that a surface gets rights on exactly the collections it may search. Each has two slots: one is
 * searched while the other is built anew (see search/postgres).
 */
export const search = pgSchema('search');

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const tagList = () => integer().array();

/** Which slot of a collection is searched, and which one is being built. */
export const collections = search.table('collections', {
  name: text().primaryKey(),
  live: smallint().notNull().default(0),
  building: smallint(),
});

/** One document per row. A row without region is a removal that is remembered, and has nothing but id and version. */
function documents(name: string) {
  return search.table(
    name,
    {
      // What every search reads stands first, in fixed widths; reading a row stops at the last column that is asked for.
      rotation: integer(),
      /** Whole metres from the centre of the earth, and the grid square of about 5 km. */
      x: integer(),
      y: integer(),
      z: integer(),
      square: integer(),
      availableFrom: date(),
      newestOn: date(),
      hoursMin: smallint(),
      hoursMax: smallint(),
      region: text(),
      sector: tagList(),
      level: tagList(),
      hours: tagList(),
      availability: tagList(),
      area: tagList(),
      municipality: tagList(),
      contract: tagList(),
      family: tagList(),
      occupation: tagList(),
      status: tagList(),
      kind: tagList(),
      workTimes: tagList(),
      languages: tagList(),
      licences: tagList(),
      talents: tagList(),
      owner: tagList(),
      scope: text().array(),
      hiddenFrom: text().array(),
      id: text().primaryKey(),
      version: bigint({ mode: 'number' }).notNull(),
      /** Lexemes of search/text with the weights A, B and C for the fields of the document. */
      terms: tsvector(),
    },
    (t) => [
      index(`${name}_terms`)
        .using('gin', t.terms, t.sector, t.occupation, t.family, t.talents, t.owner, t.scope)
        .with({ fastupdate: true, gin_pending_list_limit: 256 }),
      index(`${name}_square`).on(t.region, t.square),
    ],
  );
}

/** The words of each document as written, from which the list of words is kept; apart, because no search reads them. */
function spellings(name: string) {
  return search.table(name, { id: text().primaryKey(), words: text().array().notNull() });
}

/** Words that occur in the documents of a slot, in how many, and their term. */
function words(name: string) {
  return search.table(
    name,
    {
      slot: smallint().notNull(),
      word: text().notNull(),
      term: text().notNull(),
      documents: integer().notNull(),
      /** Rises with every new word; writers of a collection wait for each other, so no lower number comes later. */
      number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    },
    (t) => [
      primaryKey({ columns: [t.slot, t.word] }),
      index(`${name}_term`).on(t.slot, t.term),
      index(`${name}_number`).on(t.slot, t.number),
    ],
  );
}

/** The numbers that stand for closed-list values in the documents. */
function tags(name: string) {
  return search.table(
    name,
    {
      id: integer().primaryKey().generatedAlwaysAsIdentity(),
      field: text().notNull(),
      value: text().notNull(),
    },
    (t) => [uniqueIndex(`${name}_value`).on(t.field, t.value)],
  );
}

export const profiles0 = documents('profiles_0');
export const profiles1 = documents('profiles_1');
export const profilesSpellings0 = spellings('profiles_spellings_0');
export const profilesSpellings1 = spellings('profiles_spellings_1');
export const profilesWords = words('profiles_words');
export const profilesTags = tags('profiles_tags');
export const vacancies0 = documents('vacancies_0');
export const vacancies1 = documents('vacancies_1');
export const vacanciesSpellings0 = spellings('vacancies_spellings_0');
export const vacanciesSpellings1 = spellings('vacancies_spellings_1');
export const vacanciesWords = words('vacancies_words');
export const vacanciesTags = tags('vacancies_tags');
export const cells0 = documents('cells_0');
export const cells1 = documents('cells_1');
export const cellsSpellings0 = spellings('cells_spellings_0');
export const cellsSpellings1 = spellings('cells_spellings_1');
export const cellsWords = words('cells_words');
export const cellsTags = tags('cells_tags');
