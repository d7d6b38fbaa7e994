import type { HistoryItem } from '#contract/candidates.ts';
import type { Role } from '#contract/roles.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { countReaders, findHistory, findNames, findReads, findSelf } from './insight.repository.ts';
import { projectKeys } from './people.projection.ts';
import { personInReach } from './reach.usecases.ts';

const ownPerson = ({ actor }: Context): string => {
  if (actor.role !== 'jobseeker' || actor.personId === null) throw notFound();
  return actor.personId;
};

/** What the jobseeker's own pages show: own name, keys and case manager. */
export const readSelf = async (ctx: Context, { vault }: Services) => {
  const personId = ownPerson(ctx);
  const row = await findSelf(ctx.tx, personId);
  const identity = (await vault.read(ctx.tx, [personId])).get(personId);
  if (!row || !identity) throw notFound();
  return {
    personId,
    firstName: identity.firstName,
    lastName: identity.lastName,
    keys: projectKeys(row),
    caseManager:
      row.caseManager === null
        ? null
        : { name: row.caseManager, phone: row.phone ?? '', organisation: row.organisation ?? '' },
  };
};

/** Who read the jobseeker's own data (AVG art. 15): staff by name, per day and purpose. */
export const readReads = async (ctx: Context, page: { offset: number; limit: number }) => {
  const personId = ownPerson(ctx);
  const rows = await findReads(ctx.tx, personId, page.offset, page.limit);
  const month = new Date(ctx.clock.now().getTime() - 30 * 86_400_000);
  return {
    total: rows[0]?.total ?? 0,
    recentStaff: await countReaders(ctx.tx, personId, month),
    reads: rows.map(({ day, name, role, organisation, purpose, what }) => ({
      day,
      name,
      role: role as Role,
      organisation,
      purpose,
      what,
    })),
  };
};

const KINDS: Record<string, HistoryItem['kind'] | undefined> = {
  'person.create': 'created',
  'person.change': 'identity-changed',
  'person.protect': 'protected',
  'person.unprotect': 'unprotected',
  'profile.change': 'profile-changed',
  'account.invited': 'invited',
};

/** What happened around one person, newest first: guidance, access, keys and changes; never what was written. */
export const readHistory = async (ctx: Context, personId: string): Promise<{ items: HistoryItem[] }> => {
  await personInReach(ctx, personId);
  await ctx.readOf(personId, 'history');
  const { guidance, access, keys, written } = await findHistory(ctx.tx, personId);
  const ids = [...guidance, ...access, ...keys, ...written].flatMap(({ accountId }) => accountId ?? []);
  const names = await findNames(ctx.tx, [...new Set(ids)]);
  const item = (kind: HistoryItem['kind'], at: Date, accountId: string | null, detail: string): HistoryItem => ({
    at: at.toISOString(),
    kind,
    who: accountId === null ? null : (names.get(accountId) ?? null),
    detail,
  });
  const items = [
    ...guidance.flatMap((row) => [
      item('caseload-started', row.fromAt, row.accountId, row.reason),
      ...(row.untilAt === null ? [] : [item('caseload-ended', row.untilAt, row.accountId, '')]),
    ]),
    ...access.map((row) => item('access-taken', row.createdAt, row.accountId, row.reason)),
    ...keys.map((row) =>
      item(
        row.turned === 'confirmed' ? 'confirmed' : row.turned === 'on' ? 'key-on' : 'key-off',
        row.at,
        row.accountId,
        row.key,
      ),
    ),
    ...written.flatMap((row) => {
      const kind = KINDS[`${row.entity}.${row.action}`];
      return kind ? [item(kind, row.at, row.accountId, row.fields.join(','))] : [];
    }),
  ];
  return { items: items.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 100) };
};
