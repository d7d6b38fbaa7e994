import { and, count, desc, eq, gte } from 'drizzle-orm';
import type { ContactAgreement, ContactKind, ContactMoment, ContactSubject } from '#contract/contact-moments.ts';
import { contactMoments, staffCards } from '#drizzle/schema/market.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput } from '#server/platform/errors.ts';
import { toContactMoment } from './organisations.projection.ts';
import { employerOfRegion } from './portfolio.usecases.ts';

const select = (ctx: Context) =>
  ctx.tx
    .select({ moment: contactMoments, card: staffCards })
    .from(contactMoments)
    .leftJoin(staffCards, eq(staffCards.accountId, contactMoments.accountManagerId))
    .$dynamic();

export const listContacts = async (
  ctx: Context,
  employerId: string,
  page: { from?: string | undefined; offset: number; limit: number },
): Promise<{ total: number; contactMoments: ContactMoment[] }> => {
  await employerOfRegion(ctx, employerId);
  const where = and(
    eq(contactMoments.employerId, employerId),
    page.from === undefined ? undefined : gte(contactMoments.date, page.from),
  );
  const rows = await select(ctx)
    .where(where)
    .orderBy(desc(contactMoments.date), desc(contactMoments.createdAt), contactMoments.id)
    .offset(page.offset)
    .limit(page.limit);
  const [counted] = await ctx.tx.select({ n: count() }).from(contactMoments).where(where);
  return { total: counted?.n ?? 0, contactMoments: rows.map(toContactMoment) };
};

/** Notes a contact of today or earlier, on the name of who writes it. */
export const addContact = async (
  ctx: Context,
  employerId: string,
  input: {
    date: string;
    subject: ContactSubject;
    kind: ContactKind;
    agreement: ContactAgreement;
    contactPerson: string;
    note: string;
  },
): Promise<ContactMoment> => {
  const employer = await employerOfRegion(ctx, employerId);
  if (input.date > dutchDay(ctx.clock.now()) || input.date < '2000-01-01')
    throw invalidInput([{ pointer: '/body/date', detail: 'Vul een datum in die niet in de toekomst ligt.' }]);
  const [row] = await ctx.tx
    .insert(contactMoments)
    .values({
      ...input,
      employerId,
      regionCode: employer.regionCode,
      accountManagerId: ctx.actor.accountId ?? '',
      createdAt: ctx.clock.now(),
    })
    .returning({ id: contactMoments.id });
  const id = row?.id ?? '';
  await ctx.changed({ entity: 'contact-moment', entityId: id, action: 'added' });
  const [added] = await select(ctx).where(eq(contactMoments.id, id));
  if (!added) throw new Error('a contact moment that was just added is gone');
  return toContactMoment(added);
};
