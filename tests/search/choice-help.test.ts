import { expect, test } from 'vitest';
import { RULES } from '#lib/choice-help.ts';
import { Finder } from '#search/finder/finder.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';

test('the keuzehulp names work that the list of occupations has', () => {
  const labels = OCCUPATIONS.flatMap(({ code, label, synonyms }) =>
    [label, ...synonyms].map((text, place) => ({ id: `${code} ${place}`, text, concept: code })),
  );
  const finder = Finder.of(labels);
  for (const word of RULES.flatMap(({ work }) => work))
    expect(finder.rank(word, 1)[0]?.score, word).toBeGreaterThan(0.8);
});
