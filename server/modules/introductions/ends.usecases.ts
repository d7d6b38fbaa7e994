import { askedStates, type EndReason, metStates } from '#contract/introduction-states.ts';
import type { Context } from '#server/platform/context.ts';
import { AppError } from '#server/platform/errors.ts';
import { readVacancyState } from '#server/modules/vacancies/vacancies.usecases.ts';
import { act } from './act.usecases.ts';
import { findOpenOfPerson, findOpenOfVacancy } from './introductions.repository.ts';
import { tellStopped } from './tell.usecases.ts';

/** Ends what runs for a reason outside the people who act on it; what was over by then stays as it was. */
export const endBySystem = async (ctx: Context, id: string, reason: EndReason): Promise<void> => {
  try {
    const { before } = await act(ctx, { id, act: 'end', by: 'system', version: null, reason });
    await tellStopped(ctx, before, null);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
};

/**
 * Ends the questions about a person that wait for an answer: placed elsewhere, protected, erased. With `met` also what
 * came after a yes. Row-level security does not guard: worker surface, and the caller has checked the relation.
 */
export const stopForPerson = async (
  ctx: Context,
  personId: string,
  reason: Extract<EndReason, 'found-other-work' | 'card-withdrawn' | 'other'>,
  { met = false }: { met?: boolean } = {},
): Promise<void> => {
  const states = met ? [...askedStates, ...metStates] : [...askedStates];
  for (const id of await findOpenOfPerson(ctx.tx, personId, states)) await endBySystem(ctx, id, reason);
};

/** Ends the questions that wait on a vacancy which is not open any more. Talks go on: people know each other by then. */
export const stopForVacancy = async (ctx: Context, vacancyId: string): Promise<void> => {
  const vacancy = await readVacancyState(ctx, vacancyId);
  if (!vacancy || (vacancy.state !== 'closed' && vacancy.state !== 'expired')) return;
  const filled = vacancy.reason === 'filled-by-us' || vacancy.reason === 'filled-otherwise';
  for (const id of await findOpenOfVacancy(ctx.tx, vacancyId, askedStates))
    await endBySystem(ctx, id, filled ? 'vacancy-filled' : 'vacancy-closed');
};
