import { randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { type Role, roles } from '#contract/roles.ts';
import { handleFor } from '#server/modules/publication/handles.ts';
import { closeRounds } from '#server/modules/publication/rounds.usecases.ts';
import { WAREHOUSE } from './published.ts';
import { ORIGIN, type TestServer } from './server.ts';
import { factories, PIJNACKER, REGION, type TestAccount, ZOETERMEER } from './factories.ts';
import { dayFrom, vacancyRow } from './rows.ts';

/** Another labour-market region: nobody of these tests works there. */
export const ELSEWHERE = 'AM99';

/**
 * How a thing stands to who asks: of the own organisation or caseload, of the same tenant but somebody else's, of
 * another municipality in the region, of another region, or not there at all.
 */
export const relations = ['own', 'not-mine', 'other-municipality', 'other-region', 'absent'] as const;
export type Relation = (typeof relations)[number];
export type Present = Exclude<Relation, 'absent'>;
export const present = relations.filter((relation): relation is Present => relation !== 'absent');

export const principals = ['anonymous', ...roles] as const;
export type Principal = (typeof principals)[number];

/** Ids under the names that the parameters of routes have. */
export interface Ids {
  personId: string;
  employerId: string;
  /** A colleague at the employer. */
  accountId: string;
  /** A member of staff that functional admin looks after. */
  userId: string;
  sessionId: string;
  vacancyId: string;
  introductionId: string;
  placementId: string;
  messageId: string;
  savedSearchId: string;
  /** A staged caseload file. */
  importId: string;
  /** Of a tile, as the employer of this relation knows it. */
  handle: string;
}

/** Everything of one relation: people, an employer with a vacancy, an introduction between them, and who guides them. */
export interface Site extends Ids {
  region: string;
  municipality: string;
  kvk: string;
  accounts: Record<'jobseeker' | 'employer' | 'account-manager' | 'case-manager', TestAccount>;
  /** Somebody whom nobody guides yet. */
  strayId: string;
  /** Words that occur nowhere else, by the kind of thing they stand in. */
  words: Record<Kind, string>;
}

/** Kinds of things that not everybody may see. */
export const kinds = ['person', 'employer', 'member', 'vacancy', 'note', 'contact', 'message', 'staff'] as const;
export type Kind = (typeof kinds)[number];

export interface World {
  sites: Record<Present, Site>;
  principals: Record<Principal, TestAccount | null>;
  /** Ids of this relation, for this principal; random ones for `absent`. */
  ids(relation: Relation, principal: Principal): Ids;
  /** New things beside those of the site, for acts that use them up. */
  fresh: Fresh;
}

/** The import of reference data that functional admin finds. */
export const IMPORT_ID = '00000000-0000-4000-8000-000000000001';

export interface Fresh {
  /** Another account of this role that stands to everything as the principal does, but with things of its own. */
  account(principal: Principal): Promise<{ account: TestAccount; ids: Partial<Ids> }>;
  /** Who may change a profile, with a person for it. */
  owner(principal: Principal): Promise<{ account: TestAccount; ids: Partial<Ids> }>;
  /** Who manages a company of which nobody else is. */
  companyManager(): Promise<{ account: TestAccount; ids: Partial<Ids> }>;
  person(relation: Present, fields?: { keysOn?: boolean; guided?: boolean }): Promise<{ personId: string }>;
  employer(
    relation: Present,
    status?: 'pending' | 'verified' | 'suspended',
  ): Promise<{ employerId: string; accountId: string; managerId: string }>;
  colleague(relation: Present, active?: boolean): Promise<{ accountId: string }>;
  user(relation: Present, status?: 'active' | 'invited' | 'suspended'): Promise<{ userId: string }>;
  session(accountId: string): Promise<{ sessionId: string }>;
  savedSearch(relation: Present): Promise<{ savedSearchId: string }>;
  /** In the round of this moment. */
  handle(relation: Present): Promise<{ handle: string }>;
  caseloadFile(relation: Present): Promise<{ importId: string }>;
  vacancy(relation: Present, state?: VacancyState): Promise<{ vacancyId: string }>;
  /** About the person of the relation, or this one. */
  introduction(
    relation: Present,
    state?: IntroductionState,
    personId?: string,
  ): Promise<{ introductionId: string; vacancyId: string; personId: string }>;
  placement(relation: Present): Promise<{ placementId: string }>;
  /** A verified employer of its own, with an approved vacancy and a handle of a tile. */
  searcher(): Promise<{ account: TestAccount; ids: Partial<Ids> }>;
}

export type VacancyState = 'draft' | 'submitted' | 'approved' | 'closed';
export type IntroductionState =
  | 'interest'
  | 'taken-up'
  | 'proposed'
  | 'accepted'
  | 'contact-opened'
  | 'talk'
  | 'trial-placement';

const in2099 = new Date('2099-01-01T00:00:00Z');

/** A working profile that fits the vacancies of this world, with a detail that the person shows. */
const profile = { ...WAREHOUSE, travel: { pc4: '2712', km: 15, means: [] } };
const SHOWN = { field: 'licences', value: 'heftruck' };
/** Enough for a tile (k is 5, and 7 to appear) beside those who show more. */
const ALIKE = 12;

/** Where each relation of a principal in Zoetermeer is. */
const PLACES: Record<Present, { region: string; municipality: string; keysOn: boolean }> = {
  own: { region: REGION, municipality: ZOETERMEER, keysOn: true },
  // Keys off: not for account managers either.
  'not-mine': { region: REGION, municipality: ZOETERMEER, keysOn: false },
  'other-municipality': { region: REGION, municipality: PIJNACKER, keysOn: true },
  'other-region': { region: ELSEWHERE, municipality: 'GM0344', keysOn: true },
};

const LETTERS: Record<Present, string> = {
  own: 'a',
  'not-mine': 'b',
  'other-municipality': 'c',
  'other-region': 'd',
};

export const put = (sql: Sql, table: string, row: Record<string, unknown>) =>
  sql`insert into ${sql(table)} ${sql(row as never)}`;

/** The rows of an introduction as far as its state says. */
const moments = (state: IntroductionState): Record<string, unknown> => {
  const at = new Date();
  const order = ['interest', 'taken-up', 'proposed', 'accepted', 'contact-opened', 'talk', 'trial-placement'];
  const reached = (name: string) => order.indexOf(state) >= order.indexOf(name);
  return {
    state,
    taken_up_at: reached('taken-up') ? at : null,
    proposed_at: reached('proposed') ? at : null,
    answered_at: reached('accepted') ? at : null,
    contact_opened_at: reached('contact-opened') ? at : null,
    talk_at: reached('talk') ? in2099 : null,
    trial_start: reached('trial-placement') ? dayFrom(1) : null,
    trial_end: reached('trial-placement') ? dayFrom(31) : null,
  };
};

/** A file of one row, as a browser uploads it. */
export const caseloadFile = (lastName: string): { payload: string; headers: Record<string, string> } => ({
  payload: `--grens\r\ncontent-disposition: form-data; name="file"; filename="caseload.csv"\r\ncontent-type: text/csv\r\n\r\nklantnummer;voornaam;achternaam\n${randomUUID().slice(0, 8)};Robin;${lastName}\n\r\n--grens--\r\n`,
  headers: { 'content-type': 'multipart/form-data; boundary=grens' },
});

const stage = async (server: TestServer, caseManager: TestAccount, lastName: string): Promise<string> => {
  const { payload, headers } = caseloadFile(lastName);
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/v1/caseload-imports',
    payload,
    headers: { ...headers, origin: ORIGIN, cookie: await server.as(caseManager).cookie() },
  });
  if (reply.statusCode !== 201) throw new Error(`the file was not taken: ${reply.body}`);
  return reply.json<{ id: string }>().id;
};

