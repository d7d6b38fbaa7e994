import { type Finding, finding } from './finding.ts';
import { FIRST_NAMES, NOT_PERSONS, PARTICLES, WORD_NAMES } from './first-names.ts';
import { opensSentence, type Plain, type Word } from './plain.ts';

/** Words after which a capital is a name. */
const TITLES = new Set(
  'heer dhr meneer mevrouw mevr mw juffrouw juf mr drs ir prof dokter dr familie fam meester'.split(' '),
);
const RELATIONS = new Set(
  `zoon dochter man vrouw vriend vriendin broer broertje zus zusje moeder vader mama papa oma opa tante oom neef nicht
  buurman buurvrouw collega begeleider begeleidster klantmanager coach jobcoach consulent leidinggevende chef baas partner
  docent mentor huisgenoot teamleider contactpersoon kind kinderen verloofde echtgenoot echtgenote ex schoonmoeder
  trainer directeur bedrijfsleider manager supervisor voorman uitvoerder mantelzorger bewindvoerder hulpverlener`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const NAMED =
  /(?:ik heet|mijn naam is|naam is|ik ben|genaamd|heet|heten|noem me|naam ?:|groeten?,?|groetjes,?|groet van|m\.?v\.?g\.?,?|bekend als|voornaam is|achternaam is)[ \n]{1,2}$/;
/** Behind a first name that opens a sentence these words make it a person. */
const AFTER_PERSON = new Set(
  'zegt vindt is was heeft had kan wil gaat werkt helpt kent belt weet zei vertelde begeleidt woont en denkt ziet komt doet moet zoekt'.split(
    ' ',
  ),
);
/** A school, foundation or firm that carries the name of a person. */
const ORGANISATION =
  /^(?:college|school|scholengemeenschap|lyceum|gymnasium|stichting|academie|ziekenhuis|museum|kliniek|bv|b|nv|vof|stadion|arena|festival|prijs|fonds|foundation|hospice|bibliotheek|bouw|tuinen|transport|schoonmaak|uitzendbureau)$/;

/** Capitals that follow such words and still are no person: days, months, languages, abbreviations, organisations. */
const NO_NAME =
  /^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|nederland.{0,4}|engels.{0,3}|duits.{0,4}|frans.{0,3}|pools.{0,3}|turks.{0,3}|arabisch.{0,3}|marokkaan.{0,4}|syri.{0,4}|spaans.{0,3}|vmbo|mbo|hbo|vca|bhv|ehbo|ik|je|u|de|het|een|en|werk|gemeente|zoetermeer|den|uwv|cwi|wsp)$/;

function isCapital(word: Word): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]/u.test(word.even) && !NO_NAME.test(word.low);
}

/** Index of the last word of a name that begins at `index`: capitals with little words between them. */
function nameEnd(words: readonly Word[], index: number, even: string): number {
  let end = index;
  for (let next = index + 1; next < words.length && next <= index + 6; next += 1) {
    const word = words[next];
    const before = words[next - 1];
    if (!word || !before || !/^[ '-]{1,2}$/.test(even.slice(before.end, word.start))) break;
    if (isCapital(word)) end = next;
    else if (!PARTICLES.has(word.low)) break;
  }
  return end;
}

/** Names that nobody told us of: after a title, a relation or 'ik heet', initials with a surname, first and last name. */
export function findOtherNames({ even, low }: Plain, words: readonly Word[]): Finding[] {
  const found: Finding[] = [];
  const add = (from: number, to: number): void => {
    const start = words[from]?.start ?? 0;
    const end = words[to]?.end ?? start;
    const around = low.slice(Math.max(0, start - 12), end + 16);
    if (NOT_PERSONS.some((name) => around.includes(name))) return;
    if (start >= (found.at(-1)?.end ?? 0)) found.push(finding('name', start, end));
  };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word || !isCapital(word)) continue;
    const before = words[index - 1];
    const gap = before ? even.slice(before.end, word.start) : '';
    const end = nameEnd(words, index, even);
    const known = FIRST_NAMES.has(word.low);
    const opens = opensSentence(even, word.start);
    const close = /^[ .,:'-]{1,3}$/.test(gap);
    // Walk back over initials and little words to a title: 'mevrouw F. el Amrani', 'dhr. van Dam'.
    let front = index - 1;
    while (
      front >= 0 &&
      index - front < 7 &&
      isSmallPart(words[front]) &&
      /^[ .']{1,3}$/.test(even.slice(words[front]?.end ?? 0, words[front + 1]?.start ?? 0))
    )
      front -= 1;
    const title =
      front >= 0 &&
      TITLES.has(words[front]?.low ?? '') &&
      /^[ .]{1,2}$/.test(even.slice(words[front]?.end ?? 0, words[front + 1]?.start ?? 0));
    let letter = front + 1;
    while (letter < index && !/^\p{Lu}$/u.test(words[letter]?.even ?? '')) letter += 1;
    const initials = letter < index && /^\.(?! ?V\.)/.test(even.slice(words[letter]?.end ?? 0));
    const told =
      NAMED.test(low.slice(Math.max(0, word.start - 24), word.start)) &&
      (known || !/ik ben $/.test(low.slice(Math.max(0, word.start - 8), word.start)));
    const relation = close && before !== undefined && RELATIONS.has(before.low) && (known || !opens);
    const full = known && end > index;
    const alone = known && !WORD_NAMES.has(word.low) && (!opens || AFTER_PERSON.has(words[index + 1]?.low ?? ''));
    const firm = ORGANISATION.test(words[end]?.low ?? '') || ORGANISATION.test(words[end + 1]?.low ?? '');
    if (firm && !title) continue;
    if (title) add(front + 1, end);
    else if (initials) add(letter, end);
    else if (told || relation || full || alone) add(index, end);
    else continue;
    index = end;
  }
  return found;
}

function isSmallPart(word: Word | undefined): boolean {
  return word !== undefined && (PARTICLES.has(word.low) || /^\p{Lu}$/u.test(word.even));
}
