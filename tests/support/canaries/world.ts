import { randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { makeKeys } from '#server/platform/keys.ts';
import { makePersonVault } from '#server/platform/person-vault.ts';
import { factories, REGION, type TestAccount, ZOETERMEER } from '../factories.ts';
import { WAREHOUSE } from '../published.ts';
import { dayFrom, vacancyRow } from '../rows.ts';
import { put } from '../world.ts';
import type { Canaries } from './detector.ts';

/** The one that `factories` seals people with. */
export const SECRET = 'a secret for tests only, long enough';
const base64 = (text: string): string => Buffer.from(text).toString('base64').replaceAll('=', '');
const in2099 = new Date('2099-01-01T00:00:00Z');

export interface MarkedPerson {
  id: string;
  account: TestAccount;
  /** How the marks name the owner. */
  owner: string;
  name: string;
  email: string;
  phone: string;
}

export interface Company {
  id: string;
  account: TestAccount;
  vacancyId: string;
}

const SECTORS = [
  { sectors: ['logistiek'], wishedOccupations: ['orderpicker'] },
  { sectors: ['zorg'], wishedOccupations: [] },
  { sectors: ['bouw'], wishedOccupations: [] },
];

/** A region of people, staff and employers in which every field with words in it holds a word of its own. */
export const markedWorld = async (sql: Sql, canaries: Canaries, size: number) => {
  const make = factories(sql);
  const vault = makePersonVault(makeKeys(SECRET));
  const { word } = canaries;
  const words = (place: string, owner: string, ...more: string[]) => [word(place, owner), ...more].join(' ');

  const markAccount = async (account: TestAccount, owner: string): Promise<void> => {
    const email = `${word('ident.accounts.email', owner).toLowerCase()}@post.example`;
    await sql`update ident.accounts set ${sql({
      email: canaries.text(email, 'ident.accounts.email', owner),
      name: words('ident.accounts.name', owner),
      phone: word('ident.accounts.phone', owner),
      password_hash: `$argon2id$v=19$m=19456,t=2,p=1$${base64(word('ident.accounts.password_hash', owner))}$${base64(owner.padEnd(32))}`,
      totp_sealed: Buffer.from(word('ident.accounts.totp_sealed', owner)),
      oidc_subject: word('ident.accounts.oidc_subject', owner),
      status_reason: word('ident.accounts.status_reason', owner),
    })} where id = ${account.id}`;
    account.email = email;
  };

  const manager = await make.account('account-manager', { name: 'Joost Tiemersma', sectors: ['logistiek'] });
  const guide = await make.account('case-manager');
  const colleague = await make.account('case-manager');
  const admin = await make.account('admin');
  for (const account of [guide, colleague]) {
    await markAccount(account, account.id);
    await sql`update market.staff_cards set ${sql({
      name: word('market.staff_cards.name', account.id),
      organisation: word('market.staff_cards.organisation', account.id),
      email: `${word('market.staff_cards.email', account.id)}@post.example`,
      phone: word('market.staff_cards.phone', account.id),
    })} where account_id = ${account.id}`;
  }

  const people: MarkedPerson[] = [];
  for (let nth = 0; nth < size; nth++) {
    const owner = `person ${nth}`;
    const at = (field: string) => `ident.persons.sealed ${field}`;
    const day = new Date(Date.UTC(1931, 0, 1 + nth)).toISOString().slice(0, 10);
    const identity = {
      firstName: word(at('firstName'), owner),
      lastName: word(at('lastName'), owner),
      birthDate: canaries.number(day, at('birthDate'), owner),
      email: canaries.text(`${word(at('email'), owner).toLowerCase()}@qqxw.example`, at('email'), owner),
      phone: canaries.phone(`0697${String(300_000 + nth)}`, at('phone'), owner),
    };
    const name = canaries.text(`${identity.firstName} ${identity.lastName}`, at('firstName'), owner);
    const { id } = await make.person({
      identity,
      caseManagerId: guide.id,
      keysOn: nth % 10 !== 9,
      content: {
        ...WAREHOUSE,
        ...SECTORS[nth % 3],
        travel: { pc4: '2712', km: 15, means: [] },
        presentation: `Ik ben ${word('dossier.profiles.content', owner)} en ik help graag.`,
      },
    });
    const number = vault.clientNumberHash(REGION, ZOETERMEER, word('ident.persons.client_number_hash', owner));
    await sql`update ident.persons set client_number_hash = ${canaries.digest(number, 'ident.persons.client_number_hash', owner)} where id = ${id}`;
    for (const token of vault.nameTokens(name)) canaries.digest(token, 'ident.persons.name_tokens', owner);
    await sql`update dossier.caseload set reason = ${word('dossier.caseload.reason', owner)} where person_id = ${id}`;
    const account = await make.account('jobseeker', { personId: id });
    await markAccount(account, owner);
    people.push({ id, account, owner, name, email: identity.email, phone: identity.phone });
    if (nth % 20 === 0) {
      await put(sql, 'dossier.access_grants', {
        person_id: id,
        account_id: colleague.id,
        region_code: REGION,
        reason: word('dossier.access_grants.reason', owner),
        expires_at: in2099,
      });
      await put(sql, 'dossier.blocked_employers', {
        person_id: id,
        kvk: canaries.number(String(91_000_000 + nth), 'dossier.blocked_employers.kvk', owner),
      });
      await put(sql, 'dossier.opt_ins', { person_id: id, field: 'licences', value: 'heftruck' });
      await put(sql, 'ident.login_attempts', {
        email_hash: canaries.digest(randomBytes(32).toString('hex'), 'ident.login_attempts.email_hash', owner),
        succeeded: false,
      });
      await put(sql, 'ident.tokens', {
        hash: canaries.digest(randomBytes(32).toString('hex'), 'ident.tokens.hash', owner),
        account_id: account.id,
        kind: 'magic-link',
        expires_at: in2099,
      });
    }
  }
  await put(sql, 'dossier.caseload_imports', {
    account_id: guide.id,
    region_code: REGION,
    municipality_code: ZOETERMEER,
    file_name: word('dossier.caseload_imports.file_name', 'import'),
    sealed: Buffer.from(word('dossier.caseload_imports.sealed', 'import')),
    fields: [],
    state: 'done',
    report: { words: word('dossier.caseload_imports.report', 'import') },
  });

  /** What account managers write down about a company, and the company itself never sees. */
  const company = async (name: string): Promise<Company> => {
    const { id } = await make.employer(manager.id, { name });
    const account = await make.account('employer', { employerId: id, name: `Contact van ${name}` });
    const vacancyId = randomUUID();
    await put(sql, 'market.vacancies', {
      id: vacancyId,
      ...vacancyRow({ employerId: id, region: REGION, by: account.id, word: name }),
      state: 'approved',
      approved_at: new Date(),
      approved_by: manager.id,
    });
    await put(sql, 'market.contact_moments', {
      employer_id: id,
      region_code: REGION,
      account_manager_id: manager.id,
      date: dayFrom(-3),
      subject: 'introduction',
      kind: 'phone',
      contact_person: word('market.contact_moments.contact_person', name),
      agreement: 'none',
      note: words('market.contact_moments.note', name, 'belt terug'),
    });
    return { id, account, vacancyId };
  };
  const first = await company('Rijnvliet Logistiek');
  const second = await company('Bouwbedrijf De Hoek');
  const other = await otherCompany(sql, canaries, { company, people, manager });
  const council = await make.account('council');
  const machine = await make.account('machine');
  return { people, guide, colleague, manager, admin, council, machine, first, second, other, word };
};

/** A company whose every word is marked, with an introduction that is open and somebody placed. */
const otherCompany = async (
  sql: Sql,
  canaries: Canaries,
  around: { company: (name: string) => Promise<Company>; people: MarkedPerson[]; manager: TestAccount },
) => {
  const { word } = canaries;
  const owner = 'other company';
  const made = await around.company(owner);
  const person = around.people.at(-1);
  if (!person) throw new Error('nobody was made');
  const kvk = canaries.number('92000001', 'market.employers.kvk', owner);
  await sql`update market.employers set ${sql({
    kvk,
    name: word('market.employers.name', owner),
    place: word('market.employers.place', owner),
    website: `https://${word('market.employers.website', owner).toLowerCase()}.example`,
    status_reason: word('market.employers.status_reason', owner),
  })} where id = ${made.id}`;
  await sql`update market.employer_members set ${sql({
    name: word('market.employer_members.name', owner),
    job_title: word('market.employer_members.job_title', owner),
    email: `${word('market.employer_members.email', owner)}@werk.example`,
    phone: word('market.employer_members.phone', owner),
  })} where account_id = ${made.account.id}`;
  await sql`update market.vacancies set ${sql({
    title: word('market.vacancies.title', owner),
    need: word('market.vacancies.need', owner),
    place: word('market.vacancies.place', owner),
    state_note: word('market.vacancies.state_note', owner),
  })} where id = ${made.vacancyId}`;
  await put(sql, 'market.card_views', {
    kvk: canaries.number(kvk, 'market.card_views.kvk', owner),
    day: dayFrom(0),
    card_id: randomUUID(),
    region_code: REGION,
  });
  const savedSearchId = randomUUID();
  await put(sql, 'market.saved_searches', {
    id: savedSearchId,
    account_id: made.account.id,
    region_code: REGION,
    name: word('market.saved_searches.name', owner),
    collection: 'cells',
    query: { words: word('market.saved_searches.query', owner) },
    digest: false,
  });
  const introductionId = randomUUID();
  const at = new Date();
  await put(sql, 'market.introductions', {
    id: introductionId,
    region_code: REGION,
    employer_id: made.id,
    vacancy_id: made.vacancyId,
    source: 'staff',
    shown: { words: word('market.introductions.shown', owner) },
    account_manager_id: around.manager.id,
    person_id: person.id,
    created_by: around.manager.id,
    state: 'talk',
    taken_up_at: at,
    proposed_at: at,
    answered_at: at,
    contact_opened_at: at,
    talk_at: in2099,
    talk_place: word('market.introductions.talk_place', owner),
  });
  await put(sql, 'market.introduction_notes', {
    introduction_id: introductionId,
    region_code: REGION,
    account_id: around.manager.id,
    text: word('market.introduction_notes.text', owner),
  });
  await put(sql, 'market.opened_contacts', {
    introduction_id: introductionId,
    region_code: REGION,
    employer_id: made.id,
    person_id: person.id,
    candidate: { name: word('market.opened_contacts.candidate', owner), phone: '', email: '' },
    employer: { organisation: word('market.opened_contacts.employer', owner), name: '', phone: '', email: '' },
  });
  return { ...made, introductionId, savedSearchId };
};

export type MarkedWorld = Awaited<ReturnType<typeof markedWorld>>;
