/** Endings of women's forms and of numbers, with what men's singular has there. Longest and surest first. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/atrices?$/, 'ator'],
  [/([ctv])rices?$/, '$1eur'],
  [/euses?$/, 'eur'],
  [/istes?$/, 'ist'],
  [/([^aeiou]|[aeiou]{2}[a-z])sters?$/, '$1er'],
  [/([ae])ntes?$/, '$1nt'],
  [/loges?$/, 'loog'],
  [/icae?$/, 'icus'],
  [/aress?(?:en)?$/, 'aar'],
  [/eress?(?:en)?$/, 'er'],
  [/vrouw(?:en)?$/, 'man'],
  [/lieden$/, 'man'],
  [/(er|eur|ent|ist|ant|or|aar|ier)s$/, '$1'],
];
const SHORTEST = 5;

/** The form that stands in most lists: "coördinatrices" is coordinator, "verkoopsters" is verkooper. Not a word to show. */
export function baseForm(word: string): string {
  if (word.length < SHORTEST) return word;
  for (const [ending, put] of FORMS) {
    if (ending.test(word)) return word.replace(ending, put);
  }
  return word;
}
