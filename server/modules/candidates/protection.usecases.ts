import { hidePerson } from '#server/modules/publication/withdrawal.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { staleVersion } from '#server/platform/errors.ts';
import { reindex } from '#server/platform/search-jobs.ts';
import { bumpPerson } from './people.repository.ts';
import { personInReach } from './reach.usecases.ts';

/** Sets or lifts protection. A protected person is hidden at once and in no round from then on. */
export const protectPerson = async (
  ctx: Context,
  input: { personId: string; version: number; protected: boolean },
): Promise<{ version: number }> => {
  const { personId } = input;
  await personInReach(ctx, personId);
  const version = await bumpPerson(ctx.tx, personId, input.version, { protected: input.protected });
  if (version === undefined) throw staleVersion();
  await ctx.changed({
    entity: 'person',
    entityId: personId,
    action: input.protected ? 'protect' : 'unprotect',
    fields: ['protected'],
    personId,
  });
  if (input.protected) await hidePerson(ctx, personId, 'protected');
  await reindex(ctx, 'profiles', personId);
  return { version };
};
