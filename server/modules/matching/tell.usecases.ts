import type { MessageKind } from '#contract/messages.ts';
import type { WorkSetting } from '#contract/own-account.ts';
import type { Asker } from '#search/matching/kernel.ts';
import { Matcher } from '#search/matching/search.ts';
import {
  type ProfileInReach,
  profilesInReach,
  profilesOf,
} from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import { notify } from '#server/modules/messages/messages.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { goodPair, marketOf, type Sides, sidesOf } from './compare.usecases.ts';
import { findBlocked, type OpenVacancy } from './matching.repository.ts';
import { openVacancies } from './open-work.usecases.ts';
import {
  activeAccountManagers,
  caseloadsOf,
  forgetOver,
  insertTold,
  introducedPairs,
  jobseekersToTell,
} from './tellings.repository.ts';

/** As deep as the lists that people look at. */
const DEPTH = 20;
/** So many people at a time: one market in memory. */
const CHUNK = 1_000;
/** Data about somebody who was not hired goes within four weeks. */
const KEEP_DAYS = 28;
const DAY_MS = 86_400_000;

interface Pair {
  personId: string;
  vacancyId: string;
}

/** Places of the good ones among the best of every asking row: enough points, and nothing missed. */
const goodOnes = (sides: Sides, asker: Asker): { vacancy: number; person: number }[] => {
  const { ground, vacancies, candidates } = sides;
  if (vacancies.length === 0 || candidates.length === 0) return [];
  const matcher = new Matcher(marketOf(sides), asker, DEPTH);
  return (asker === 'vacancies' ? vacancies : candidates).flatMap((_, row) => {
    const { rows, scores, size } = matcher.best(row);
    return [...rows.subarray(0, size)].flatMap((other, place) => {
      const [vacancy, person] = asker === 'vacancies' ? [row, other] : [other, row];
      if ((scores[place] ?? 0) < ground.book.tellFrom) return [];
      return goodPair(sides, vacancy, person) ? [{ vacancy, person }] : [];
    });
  });
};

/** Good pairs of these two sides, without employers that somebody keeps away from and what was introduced already. */
const goodPairs = async (
  ctx: Context,
  services: Services,
  open: readonly OpenVacancy[],
  profiles: readonly ProfileInReach[],
  asker: Asker,
): Promise<Pair[]> => {
  const rows = open.map(({ vacancy }) => vacancy);
  const sides = await sidesOf(ctx, services, rows, profiles);
  const blocked = await findBlocked(
    ctx.tx,
    profiles.map(({ personId }) => personId),
  );
  const introduced = await introducedPairs(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  return goodOnes(sides, asker).flatMap(({ vacancy, person }) => {
    const [work, who] = [open[vacancy], profiles[person]];
    if (!work || !who || blocked.get(who.personId)?.has(work.employer.kvk)) return [];
    const pair = { personId: who.personId, vacancyId: work.vacancy.id };
    return introduced.has(`${pair.personId} ${pair.vacancyId}`) ? [] : [pair];
  });
};

/** One message to one account about the pairs that it was not told before. It holds counts and a link, and no name. */
const tell = async (
  ctx: Context,
  accountId: string,
  pairs: readonly Pair[],
  message: { kind: MessageKind; link: (pairs: readonly Pair[]) => string },
): Promise<void> => {
  const fresh = await insertTold(
    ctx.tx,
    pairs.map((pair) => ({ ...pair, accountId, regionCode: ctx.actor.region, toldAt: ctx.clock.now() })),
  );
  if (fresh.length === 0) return;
  const count = (of: keyof Pair) => String(new Set(fresh.map((pair) => pair[of])).size);
  await notify(ctx, {
    accountId,
    kind: message.kind,
    params: { people: count('personId'), vacancies: count('vacancyId') },
    link: message.link(fresh),
  });
};

/** The one value of all pairs, or undefined when there are more. */
const only = (pairs: readonly Pair[], of: keyof Pair): string | undefined => {
  const values = new Set(pairs.map((pair) => pair[of]));
  return values.size === 1 ? [...values][0] : undefined;
};

const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, at) => list.slice(at * CHUNK, (at + 1) * CHUNK));

