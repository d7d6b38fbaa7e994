import type { Findable, KeyGroup } from '#contract/publication.ts';
import { notify } from '#server/modules/messages/messages.usecases.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import { reindex } from '#server/platform/search-jobs.ts';
import type { Services } from '#server/platform/services.ts';
import {
  accountOfPerson,
  findCaseloadKeys,
  findGuide,
  findKeys,
  findPlace,
  findSubject,
  isAskedAlready,
  isInCaseload,
  type KeysRow,
  lockKeys,
  staffName,
  updateKeys,
} from './keys.repository.ts';
import { bothKeysNeeded, isProtected, nobodyToAsk } from './publication.errors.ts';
import { projectPublication } from './keys.projection.ts';
import { dayAfter, nextRoundAt } from './round-time.ts';
import { findCurrentRound } from './rounds.repository.ts';
import { lockPublication, readPublicationConfig } from './settings.repository.ts';
import { insertKeyEvents } from './withdrawal.repository.ts';
import { hideNow } from './withdrawal.usecases.ts';

type Subject = NonNullable<Awaited<ReturnType<typeof findSubject>>>;

/** Days before the end of validity from which it is asked whether the profile is still right. */
export const REMIND_DAYS = 7;

/**
 * Whom a request is about, when the actor may work on that card: the jobseeker's own, or someone in the case manager's
 * caseload. Checked here because the worker surface has no row-level security. Throws notFound.
 */
export const subjectOf = async (ctx: Context, personId: string | null): Promise<Subject> => {
  const { actor, tx } = ctx;
  if (personId === null) throw notFound();
  const own = actor.role === 'jobseeker' && actor.personId === personId;
  const guided =
    actor.role === 'case-manager' && actor.accountId !== null && (await isInCaseload(tx, personId, actor.accountId));
  const subject = own || guided ? await findSubject(tx, personId) : undefined;
  if (!subject || subject.region !== actor.region) throw notFound();
  return subject;
};

const findableOf = async (
  ctx: Context,
  subject: Subject,
  keys: KeysRow | undefined,
  round: { id: string } | undefined,
): Promise<Findable> => {
  if (subject.protected) return 'protected';
  const today = localDate(ctx.clock.now());
  const validUntil = keys?.validUntil ?? null;
  if (!keys?.jobseekerOnAt || !keys.professionalOnAt || validUntil === null || validUntil < today)
    return validUntil !== null && validUntil < today ? 'expired' : 'off';
  const place = round ? await findPlace(ctx.tx, round.id, subject.id) : undefined;
  if (!place || place.withdrawnAt !== null || place.hidden) return 'next-round';
  if (place.cellId !== null) return 'now';
  return place.reason === 'no-sector' ? 'no-sector' : 'too-few';
};

const answer = async (ctx: Context, subject: Subject) => {
  const { tx } = ctx;
  const now = ctx.clock.now();
  const keys = await findKeys(tx, subject.id);
  const config = await readPublicationConfig(tx, subject.region, localDate(now));
  const round = await findCurrentRound(tx, subject.region);
  const next = nextRoundAt(now, config.roundTime, round?.closedAt ?? null);
  return projectPublication({
    subject,
    keys,
    guide: await findGuide(tx, subject.id),
    professionalName: keys?.professionalId ? await staffName(tx, keys.professionalId) : null,
    validityDays: config.validityDays,
    findable: await findableOf(ctx, subject, keys, round),
    roundClosedAt: round?.closedAt ?? null,
    nextRoundAt: next,
  });
};

/** The two keys of one person. A read by staff is logged. */
export const readPublication = async (ctx: Context, personId: string | null) => {
  const subject = await subjectOf(ctx, personId);
  if (ctx.actor.personId !== subject.id) await ctx.readOf(subject.id, 'keys');
  return answer(ctx, subject);
};

/**
 * Turns the actor's own one of the two keys, or confirms that the profile is still right. Turning off hides the card in
 * this same transaction and tells the other side. On the worker surface only.
 */
