import type { ProfileContent } from '#contract/profile.ts';
import type { Database, Tx } from '#server/platform/db.ts';
import { contentOf } from './profiles.projection.ts';
import { findContents } from './profiles.repository.ts';
import { among } from './reach.repository.ts';

/** A profile that may be read, by the transaction that wrote it. */
export interface WrittenProfile {
  personId: string;
  writtenBy: string;
}

interface Kept {
  writtenBy: string;
  content: Readonly<ProfileContent>;
  /** Milliseconds of the process clock. */
  usedAt: number;
}

/** What nobody asked for in this time leaves the memory, with it whoever was taken off the books. */
const KEEP_MS = 600_000;

interface Shelf {
  kept: Map<string, Kept>;
  clearing: NodeJS.Timeout | undefined;
}

const shelves = new WeakMap<Database, Shelf>();

const shelfOf = (db: Database): Shelf => {
  const shelf = shelves.get(db) ?? { kept: new Map<string, Kept>(), clearing: undefined };
  shelves.set(db, shelf);
  return shelf;
};

const forgetUnused = (kept: Map<string, Kept>, now: number): void => {
  for (const [personId, { usedAt }] of kept) if (now - usedAt > KEEP_MS) kept.delete(personId);
};

/**
 * Contents of these profiles, in their order. A worklist compares thousands of people, so each process remembers what it
 * read and only reads what was written since. Who may be read is decided by whoever gives the list, each time anew.
 */
export const contentsOf = async (
  db: Database,
  tx: Tx,
  profiles: readonly WrittenProfile[],
): Promise<{ personId: string; content: Readonly<ProfileContent> }[]> => {
  const shelf = shelfOf(db);
  const { kept } = shelf;
  const now = performance.now();
  const missing = profiles.filter(({ personId, writtenBy }) => kept.get(personId)?.writtenBy !== writtenBy);
  const ids = missing.map(({ personId }) => personId);
  for (const row of ids.length === 0 ? [] : await findContents(tx, among(ids)))
    kept.set(row.personId, { writtenBy: row.writtenBy, content: Object.freeze(contentOf(row)), usedAt: now });
  forgetUnused(kept, now);
  clearTimeout(shelf.clearing);
  shelf.clearing = setTimeout(() => kept.clear(), KEEP_MS).unref();
  return profiles.flatMap(({ personId }) => {
    const found = kept.get(personId);
    // Gone between the two reads.
    if (found === undefined) return [];
    found.usedAt = now;
    return [{ personId, content: found.content }];
  });
};
