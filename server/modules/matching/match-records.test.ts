import { expect, test } from 'vitest';
import { emptyProfile, ProfileContent } from '#contract/profile.ts';
import { buildMarket } from '#search/matching/columns.ts';
import { countTalents, rarityAmong } from '#search/matching/needs.ts';
import type { Lookup } from '#search/matching/record.ts';
import { ruleBookOn } from '#search/matching/rule-book.ts';
import { Matcher } from '#search/matching/search.ts';
import { createRandom } from '#server/platform/random.ts';
import { OCCUPATIONS } from '../taxonomy/starter/occupations.ts';
import { PLACES } from '../taxonomy/starter/region.ts';
import { TALENTS } from '../taxonomy/starter/talents.ts';
import { LICENCES } from '../taxonomy/starter/licences.ts';
import { candidateOf, type VacancyToMatch, vacancyOf } from './match-records.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const random = createRandom(SEED);
const occupations = new Map(OCCUPATIONS.map((one) => [one.code, one]));
const places = new Map(PLACES.map(({ pc4, lat, lon }) => [pc4, { lat, lon }]));
const facts: Lookup = {
  occupation: (code) => {
    const one = occupations.get(code);
    return { code, isco: one?.isco ?? null, family: one?.family ?? null, sector: one?.sector ?? null };
  },
  place: (pc4) => places.get(pc4) ?? null,
};
const some = (list: readonly { code: string }[], most: number) =>
  random
    .shuffle(list)
    .slice(0, random.int(0, most))
    .map(({ code }) => code);

/** A row of dossier.profiles: what the person filled in, and what is stored around it. */
const profileRow = (index: number) => ({
  personId: `person-${index}`,
  municipalityCode: random.pick(['GM0637', 'GM1926']),
  completeness: random.int(0, 100),
  content: {
    ...emptyProfile(),
    wishedOccupations: some(OCCUPATIONS, 3),
    doneOccupations: some(OCCUPATIONS, 3),
    talents: some(TALENTS, 8),
    licences: some(LICENCES, 3),
    hoursMin: random.chance(0.8) ? random.int(4, 24) : null,
    hoursMax: random.chance(0.8) ? random.int(24, 40) : null,
    level: random.pick(['basis', 'vmbo', 'mbo12', null]),
    availableFrom: random.pick(['2026-11-01', '2027-02-01', null]),
    travel: { pc4: random.pick(PLACES).pc4, km: random.pick([5, 10, 20, null]), means: [] },
  } as Record<string, unknown>,
});

const vacancyRow = (index: number) => {
  const { code, family, sector } = random.pick(OCCUPATIONS);
  const place = random.pick(PLACES);
  const hoursMin = random.int(8, 32);
  return {
    id: `vacancy-${index}`,
    occupationCode: code,
    familyCode: family,
    sectorCode: sector,
    lat: place.lat,
    lon: place.lon,
    hoursMin,
    hoursMax: random.int(hoursMin, 40),
    level: random.pick(['basis', 'mbo12', null]),
    mustHaves: { talents: some(TALENTS, 3), licences: some(LICENCES, 1), languages: [] },
    canLearn: { talents: some(TALENTS, 3), licences: [], languages: [] },
    contractForm: 'tijdelijk',
    days: random.chance(0.5) ? ['ma', 'di'] : [],
    dayparts: random.chance(0.5) ? ['avond'] : [],
    firstDay: random.pick(['2026-12-01', null]),
    workConditions: random.chance(0.5) ? ['rustig'] : [],
    title: 'Vacature',
    need: 'Werk dat gedaan moet worden.',
  };
};

type ProfileRow = ReturnType<typeof profileRow>;

const orders = (vacancies: readonly VacancyToMatch[], rows: readonly ProfileRow[]) => {
  const candidates = rows.map(({ personId, content }) => candidateOf(personId, ProfileContent.parse(content), facts));
  const today = '2026-11-20';
  const book = ruleBookOn(today);
  const ground = { book, today, rarity: rarityAmong(book, countTalents(candidates), candidates.length) };
  const records = vacancies.map((row) => vacancyOf(row, facts));
  const market = buildMarket(ground, records, candidates);
  const read = (asker: 'vacancies' | 'candidates', own: number, other: number) => {
    const matcher = new Matcher(market, asker, other);
    return Array.from({ length: own }, (_, row) => {
      const { rows: best, scores } = matcher.best(row);
      return [...best].map((place, index) => [place, scores[index]]);
    });
  };
  return [
    read('vacancies', records.length, candidates.length),
    read('candidates', candidates.length, records.length),
  ] as const;
};

/** Everything about a person that may not count, changed to something else. */
const changed = (row: ProfileRow): ProfileRow => ({
  ...row,
  municipalityCode: random.pick(['GM0626', 'GM0629']),
  completeness: random.int(0, 100),
  content: {
    ...row.content,
    presentation: random.pick(['Ik ben een vrouw van 62.', 'Man, 23, geboren in Syrië.', 'Ik heb een uitkering.']),
    name: random.pick(['Fatima', 'Jan']),
    sex: random.pick(['v', 'm', 'x']),
    birthDate: random.pick(['1961-01-01', '2003-05-05']),
    origin: random.pick(['NL', 'ER', 'SY']),
    nationality: random.pick(['NL', 'PL']),
    targetGroup: random.chance(0.5),
    benefit: random.pick(['bijstand', 'ww', null]),
    wageValue: random.int(20, 100),
    ladder: random.int(1, 6),
    health: random.pick(['goed', 'slecht']),
  },
});

test('what may not count changes no place and no score: 10,000 pairs, both directions', () => {
  const vacancies = Array.from({ length: 100 }, (_, index) => vacancyRow(index));
  const people = Array.from({ length: 100 }, (_, index) => profileRow(index));
  const before = orders(vacancies, people);
  expect(before[0].flat().length).toBe(10_000);
  expect(new Set(before[0].flat().map(([, score]) => score)).size).toBeGreaterThan(100);
  expect(orders(vacancies, people.map(changed)), `seed ${SEED}`).toEqual(before);
  const otherWords = vacancies.map((row) => ({ ...row, title: 'Jong team zoekt man', need: 'Geen ouderen.' }));
  expect(orders(otherWords, people), `seed ${SEED}`).toEqual(before);
});

test('what does count changes places', () => {
  const vacancies = Array.from({ length: 20 }, (_, index) => vacancyRow(index));
  const people = Array.from({ length: 50 }, (_, index) => profileRow(index));
  const nearer = people.map((row) => ({ ...row, content: { ...row.content, doneOccupations: some(OCCUPATIONS, 3) } }));
  expect(orders(vacancies, nearer), `seed ${SEED}`).not.toEqual(orders(vacancies, people));
});

test('a person is these fields and no others', () => {
  const record = candidateOf('p', emptyProfile(), facts);
  expect(Object.keys(record).sort()).toEqual(
    [
      'availableFrom',
      'contractForms',
      'dayparts',
      'days',
      'doneOccupations',
      'hoursMax',
      'hoursMin',
      'id',
      'km',
      'languages',
      'level',
      'licences',
      'place',
      'sectors',
      'talents',
      'wishedOccupations',
      'workConditions',
    ].sort(),
  );
});
