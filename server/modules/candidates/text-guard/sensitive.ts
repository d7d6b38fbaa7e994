import type { Finding } from './finding.ts';
import { type Plain, sentenceAround, type Word } from './plain.ts';
import { CLIENTS, COMPOUND, IN_CONTEXT, INNOCENT, type Subject, SURE } from './sensitive-words.ts';

const SENTENCES: Record<Subject, string> = {
  health: 'Schrijf geen ziekte op. Noteer wat het betekent voor werk.',
  pregnancy: 'Dit gaat over zwangerschap. Laat het weg en noteer alleen vanaf wanneer je kunt werken.',
  faith: 'Dit gaat over geloof. Laat het weg en noteer alleen wat het betekent voor je werktijden.',
  origin: 'Dit gaat over afkomst of verblijf. Laat het weg en noteer liever welke talen je spreekt.',
  intimate: 'Dit is heel persoonlijk en doet er voor werk niet toe. Laat het weg.',
  conviction: 'Dit gaat over politiek of een vakbond. Laat het weg, het doet er voor werk niet toe.',
  justice: 'Dit gaat over straf of justitie. Laat het weg en noteer liever of je een VOG kunt krijgen.',
};

interface Entry {
  words: string[];
  /** The last word may go on; the first may begin earlier. */
  open: { before: boolean; after: boolean };
  tier: 'sure' | 'context' | 'innocent';
  subject: Subject;
}

/** Entries by the first three letters of their first word: each word of a text is looked up once per letter at most. */
class Lexicon {
  readonly #whole = new Map<string, Entry[]>();
  readonly #inside = new Map<string, Entry[]>();

  add(written: string, tier: Entry['tier'], subject: Subject): void {
    const before = written.startsWith('*');
    const after = written.endsWith('*');
    const words = written.replaceAll('*', '').match(/[\p{L}\p{N}]+/gu) ?? [];
    const entry: Entry = { words, open: { before, after }, tier, subject };
    const index = before ? this.#inside : this.#whole;
    const key = (words[0] ?? '').slice(0, 3);
    index.set(key, [...(index.get(key) ?? []), entry]);
  }

  /** All entries that begin in the word at `at`, and the index of the last word of each. */
  *matches(words: readonly Word[], at: number): Generator<{ entry: Entry; last: number }> {
    const low = words[at]?.low ?? '';
    for (const size of [3, 2, 1]) {
      if (low.length < size) continue;
      for (const entry of this.#whole.get(low.slice(0, size)) ?? []) {
        const last = this.#follow(entry, words, at);
        if (last !== undefined) yield { entry, last };
      }
      if (low.length === size) break;
    }
    for (let from = 0; from + 3 <= low.length && from < 80; from += 1) {
      for (const entry of this.#inside.get(low.slice(from, from + 3)) ?? []) {
        const stem = entry.words[0] ?? '';
        if (!low.startsWith(stem, from)) continue;
        if (entry.open.after || from + stem.length === low.length) yield { entry, last: at };
      }
    }
  }

  #follow(entry: Entry, words: readonly Word[], at: number): number | undefined {
    for (const [step, wanted] of entry.words.entries()) {
      const word = words[at + step];
      const before = words[at + step - 1];
      if (!word) return undefined;
      const open = entry.open.after && step === entry.words.length - 1;
      if (open ? !word.low.startsWith(wanted) : word.low !== wanted) return undefined;
      // Words of a phrase stand beside each other, with a space, a dash or an apostrophe between them.
      if (step > 0 && before && word.start - before.end > 3) return undefined;
    }
    return at + entry.words.length - 1;
  }
}

function lexicon(): Lexicon {
  const all = new Lexicon();
  for (const [subject, written] of Object.entries(SURE)) {
    for (const entry of written) all.add(entry, 'sure', subject as Subject);
  }
  for (const [subject, written] of Object.entries(IN_CONTEXT)) {
    for (const entry of written) all.add(entry, 'context', subject as Subject);
  }
  for (const entry of INNOCENT) all.add(entry, 'innocent', 'health');
  return all;
}

const LEXICON = lexicon();

