import type { ProfileContent } from '#contract/profile.ts';
import { sql } from 'drizzle-orm';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { notFound } from '#server/platform/errors.ts';
import { contentOf } from './profiles.projection.ts';
import { findProfile, findProfilesWithin, type ProfileRow } from './profiles.repository.ts';
import { among, inReach, known, municipalityCodes } from './reach.repository.ts';

export interface ProfileInReach {
  personId: string;
  content: ProfileContent;
}

/** Working profiles of everybody in reach of who asks. Whoever shows one to somebody logs the read. */
export const profilesInReach = async (ctx: Context): Promise<ProfileInReach[]> =>
  (await findProfilesWithin(ctx.tx, inReach(ctx.actor, ctx.clock.now()))).map(toProfile);

const toProfile = (row: ProfileRow): ProfileInReach => ({ personId: row.personId, content: contentOf(row) });

/** Those with all of these words in their name, or with this client number in any municipality of the region. */
export const namedProfilesInReach = async (
  ctx: Context,
  { vault }: Services,
  text: string,
): Promise<ProfileInReach[]> => {
  const { region } = ctx.actor;
  const hashes = (await municipalityCodes(ctx.tx, region)).map((code) => vault.clientNumberHash(region, code, text));
  const within = known({ nameTokens: vault.nameTokens(text), clientNumberHashes: hashes });
  return (await findProfilesWithin(ctx.tx, sql`${inReach(ctx.actor, ctx.clock.now())} and ${within}`)).map(toProfile);
};

/** Working profiles of these people. For jobs, which ask for nobody: what follows of them is shown within a reach. Worker surface. */
export const profilesOf = async (ctx: Context, personIds: readonly string[]): Promise<ProfileInReach[]> =>
  personIds.length === 0 ? [] : (await findProfilesWithin(ctx.tx, among(personIds))).map(toProfile);

/** One of them. Throws notFound. */
export const profileInReach = async (ctx: Context, personId: string): Promise<ProfileInReach> => {
  const row = await findProfile(ctx.tx, personId, inReach(ctx.actor, ctx.clock.now()));
  if (!row) throw notFound();
  return { personId, content: contentOf(row) };
};
