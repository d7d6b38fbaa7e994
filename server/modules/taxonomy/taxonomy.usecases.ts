import type { Choice, Lists, TermKind } from '#contract/taxonomy.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { CLOSED_LISTS } from './closed-lists.ts';
import { LABELS_REGION } from './labels.loader.ts';
import { OCCUPATIONS } from './starter/occupations.ts';
import { TALENTS } from './starter/talents.ts';
import { toChoice, toOccupation, toPlace } from './taxonomy.projection.ts';
import {
  findByBeginning,
  findByLikeness,
  findByWord,
  findOccupation,
  findPlace,
  firstTerms,
  talentsOf,
  type Term,
  termsByCode,
} from './taxonomy.repository.ts';

/** The closed lists, in the order of the screen. */
export const closedLists = (): Lists => CLOSED_LISTS;

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** More than asked for: of equal scores the words of the starter list come first, and they are the everyday ones. */
const SPARE = 3;

/** Codes by the search index, best first; null when it has no words yet or does not answer. */
const findByIndex = async (
  { search, log }: Services,
  { kind, text, limit }: { kind: TermKind; text: string; limit: number },
): Promise<{ code: string; score: number }[] | null> => {
  const query = { collection: 'labels', region: LABELS_REGION, sort: 'relevance', offset: 0, dayKey: '' } as const;
  const filters = [{ field: 'kind', anyOf: [kind], unknown: 'exclude' }] as const;
  try {
    const { hits, total } = await search.query({ ...query, text, filters, limit: limit * SPARE });
    if (total === 0 && (await search.query({ ...query, limit: 0 })).total === 0) return null;
    // A text without words that count asks for nothing, so everything fits it.
    return hits.filter(({ score }) => score > 0).map(({ id, score }) => ({ code: id.slice(kind.length + 1), score }));
  } catch (error) {
    // What was typed is not written down.
    log.warn({ err: error }, 'terms without index');
    return null;
  }
};

/**
 * Occupations or talents for an everyday word, best first; without a word the beginning of the list. Typing errors,
 * inflections and parts of compounds are found by the search index; until that has words, by the database itself.
 */
export const findTerms = async (
  ctx: Context,
  services: Services,
  input: { kind: TermKind; text: string; limit: number },
): Promise<Choice[]> => {
  const { kind, limit } = input;
  const asked = fold(input.text);
  if (asked === '') return (await firstTerms(ctx.tx, kind, limit)).map(toChoice);
  const scored = await findByIndex(services, { kind, text: asked, limit });
  if (scored === null) {
    const found = await findByWord(ctx.tx, kind, asked, limit);
    return (found.length > 0 ? found : await findByLikeness(ctx.tx, kind, asked, limit)).map(toChoice);
  }
  const terms = new Map(
    (
      await termsByCode(
        ctx.tx,
        kind,
        scored.map(({ code }) => code),
      )
    ).map((term) => [term.code, term]),
  );
  const rank = ({ code, label }: Term): number =>
    (fold(label) === asked ? 0 : fold(label).startsWith(asked) ? 1 : 2) + (code.startsWith('esco:') ? 0.5 : 0);
  const found = scored
    .flatMap(({ code, score }) => {
      const term = terms.get(code);
      return term ? [{ term, score }] : [];
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        rank(a.term) - rank(b.term) ||
        a.term.label.length - b.term.label.length ||
        a.term.label.localeCompare(b.term.label, 'nl'),
    )
    .slice(0, limit)
    .map(({ term }) => term);
  const begun = found.length < limit ? await findByBeginning(ctx.tx, kind, asked, limit) : [];
  const more = begun.filter(({ code }) => !found.some((term) => term.code === code));
  return [...found, ...more].slice(0, limit).map(toChoice);
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
