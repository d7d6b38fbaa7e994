import { IRREGULAR } from './word-forms.ts';

/**
 * A light Dutch stemmer for finding work: it brings a trade, its doer and the doing together, in every number and
 * gender (lassen, lasser, laswerk; schoonmaak, schoonmaker, schoonmaakster; verkoper, verkoopsters), and it writes
 * double letters once, because that is where most Dutch spelling errors are. A term is a key, not a word to show.
 */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || /\d/.test(word)) return word;
  let base = stripPlural(word);
  base = IRREGULAR.get(base) ?? stripEnding(base);
  return finish(base);
}

interface Ending {
  ending: string;
  /** Fewest letters that must be left; what is left must also hold a vowel. */
  left: number;
  put?: string;
  /** What must stand before the ending. */
  after?: RegExp;
}

const CONSONANT = /[^aeiouy]$/;

// Longest first. Each group shares one root: administratie, administratief, administrateur; leraar, lerares, leren.
const ENDINGS: Ending[] = [
  { ending: 'eerders', left: 4 },
  { ending: 'eerster', left: 4 },
  { ending: 'eerder', left: 4 },
  { ending: 'erende', left: 4 },
  { ending: 'atieve', left: 4 },
  { ending: 'atrice', left: 4 },
  { ending: 'lieden', left: 4, put: 'man' },
  { ending: 'mensen', left: 4, put: 'man' },
  { ending: 'vrouw', left: 4, put: 'man' },
  { ending: 'ionist', left: 4, put: 'i' },
  { ending: 'heden', left: 4 },
  { ending: 'ering', left: 4 },
  { ending: 'ateur', left: 4 },
  { ending: 'atief', left: 4 },
  { ending: 'ator', left: 4 },
  { ending: 'atie', left: 4 },
  { ending: 'euse', left: 4 },
  { ending: 'rice', left: 4 },
  { ending: 'ares', left: 3 },
  { ending: 'eres', left: 4 },
  { ending: 'isch', left: 4 },
  { ending: 'icus', left: 4 },
  { ending: 'iek', left: 4 },
  { ending: 'ster', left: 3, after: /(?:[^aeioustm]|[aeo]{2}[a-z]|[^aeiou]t)$/ },
  { ending: 'eren', left: 4 },
  { ending: 'ende', left: 4 },
  { ending: 'heid', left: 4 },
  { ending: 'tje', left: 4 },
  { ending: 'eur', left: 4 },
  { ending: 'der', left: 4, after: /r$/ },
  { ending: 'aar', left: 3 },
  { ending: 'eer', left: 4 },
  { ending: 'end', left: 4 },
  { ending: 'ing', left: 3 },
  { ending: 'je', left: 4, after: CONSONANT },
  { ending: 'en', left: 2, after: /[a-z]$/ },
  { ending: 'er', left: 3, after: CONSONANT },
  { ending: 'e', left: 3 },
];

function stripPlural(word: string): string {
  if (word.length < 5 || !word.endsWith('s')) return word;
  const base = word.slice(0, -1);
  // "huis" and "kies" keep their s, "chauffeurs", "keukens", "machines" and "fotos" do not.
  return /(?:[bdfgklmnprt]|[^aeiou]e|[^aeiou][aoi]|ie)$/.test(base) && !/[aeiou][aeiou]$/.test(base.replace(/ie$/, ''))
    ? base
    : word;
}

function stripEnding(word: string): string {
  for (const { ending, left, put, after } of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length < left || !/[aeiouy]/.test(rest) || (after && !after.test(rest))) continue;
    if (put !== undefined) return rest + put;
    // Plural and verb endings may hide another one: "begeleiders", "verkoopsters", "kinderen".
    return ending === 'en' || ending === 'e' ? stripInner(rest) : rest;
  }
  return word;
}

/** Endings that come before -en or -e: "begeleidingen", "technische", "installaties". */
function stripInner(word: string): string {
  for (const { ending, left, put } of INNER) {
    if (word.endsWith(ending) && word.length - ending.length >= left)
      return word.slice(0, -ending.length) + (put ?? '');
  }
  return word;
}

const INNER: Ending[] = [
  { ending: 'ionist', left: 4, put: 'i' },
  { ending: 'iek', left: 4 },
  { ending: 'isch', left: 4 },
  { ending: 'ing', left: 4 },
  { ending: 'end', left: 4 },
  { ending: 'er', left: 4 },
];

function finish(word: string): string {
  const single = word.replace(/(\p{L})\1+/gu, '$1');
  if (single.endsWith('v')) return `${single.slice(0, -1)}f`;
  if (single.endsWith('z')) return `${single.slice(0, -1)}s`;
  return single;
}
