import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { TAG_FIELDS } from '../engine.ts';
import { tagAttribute } from './document.ts';

/** The most words of a collection that near spellings are looked for in; more would make them a guess. */
export const MAX_WORDS = 500_000;

/** Attributes that hold tokens: found by being equal, never by being larger or by a part of them. */
const TOKENS = [
  'state',
  'region',
  'scope',
  'hiddenFrom',
  'unknown',
  'lexemes',
  'words',
  ...TAG_FIELDS.map(tagAttribute),
];
const NUMBERS = ['hoursMin', 'hoursMax', 'availableFrom'];

/**
 * What a Meilisearch index does and, mostly, does not do for us. It chooses documents by exact filters. What a word is
 * (stems, compounds, synonyms, stop words, near spellings) is decided in `search/text` before a word gets here, the same for
 * every engine: a second set of word rules in the server would give other answers than the contract asks. So those
 * settings are set to nothing, and not left to whatever a server has by default.
 */
export const SETTINGS: Settings = {
  filterableAttributes: [
    { attributePatterns: TOKENS, features: { facetSearch: false, filter: { equality: true, comparison: false } } },
    { attributePatterns: NUMBERS, features: { facetSearch: false, filter: { equality: true, comparison: true } } },
    // The server knows places by this name only when it stands by itself.
    '_geo',
  ],
  // No document has this attribute: nothing is searched as text.
  searchableAttributes: ['none'],
  sortableAttributes: [],
  displayedAttributes: ['id', 'state', 'version', 'print', 'facts', 'text', 'mark'],
  rankingRules: ['words'],
  typoTolerance: { enabled: false },
  synonyms: {},
  stopWords: [],
  dictionary: [],
  separatorTokens: [],
  nonSeparatorTokens: [],
  distinctAttribute: null,
  proximityPrecision: 'byAttribute',
  prefixSearch: 'disabled',
  facetSearch: false,
  // The words that occur are read as values of a facet; counts of the server are never shown, and never used for k.
  faceting: { maxValuesPerFacet: MAX_WORDS, sortFacetValuesBy: { '*': 'alpha' } },
  // Sets are read from the documents route, which has no limit; a search only tells whether anything is there.
  pagination: { maxTotalHits: 1_000 },
};

/** Changes with the settings and with what documents look like: an index of another layout is built anew. */
export const LAYOUT = createHash('sha256')
  .update(`1 ${JSON.stringify(SETTINGS)}`)
  .digest('hex')
  .slice(0, 16);
