import { words } from './fold.ts';
import { stem } from './stem.ts';
import { SAME_THING } from './vocabulary/same-thing.ts';
import { SAME_WORK } from './vocabulary/same-work.ts';

/** A synonym as the terms of its words, the last one being the head. */
type Phrase = readonly string[];

/**
 * Words people use for the same work. Every member finds every other one, a step below its own word. A member of more
 * than one word is found when all its words are; only single words are looked up.
 */
const phrases: Phrase[][] = [...SAME_WORK, ...SAME_THING].map((group) =>
  group.map((member) => words(member).map(({ word }) => stem(word))).filter((phrase) => phrase.length > 0),
);

const groupsByTerm = new Map<string, number[]>();
for (const [index, group] of phrases.entries()) {
  for (const phrase of group) {
    const [only] = phrase;
    if (phrase.length !== 1 || only === undefined) continue;
    groupsByTerm.set(only, [...(groupsByTerm.get(only) ?? []), index]);
  }
}

/** The other members of every group this term is in. */
export function synonymsOf(term: string): Phrase[] {
  const groups = groupsByTerm.get(term) ?? [];
  return groups.flatMap((index) => (phrases[index] ?? []).filter((phrase) => phrase.length > 1 || phrase[0] !== term));
}
