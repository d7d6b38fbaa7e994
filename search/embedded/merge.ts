import { makeTable } from './ids.ts';
import { LIST_COLUMNS } from './packed.ts';
import { FIELD_SHIFT, INTEGER_COLUMNS, kill, placeOfToken, type Postings, type Segment, segmentOf } from './segment.ts';

/** The document that a dead one becomes: none. */
const NOWHERE = 0xffffffff;
/** About this many documents or postings are handled between two chances to answer a query: a few milliseconds. */
const SLICE = 100_000;

/**
 * Puts segments together into one without what is dead. Yields between slices of work, so that queries are answered
 * in between; documents that die meanwhile are dead in the result too.
 */
export function* mergeSegments(sources: readonly Segment[]): Generator<void, Segment> {
  const places = placesOf(sources);
  yield;
  const count = places.reduce((sum, place) => Math.max(sum, highest(place) + 1), 0);
  const rotations = column(sources, places, count, Uint32Array, ({ rotations: from }) => from);
  const integers = INTEGER_COLUMNS.map((name) => column(sources, places, count, Int32Array, (from) => from[name]));
  yield;
  const ids = idBytes(sources, places, count);
  yield;
  const sets: Uint32Array[] = [];
  for (const name of LIST_COLUMNS) {
    sets.push(column(sources, places, count, Uint32Array, (source) => source.sets[name]));
    yield;
  }
  const postings = yield* mergePostings(sources, places);
  const merged = segmentOf(count, {
    ids: makeTable(ids.bytes, ids.starts, rotations),
    versions: column(sources, places, count, Float64Array, ({ versions }) => versions),
    regions: column(sources, places, count, Uint32Array, ({ regions }) => regions),
    rotations,
    integers,
    sets,
    postings,
  });
  for (const [index, source] of sources.entries()) {
    const place = places[index]!;
    for (let document = 0; document < source.count; document++)
      if (source.dead[document] === 1 && place[document] !== NOWHERE) kill(merged, place[document]!);
  }
  return merged;
}

/** For each document of each segment its number in the merged one. All keep the order of their squares. */
function placesOf(sources: readonly Segment[]): Uint32Array[] {
  const places = sources.map(({ count }) => new Uint32Array(count).fill(NOWHERE));
  const at = sources.map(() => 0);
  const skip = (index: number) => {
    const { dead, count } = sources[index]!;
    while (at[index]! < count && dead[at[index]!] === 1) at[index]!++;
  };
  for (const index of sources.keys()) skip(index);
  for (let next = 0; ; next++) {
    let first = -1;
    for (let index = 0; index < sources.length; index++) {
      if (at[index]! >= sources[index]!.count) continue;
      if (first < 0 || sources[index]!.squares[at[index]!]! < sources[first]!.squares[at[first]!]!) first = index;
    }
    if (first < 0) return places;
    places[first]![at[first]!++] = next;
    skip(first);
  }
}

function highest(places: Uint32Array): number {
  for (let index = places.length - 1; index >= 0; index--) if (places[index] !== NOWHERE) return places[index]!;
  return -1;
}

type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

function column<A extends Numbers>(
  sources: readonly Segment[],
  places: readonly Uint32Array[],
  count: number,
  Kind: new (length: number) => A,
  from: (segment: Segment) => A,
): A {
  const merged = new Kind(count);
  for (const [index, source] of sources.entries()) {
    const place = places[index]!;
    const values = from(source);
    for (let document = 0; document < place.length; document++)
      if (place[document] !== NOWHERE) merged[place[document]!] = values[document]!;
  }
  return merged;
}

function idBytes(
  sources: readonly Segment[],
  places: readonly Uint32Array[],
  count: number,
): { starts: Uint32Array; bytes: Uint8Array } {
  const starts = new Uint32Array(count + 1);
  for (const [index, { ids }] of sources.entries()) {
    const place = places[index]!;
    for (let document = 0; document < place.length; document++)
      if (place[document] !== NOWHERE) starts[place[document]! + 1] = ids.starts[document + 1]! - ids.starts[document]!;
  }
  for (let document = 0; document < count; document++) starts[document + 1]! += starts[document]!;
  const bytes = new Uint8Array(starts[count]!);
  for (const [index, { ids }] of sources.entries()) {
    const place = places[index]!;
    for (let document = 0; document < place.length; document++) {
      if (place[document] === NOWHERE) continue;
      let to = starts[place[document]!]!;
      for (let at = ids.starts[document]!; at < ids.starts[document + 1]!; at++) bytes[to++] = ids.bytes[at]!;
    }
  }
  return { starts, bytes };
}

function* mergePostings(sources: readonly Segment[], places: readonly Uint32Array[]): Generator<void, Postings> {
  const all = new Set<number>();
  for (const { postings } of sources) for (const token of postings.tokens) all.add(token);
  const tokens = Uint32Array.from(all).sort();
  const most = sources.reduce((sum, { postings }) => sum + postings.list.length, 0);
  const list = new Uint32Array(most);
  const kept: number[] = [];
  const starts: number[] = [0];
  let end = 0;
  let since = 0;
  for (const token of tokens) {
    const begin = end;
    let runs = 0;
    for (const [index, { postings }] of sources.entries()) {
      const at = placeOfToken(postings, token);
      if (at < 0) continue;
      const before = end;
      end = copyAlive(postings, at, places[index]!, list, end);
      if (end > before) runs++;
    }
    if (runs > 1) list.subarray(begin, end).sort();
    if (end > begin) {
      kept.push(token);
      starts.push(end);
    }
    since += end - begin + 1;
    if (since > SLICE) {
      since = 0;
      yield;
    }
  }
  return { tokens: Uint32Array.from(kept), starts: Uint32Array.from(starts), list: list.slice(0, end) };
}

function copyAlive(postings: Postings, at: number, place: Uint32Array, list: Uint32Array, from: number): number {
  let end = from;
  const fields = 2 ** FIELD_SHIFT - 1;
  for (let index = postings.starts[at]!; index < postings.starts[at + 1]!; index++) {
    const posting = postings.list[index]!;
    const document = place[posting >>> FIELD_SHIFT]!;
    if (document !== NOWHERE) list[end++] = (document << FIELD_SHIFT) | (posting & fields);
  }
  return end;
}
