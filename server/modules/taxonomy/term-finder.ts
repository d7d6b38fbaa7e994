import { setImmediate } from 'node:timers/promises';
import type { TermKind } from '#contract/taxonomy.ts';
import { Finder, type FinderLabel } from '#search/finder/finder.ts';
import { marksOf, type Mark } from '#search/finder/marks.ts';
import type { Database, Tx } from '#server/platform/db.ts';
import { type Term, termNames, termsState } from './taxonomy.repository.ts';

export interface FoundTerm extends Term {
  /** Another name of it that is nearer to what was typed than the label. */
  via: string | null;
  /** The parts of `via`, or of the label without it, that answer what was typed. */
  marks: Mark[];
  score: number;
}

interface Kept {
  /** What the names were when they were read. */
  state: string;
  /** When that was last looked at, by the clock of the process. */
  lookedAt: number;
  finder: Finder;
  labels: readonly FinderLabel[];
  terms: ReadonlyMap<string, Term>;
}

interface Shelf {
  known: Kept | undefined;
  reading: Promise<Kept> | undefined;
}

/** Each process reads the names once, and again within a second after an import changed them. */
const kept = new WeakMap<Database, Map<TermKind, Shelf>>();
const LOOK_AGAIN_MS = 1_000;
/** Below this a name has letters in common with what was typed by chance. */
const LEAST = 0.25;

/** Makes a finder while the process goes on answering others. */
const inTurns = async (labels: readonly FinderLabel[]): Promise<Finder> => {
  const parts = Finder.inParts(labels);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
    await setImmediate();
  }
};

const readTerms = async (rows: Awaited<ReturnType<typeof termNames>>, state: string): Promise<Kept> => {
  const labels = rows.flatMap(({ code, label, synonyms, description }) =>
    [label, ...synonyms].map((text, place) => ({ id: `${code} ${place}`, text, concept: code, description })),
  );
  const terms = new Map(rows.map(({ code, label, kind: group }) => [code, { code, label, kind: group }]));
  return { state, lookedAt: performance.now(), finder: await inTurns(labels), labels, terms };
};

/** What is known; when the names changed it still answers until the new ones are read, and the very first asker waits. */
const finderOf = async (db: Database, tx: Tx, kind: TermKind): Promise<Kept> => {
  const all = kept.get(db) ?? new Map<TermKind, Shelf>();
  kept.set(db, all);
  const shelf = all.get(kind) ?? { known: undefined, reading: undefined };
  all.set(kind, shelf);
  const { known } = shelf;
  if (known !== undefined && (shelf.reading || performance.now() - known.lookedAt < LOOK_AGAIN_MS)) return known;
  const state = await termsState(tx, kind);
  if (known?.state === state) {
    known.lookedAt = performance.now();
    return known;
  }
  const rows = await termNames(tx, kind);
  shelf.reading ??= readTerms(rows, state)
    .then((fresh) => (shelf.known = fresh))
    .finally(() => (shelf.reading = undefined));
  if (known === undefined) return shelf.reading;
  // When it fails, whoever asks next tries again.
  shelf.reading.catch(() => undefined);
  return known;
};

/** Terms in use for everyday words, best first; with equal scores those of the starter list come first. */
export const findByWords = async (
  db: Database,
  tx: Tx,
  { kind, text, limit }: { kind: TermKind; text: string; limit: number },
): Promise<FoundTerm[]> => {
  const { finder, labels, terms } = await finderOf(db, tx, kind);
  return finder
    .rank(text, limit)
    .filter(({ score }) => score >= LEAST)
    .flatMap(({ label: place, score }) => {
      const name = labels[place];
      const term = terms.get(name?.concept ?? '');
      if (name === undefined || term === undefined) return [];
      const via = name.text === term.label ? null : name.text;
      return { ...term, via, marks: marksOf(via ?? term.label, text), score };
    });
};