export const turnKey = async (ctx: Context, personId: string | null, turn: 'on' | 'off' | 'confirm') => {
  const subject = await subjectOf(ctx, personId);
  if (subject.protected && turn !== 'off') throw isProtected();
  const { tx, actor } = ctx;
  const key = actor.role === 'jobseeker' ? ('jobseeker' as const) : ('professional' as const);
  // Before the row itself, in the order in which a withdrawal from elsewhere locks.
  if (turn === 'off') await lockPublication(tx, subject.region);
  const keys = await lockKeys(tx, subject.id, subject.region);
  const isOn = (key === 'jobseeker' ? keys.jobseekerOnAt : keys.professionalOnAt) !== null;
  if (turn === 'confirm' && !isOn) throw bothKeysNeeded();
  if (turn === 'off' && !isOn) return answer(ctx, subject);

  const now = ctx.clock.now();
  const config = await readPublicationConfig(tx, subject.region, localDate(now));
  const onAt = turn === 'off' ? null : isOn ? undefined : now;
  await updateKeys(tx, subject.id, {
    ...(onAt === undefined ? {} : key === 'jobseeker' ? { jobseekerOnAt: onAt } : { professionalOnAt: onAt }),
    ...(key === 'professional' && turn === 'on' ? { professionalId: actor.accountId } : {}),
    ...(turn === 'off' ? {} : { validUntil: dayAfter(localDate(now), config.validityDays), remindedAt: null }),
  });
  const turned = turn === 'confirm' || (turn === 'on' && isOn) ? ('confirmed' as const) : turn;
  await insertKeyEvents(tx, [
    { personId: subject.id, at: now, accountId: actor.accountId, key, turned, cause: 'self' },
  ]);
  await ctx.changed({
    entity: 'publication',
    entityId: subject.id,
    action: turned,
    fields: [key],
    personId: subject.id,
  });
  // Whether account managers find the working profile depends on the keys.
  await reindex(ctx, 'profiles', subject.id);
  if (turn === 'off') {
    await hideNow(ctx, subject.id);
    await tellOtherSide(ctx, subject.id, 'key-turned-off');
  }
  return answer(ctx, subject);
};

/** The one that holds the other key, and where that person reads about it. */
const otherSide = async (ctx: Context, personId: string): Promise<{ accountId: string; link: string } | null> => {
  if (ctx.actor.role === 'jobseeker') {
    const guide = await findGuide(ctx.tx, personId);
    return guide && { accountId: guide.accountId, link: `/mensen/${personId}` };
  }
  const accountId = await accountOfPerson(ctx.tx, personId);
  return accountId === null ? null : { accountId, link: '/profiel' };
};

const tellOtherSide = async (ctx: Context, personId: string, kind: 'key-turned-off' | 'key-asked') => {
  const other = await otherSide(ctx, personId);
  if (other) await notify(ctx, { ...other, kind, params: { by: ctx.actor.role } });
  return other;
};

/** Asks the holder of the other key to turn it on; a question that was not read yet is not repeated. Worker surface only. */
export const askForKey = async (ctx: Context, personId: string | null): Promise<void> => {
  const subject = await subjectOf(ctx, personId);
  if (subject.protected) throw isProtected();
  const other = await otherSide(ctx, subject.id);
  if (!other) throw nobodyToAsk();
  if (await isAskedAlready(ctx.tx, other.accountId, 'key-asked', other.link)) return;
  await tellOtherSide(ctx, subject.id, 'key-asked');
  await ctx.changed({ entity: 'publication', entityId: subject.id, action: 'ask', personId: subject.id });
};

const groupOf = (keys: KeysRow | null, today: string): KeyGroup => {
  if (!keys) return 'off';
  const jobseeker = keys.jobseekerOnAt !== null;
  const professional = keys.professionalOnAt !== null;
  const expired = keys.validUntil !== null && keys.validUntil < today;
  if (expired && (jobseeker || professional)) return 'expired';
  if (jobseeker && professional)
    return keys.validUntil !== null && keys.validUntil <= dayAfter(today, REMIND_DAYS) ? 'expiring' : 'on';
  if (jobseeker) return 'waiting-for-me';
  return professional ? 'waiting-for-jobseeker' : 'off';
};

/** Keys of the own caseload by what they wait for. Protected people are left out: there is nothing to turn. */
export const listCaseloadKeys = async (ctx: Context, services: Services) => {
  const { actor, tx } = ctx;
  if (actor.accountId === null) throw notFound();
  const rows = (await findCaseloadKeys(tx, actor.accountId)).filter((row) => !row.protected);
  const ids = rows.map(({ personId }) => personId);
  const names = await services.vault.read(tx, ids);
  await ctx.readOf(ids, 'keys');
  const today = localDate(ctx.clock.now());
  return rows.flatMap(({ personId, keys }) => {
    const identity = names.get(personId);
    if (!identity) return [];
    const times = [keys?.jobseekerOnAt, keys?.professionalOnAt].filter((at) => at instanceof Date);
    const since = times.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
    return {
      personId,
      name: `${identity.firstName} ${identity.lastName}`,
      group: groupOf(keys, today),
      since: since?.toISOString() ?? null,
      validUntil: keys?.validUntil ?? null,
    };
  });
};
