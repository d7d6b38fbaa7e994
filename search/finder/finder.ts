import { type Bag, LEADS, lettersOf, read, readMeaning, type Reading, readQuery, Spelling } from './reading.ts';
import { Shelf, View } from './view.ts';

export interface FinderLabel {
  id: string;
  text: string;
  /** Labels of one concept help each other, and only the best of them is answered. Absent: a concept of its own. */
  concept?: string;
  /** About the concept; counts a little. */
  description?: string;
}

export interface Found {
  /** Place of the label in the list that was given. */
  label: number;
  /** 0 to 1 for ordinary texts; only to compare answers to one query. */
  score: number;
}

/**
 * The published weights. Points for letters, meaning and concept are cosines (0 to 1) times these; the others are taken
 * off, or added, once. Set by hand on the tuning half of the judged queries.
 */
export const WEIGHTS = {
  letters: 1,
  meaning: 1,
  /** Meaning of all names and the description of the concept together. */
  concept: 0.7,
  /** A word of the description, next to 1 of a name. */
  description: 0.3,
  /** Below 1, so that a concept with many names is not lost against one with few. */
  conceptLength: 0.8,
  /** The label is the query, apart from gender, number and spelling signs. */
  same: 0.3,
  /** The label leads others and the query does not; half of it the other way round. */
  leads: 0.2,
  /** Both name a kind of worker, and not the same one. */
  otherRole: 0.2,
} as const;
const MOST = WEIGHTS.letters + WEIGHTS.meaning + WEIGHTS.concept + WEIGHTS.same;

/** What is known of labels before any query. */
export interface Labels {
  readings: Reading[];
  /** Number of the concept of each label. */
  owners: Uint32Array;
  /** Meaning of each concept. */
  concepts: Bag[];
  spelling: Spelling;
}

/** So many labels are read before others get their turn. */
const PART = 50;

