import type { Term } from '#contract/publication.ts';
import { closedLists, termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { type PublicationConfig, UNKNOWN } from './config.ts';
import { findAreaNames } from './labels.repository.ts';
import type { AreaGrain } from './ladder.ts';

/** Dutch for the bands of the default configuration; a region with bands of its own names them by their codes. */
const BANDS: Readonly<Record<'hours' | 'level' | 'availability', Readonly<Record<string, string>>>> = {
  hours: {
    'tot-20': 'Tot 20 uur',
    '20-28': '20 tot 28 uur',
    '28-36': '28 tot 36 uur',
    '36-plus': '36 uur of meer',
    'tot-28': 'Tot 28 uur',
    '28-plus': '28 uur of meer',
  },
  level: {
    basis: 'Basis of vmbo',
    'mbo-1-2': 'Mbo 1 of 2',
    'mbo-3-4': 'Mbo 3 of 4',
    'hbo-wo': 'Hbo of universiteit',
    'tot-mbo-2': 'Tot en met mbo 2',
    'vanaf-mbo-3': 'Mbo 3 of hoger',
  },
  availability: {
    meteen: 'Meteen',
    'binnen-maand': 'Binnen een maand',
    later: 'Later',
    'uiterlijk-een-maand': 'Binnen een maand',
  },
};

/** Dutch for every code that a tile or a card may show. */
export interface Labels {
  readonly sector: (code: string) => Term;
  readonly family: (code: string) => Term;
  readonly area: (grain: AreaGrain, code: string) => Term;
  readonly municipality: (code: string) => Term;
  readonly hours: (code: string) => Term;
  readonly level: (code: string) => Term;
  readonly availability: (code: string) => Term;
  readonly talent: (code: string) => Term;
  readonly licence: (code: string) => Term;
  readonly language: (code: string) => Term;
}

const mapOf = (choices: readonly { code: string; label: string }[]): ReadonlyMap<string, string> =>
  new Map(choices.map(({ code, label }) => [code, label]));

const lists = closedLists();
const SECTORS = mapOf(lists.sectors);
const FAMILIES = mapOf(lists.families);
const LICENCES = mapOf(lists.licences);
const LANGUAGES = mapOf(lists.languages);

/** Reads the names that are not in the closed lists: places, and those of `talents` that were imported. */
export const readLabels = async (
  ctx: Context,
  config: PublicationConfig,
  talents: readonly string[],
): Promise<Labels> => {
  const talentNames = await termLabels(ctx, 'talent', talents);
  const { region, municipalities } = await findAreaNames(ctx.tx, config.area.region);
  const term = (names: ReadonlyMap<string, string>, code: string): Term => ({
    code,
    label: code === UNKNOWN ? 'Onbekend' : (names.get(code) ?? code),
  });
  const band = (kind: keyof typeof BANDS) => (code: string) => term(new Map(Object.entries(BANDS[kind])), code);
  const areas: Record<AreaGrain, ReadonlyMap<string, string>> = {
    region: new Map([[config.area.region, region ?? config.area.region]]),
    // A municipality that is not in a subregion with others stands for itself.
    subregion: new Map([...municipalities, ...Object.entries(config.area.labels)]),
    municipality: municipalities,
  };
  return {
    sector: (code) => term(SECTORS, code),
    family: (code) => term(FAMILIES, code),
    area: (grain, code) => term(areas[grain], code),
    municipality: (code) => term(municipalities, code),
    hours: band('hours'),
    level: band('level'),
    availability: band('availability'),
    talent: (code) => term(talentNames, code),
    licence: (code) => term(LICENCES, code),
    language: (code) => term(LANGUAGES, code),
  };
};
