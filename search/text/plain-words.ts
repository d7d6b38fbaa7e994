/** What a character does in plain text: it divides words, stands in one, or needs the full rules of `words`. */
const DIVIDES = 1;
const STANDS = 2;

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-zA-Z0-9]/.test(character)) return STANDS;
  return /[ ,.;:()\n]/.test(character) ? DIVIDES : 0;
});

/** As in `fold` and `words`; longer text and longer words take the full way. */
const MAX_CHARACTERS = 20_000;
const MAX_WORD_LENGTH = 60;

/**
 * Whether a text consists of unaccented letters, digits, spaces and simple punctuation only. Then its words (`words`) are
 * the runs of letters and digits, in lower case, and nothing else needs to be done to find them.
 */
export function isPlain(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return false;
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? KINDS[code] : 0;
    if (kind === STANDS) {
      if (++run > MAX_WORD_LENGTH) return false;
    } else if (kind === DIVIDES) run = 0;
    else return false;
  }
  return true;
}

/** FNV-1a over the lower-case letters of a run of plain text. */
export function hashPlain(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ lower(text.charCodeAt(index)), 0x01000193);
  return hash >>> 0;
}

export function sameWord(text: string, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let index = from; index < to; index++)
    if (lower(text.charCodeAt(index)) !== word.charCodeAt(index - from)) return false;
  return true;
}

export function stands(text: string, index: number): boolean {
  return KINDS[text.charCodeAt(index)] === STANDS;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
