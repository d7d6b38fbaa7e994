import type { Collection, TagField } from '../engine.ts';
import { TAG_FIELDS } from '../engine.ts';

/** Two tables a collection: one is searched while the other is built anew. */
export type Slot = 0 | 1;

/** Names only ever come from the closed lists of the port, so they are safe inside SQL text. */
export const documentsTable = (collection: Collection, slot: Slot) => `search.${collection}_${slot}`;
export const spellingsTable = (collection: Collection, slot: Slot) => `search.${collection}_spellings_${slot}`;
export const wordsTable = (collection: Collection) => `search.${collection}_words`;
export const tagsTable = (collection: Collection) => `search.${collection}_tags`;

export const tagColumn = (field: TagField): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Fields of the index on documents. There an unknown value has a number too, so that it can be looked up with others. */
export const INDEXED_FIELDS: ReadonlySet<TagField> = new Set(['sector', 'occupation', 'family', 'talents', 'owner']);
export const UNKNOWN_TAG = 0;

/** All columns of a document with their types, in the order in which they are written. */
export const DOCUMENT_COLUMNS: Readonly<Record<string, string>> = {
  id: 'text',
  version: 'bigint',
  region: 'text',
  scope: 'text[]',
  hidden_from: 'text[]',
  terms: 'tsvector',
  ...Object.fromEntries(TAG_FIELDS.map((field) => [tagColumn(field), 'integer[]'])),
  hours_min: 'smallint',
  hours_max: 'smallint',
  available_from: 'date',
  newest_on: 'date',
  x: 'integer',
  y: 'integer',
  z: 'integer',
  square: 'integer',
  rotation: 'integer',
};

/** Lexemes are quoted, so any text is safe in a tsvector or tsquery literal. */
export const quoteLexeme = (lexeme: string): string => `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
