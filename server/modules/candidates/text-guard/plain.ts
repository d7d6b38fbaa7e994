/**
 * Forms of a text in which every character keeps its position, so that what is found there can be pointed at in the
 * text that the person typed.
 */
export interface Plain {
  /** Plain spaces, dashes, quotes and digits; case and accents as typed. */
  even: string;
  /** As `even`, in lower case and without accents. */
  low: string;
}

export interface Word {
  start: number;
  end: number;
  /** From `low`. */
  low: string;
  /** From `even`. */
  even: string;
}

function evenCharacter(character: string): string {
  if (/[\p{Zs}\t]/u.test(character)) return ' ';
  if (/\p{Pd}|\u2212/u.test(character)) return '-';
  if (/[\u2018\u2019\u201b\u02bc\u00b4`]/.test(character)) return "'";
  // Full-width forms of digits, letters and signs stand in the same order as the plain ones.
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  // Digits of other scripts are written as ours; each script's zero stands at a code that gives its value.
  if (/\p{Nd}/u.test(character)) {
    for (let value = 0; value < 10; value += 1) {
      if (!/\p{Nd}/u.test(String.fromCharCode(code - value - 1))) return String(value);
    }
  }
  return character;
}

function lowCharacter(character: string): string {
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === 1 ? bare : character;
}

export function plainOf(text: string): Plain {
  const evens = new Map<string, string>();
  const lows = new Map<string, string>();
  let even = '';
  let low = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    let straight = character;
    if (character === '\t' || character > '\u007f' || character === '`') {
      straight = evens.get(character) ?? evenCharacter(character);
      evens.set(character, straight);
    }
    let small = straight;
    if (straight > '\u007f') {
      small = lows.get(straight) ?? lowCharacter(straight);
      lows.set(straight, small);
    } else if (straight >= 'A' && straight <= 'Z') {
      small = straight.toLowerCase();
    }
    even += straight;
    low += small;
  }
  return { even, low };
}

/** Runs of letters and digits. */
export function wordsOf({ even, low }: Plain): Word[] {
  return Array.from(low.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    low: word,
    even: even.slice(index, index + word.length),
  }));
}

/** Whether a word begins a sentence or a line, where a capital says nothing. */
export function opensSentence(text: string, start: number): boolean {
  for (let index = start - 1; index >= 0 && index >= start - 12; index -= 1) {
    const character = text.charAt(index);
    if ('.!?:\n\u2022'.includes(character)) return true;
    if (!' "\'()[]-*'.includes(character)) return false;
  }
  return true;
}

/** Start and end of the sentence around a place, at most 400 characters to either side. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from > 0 && start - from < 400 && !/[.!?\n]/.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < 400 && !/[.!?\n]/.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** The same text with found places made unreadable, so that nothing is found twice. */
export function masked(text: string, found: readonly { start: number; end: number }[]): string {
  const pieces: string[] = [];
  let past = 0;
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    if (end <= past) continue;
    const from = Math.max(start, past);
    pieces.push(text.slice(past, from), '\u0001'.repeat(end - from));
    past = end;
  }
  pieces.push(text.slice(past));
  return pieces.join('');
}
