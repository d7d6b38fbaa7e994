import type { Proposal } from '#contract/proposals.ts';
import { termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { Needs } from '#contract/vacancies.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { act } from './act.usecases.ts';
import { openContactDetails } from './contact.usecases.ts';
import { projectProposal } from './introductions.projection.ts';
import {
  findContacts,
  findIntroduction,
  findProposals,
  findStaffCards,
  type FullIntroduction,
} from './introductions.repository.ts';
import { knownToEmployer, tell, tellStopped } from './tell.usecases.ts';

const project = async (ctx: Context, rows: readonly FullIntroduction[]): Promise<Proposal[]> => {
  const contacts = await findContacts(
    ctx.tx,
    rows.map(({ introduction }) => introduction.id),
  );
  const managers = await findStaffCards(
    ctx.tx,
    rows.map(({ introduction }) => introduction.accountManagerId),
  );
  const labels = new Map([
    ...(await termLabels(
      ctx,
      'occupation',
      rows.map(({ vacancy }) => vacancy.occupationCode),
    )),
    ...(await termLabels(
      ctx,
      'talent',
      rows.flatMap(({ vacancy }) => Needs.parse(vacancy.canLearn).talents),
    )),
  ]);
  const now = ctx.clock.now();
  return rows.map((row) =>
    projectProposal(row, {
      contact: contacts.get(row.introduction.id),
      accountManager: managers.get(row.introduction.accountManagerId),
      labels,
      now,
    }),
  );
};

const one = async (ctx: Context, rows: readonly FullIntroduction[]): Promise<Proposal> => {
  const [answer] = await project(ctx, rows);
  if (!answer) throw notFound();
  return answer;
};

/** What waits for an answer first, then what goes on, then what is over. Jobseeker surface. */
export const listProposals = async (ctx: Context): Promise<Proposal[]> => {
  const order = (proposal: Proposal): number => (proposal.state === 'proposed' ? 0 : proposal.ended === null ? 1 : 2);
  return (await project(ctx, await findProposals(ctx.tx, ctx.actor))).sort((a, b) => order(a) - order(b));
};

export const readProposal = async (ctx: Context, id: string): Promise<Proposal> =>
  one(ctx, await findProposals(ctx.tx, ctx.actor, id));

/** On the worker surface, after `act` has checked whose it is. */
const afterAct = async (ctx: Context, id: string): Promise<Proposal> => {
  const row = await findIntroduction(ctx.tx, id);
  return one(ctx, row?.introduction.personId === ctx.actor.personId ? [row] : []);
};

/**
 * Yes. Contact details open both ways in this transaction; only when nobody at the employer can be called does it wait
 * for the account manager. Worker surface.
 */
export const acceptProposal = async (
  ctx: Context,
  services: Services,
  input: { id: string; version: number },
): Promise<Proposal> => {
  const { after } = await act(ctx, { ...input, act: 'accept', by: 'jobseeker' });
  await openContactDetails(ctx, services, after, 'system');
  await tell(ctx, input.id, 'broker', 'proposal-accepted');
  return afterAct(ctx, input.id);
};

/** No. Nobody is told but the broker; for the employer it is a stop like any other. Worker surface. */
export const declineProposal = async (ctx: Context, input: { id: string; version: number }): Promise<Proposal> => {
  const { before } = await act(ctx, { ...input, act: 'decline', by: 'jobseeker' });
  if (knownToEmployer(before)) await tell(ctx, input.id, 'employer', 'introduction-stopped');
  await tell(ctx, input.id, 'broker', 'proposal-declined');
  return afterAct(ctx, input.id);
};

/** Stops after a yes. Worker surface. */
export const withdrawProposal = async (ctx: Context, input: { id: string; version: number }): Promise<Proposal> => {
  const { before } = await act(ctx, {
    ...input,
    act: 'withdraw',
    by: 'jobseeker',
    reason: 'jobseeker-withdrew',
  });
  await tellStopped(ctx, before, 'jobseeker');
  return afterAct(ctx, input.id);
};
