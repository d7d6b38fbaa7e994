import { type Finding, finding } from './finding.ts';

const MONTH =
  '(?:januari|jan|februari|feb|maart|mrt|maa|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec)(?![a-z])\\.?';
const DAY = '[0-3]?[0-9](?:e|ste|de)?';
const YEAR = "(?:(?:19|20)[0-9]{2}|'?[0-9]{2})(?![0-9])";

/** Day and month, with or without a year; ISO dates; a day in words before the name of a month. */
const DATE = `(?:${DAY} ?[-/. ] ?[01]?[0-9] ?[-/. ] ?${YEAR}|(?:19|20)[0-9]{2} ?[-/.] ?[01]?[0-9] ?[-/.] ?[0-3]?[0-9](?![0-9])|${DAY} {0,2}-? {0,2}${MONTH}(?: {0,2}-? {0,2}${YEAR})?|[0-3][0-9][01][0-9](?:19|20)[0-9]{2}(?![0-9])|(?:[a-z]{3,20}) ${MONTH}(?: {0,2}(?:[a-z]{5,30}|${YEAR}))?)`;

const CUE =
  '(?:geboren|geboortedatum|geboortedag|geboorte|geb ?\\. ?dat(?:um)?|gebdat(?:um)?|geb ?\\.?(?= {0,2}[0-9])|geb\\.|verjaardag|verjaar|jarig|d\\.o\\.b|bouwjaar|ben (?:ik )?van(?= [0-9])|ter wereld gekomen|het levenslicht)';

/** The word that tells, and behind it the date; a little text may stand between them, such as a place. */
const AFTER = new RegExp(`(?<![a-z])${CUE}[^0-9!?\\n]{0,40}?(?<![0-9a-z])(${DATE})`, 'g');
/** The date first: 'op 12 maart 1985 ben ik geboren'. */
const BEFORE = new RegExp(
  `(?<![0-9a-z])(${DATE})[^0-9.!?\\n]{0,25}(?<![a-z])(?:geboren|jarig|geboortedatum|verjaardag)(?![a-z])`,
  'g',
);
const YEAR_ONLY =
  /(?<![a-z])(?:geboren(?: (?:in|uit|anno|in het jaar))?|geboortejaar|geboortedatum|geb ?\.(?: ?datum)?|gebdatum|bouwjaar|ben (?:ik )?van)[ :(]{0,3}(?:is |van |in |het jaar )?((?:19|20)[0-9]{2})(?![0-9])/g;

/** Dates and years that the text itself says are of a birth. Other dates, as of a job, are left alone. */
export function findBirthDates(low: string): Finding[] {
  const found: Finding[] = [];
  const add = (pattern: RegExp): void => {
    for (const match of low.matchAll(pattern)) {
      const date = match[1] ?? '';
      const start = match.index + match[0].indexOf(date);
      const place = finding('birth-date', start, start + date.trimEnd().length);
      if (!found.some((known) => known.start < place.end && place.start < known.end)) found.push(place);
    }
  };
  add(AFTER);
  add(BEFORE);
  add(YEAR_ONLY);
  return found;
}
