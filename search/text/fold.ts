/** A word as it was written, folded: joined without its hyphens, and the pieces between them. */
export interface Word {
  word: string;
  pieces: string[];
}

export const MAX_CHARACTERS = 20_000;
const MAX_WORD_LENGTH = 60;
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/** Lower case without diacritics or apostrophes: "Coördinator foto's" becomes "coordinator fotos". */
export function fold(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[ßæœøłđðþ]/g, (letter) => LETTERS[letter] ?? letter);
}

// Advertisements say "(m/v)", "m/v/x" or "v/m" behind a job title; these are no words to search on.
const GENDER_MARKS = /(?<![\p{L}\p{N}])[mvx](?:\s?\/\s?[mvx]){1,2}(?![\p{L}\p{N}])/gu;
const WORDS = /[\p{L}\p{N}]+[+#]*(?:-[\p{L}\p{N}]+)*/gu;

/** Splits text into folded words. Anything that is neither letter nor digit separates; "c++" and "c#" stay whole. */
export function words(text: string): Word[] {
  const found = fold(text).replace(GENDER_MARKS, ' ').match(WORDS) ?? [];
  return found.map((raw) => {
    const pieces = raw.split('-').map((piece) => clip(piece));
    return { word: clip(pieces.join('')), pieces };
  });
}

function clip(word: string): string {
  return word.length > MAX_WORD_LENGTH ? [...word].slice(0, MAX_WORD_LENGTH).join('') : word;
}
