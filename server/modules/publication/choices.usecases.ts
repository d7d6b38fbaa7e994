import type { Preview } from '#contract/publication.ts';
import type { FieldError } from '#contract/validation.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput } from '#server/platform/errors.ts';
import { reindex } from '#server/platform/search-jobs.ts';
import type { Details } from './grid.ts';
import { subjectOf } from './keys.usecases.ts';
import {
  addOptIns,
  findBlocked,
  findEmployersByText,
  findOptIns,
  findPublished,
  type OptIn,
  removeOptIn,
  replaceBlockedKvks,
} from './preview.repository.ts';
import { likenessOf, readPreview, readStanding } from './preview.usecases.ts';
import { isProtected, tooFewAlike } from './publication.errors.ts';
import { lockPublication } from './settings.repository.ts';
import { hideOwnCard } from './withdrawal.usecases.ts';

const FIELDS = ['talents', 'licences', 'languages'] as const;
const EMPLOYERS_FOUND = 10;

const same = (one: OptIn) => (other: OptIn) => one.field === other.field && one.value === other.value;

/**
 * Makes `wanted` what the person wishes to show. Values that are added must be the person's own, and must leave at least
 * k people with all of what is wanted; otherwise nothing changes. Taking a value back takes the card away at once.
 * On the worker surface only. Throws invalidInput, isProtected, tooFewAlike.
 */
export const replaceOptIns = async (ctx: Context, personId: string | null, wanted: Details): Promise<Preview> => {
  const subject = await subjectOf(ctx, personId);
  if (subject.protected) throw isProtected();
  const { tx } = ctx;
  await lockPublication(tx, subject.region);
  const before = await findOptIns(tx, subject.id);
  const after: OptIn[] = FIELDS.flatMap((field) => [...new Set(wanted[field])].map((value) => ({ field, value })));
  const added = after.filter((one) => !before.some(same(one)));
  const removed = before.filter((one) => !after.some(same(one)));
  if (added.length > 0) await checkAdded(ctx, subject, wanted, added);

  const shown = await findPublished(tx, subject.id);
  const onCard = removed.some(({ field, value }) => shown?.card?.[field].includes(value) === true);
  for (const one of removed) await removeOptIn(tx, subject.id, one);
  await addOptIns(tx, subject.id, added, ctx.clock.now());
  if (onCard) await hideOwnCard(ctx, subject.id);
  if (added.length + removed.length > 0)
    await ctx.changed({
      entity: 'publication',
      entityId: subject.id,
      action: 'opt-in',
      fields: [...new Set([...added, ...removed].map(({ field }) => field))],
      personId: subject.id,
    });
  return readPreview(ctx, subject.id);
};

const checkAdded = async (
  ctx: Context,
  subject: { id: string; region: string },
  wanted: Details,
  added: readonly OptIn[],
): Promise<void> => {
  const pointerOf = ({ field, value }: OptIn) => `/body/${field}/${wanted[field].indexOf(value)}`;
  const standing = await readStanding(ctx, subject.id, subject.region);
  const has = (one: OptIn) => standing?.person[one.field].includes(one.value) === true;
  const strange: FieldError[] = added
    .filter((one) => !has(one))
    .map((one) => ({ pointer: pointerOf(one), detail: 'Dit staat niet in je profiel. Vul het daar eerst in.' }));
  if (strange.length > 0 || !standing) throw invalidInput(strange);
  // Earlier wishes that cannot be met now do not stand in the way of a new one.
  const { details } = await readPreview(ctx, subject.id);
  const met = (field: OptIn['field'], value: string) =>
    added.some(same({ field, value })) ||
    details.some((one) => one.field === field && one.value === value && one.wanted && one.meter.allowed);
  const { perDetail } = likenessOf(standing, {
    talents: wanted.talents.filter((value) => met('talents', value)),
    licences: wanted.licences.filter((value) => met('licences', value)),
    languages: wanted.languages.filter((value) => met('languages', value)),
  });
  const refused = added.filter(
    ({ field, value }) =>
      perDetail.find(({ kind, code }) => kind === field && code === value)?.together.allowed !== true,
  );
  if (refused.length > 0)
    throw tooFewAlike(
      refused.map((one) => ({
        pointer: pointerOf(one),
        detail: 'Dat kan nu niet. Je lijkt dan op te weinig anderen.',
      })),
    );
};

export const readBlocked = async (ctx: Context, personId: string | null) => {
  const subject = await subjectOf(ctx, personId);
  return findBlocked(ctx.tx, subject.id, subject.region);
};

/** Makes these the employers that never see the own card; new ones at once. On the worker surface only. */
export const replaceBlocked = async (ctx: Context, personId: string | null, kvks: readonly string[]) => {
  const subject = await subjectOf(ctx, personId);
  const { tx } = ctx;
  await lockPublication(tx, subject.region);
  const before = (await findBlocked(tx, subject.id, subject.region)).map(({ kvk }) => kvk);
  const after = [...new Set(kvks)];
  const added = after.filter((kvk) => !before.includes(kvk));
  const removed = before.filter((kvk) => !after.includes(kvk));
  const cardId = await replaceBlockedKvks(tx, subject.id, { added, removed, at: ctx.clock.now() });
  if (cardId !== null) await reindex(ctx, 'cells', cardId);
  if (added.length + removed.length > 0)
    await ctx.changed({
      entity: 'publication',
      entityId: subject.id,
      action: 'block-employers',
      fields: ['blockedEmployers'],
      personId: subject.id,
    });
  return findBlocked(tx, subject.id, subject.region);
};

/** Registered employers to block. On the worker surface: a jobseeker has no right on employers in general. */
export const findEmployersToBlock = async (ctx: Context, personId: string | null, text: string) => {
  const subject = await subjectOf(ctx, personId);
  return findEmployersByText(ctx.tx, subject.region, text, EMPLOYERS_FOUND);
};