/** Compounds that end so are a job, a place to work or a shop: 'diabetesverpleegkundige', 'kankeronderzoek'. */
const TRADE =
  /(?:assistent|assistente|verpleegkundige|verzorgende|verzorger|medewerker|medewerkster|specialist|begeleider|begeleidster|zorg|afdeling|kliniek|centrum|instelling|opleiding|cursus|fonds|vereniging|winkel|onderzoek|onderzoeker|arts|deskundige|consulent|preventie|voorlichting|chauffeur|vervoer|taxi|verzekering|hulpverlener|hulpverlening|team|vrij|bestrijding|stichting|schoonmaak|keuken|apotheek|project)$/;

/** The sentence says outright that it is about someone's own body, mind or life. */
const OWN =
  /(?<![a-z])(?:slik|slikt|slikte|gebruik (?:ik )?(?:elke|dagelijks|nog|veel|zware|mijn)?|(?:loop|zit) (?:ik )?(?:nog )?bij (?:de|een|mijn)|loopt (?:nog )?bij (?:de|een)|ben (?:ik )?(?:nog )?(?:onder|in) behandeling|onder behandeling|in behandeling|opgenomen (?:geweest|in een|in het ziekenhuis|in de)|ben opgenomen|lig|lag in|last van|lijd|leed aan|leden aan|te maken met|kamp|kampt|kampen|worstel|bevriende|gediagnosticeerd|vanwege mijn|door mijn|wegens mijn|ivm mijn|sinds mijn|na mijn|herstel(?:lende)? (?:nog )?van|wacht op (?:een|mijn)|krijg ik (?:een )?|ik krijg (?:een )?|ik kreeg|gekregen van de arts|gevoelig voor|snel (?:moe|overprikkeld|vermoeid)|ben (?:ik )?(?:erg |heel |vaak |altijd |snel )?(?:moe|vermoeid|somber|duizelig|overprikkeld)|heb (?:ik )?(?:veel |vaak |nog |ernstige |erge |chronische )?(?:een |de )?(?:pijn|klachten|angst|paniek|stress|spanning|griep|koorts|corona|covid|slechte|beperking|infectie|ontsteking|breuk|gebroken|trauma|blessure)|ga (?:ik )?[a-z0-9 ]{0,30}naar (?:de|een|het|mijn)|moet (?:ik )?[a-z0-9 ]{0,30}naar (?:de|een|het|mijn) (?:arts|dokter|huisarts|psych[a-z]{0,10}|fysio[a-z]{0,10}|ziekenhuis|kliniek|therapie|therapeut|behandelaar|specialist)|heeft (?:veel |vaak |nog |ernstige |chronische )?(?:een )?(?:pijn|klachten|angst|slechte|beperking|trauma|blessure)|in de cel|uit de cel|uit de gevangenis|in de gevangenis gezeten|(?:zat|zit|gezeten|vast) (?:ik |hij |zij )?[a-z0-9 ]{0,20}in de gevangenis|gevangenisstraf (?:gehad|gekregen|uitgezeten)|heb (?:ik )?gezeten|heeft (?:hij )?gezeten|voor de rechter|straf (?:gehad|gekregen|uitgezeten)|bij de reclassering|met justitie|aan de drugs|aan de drank|aan de alcohol|van de drugs|van de drank|rook wiet|drink (?:ik )?(?:te )?veel|kerk (?:ga|bezoek)|naar de kerk|op zondag (?:naar|ga)|van mijn geloof|mijn geloof)(?![a-z])/;
/** The sentence is about a job, a course or clients. */
const WORK =
  /(?<![a-z])(?:werk|werkte|werken|gewerkt|werkzaam|werkplek|stage|stagiair|stagiaire|opleiding|cursus|diploma|certificaat|baan|functie|vacature|vak|ervaring|assistent|assistente|medewerker|medewerkster|begeleidde|begeleid|begeleiden|begeleider|verzorg|verzorgde|verzorgen|verzorging|vrijwilliger|vrijwilligerswerk|collega|afdeling|schoonmaak|schoonmaker|schoongemaakt|schoonmaken|receptie|receptionist|receptioniste|administratie|chauffeur|transport|bezorg|bezorgde|bezorgd|bezorgen|sector|branche|solliciteer|solliciteren|droom|worden|leren|gaan|uitdelen|delen|rondbrengen|bestellen|inpakken|sorteren|reed|rijden|reden|beveiliger|beveiliging|kok|keuken|catering|team|patienten|clienten|bewoners|klanten|gasten|afdelingen|taken|verkoop|verkopen|repareren|gerepareerd|monteur|bouwen|bouw|planten|dieren|machine|machines|tussen|meehelpen|helpen|hielp|project|verslag|boekhouding|winkel|magazijn)(?![a-z])/;
