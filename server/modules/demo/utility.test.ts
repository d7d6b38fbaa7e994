import { expect, test } from 'vitest';
import { closeRound } from '#server/modules/publication/cells.ts';
import { publicationConfigSchema } from '#server/modules/publication/config.ts';
import { toPublishable } from '#server/modules/publication/publishable.ts';
import { REGION_DEFAULTS } from '#server/modules/publication/region-defaults.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import { generatePopulation } from './population.ts';
import { profileOf } from './seed/people-rows.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const TODAY = '2026-11-23';
const REGIONS = 5;
const CONFIG = publicationConfigSchema.parse(REGION_DEFAULTS.AM34);
const PLACES = new Map(OCCUPATIONS.map(({ code, sector, family }) => [code, { sector, family }]));
console.info(`utility of the demo region: SEED=${SEED}`);

/** Closes the first round of a demo region: everybody who has both keys on, with what they chose to show. */
function firstRound(seed: number, people: number) {
  const population = generatePopulation({ seed, today: TODAY, people });
  const willing = population.people
    .filter(({ keys }) => keys.person && keys.professional)
    .flatMap((person) => {
      const wishes = (['talents', 'licences', 'languages'] as const).flatMap((field) =>
        person.optIns[field].map((value) => ({ field, value })),
      );
      const row = { personId: person.key, municipality: person.municipality, content: profileOf(person), wishes };
      return toPublishable(row, PLACES) ?? [];
    });
  return closeRound(willing, CONFIG, { date: TODAY }).figures;
}

/**
 * People, those who are willing among them, and the least percentages of the willing that are published and that stand
 * in the two finest steps. Of 1,200 people about 750 are willing, which is few for five steps; 3,225 give 2,000 willing.
 */
test.each([
  [1200, 92, 30],
  [2000, 93, 42],
  [3225, 96, 60],
])('a demo region of %i people keeps useful tiles', (people, published, twoFinest) => {
  const rounds = Array.from({ length: REGIONS }, (_, index) => firstRound(SEED + index, people));
  const willing = rounds.reduce((sum, round) => sum + round.people, 0);
  const percent = (count: (round: (typeof rounds)[number]) => number) =>
    (100 * rounds.reduce((sum, round) => sum + count(round), 0)) / willing;
  const steps = CONFIG.ladder.map((_, step) => percent((round) => round.steps[step]?.people ?? 0));
  const shown = percent((round) => round.published);
  console.info(
    `${people} people, ${Math.round(willing / REGIONS)} willing: ${shown.toFixed(1)} % published (${steps.map((step) => step.toFixed(0)).join(' + ')})`,
  );
  expect(shown).toBeGreaterThanOrEqual(published);
  expect((steps[0] ?? 0) + (steps[1] ?? 0)).toBeGreaterThanOrEqual(twoFinest);
});
