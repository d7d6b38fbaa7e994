import type { ProfileContent } from '#contract/profile.ts';
import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '#server/platform/context.ts';
import type { Database } from '#server/platform/db.ts';
import type { Services } from '#server/platform/services.ts';
import { notFound } from '#server/platform/errors.ts';
import { ProfileMemory } from './profile-memory.ts';
import { contentOf } from './profiles.projection.ts';
import { findContents, findProfile, findWritten } from './profiles.repository.ts';
import { among, inReach, known, municipalityCodes } from './reach.repository.ts';

export interface ProfileInReach {
  personId: string;
  content: Readonly<ProfileContent>;
}

/** One for each database that this process uses. */
const memories = new WeakMap<Database, ProfileMemory>();

/** Of everybody who is within it: a condition on persons. */
const within = async ({ tx }: Context, { db }: Services, who: SQL): Promise<ProfileInReach[]> => {
  const memory = memories.get(db) ?? new ProfileMemory();
  memories.set(db, memory);
  return memory.contentsOf(await findWritten(tx, who), async (personIds) =>
    (await findContents(tx, among(personIds))).map((row) => ({ ...row, content: contentOf(row) })),
  );
};

/** Working profiles of everybody in reach of who asks. Whoever shows one to somebody logs the read. */
export const profilesInReach = (ctx: Context, services: Services): Promise<ProfileInReach[]> =>
  within(ctx, services, inReach(ctx.actor, ctx.clock.now()));

/** Those of these people who are in reach. */
export const profilesInReachOf = async (
  ctx: Context,
  services: Services,
  personIds: readonly string[],
): Promise<ProfileInReach[]> =>
  personIds.length === 0
    ? []
    : within(ctx, services, sql`${inReach(ctx.actor, ctx.clock.now())} and ${among(personIds)}`);

/** Those with all of these words in their name, or with this client number in any municipality of the region. */
export const namedProfilesInReach = async (
  ctx: Context,
  services: Services,
  text: string,
): Promise<ProfileInReach[]> => {
  const { region } = ctx.actor;
  const { vault } = services;
  const hashes = (await municipalityCodes(ctx.tx, region)).map((code) => vault.clientNumberHash(region, code, text));
  const named = known({ nameTokens: vault.nameTokens(text), clientNumberHashes: hashes });
  return within(ctx, services, sql`${inReach(ctx.actor, ctx.clock.now())} and ${named}`);
};

/** Working profiles of these people. For jobs, which ask for nobody: what follows of them is shown within a reach. Worker surface. */
export const profilesOf = async (
  ctx: Context,
  services: Services,
  personIds: readonly string[],
): Promise<ProfileInReach[]> => (personIds.length === 0 ? [] : within(ctx, services, among(personIds)));

/** One of them. Throws notFound. */
export const profileInReach = async (ctx: Context, personId: string): Promise<ProfileInReach> => {
  const row = await findProfile(ctx.tx, personId, inReach(ctx.actor, ctx.clock.now()));
  if (!row) throw notFound();
  return { personId, content: contentOf(row) };
};
