import { type Finding, finding } from './finding.ts';
import type { Plain } from './plain.ts';

/** Two letters that more often are a word, unit or abbreviation behind a number than the end of a postcode. */
const NOT_LETTERS = new Set([
  ...['en', 'of', 'in', 'op', 'te', 'is', 'de', 'er', 'om', 'al', 'ik', 'je', 'we', 'ze', 'uw', 'na', 'bv', 'cv', 'nv'],
  ...['km', 'kg', 'gr', 'mg', 'cm', 'mm', 'dm', 'ml', 'cl', 'dl', 'mb', 'gb', 'tb', 'kb', 'kw', 'pk', 'cc', 'ha', 'hz'],
  ...['it', 'tv', 'pc', 'eu', 'nl', 'uu', 'nr', 'xl', 'ca'],
]);
/** Of these the ones that people write against the number. */
const UNITS = new Set('km kg gr mg cm mm dm ml cl dl mb gb tb kb kw pk cc ha hz uu'.split(' '));
/** Combinations that are never given out. */
const NEVER = new Set(['sa', 'sd', 'ss']);

const POSTCODE = /(?<![\p{L}\p{N}.,-])([1-9][0-9]{3}) {0,2}([A-Za-z]{2})(?!\p{L})/gu;
const NUMBER_AFTER =
  /^ ?[,-]? ?(?:(?:huis ?)?(?:nummer|nr|no)\.? ?:? ?|te |op )?([1-9][0-9]{0,4})(?![0-9])(?! ?(?:jaar|uur|uren|dagen|weken|maanden|keer|km|euro|%))/;
const NUMBER_BEFORE = /[a-z] ?,? ?[1-9][0-9]{0,3} ?[a-z]{0,2},? ?\n?$/;

/** Postcodes with their letters: with a house number beside them, or in capitals. */
export function findPostcodes({ even, low }: Plain): Finding[] {
  const found: Finding[] = [];
  for (const match of even.matchAll(POSTCODE)) {
    const [whole, digits = '', letters = ''] = match;
    const start = match.index;
    const small = letters.toLowerCase();
    if (NEVER.has(small)) continue;
    const before = low.slice(Math.max(0, start - 30), start);
    const after = NUMBER_AFTER.exec(low.slice(start + whole.length, start + whole.length + 30));
    const year = /^(?:19|20)/.test(digits);
    const cue = /(?:postcode|post code|pc)[^0-9\n]{0,15}$/.test(before);
    const beside = (after !== null && !(year && (after[1]?.length ?? 0) === 4)) || NUMBER_BEFORE.test(before);
    const capitals = letters === letters.toUpperCase();
    const joined = capitals && whole.length === 6 && !UNITS.has(small);
    const sure =
      NOT_LETTERS.has(small) && !joined ? beside && capitals && !(year && small === 'en') : capitals || beside;
    if (!cue && !sure) continue;
    found.push(finding('postcode', start, start + whole.length + (after?.[0].length ?? 0)));
  }
  for (const match of low.matchAll(
    /postcode[ :]{1,3}(?:is )?[1-9][0-9]{3}[ ,]{1,3}(?:en )?(?:huis ?)?(?:nummer|nr)\.?[ :]{0,2}[0-9]{1,5}/g,
  )) {
    found.push(finding('postcode', match.index, match.index + match[0].length));
  }
  return found;
}

/** Endings of street names that are hardly ever something else before a number. */
const STREET =
  'straat|str\\.|laan|gracht|kade|singel|steeg|dreef|plantsoen|pad|weg|plein|dijk|hof|boulevard|dwarsstraat|laantje|straatje|weggetje|baan|wal|markt|park|veld|akker|weide|haven|brink|erf|kamp|hage|meent|horst|poort|zoom|vaart|sloot|gaarde|hoek|oord|stede|bos|duin|donk|zijde|oever|boog|tuin|rak|hoven|burg|berg|ring|kreek|made|werf|vliet|wijk|dam|sluis|brug|molen|rede|gaard|burcht|schans|waard|beemd|polder|einde|eind|water|hoeve|rode';
const SURE_STREET =
  'straat|str\\.|laan|gracht|kade|singel|steeg|dreef|plantsoen|pad|plein|dijk|boulevard|laantje|straatje|weg';
const SURE_END = new RegExp(`(?:${SURE_STREET})$`);
/** Ordinary words with such an ending. */
const NO_STREET =
  /^(?:.{0,20}(?:snel|auto|spoor|onder|half|ver|uit|zand|water|vlieg|lucht|be|op|voort)weg|onderweg|weg|half?weg|beweg|.{0,12}(?:super|bouw|arbeids|markt|vlooien|kerst|week|meubel|huizen|banen|jaar)markt|.{0,20}loopbaan|baan|bij?baan|deeltijdbaan|.{0,12}(?:pret|vakantie|bungalow|bedrijven|business|wagen|machine|attractie|recreatie|golf|dieren|stads|natuur|industrie|transport|skate|zonne|wind)park|.{0,20}(?:sport|school|volks|moes|kinder|achter|voor|groente|dieren)tuin|tuin|.{0,12}(?:vliegveld|luchthaven|sportveld|voetbalveld)|.{0,15}(?:gerechts|voor)hof|.{0,10}pad|straat|laan|plein|park|veld|hoek|ring|berg|brug|dam|hof|bos|haven|poort|markt|wijk|wachttijd|haarlem|.{0,20}opleiding|rijbewijs)$/;

