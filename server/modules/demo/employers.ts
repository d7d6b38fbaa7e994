import type { StarterPlace } from '#server/modules/taxonomy/starter/region.ts';
import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';
import type { Random } from '#server/platform/random.ts';
import { COMPANY_KINDS, COMPANY_STEMS } from './company-names.ts';
import { mailName, NAME_GROUPS, officeNumber } from './names.ts';
import type { DemoEmployer, DemoEmployerUser, DemoStaff } from './types.ts';

/** Where the vacancies are, most of them first: not the order in which jobseekers wish. */
const SECTORS_BY_VACANCIES: readonly SectorCode[] = [
  'zorg',
  'logistiek',
  'techniek',
  'tuinbouw',
  'facilitair',
  'detailhandel',
  'bouw',
  'horeca',
  'productie',
  'transport',
  'groen',
  'dienstverlening',
  'grijs',
  'uitzenden',
  'overheid',
  'ict',
  'leisure',
];
const SECTOR_WEIGHTS = SECTORS_BY_VACANCIES.map((sector, rank) => [sector, 1 / (rank + 2) ** 0.9] as const);

const JOB_TITLES: readonly string[] = [
  'Bedrijfsleider',
  'Personeelszaken',
  'Teamleider',
  'Eigenaar',
  'Vestigingsmanager',
  'Planner',
  'Recruiter',
];

/** The employer whose name the documentation uses: first in the list, verified, with Karin Boelens as its first user. */
const NAMED = { name: 'Rijnvliet Logistiek', sector: 'logistiek', pc4: '2665', user: ['Karin', 'Boelens'] } as const;

export function generateEmployers(
  random: Random,
  count: number,
  places: readonly StarterPlace[],
  staff: readonly DemoStaff[],
): { employers: DemoEmployer[]; employerUsers: DemoEmployerUser[] } {
  const employers: DemoEmployer[] = [];
  const employerUsers: DemoEmployerUser[] = [];
  const taken = new Set<string>([NAMED.name]);
  const managers = staff.filter((member) => member.role === 'account-manager');

  for (let index = 0; index < count; index += 1) {
    const named = index === 0;
    // One of every sector first, so that no entrance of the marketplace is empty.
    const sector = named ? NAMED.sector : (SECTORS_BY_VACANCIES[index - 1] ?? random.weighted(SECTOR_WEIGHTS));
    const company = named ? { name: NAMED.name, sbi: '52109' } : drawCompany(random, sector, taken);
    const place = (named ? places.find((entry) => entry.pc4 === NAMED.pc4) : undefined) ?? random.pick(places);
    const manager = managers.find((member) => member.sectors.includes(sector));
    if (manager === undefined) throw new RangeError(`No account manager for sector ${sector}.`);
    const key = `employer-${String(index + 1).padStart(3, '0')}`;
    employers.push({
      key,
      ...company,
      kvk: `00${String(random.int(0, 9))}${String(10_007 + index * 83).padStart(5, '0')}`,
      sector,
      pc4: place.pc4,
      place: place.place,
      municipality: place.municipality,
      status: index <= SECTORS_BY_VACANCIES.length ? 'verified' : drawStatus(random),
      accountManagerKey: manager.key,
    });
    const users = random.weighted([
      [1, 0.6],
      [2, 0.3],
      [3, 0.1],
    ]);
    for (let turn = 0; turn < users; turn += 1) {
      employerUsers.push(
        drawUser(random, key, employerUsers.length, turn === 0, named && turn === 0 ? NAMED.user : undefined),
      );
    }
  }
  return { employers, employerUsers };
}

const drawStatus = (random: Random): DemoEmployer['status'] =>
  random.weighted([
    ['verified', 0.9],
    ['pending', 0.06],
    ['suspended', 0.02],
    ['rejected', 0.02],
  ]);

function drawCompany(random: Random, sector: SectorCode, taken: Set<string>): { name: string; sbi: string } {
  for (let attempt = 0; ; attempt += 1) {
    const kind = random.pick(COMPANY_KINDS[sector]);
    // When all pairs of a sector are used up, a number tells the branches apart.
    const branch = attempt < 200 ? '' : ` ${Math.floor(attempt / 200) + 1}`;
    const name = `${random.pick(COMPANY_STEMS)} ${kind.ending}${branch}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, sbi: kind.sbi };
  }
}

function drawUser(
  random: Random,
  employerKey: string,
  index: number,
  manager: boolean,
  named?: readonly [string, string],
): DemoEmployerUser {
  const group = random.weighted(NAME_GROUPS.map((entry) => [entry, entry.share * entry.dutchGood] as const));
  const [firstName, lastName] = named ?? [random.pick(group.first), random.pick(group.last)];
  return {
    key: `employer-user-${String(index + 1).padStart(3, '0')}`,
    employerKey,
    firstName,
    lastName,
    email: `${mailName(firstName, lastName)}${named === undefined ? `.${index + 1}` : ''}@example.com`,
    phone: officeNumber(1000 + index),
    jobTitle: random.pick(JOB_TITLES),
    manager,
  };
}
