import { randomUUID } from 'node:crypto';
import { and, count, eq } from 'drizzle-orm';
import { contactMoments, employerMembers } from '#drizzle/schema/market.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { inviteQuietly } from '../accounts/invitations.usecases.ts';
import { notify } from '../messages/messages.usecases.ts';
import { findAccountManagers, findEmployerByKvk, insertEmployer } from './employers.repository.ts';
import { checkSector, placeOf } from './places.usecases.ts';

/** Working days within which a registration is checked. */
const CHECK_WITHIN_WORKING_DAYS = 2;
/** Further registrations of a known KvK number that are noted per day: enough to see it, too few to fill a log. */
const NOTED_PER_DAY = 3;

interface Registration {
  kvk: string;
  name: string;
  sector: string;
  pc4: string;
  place: string;
  website: string;
  contact: { name: string; jobTitle: string; email: string; phone: string };
}

/**
 * A visitor registers an employer: a pending employer and an invited first user in one transaction. One KvK number is one
 * employer per region, also when many register at once. The answer never tells whether company or address were known.
 * Worker surface; it only adds rows.
 */
export const register = async (ctx: Context, input: Registration): Promise<{ workingDays: number }> => {
  checkSector(input.sector);
  const { region } = ctx.actor;
  const place = await placeOf(ctx, input.pc4, input.place);
  const employer = await insertEmployer(ctx.tx, {
    regionCode: region,
    kvk: input.kvk,
    name: input.name,
    sectorCode: input.sector,
    pc4: input.pc4,
    place,
    website: input.website,
    status: 'pending',
    statusAt: ctx.clock.now(),
    createdAt: ctx.clock.now(),
  });
  if (employer) {
    const { contact } = input;
    const account = await inviteQuietly(ctx, {
      email: contact.email,
      name: contact.name,
      phone: contact.phone,
      role: 'employer',
      regionCode: region,
      employerId: employer.id,
    });
    await ctx.tx.insert(employerMembers).values({
      // An address that is known gets a card all the same, so that it looks the same from outside.
      accountId: account?.id ?? randomUUID(),
      employerId: employer.id,
      ...contact,
      manager: true,
    });
    await ctx.changed({ entity: 'employer', entityId: employer.id, action: 'registered' });
    const link = `/werkgevers-beheer/${employer.id}`;
    for (const accountId of await whoChecks(ctx, input.sector))
      await notify(ctx, { accountId, kind: 'employer-to-verify', params: { organisation: input.name }, link });
  } else await noteRepeat(ctx, input);
  return { workingDays: CHECK_WITHIN_WORKING_DAYS };
};

/** The account managers of the sector, or all of them when the sector has none. */
const whoChecks = async (ctx: Context, sector: string): Promise<string[]> => {
  const cards = (await findAccountManagers(ctx.tx, ctx.actor.region, sector)).map(({ card }) => card);
  const ofSector = cards.filter((card) => card.sectors.includes(sector));
  return (ofSector.length > 0 ? ofSector : cards).map((card) => card.accountId);
};

/** Somebody registers a company that we know: its account manager finds that in the contact log. */
const noteRepeat = async (ctx: Context, { kvk, contact }: Registration): Promise<void> => {
  const known = await findEmployerByKvk(ctx.tx, ctx.actor.region, kvk);
  if (!known || known.accountManagerId === null) return;
  const today = and(
    eq(contactMoments.employerId, known.id),
    eq(contactMoments.date, dutchDay(ctx.clock.now())),
    eq(contactMoments.kind, 'other'),
  );
  const [noted] = await ctx.tx.select({ n: count() }).from(contactMoments).where(today);
  if ((noted?.n ?? 0) >= NOTED_PER_DAY) return;
  await ctx.tx.insert(contactMoments).values({
    employerId: known.id,
    regionCode: known.regionCode,
    accountManagerId: known.accountManagerId,
    date: dutchDay(ctx.clock.now()),
    subject: 'introduction',
    kind: 'other',
    agreement: 'call-back',
    contactPerson: contact.name,
    note: `Meldde dit bedrijf opnieuw aan via de website. E-mail: ${contact.email}. Telefoon: ${contact.phone}.`,
    createdAt: ctx.clock.now(),
  });
};
