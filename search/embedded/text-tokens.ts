import { documentWords, MAX_DOCUMENT_WORDS } from '../text/analyse.ts';
import { MAX_CHARACTERS, type Word } from '../text/fold.ts';
import { grown } from './growing.ts';
import { Names, type Source } from './names.ts';

/** A space or simple punctuation: no word goes on across one. */
const DIVIDES = 1;
/** Whatever it is, it only matters to the letters beside it. */
const LOCAL = 2;

/**
 * What a byte of a text does. Null ends the text. The rest decides over words further on: a slash makes a gender mark
 * ("m / v"), also a wide one (U+FF0F), and the last letter of a Greek word looks at what comes after the next stop.
 */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 128)
    return byte === 0 || byte === 47 ? 0 : /[ ,.;:()\n]/.test(String.fromCharCode(byte)) ? DIVIDES : LOCAL;
  // Letters of two bytes up to U+037F, general punctuation (U+2000), and what follows the first byte of a character.
  return byte < 0xce || byte === 0xe2 ? LOCAL : 0;
});

/** A stop word. */
const NONE = -1;
/** Pieces of so many words are few; the numbers of their lists begin here, downwards. */
const LISTS_FROM = -2;

const decoder = new TextDecoder();

/**
 * The tokens of the words of a text. Nearly all text consists of pieces between spaces that came before, so these are
 * looked up by their bytes; only a new piece is taken apart by the rules of `words`.
 */
export class TextTokens {
  readonly #pieces = new Names();
  /** Per piece its only token, or its list. */
  #tokens = new Int32Array(256);
  readonly #lists: number[][] = [];
  readonly #tokenFor: (word: Word) => number;
  /** The tokens of the last text, repeats included. */
  found = new Int32Array(256);
  count = 0;
  /** Where the last text ends. */
  end = 0;
  /** Words of the text so far, stop words too. */
  #seen = 0;

  /** `tokenFor` gives the token of a word, or -1 for a stop word. */
  constructor(tokenFor: (word: Word) => number) {
    this.#tokenFor = tokenFor;
  }

  /** Reads the text that goes from here up to a null character. */
  read(source: Source, from: number): void {
    const { bytes } = source;
    this.count = 0;
    this.#seen = 0;
    let at = from;
    while (bytes[at] !== 0) {
      if (KINDS[bytes[at]!] === DIVIDES) {
        at++;
        continue;
      }
      let to = at;
      while (KINDS[bytes[to]!] === LOCAL) to++;
      const decides = bytes[to] !== 0 && KINDS[bytes[to]!] === 0;
      if (!decides && to - from <= MAX_CHARACTERS) this.#add(this.#pieceTokens(source, at, to));
      if (decides || to - from > MAX_CHARACTERS || this.#seen > MAX_DOCUMENT_WORDS) {
        this.#readWhole(bytes, from);
        return;
      }
      at = to;
    }
    this.end = at;
  }

  #readWhole(bytes: Uint8Array, from: number): void {
    this.end = bytes.indexOf(0, from);
    this.count = 0;
    for (const word of documentWords(decoder.decode(bytes.subarray(from, this.end)))) this.#push(this.#tokenFor(word));
  }

  #pieceTokens(source: Source, from: number, to: number): number {
    const known = this.#pieces.size;
    const piece = this.#pieces.numberFor(source, from, to);
    if (piece < known) return this.#tokens[piece]!;
    const tokens = documentWords(decoder.decode(source.bytes.subarray(from, to))).map(this.#tokenFor);
    const [only] = tokens;
    this.#tokens = grown(this.#tokens, piece + 1);
    const token = tokens.length === 1 && only !== undefined ? only : LISTS_FROM + 1 - this.#lists.push(tokens);
    this.#tokens[piece] = token;
    return token;
  }

  #add(tokens: number): void {
    if (tokens > LISTS_FROM) this.#push(tokens);
    else for (const token of this.#lists[LISTS_FROM - tokens]!) this.#push(token);
  }

  #push(token: number): void {
    this.#seen++;
    if (token === NONE) return;
    this.found = grown(this.found, this.count + 1);
    this.found[this.count++] = token;
  }
}
