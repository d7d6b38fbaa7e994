import { baseForm } from '../text/base-form.ts';
import { compoundParts } from '../text/compound-parts.ts';
import { type Word, words } from '../text/fold.ts';
import { soundOf } from '../text/sound.ts';
import { WordList } from '../text/spelling.ts';
import { stem } from '../text/stem.ts';
import { ROLES } from '../text/vocabulary/roles.ts';
import { SAME_THING } from '../text/vocabulary/same-thing.ts';
import { SAME_WORK } from '../text/vocabulary/same-work.ts';

/** Words of a text that count, or pieces of its letters, with their weight. */
export type Bag = Map<string, number>;

/** How the finder reads a text; everything that compares works from this alone. */
export interface Reading {
  /** The words as they sound, without gender and number: texts with one key differ in no more than that. */
  key: string;
  /** Terms of the words and of their parts; words of one meaning share one. */
  meaning: Bag;
  /** Kinds of worker, as the bits of `ROLES`. */
  roles: number;
}

/** Small words only: "in", "voor" and "iets" say nothing, but "jongeren" and "mensen" are what somebody may look for. */
const SMALL = new Set('als bij de der die door een en het iets in is met naar of om op te tot uit van voor'.split(' '));
/** "medewerk(st)er", "assistent(e)": the base form stands without what is between the brackets. */
const BRACKETS = /\((?:st|e|s|n|en|in)\)/gi;
const LETTERS = [3, 4] as const;
/** A word whose meaning is known by its group still counts itself a little, so that the word itself comes first. */
const OWN_WORD = 0.25;
/** A part of a word or phrase that is in a group as a whole. */
const KNOWN_PART = 0.5;
/** A word that was probably meant. */
const NEAR_WORD = 0.8;
const SHORTEST_BEGINNING = 4;
const MOST_BEGUN = 5;
const MAX_WORDS = 40;

export function read(text: string): Reading {
  const found = wordsOf(text);
  return { key: found.map(({ sound }) => sound).join(' '), meaning: meaningOf(found), roles: rolesOf(found) };
}

/** The words of all labels as they sound, to take a word that none of them has for those that are nearly the same. */
export class Spelling {
  readonly #list = new WordList();
  readonly #bySound = new Map<string, Part>();

