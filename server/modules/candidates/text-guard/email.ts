import { type Finding, finding } from './finding.ts';

/** The sign itself, and what people write to get around a filter. */
const AT = /@|[([{<] ?at ?[)\]}>]|(?<![a-z0-9])(?:ape?n?staart(?:je)?|at)(?![a-z0-9])|[-_]at[-_]/g;

const DOT = '(?: ?\\. ?| ?[(\\[{] ?(?:dot|punt|\\.) ?[)\\]}] ?| (?:dot|punt) )';
const DOMAIN = new RegExp(` {0,2}([a-z0-9](?:[a-z0-9-]{0,62}))((?:${DOT}[a-z0-9-]{1,63}){0,5})`, 'y');
const BETWEEN = new RegExp(DOT);
const DOT_AT_END = new RegExp(`(?:${DOT}|-| (?:streepje|underscore) )$`);

/** Endings that make 'naam at voorbeeld.nl' an address and not a sentence with the word 'at'. */
const ENDINGS = new Set([
  'nl',
  'com',
  'net',
  'org',
  'eu',
  'be',
  'de',
  'info',
  'nu',
  'fr',
  'uk',
  'tr',
  'pl',
  'ma',
  'io',
  'me',
  'online',
  'frl',
  'amsterdam',
  'es',
  'it',
  'bg',
  'ro',
  'email',
]);
const PROVIDERS = new Set([
  'gmail',
  'hotmail',
  'outlook',
  'live',
  'ziggo',
  'kpnmail',
  'icloud',
  'yahoo',
  'xs4all',
  'planet',
  'home',
  'upcmail',
  'casema',
  'protonmail',
  'msn',
  'telfort',
  'chello',
  'quicknet',
  'hetnet',
  'tele2',
  'googlemail',
]);

/** Where the name before the sign begins; the same position when there is none. */
function localStart(low: string, at: number): number {
  let end = at;
  while (end > 0 && at - end < 2 && low.charAt(end - 1) === ' ') end -= 1;
  let start = end;
  for (let part = 0; part < 5; part += 1) {
    let from = start;
    while (from > 0 && start - from < 64 && /[\p{L}\p{N}_%+]/u.test(low.charAt(from - 1))) from -= 1;
    if (from === start) break;
    start = from;
    const joint = DOT_AT_END.exec(low.slice(Math.max(0, start - 14), start));
    // A dot with a space behind it ends the sentence before the address.
    if (!joint || / $/.test(joint[0]) !== /^ /.test(joint[0])) return start;
    start -= joint[0].length;
  }
  while (start < end && !/[\p{L}\p{N}_%+]/u.test(low.charAt(start))) start += 1;
  return start === end ? at : start;
}

/** E-mail addresses, also with 'at', 'apenstaartje', 'punt' or brackets in place of the signs. */
export function findEmails(low: string): Finding[] {
  const found: Finding[] = [];
  let past = 0;
  for (const { 0: sign, index } of low.matchAll(AT)) {
    if (index < past) continue;
    const start = Math.max(localStart(low, index), past);
    if (start >= index) continue;
    DOMAIN.lastIndex = index + sign.length;
    const domain = DOMAIN.exec(low);
    if (!domain) continue;
    const [whole, name = '', rest = ''] = domain;
    const labels = rest.split(BETWEEN).filter((label) => label !== '');
    const ending = labels.at(-1) ?? '';
    const spelled = sign === 'at';
    const known = PROVIDERS.has(name) && (!spelled || labels.length > 0);
    const dotted =
      labels.length > 0 && (spelled ? labels.some((label) => ENDINGS.has(label)) : /^[a-z]{2,63}$/.test(ending));
    // 'jan@werk' without spaces is an address too; 'p@s' is not.
    const bare =
      sign === '@' &&
      index - start >= 2 &&
      name.length >= 2 &&
      low.charAt(index + 1) !== ' ' &&
      low.charAt(index - 1) !== ' ';
    if (!known && !dotted && !bare) continue;
    const end = index + sign.length + (dotted || known ? whole.trimEnd().length : whole.length - rest.length);
    found.push(finding('email', start, end));
    past = end;
  }
  return found;
}
