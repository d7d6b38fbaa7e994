import type { ProfileContent } from '#contract/profile.ts';

/** A profile that may be read, by the transaction that wrote it. */
export interface WrittenProfile {
  personId: string;
  writtenBy: string;
}

interface ReadProfile extends WrittenProfile {
  content: ProfileContent;
}

interface Kept extends Readonly<ReadProfile> {
  /** Milliseconds of the process clock. */
  usedAt: number;
}

/** What nobody asked for in this time leaves the memory, with it whoever was taken off the books. */
export const KEEP_MS = 600_000;

/**
 * What a process read of profiles. A worklist compares thousands of people, and only what was written since is read
 * again. Who may be read is decided by whoever gives the list, each time anew.
 */
export class ProfileMemory {
  readonly #kept = new Map<string, Kept>();
  #emptying: NodeJS.Timeout | undefined;

  /** Contents of these profiles, in their order, without those that `read` does not find any more. */
  async contentsOf(
    profiles: readonly WrittenProfile[],
    read: (personIds: readonly string[]) => Promise<readonly ReadProfile[]>,
  ): Promise<{ personId: string; content: Readonly<ProfileContent> }[]> {
    const now = performance.now();
    // Gathered before and after reading: meanwhile others ask, and what is kept changes.
    const found = new Map<string, Readonly<ProfileContent>>();
    const missing: string[] = [];
    for (const { personId, writtenBy } of profiles) {
      const kept = this.#kept.get(personId);
      if (kept?.writtenBy === writtenBy) {
        kept.usedAt = now;
        found.set(personId, kept.content);
      } else missing.push(personId);
    }
    for (const row of missing.length === 0 ? [] : await read(missing)) {
      const content = Object.freeze(row.content);
      this.#kept.set(row.personId, { ...row, content, usedAt: now });
      found.set(row.personId, content);
    }
    this.#forgetUnused(now);
    return profiles.flatMap(({ personId }) => {
      const content = found.get(personId);
      return content === undefined ? [] : [{ personId, content }];
    });
  }

  /** Empties itself when nobody asks any more: a process that rests remembers nobody. */
  #forgetUnused(now: number): void {
    for (const [personId, { usedAt }] of this.#kept) if (now - usedAt > KEEP_MS) this.#kept.delete(personId);
    clearTimeout(this.#emptying);
    this.#emptying = setTimeout(() => this.#kept.clear(), KEEP_MS).unref();
  }
}