/** New work that fits, to jobseekers with one of these settings. Worker surface. */
const tellJobseekers = async (
  ctx: Context,
  services: Services,
  settings: readonly WorkSetting[],
  open: readonly OpenVacancy[],
): Promise<void> => {
  const accounts = await jobseekersToTell(ctx.tx, ctx.actor.region, settings);
  for (const part of chunks([...accounts])) {
    const accountOf = new Map(part.map(([accountId, personId]) => [personId, accountId]));
    const pairs = await goodPairs(
      ctx,
      services,
      open,
      await profilesOf(ctx, services, [...accountOf.keys()]),
      'candidates',
    );
    for (const [personId, own] of Map.groupBy(pairs, (pair) => pair.personId)) {
      const link = (fresh: readonly Pair[]) => {
        const one = only(fresh, 'vacancyId');
        return one === undefined ? '/werk' : `/werk/${one}`;
      };
      await tell(ctx, accountOf.get(personId) ?? '', own, { kind: 'work-found', link });
    }
  }
};

/** New good candidates for open vacancies of own employers, among whom each account manager may find. */
const tellAccountManagers = async (ctx: Context, services: Services, open: readonly OpenVacancy[]): Promise<void> => {
  const portfolios = Map.groupBy(open, ({ employer }) => employer.accountManagerId ?? '');
  const ids = [...portfolios.keys()].filter((id) => id !== '');
  for (const accountId of await activeAccountManagers(ctx.tx, ctx.actor.region, ids)) {
    const actor = { ...ctx.actor, role: 'account-manager', accountId } as const;
    const profiles = await profilesInReach({ ...ctx, actor }, services);
    const pairs = await goodPairs(ctx, services, portfolios.get(accountId) ?? [], profiles, 'vacancies');
    const link = (fresh: readonly Pair[]) => {
      const one = only(fresh, 'vacancyId');
      return one === undefined ? '/vacatures-beheer/nieuw-passend' : `/vacatures-beheer/${one}/kandidaten`;
    };
    await tell(ctx, accountId, pairs, { kind: 'matches-for-vacancies', link });
  }
};

/** New good vacancies for the people whom each case manager guides. */
const tellCaseManagers = async (ctx: Context, services: Services, open: readonly OpenVacancy[]): Promise<void> => {
  for (const [accountId, personIds] of await caseloadsOf(ctx.tx, ctx.actor.region)) {
    const pairs = await goodPairs(ctx, services, open, await profilesOf(ctx, services, personIds), 'candidates');
    const link = (fresh: readonly Pair[]) => {
      const one = only(fresh, 'personId');
      return one === undefined ? '/mensen/nieuw-werk' : `/mensen/${one}/werk`;
    };
    await tell(ctx, accountId, pairs, { kind: 'matches-for-people', link });
  }
};

/** Once a day: everybody who wants to hear of it, one message each. */
export const tellDaily = async (ctx: Context, services: Services): Promise<void> => {
  const open = await openVacancies(ctx);
  await tellJobseekers(ctx, services, ['direct', 'daily'], open);
  await tellAccountManagers(ctx, services, open);
  await tellCaseManagers(ctx, services, open);
};

/** A vacancy was approved: jobseekers who want to hear at once. */
export const tellOfVacancy = async (ctx: Context, services: Services, vacancyId: string): Promise<void> => {
  const open = (await openVacancies(ctx)).filter(({ vacancy }) => vacancy.id === vacancyId);
  await tellJobseekers(ctx, services, ['direct'], open);
};

export const forgetTold = (ctx: Context): Promise<void> =>
  forgetOver(ctx.tx, new Date(ctx.clock.now().getTime() - KEEP_DAYS * DAY_MS));
