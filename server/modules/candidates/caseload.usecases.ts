import type { Context } from '#server/platform/context.ts';
import { forbidden, notFound } from '#server/platform/errors.ts';
import { reindex } from '#server/platform/search-jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { notify } from '../messages/messages.usecases.ts';
import { accessNotNeeded, notACaseManager } from './candidates.errors.ts';
import { findColleagues, insertAccess, lockCurrent, moveCaseload } from './caseload.repository.ts';
import { findNames } from './insight.repository.ts';
import { findAccess, findInMunicipality, findLike, findUnassigned, type PersonRecord } from './people.repository.ts';
import { ownMunicipality, withNames } from './people.usecases.ts';

/** How long access outside the caseload lasts: long enough for a conversation, too short to forget about. */
const ACCESS_HOURS = 4;

/** Case managers of the own municipality. */
export const listColleagues = async (ctx: Context) => ({
  colleagues: await findColleagues(ctx.tx, ctx.actor.region, ownMunicipality(ctx)),
});

/** People of the own municipality whom nobody guides, longest waiting first. */
export const listUnassigned = async (ctx: Context, services: Services, page: { offset: number; limit: number }) => {
  const rows = await findUnassigned(ctx.tx, ctx.actor.region, ownMunicipality(ctx));
  return {
    total: rows.length,
    people: await withNames(ctx, services, rows.slice(page.offset, page.offset + page.limit)),
  };
};

/** May this case manager hand the person over: guided by self, by nobody, or opened with a reason. */
const mayMove = async (ctx: Context, row: PersonRecord): Promise<boolean> =>
  row.caseManagerId === null ||
  row.caseManagerId === ctx.actor.accountId ||
  (await findAccess(ctx.tx, row.personId, ctx.actor.accountId ?? '', ctx.clock.now())) !== undefined;

/** Hands people over to a case manager of the own municipality: all of them or none. Returns how many changed hands. */
export const assignPeople = async (
  ctx: Context,
  input: { personIds: readonly string[]; toAccountId: string; reason: string },
): Promise<{ moved: number }> => {
  const municipality = ownMunicipality(ctx);
  const { region, accountId } = ctx.actor;
  const wanted = [...new Set(input.personIds)].sort();
  const colleagues = await findColleagues(ctx.tx, region, municipality);
  if (!colleagues.some((colleague) => colleague.accountId === input.toAccountId))
    throw notACaseManager([{ pointer: '/body/toAccountId', detail: 'Kies een klantmanager van jouw gemeente.' }]);
  await lockCurrent(ctx.tx, wanted);
  const rows = await findInMunicipality(ctx.tx, region, municipality, wanted);
  if (rows.length !== wanted.length) throw notFound();
  for (const row of rows) if (!(await mayMove(ctx, row))) throw notFound();
  const moving = rows.filter((row) => row.caseManagerId !== input.toAccountId).map(({ personId }) => personId);
  if (moving.length === 0) return { moved: 0 };
  await moveCaseload(ctx.tx, {
    personIds: moving,
    toAccountId: input.toAccountId,
    regionCode: region,
    reason: input.reason,
    at: ctx.clock.now(),
  });
  for (const personId of moving) {
    await ctx.changed({ entity: 'caseload', entityId: personId, action: 'assign', fields: ['accountId'], personId });
    await reindex(ctx, 'profiles', personId);
  }
  if (input.toAccountId !== accountId)
    await notify(ctx, {
      accountId: input.toAccountId,
      kind: 'caseload-received',
      params: { count: String(moving.length) },
      link: '/mensen?sorteer=since&aflopend=ja',
    });
  return { moved: moving.length };
};

/** Finds people of the own municipality by client number, or by last name and birth date; answers no names. */
export const lookUpPerson = async (
  ctx: Context,
  { vault }: Services,
  asked: { clientNumber: string; lastName: string; birthDate: string },
) => {
  const municipality = ownMunicipality(ctx);
  const { region, accountId } = ctx.actor;
  const byNumber = asked.clientNumber !== '';
  const found = await findLike(
    ctx.tx,
    region,
    municipality,
    byNumber
      ? { clientNumberHash: vault.clientNumberHash(region, municipality, asked.clientNumber) }
      : { nameTokens: vault.nameTokens(asked.lastName) },
  );
  const rows = await findInMunicipality(
    ctx.tx,
    region,
    municipality,
    found.map(({ personId }) => personId),
  );
  const identities = await vault.read(
    ctx.tx,
    rows.map(({ personId }) => personId),
  );
  const fitting = rows.filter((row) => byNumber || identities.get(row.personId)?.birthDate === asked.birthDate);
  await ctx.readOf(
    fitting.map(({ personId }) => personId),
    'found',
  );
  return {
    people: await Promise.all(
      fitting.map(async (row) => ({
        personId: row.personId,
        caseManager:
          row.caseManagerId === null ? null : { accountId: row.caseManagerId, name: row.caseManager ?? 'Klantmanager' },
        inReach:
          row.caseManagerId === accountId ||
          (await findAccess(ctx.tx, row.personId, accountId ?? '', ctx.clock.now())) !== undefined,
      })),
    ),
  };
};

/** Opens one person outside the caseload for four hours. The case manager of this person is told. */
export const takeAccess = async (
  ctx: Context,
  input: { personId: string; reason: string },
): Promise<{ expiresAt: string }> => {
  const { accountId, region } = ctx.actor;
  if (accountId === null) throw forbidden();
  const [row] = await findInMunicipality(ctx.tx, region, ownMunicipality(ctx), [input.personId]);
  if (!row) throw notFound();
  const now = ctx.clock.now();
  if (row.caseManagerId === accountId || (await findAccess(ctx.tx, row.personId, accountId, now)))
    throw accessNotNeeded();
  const expiresAt = new Date(now.getTime() + ACCESS_HOURS * 3_600_000);
  await insertAccess(ctx.tx, {
    personId: row.personId,
    accountId,
    regionCode: region,
    reason: input.reason,
    createdAt: now,
    expiresAt,
  });
  await ctx.readOf(row.personId, 'access');
  await ctx.changed({ entity: 'access', entityId: row.personId, action: 'take', personId: row.personId });
  if (row.caseManagerId !== null) {
    const name = (await findNames(ctx.tx, [accountId])).get(accountId);
    await notify(ctx, {
      accountId: row.caseManagerId,
      kind: 'access-taken',
      ...(name === undefined ? {} : { params: { name } }),
      link: `/mensen/${row.personId}`,
    });
  }
  return { expiresAt: expiresAt.toISOString() };
};
