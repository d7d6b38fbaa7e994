import type { Recognised } from '#contract/search.ts';
import { closedLists, findTerms, readOccupation } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';

/** Words of a question that are looked at; more is not a search any more. */
const MAX_WORDS = 8;
/** Occupations per word of which the families are taken. */
const MAX_OCCUPATIONS = 5;
const MAX_FAMILIES = 4;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const lists = closedLists();
const CHOICES = (['sectors', 'families', 'licences', 'languages'] as const).flatMap((field) =>
  lists[field].map(({ code, label }) => ({ field, code, label, folded: fold(label) })),
);
const FAMILY = new Map(lists.families.map(({ code, label }) => [code, label]));

/** Labels that are this word, or begin with it as a whole word or a compound ("heftruck" in "Heftruckcertificaat"). */
const byLabel = (word: string): Recognised[] =>
  CHOICES.filter(
    ({ field, folded }) => folded === word || (field !== 'families' && word.length >= 4 && folded.startsWith(word)),
  ).map(({ field, code, label }) => ({ field, code, label }));

/** Families of the occupations that this everyday word stands for. */
const byOccupation = async (ctx: Context, services: Services, word: string): Promise<Recognised[]> => {
  const codes: string[] = [];
  for (const { code } of await findTerms(ctx, services, { kind: 'occupation', text: word, limit: MAX_OCCUPATIONS })) {
    const { family } = await readOccupation(ctx, code);
    if (family !== null && !codes.includes(family)) codes.push(family);
  }
  return codes.slice(0, MAX_FAMILIES).map((code) => ({ field: 'families', code, label: FAMILY.get(code) ?? code }));
};

/** What the index makes of words that no list knows: near spellings and parts of compounds. Nothing when it is down. */
const byIndex = async (ctx: Context, services: Services, text: string): Promise<Recognised[]> => {
  try {
    const { facets } = await services.search.query({
      collection: 'cells',
      region: ctx.actor.region,
      ...(ctx.actor.kvk === null ? {} : { viewer: ctx.actor.kvk }),
      text,
      facets: ['family'],
      facetLimit: MAX_FAMILIES,
      sort: 'relevance',
      offset: 0,
      limit: 0,
      dayKey: '',
    });
    return (facets.family ?? []).flatMap(({ value }) => {
      const label = FAMILY.get(value);
      return label === undefined ? [] : { field: 'families' as const, code: value, label };
    });
  } catch (error) {
    // The words themselves are not written down.
    services.log.warn({ err: error }, 'search without index');
    return [];
  }
};

/**
 * Turns everyday words into terms of the closed lists: the whole text first, else word by word. Words that no list knows
 * are dropped, so that nothing that was typed goes any further than this.
 */
export const recognise = async (ctx: Context, services: Services, text: string): Promise<Recognised[]> => {
  const whole = fold(text);
  if (whole === '') return [];
  const words = [...new Set(whole.split(' '))].filter((word) => word.length >= 3).slice(0, MAX_WORDS);
  const found: Recognised[] = [];
  const add = (terms: readonly Recognised[]) => {
    for (const term of terms)
      if (!found.some(({ field, code }) => field === term.field && code === term.code)) found.push(term);
  };
  add(byLabel(whole));
  if (found.length === 0) add(await byOccupation(ctx, services, whole));
  if (found.length === 0 && words.length > 1)
    for (const word of words) {
      const terms = byLabel(word);
      add(terms.length > 0 ? terms : await byOccupation(ctx, services, word));
    }
  if (found.length === 0) add(await byIndex(ctx, services, whole));
  return found;
};
