import type { Candidate, Reason } from '#contract/introductions.ts';
import { ProfileContent } from '#contract/profile.ts';
import { Needs } from '#contract/vacancies.ts';
import { closedLists, readOccupation, readPlace, termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { AppError, notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { dayFactor, earthPoint, kmOfSquaredChord, rotation, squaredChord, turned } from '#search/score.ts';
import { type Asked, countVerdicts, pointsOf, reasonsFor } from './fit.ts';
import { findEarlier, findOwnIntroduction, type VacancyPart } from './introductions.repository.ts';
import { findBlocking, findFacts, peopleBehind } from './people.repository.ts';
import { projectCandidate } from './introductions.projection.ts';

interface Point {
  lat: number;
  lon: number;
}

const orNull = async <T>(found: Promise<T>): Promise<T | null> => {
  try {
    return await found;
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return null;
    throw error;
  }
};

const pointsOfPostcodes = async (ctx: Context, codes: readonly string[]): Promise<Map<string, Point>> => {
  const points = new Map<string, Point>();
  for (const pc4 of new Set(codes)) {
    const place = await orNull(readPlace(ctx, pc4));
    if (place?.point) points.set(pc4, place.point);
  }
  return points;
};

const kilometres = (from: Point | undefined, to: Point | null): number | null =>
  from && to ? kmOfSquaredChord(squaredChord(earthPoint(from.lat, from.lon), earthPoint(to.lat, to.lon))) : null;

const familiesOf = async (ctx: Context, codes: readonly string[]): Promise<Map<string, string | null>> => {
  const families = new Map<string, string | null>();
  for (const code of new Set(codes)) families.set(code, (await orNull(readOccupation(ctx, code)))?.family ?? null);
  return families;
};

const askedOf = (vacancy: VacancyPart): Asked => ({
  occupation: vacancy.occupationCode,
  family: vacancy.familyCode,
  sector: vacancy.sectorCode,
  hoursMin: vacancy.hoursMin,
  hoursMax: vacancy.hoursMax,
  level: vacancy.level,
  mustHaves: Needs.parse(vacancy.mustHaves),
  canLearn: Needs.parse(vacancy.canLearn),
  contractForm: vacancy.contractForm,
});

/** Codes of every list that a reason or a profile can hold, to their labels. */
const labelsFor = async (
  ctx: Context,
  vacancy: VacancyPart,
  profiles: readonly ProfileContent[],
): Promise<Map<string, string>> => {
  const lists = closedLists();
  const labels = new Map<string, string>();
  for (const name of ['levels', 'licences', 'languages', 'contractForms'] as const)
    for (const { code, label } of lists[name]) labels.set(`${name}:${code}`, label);
  const { mustHaves, canLearn } = askedOf(vacancy);
  const occupations = [
    vacancy.occupationCode,
    ...profiles.flatMap((one) => [...one.wishedOccupations, ...one.doneOccupations]),
  ];
  const talents = [...mustHaves.talents, ...canLearn.talents, ...profiles.flatMap((one) => one.talents)];
  for (const [code, label] of await termLabels(ctx, 'occupation', occupations)) labels.set(`occupation:${code}`, label);
  for (const [code, label] of await termLabels(ctx, 'talent', talents)) labels.set(`talents:${code}`, label);
  return labels;
};

const LIST_OF: Partial<Record<Reason['criterion'], string>> = {
  occupation: 'occupation',
  level: 'levels',
  talents: 'talents',
  licences: 'licences',
  languages: 'languages',
  contract: 'contractForms',
};

const inWords = (reason: Reason, labels: ReadonlyMap<string, string>): Reason => {
  const list = LIST_OF[reason.criterion];
  if (list === undefined) return reason;
  const word = (code: string) => labels.get(`${list}:${code}`) ?? code;
  return { ...reason, asked: reason.asked.map(word), has: reason.has.map(word) };
};

/**
 * Who stands behind what the employer saw, and can be found today, with reasons for and against per person. Whoever
 * fits equally stands in an order that turns every day. Reading it is logged for everyone in the list.
 */
export const listCandidates = async (
  ctx: Context,
  services: Services,
  introductionId: string,
): Promise<{ version: number; candidates: Candidate[] }> => {
  const found = await findOwnIntroduction(ctx.tx, ctx.actor, introductionId);
  if (!found) throw notFound();
  const { introduction, vacancy, employer } = found;
  const today = dutchDay(ctx.clock.now());
  const members = await peopleBehind(ctx.tx, introduction);
  const facts = (await findFacts(ctx.tx, members, today)).filter((one) => one.findable && !one.protected);
  const ids = facts.map(({ personId }) => personId);
  const identities = await services.vault.read(ctx.tx, ids);
  await ctx.readOf(ids, 'profile');
  const blocking = await findBlocking(ctx.tx, ids, employer.kvk);
  const earlier = new Map(
    (await findEarlier(ctx.tx, vacancy.id, ids, introduction.id)).flatMap(({ personId, hindrance }) =>
      hindrance === null ? [] : [[personId, hindrance] as const],
    ),
  );
  const profiles = facts.map(({ content }) => ProfileContent.parse(content));
  const families = await familiesOf(
    ctx,
    profiles.flatMap((one) => [...one.wishedOccupations, ...one.doneOccupations]),
  );
  const homes = await pointsOfPostcodes(
    ctx,
    profiles.flatMap(({ travel }) => travel.pc4 ?? []),
  );
  const work = vacancy.lat === null || vacancy.lon === null ? null : { lat: vacancy.lat, lon: vacancy.lon };
  const labels = await labelsFor(ctx, vacancy, profiles);
  const factor = dayFactor(today);
  const candidates = facts.flatMap(({ personId }, index) => {
    const profile = profiles[index];
    const identity = identities.get(personId);
    if (!profile || !identity) return [];
    const km = kilometres(homes.get(profile.travel.pc4 ?? ''), work);
    const reasons = reasonsFor(askedOf(vacancy), profile, { familyOf: families, km, today });
    const counts = countVerdicts(reasons);
    const hindrance = blocking.has(personId) ? ('blocked-employer' as const) : (earlier.get(personId) ?? null);
    return [
      {
        points: pointsOf(counts),
        turn: turned(rotation(personId), factor),
        hindered: hindrance !== null,
        candidate: projectCandidate(personId, identity, profile, {
          reasons: reasons.map((one) => inWords(one, labels)),
          counts,
          hindrance,
          km,
          labels,
        }),
      },
    ];
  });
  candidates.sort((a, b) => Number(a.hindered) - Number(b.hindered) || b.points - a.points || a.turn - b.turn);
  return { version: introduction.version, candidates: candidates.map(({ candidate }) => candidate) };
};
