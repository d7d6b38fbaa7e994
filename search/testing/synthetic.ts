import type { Collection, Query, SearchDocument, TagField, UnknownMode } from '../engine.ts';
import { Random } from './random.ts';

export interface WorldSize {
  occupations: number;
  talents: number;
  words: number;
  /** Chance that a value of a document is unknown. */
  unknown: number;
}

/** About what a large region would hold. */
export const REGION_SIZE: WorldSize = { occupations: 3_000, talents: 13_000, words: 28_000, unknown: 0.05 };

const DUTCH = (
  'schoonmaker poetser vrachtwagenchauffeur heftruckchauffeur chauffeur bezorger orderpicker magazijnmedewerker ' +
  'verkoopmedewerker verkoper verkoopster kassamedewerker kok keukenhulp afwasser hovenier tuinman stratenmaker ' +
  'schilder loodgieter elektricien automonteur fietsenmaker beveiliger receptioniste telefonist secretaresse ' +
  'administratie boekhouder helpdesk programmeur verzorgende verpleegkundige thuiszorg kinderopvang docent ' +
  'onderwijsassistent metselaar timmerman kapper naaister productiemedewerker lasser klusser groenvoorziener ' +
  'samenwerken zelfstandig klantvriendelijk nauwkeurig geduldig sterk rekenen taalgevoel machines computers ' +
  'planten dieren ouderen kinderen auto-onderhoud e-mail mbo-niveau vergaderen leiderschap zaag- c++ café crèche'
).split(' ');
const STARTS = 'b bl br d dr f g gr h k kl kr l m n p pl pr r s sch sl sp st t tr v vl w z zw'.split(' ');
const VOWELS = 'a aa e ee i ie ij o oo oe ou u ui eu'.split(' ');
const ENDS = 'd f g k l lm m n nd nk ng p r rk rt s st t'.split(' ');
/** How flat the distribution of words and talents begins: the commonest is in about one in eight documents. */
const HEAD = 20;
const LANGUAGES = ['nl', 'en', 'ar', 'tr', 'ti', 'pl', 'uk', 'fr'];
const LICENCES = ['B', 'BE', 'C', 'CE', 'D', 'T', 'AM'];
const LEVELS = ['1', '2', '3', '4', '5'];
const CONTRACTS = ['vast', 'tijdelijk', 'uitzend', 'oproep'];
const AREAS = ['0637', '1916', '0603', '1783', '1842', '0629'];

export type QueryKind = 'typical' | 'broad' | 'browse' | 'odd';

/** Invented documents and queries of one region, the same for the same seed. */
export class World {
  readonly #random: Random;
  readonly #size: WorldSize;
  readonly #words: string[];
  readonly #made: SearchDocument[] = [];
  readonly collection: Collection;

