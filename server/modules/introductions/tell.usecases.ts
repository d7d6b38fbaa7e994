import { eq } from 'drizzle-orm';
import type { MessageKind } from '#contract/messages.ts';
import { accounts } from '#drizzle/schema/ident.ts';
import { notify } from '#server/modules/messages/messages.usecases.ts';
import { closedLists } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { receiversOf } from '#server/modules/vacancies/vacancies.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { dayInWords, momentInWords } from '#server/platform/dutch-words.ts';
import { lastAnswerBy, promisedBy } from './deadlines.ts';
import {
  findContacts,
  findIntroduction,
  type FullIntroduction,
  type IntroductionRecord,
} from './introductions.repository.ts';

export const TELL_TASK = 'introductions.tell';

export type Side = 'employer' | 'jobseeker' | 'broker';

/**
 * Tells one side something, once the transaction is committed. It is a job because most acts run where the other side's
 * accounts cannot be seen.
 */
export const tell = (ctx: Context, introductionId: string, side: Side, kind: MessageKind): Promise<void> =>
  ctx.later(TELL_TASK, { introductionId, side, kind });

/** Whether the employer knows of this introduction: of what the account manager started, only after a yes. */
export const knownToEmployer = (row: IntroductionRecord): boolean =>
  row.source !== 'staff' || row.contactOpenedAt !== null;

/** Tells everybody who knows of it, except who did it, that it stops. To the employer every stop is the same. */
export const tellStopped = async (ctx: Context, before: IntroductionRecord, except: Side | null): Promise<void> => {
  if (except !== 'employer' && knownToEmployer(before)) await tell(ctx, before.id, 'employer', 'introduction-stopped');
  if (except !== 'jobseeker' && before.proposedAt !== null)
    await tell(ctx, before.id, 'jobseeker', 'introduction-stopped');
  if (except !== 'broker') await tell(ctx, before.id, 'broker', 'introduction-stopped');
};

const LINKS: Record<Side, string> = { employer: '/interesse', jobseeker: '/voorstellen', broker: '/bord' };

const sectorLabel = (code: string): string =>
  (closedLists().sectors.find((sector) => sector.code === code)?.label ?? code).toLowerCase();

const paramsFor = async (
  ctx: Context,
  { introduction, vacancy, employer }: FullIntroduction,
  side: Side,
  kind: MessageKind,
): Promise<Record<string, string>> => {
  const base = {
    vacancy: vacancy.title,
    ...(side === 'broker' ? { organisation: employer.name } : {}),
  };
  const dated = (at: Date | null): Record<string, string> => (at === null ? {} : { date: momentInWords(at) });
  switch (kind) {
    case 'interest-sent':
      // From the interest alone: the clock of the moment would tell whether somebody was proposed by now.
      return { ...base, ...dated(promisedBy(introduction.interestAt)) };
    case 'interest-received':
    case 'interest-reminder':
    case 'proposal-reminder':
      return { ...base, ...dated(introduction.dueAt) };
    case 'interest-late':
      return { ...base, ...dated(lastAnswerBy(introduction.interestAt)) };
    case 'proposal-received':
      return { ...base, sector: sectorLabel(vacancy.sectorCode) };
    case 'talk-planned':
      return { ...base, ...dated(introduction.talkAt) };
    case 'trial-started':
      return { ...base, ...(introduction.trialEnd === null ? {} : { date: dayInWords(introduction.trialEnd) }) };
    case 'proposal-yes': {
      const contact = (await findContacts(ctx.tx, [introduction.id])).get(introduction.id)?.employer as
        | { name?: string }
        | undefined;
      return { ...base, organisation: employer.name, ...(contact?.name === undefined ? {} : { name: contact.name }) };
    }
    default:
      return base;
  }
};

const accountsOf = async (ctx: Context, { introduction }: FullIntroduction, side: Side): Promise<string[]> => {
  if (side === 'broker') return [introduction.accountManagerId];
  if (side === 'employer') return receiversOf(ctx, introduction.employerId, introduction.createdBy);
  if (introduction.personId === null) return [];
  const rows = await ctx.tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.personId, introduction.personId));
  return rows.map(({ id }) => id);
};

/** The job behind `tell`. On the worker surface only. */
export const deliver = async (
  ctx: Context,
  { introductionId, side, kind }: { introductionId: string; side: Side; kind: MessageKind },
): Promise<void> => {
  const found = await findIntroduction(ctx.tx, introductionId);
  if (!found) return;
  const params = await paramsFor(ctx, found, side, kind);
  for (const accountId of await accountsOf(ctx, found, side))
    await notify(ctx, { accountId, kind, params, link: `${LINKS[side]}/${introductionId}` });
};
