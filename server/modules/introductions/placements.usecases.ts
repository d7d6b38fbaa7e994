import { randomUUID } from 'node:crypto';
import type { Placement } from '#contract/introductions.ts';
import type { FieldError } from '#contract/validation.ts';
import { hidePerson } from '#server/modules/publication/withdrawal.usecases.ts';
import { closedLists } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { countPlacement } from '#server/modules/vacancies/vacancy-life.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { conflict, invalidInput, notFound, staleVersion } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { act } from './act.usecases.ts';
import type { Step } from './brokerage.usecases.ts';
import { addMonths } from './deadlines.ts';
import { stopForPerson } from './ends.usecases.ts';
import { vacancyFull } from './introductions.errors.ts';
import { projectPlacement } from './introductions.projection.ts';
import { minimumWageOn } from './people.repository.ts';
import {
  findPlacement,
  findPlacements,
  type PlacementFilter,
  insertPlacement,
  type PlacementRecord,
  updatePlacement,
} from './placements.repository.ts';
import { tell } from './tell.usecases.ts';

/** From this age on the full minimum wage holds (art. 7 Wet minimumloon en minimumvakantiebijslag). */
const ADULT = 21;

const ageOn = (birthDate: string, day: string): number => {
  if (birthDate === '') return ADULT;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthDate.slice(5) <= day.slice(5) ? years : years - 1;
};

export interface Job {
  hoursPerWeek: number;
  hourlyWageCents: number;
  contractForm: string;
  startDate: string;
  endDate: string | null;
}

/** The lawful minimum for this person on the first day; null when no minimum wage is known for that day. */
const checkWage = async (ctx: Context, job: Job, birthDate: string): Promise<'ok' | 'unknown'> => {
  const minimum = await minimumWageOn(ctx.tx, job.startDate, ageOn(birthDate, job.startDate));
  if (minimum === null) return 'unknown';
  if (job.hourlyWageCents >= minimum) return 'ok';
  const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(minimum / 100);
  throw invalidInput([
    {
      pointer: '/body/hourlyWageCents',
      detail: `Dit is minder dan het wettelijk minimumloon van ${euros} per uur op die dag.`,
    },
  ]);
};

const checkJob = (ctx: Context, job: Job): void => {
  const errors: FieldError[] = [];
  if (!closedLists().contractForms.some(({ code }) => code === job.contractForm))
    errors.push({ pointer: '/body/contractForm', detail: 'Kies iets uit de lijst.' });
  const today = dutchDay(ctx.clock.now());
  if (job.startDate > addMonths(today, 12) || job.startDate < addMonths(today, -12))
    errors.push({ pointer: '/body/startDate', detail: 'Kies een dag binnen een jaar van nu.' });
  if (errors.length > 0) throw invalidInput(errors);
};

/**
 * Records the job: the introduction is placed, the vacancy counts one more and closes when it is full, both keys of the
 * jobseeker go off and other questions about this person stop. Worker surface; `act` checks that it is the broker's own.
 */
export const recordPlacement = async (
  ctx: Context,
  services: Services,
  step: Step & Job,
): Promise<{ warnings: 'minimum-wage-unknown'[] }> => {
  const { id, version, ...job } = step;
  let wage: 'ok' | 'unknown' = 'unknown';
  const { after } = await act(ctx, {
    id,
    version,
    act: 'place',
    by: 'account-manager',
    prepare: async ({ personId }) => {
      if (personId === null) throw conflict();
      checkJob(ctx, job);
      const identity = (await services.vault.read(ctx.tx, [personId])).get(personId);
      wage = await checkWage(ctx, job, identity?.birthDate ?? '');
      return {};
    },
  });
  const { personId } = after;
  if (personId === null) throw conflict();
  if (!(await countPlacement(ctx, after.vacancyId))) throw vacancyFull();
  await insertPlacement(ctx.tx, {
    ...job,
    id: randomUUID(),
    introductionId: id,
    regionCode: after.regionCode,
    employerId: after.employerId,
    vacancyId: after.vacancyId,
    personId,
    recordedBy: ctx.actor.accountId ?? '',
    createdAt: ctx.clock.now(),
  });
  await hidePerson(ctx, personId, 'placed');
  await stopForPerson(ctx, personId, 'found-other-work');
  await tell(ctx, id, 'employer', 'placement-recorded');
  await tell(ctx, id, 'jobseeker', 'placement-recorded');
  return { warnings: wage === 'unknown' ? ['minimum-wage-unknown'] : [] };
};

const namesOf = async (ctx: Context, services: Services, rows: readonly PlacementRecord[]) => {
  const ids = rows.map(({ placement }) => placement.personId);
  await ctx.readOf([...new Set(ids)], 'name');
  return services.vault.read(ctx.tx, ids);
};

export const listPlacements = async (ctx: Context, services: Services, filter: PlacementFilter) => {
  const { rows, total, running } = await findPlacements(ctx.tx, ctx.actor, filter);
  const names = await namesOf(ctx, services, rows);
  return { total, running, placements: rows.map((row) => projectPlacement(row, names.get(row.placement.personId))) };
};

export const endPlacement = async (
  ctx: Context,
  services: Services,
  input: { id: string; version: number; endedOn: string; reason: string },
): Promise<Placement> => {
  const row = await findPlacement(ctx.tx, ctx.actor, input.id);
  if (!row) throw notFound();
  const { placement } = row;
  if (placement.version !== input.version) throw staleVersion();
  if (placement.endedOn !== null) throw conflict();
  if (input.endedOn < placement.startDate)
    throw invalidInput([{ pointer: '/body/endedOn', detail: 'De laatste dag ligt voor de eerste werkdag.' }]);
  if (!(await updatePlacement(ctx.tx, input.id, input.version, { endedOn: input.endedOn, endReason: input.reason })))
    throw staleVersion();
  await ctx.changed({ entity: 'placement', entityId: input.id, action: 'end', fields: ['endedOn', 'endReason'] });
  await tell(ctx, placement.introductionId, 'employer', 'placement-ended');
  await tell(ctx, placement.introductionId, 'jobseeker', 'placement-ended');
  const ended = await findPlacement(ctx.tx, ctx.actor, input.id);
  if (!ended) throw notFound();
  const names = await namesOf(ctx, services, [ended]);
  return projectPlacement(ended, names.get(placement.personId));
};
