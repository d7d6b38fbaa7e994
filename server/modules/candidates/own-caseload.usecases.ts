import type { CompletenessFilter, KeyFilter, PeopleSort, PersonRow } from '#contract/candidates.ts';
import type { z } from 'zod';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { findCaseload, type PeopleFilter, type PersonRecord } from './people.repository.ts';
import { withNames } from './people.usecases.ts';

/** Days before the end of a card's validity that count as soon. */
const SOON_DAYS = 14;

const filterFor = (ctx: Context, wanted: Partial<PeopleFilter>): PeopleFilter => {
  const now = ctx.clock.now();
  return {
    caseManagerId: ctx.actor.accountId ?? '',
    nameTokens: null,
    keys: undefined,
    completeness: undefined,
    today: dutchDay(now),
    soon: dutchDay(new Date(now.getTime() + SOON_DAYS * 86_400_000)),
    ...wanted,
  };
};

/** Last name first, as a list of people is read; people with the same name by id, so that pages never overlap. */
const byName = async (ctx: Context, { vault }: Services, rows: readonly PersonRecord[], descending: boolean) => {
  const identities = await vault.read(
    ctx.tx,
    rows.map(({ personId }) => personId),
  );
  const key = (row: PersonRecord) => {
    const identity = identities.get(row.personId);
    return identity ? `${identity.lastName} ${identity.firstName}` : '';
  };
  const collator = new Intl.Collator('nl', { sensitivity: 'base' });
  const sorted = [...rows].sort((a, b) => collator.compare(key(a), key(b)) || (a.personId < b.personId ? -1 : 1));
  return descending ? sorted.reverse() : sorted;
};

/** The own caseload. A name is found by its whole words. Only the people on this page count as read. */
export const listPeople = async (
  ctx: Context,
  services: Services,
  asked: {
    name: string;
    keys?: KeyFilter | undefined;
    completeness?: z.output<typeof CompletenessFilter> | undefined;
    sort: PeopleSort;
    descending: boolean;
    offset: number;
    limit: number;
  },
): Promise<{ total: number; people: PersonRow[] }> => {
  const tokens = asked.name === '' ? null : services.vault.nameTokens(asked.name);
  if (tokens?.length === 0) return { total: 0, people: [] };
  const filter = filterFor(ctx, { nameTokens: tokens, keys: asked.keys, completeness: asked.completeness });
  const { sort, descending } = asked;
  const found = await findCaseload(ctx.tx, filter, sort === 'name' ? null : { sort, descending });
  const rows = sort === 'name' ? await byName(ctx, services, found, descending) : found;
  return {
    total: rows.length,
    people: await withNames(ctx, services, rows.slice(asked.offset, asked.offset + asked.limit)),
  };
};

/** People shown per subject on the page of today. */
const SHOWN = 5;

/** What waits for this case manager: counts, and the first few people of each. */
export const readToday = async (ctx: Context, services: Services) => {
  const of = async (
    wanted: Partial<PeopleFilter>,
    order: { sort: Exclude<PeopleSort, 'name'>; descending: boolean },
  ) => {
    const rows = await findCaseload(ctx.tx, filterFor(ctx, wanted), order);
    return { total: rows.length, people: await withNames(ctx, services, rows.slice(0, SHOWN)) };
  };
  return {
    caseload: (await findCaseload(ctx.tx, filterFor(ctx, {}), null)).length,
    emptyProfiles: await of({ completeness: 'empty' }, { sort: 'since', descending: true }),
    waitingForKey: await of({ keys: 'jobseeker' }, { sort: 'since', descending: false }),
    expiring: await of({ keys: 'expiring' }, { sort: 'valid-until', descending: false }),
  };
};
