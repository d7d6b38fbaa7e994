import { findBirthDates } from './text-guard/birth-date.ts';
import { findEmails } from './text-guard/email.ts';
import type { Finding } from './text-guard/finding.ts';
import { findKnownNames } from './text-guard/known-names.ts';
import { findBsns, findIbans, findPhones } from './text-guard/numbers.ts';
import { findOtherNames } from './text-guard/other-names.ts';
import { findAddresses, findPostcodes } from './text-guard/places.ts';
import { masked, type Plain, plainOf, wordsOf } from './text-guard/plain.ts';
import { findSensitive } from './text-guard/sensitive.ts';

export type { Finding, FindingKind } from './text-guard/finding.ts';

/**
 * Personal data that does not belong in a free text, in the order of the text. It warns the person who writes; it is no
 * way to make a text anonymous. Places never overlap: the surest reading of a place goes first. Takes time in
 * proportion to the length of the text.
 *
 * `known.names` are the names of people whom the text may not tell, first the person it is about.
 */
export function checkFreeText(text: string, known: { names?: readonly string[] } = {}): Finding[] {
  const found: Finding[] = [];
  let plain = plainOf(text);
  const add = (find: (plain: Plain) => Finding[]): void => {
    const fresh = find(plain);
    if (fresh.length === 0) return;
    found.push(...fresh);
    plain = { even: masked(plain.even, fresh), low: masked(plain.low, fresh) };
  };
  // Account numbers and addresses of mail are the surest; what is left of the digits is read after them.
  add(({ low }) => findIbans(low));
  add(({ low }) => findEmails(low));
  add(({ low }) => findBirthDates(low));
  add(({ low }) => findPhones(low));
  add(({ low }) => findBsns(low));
  add(findPostcodes);
  add(findAddresses);
  add((rest) => withoutOverlap(findKnownNames(rest, wordsOf(rest), known.names ?? [])));
  add((rest) => findOtherNames(rest, wordsOf(rest)));
  add((rest) => findSensitive(rest, wordsOf(rest)));
  return found.sort((a, b) => a.start - b.start);
}

/** Two known people may share a name: the longest place counts once. */
function withoutOverlap(places: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const place of places.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}
