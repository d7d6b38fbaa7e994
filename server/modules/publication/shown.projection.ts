import type { Shown } from '#contract/publication.ts';
import type { CommonValues } from './cells.ts';
import type { CellValues, Details } from './grid.ts';
import type { Labels } from './labels.usecases.ts';

/** What a tile is made of. Nothing here belongs to one person. */
export interface TileFields {
  readonly values: CellValues;
  readonly talents: readonly string[];
  readonly common: CommonValues;
}

const NOTHING_COMMON: Shown['common'] = { families: [], municipalities: [], hours: [], levels: [], availability: [] };

/**
 * The one place where a tile or a card becomes what an employer sees. The preview of the jobseeker and the frozen copy
 * of an introduction are made here too, so they cannot differ.
 */
export const projectTile = (tile: TileFields, labels: Labels): Shown => ({
  kind: 'tile',
  ...shownValues(tile.values, labels),
  talents: tile.talents.map(labels.talent),
  common: {
    families: tile.common.families.map(labels.family),
    municipalities: tile.common.municipalities.map(labels.municipality),
    hours: tile.common.hours.map(labels.hours),
    levels: tile.common.levels.map(labels.level),
    availability: tile.common.availability.map(labels.availability),
  },
  own: null,
});

/** A card shows the values of its tile and what its owner chose; what the others of the tile share says nothing of it. */
export const projectCard = (values: CellValues, details: Details, labels: Labels): Shown => ({
  kind: 'card',
  ...shownValues(values, labels),
  talents: [],
  common: NOTHING_COMMON,
  own: {
    talents: details.talents.map(labels.talent),
    licences: details.licences.map(labels.licence),
    languages: details.languages.map(labels.language),
  },
});

const shownValues = (values: CellValues, labels: Labels) => ({
  sector: labels.sector(values.sector),
  family: values.family === null ? null : labels.family(values.family),
  area: labels.area(values.areaGrain, values.area),
  hours: values.hours === null ? null : labels.hours(values.hours),
  level: values.level === null ? null : labels.level(values.level),
  availability: values.availability === null ? null : labels.availability(values.availability),
});
