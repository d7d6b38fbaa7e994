import type { Market } from './market.ts';

interface Found {
  ids: Uint32Array;
  /** The place in `likenesses`. */
  how: Uint8Array;
}

/** Occupations that are like one another, with how: found when first asked for, the nearest first. */
export class Neighbours {
  readonly #market: Market;
  readonly #found = new Map<number, Found>();
  /** Per occupation the question that met it last. */
  readonly #met: Uint32Array;
  #questions = 0;

  constructor(market: Market) {
    this.#market = market;
    this.#met = new Uint32Array(market.occupations.length);
  }

  of(id: number): Found {
    const known = this.#found.get(id);
    if (known) return known;
    const { of: groups, members } = this.#market.groups;
    // A later group is wider: who is in an earlier one as well is as near as that one says.
    const question = ++this.#questions;
    const ids: number[] = [];
    const how: number[] = [];
    for (let at = groups.from[id]!; at < groups.from[id + 1]!; at++) {
      const group = groups.values[at]!;
      for (let place = members.from[group]!; place < members.from[group + 1]!; place++) {
        const other = members.values[place]!;
        if (this.#met[other] === question) continue;
        this.#met[other] = question;
        ids.push(other);
        how.push(groups.extra[at]!);
      }
    }
    const found = { ids: Uint32Array.from(ids), how: Uint8Array.from(how) };
    this.#found.set(id, found);
    return found;
  }
}
