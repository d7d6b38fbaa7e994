import type { z } from 'zod';
import type { Level as LevelCodes } from '#contract/profile.ts';
import { type PublicationConfig, UNKNOWN } from './config.ts';
import type { AreaGrain, Grain, LadderStep } from './ladder.ts';

/** Work and thinking level. */
export type Level = z.output<typeof LevelCodes>;

/** Closed-list values that someone may choose to show beyond the cell. */
export interface Details {
  readonly talents: readonly string[];
  readonly licences: readonly string[];
  readonly languages: readonly string[];
}

/**
 * All that publication knows of a person, in codes of closed lists. Whatever is not here (name, age, notes, benefit,
 * target group …) cannot reach a cell or a card. Hours are per week. `optIn` lists what the person wishes to show, in
 * the order in which it was added; a wish for something the person does not have is ignored.
 */
export interface PublishablePerson extends Details {
  readonly id: string;
  readonly sector: string;
  readonly family: string;
  readonly municipality: string;
  readonly hoursMin: number | null;
  readonly hoursMax: number | null;
  readonly level: Level | null;
  readonly availableFrom: string | null;
  readonly optIn: Details;
}

/** What a cell shows. `null` means: not shown at this step. `'onbekend'` means: not filled in by these people. */
export interface CellValues {
  readonly sector: string;
  readonly family: string | null;
  readonly areaGrain: AreaGrain;
  readonly area: string;
  readonly hours: string | null;
  readonly level: string | null;
  readonly availability: string | null;
}

interface Band {
  readonly fine: string;
  readonly coarse: string;
}

/** A person on the fixed grid: every field in each of its grains. */
export interface GridPoint {
  readonly sector: string;
  readonly family: string;
  readonly area: Readonly<Record<AreaGrain, string>>;
  readonly hours: Band;
  readonly level: Band;
  readonly availability: Band;
}

const UNKNOWN_BAND: Band = { fine: UNKNOWN, coarse: UNKNOWN };

/**
 * Generalises one person by the fixed grid. `date` is the date of the round (yyyy-mm-dd), from which availability is
 * counted. Depends on this person, the configuration and the date only, never on other people.
 */
export function onGrid(person: PublishablePerson, config: PublicationConfig, date: string): GridPoint {
  const municipality = person.municipality === '' ? UNKNOWN : person.municipality;
  const subregions = config.area.subregions;
  return {
    sector: person.sector,
    family: person.family === '' ? UNKNOWN : person.family,
    area: {
      municipality,
      subregion: Object.hasOwn(subregions, municipality) ? (subregions[municipality] ?? UNKNOWN) : municipality,
      region: config.area.region,
    },
    // The most hours that someone can work: a job of fewer hours can be talked about, one of more cannot be done.
    hours: numberBand(person.hoursMax ?? person.hoursMin, config.bands.hours),
    level: levelBand(person.level, config),
    availability: numberBand(daysBetween(date, person.availableFrom), config.bands.availability),
  };
}

/** What a cell of this ladder step shows of a grid point. */
export function valuesAt(point: GridPoint, step: LadderStep): CellValues {
  return {
    sector: point.sector,
    family: step.family === 'drop' ? null : point.family,
    areaGrain: step.area,
    area: point.area[step.area],
    hours: bandAt(point.hours, step.hours),
    level: bandAt(point.level, step.level),
    availability: bandAt(point.availability, step.availability),
  };
}

/** One string per combination of shown values; the same values have the same key in every round. */
export function keyOf(values: CellValues): string {
  const { sector, family, areaGrain, area, hours, level, availability } = values;
  return JSON.stringify([sector, family, areaGrain, area, hours, level, availability]);
}

function bandAt(band: Band, grain: Grain): string | null {
  return grain === 'drop' ? null : band[grain];
}

function numberBand(value: number | null, bands: PublicationConfig['bands']['hours']): Band {
  if (value === null || Number.isNaN(value)) return UNKNOWN_BAND;
  const band = bands.find(({ below }) => below === null || value < below);
  return band === undefined ? UNKNOWN_BAND : { fine: band.code, coarse: band.coarse };
}

function levelBand(level: Level | null, config: PublicationConfig): Band {
  if (level === null) return UNKNOWN_BAND;
  const band = config.bands.level.find(({ levels }) => levels.includes(level));
  return band === undefined ? UNKNOWN_BAND : { fine: band.code, coarse: band.coarse };
}

/** Whole days from one date (yyyy-mm-dd) to another; null when the other is not known. Never reads the clock. */
function daysBetween(from: string, to: string | null): number | null {
  return to === null
    ? null
    : Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
