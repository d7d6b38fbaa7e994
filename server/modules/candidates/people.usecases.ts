import { randomUUID } from 'node:crypto';
import type { Person, PersonRow } from '#contract/candidates.ts';
import type { Context } from '#server/platform/context.ts';
import { constraintOf } from '#server/platform/db.ts';
import { forbidden, notFound, staleVersion } from '#server/platform/errors.ts';
import type { Identity } from '#server/platform/person-vault.ts';
import { reindex } from '#server/platform/search-jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { clientNumberTaken, looksLike } from './candidates.errors.ts';
import { fullName, projectPerson, projectPersonRow } from './people.projection.ts';
import { bumpPerson, findAccess, findLike, insertPerson, type PersonRecord } from './people.repository.ts';
import { inReach } from './reach.repository.ts';
import { personInReach } from './reach.usecases.ts';

/** A case manager works for one municipality; without one there is nobody to add. */
export const ownMunicipality = ({ actor }: Context): string => {
  if (actor.municipality === null) throw forbidden();
  return actor.municipality;
};

const TAKEN = [{ pointer: '/body/clientNumber', detail: 'Dit klantnummer hoort al bij iemand anders.' }];

/** The unique index knows about people whom this case manager may not see. */
const clientNumberIsFree = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (constraintOf(error) === 'persons_client_number') throw clientNumberTaken(TAKEN);
    throw error;
  }
};

interface Lookalike {
  personId: string;
  name: string;
  birthDate: string;
  by: 'client-number' | 'name';
}

type Described = Pick<Identity, 'firstName' | 'lastName' | 'birthDate'> & { clientNumber: string };

/** People in reach with the same client number, or with the same name and birth date (or without a birth date). */
export const findLookalikes = async (ctx: Context, { vault }: Services, described: Described): Promise<Lookalike[]> => {
  const { region } = ctx.actor;
  const municipality = ownMunicipality(ctx);
  const clientNumberHash =
    described.clientNumber === '' ? undefined : vault.clientNumberHash(region, municipality, described.clientNumber);
  const like = {
    ...(clientNumberHash === undefined ? {} : { clientNumberHash }),
    nameTokens: vault.nameTokens(`${described.firstName} ${described.lastName}`),
  };
  const found = await findLike(ctx.tx, region, municipality, like, inReach(ctx.actor, ctx.clock.now()));
  const identities = await vault.read(
    ctx.tx,
    found.map(({ personId }) => personId),
  );
  const alike = found.flatMap(({ personId, clientNumberHash: hash }): Lookalike[] => {
    const identity = identities.get(personId);
    if (!identity) return [];
    const sameNumber = hash !== null && hash === clientNumberHash;
    const sameDay =
      described.birthDate === '' || identity.birthDate === '' || described.birthDate === identity.birthDate;
    if (!sameNumber && !sameDay) return [];
    return [
      {
        personId,
        name: fullName(identity),
        birthDate: identity.birthDate,
        by: sameNumber ? 'client-number' : 'name',
      },
    ];
  });
  await ctx.readOf(
    alike.map(({ personId }) => personId),
    'name',
  );
  return alike;
};

/** Adds a jobseeker of the own municipality to the own caseload, with an empty profile and both keys off. */
export const createPerson = async (
  ctx: Context,
  services: Services,
  input: { identity: Identity; clientNumber: string; notADuplicate: boolean },
): Promise<{ personId: string; version: number }> => {
  const { identity, clientNumber } = input;
  const municipality = ownMunicipality(ctx);
  const { accountId, region } = ctx.actor;
  if (accountId === null) throw forbidden();
  const alike = await findLookalikes(ctx, services, { ...identity, clientNumber });
  if (alike.some(({ by }) => by === 'client-number')) throw clientNumberTaken(TAKEN);
  if (alike.length > 0 && !input.notADuplicate) throw looksLike();
  const personId = randomUUID();
  await clientNumberIsFree(
    insertPerson(ctx.tx, {
      id: personId,
      regionCode: region,
      municipalityCode: municipality,
      clientNumberHash:
        clientNumber === '' ? null : services.vault.clientNumberHash(region, municipality, clientNumber),
      ...services.vault.create(personId, region, identity),
      guidedBy: accountId,
      reason: 'Nieuw ingeschreven',
      at: ctx.clock.now(),
    }),
  );
  await ctx.changed({ entity: 'person', entityId: personId, action: 'create', personId });
  await reindex(ctx, 'profiles', personId);
  return { personId, version: 1 };
};

/** Rows with their names, in the order given; people without a readable name fall away. Each read is logged. */
export const withNames = async (
  ctx: Context,
  { vault }: Services,
  rows: readonly PersonRecord[],
): Promise<PersonRow[]> => {
  const ids = rows.map(({ personId }) => personId);
  const identities = await vault.read(ctx.tx, ids);
  await ctx.readOf([...identities.keys()], 'name');
  return rows.flatMap((row) => {
    const identity = identities.get(row.personId);
    return identity ? [projectPersonRow(row, identity)] : [];
  });
};

/** One person of the own caseload, or to whom access was taken. */
export const readPerson = async (ctx: Context, { vault }: Services, personId: string): Promise<Person> => {
  const row = await personInReach(ctx, personId);
  const identity = (await vault.read(ctx.tx, [personId])).get(personId);
  if (!identity) throw notFound();
  await ctx.readOf(personId, 'contact');
  const own = row.caseManagerId === ctx.actor.accountId;
  const until = own ? undefined : await findAccess(ctx.tx, personId, ctx.actor.accountId ?? '', ctx.clock.now());
  return projectPerson(row, identity, until ?? null);
};

/** Changes name, birth date and contact. An empty client number leaves the one that is known. */
export const changePerson = async (
  ctx: Context,
  { vault }: Services,
  input: { personId: string; version: number; identity: Identity; clientNumber: string },
): Promise<{ version: number }> => {
  const { personId, identity, clientNumber } = input;
  const row = await personInReach(ctx, personId);
  const before = (await vault.read(ctx.tx, [personId])).get(personId);
  if (!before) throw notFound();
  const hash =
    clientNumber === '' ? undefined : vault.clientNumberHash(ctx.actor.region, row.municipality, clientNumber);
  const version = await clientNumberIsFree(
    bumpPerson(ctx.tx, personId, input.version, hash === undefined ? {} : { clientNumberHash: hash }),
  );
  if (version === undefined) throw staleVersion();
  await vault.write(ctx.tx, personId, identity);
  const fields = (Object.keys(identity) as (keyof Identity)[]).filter((field) => identity[field] !== before[field]);
  await ctx.changed({
    entity: 'person',
    entityId: personId,
    action: 'change',
    fields: hash !== undefined && hash !== row.clientNumberHash ? [...fields, 'clientNumber'] : fields,
    personId,
  });
  return { version };
};