  constructor(seed: number, size: WorldSize, collection: Collection) {
    this.#random = new Random(seed);
    this.#size = size;
    this.collection = collection;
    const words = new Set(DUTCH);
    while (words.size < size.words) words.add(this.#word());
    // In random order, so that common and rare words are of every kind.
    this.#words = [...words]
      .map((word) => ({ word, place: this.#random.fraction() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ word }) => word);
  }

  document(id: string, version: number): SearchDocument {
    const random = this.#random;
    const occupations = this.#distinct(1 + random.below(3), () => random.skewed(this.#size.occupations));
    // Most talents belong to the occupation, the others are anyone's.
    const talents = this.#distinct(5 + random.below(11), () =>
      random.chance(0.6)
        ? ((occupations[0] ?? 0) * 31 + random.below(25)) % this.#size.talents
        : random.skewed(this.#size.talents, HEAD),
    );
    const hoursMin = this.#maybe(random.pick([8, 12, 16, 20, 24, 32]));
    const sector = (occupations[0] ?? 0) % 17;
    const document: SearchDocument = {
      id,
      version,
      region: random.chance(0.98) ? 'zuid' : 'noord',
      scope: [random.pick(AREAS)],
      ...(random.chance(0.02) ? { hiddenFrom: ['12345678'] } : {}),
      text: {
        a: occupations.map((occupation) => this.#words[(occupation * 7 + 9_001) % this.#words.length]).join(', '),
        b: talents.map((talent) => this.#words[(talent * 3 + 2_003) % this.#words.length]).join(' '),
        c: Array.from({ length: 12 + random.below(14) }, () => this.#common()).join(' '),
      },
      tags: {
        sector: this.#codes('s', random.chance(0.3) ? [sector, random.below(17)] : [sector]),
        occupation: this.#codes('o', occupations),
        family: this.#codes(
          'f',
          occupations.map((occupation) => occupation % 40),
        ),
        talents: this.#codes('t', talents),
        level: this.#maybe([random.pick(LEVELS)]) ?? [],
        municipality: [random.pick(AREAS)],
        languages: this.#maybe(random.sample(LANGUAGES, 1 + random.below(2))) ?? [],
        licences: random.chance(0.5) ? random.sample(LICENCES, 1 + random.below(2)) : [],
        contract: this.#maybe(random.sample(CONTRACTS, 1 + random.below(3))) ?? [],
      },
      numbers: { hoursMin, hoursMax: this.#maybe((hoursMin ?? 8) + random.pick([0, 4, 8, 16])) },
      availableFrom: this.#maybe(this.#date()),
      newestOn: this.#maybe(this.#date()),
      point: this.#maybe({ lat: 51.6 + random.fraction() * 0.9, lon: 4 + random.fraction() * 1.4 }),
    };
    if (this.#made.length < 5_000) this.#made.push(document);
    return document;
  }

  /** A question somebody could ask who has a certain document in mind. */
  query(kind: QueryKind): Query {
    const random = this.#random;
    const target = random.pick(this.#made);
    const near = target.point ?? { lat: 52.05, lon: 4.5 };
    const sector = (unknown: UnknownMode) => ({
      field: 'sector' as const,
      anyOf: this.#some(target, 'sector'),
      unknown,
    });
    const base = {
      collection: this.collection,
      region: 'zuid',
      facets: ['sector', 'level', 'contract', 'municipality'] satisfies TagField[],
      sort: 'relevance',
      offset: 0,
      limit: 20,
      dayKey: `2026-11-${10 + random.below(20)}`,
    } as const;
    if (kind === 'browse') {
      return {
        ...base,
        filters: [sector('group')],
        near: { ...near, km: random.pick([10, 15, 25]) },
        hours: { min: 16, max: 32 },
      };
    }
    if (kind === 'broad') {
      const [word = ''] = this.#someWords(target, 1);
      return { ...base, text: this.#mistype(word), filters: random.chance(0.5) ? [sector('group')] : [] };
    }
    const text = this.#someWords(target, 1 + random.below(kind === 'odd' ? 4 : 3));
    const typed = random.chance(kind === 'odd' ? 0.4 : 1) ? this.#mistypeOne(text) : text;
    if (kind === 'typical') {
      const field = random.pick(['sector', 'occupation', 'talents'] as const);
      return {
        ...base,
        text: typed.join(' '),
        filters: [{ field, anyOf: this.#some(target, field), unknown: 'group' }],
        near: { ...near, km: random.pick([10, 25, 40]) },
        hours: { min: 16, max: 32 },
      };
    }
    return this.#odd(target, typed.join(random.pick([' ', '-', ', '])));
  }

  /** Anything the port allows, in any combination. */
  #odd(target: SearchDocument, text: string): Query {
    const random = this.#random;
    const fields = ['sector', 'occupation', 'family', 'talents', 'level', 'languages', 'licences', 'contract'] as const;
    const filters = [...new Set(random.sample(fields, random.below(4)))].map((field) => ({
      field,
      anyOf: [...this.#some(target, field), ...(random.chance(0.3) ? ['nooit'] : [])],
      unknown: random.pick(['exclude', 'group'] as const),
    }));
    const unknown = random.pick([undefined, 'exclude', 'group'] as const);
    const optional = unknown === undefined ? {} : { unknown };
    return {
      collection: this.collection,
      region: random.chance(0.9) ? 'zuid' : 'noord',
      ...(random.chance(0.2) ? { scopeAnyOf: random.sample(AREAS, random.below(4)) } : {}),
      ...(random.chance(0.3) ? { viewer: '12345678' } : {}),
      ...(random.chance(0.6) ? { text } : {}),
      filters,
      ...(random.chance(0.5)
        ? {
            near: { ...(target.point ?? { lat: 52, lon: 4.5 }), km: random.pick([0.1, 3, 12.5, 40, 900]), ...optional },
          }
        : {}),
      ...(random.chance(0.4)
        ? { hours: { min: random.pick([null, 16, 24]), max: random.pick([null, 20, 36]), ...optional } }
        : {}),
      ...(random.chance(0.3) ? { availableBy: { date: this.#date(), ...optional } } : {}),
      facets: [...new Set(random.sample(fields, random.below(5)))],
      facetLimit: random.pick([1, 5, 100]),
      sort: random.pick(['relevance', 'distance', 'newest'] as const),
      offset: random.pick([0, 0, 0, 7]),
      limit: 20,
      dayKey: `dag-${random.below(50)}`,
    };
  }

  #some(target: SearchDocument, field: TagField): string[] {
    const own = target.tags[field]?.[0];
    return [...(own === undefined ? [] : [own]), ...(this.#random.chance(0.3) ? [this.#anyOf(field)] : [])];
  }

  #anyOf(field: TagField): string {
    return this.#random.pick(this.#made).tags[field]?.[0] ?? 'nooit';
  }

  #someWords({ text }: SearchDocument, amount: number): string[] {
    const own = this.#random.pick([text.a, text.b, text.c]).split(/[ ,]+/);
    return this.#random.sample(own, amount);
  }

  #mistypeOne(words: string[]): string[] {
    const chosen = this.#random.below(words.length);
    return words.map((word, index) => (index === chosen ? this.#mistype(word) : word));
  }

  #mistype(word: string): string {
    const at = this.#random.below(Math.max(1, word.length - 1));
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const mistakes = [
      left + right.slice(1),
      `${left}e${right}`,
      `${left}k${right.slice(1)}`,
      left + right.charAt(1) + right.charAt(0) + right.slice(2),
    ];
    return this.#random.pick(mistakes);
  }

  #common(): string | undefined {
    return this.#words[this.#random.skewed(this.#words.length, HEAD)];
  }

  #word(): string {
    const syllables = 2 + this.#random.below(3);
    return Array.from(
      { length: syllables },
      () => this.#random.pick(STARTS) + this.#random.pick(VOWELS) + this.#random.pick(ENDS),
    ).join('');
  }

  #codes(prefix: string, numbers: number[]): string[] {
    return this.#maybe(numbers.map((number) => `${prefix}${number}`)) ?? [];
  }

  #date(): string {
    return `2026-${String(1 + this.#random.below(12)).padStart(2, '0')}-${String(1 + this.#random.below(28)).padStart(2, '0')}`;
  }

  #maybe<T>(value: T): T | null {
    return this.#random.chance(this.#size.unknown) ? null : value;
  }

  #distinct(amount: number, make: () => number): number[] {
    return [...new Set(Array.from({ length: amount }, make))];
  }
}
