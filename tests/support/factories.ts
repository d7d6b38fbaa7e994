import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Role } from '#contract/roles.ts';
import { makeKeys } from '#server/platform/keys.ts';
import { type Identity, makePersonVault } from '#server/platform/person-vault.ts';

/** The six municipalities of the demo region are in the starter data; tests need only two codes of it. */
export const REGION = 'AM34';
export const ZOETERMEER = 'GM0637';
export const PIJNACKER = 'GM1926';

const vault = makePersonVault(makeKeys('a secret for tests only, long enough'));

export interface TestAccount {
  id: string;
  email: string;
  role: Role;
}

/** Rows written as the owner, each with what a test does not care about filled in. */
export const factories = (sql: Sql) => {
  const account = async (
    role: Role,
    fields: {
      name?: string;
      employerId?: string;
      personId?: string;
      municipality?: string | null;
      sectors?: string[];
      region?: string;
      passwordHash?: string;
    } = {},
  ): Promise<TestAccount> => {
    const id = randomUUID();
    const email = `${role}-${id.slice(0, 8)}@example.nl`;
    const region = fields.region ?? REGION;
    const name = fields.name ?? `Test ${role}`;
    const municipality =
      fields.municipality === undefined
        ? role === 'case-manager' || role === 'jobseeker'
          ? ZOETERMEER
          : null
        : fields.municipality;
    await sql`insert into ident.accounts (id, email, name, role, region_code, municipality_code, employer_id, person_id, sectors, status, password_hash)
      values (${id}, ${email}, ${name}, ${role}, ${region}, ${municipality}, ${fields.employerId ?? null}, ${fields.personId ?? null}, ${fields.sectors ?? []}, 'active', ${fields.passwordHash ?? null})`;
    if (role === 'employer')
      await sql`insert into market.employer_members (account_id, employer_id, name, email, manager, joined_at) values (${id}, ${fields.employerId ?? ''}, ${name}, ${email}, true, now())`;
    else if (role !== 'jobseeker' && role !== 'machine')
      await sql`insert into market.staff_cards (account_id, region_code, role, name, organisation, email, phone, sectors)
        values (${id}, ${region}, ${role}, ${name}, 'Werkgeversservicepunt', ${email}, '0790000000', ${fields.sectors ?? []})`;
    return { id, email, role };
  };

  const employer = async (
    accountManagerId: string | null,
    fields: {
      name?: string;
      kvk?: string;
      sector?: string;
      status?: 'pending' | 'verified' | 'suspended';
      region?: string;
    } = {},
  ): Promise<{ id: string; kvk: string }> => {
    const id = randomUUID();
    const kvk = fields.kvk ?? String(10_000_000 + Math.floor(Math.random() * 89_999_999));
    await sql`insert into market.employers (id, region_code, kvk, name, sector_code, pc4, place, status, account_manager_id)
      values (${id}, ${fields.region ?? REGION}, ${kvk}, ${fields.name ?? 'Testbedrijf'}, ${fields.sector ?? 'logistiek'}, '2712', 'Zoetermeer', ${fields.status ?? 'verified'}, ${accountManagerId})`;
    return { id, kvk };
  };

  const person = async (
    fields: {
      identity?: Partial<Identity>;
      municipality?: string;
      protected?: boolean;
      content?: object;
      caseManagerId?: string;
      keysOn?: boolean;
      region?: string;
    } = {},
  ): Promise<{ id: string }> => {
    const id = randomUUID();
    const region = fields.region ?? REGION;
    const municipality = fields.municipality ?? ZOETERMEER;
    const { sealed, wrapped, nameTokens } = vault.create(id, region, {
      firstName: 'Sanne',
      lastName: 'Voorbeeld',
      birthDate: '1985-03-02',
      email: 'sanne@example.nl',
      phone: '0600000001',
      ...fields.identity,
    });
    await sql`insert into ident.persons (id, region_code, municipality_code, sealed, name_tokens, protected)
      values (${id}, ${region}, ${municipality}, ${sealed}, ${nameTokens}, ${fields.protected ?? false})`;
    await sql`insert into ident.person_keys (person_id, wrapped) values (${id}, ${wrapped})`;
    await sql`insert into dossier.profiles (person_id, region_code, municipality_code, content)
      values (${id}, ${region}, ${municipality}, ${sql.json((fields.content ?? {}) as never)})`;
    await sql`insert into dossier.publication_keys (person_id, region_code, jobseeker_on_at, professional_on_at, professional_id, valid_until)
      values (${id}, ${region}, ${fields.keysOn ? new Date() : null}, ${fields.keysOn ? new Date() : null}, ${fields.caseManagerId ?? null}, ${fields.keysOn ? '2099-01-01' : null})`;
    if (fields.caseManagerId)
      await sql`insert into dossier.caseload (person_id, account_id, region_code, reason) values (${id}, ${fields.caseManagerId}, ${region}, 'test')`;
    return { id };
  };

  return { account, employer, person };
};
