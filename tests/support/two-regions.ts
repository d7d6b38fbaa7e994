import { createHash, randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { publicationConfigSchema } from '#server/modules/publication/config.ts';
import { factories } from './factories.ts';

/** Ids of one region in which every table with row-level security holds at least one row. */
export interface PopulatedRegion {
  code: string;
  caseManager: string;
  accountManager: string;
  admin: string;
  /** Two employers with the same things; each must see its own only. */
  employers: [EmployerRows, EmployerRows];
  /** In the caseload, both keys on, in an introduction with each employer. */
  jobseeker: { account: string; person: string };
  /** Not in anyone's caseload, keys off, without an introduction. */
  stranger: { account: string; person: string };
}

export interface EmployerRows {
  id: string;
  account: string;
  kvk: string;
  vacancy: string;
  introduction: string;
  savedSearch: string;
  placement: string;
}

const in2099 = new Date('2099-01-01T00:00:00Z');

export async function populateTwoRegions(sql: Sql): Promise<[PopulatedRegion, PopulatedRegion]> {
  return [await populateRegion(sql, 'AM34', 'GM0637'), await populateRegion(sql, 'AM99', 'GM0344')];
}

async function populateRegion(sql: Sql, region: string, municipality: string): Promise<PopulatedRegion> {
  const make = factories(sql);
  const put = (table: string, row: Record<string, unknown>) => sql`insert into ${sql(table)} ${sql(row as never)}`;

  const caseManager = (await make.account('case-manager', { region, municipality })).id;
  const accountManager = (await make.account('account-manager', { region })).id;
  const admin = (await make.account('admin', { region })).id;
  const person = (await make.person({ region, municipality, caseManagerId: caseManager, keysOn: true })).id;
  const jobseeker = {
    account: (await make.account('jobseeker', { region, municipality, personId: person })).id,
    person,
  };
  const other = (await make.person({ region, municipality })).id;
  const stranger = {
    account: (await make.account('jobseeker', { region, municipality, personId: other })).id,
    person: other,
  };

  const round = randomUUID();
  const cell = randomUUID();
  await put('pub.rounds', {
    id: round,
    region_code: region,
    number: 1,
    key: Buffer.alloc(32),
    config: publicationConfigSchema.parse({ area: { region, subregions: {} } }),
    figures: {
      people: 7,
      published: 7,
      unpublished: 0,
      withoutSector: 0,
      cells: 1,
      cards: 2,
      detailsRefused: 0,
      steps: [],
      smallestCell: 5,
    },
    public_counts: {},
    current: true,
  });
  await put('pub.cells', {
    id: cell,
    round_id: round,
    region_code: region,
    values: {
      sector: 'logistiek',
      family: null,
      areaGrain: 'region',
      area: region,
      hours: null,
      level: null,
      availability: null,
    },
    sector_code: 'logistiek',
    ladder: 0,
    weight: 7,
    common: { families: [], municipalities: [], hours: [], levels: [], availability: [] },
  });
  for (const member of [jobseeker, stranger]) {
    const card = randomUUID();
    await put('pub.cards', {
      id: card,
      round_id: round,
      region_code: region,
      cell_id: cell,
      talents: [],
      licences: [],
      languages: [],
    });
    await put('dossier.round_members', {
      round_id: round,
      person_id: member.person,
      region_code: region,
      cell_id: cell,
      card_id: card,
      counts_for_cell: false,
    });
    await put('dossier.opt_ins', { person_id: member.person, field: 'licences', value: 'b' });
    await put('dossier.key_events', { person_id: member.person, key: 'jobseeker', turned: 'on', cause: 'self' });
    await put('dossier.blocked_employers', { person_id: member.person, kvk: '00000001' });
    await put('pub.card_blocks', { card_id: card, kvk: '00000001' });
    await put('audit.reads', {
      account_id: accountManager,
      role: 'account-manager',
      region_code: region,
      purpose: 'test',
      operation: 'test',
      person_id: member.person,
      field_class: 'profile',
    });
  }
  await put('audit.changes', {
    account_id: caseManager,
    role: 'case-manager',
    region_code: region,
    purpose: 'test',
    operation: 'test',
    entity: 'profile',
    entity_id: person,
    action: 'update',
    fields: ['talents'],
  });
  await put('report.fairness', {
    region_code: region,
    quarter: '2026-K3',
    rules_version: 1,
    from_day: '2026-07-01',
    until_day: '2026-10-01',
    figures: {},
  });
  await put('dossier.named_brokers', {
    person_id: person,
    account_id: accountManager,
    region_code: region,
    named_by: caseManager,
  });
  await put('dossier.caseload_imports', {
    account_id: caseManager,
    region_code: region,
    municipality_code: municipality,
    file_name: 'mensen.csv',
    fields: {},
    state: 'staged',
  });
  await put('dossier.access_grants', {
    person_id: other,
    account_id: randomUUID(),
    region_code: region,
    reason: 'test',
    expires_at: in2099,
  });

  const employers: EmployerRows[] = [];
  for (const name of ['Een', 'Twee']) {
    const { id, kvk } = await make.employer(accountManager, { region, name });
    const account = (await make.account('employer', { region, municipality: null, employerId: id })).id;
    const vacancy = randomUUID();
    const introduction = randomUUID();
    const savedSearch = randomUUID();
    const placement = randomUUID();
    const now = new Date();
    await put('market.vacancies', {
      id: vacancy,
      employer_id: id,
      region_code: region,
      title: 'Orderpicker',
      need: 'Dozen pakken',
      sector_code: 'logistiek',
      occupation_code: 'orderpicker',
      pc4: '2712',
      place: 'Zoetermeer',
      hours_min: 16,
      hours_max: 32,
      contract_form: 'tijdelijk',
      headcount: 1,
      closing_date: '2099-01-01',
      state: 'approved',
      approved_at: now,
      approved_by: accountManager,
      created_by: account,
    });
    await put('market.introductions', {
      id: introduction,
      region_code: region,
      employer_id: id,
      vacancy_id: vacancy,
      source: 'staff',
      shown: {},
      account_manager_id: accountManager,
      person_id: person,
      state: 'contact-opened',
      created_by: account,
      taken_up_at: now,
      proposed_at: now,
      answered_at: now,
      contact_opened_at: now,
    });
    await put('market.introduction_events', {
      introduction_id: introduction,
      region_code: region,
      role: 'employer',
      kind: 'interest',
    });
    await put('market.introduction_notes', {
      introduction_id: introduction,
      region_code: region,
      account_id: accountManager,
      text: 'test',
    });
    await put('market.opened_contacts', {
      introduction_id: introduction,
      region_code: region,
      employer_id: id,
      person_id: person,
      candidate: { name: 'Sanne Voorbeeld', phone: '0600000001', email: 'sanne@example.nl' },
      employer: { organisation: name, name: 'Contact', phone: '', email: 'contact@example.nl' },
    });
    await put('market.placements', {
      id: placement,
      introduction_id: introduction,
      region_code: region,
      employer_id: id,
      vacancy_id: vacancy,
      person_id: person,
      hours_per_week: 24,
      hourly_wage_cents: 1600,
      contract_form: 'tijdelijk',
      start_date: '2026-12-01',
      recorded_by: accountManager,
    });
    await put('market.contact_moments', {
      employer_id: id,
      region_code: region,
      account_manager_id: accountManager,
      date: '2026-11-01',
      subject: 'introduction',
      kind: 'phone',
      agreement: 'none',
    });
    await put('market.saved_searches', {
      id: savedSearch,
      account_id: account,
      region_code: region,
      name: 'Logistiek',
      collection: 'cells',
      query: {},
      digest: true,
    });
    await put('market.card_views', { region_code: region, kvk, day: '2026-11-01', card_id: randomUUID() });
    for (const { person: who, account: by } of [jobseeker, stranger])
      await put('dossier.suggestions', {
        person_id: who,
        vacancy_id: vacancy,
        region_code: region,
        by: 'jobseeker',
        account_id: by,
      });
    await put('dossier.told_matches', {
      account_id: caseManager,
      person_id: person,
      vacancy_id: vacancy,
      region_code: region,
      told_at: now,
    });
    employers.push({ id, account, kvk, vacancy, introduction, savedSearch, placement });
  }

  for (const account of [caseManager, jobseeker.account, stranger.account, ...employers.map((one) => one.account)]) {
    const key = randomUUID();
    await put('ident.sessions', { account_id: account, second_factor: false, expires_at: in2099 });
    await put('ident.tokens', { hash: key, account_id: account, kind: 'magic-link', expires_at: in2099 });
    await put('ident.login_attempts', {
      email_hash: createHash('sha256').update(account).digest('hex'),
      succeeded: true,
    });
    await put('ops.idempotency', { account_id: account, key, operation: 'test', request_hash: 'test' });
    await put('ops.messages', { account_id: account, kind: 'welcome', link: '/' });
    await put('ops.mails', { account_id: account, template: 'digest' });
  }
  const [first, second] = employers;
  if (!first || !second) throw new Error('two employers were made');
  return { code: region, caseManager, accountManager, admin, employers: [first, second], jobseeker, stranger };
}
