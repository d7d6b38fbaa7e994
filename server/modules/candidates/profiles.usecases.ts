import type { Profile } from '#contract/candidates.ts';
import { PROFILE_PARTS, ProfileContent, type ProfileChange, type ProfilePart } from '#contract/profile.ts';
import { type FieldError, fieldErrors } from '#contract/validation.ts';
import { closedLists, termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput, notFound, staleVersion } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { reindex } from '#server/platform/search-jobs.ts';
import { notify } from '../messages/messages.usecases.ts';
import { textWarning } from './candidates.errors.ts';
import { completenessOf } from './completeness.ts';
import { checkCodes } from './profile-codes.ts';
import { contentOf, projectProfile } from './profiles.projection.ts';
import { findProfile, isStaffAccount, otherMaker, type ProfileRow, updateProfile } from './profiles.repository.ts';
import { inReach } from './reach.repository.ts';
import { checkFreeText, type FindingKind } from './text-guard.ts';

const labelsFor = async (ctx: Context, content: ProfileContent) => {
  const occupations = await termLabels(ctx, 'occupation', [...content.wishedOccupations, ...content.doneOccupations]);
  const talents = await termLabels(ctx, 'talent', content.talents);
  return { occupations, talents };
};

/** A jobseeker does not see every member of staff, but knows the own account. */
const writerOf = async (ctx: Context, { updatedBy }: ProfileRow): Promise<Profile['updatedBy']> => {
  if (updatedBy === null) return null;
  if (ctx.actor.personId !== null) return updatedBy === ctx.actor.accountId ? 'jobseeker' : 'staff';
  return (await isStaffAccount(ctx.tx, updatedBy)) ? 'staff' : 'jobseeker';
};

const answer = async (ctx: Context, row: ProfileRow): Promise<Profile> => {
  const { occupations, talents } = await labelsFor(ctx, contentOf(row));
  return projectProfile(row, new Map([...occupations, ...talents]), await writerOf(ctx, row));
};

const found = async (ctx: Context, personId: string): Promise<ProfileRow> => {
  const row = await findProfile(ctx.tx, personId, inReach(ctx.actor, ctx.clock.now()));
  if (!row) throw notFound();
  return row;
};

/** One working profile of somebody in reach; a read by staff is logged. */
export const readProfile = async (ctx: Context, personId: string): Promise<Profile> => {
  const row = await found(ctx, personId);
  if (ctx.actor.personId !== personId) await ctx.readOf(personId, 'profile');
  return answer(ctx, row);
};

/** Numbers that identify or pay a person have no place in a text at all; the rest is for the writer to decide. */
const REFUSED: readonly FindingKind[] = ['bsn', 'iban'];

const guardText = async (
  ctx: Context,
  { vault }: Services,
  personId: string,
  text: string,
  acceptWarnings: boolean,
): Promise<void> => {
  const identity = (await vault.read(ctx.tx, [personId])).get(personId);
  const findings = checkFreeText(text, { names: identity ? [`${identity.firstName} ${identity.lastName}`] : [] });
  const refused = findings.filter(({ kind }) => REFUSED.includes(kind));
  const shown = refused.length > 0 || acceptWarnings ? refused : findings;
  if (shown.length === 0) return;
  const sentences = [...new Set(shown.map(({ sentence }) => sentence))];
  throw textWarning(
    sentences.map((detail) => ({ pointer: '/body/presentation', detail })),
    refused.length > 0,
  );
};

/** Tells the other one of the two, once per series of edits. */
const tellOther = async (ctx: Context, before: ProfileRow): Promise<void> => {
  if (before.updatedBy === ctx.actor.accountId) return;
  const jobseekerWrites = ctx.actor.role === 'jobseeker';
  const accountId = await otherMaker(ctx.tx, before.personId, jobseekerWrites);
  if (accountId === undefined || accountId === ctx.actor.accountId) return;
  const link = jobseekerWrites ? `/mensen/${before.personId}` : '/profiel/overzicht';
  await notify(ctx, {
    accountId,
    kind: 'profile-changed',
    params: { by: jobseekerWrites ? 'jobseeker' : 'staff' },
    link,
  });
};

const save = async (
  ctx: Context,
  services: Services,
  input: { before: ProfileRow; version: number; content: ProfileContent; acceptWarnings: boolean },
): Promise<Profile> => {
  const { before, content } = input;
  const { personId } = before;
  if (before.version !== input.version) throw staleVersion();
  const errors = checkCodes(content, { lists: closedLists(), ...(await labelsFor(ctx, content)) });
  if (errors.length > 0) throw invalidInput(errors);
  const old = contentOf(before);
  const fields = (Object.keys(content) as (keyof ProfileContent)[]).filter(
    (field) => JSON.stringify(content[field]) !== JSON.stringify(old[field]),
  );
  if (fields.includes('presentation'))
    await guardText(ctx, services, personId, content.presentation, input.acceptWarnings);
  const row = await updateProfile(ctx.tx, personId, input.version, {
    content,
    completeness: completenessOf(content).percent,
    updatedAt: ctx.clock.now(),
    updatedBy: ctx.actor.accountId,
  });
  if (!row) throw staleVersion();
  await ctx.changed({ entity: 'profile', entityId: personId, action: 'change', fields, personId });
  await tellOther(ctx, before);
  await reindex(ctx, 'profiles', personId);
  return answer(ctx, row);
};

/** Replaces the whole profile at the version that was read. */
export const replaceProfile = async (
  ctx: Context,
  services: Services,
  input: { personId: string; version: number; content: ProfileContent; acceptWarnings: boolean },
): Promise<Profile> => {
  const before = await found(ctx, input.personId);
  return save(ctx, services, { ...input, before });
};

/** Answers one question at the version that was read; the rest of the profile stays as it is. */
export const changeProfilePart = async (
  ctx: Context,
  services: Services,
  input: { personId: string; part: ProfilePart; version: number; change: ProfileChange; acceptWarnings: boolean },
): Promise<Profile> => {
  const before = await found(ctx, input.personId);
  const allowed: readonly string[] = PROFILE_PARTS[input.part];
  const given = Object.entries(input.change).filter(([, value]) => value !== undefined);
  const strange: FieldError[] = given
    .filter(([field]) => !allowed.includes(field))
    .map(([field]) => ({ pointer: `/body/${field}`, detail: 'Dit hoort niet bij deze vraag.' }));
  if (given.length === 0) strange.push({ pointer: '/body', detail: 'Vul een antwoord in.' });
  if (strange.length > 0) throw invalidInput(strange);
  const merged = ProfileContent.safeParse({ ...contentOf(before), ...Object.fromEntries(given) });
  if (!merged.success) throw invalidInput(fieldErrors(merged.error, '/body'));
  return save(ctx, services, {
    before,
    version: input.version,
    content: merged.data,
    acceptWarnings: input.acceptWarnings,
  });
};
