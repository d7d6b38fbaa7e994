import { randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { personKeys, persons } from '#drizzle/schema/ident.ts';
import type { Tx } from './db.ts';
import { type Keys, openWith, sealWith } from './keys.ts';

/** What identifies a person. Lives only sealed in the database and unsealed in memory. */
export interface Identity {
  firstName: string;
  lastName: string;
  /** `yyyy-mm-dd`, or empty when unknown. */
  birthDate: string;
  email: string;
  phone: string;
}

export interface PersonVault {
  /** New envelope and data key for a new person. */
  create(
    personId: string,
    regionCode: string,
    identity: Identity,
  ): { sealed: Buffer; wrapped: Buffer; nameTokens: string[] };
  /** Reads identities under the row-level security of `tx`: people that the actor may not see are simply absent. */
  read(tx: Tx, personIds: readonly string[]): Promise<Map<string, Identity>>;
  /** Replaces the identity; the caller checks the version. */
  write(tx: Tx, personId: string, identity: Identity): Promise<void>;
  /** Keyed hash of the municipality's own client number, within region and municipality. */
  clientNumberHash(regionCode: string, municipalityCode: string, clientNumber: string): string;
  /** Keyed hashes of the words of a name, for exact look-up. */
  nameTokens(name: string): string[];
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * One data key per person, wrapped by the key of the region (kept outside the database): destroying the row in
 * `ident.person_keys` makes every copy of the envelope unreadable, also in backups (AVG art. 17).
 */
export const makePersonVault = (keys: Keys): PersonVault => {
  const regionKeys = new Map<string, Buffer>();
  const regionKey = (regionCode: string): Buffer => {
    let key = regionKeys.get(regionCode);
    if (!key) {
      key = keys.derive(`region:${regionCode}`);
      regionKeys.set(regionCode, key);
    }
    return key;
  };
  const nameTokens = (name: string): string[] => [
    ...new Set(
      fold(name)
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 1)
        .map((word) => keys.hmac('name', word).slice(0, 24)),
    ),
  ];
  const seal = (dataKey: Buffer, personId: string, identity: Identity) =>
    sealWith(dataKey, Buffer.from(JSON.stringify(identity)), `identity:${personId}`);

  return {
    nameTokens,
    create(personId, regionCode, identity) {
      const dataKey = randomBytes(32);
      return {
        sealed: seal(dataKey, personId, identity),
        wrapped: sealWith(regionKey(regionCode), dataKey, `key:${personId}`),
        nameTokens: nameTokens(`${identity.firstName} ${identity.lastName}`),
      };
    },
    async read(tx, personIds) {
      if (personIds.length === 0) return new Map();
      const rows = await tx
        .select({ id: persons.id, region: persons.regionCode, sealed: persons.sealed, wrapped: personKeys.wrapped })
        .from(persons)
        .innerJoin(personKeys, eq(personKeys.personId, persons.id))
        .where(inArray(persons.id, [...personIds]));
      return new Map(
        rows.map((row) => {
          const dataKey = openWith(regionKey(row.region), row.wrapped, `key:${row.id}`);
          return [row.id, JSON.parse(openWith(dataKey, row.sealed, `identity:${row.id}`).toString()) as Identity];
        }),
      );
    },
    async write(tx, personId, identity) {
      const [row] = await tx
        .select({ region: persons.regionCode, wrapped: personKeys.wrapped })
        .from(persons)
        .innerJoin(personKeys, eq(personKeys.personId, persons.id))
        .where(eq(persons.id, personId));
      if (!row) throw new Error('no data key for this person');
      const dataKey = openWith(regionKey(row.region), row.wrapped, `key:${personId}`);
      await tx
        .update(persons)
        .set({
          sealed: seal(dataKey, personId, identity),
          nameTokens: nameTokens(`${identity.firstName} ${identity.lastName}`),
        })
        .where(eq(persons.id, personId));
    },
    clientNumberHash: (regionCode, municipalityCode, clientNumber) =>
      keys.hmac('client-number', `${regionCode}:${municipalityCode}:${clientNumber.trim().toUpperCase()}`),
  };
};
