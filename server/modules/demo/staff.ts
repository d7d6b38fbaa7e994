import type { Random } from '#server/platform/random.ts';
import { REGION } from '#server/modules/taxonomy/starter/region.ts';
import type { MunicipalityCode } from '#server/modules/taxonomy/starter/region.ts';
import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';
import { mailName, NAME_GROUPS, officeNumber } from './names.ts';
import type { DemoStaff, DemoStaffRole } from './types.ts';

export interface DemoMunicipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** Inhabitants, rounded: only the proportion counts. */
  readonly weight: number;
}

/** The work of ten account managers: related sectors together, the busiest alone. */
const PORTFOLIOS: readonly (readonly SectorCode[])[] = [
  ['logistiek', 'transport'],
  ['zorg'],
  ['facilitair'],
  ['bouw', 'techniek'],
  ['detailhandel'],
  ['horeca', 'leisure'],
  ['groen', 'grijs'],
  ['tuinbouw'],
  ['productie', 'uitzenden'],
  ['dienstverlening', 'ict', 'overheid'],
];

const CASE_MANAGERS = 22;
const REGIONAL: readonly (readonly [DemoStaffRole, number])[] = [
  ['coach', 3],
  ['sroi-officer', 1],
  ['council', 2],
  ['admin', 2],
];

/** Two of the staff carry the names that the documentation uses. */
const NAMED = { caseManager: ['Noor', 'Haverkamp'], accountManager: ['Joost', 'Tiemersma'] } as const;

/** Forty members of staff: case managers and council viewers of a municipality, the others for the whole region. */
export function generateStaff(random: Random, municipalities: readonly DemoMunicipality[]): DemoStaff[] {
  const staff: DemoStaff[] = [];
  const taken = new Set<string>(Object.values(NAMED).map(([, lastName]) => lastName));

  function add(
    role: DemoStaffRole,
    place: DemoMunicipality | null,
    sectors: readonly SectorCode[],
    named?: readonly [string, string],
  ) {
    const number = staff.filter((member) => member.role === role).length + 1;
    const [firstName, lastName] = named ?? drawName();
    taken.add(lastName);
    staff.push({
      key: `${role}-${String(number).padStart(2, '0')}`,
      role,
      firstName,
      lastName,
      email: `${mailName(firstName, lastName)}@example.nl`,
      phone: officeNumber(100 + staff.length),
      organisation: place === null ? `Werkgeversservicepunt ${REGION.name}` : `Gemeente ${place.name}`,
      municipality: place?.code ?? null,
      sectors,
    });
  }

  function drawName(): readonly [string, string] {
    for (;;) {
      const group = random.weighted(NAME_GROUPS.map((entry) => [entry, entry.share * entry.dutchGood] as const));
      const name = [random.pick(group.first), random.pick(group.last)] as const;
      // No two colleagues share a last name: that is how people ask for each other.
      if (!taken.has(name[1])) return name;
    }
  }

  for (const [index, place] of spread(CASE_MANAGERS, municipalities).entries()) {
    add('case-manager', place, [], index === 0 ? NAMED.caseManager : undefined);
  }
  for (const [index, sectors] of PORTFOLIOS.entries()) {
    add('account-manager', null, sectors, index === 0 ? NAMED.accountManager : undefined);
  }
  for (const [role, count] of REGIONAL) {
    for (let turn = 0; turn < count; turn += 1)
      add(role, role === 'council' ? (municipalities[turn] ?? null) : null, []);
  }
  return staff;
}

/** `count` places by weight, at least one for each municipality as far as they reach; the largest comes first. */
function spread(count: number, municipalities: readonly DemoMunicipality[]): DemoMunicipality[] {
  const total = municipalities.reduce((sum, municipality) => sum + municipality.weight, 0);
  const places = municipalities.flatMap((municipality) => {
    const share = Math.max(1, Math.floor((count * municipality.weight) / total));
    return Array.from({ length: share }, () => municipality);
  });
  const [largest] = municipalities;
  while (largest !== undefined && places.length < count) places.unshift(largest);
  return places.slice(0, count);
}
