import { Random } from '../../testing/random.ts';
import type { MatchCandidate, MatchVacancy, Occupation } from '../record.ts';

/**
 * `region`: about what a large region would hold, talents clustering by occupation. `adversary`: every talent as likely
 * as any other, and vacancies that ask next to nothing, so that nothing can be skipped.
 */
export type MarketKind = 'region' | 'adversary';

const SECTORS = 17;
const LEVELS = ['basis', 'vmbo', 'mbo12', 'mbo34', 'hbo', 'wo'] as const;
const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const DAYPARTS = ['ochtend', 'middag', 'avond', 'nacht'] as const;
const LICENCES = Array.from({ length: 30 }, (_, index) => `l${index}`);
const LANGUAGES = ['nl', 'en', 'ar', 'tr', 'ti', 'pl', 'uk', 'fr'];
const CONTRACTS = ['vast', 'tijdelijk', 'uitzend', 'detachering', 'oproep', 'seizoen', 'leerbaan'];
const CONDITIONS = Array.from({ length: 26 }, (_, index) => `w${index}`);
/** How flat the distribution of talents begins. */
const HEAD = 20;

interface Size {
  occupations: number;
  talents: number;
}

/** Invented vacancies and people, the same for the same seed. */
export class InventedMarket {
  readonly #random: Random;
  readonly #kind: MarketKind;
  readonly #size: Size;
  readonly #occupations: Occupation[];

  constructor(seed: number, kind: MarketKind, size: Size = { occupations: 3_000, talents: 13_000 }) {
    this.#random = new Random(seed);
    this.#kind = kind;
    this.#size = size;
    this.#occupations = Array.from({ length: size.occupations }, (_, index) => {
      const random = this.#random;
      const isco = `${1 + random.below(9)}${1 + random.below(5)}${1 + random.below(4)}${1 + random.below(4)}`;
      const sector = `s${random.below(SECTORS)}`;
      return {
        code: `o${index}`,
        isco: random.chance(0.95) ? isco : null,
        family: random.chance(0.5) ? `${sector}f${random.below(6)}` : null,
        sector: random.chance(0.9) ? sector : null,
      };
    });
  }

  vacancy(id: string): MatchVacancy {
    const random = this.#random;
    const generic = this.#kind === 'adversary' && random.chance(0.8);
    const number = this.#occupation();
    const hoursMin = random.pick([8, 12, 16, 20, 24, 32]);
    const asks = <T>(chance: number, make: () => T, none: T): T => (!generic && random.chance(chance) ? make() : none);
    return {
      id,
      occupation: this.#occupations[number]!,
      place: random.chance(0.97) ? this.#place() : null,
      hoursMin,
      hoursMax: Math.min(40, hoursMin + random.pick([0, 4, 8, 16])),
      level: random.chance(0.7) ? random.pick(LEVELS) : null,
      mustHaves: {
        talents: asks(0.8, () => this.#talents(number, 1 + random.below(4)), []),
        licences: asks(0.3, () => this.#some(LICENCES, 1 + random.below(2)), []),
        languages: asks(0.4, () => this.#some(LANGUAGES, 1), []),
      },
      canLearn: {
        talents: asks(0.6, () => this.#talents(number, 1 + random.below(4)), []),
        licences: asks(0.1, () => this.#some(LICENCES, 1), []),
        languages: asks(0.05, () => this.#some(LANGUAGES, 1), []),
      },
      contractForm: random.chance(0.9) ? random.pick(CONTRACTS) : null,
      start: random.chance(0.5) ? this.#date() : null,
      days: random.chance(0.5) ? this.#some(DAYS, 1 + random.below(5)) : [],
      dayparts: random.chance(0.5) ? this.#some(DAYPARTS, 1 + random.below(2)) : [],
      workConditions: random.chance(0.5) ? this.#some(CONDITIONS, 1 + random.below(6)) : [],
    };
  }

  candidate(id: string): MatchCandidate {
    const random = this.#random;
    const numbers = Array.from({ length: 1 + random.below(3) }, () => this.#occupation());
    const own = numbers[0]!;
    const hoursMin = random.pick([8, 12, 16, 20, 24, 32]);
    const known = <T>(make: () => T, none: T, chance = 0.95): T => (random.chance(chance) ? make() : none);
    const occupations = known(() => numbers.map((number) => this.#occupations[number]!), []);
    const wishes = 1 + random.below(2);
    return {
      id,
      sectors: known(
        () =>
          this.#some(
            Array.from({ length: SECTORS }, (_, index) => `s${index}`),
            1 + random.below(2),
          ),
        [],
        0.6,
      ),
      wishedOccupations: occupations.slice(0, wishes),
      doneOccupations: occupations.slice(wishes),
      talents: known(() => this.#talents(own, 5 + random.below(11)), []),
      level: known(() => random.pick(LEVELS), null),
      hoursMin: known(() => hoursMin, null),
      hoursMax: known(() => Math.min(40, hoursMin + random.pick([0, 4, 8, 16])), null),
      availableFrom: known(() => this.#date(), null),
      days: known(() => this.#some(DAYS, 1 + random.below(7)), [], 0.7),
      dayparts: known(() => this.#some(DAYPARTS, 1 + random.below(3)), [], 0.7),
      place: known(() => this.#place(), null),
      km: known(() => random.pick([3, 5, 8, 10, 15, 20, 30, 50]), null),
      languages: known(
        () =>
          this.#some(LANGUAGES, 1 + random.below(3)).map((code) => ({
            code,
            level: random.pick(['beetje', 'redelijk', 'goed'] as const),
          })),
        [],
      ),
      licences: known(() => this.#some(LICENCES, 1 + random.below(3)), [], 0.5),
      contractForms: known(() => this.#some(CONTRACTS, 1 + random.below(4)), [], 0.8),
      workConditions: known(() => this.#some(CONDITIONS, 1 + random.below(5)), [], 0.7),
    };
  }

  #occupation(): number {
    const { occupations } = this.#size;
    return this.#kind === 'adversary' ? this.#random.below(occupations) : this.#random.skewed(occupations);
  }

  /** Of a region, most talents belong to the occupation and the others are anyone's. */
  #talents(occupation: number, amount: number): string[] {
    const random = this.#random;
    const { talents } = this.#size;
    const draw = () => {
      if (this.#kind === 'adversary') return random.below(Math.min(talents, 300));
      return random.chance(0.6) ? (occupation * 31 + random.below(25)) % talents : random.skewed(talents, HEAD);
    };
    return [...new Set(Array.from({ length: amount }, draw))].map((number) => `t${number}`);
  }

  #some<T>(list: readonly T[], amount: number): T[] {
    return [...new Set(this.#random.sample(list, amount))];
  }

  #place() {
    return { lat: 51.9 + this.#random.fraction() * 0.4, lon: 4.2 + this.#random.fraction() * 0.6 };
  }

  #date(): string {
    const day = 1 + this.#random.below(28);
    return `2026-${String(9 + this.#random.below(4)).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
}
