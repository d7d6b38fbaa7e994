import { Needs, needKinds } from '#contract/vacancies.ts';
import { dayNumber, ruleBookOn } from '#search/matching/rule-book.ts';
import type { openVacancy } from '#server/modules/vacancies/vacancies.usecases.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import type { OwnCard, Tile } from './fits.ts';
import { asFilters, type Suits, suits } from './for-vacancy.ts';
import { questionOf } from './question.usecases.ts';
import type { SuitsOf } from './search.projection.ts';
import type { View } from './visible.usecases.ts';

type Vacancy = NonNullable<Awaited<ReturnType<typeof openVacancy>>>;

/** How the tiles and cards of a view suit a vacancy of this employer, by the rules of today. */
export const suitsFor = async (
  ctx: Context,
  employer: { pc4: string },
  vacancy: Vacancy | null,
  view: View | null,
): Promise<SuitsOf> => {
  if (vacancy === null || view === null) return () => null;
  const lists = [Needs.parse(vacancy.mustHaves), Needs.parse(vacancy.canLearn)];
  const [talents, licences, languages] = needKinds.map((kind) => [...new Set(lists.flatMap((list) => list[kind]))]);
  // Bands of availability count from the day of the round.
  const days = vacancy.firstDay === null ? null : dayNumber(vacancy.firstDay) - dayNumber(localDate(view.closedAt));
  const filters = asFilters(
    { ...vacancy, talents: talents ?? [], licences: licences ?? [], languages: languages ?? [] },
    view.config,
    days === null ? null : Math.max(0, days),
  );
  const { question } = await questionOf(ctx, filters, view.config, employer.pc4);
  const book = ruleBookOn(localDate(ctx.clock.now()));
  const known = new Map<string, Suits>();
  return (tile, card) => {
    const { id } = card ?? tile;
    const found = known.get(id) ?? suits(question, book, tile, card);
    known.set(id, found);
    return found;
  };
};

/** The cards beside one tile, what suits best first; equals keep their order. */
export const bestFirst = (cards: readonly OwnCard[], tile: Tile, suitsOf: SuitsOf): OwnCard[] => {
  const points = (card: OwnCard) => suitsOf(tile, card)?.points ?? 0;
  return cards.toSorted((a, b) => points(b) - points(a));
};
