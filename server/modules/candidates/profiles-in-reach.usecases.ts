import type { ProfileContent } from '#contract/profile.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import { contentOf } from './profiles.projection.ts';
import { findProfile, findProfilesWithin } from './profiles.repository.ts';
import { inReach } from './reach.repository.ts';

export interface ProfileInReach {
  personId: string;
  content: ProfileContent;
}

/** Working profiles of everybody in reach of who asks. Whoever shows one to somebody logs the read. */
export const profilesInReach = async (ctx: Context): Promise<ProfileInReach[]> =>
  (await findProfilesWithin(ctx.tx, inReach(ctx.actor, ctx.clock.now()))).map((row) => ({
    personId: row.personId,
    content: contentOf(row),
  }));

/** One of them. Throws notFound. */
export const profileInReach = async (ctx: Context, personId: string): Promise<ProfileInReach> => {
  const row = await findProfile(ctx.tx, personId, inReach(ctx.actor, ctx.clock.now()));
  if (!row) throw notFound();
  return { personId, content: contentOf(row) };
};
