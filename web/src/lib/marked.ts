import type { FoundChoice } from '#contract/taxonomy.ts';

/** Why a term was found: another name of it, or null for its label, and the parts of that name that answer. */
export type Why = Pick<FoundChoice, 'via' | 'marks'>;

/** A name in pieces, those that answer what was typed apart from the others. */
export const piecesOf = (text: string, marks: Why['marks']): { text: string; marked: boolean }[] => {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    pieces.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  pieces.push({ text: text.slice(at), marked: false });
  return pieces.filter((piece) => piece.text !== '');
};
