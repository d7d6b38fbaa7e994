import type { Sql } from 'postgres';
import type { Level } from '#server/modules/publication/grid.ts';
import { loadStarter } from '#server/modules/taxonomy/load-starter.usecases.ts';
import { system } from '#server/platform/actor.ts';
import { closeRounds } from '#server/modules/publication/rounds.usecases.ts';
import { factories, REGION } from './factories.ts';
import type { TestServer } from './server.ts';

/** A profile that lands in one tile: Magazijn in Zoetermeer, 24 hours, mbo 2, available at once. */
export const WAREHOUSE = {
  sectors: ['logistiek'],
  wishedOccupations: ['orderpicker'],
  hoursMin: 16,
  hoursMax: 24,
  level: 'mbo12' as Level,
  availableFrom: '2026-01-05',
  talents: ['samenwerken'],
  licences: ['rijbewijs-b', 'heftruck'],
  languages: [
    { code: 'nl', level: 'goed' },
    { code: 'en', level: 'goed' },
  ],
};

export interface Published {
  id: string;
  account: { id: string };
}

/** Helpers on one test server: many people alike, and rounds. */
export const publishing = async (server: TestServer) => {
  const sql: Sql = server.database.ownerSql;
  const make = factories(sql);
  await server.services.contexts.run(
    { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
    loadStarter,
  );
  const caseManager = await make.account('case-manager', { name: 'Noor Haverkamp' });
  const accountManager = await make.account('account-manager', { name: 'Joost Tiemersma' });

  /** People with both keys on, all with this profile. */
  const people = async (count: number, content: object = {}, keysOn = true): Promise<Published[]> => {
    const made: Published[] = [];
    for (let index = 0; index < count; index++) {
      const { id } = await make.person({
        content: { ...WAREHOUSE, ...content },
        keysOn,
        caseManagerId: caseManager.id,
      });
      made.push({ id, account: await make.account('jobseeker', { personId: id }) });
    }
    return made;
  };
  const wish = async (person: Published, field: 'talents' | 'licences' | 'languages', value: string) => {
    await sql`insert into dossier.opt_ins (person_id, field, value) values (${person.id}, ${field}, ${value})`;
  };
  const close = async () => {
    const [round] = await closeRounds(server.services);
    if (!round) throw new Error('no round was closed');
    return round;
  };
  return { sql, make, caseManager, accountManager, people, wish, close };
};

type World = Awaited<ReturnType<typeof publishing>>;

/** A verified employer with a login and an approved vacancy. */
export const searcher = async (
  { make, sql, accountManager }: World,
  fields: { status?: 'pending' | 'verified' } = {},
) => {
  const { id, kvk } = await make.employer(accountManager.id, { name: 'Rijnvliet Logistiek', ...fields });
  const account = await make.account('employer', { employerId: id, name: 'Karin Boelens' });
  const [row] = await sql<{ id: string }[]>`
    insert into market.vacancies (employer_id, region_code, title, need, sector_code, occupation_code, family_code, pc4, place, hours_min,
      hours_max, contract_form, headcount, closing_date, state, approved_at, approved_by, created_by)
    values (${id}, ${REGION}, 'Orderpicker', 'Dozen pakken', 'logistiek', 'orderpicker', 'logistiek-magazijn', '2712', 'Zoetermeer', 16, 32,
      'tijdelijk', 1, '2099-01-01', 'approved', now(), ${accountManager.id}, ${account.id})
    returning id`;
  if (!row) throw new Error('no vacancy was made');
  return { id, kvk, account, vacancyId: row.id };
};
