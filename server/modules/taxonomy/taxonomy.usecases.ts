import type { Choice, Lists, TermKind } from '#contract/taxonomy.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import { CLOSED_LISTS } from './closed-lists.ts';
import { OCCUPATIONS } from './starter/occupations.ts';
import { TALENTS } from './starter/talents.ts';
import { toChoice, toOccupation, toPlace } from './taxonomy.projection.ts';
import {
  findByLikeness,
  findByWord,
  findOccupation,
  findPlace,
  firstTerms,
  talentsOf,
  termsByCode,
} from './taxonomy.repository.ts';

/** The closed lists, in the order of the screen. */
export const closedLists = (): Lists => CLOSED_LISTS;

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Occupations or talents for an everyday word, best first; without a word the beginning of the list. */
export const findTerms = async (
  ctx: Context,
  { kind, text, limit }: { kind: TermKind; text: string; limit: number },
): Promise<Choice[]> => {
  const asked = fold(text);
  if (asked === '') return (await firstTerms(ctx.tx, kind, limit)).map(toChoice);
  const found = await findByWord(ctx.tx, kind, asked, limit);
  // Only where the word occurs nowhere it may have a typing error: likeness costs more and finds stranger things.
  return (found.length > 0 ? found : await findByLikeness(ctx.tx, kind, asked, limit)).map(toChoice);
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
