import type { ProfileContent } from '#contract/profile.ts';
import type { Role } from '#contract/roles.ts';
import type { PersonVault } from '#server/platform/person-vault.ts';
import type { Random } from '#server/platform/random.ts';
import type { DemoPopulation } from '../types.ts';
import type { IdOf } from './ids.ts';

/** What other capabilities know, handed in by the composition root. */
export interface SeedTools {
  /** Argon2id hash of the password of everybody with this role. */
  passwordHash: Readonly<Partial<Record<Role, string>>>;
  /** Envelope of the second factor of an account. */
  sealTotp(accountId: string, email: string): Buffer;
  /** 0 to 100. */
  completeness(content: ProfileContent): number;
  vault: PersonVault;
}

/** Everything that the rows of one population are made from. */
export interface SeedWorld {
  population: DemoPopulation;
  tools: SeedTools;
  idOf: IdOf;
  random: Random;
  now: Date;
  /** `yyyy-mm-dd` of `now`. */
  today: string;
  regionCode: string;
}

export const accountIdOfPerson = (idOf: IdOf, personKey: string): string => idOf('account', personKey);
