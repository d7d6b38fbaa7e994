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

/** Each process reads the names once, and again within a second after an import changed them. */
const kept = new WeakMap<Database, Map<TermKind, Kept>>();
const LOOK_AGAIN_MS = 1_000;
/** Below this a name has letters in common with what was typed by chance. */
const LEAST = 0.25;

const readTerms = async (tx: Tx, kind: TermKind, state: string): Promise<Kept> => {
  const rows = await termNames(tx, kind);
  const labels = rows.flatMap(({ code, label, synonyms, description }) =>
    [label, ...synonyms].map((text, place) => ({ id: `${code} ${place}`, text, concept: code, description })),
  );
  const terms = new Map(rows.map(({ code, label, kind: group }) => [code, { code, label, kind: group }]));
  return { state, lookedAt: performance.now(), finder: new Finder(labels), labels, terms };
};

const finderOf = async (db: Database, tx: Tx, kind: TermKind): Promise<Kept> => {
  const all = kept.get(db) ?? new Map<TermKind, Kept>();
  kept.set(db, all);
  const known = all.get(kind);
  if (known !== undefined && performance.now() - known.lookedAt < LOOK_AGAIN_MS) return known;
  const state = await termsState(tx, kind);
  const fresh = known?.state === state ? { ...known, lookedAt: performance.now() } : await readTerms(tx, kind, state);
  all.set(kind, fresh);
  return fresh;
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
