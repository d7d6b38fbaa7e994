import type { Shown, Term } from '#contract/publication.ts';
import type { ShownText } from './i18n/nl/shown.ts';

const UNKNOWN = 'onbekend';

export interface Fact {
  label: string;
  value: string;
  /** Nobody has filled this in: shown as such, never left out. */
  unknown?: boolean;
}

const names = (terms: readonly Term[]): string =>
  terms
    .filter(({ code }) => code !== UNKNOWN)
    .map(({ label }) => label)
    .join(', ');

/** One value of a group, with the finer values that enough of its people have. */
const oneFact = (label: string, own: Term | null, common: readonly Term[], t: ShownText): Fact => {
  const shared = names(common);
  if (own?.code === UNKNOWN) return { label, value: t.unknown, unknown: true };
  if (own === null) return { label, value: shared === '' ? t.differs : t.among(shared) };
  return { label, value: shared === '' || shared === own.label ? own.label : t.closer(own.label, shared) };
};

/** Name of a tile or card: its occupation family, or what is known when it shows none. */
export const shownTitle = ({ family, sector }: Shown, t: ShownText): string => {
  if (family === null) return t.mixed(sector.label);
  return family.code === UNKNOWN ? t.undecided(sector.label) : family.label;
};

/** What a tile or card says, in the order of the screen. Nothing is left out that an employer sees. */
export const shownFacts = (shown: Shown, t: ShownText): Fact[] => {
  const { common, own } = shown;
  const list = (label: string, terms: readonly Term[]): Fact[] =>
    terms.length === 0 ? [] : [{ label, value: names(terms) }];
  return [
    { label: t.sector, value: shown.sector.label },
    ...(shown.family === null
      ? list(
          t.families,
          common.families.filter(({ code }) => code !== UNKNOWN),
        )
      : []),
    oneFact(t.area, shown.area, common.municipalities, t),
    oneFact(t.hours, shown.hours, common.hours, t),
    oneFact(t.availability, shown.availability, common.availability, t),
    oneFact(t.level, shown.level, common.levels, t),
    ...list(t.talents, own ? own.talents : shown.talents),
    ...list(t.licences, own?.licences ?? []),
    ...list(t.languages, own?.languages ?? []),
  ];
};
