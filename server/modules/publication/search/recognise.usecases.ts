import type { Recognised } from '#contract/search.ts';
import { marksOf } from '#search/finder/marks.ts';
import { closedLists, findTerms, readOccupation } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';

/** Words of a question that are looked at; more is not a search any more. */
const MAX_WORDS = 8;
/** Occupations per word of which the families are taken. */
const MAX_OCCUPATIONS = 5;
const MAX_FAMILIES = 4;
/** Several words are one occupation when it fits this well; else each of them may mean something of its own. */
const ONE_OCCUPATION = 0.7;
const ONE_WORD = 0.45;

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

/**
 * Labels that are this word; else those that begin with it as a whole word or a compound ("heftruck" in
 * "Heftruckcertificaat"). "Rijbewijs B" is one licence and not also "Rijbewijs BE".
 */
const byLabel = (word: string): Recognised[] => {
  const same = CHOICES.filter(({ folded }) => folded === word);
  const begun = ({ field, folded }: (typeof CHOICES)[number]) =>
    field !== 'families' && word.length >= 4 && folded.startsWith(word);
  return (same.length > 0 ? same : CHOICES.filter(begun)).map(({ field, code, label }) => ({
    field,
    code,
    label,
    occupation: null,
    marks: marksOf(label, word),
  }));
};

/** Families of the occupations that these everyday words stand for, each with the occupation that fits best. */
const byOccupation = async (ctx: Context, services: Services, text: string): Promise<Recognised[]> => {
  const least = text.includes(' ') ? ONE_OCCUPATION : ONE_WORD;
  const found = await findTerms(ctx, services, { kind: 'occupation', text, limit: MAX_OCCUPATIONS });
  const families = new Map<string, Recognised>();
  // Beside an occupation that fits well, those that hardly fit would only widen the search.
  for (const { code, label, via, marks, score } of found) {
    if (score < Math.max(least, (found[0]?.score ?? 0) / 2)) continue;
    const { family, synonyms } = await readOccupation(ctx, code);
    if (family === null || families.has(family)) continue;
    const occupation = { code, name: via ?? label, place: via === null ? 0 : synonyms.indexOf(via) + 1 };
    families.set(family, { field: 'families', code: family, label: FAMILY.get(family) ?? family, occupation, marks });
  }
  return [...families.values()].slice(0, MAX_FAMILIES);
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
      return label === undefined
        ? []
        : { field: 'families' as const, code: value, label, occupation: null, marks: marksOf(label, text) };
    });
  } catch (error) {
    // The words themselves are not written down.
    services.log.warn({ err: error }, 'search without index');
    return [];
  }
};

/** Words that say nothing about work. */
const SILENT = new Set(
  'aan alle als bij dat deze die een en het iemand iets in kan met mijn naar nodig of om ook op te tot uit van voor wat werk werken wie wij willen zoek zoeken'.split(
    ' ',
  ),
);
/** Most words in the name of a licence, a language or a kind of work. */
const MAX_SPAN = 4;

/** Labels that stand in the words, the longest first, and the words that are left over. */
const takeLabels = (words: readonly string[]): { found: Recognised[]; left: string[] } => {
  const found: Recognised[] = [];
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let length = Math.min(MAX_SPAN, words.length - at); length > 0 && taken === 0; length--) {
      const span = words.slice(at, at + length).join(' ');
      if (length === 1 && (span.length < 3 || SILENT.has(span))) continue;
      const terms = byLabel(span);
      found.push(...terms);
      if (terms.length > 0) taken = length;
    }
    const word = words[at] ?? '';
    if (taken === 0 && word.length >= 3 && !SILENT.has(word)) left.push(word);
    at += Math.max(1, taken);
  }
  return { found, left };
};

/**
 * Turns everyday words into terms of the closed lists: the whole text first; else the labels in it, and then what is
 * left together and word by word. Words that no list knows are dropped, so that nothing that was typed goes any further.
 */
export const recognise = async (ctx: Context, services: Services, text: string): Promise<Recognised[]> => {
  const whole = fold(text);
  if (whole === '') return [];
  const found: Recognised[] = [];
  const add = (terms: readonly Recognised[]) => {
    for (const term of terms)
      if (!found.some(({ field, code }) => field === term.field && code === term.code)) found.push(term);
  };
  add(byLabel(whole));
  if (found.length === 0) add(await byOccupation(ctx, services, whole));
  if (found.length === 0) {
    const { found: labels, left } = takeLabels(whole.split(' ').slice(0, MAX_WORDS));
    add(labels);
    const together = left.length === 0 ? [] : await byOccupation(ctx, services, left.join(' '));
    add(together);
    if (together.length === 0) for (const word of left) add(await byOccupation(ctx, services, word));
  }
  if (found.length === 0) add(await byIndex(ctx, services, whole));
  return found;
};