const UNIT =
  '(?! ?(?:jaar|jaren|uur|uren|u|dag|dagen|week|weken|maand|maanden|keer|maal|km|kilometer|minuten|min|euro|mensen|personen|collega|ploeg|cent|%|m2|meter|procent|x)(?![a-z]))(?! ?[-/.] ?[0-9]{1,2} ?[-/.])';
const HOUSE = `[1-9][0-9]{0,3}(?![0-9])${UNIT}(?: ?-? ?(?:[a-z]{1,2}|[ivx]{1,4}|bis|hs|[0-9]{1,4}))?(?![a-z])`;

/** A street with a house number. The name may have up to three words in front of its last part. */
const WITH_NUMBER = new RegExp(
  `(?<![a-z'-])((?:'[st][ -])?[a-z][a-z'-]{0,40}(?:${STREET}))(?:,? (?:nr\\.?|nummer|huisnummer)?:? ?| ?, ?)(${HOUSE})`,
  'g',
);
/** 'Laan van Nieuw-Guinea 12', 'Plein 1944 3', 'Markt 12', 'Hof van Delft 8', 'Aan de Schie 4'. */
const NAME_FIRST =
  /(?<![\p{L}])(?:Laan|Plein|Hof|Pad|Weg|Dreef|Park|Kade|Singel|Hoek|Erf|Markt|Brink|Aan|Achter|Op|Oude|Nieuwe|Lange|Korte|Grote|Kleine)(?: (?:van|de|der|den|het|'t|ter|ten|aan|in|op|\p{Lu}[\p{L}'-]{1,24}|19[0-9]{2})){0,5} [1-9][0-9]{0,3} ?[a-zA-Z]?(?![\p{L}\p{N}])(?! (?:jaar|uur|uren|dagen|weken|maanden|keer|km|euro|mensen))/gu;
/** 'Jan Steen-' of Jan Steenlaan, 'Van der Helst-', 'Burgemeester van ': capitals with little words between them. */
const FRONT = /(?:\p{Lu}[\p{L}.'-]{0,24} (?:(?:van|de|der|den|het|'t|ter|ten) ){0,3}){1,4}$/u;
/** The last word of the name is a name. */
const CAPITAL_LAST = / \p{Lu}\p{L}{3,} [1-9][0-9]{0,3} ?[a-zA-Z]?$/u;
/** Without a number only where the text says that someone lives there. */
const LIVES = new RegExp(
  `(?:woon|woont|wonen|woonachtig|wonend|adres|verblijf|huis staat|ingeschreven)[^.!?\\n]{0,30}?(?<![a-z])([a-z][a-z'-]{1,40}(?:${SURE_STREET}))(?![a-z])`,
  'g',
);

/** Any name with a number behind the word 'adres', or before 'te' and a place: 'Oosteinde 133', 'Bredewater 26 te Delft'. */
const TOLD =
  /[Aa]dres(?: is)?:? ((?:(?:\p{Lu}[\p{L}.'-]{1,24}|van|de|der|den|het) ){1,4}[1-9][0-9]{0,3} ?[a-zA-Z]?(?![\p{L}\p{N}]))|(?<![\p{L}])(\p{Lu}[\p{L}.'-]{2,24} [1-9][0-9]{0,3} ?[a-zA-Z]?)(?= te \p{Lu})/gu;

/** Street addresses and PO boxes. */
export function findAddresses({ even, low }: Plain): Finding[] {
  const found: Finding[] = [];
  const add = (start: number, end: number): void => {
    if (!found.some((known) => known.start < end && start < known.end)) found.push(finding('address', start, end));
  };
  for (const match of low.matchAll(WITH_NUMBER)) {
    const street = match[1] ?? '';
    const capital = /\p{Lu}/u.test(even.slice(match.index, match.index + (street.startsWith("'") ? 4 : 1)));
    const sure = SURE_END.test(street);
    if (NO_STREET.test(street) || (!capital && !sure)) continue;
    const front = FRONT.exec(even.slice(Math.max(0, match.index - 80), match.index))?.[0] ?? '';
    add(match.index - front.length, match.index + match[0].trimEnd().length);
  }
  for (const match of even.matchAll(NAME_FIRST)) {
    const words = match[0].split(' ');
    // 'Op 12' or 'Nieuwe 3' alone is no street, nor is 'Op maandag 12'.
    if (words.length < 3 && !/^(?:Markt|Brink|Plein|Hof|Kade|Singel|Dreef|Erf)/.test(match[0])) continue;
    if (/^(?:Op|Aan|Achter) (?!de |het |den |'t )/.test(match[0])) continue;
    if (/^(?:Op|Aan|Achter|Oude|Nieuwe|Lange|Korte|Grote|Kleine)/.test(match[0]) && !CAPITAL_LAST.test(match[0]))
      continue;
    add(match.index, match.index + match[0].length);
  }
  for (const match of low.matchAll(LIVES)) {
    const street = match[1] ?? '';
    const start = match.index + match[0].length - street.length;
    if (!NO_STREET.test(street) && /\p{Lu}/u.test(even.charAt(start))) add(start, start + street.length);
  }
  for (const match of even.matchAll(TOLD)) {
    const street = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(street);
    add(start, start + street.length);
  }
  for (const match of low.matchAll(/(?<![a-z])postbus ?[1-9][0-9]{0,5}(?![0-9])/g))
    add(match.index, match.index + match[0].length);
  return found;
}
