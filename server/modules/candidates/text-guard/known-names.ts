import { type Finding, finding } from './finding.ts';
import { PARTICLES, WORD_NAMES } from './first-names.ts';
import { opensSentence, type Plain, plainOf, type Word } from './plain.ts';

/** The parts of one name by which a text can give the person away. */
interface KnownName {
  parts: string[];
  /** Parts written as one word: 'devries', 'fatimaelamrani'. */
  joined: Set<string>;
  /** Initials without dots, with and without those of little words: 'jv', 'jdv'. */
  initials: Set<string>;
}

const SUFFIXES = ['s', 'je', 'tje', 'pje', 'jes', 'tjes', 'ke', 'ie', 'en', 'ers'];

function lettersOf(name: string): string[] {
  return plainOf(name).low.match(/[\p{L}\p{M}]+/gu) ?? [];
}

function knownName(name: string): KnownName {
  const all = lettersOf(name);
  const parts = all.filter((part) => part.length > 1 && !PARTICLES.has(part));
  const first = all[0] ?? '';
  const behind = all.slice(1);
  const joined = new Set([all.join(''), behind.join(''), parts.join('')].filter((word) => word.length >= 5));
  const initials = new Set(
    [all, all.filter((part) => !PARTICLES.has(part)), [first, ...behind.slice(-1)]].map((list) =>
      list.map((part) => part.charAt(0)).join(''),
    ),
  );
  return { parts, joined, initials: new Set([...initials].filter((text) => text.length >= 2)) };
}

/** Whether one letter was changed, left out, added, or swapped with its neighbour. */
export function oneTypoApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const left = endA - start;
  const right = endB - start;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

type Match = 'sure' | 'likely' | 'typo';

function matchPart(word: string, part: string): Match | undefined {
  if (word === part) return WORD_NAMES.has(part) || part.length < 3 ? 'likely' : 'sure';
  if (word.startsWith(part) && part.length >= 3 && SUFFIXES.includes(word.slice(part.length))) return 'likely';
  if (part.length >= 4 && word.length >= 4 && oneTypoApart(word, part)) return 'typo';
  return undefined;
}

const STRENGTH: Record<Match, number> = { sure: 3, likely: 2, typo: 1 };

function bestMatch(word: Word, name: KnownName): Match | undefined {
  if (name.joined.has(word.low)) return 'sure';
  let best: Match | undefined;
  for (const part of name.parts) {
    const match = matchPart(word.low, part);
    if (match && (!best || STRENGTH[match] > STRENGTH[best])) best = match;
  }
  if (best || word.low.length < 7) return best;
  for (const joined of name.joined) if (oneTypoApart(word.low, joined)) return 'typo';
  return undefined;
}

/**
 * The names of people that the text may not tell: whole and in parts, with initials, in the genitive and as a pet form,
 * written as one word, and with one typing error. A part that is also a Dutch word counts with a capital inside a
 * sentence, or beside another part.
 */
export function findKnownNames(plain: Plain, words: readonly Word[], names: readonly string[]): Finding[] {
  const found: Finding[] = [];
  const { even, low } = plain;
  for (const name of names.map(knownName)) {
    if (name.parts.length === 0) continue;
    const matches = words.map((word) => bestMatch(word, name));
    /** Matches of which the text between is only spaces, dots, dashes and little words are one name. */
    let index = 0;
    while (index < words.length) {
      if (!matches[index]) {
        index += 1;
        continue;
      }
      const members = [index];
      let next = index + 1;
      for (; next < words.length && next <= (members.at(-1) ?? 0) + 4; next += 1) {
        const word = words[next];
        const before = words[next - 1];
        if (!word || !before || !/^[ .'-]{0,3}$/.test(even.slice(before.end, word.start))) break;
        if (matches[next]) members.push(next);
        else if (!PARTICLES.has(word.low) && word.low.length > 1) break;
      }
      const place = spanOf(words, members, even, name);
      if (members.length > 1 || place.initial || counts(words[index], matches[index], even)) {
        found.push(finding('name', place.start, place.end));
      }
      index = (members.at(-1) ?? index) + 1;
    }
    found.push(...initialsOf(name, even, low));
  }
  return found;
}

/** One word alone: sure in any case, else only with a capital that a sentence does not give. */
function counts(word: Word | undefined, match: Match | undefined, even: string): boolean {
  if (!word || !match || word.low.length < 3) return false;
  if (match === 'sure') return true;
  if (!/^\p{Lu}/u.test(word.even)) return false;
  const first = opensSentence(even, word.start);
  return match === 'likely' ? !first || !WORD_NAMES.has(word.low) : !first || word.low.length >= 6;
}

/** From the first part, with initials and little words before it, to the last. */
function spanOf(
  words: readonly Word[],
  members: readonly number[],
  even: string,
  name: KnownName,
): { start: number; end: number; initial: boolean } {
  let start = words[members[0] ?? 0]?.start ?? 0;
  const end = words[members.at(-1) ?? 0]?.end ?? start;
  let initial = false;
  let edge = start;
  for (let index = (members[0] ?? 0) - 1, steps = 0; index >= 0 && steps < 6; index -= 1, steps += 1) {
    const word = words[index];
    if (!word || !/^[ .'-]{0,3}$/.test(even.slice(word.end, edge))) break;
    const letter = /^\p{Lu}$/u.test(word.even);
    if (!letter && !PARTICLES.has(word.low)) break;
    if (letter && ![...name.initials].some((text) => text.includes(word.low))) break;
    edge = word.start;
    if (letter) {
      initial = true;
      start = word.start;
    }
  }
  return { start, end, initial };
}

/** 'J.d.V.' and 'J.V.': two or more initials with dots. */
function initialsOf(name: KnownName, even: string, low: string): Finding[] {
  const found: Finding[] = [];
  for (const { 0: text, index } of even.matchAll(/(?<![\p{L}\p{N}])(?:\p{L}\. ?){2,6}/gu)) {
    const letters = low.slice(index, index + text.length).replace(/[. ]/g, '');
    if (!name.initials.has(letters) || !/^\p{Lu}/u.test(text) || /^[BN]\. ?V\./.test(text)) continue;
    found.push(finding('name', index, index + text.trimEnd().length));
  }
  return found;
}