  add(text: string): void {
    for (const part of wordsOf(text)) {
      if (this.#bySound.has(part.sound)) continue;
      this.#bySound.set(part.sound, part);
      this.#list.add(part.sound);
    }
  }

  /** Words that are meant by a word that no label has: nearly the same, or begun with it. None for a known word. */
  nearest({ sound }: Part): Part[] {
    if (this.#bySound.has(sound)) return [];
    const near = this.#list.near(sound);
    const fewest = Math.min(...near.map(({ edits }) => edits));
    const closest = near.filter(({ edits }) => edits === fewest).map(({ word }) => word);
    const meant = closest.length > 0 ? closest.sort() : this.#begunWith(sound);
    return meant.flatMap((word) => this.#bySound.get(word) ?? []);
  }

  /** The shortest words that begin so, for somebody who is still typing. */
  #begunWith(sound: string): string[] {
    if (sound.length < SHORTEST_BEGINNING) return [];
    return [...this.#bySound.keys()]
      .filter((word) => word.startsWith(sound))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .slice(0, MOST_BEGUN);
  }
}

/** Terms of one word and its parts, groups of one meaning included. */
export function meaningOfWord(word: string): ReadonlySet<string> {
  return new Set(meaningOf(wordsOf(word)).keys());
}

/** A query: as any text, and misspelled words also mean the nearest words that labels have. */
export function readQuery(text: string, spelling: Spelling): Reading {
  const reading = read(text);
  for (const part of wordsOf(text)) {
    for (const [term, weight] of meaningOf(spelling.nearest(part)))
      reading.meaning.set(term, Math.max(reading.meaning.get(term) ?? 0, weight * NEAR_WORD));
  }
  return reading;
}

/** The same for a text of many words, of which only the meaning counts. */
export function readMeaning(text: string, most = 400): Bag {
  return meaningOf(wordsOf(text, most));
}

interface Part extends Word {
  /** Term of the whole word. */
  term: string;
  /** Terms of its parts, or of the word itself when it has none. */
  parts: readonly string[];
  /** The word as it sounds, without gender and number. */
  sound: string;
}

const remembered = new Map<string, Part>();
const MAX_REMEMBERED = 50_000;

function wordsOf(text: string, most = MAX_WORDS): Part[] {
  return words(text.replace(BRACKETS, ''))
    .filter(({ word }) => !SMALL.has(word))
    .slice(0, most)
    .map(takeApart);
}

function takeApart(found: Word): Part {
  const key = found.pieces.join('-');
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const pieces = found.pieces.length > 1 ? found.pieces.filter((piece) => !SMALL.has(piece)) : [found.word];
  const parts = pieces.flatMap((piece) => {
    const inner = compoundParts(piece);
    const base = inner.length > 0 ? inner : compoundParts(baseForm(piece));
    return base.length > 0 ? base : [piece];
  });
  const made: Part = {
    ...found,
    term: stem(found.word),
    parts: parts.map(stem),
    sound: soundOf(found.pieces.map(baseForm).join('')),
  };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, made);
  return made;
}

/** Groups of three and four letters of a key, spaces included. */
export function lettersOf(key: string): Bag {
  const bag: Bag = new Map();
  const line = ` ${key} `;
  for (const length of LETTERS) {
    for (let at = 0; at + length <= line.length; at++) {
      const piece = line.slice(at, at + length);
      bag.set(piece, (bag.get(piece) ?? 0) + 1);
    }
  }
  return bag;
}

/** Groups of words by what is in a text: a term of one word, or the first term of a phrase. */
interface Groups {
  words: Map<string, number[]>;
  phrases: Map<string, { terms: readonly string[]; group: number }[]>;
}

function groupsOf(lists: readonly (readonly string[])[]): Groups {
  const groups: Groups = { words: new Map(), phrases: new Map() };
  const put = (term: string, group: number) => {
    const known = groups.words.get(term) ?? [];
    if (!known.includes(group)) groups.words.set(term, [...known, group]);
  };
  for (const [group, members] of lists.entries()) {
    for (const member of members) {
      const found = wordsOf(member);
      const terms = [...new Set(found.flatMap(({ parts }) => parts))];
      const [first, only] = [terms[0], found.length === 1 ? found[0] : undefined];
      if (first === undefined) continue;
      if (only !== undefined) put(only.term, group);
      if (terms.length === 1) put(first, group);
      else groups.phrases.set(first, [...(groups.phrases.get(first) ?? []), { terms, group }]);
    }
  }
  return groups;
}

const MEANINGS = groupsOf([...SAME_WORK, ...SAME_THING]);
const KINDS = groupsOf(ROLES);

/** No word can begin with this sign, so a group is never taken for a term. */
const groupTerm = (group: number) => `=${group}`;

function meaningOf(found: readonly Part[]): Bag {
  const bag: Bag = new Map();
  const add = (term: string, weight: number) => bag.set(term, Math.max(bag.get(term) ?? 0, weight));
  const terms = new Set(found.flatMap(({ parts }) => parts));
  const known = new Set<string>();
  for (const { term, parts } of found) {
    if (parts.length < 2) continue;
    for (const group of MEANINGS.words.get(term) ?? []) {
      add(groupTerm(group), 1);
      for (const part of parts) known.add(part);
    }
  }
  for (const term of terms) {
    for (const phrase of MEANINGS.phrases.get(term) ?? []) {
      if (!phrase.terms.every((other) => terms.has(other))) continue;
      add(groupTerm(phrase.group), 1);
      for (const other of phrase.terms) known.add(other);
    }
  }
  for (const term of terms) {
    const groups = MEANINGS.words.get(term) ?? [];
    const share = known.has(term) ? KNOWN_PART : 1;
    for (const group of groups) add(groupTerm(group), share);
    add(term, groups.length > 0 ? OWN_WORD * share : share);
  }
  return bag;
}

function rolesOf(found: readonly Part[]): number {
  let bits = 0;
  for (const { term, parts } of found) {
    for (const each of [term, ...parts]) for (const group of KINDS.words.get(each) ?? []) bits |= 1 << group;
  }
  return bits;
}

/** The bit of the kinds of worker that lead others: the first group of `ROLES`. */
export const LEADS = 1;
