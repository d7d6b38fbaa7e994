import type { Sql } from 'postgres';

/** What a writer sent: `known` once it was told that it is kept. */
export type Fate = 'known' | 'unknown';

/** An introduction of one person to one vacancy, as far as its writer heard of it. */
export interface IntroductionEntry {
  start: Fate;
  answer: 'accept' | 'decline' | null;
  answered: boolean;
}

/** What writers were told is kept, and what they sent without hearing of it. */
export interface Ledger {
  people: Map<string, Fate>;
  vacancies: Map<string, Fate>;
  contacts: Map<string, Fate>;
  /** By vacancy. */
  introductions: Map<string, IntroductionEntry>;
  profiles: Map<string, { version: number; hours: number; tried: Set<number> }>;
}

export const emptyLedger = (): Ledger => ({
  people: new Map(),
  vacancies: new Map(),
  contacts: new Map(),
  introductions: new Map(),
  profiles: new Map(),
});

const compare = (what: string, kept: ReadonlyMap<string, Fate>, found: readonly string[]): string[] => {
  const times = new Map<string, number>();
  for (const word of found) times.set(word, (times.get(word) ?? 0) + 1);
  const problems: string[] = [];
  for (const [word, fate] of kept) {
    const n = times.get(word) ?? 0;
    if (n > 1 || (fate === 'known' && n === 0)) problems.push(`${what} ${word} is there ${n} times`);
  }
  for (const word of times.keys()) if (!kept.has(word)) problems.push(`${what} ${word} was sent by nobody`);
  return problems;
};

/** Acts that led to each state in which the writers leave an introduction. */
const ROADS: Record<string, string> = {
  proposed: 'started,propose',
  'contact-opened': 'started,propose,accept,open-contact',
  declined: 'started,propose,decline',
};
/** What the three sides are told of an introduction that the account manager started. */
const TOLD: Record<string, string[]> = {
  proposed: ['proposal-received'],
  'contact-opened': ['contact-opened', 'proposal-accepted', 'proposal-received', 'proposal-yes'],
  declined: ['proposal-declined', 'proposal-received'],
};
const AFTER = { accept: 'contact-opened', decline: 'declined' } as const;

const introductionProblems = async (sql: Sql, ledger: Ledger): Promise<string[]> => {
  const rows = await sql<{ vacancy: string; state: string; road: string; contacts: number; told: string[] }[]>`
    select i.vacancy_id as vacancy, i.state,
      (select coalesce(string_agg(e.kind, ',' order by e.seq), '') from market.introduction_events e
        where e.introduction_id = i.id) as road,
      (select count(*)::int from market.opened_contacts c where c.introduction_id = i.id) as contacts,
      array(select m.kind from ops.messages m where m.link like '%/' || i.id) as told
    from market.introductions i`;
  const problems = compare(
    'introduction for vacancy',
    new Map([...ledger.introductions].map(([vacancy, { start }]) => [vacancy, start])),
    rows.map(({ vacancy }) => vacancy),
  );
  for (const { vacancy, state, road, contacts, told } of rows) {
    const entry = ledger.introductions.get(vacancy);
    const expected = entry?.answered && entry.answer ? AFTER[entry.answer] : null;
    const possible = entry?.answer ? ['proposed', AFTER[entry.answer]] : ['proposed'];
    if (expected === null ? !possible.includes(state) : state !== expected)
      problems.push(`introduction for ${vacancy} is ${state}, acknowledged ${expected ?? 'as proposed'}`);
    if (road !== ROADS[state]) problems.push(`introduction for ${vacancy} is ${state} after ${road}`);
    if (contacts !== (state === 'contact-opened' ? 1 : 0))
      problems.push(`introduction for ${vacancy} is ${state} with ${contacts} opened contacts`);
    if (told.sort().join() !== TOLD[state]?.join())
      problems.push(`introduction for ${vacancy} is ${state}, messages: ${told.join()}`);
  }
  return problems;
};

/** Everything that is not as it was acknowledged, or that is there half or twice. */
export const findProblems = async (sql: Sql, ledger: Ledger): Promise<string[]> => {
  const vacancies = await sql<{ title: string }[]>`
    select title from market.vacancies where title like 'Vacature %'`;
  const contacts = await sql<{ note: string }[]>`select note from market.contact_moments`;
  const problems = [
    ...compare(
      'vacancy',
      ledger.vacancies,
      vacancies.map(({ title }) => title),
    ),
    ...compare(
      'contact',
      ledger.contacts,
      contacts.map(({ note }) => note),
    ),
    ...(await introductionProblems(sql, ledger)),
  ];
  // Names are sealed: the client number makes each of them one, so it is enough to count.
  const [people] = await sql<{ n: number }[]>`
    select count(*)::int as n from ident.persons where client_number_hash is not null`;
  const known = [...ledger.people.values()].filter((fate) => fate === 'known').length;
  const found = people?.n ?? 0;
  if (found < known || found > ledger.people.size || found === 0)
    problems.push(`${found} people, ${known} acknowledged of ${ledger.people.size}`);
  const [half] = await sql<{ people: number; silent: number }[]>`
    select
      (select count(*)::int from ident.persons p
        full join ident.person_keys k on k.person_id = p.id full join dossier.profiles d on d.person_id = p.id
        full join dossier.publication_keys u on u.person_id = p.id
        full join dossier.caseload c on c.person_id = p.id and c.until_at is null
        where p.id is null or k.person_id is null or d.person_id is null or u.person_id is null or c.person_id is null) as people,
      (select count(*)::int from (
        select id from market.vacancies where title like 'Vacature %' union all select id from market.contact_moments
        union all select id from ident.persons where client_number_hash is not null
        union all select id from market.introductions
      ) written where not exists (select from audit.changes a where a.entity_id = written.id::text)) as silent`;
  if (half?.people !== 0) problems.push(`${half?.people} half people`);
  if (half?.silent !== 0) problems.push(`${half?.silent} rows that the change log does not know`);
  for (const [id, { version, hours, tried }] of ledger.profiles) {
    const [row] = await sql<{ version: number; hours: number }[]>`
      select version, coalesce((content ->> 'hoursMin')::int, 0) as hours from dossier.profiles where person_id = ${id}`;
    const right = row?.version === version ? row.hours === hours : row?.version === version + 1 && tried.has(row.hours);
    if (!right) problems.push(`profile ${id} is ${JSON.stringify(row)}, acknowledged ${version} with ${hours}`);
  }
  return problems;
};
