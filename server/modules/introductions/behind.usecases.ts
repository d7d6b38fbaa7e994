import type { Candidate } from '#contract/introductions.ts';
import { ProfileContent } from '#contract/profile.ts';
import { rankPeople } from '#server/modules/matching/compare.usecases.ts';
import { termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { findEarlier, findOwnIntroduction } from './introductions.repository.ts';
import { projectCandidate } from './introductions.projection.ts';
import { findBlocking, findFacts, peopleBehind } from './people.repository.ts';

const labelsFor = async (ctx: Context, profiles: readonly ProfileContent[]) => ({
  occupations: await termLabels(
    ctx,
    'occupation',
    profiles.flatMap((one) => [...one.wishedOccupations, ...one.doneOccupations]),
  ),
  talents: await termLabels(
    ctx,
    'talent',
    profiles.flatMap((one) => one.talents),
  ),
});

/**
 * Who stands behind what the employer saw, and can be found today, by the rules of the ranking: the reasons per person,
 * and equals in an order that turns every day. Reading it is logged for everyone in the list.
 */
export const listCandidates = async (
  ctx: Context,
  services: Services,
  introductionId: string,
): Promise<{ version: number; candidates: Candidate[] }> => {
  const found = await findOwnIntroduction(ctx.tx, ctx.actor, introductionId);
  if (!found) throw notFound();
  const { introduction, vacancy, employer } = found;
  const members = await peopleBehind(ctx.tx, introduction);
  const facts = (await findFacts(ctx.tx, members, dutchDay(ctx.clock.now()))).filter(
    (one) => one.findable && !one.protected,
  );
  const ids = facts.map(({ personId }) => personId);
  const identities = await services.vault.read(ctx.tx, ids);
  await ctx.readOf(ids, 'profile');
  const blocking = await findBlocking(ctx.tx, ids, employer.kvk);
  const earlier = new Map(
    (await findEarlier(ctx.tx, vacancy.id, ids, introduction.id)).flatMap(({ personId, hindrance }) =>
      hindrance === null ? [] : [[personId, hindrance] as const],
    ),
  );
  const profiles = new Map(facts.map(({ personId, content }) => [personId, ProfileContent.parse(content)]));
  const labels = await labelsFor(ctx, [...profiles.values()]);
  const ranked = await rankPeople(
    ctx,
    services,
    vacancy,
    [...profiles].map(([personId, content]) => ({ personId, content })),
  );
  const candidates = ranked.flatMap(({ personId, comparison }) => {
    const profile = profiles.get(personId);
    const identity = identities.get(personId);
    if (!profile || !identity) return [];
    const hindrance = blocking.has(personId) ? ('blocked-employer' as const) : (earlier.get(personId) ?? null);
    return [projectCandidate(personId, identity, profile, { comparison, hindrance, labels })];
  });
  // Who cannot be proposed now comes last, in the same order.
  candidates.sort((a, b) => Number(a.hindrance !== null) - Number(b.hindrance !== null));
  return { version: introduction.version, candidates };
};
