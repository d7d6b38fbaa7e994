import { closedLists, readPlace } from '../taxonomy/taxonomy.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { AppError, invalidInput } from '#server/platform/errors.ts';

/** Refuses a sector that is not on the list. */
export const checkSector = (sector: string): void => {
  if (!closedLists().sectors.some(({ code }) => code === sector))
    throw invalidInput([{ pointer: '/body/sector', detail: 'Kies een sector uit de lijst.' }]);
};

/** The place of a postcode: from the reference list, else as typed. Asks for it when neither is there. */
export const placeOf = async (ctx: Context, pc4: string, typed: string): Promise<string> => {
  try {
    return (await readPlace(ctx, pc4)).place;
  } catch (error) {
    if (!(error instanceof AppError && error.status === 404)) throw error;
  }
  if (typed === '')
    throw invalidInput([{ pointer: '/body/place', detail: 'Wij kennen deze postcode niet. Vul ook de plaats in.' }]);
  return typed;
};
