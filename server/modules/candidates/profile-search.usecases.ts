import type { ProfileQuery } from '#contract/candidate-search.ts';
import type { Query, TagFilter } from '#search/engine.ts';
import { findTerms, termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { contentOf } from './profiles.projection.ts';
import { FINDABLE } from './profiles.loader.ts';
import { projectHit } from './profile-search.projection.ts';
import { findProfiles, pointOf } from './profile-search.repository.ts';
import { inReach } from './reach.repository.ts';

/** Occupations that an everyday word may be taken for. */
const READ_AS = 6;

const nearOf = async (ctx: Context, { pc4, km }: ProfileQuery): Promise<Pick<Query, 'near'>> => {
  if (pc4 === null || km === null) return {};
  const point = await pointOf(ctx.tx, pc4);
  if (!point) throw invalidInput([{ pointer: '/body/pc4', detail: 'Deze postcode kennen wij niet. Kijk hem na.' }]);
  return { near: { ...point, km, unknown: 'group' } };
};

const filtersOf = (query: ProfileQuery): TagFilter[] =>
  (
    [
      ['sector', query.sectors],
      ['level', query.levels],
      ['languages', query.languages],
      ['licences', query.licences],
    ] as const
  ).flatMap(([field, anyOf]) => (anyOf.length === 0 ? [] : [{ field, anyOf, unknown: 'group' as const }]));

/**
 * Searches working profiles: a case manager in the own caseload, an account manager among people whose two keys are on.
 * The index narrows down; the rows of the moment have the last word about each person. Reads are logged per person.
 */
export const searchProfiles = async (ctx: Context, services: Services, query: ProfileQuery) => {
  const { actor } = ctx;
  const near = await nearOf(ctx, query);
  const asked: Query = {
    collection: 'profiles',
    region: actor.region,
    scopeAnyOf: actor.role === 'account-manager' ? [FINDABLE] : actor.accountId === null ? [] : [actor.accountId],
    filters: filtersOf(query),
    ...near,
    ...(query.hoursMin === null && query.hoursMax === null
      ? {}
      : { hours: { min: query.hoursMin, max: query.hoursMax, unknown: 'group' } }),
    ...(query.availableBy === null ? {} : { availableBy: { date: query.availableBy, unknown: 'group' } }),
    facets: ['sector', 'level'],
    // Without a place there is no distance to sort by.
    sort: query.sort === 'distance' && !near.near ? 'relevance' : query.sort,
    offset: query.offset,
    limit: query.limit,
    dayKey: dutchDay(ctx.clock.now()),
  };
  let result = await services.search.query(query.text === '' ? asked : { ...asked, text: query.text });
  let readAs: string[] = [];
  if (query.text !== '' && result.total + result.unknownTotal === 0) {
    // Nobody uses these words: take them for the occupations that they stand for.
    const terms = await findTerms(ctx, services, { kind: 'occupation', text: query.text, limit: READ_AS });
    if (terms.length > 0) {
      const anyOf = terms.map(({ code }) => code);
      result = await services.search.query({
        ...asked,
        filters: [...(asked.filters ?? []), { field: 'occupation', anyOf, unknown: 'exclude' }],
      });
      readAs = terms.map(({ label }) => label);
    }
  }
  const ids = result.hits.map(({ id }) => id);
  const profiles = await findProfiles(ctx.tx, ids, inReach(actor, ctx.clock.now()));
  const identities = await services.vault.read(ctx.tx, [...profiles.keys()]);
  const labels = await termLabels(
    ctx,
    'occupation',
    [...profiles.values()].flatMap((found) => contentOf({ content: found.content }).wishedOccupations),
  );
  const people = result.hits.flatMap((hit) => {
    const found = profiles.get(hit.id);
    const identity = identities.get(hit.id);
    return found && identity ? [projectHit(hit, found, identity, labels)] : [];
  });
  await ctx.readOf(
    people.map(({ personId }) => personId),
    'profile',
  );
  return {
    total: result.total,
    unknownTotal: result.unknownTotal,
    people,
    readAs,
    facets: { sector: result.facets.sector ?? [], level: result.facets.level ?? [] },
  };
};
