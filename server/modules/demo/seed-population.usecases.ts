import { sql } from 'drizzle-orm';
import type { Context } from '#server/platform/context.ts';
import { localDate } from '#server/platform/calendar.ts';
import { createRandom } from '#server/platform/random.ts';
import { generatePopulation } from './population.ts';
import { insertRows, type Row } from './seed/bulk.ts';
import { makeIds } from './seed/ids.ts';
import { introductionRows, seedIntroductions } from './seed/introduction-rows.ts';
import { messageRows } from './seed/message-rows.ts';
import { employerRows, staffRows } from './seed/organisation-rows.ts';
import { peopleRows } from './seed/people-rows.ts';
import { profileChangedRows, readRows, savedSearchRows } from './seed/trace-rows.ts';
import { vacancyRows } from './seed/vacancy-rows.ts';
import type { SeedTools, SeedWorld } from './seed/world.ts';
import type { DemoPopulation } from './types.ts';

export interface SeedOptions {
  seed: number;
  people: number;
  municipalities: number;
}

/** Rows per table (`schema.name`). */
export type SeedFigures = Record<string, number>;

/** True when nobody has an account yet and no jobseeker or employer is known. Worker surface. */
export const isEmptyRegion = async (ctx: Context): Promise<boolean> => {
  const [row] = await ctx.tx.execute<{ empty: boolean }>(sql`
    select not exists (select from ident.accounts) and not exists (select from ident.persons)
      and not exists (select from market.employers) as empty`);
  return row?.empty === true;
};

/**
 * Writes an invented region into an empty database, in the caller's transaction: all of it or nothing. The same options
 * give the same people, organisations and ids; envelopes and moments depend on the installation and the day. Worker surface.
 */
export const seedPopulation = async (
  ctx: Context,
  options: SeedOptions,
  tools: SeedTools,
): Promise<{ population: DemoPopulation; figures: SeedFigures }> => {
  const now = ctx.clock.now();
  const today = localDate(now);
  const population = generatePopulation({ ...options, today });
  const world: SeedWorld = {
    population,
    tools,
    idOf: makeIds(options.seed),
    random: createRandom(options.seed).fork('rows'),
    now,
    today,
    regionCode: ctx.actor.region,
  };
  const introductions = seedIntroductions(world);
  const parts: Record<string, Row[]>[] = [
    employerRows(world),
    staffRows(world),
    peopleRows(world),
    { 'market.vacancies': vacancyRows(world) },
    introductionRows(world, introductions),
    {
      'ops.messages': [...messageRows(world, introductions), ...profileChangedRows(world)],
      'market.saved_searches': savedSearchRows(world),
      'audit.reads': readRows(world, introductions),
    },
  ];
  const figures: SeedFigures = {};
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part)) {
      await insertRows(ctx.tx, table, rows);
      figures[table] = (figures[table] ?? 0) + rows.length;
    }
  }
  return { population, figures };
};