/** Does all parts at once. */
export function whole<T>(parts: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** Reads labels, stopping after every part. */
export function* readLabels(labels: readonly FinderLabel[]): Generator<undefined, Labels> {
  const numbers = new Map<string, number>();
  const owners = Uint32Array.from(labels, ({ concept, id }) => {
    const key = concept === undefined ? `label ${id}` : `concept ${concept}`;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    return number;
  });
  const readings: Reading[] = [];
  const spelling = new Spelling();
  for (const { text } of labels) {
    readings.push(read(text));
    spelling.add(text);
    if (readings.length % PART === 0) yield;
  }
  const counts: Bag[] = Array.from({ length: numbers.size }, () => new Map<string, number>());
  const descriptions = new Map<number, string>();
  for (const [place, { meaning }] of readings.entries()) {
    const owner = owners[place] ?? 0;
    const bag = counts[owner];
    for (const [term, weight] of meaning) bag?.set(term, (bag.get(term) ?? 0) + weight);
    const description = labels[place]?.description;
    if (description && !descriptions.has(owner)) descriptions.set(owner, description);
  }
  yield;
  const concepts: Bag[] = [];
  for (const [owner, bag] of counts.entries()) {
    const pooled: Bag = new Map([...bag].map(([term, weight]) => [term, saturated(weight)]));
    for (const [term, weight] of readMeaning(descriptions.get(owner) ?? ''))
      pooled.set(term, (pooled.get(term) ?? 0) + WEIGHTS.description * saturated(weight));
    concepts.push(pooled);
    if (concepts.length % PART === 0) yield;
  }
  return { readings, owners, concepts, spelling };
}

/** The tenth name with a word says little more than the second. */
const saturated = (weight: number) => weight / (weight + 0.5);

/** What is added once to a label that has something in common with the query. */
export function adjustment(query: Reading, { roles, key }: Reading): number {
  let points = 0;
  const [asked, leads] = [query.roles & LEADS, roles & LEADS];
  if (asked !== leads) points -= asked === 0 ? WEIGHTS.leads : WEIGHTS.leads / 2;
  if (query.roles !== 0 && roles !== 0 && (query.roles & roles) === 0) points -= WEIGHTS.otherRole;
  if (query.key === key) points += WEIGHTS.same;
  return points;
}

/** Scores are compared and shown as this share of what can be had; a label that fits hardly any keeps a little above 0. */
export const scaled = (points: number): number => Math.max(points / MOST, 1e-6);

/**
 * Ranks labels for what somebody typed: exact, by fixed weights, without learning or history. Equal scores stand in the
 * order in which the labels were given.
 */
export class Finder {
  readonly #labels: Labels;
  readonly #letters: View;
  readonly #meaning: View;
  readonly #concept: View;
  readonly #scores: Float64Array;
  readonly #conceptScores: Float64Array;
  readonly #bestLabel: Int32Array;

  private constructor(labels: Labels, letters: View, meaning: View, concept: View) {
    this.#labels = labels;
    this.#letters = letters;
    this.#meaning = meaning;
    this.#concept = concept;
    this.#scores = new Float64Array(labels.readings.length);
    this.#conceptScores = new Float64Array(labels.concepts.length);
    this.#bestLabel = new Int32Array(labels.concepts.length);
  }

  /** Makes one at once: for whoever has nobody else to serve. */
  static of(labels: readonly FinderLabel[]): Finder {
    return whole(Finder.inParts(labels));
  }

  /** Makes one, stopping after every part, so that a server can answer others in between. */
  static *inParts(given: readonly FinderLabel[]): Generator<undefined, Finder> {
    const labels = yield* readLabels(given);
    const { readings, owners, concepts } = labels;
    const [letters, meaning, concept] = [new Shelf(), new Shelf(), new Shelf()];
    for (const [place, reading] of readings.entries()) {
      letters.add(lettersOf(reading.key));
      meaning.add(reading.meaning);
      if (place % PART === 0) yield;
    }
    for (const [place, bag] of concepts.entries()) {
      concept.add(bag);
      if (place % PART === 0) yield;
    }
    const lettersView = new View(letters, owners, concepts.length);
    yield;
    const meaningView = new View(meaning, owners, concepts.length);
    yield;
    const conceptView = new View(concept, Uint32Array.from(concepts.keys()), concepts.length, WEIGHTS.conceptLength);
    return new Finder(labels, lettersView, meaningView, conceptView);
  }

  /** The best label of each of the best concepts, best first, at most `top`. */
  rank(text: string, top: number): Found[] {
    const query = readQuery(text, this.#labels.spelling);
    const [scores, concepts, best] = [this.#scores.fill(0), this.#conceptScores.fill(0), this.#bestLabel.fill(-1)];
    this.#letters.add(lettersOf(query.key), WEIGHTS.letters, scores);
    this.#meaning.add(query.meaning, WEIGHTS.meaning, scores);
    this.#concept.add(query.meaning, WEIGHTS.concept, concepts);
    const { owners, readings } = this.#labels;
    for (let label = 0; label < scores.length; label++) {
      const points = scores[label] as number;
      if (points === 0) continue;
      const owner = owners[label] as number;
      const score = scaled(points + (concepts[owner] as number) + adjustment(query, readings[label] as Reading));
      scores[label] = score;
      const other = best[owner] as number;
      if (other < 0 || score > (scores[other] as number)) best[owner] = label;
    }
    return select(best, scores, top);
  }
}

/** The `top` best of `labels` (-1 is none): a heap would win little on a few thousand concepts, a floor wins most. */
function select(labels: Int32Array, scores: Float64Array, top: number): Found[] {
  const chosen: Found[] = [];
  let floor = 0;
  for (const label of labels) {
    if (label < 0) continue;
    const score = scores[label] as number;
    if (score < floor) continue;
    chosen.push({ label, score });
    if (chosen.length < top * 2 + 50) continue;
    chosen.sort(byScore).length = top;
    floor = chosen.at(-1)?.score ?? 0;
  }
  return chosen.sort(byScore).slice(0, top);
}

export const byScore = (a: Found, b: Found): number => b.score - a.score || a.label - b.label;
