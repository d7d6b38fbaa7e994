import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';

const shown = (label: string, query: string): string => {
  let [text, at] = ['', 0];
  for (const { from, to } of marksOf(label, query)) {
    text += `${label.slice(at, from)}[${label.slice(from, to)}]`;
    at = to;
  }
  return text + label.slice(at);
};

test.each([
  ['Heftruckchauffeur', 'heftruck', '[Heftruck]chauffeur'],
  ['Verpleegkundige', 'verpleegster', '[Verpleeg]kundige'],
  ['Medewerker kinderopvang', 'crèche', 'Medewerker [kinderopvang]'],
  ['Kok', 'kokkin', '[Kok]'],
  ['Bakker', 'loodgieter', 'Bakker'],
  ['Coördinator zorg', 'coordinatrice', '[Coördinator] zorg'],
])('in %s, "%s" answers %s', (label, query, marked) => {
  expect(shown(label, query)).toBe(marked);
});
