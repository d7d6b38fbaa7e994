import { createHash } from 'node:crypto';

/** Where a marked value was put: `table.column`, or the field of a sealed identity. */
export interface Canary {
  place: string;
  /** Whom or what it belongs to. */
  owner: string;
}

const HASHES = ['md5', 'sha1', 'sha256'] as const;
const digest = (algorithm: string, value: string) => createHash(algorithm).update(value).digest();

/** Without accents, invisible characters, widths and case: the one form in which values are compared. */
const fold = (text: string): string =>
  (/\P{ASCII}/u.test(text)
    ? text.normalize('NFKD').replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    : text
  ).toLowerCase();

const reversed = (text: string): string => [...text].reverse().join('');

const bytesToText = (bytes: Buffer): string => bytes.toString('utf8');

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", commat: '@', nbsp: ' ' };

const unUrl = (text: string): string =>
  text.includes('%')
    ? text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => bytesToText(Buffer.from(run.replaceAll('%', ''), 'hex')))
    : text;

const unHtml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi,
        (all, hex?: string, ten?: string, name?: string) => {
          if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
          const code = hex === undefined ? Number(ten) : Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : all;
        },
      )
    : text;

const unEscape = (text: string): string =>
  text.includes('\\')
    ? text
        .replace(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (all, ...parts: unknown[]) => {
          const hex = parts.slice(0, 3).find((part) => typeof part === 'string');
          const code = Number.parseInt(String(hex), 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : all;
        })
        .replace(/\\([/"'\\])/g, '$1')
    : text;

/** Everything that could be base64 text, read from each of the four places at which it may begin. */
const unBase64 = (text: string): string =>
  (text.match(/[a-z0-9+/_-]{8,}/gi) ?? [])
    .flatMap((run) => [0, 1, 2, 3].map((at) => Buffer.from(run.slice(at), 'base64url').toString('latin1')))
    .join('\n');

const unHex = (text: string): string =>
  (text.match(/(?:[0-9a-f]{2}){8,}/gi) ?? []).map((run) => Buffer.from(run, 'hex').toString('latin1')).join('\n');

/** An encoding within an encoding: JSON in a page, an address in JSON. */
const clean = (text: string): string => {
  let read = text;
  for (let layer = 0; layer < 3; layer++) read = unEscape(unHtml(unUrl(read)));
  return read;
};

/** All readings of a text, each folded. */
const readings = (text: string): Set<string> => {
  const plain = new Set([text, clean(text)]);
  const unpacked = [...plain].flatMap((one) => [unBase64(one), unHex(one)]);
  return new Set([...plain, ...unpacked, ...unpacked.map(clean)].map(fold));
};

/** Marked words: `zq`, seven letters, `x`. Nothing else in the program looks like it. */
const WORD = /zq[a-z]{7}x/g;
const WORD_REVERSED = /x[a-z]{7}qz/g;
/** Phone numbers, KvK numbers, days and digests: runs that are looked up whole. */
const NUMBER = /(?<![\d-])(?:\d{10}|\d{8}|\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4})(?![\d-])/g;
/** A phone number however it is spaced, by its last eight digits. */
const PHONE = /(?=(?:0|31)6(\d{8}))/g;
const PHONE_REVERSED = /(?=(\d{8})6(?:0|13))/g;
const DIGEST = /(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{24})(?![0-9a-f])/g;
const DIGEST64 = /(?<![\w+/-])[\w+/-]{22,43}(?![\w+/-])/g;

/** Hands out marked values and finds them again, however they were written. */
export const makeCanaries = () => {
  const words = new Map<string, Canary>();
  const numbers = new Map<string, Canary>();
  const digests = new Map<string, Canary>();
  const phones = new Map<string, Canary>();
  let count = 0;

  const remember = (value: string, canary: Canary): void => {
    for (const variant of new Set([value, value.toLowerCase(), value.toUpperCase()]))
      for (const algorithm of HASHES) {
        const made = digest(algorithm, variant);
        digests.set(made.toString('hex'), canary);
        digests.set(made.toString('base64url'), canary);
      }
  };

  /** A word that occurs nowhere else. */
  const word = (place: string, owner: string): string => {
    let letters = '';
    for (let left = ++count, digits = 0; digits < 7; digits++, left = Math.floor(left / 26))
      letters = String.fromCharCode(97 + (left % 26)) + letters;
    const value = `Zq${letters}x`;
    words.set(value.toLowerCase(), { place, owner });
    remember(value, { place, owner });
    return value;
  };

  return {
    word,
    /** A number or day that was made elsewhere and must not be seen either. */
    number(value: string, place: string, owner: string): string {
      numbers.set(value, { place, owner });
      const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
      if (day) numbers.set(`${Number(day[3])}-${Number(day[2])}-${day[1]}`, { place, owner });
      remember(value, { place, owner });
      return value;
    },
    /** A mobile number, `06` and eight digits. */
    phone(value: string, place: string, owner: string): string {
      phones.set(value.slice(2), { place, owner });
      remember(value, { place, owner });
      return value;
    },
    /** A whole text with a marked word in it, of which the digest gives it away too. */
    text(value: string, place: string, owner: string): string {
      remember(value, { place, owner });
      return value;
    },
    /** A digest or keyed hash as the database holds it. */
    digest(value: string, place: string, owner: string): string {
      digests.set(value, { place, owner });
      return value;
    },
    get size(): number {
      return words.size + numbers.size + phones.size;
    },
    /** The places in which something was marked. */
    places: (): Set<string> => new Set([...words.values(), ...digests.values()].map((one) => one.place)),
    /** Each marked value in the text once: the value with where it belongs. */
    find(text: string): Map<string, Canary> {
      const found = new Map<string, Canary>();
      const note = (value: string, canary: Canary | undefined) => {
        if (canary) found.set(value, canary);
      };
      for (const reading of readings(text)) {
        for (const [word] of reading.matchAll(WORD)) note(word, words.get(word));
        for (const [back] of reading.matchAll(WORD_REVERSED)) note(reversed(back), words.get(reversed(back)));
        for (const [run] of reading.matchAll(NUMBER)) {
          note(run, numbers.get(run));
          note(reversed(run), numbers.get(reversed(run)));
        }
        const digits = reading.replace(/(?<=\d)[\s.-]+(?=\d)/g, '');
        for (const [, phone = ''] of digits.matchAll(PHONE)) note(`06${phone}`, phones.get(phone));
        for (const [, back = ''] of digits.matchAll(PHONE_REVERSED))
          note(`06${reversed(back)}`, phones.get(reversed(back)));
        for (const [run] of reading.matchAll(DIGEST)) note(run, digests.get(run));
      }
      for (const [run] of text.matchAll(DIGEST64)) note(run, digests.get(run));
      return found;
    },
  };
};

export type Canaries = ReturnType<typeof makeCanaries>;

/** Ways in which a value could get out without being recognised at first sight. */
export const DISGUISES: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  'upper case': (value) => value.toUpperCase(),
  'lower case': (value) => value.toLowerCase(),
  url: (value) => [...Buffer.from(value)].map((byte) => `%${byte.toString(16)}`).join(''),
  'url twice': (value) => encodeURIComponent([...Buffer.from(value)].map((byte) => `%${byte.toString(16)}`).join('')),
  base64: (value) => Buffer.from(`{"naam":"${value}"}`).toString('base64'),
  base64url: (value) => `/pad/${Buffer.from(`ab${value}`).toString('base64url')}`,
  hex: (value) => Buffer.from(value).toString('hex'),
  'html entities': (value) => [...value].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
  'html entities in hex': (value) => [...value].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join(''),
  'json escapes': (value) =>
    [...value].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'base64 in a url': (value) => encodeURIComponent(Buffer.from(value).toString('base64')),
  'full width': (value) => [...value].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
  'with accents': (value) =>
    [...value]
      .map((letter) => `${letter}\u0301`)
      .join('')
      .normalize('NFC'),
  'soft hyphens': (value) => [...value].join('\u00ad'),
  reversed,
  md5: (value) => digest('md5', value).toString('hex'),
  sha1: (value) => digest('sha1', value).toString('hex'),
  sha256: (value) => digest('sha256', value).toString('hex'),
  'sha256 of lower case': (value) => digest('sha256', value.toLowerCase()).toString('hex'),
  'sha256 in base64url': (value) => digest('sha256', value).toString('base64url'),
};