const ME =
  /(?<![a-z])(?:ik|mijn|mij|me|mezelf|hij|zij|ze|zijn|haar|meneer|mevrouw|klant|kandidaat|werkzoekende)(?![a-z])/;

/** 'mijn psycholoog', 'mijn slechte rug': nothing but small words between. */
const MINE = /(?<![a-z])(?:mijn|m'n|zijn|haar|z'n) (?:[a-z]{2,14} )?$/;

function concerns(
  low: string,
  start: number,
  end: number,
  tier: 'sure' | 'context',
  words: readonly Word[],
  at: number,
): boolean {
  if (aboutClients(words, at)) return false;
  const trade = TRADE.test(words[at]?.low ?? '');
  if (tier === 'sure' && !trade) return true;
  const { start: from, end: to } = sentenceAround(low, start, end);
  const sentence = low.slice(from, to);
  if (trade && WORK.test(sentence)) return false;
  if (OWN.test(sentence)) return true;
  if (WORK.test(sentence)) return false;
  return MINE.test(low.slice(Math.max(from, start - 40), start)) && ME.test(sentence);
}

/** 'mensen met een beperking', 'kinderen met autisme': up to four words before it. */
function aboutClients(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 4; back += 1) {
    const word = words[at - back];
    if (!word) return false;
    if (/^(?:met|die|zonder)$/.test(word.low) && CLIENTS.has(words[at - back - 1]?.low ?? '')) return true;
  }
  return (
    /^(?:cursus|training|workshop|opleiding|boek|voorlichting|les|scriptie)$/.test(words[at - 2]?.low ?? '') &&
    /^(?:over|voor|in)$/.test(words[at - 1]?.low ?? '')
  );
}

/** Abbreviations that are a word in lower case; written in capitals beside someone who has it they are an illness. */
const CAPITALS = new Set([
  'MS',
  'ADD',
  'ASS',
  'ALS',
  'NAH',
  'PDD',
  'SLE',
  'CP',
  'IBS',
  'PDS',
  'CF',
  'RA',
  'TBI',
  'DIS',
  'EDS',
]);
const HAS = /(?<![a-z])(?:heb|heeft|had|hebben|met|mijn|diagnose|door|vanwege|van) (?:ik )?(?:een )?$/;
const PRODUCT = /^ ?-? ?(?:office|word|excel|teams|sql|dos|access|project|windows|outlook|powerpoint|server|dynamics)/;

function isIllnessInCapitals(word: Word, { even, low }: Plain): boolean {
  if (!CAPITALS.has(word.even) || PRODUCT.test(low.slice(word.end, word.end + 14))) return false;
  if (!HAS.test(low.slice(Math.max(0, word.start - 20), word.start))) return false;
  // In a sentence of capitals a capital says nothing.
  return /\p{Ll}{2}/u.test(even.slice(Math.max(0, word.start - 20), word.start));
}

/** Health and other special personal data (art. 9 and 10 AVG) by a list of words, read in their sentence. */
export function findSensitive(plain: Plain, words: readonly Word[]): Finding[] {
  const { low } = plain;
  const found: Finding[] = [];
  const innocent = new Set<number>();
  const candidates: { entry: Entry; at: number; last: number }[] = [];
  const single: Entry = { words: [], open: { before: false, after: false }, tier: 'sure', subject: 'health' };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word && (isIllnessInCapitals(word, plain) || COMPOUND.test(word.low))) {
      candidates.push({ entry: single, at, last: at });
    }
    for (const { entry, last } of LEXICON.matches(words, at)) {
      if (entry.tier === 'innocent') for (let index = at; index <= last; index += 1) innocent.add(index);
      else candidates.push({ entry, at, last });
    }
  }
  for (const { entry, at, last } of candidates) {
    if (entry.tier === 'innocent' || innocent.has(at) || innocent.has(last)) continue;
    const start = words[at]?.start ?? 0;
    const end = words[last]?.end ?? start;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    if (!concerns(low, start, end, entry.tier, words, at)) continue;
    found.push({ kind: 'health', start, end, sentence: SENTENCES[entry.subject] });
  }
  return found;
}
