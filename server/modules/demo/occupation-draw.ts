import { FAMILIES } from '#server/modules/taxonomy/starter/families.ts';
import { LEVELS } from '#server/modules/taxonomy/starter/levels.ts';
import type { LevelCode } from '#server/modules/taxonomy/starter/levels.ts';
import type { StarterOccupation } from '#server/modules/taxonomy/starter/occupation.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';
import type { TalentKindCode } from '#server/modules/taxonomy/starter/talent.ts';
import { TALENTS } from '#server/modules/taxonomy/starter/talents.ts';

type Weighted<T> = readonly (readonly [T, number])[];

const rankOf = (code: LevelCode): number => LEVELS.findIndex((level) => level.code === code);

/** How likely someone of `own` level does work of `asked` level: seldom above it, and less often far below it. */
function fit(own: LevelCode, asked: LevelCode): number {
  const above = rankOf(asked) - rankOf(own);
  if (above > 1) return 0;
  if (above === 1) return 0.2;
  return 0.7 ** -above;
}

const bySector = new Map<SectorCode, { occupation: StarterOccupation; weight: number }[]>();
for (const [position, family] of FAMILIES.entries()) {
  const familyRank = position - FAMILIES.findIndex((entry) => entry.sector === family.sector);
  const members = OCCUPATIONS.filter((occupation) => occupation.family === family.code);
  const list = bySector.get(family.sector) ?? [];
  // Zipf twice: a few families and in each of them a few occupations take most of the people.
  for (const [rank, occupation] of members.entries()) {
    list.push({ occupation, weight: 1 / ((familyRank + 1) * (rank + 1)) });
  }
  bySector.set(family.sector, list);
}

const occupationCache = new Map<string, Weighted<StarterOccupation>>();

/** Occupations of a sector with the weight with which people of this level have or want them. */
export function occupationsFor(sector: SectorCode, level: LevelCode): Weighted<StarterOccupation> {
  const key = `${sector}/${level}`;
  let entries = occupationCache.get(key);
  if (entries === undefined) {
    entries = (bySector.get(sector) ?? []).map(
      ({ occupation, weight }) => [occupation, weight * Math.max(fit(level, occupation.level), 0.001)] as const,
    );
    occupationCache.set(key, entries);
  }
  return entries;
}

/** How often people name a talent of the kind as one of their own sector. */
const KIND_WEIGHTS: Record<TalentKindCode, number> = {
  aanpakken: 1,
  samenwerken: 1,
  mensen: 1,
  denken: 0.3,
  computer: 0.8,
  handen: 1.6,
  machines: 0.7,
  natuur: 1.6,
  koken: 1.6,
  creatief: 0.5,
};

const talentCache = new Map<string, Weighted<string>>();

/** Talents of use in these sectors: general ones by rank, those of the sector more often the fewer others share them. */
export function talentsFor(sectors: readonly SectorCode[]): Weighted<string> {
  const key = [...sectors].sort().join('/');
  let entries = talentCache.get(key);
  if (entries === undefined) {
    const weighted: (readonly [string, number])[] = [];
    let rank = 0;
    for (const talent of TALENTS) {
      if (talent.sectors === undefined) {
        rank += 1;
        weighted.push([talent.code, 2 / (rank + 2) ** 0.8]);
      } else if (talent.sectors.some((sector) => sectors.includes(sector))) {
        weighted.push([talent.code, KIND_WEIGHTS[talent.kind] / talent.sectors.length ** 0.5]);
      }
    }
    entries = weighted;
    talentCache.set(key, entries);
  }
  return entries;
}
