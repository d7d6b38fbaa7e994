/**
 * What may be told of groups of people: counts of 10 and more, rounded to 5, and so that no count under 10 follows from
 * the others. The groups of one list are parts of a whole, and the whole is told too, so the hidden ones together can be
 * had by subtraction. The same holds for who was not chosen. No database, no clock.
 */

/** Fewest people that a count may stand for (docs/trust.md: 10 for everything that is not a card). */
export const FEWEST = 10;
const STEP = 5;
/**
 * What is hidden is at least so many groups, with at least so many people in them together. Two groups with ten people
 * would do against subtraction; against somebody who also reasons about why a group was hidden they do not (see the
 * test that tries every table).
 */
const HIDDEN = { groups: 3, people: 3 * FEWEST };

export const measures = ['shown', 'proposed'] as const;
export type Measure = (typeof measures)[number];

/** People of one group: how many could be ranked, how many of them were shown in a worklist, and how many proposed. */
export type Counts = Readonly<Record<'pool' | Measure, number>>;
/** The same as it may be told; null is hidden. */
export type Told = Readonly<Record<'pool' | Measure, number | null>>;

const rounded = (count: number): number => Math.round(count / STEP) * STEP;

const sum = (cells: readonly Counts[], count: (cell: Counts) => number): number =>
  cells.reduce((total, cell) => total + count(cell), 0);

/**
 * Which groups of a list keep a count. `parts` are the counts that follow from it, each of which has to stand for enough
 * people in every group that is told, and in all hidden ones together.
 */
const keptOf = (
  cells: readonly Counts[],
  allowed: ReadonlySet<Counts>,
  parts: readonly ((cell: Counts) => number)[],
): Set<Counts> => {
  const least = (cell: Counts) => Math.min(...parts.map((part) => part(cell)));
  const kept = new Set(cells.filter((cell) => allowed.has(cell) && least(cell) >= FEWEST));
  // The smallest first: that hides least.
  const next = [...kept].sort((a, b) => least(a) - least(b));
  const hidden = () => cells.filter((cell) => !kept.has(cell));
  const safe = () => {
    const group = hidden();
    return (
      group.length === 0 || (group.length >= HIDDEN.groups && parts.every((part) => sum(group, part) >= HIDDEN.people))
    );
  };
  for (const cell of next) {
    if (safe()) break;
    kept.delete(cell);
  }
  return kept;
};

/** The groups of one list, in the same order. */
export const tellGroups = (cells: readonly Counts[]): Told[] => {
  const pools = keptOf(cells, new Set(cells), [({ pool }) => pool]);
  const kept = new Map(
    measures.map((measure) => [
      measure,
      keptOf(cells, pools, [(cell) => cell[measure], (cell) => cell.pool - cell[measure]]),
    ]),
  );
  const told = (cell: Counts, measure: Measure) =>
    kept.get(measure)?.has(cell) === true ? rounded(cell[measure]) : null;
  return cells.map((cell) => ({
    pool: pools.has(cell) ? rounded(cell.pool) : null,
    shown: told(cell, 'shown'),
    proposed: told(cell, 'proposed'),
  }));
};

/** Everybody together. */
export const tellTotal = (all: Counts): Told => {
  const told = (part: number) => (part >= FEWEST && all.pool - part >= FEWEST ? rounded(part) : null);
  return { pool: all.pool >= FEWEST ? rounded(all.pool) : null, shown: told(all.shown), proposed: told(all.proposed) };
};
