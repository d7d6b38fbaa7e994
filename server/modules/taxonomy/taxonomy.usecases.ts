import type { Lists, TermKind } from '#contract/taxonomy.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { CLOSED_LISTS } from './closed-lists.ts';
import { OCCUPATIONS } from './starter/occupations.ts';
import { TALENTS } from './starter/talents.ts';
import { toOccupation, toPlace } from './taxonomy.projection.ts';
import { findOccupation, findPlace, firstTerms, talentsOf, termsByCode } from './taxonomy.repository.ts';
import { findByWords, type FoundTerm } from './term-finder.ts';

/** The closed lists, in the order of the screen. */
export const closedLists = (): Lists => CLOSED_LISTS;

/**
 * Occupations or talents for everyday words, best first, with what in their names answers; without a word the beginning
 * of the starter list.
 */
export const findTerms = async (
  ctx: Context,
  { db }: Services,
  input: { kind: TermKind; text: string; limit: number },
): Promise<FoundTerm[]> => {
  const { kind, text, limit } = input;
  if (text.trim() !== '') return findByWords(db, ctx.tx, input);
  return (await firstTerms(ctx.tx, kind, limit)).map((term) => ({ ...term, via: null, marks: [], score: 1 }));
};

const STARTER_LABELS: Record<TermKind, ReadonlyMap<string, string>> = {
  occupation: new Map(OCCUPATIONS.map(({ code, label }) => [code, label])),
  talent: new Map(TALENTS.map(({ code, label }) => [code, label])),
};

/** Labels of the codes that exist; unknown codes are absent. Asks the database only for imported terms. */
export const termLabels = async (
  ctx: Context,
  kind: TermKind,
  codes: readonly string[],
): Promise<Map<string, string>> => {
  const labels = new Map<string, string>();
  const others: string[] = [];
  for (const code of new Set(codes)) {
    const label = STARTER_LABELS[kind].get(code);
    if (label === undefined) others.push(code);
    else labels.set(code, label);
  }
  for (const { code, label } of await termsByCode(ctx.tx, kind, others)) labels.set(code, label);
  return labels;
};

/** Throws notFound. */
export const readOccupation = async (ctx: Context, code: string) => {
  const row = await findOccupation(ctx.tx, code);
  if (!row) throw notFound();
  return toOccupation(row, await talentsOf(ctx.tx, code));
};

/** Throws notFound. */
export const readPlace = async (ctx: Context, pc4: string) => {
  const row = await findPlace(ctx.tx, pc4);
  if (!row) throw notFound();
  return toPlace(row);
};