/** Fills the database with one site per relation, one account per role, and a publication round in both regions. */
export const makeWorld = async (server: TestServer): Promise<World> => {
  const sql = server.database.ownerSql;
  const make = factories(sql);
  const place = async (of: {
    introductionId: string;
    vacancyId: string;
    personId: string;
    region: string;
    employerId: string;
    by: string;
  }): Promise<string> => {
    const id = randomUUID();
    await put(sql, 'market.placements', {
      id,
      introduction_id: of.introductionId,
      region_code: of.region,
      employer_id: of.employerId,
      vacancy_id: of.vacancyId,
      person_id: of.personId,
      hours_per_week: 24,
      hourly_wage_cents: 1600,
      contract_form: 'tijdelijk',
      start_date: dayFrom(-10),
      recorded_by: of.by,
    });
    return id;
  };

  const site = async (relation: Present): Promise<Site> => {
    const { region, municipality, keysOn } = PLACES[relation];
    const letter = LETTERS[relation];
    const words = Object.fromEntries(kinds.map((kind) => [kind, `Zq${kind}${letter.repeat(3)}`])) as Site['words'];
    const staff = (role: Role) => make.account(role, { region, municipality, name: `${words.staff} ${role}` });
    const caseManager = await staff('case-manager');
    const accountManager = await make.account('account-manager', {
      region,
      name: `${words.staff} am`,
      sectors: ['logistiek'],
    });
    const identity = {
      firstName: 'Robin',
      lastName: words.person,
      birthDate: '1985-03-02',
      email: `${words.person.toLowerCase()}@example.nl`,
      phone: `06000000${letter.charCodeAt(0)}1`,
    };
    const content = { ...profile, presentation: `Ik ben ${words.person}` };
    const person = await make.person({
      region,
      municipality,
      keysOn,
      caseManagerId: caseManager.id,
      identity,
      content,
    });
    const jobseeker = await make.account('jobseeker', {
      region,
      municipality,
      personId: person.id,
      name: words.person,
    });
    const stray = await make.person({ region, municipality, identity: { lastName: `Zqstray${letter.repeat(3)}` } });
    const { id: employerId, kvk } = await make.employer(accountManager.id, { region, name: words.employer });
    const employer = await make.account('employer', { region, municipality: null, employerId, name: words.member });
    const colleague = await make.account('employer', {
      region,
      municipality: null,
      employerId,
      name: `${words.member} twee`,
    });
    const user = await staff('coach');
    const vacancyId = randomUUID();
    const now = new Date();
    await put(sql, 'market.vacancies', {
      id: vacancyId,
      ...vacancyRow({ employerId, region, by: employer.id, word: words.vacancy }),
      state: 'approved',
      approved_at: now,
      approved_by: accountManager.id,
    });
    await put(sql, 'dossier.opt_ins', { person_id: person.id, ...SHOWN });
    const introductionId = randomUUID();
    await put(sql, 'market.introductions', {
      id: introductionId,
      region_code: region,
      employer_id: employerId,
      vacancy_id: vacancyId,
      source: 'staff',
      shown: {},
      account_manager_id: accountManager.id,
      person_id: person.id,
      created_by: accountManager.id,
      ...moments('talk'),
      state: 'placed',
      placed_at: now,
    });
    await put(sql, 'market.introduction_notes', {
      introduction_id: introductionId,
      region_code: region,
      account_id: accountManager.id,
      text: words.note,
    });
    await put(sql, 'market.opened_contacts', {
      introduction_id: introductionId,
      region_code: region,
      employer_id: employerId,
      person_id: person.id,
      candidate: { name: `Robin ${words.person}`, phone: identity.phone, email: identity.email },
      employer: { organisation: words.employer, name: words.member, phone: '0790000000', email: employer.email },
    });
    const placementId = await place({
      introductionId,
      vacancyId,
      personId: person.id,
      region,
      employerId,
      by: accountManager.id,
    });
    await put(sql, 'market.contact_moments', {
      employer_id: employerId,
      region_code: region,
      account_manager_id: accountManager.id,
      date: '2026-11-01',
      subject: 'introduction',
      kind: 'phone',
      agreement: 'none',
      note: words.contact,
    });
    let messageId = '';
    for (const account of [jobseeker, employer, accountManager, caseManager]) {
      messageId = randomUUID();
      await put(sql, 'ops.messages', {
        id: messageId,
        account_id: account.id,
        kind: 'vacancy-approved',
        params: { vacancy: words.message },
        link: '/berichten',
      });
    }
    const savedSearchId = randomUUID();
    await put(sql, 'market.saved_searches', {
      id: savedSearchId,
      account_id: employer.id,
      region_code: region,
      name: 'Logistiek',
      collection: 'cells',
      query: {},
      digest: false,
    });
    const sessionId = randomUUID();
    await put(sql, 'ident.sessions', {
      id: sessionId,
      account_id: jobseeker.id,
      second_factor: false,
      expires_at: in2099,
    });
    return {
      region,
      municipality,
      kvk,
      personId: person.id,
      employerId,
      accountId: colleague.id,
      userId: user.id,
      sessionId,
      vacancyId,
      introductionId,
      placementId,
      messageId,
      savedSearchId,
      importId: await stage(server, caseManager, words.person),
      handle: '',
      strayId: stray.id,
      accounts: { jobseeker, employer, 'account-manager': accountManager, 'case-manager': caseManager },
      words,
    };
  };

  await put(sql, 'ref.import_runs', {
    id: IMPORT_ID,
    kind: 'isco',
    file_name: 'isco.csv',
    sha256: '0'.repeat(64),
    state: 'done',
    finished_at: new Date(),
    rows: 0,
    report: {
      rows: 0,
      added: 0,
      changed: 0,
      unchanged: 0,
      ended: 0,
      rejected: 0,
      problems: [],
      notes: [],
    },
  });
  const sites = {} as Record<Present, Site>;
  for (const relation of present) sites[relation] = await site(relation);
  const own = sites.own;
  for (let nth = 0; nth < ALIKE; nth++) await make.person({ keysOn: true, content: profile });
  await closeRounds(server.services);
  // The same tile under the name by which each of the employers knows it.
  const handleNow = async (employerId: string): Promise<string> => {
    const [tile] = await sql<{ id: string; key: Buffer }[]>`
      select c.id, r.key from pub.cells c join pub.rounds r on r.id = c.round_id and r.current limit 1`;
    if (!tile) throw new Error('there is no tile in this world');
    return handleFor(tile.key, employerId, tile.id);
  };
  for (const relation of present) sites[relation].handle = await handleNow(sites[relation].employerId);

  const of: Record<Principal, TestAccount | null> = {
    anonymous: null,
    ...own.accounts,
    coach: await make.account('coach'),
    'sroi-officer': await make.account('sroi-officer'),
    council: await make.account('council'),
    admin: await make.account('admin'),
    machine: await make.account('machine'),
  };
  const sessionOf = new Map<Principal, string>();
  for (const [principal, account] of Object.entries(of))
    if (account) {
      const id = randomUUID();
      await put(sql, 'ident.sessions', { id, account_id: account.id, second_factor: true, expires_at: in2099 });
      sessionOf.set(principal as Principal, id);
    }

  const fresh: Fresh = {
    async account(principal) {
      const { region, municipality, employerId, words } = own;
      if (principal === 'anonymous') throw new Error('a visitor has no account');
      if (principal === 'jobseeker') {
        const { personId } = await fresh.person('own');
        const account = await make.account('jobseeker', { region, municipality, personId, name: words.person });
        return { account, ids: { personId, ...(await fresh.session(account.id)) } };
      }
      const account = await make.account(
        principal,
        principal === 'employer' ? { region, municipality: null, employerId, name: words.member } : {},
      );
      return { account, ids: await fresh.session(account.id) };
    },
    async owner(principal) {
      if (principal === 'jobseeker') return fresh.account('jobseeker');
      return { account: own.accounts['case-manager'], ids: await fresh.person('own') };
    },
    async companyManager() {
      const { employerId, managerId } = await fresh.employer('own');
      return { account: { id: managerId, email: '', role: 'employer' }, ids: { employerId } };
    },
    async person(relation, { keysOn = PLACES[relation].keysOn, guided = true } = {}) {
      const { region, municipality, accounts, words } = sites[relation];
      const { id } = await make.person({
        region,
        municipality,
        keysOn,
        identity: { lastName: words.person },
        content: profile,
        ...(guided ? { caseManagerId: accounts['case-manager'].id } : {}),
      });
      return { personId: id };
    },
    async employer(relation, status = 'verified') {
      const { region, accounts, words } = sites[relation];
      const manager = status === 'pending' ? null : accounts['account-manager'].id;
      const { id } = await make.employer(manager, { region, status, name: words.employer });
      const first = await make.account('employer', { region, municipality: null, employerId: id, name: words.member });
      const second = await make.account('employer', { region, municipality: null, employerId: id, name: words.member });
      return { employerId: id, accountId: second.id, managerId: first.id };
    },
    async colleague(relation, active = true) {
      const { region, employerId, words } = sites[relation];
      const { id } = await make.account('employer', { region, municipality: null, employerId, name: words.member });
      if (!active) {
        await sql`update market.employer_members set active = false where account_id = ${id}`;
        // The words that the program itself writes: only then the company may give the access back.
        await sql`update ident.accounts set status = 'suspended', status_reason = 'De toegang is weggehaald door het bedrijf zelf.' where id = ${id}`;
      }
      return { accountId: id };
    },
    async user(relation, status = 'active') {
      const { region, municipality, words } = sites[relation];
      const { id } = await make.account('coach', { region, municipality, name: words.staff });
      if (status !== 'active') await sql`update ident.accounts set status = ${status} where id = ${id}`;
      return { userId: id };
    },
    async session(accountId) {
      const sessionId = randomUUID();
      await put(sql, 'ident.sessions', {
        id: sessionId,
        account_id: accountId,
        second_factor: true,
        expires_at: in2099,
      });
      return { sessionId };
    },
    async savedSearch(relation) {
      const { region, accounts } = sites[relation];
      const savedSearchId = randomUUID();
      await put(sql, 'market.saved_searches', {
        id: savedSearchId,
        account_id: accounts.employer.id,
        region_code: region,
        name: savedSearchId,
        collection: 'cells',
        query: {},
        digest: false,
      });
      return { savedSearchId };
    },
    async handle(relation) {
      return { handle: await handleNow(sites[relation].employerId) };
    },
    async caseloadFile(relation) {
      const { accounts, words } = sites[relation];
      return { importId: await stage(server, accounts['case-manager'], words.person) };
    },
    async vacancy(relation, state = 'draft') {
      const { region, employerId, accounts, words } = sites[relation];
      const id = randomUUID();
      await put(sql, 'market.vacancies', {
        id,
        ...vacancyRow({
          employerId,
          region,
          by: accounts.employer.id,
          word: words.vacancy,
        }),
        state,
        approved_at: state === 'approved' ? new Date() : null,
        approved_by: state === 'approved' ? accounts['account-manager'].id : null,
        closed_at: state === 'closed' ? new Date() : null,
        state_reason: state === 'closed' ? 'other' : null,
      });
      return { vacancyId: id };
    },
    async introduction(relation, state = 'interest', personId = sites[relation].personId) {
      const { region, employerId, accounts } = sites[relation];
      const { vacancyId } = await fresh.vacancy(relation, 'approved');
      const id = randomUUID();
      await put(sql, 'market.introductions', {
        id,
        region_code: region,
        employer_id: employerId,
        vacancy_id: vacancyId,
        source: 'staff',
        shown: {},
        account_manager_id: accounts['account-manager'].id,
        // Nobody is chosen before it is proposed.
        person_id: state === 'interest' || state === 'taken-up' ? null : personId,
        created_by: accounts['account-manager'].id,
        due_at: in2099,
        ...moments(state),
      });
      return { introductionId: id, vacancyId, personId };
    },
    async placement(relation) {
      const { introductionId, vacancyId, personId } = await fresh.introduction(relation, 'talk');
      await sql`update market.introductions set state = 'placed', placed_at = now() where id = ${introductionId}`;
      const { region, employerId, accounts } = sites[relation];
      return {
        placementId: await place({
          introductionId,
          vacancyId,
          personId,
          region,
          employerId,
          by: accounts['account-manager'].id,
        }),
      };
    },
    async searcher() {
      const { account, ids } = await fresh.companyManager();
      const employerId = ids.employerId ?? '';
      const vacancyId = randomUUID();
      await put(sql, 'market.vacancies', {
        id: vacancyId,
        ...vacancyRow({ employerId, region: own.region, by: account.id, word: own.words.vacancy }),
        state: 'approved',
        approved_at: new Date(),
        approved_by: own.accounts['account-manager'].id,
      });
      return { account, ids: { employerId, vacancyId, handle: await handleNow(employerId) } };
    },
  };

  return {
    sites,
    principals: of,
    ids(relation, principal) {
      if (relation === 'absent') {
        const random = Object.fromEntries(Object.keys(idsOf(own)).map((name) => [name, randomUUID()]));
        return { ...(random as unknown as Ids), handle: randomBytes(32).toString('base64url') };
      }
      const ids = idsOf(sites[relation]);
      return relation === 'own' ? { ...ids, sessionId: sessionOf.get(principal) ?? ids.sessionId } : ids;
    },
    fresh,
  };
};

const idsOf = (site: Site): Ids => ({
  personId: site.personId,
  employerId: site.employerId,
  accountId: site.accountId,
  userId: site.userId,
  sessionId: site.sessionId,
  vacancyId: site.vacancyId,
  introductionId: site.introductionId,
  placementId: site.placementId,
  messageId: site.messageId,
  savedSearchId: site.savedSearchId,
  importId: site.importId,
  handle: site.handle,
});
