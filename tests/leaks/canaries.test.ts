import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailTemplate } from '#contract/messages.ts';
import { mailText } from '#server/modules/messages/mail-templates.ts';
import { closeRounds } from '#server/modules/publication/rounds.usecases.ts';
import { anonymous, system } from '#server/platform/actor.ts';
import { SESSION_COOKIE } from '#server/platform/auth/sessions.ts';
import { readConfig } from '#server/platform/config.ts';
import { halt, readPostmaster } from '#server/platform/postmaster.ts';
import { buildServer, type Server } from '#server/server.ts';
import { columnsToMark, staleCodes } from '../support/canaries/columns.ts';
import { type Crawler, makeCrawler, type Values, type Visitor } from '../support/canaries/crawl.ts';
import { DISGUISES, makeCanaries } from '../support/canaries/detector.ts';
import { type MarkedWorld, markedWorld, SECRET } from '../support/canaries/world.ts';
import { REGION } from '../support/factories.ts';
import { freePort, type Program, startProgram } from '../support/program.ts';

/**
 * Every field with words about people, cases and companies holds a word of its own. Then everything that employers, a
 * visitor, the council and a machine client can get from the program as it runs is looked at for those words, also in
 * disguise. Staff do see them.
 */
const PEOPLE = 210;

const canaries = makeCanaries();
let folder: string;
let dataDir: string;
let program: Program;
let sql: Sql;
let server: Server;
let world: MarkedWorld;
let crawler: Crawler;
let asked: { tile: string; vacancyId: string; introductionId: string; staffIntroductionId: string };
let candidate: MarkedWorld['people'][number];
const visitors = new Map<string, Visitor>();

const cookieOf = async (account: { id: string }): Promise<string> => {
  const { db, sessions, config } = server.services;
  const opened = await db.transaction('public', anonymous(config.region), (tx) => sessions.open(tx, account.id, true));
  return `${SESSION_COOKIE}=${opened.token}`;
};
const visitor = async (name: string, account: { id: string } | null): Promise<Visitor> => {
  const made = { name, cookie: account === null ? '' : await cookieOf(account) };
  visitors.set(name, made);
  return made;
};
const the = (name: string): Visitor => {
  const found = visitors.get(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
/** Who must not come across anything that is marked. */
const OUTSIDE = ['employer', 'other employer', 'visitor', 'council', 'machine'] as const;

/** One act through the API; also what an act answers to an employer is looked at. */
const act = async (who: string, address: string, body: unknown, version?: number) => {
  const reply = await crawler.ask(the(who), `/api/v1${address}`, {
    method: 'POST',
    body: body ?? {},
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  });
  if (reply.status >= 300) throw new Error(`${address} answers ${reply.status}: ${reply.text}`);
  return JSON.parse(reply.text) as { id: string; version: number };
};

const waitFor = async (what: string, ready: () => Promise<boolean>): Promise<void> => {
  for (const until = Date.now() + 30_000; !(await ready()); await sleep(200))
    if (Date.now() > until) throw new Error(`${what} did not come`);
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-canaries-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'data');
  const env = {
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
    DEMO: 'off',
    APP_SECRET: SECRET,
    RATE_LIMIT: '1000000',
    LOG_LEVEL: 'debug',
    NODE_ENV: 'production',
  };
  program = startProgram(env);
  await program.ready();
  const postmaster = await readPostmaster(path.join(dataDir, 'postgres'));
  const password = (await readFile(path.join(dataDir, 'postgres.password'), 'utf8')).trim();
  const ownerUrl = `postgres://werkbrug_owner:${password}@127.0.0.1:${postmaster?.port ?? 0}/werkbrug`;
  sql = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
  const config = readConfig({ ...env, ROLE: 'api', LOG_LEVEL: 'fatal' });
  server = await buildServer({ config, ownerUrl, secret: SECRET, prepared: true });
  crawler = makeCrawler(program.url, canaries);
  world = await markedWorld(sql, canaries, PEOPLE);
  await visitor('employer', world.first.account);
  await visitor('other employer', world.second.account);
  await visitor('visitor', null);
  await visitor('council', world.council);
  await visitor('machine', world.machine);
  await visitor('account manager', world.manager);
  await visitor('case manager', world.guide);
  await visitor('admin', world.admin);
  await arrange();
}, 180_000);

afterAll(async () => {
  await server?.stop();
  await sql?.end({ timeout: 1 });
  await program?.end('SIGTERM');
  const left = await readPostmaster(path.join(dataDir, 'postgres'));
  if (left !== undefined) await halt(left.pid, path.join(dataDir, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

/** A saved search with an alert, a round, an interest with a proposal, and one that the employer does not know of. */
const arrange = async (): Promise<void> => {
  const { first, second, manager, people } = world;
  await act('employer', '/saved-searches', { name: 'Magazijn', digest: true, filters: { sectors: ['logistiek'] } });
  await closeRounds(server.services);
  const { text } = await crawler.ask(the('employer'), '/api/v1/search/cells', {
    method: 'POST',
    body: { sectors: ['logistiek'], vacancyId: first.vacancyId },
  });
  const { entries } = JSON.parse(text) as { entries: { handle: string }[] };
  const tile = entries[0]?.handle ?? '';
  const introduction = await act('employer', '/introductions', { handle: tile, vacancyId: first.vacancyId });
  const [chosen, unknown] = people.filter((_, nth) => nth % 3 === 0 && nth % 20 !== 0 && nth % 10 !== 9);
  if (!chosen || !unknown) throw new Error('nobody stands behind the tile');
  candidate = chosen;
  await act('account manager', `/introductions/${introduction.id}/proposal`, { personId: chosen.id }, 1);
  const started = await act('account manager', '/introductions/staff', {
    vacancyId: first.vacancyId,
    personId: unknown.id,
  });
  for (const id of [introduction.id, started.id])
    await sql`insert into market.introduction_notes ${sql({
      introduction_id: id,
      region_code: REGION,
      account_id: manager.id,
      text: world.word('market.introduction_notes.text', `note on ${id}`),
    })}`;
  asked = {
    tile,
    vacancyId: second.vacancyId,
    introductionId: introduction.id,
    staffIntroductionId: started.id,
  };
  await waitFor('the alert', async () => {
    const rows =
      await sql`select 1 from ops.messages where account_id = ${first.account.id} and kind = 'saved-search-hits'`;
    return rows.length > 0;
  });
  await waitFor('the mails', async () => (await sql`select 1 from ops.mails`).length >= 3);
};

const values = (): Values => {
  const { first, second, other, people, guide, manager } = world;
  const [person] = people;
  const introductions = [asked.introductionId, asked.staffIntroductionId, other.introductionId];
  const ids = [candidate.id, ...introductions, first.vacancyId, other.vacancyId, other.id, guide.id];
  const handles = [asked.tile, 'A'.repeat(43)];
  return {
    id: ids,
    personId: [candidate.id, person?.id ?? ''],
    employerId: [first.id, second.id, other.id],
    accountId: [guide.id, other.account.id],
    userId: [guide.id, manager.id, other.account.id],
    introductionId: introductions,
    vacancyId: [first.vacancyId, second.vacancyId, other.vacancyId],
    savedSearchId: [other.savedSearchId],
    handle: handles,
    sector: ['logistiek', 'zorg', 'bouw'],
    n: ['1'],
  };
};

const bodies = (): Record<string, readonly object[]> => {
  const { first, second, other } = world;
  const login = { email: candidate.account.email, password: 'niet het goede wachtwoord' };
  return {
    'search.cells': [
      {},
      ...[first.vacancyId, second.vacancyId, other.vacancyId].map((vacancyId) => ({ vacancyId })),
      ...['relevance', 'distance', 'size'].map((sort) => ({ sort, vacancyId: first.vacancyId, limit: 20 })),
      ...['logistiek', 'zorg', 'bouw'].map((sector) => ({ sectors: [sector], limit: 20 })),
      { licences: ['heftruck'], vacancyId: first.vacancyId },
      { hours: ['onbekend'], levels: ['onbekend'], availability: ['onbekend'] },
      { text: 'orderpicker', km: 20 },
      { sectors: ['geen sector'], limit: 99 },
    ],
    'search.terms': [{ text: 'orderpicker' }, { text: '' }],
    'people.list': [{}, { text: 'Jansen' }],
    'people.lookup': [{ clientNumber: 'KN-1' }],
    'people.lookalikes': [{ firstName: 'Robin', lastName: 'Jansen' }],
    'profiles.search': [{ text: 'orderpicker' }],
    'users.search': [{}],
    'publication.find-employers': [{ text: 'bouw' }],
    'sessions.create': [login],
    'sessions.create-by-code': [{ ...login, code: '123456' }],
    'sessions.create-by-link': [{ token: 'x'.repeat(43) }],
    'sessions.request-link': [{ email: login.email }],
    'passwords.request-reset': [{ email: login.email }],
    'invitations.look': [{ token: 'x'.repeat(43) }],
  };
};

/** Everything that the outside can get, from whoever asks. */
const crawlOutside = async (on: Values, mostLinks: number): Promise<Record<string, number>> => {
  const answered: Record<string, number> = {};
  const crawl = async (name: string): Promise<void> => {
    const who = the(name);
    answered[name] = (await crawler.api(who, server.routes, on, bodies())).size;
    await crawler.pages(who, on);
    await crawler.links(who, name.endsWith('employer') ? '/zoeken' : '/', mostLinks);
  };
  await Promise.all(OUTSIDE.map(crawl));
  return answered;
};

const summary = (found: Crawler['sightings']): string[] => [
  ...new Set(found.map(({ visitor: who, where, canary }) => `${who}: ${canary.place} of ${canary.owner} in ${where}`)),
];

describe('the marks', () => {
  it('stand in every column that can hold words, as the catalogue lists them', async () => {
    const unmarked: string[] = [];
    for (const column of await columnsToMark(sql)) {
      const [schema, table, name] = column.split('.');
      if (column === 'ident.persons.sealed') continue;
      const rows = await sql.unsafe<{ value: string }[]>(
        `select "${name}"::text as value from ${schema}.${table} where "${name}" is not null`,
      );
      if (!rows.some(({ value }) => canaries.find(value).size > 0)) unmarked.push(column);
    }
    expect(unmarked).toEqual([]);
    expect(await staleCodes(sql)).toEqual([]);
  });

  it('stand in what is sealed about each person', async () => {
    const ids = world.people.map(({ id }) => id);
    const identities = await server.services.db.transaction('worker', system(REGION), (tx) =>
      server.services.vault.read(tx, ids),
    );
    expect(identities.size).toBe(PEOPLE);
    for (const identity of identities.values())
      for (const [field, value] of Object.entries(identity))
        expect(canaries.find(value).size, field).toBeGreaterThan(0);
  });

  it.each(Object.keys(DISGUISES))('are recognised in an answer that leaks them: %s', (disguise) => {
    const leak = DISGUISES[disguise] as (value: string) => string;
    const [person] = world.people;
    const word = person?.name.split(' ')[1] ?? '';
    const find = (value: string) => crawlerForLeaks().look('leak', disguise, `{"tegel":{"x":"${leak(value)}"}}`);
    expect(find(word).map(({ canary }) => canary.owner)).toEqual([person?.owner]);
    if (!/case|accents|width|hyphens/.test(disguise)) expect(find(person?.phone ?? '').length).toBe(1);
  });

  it('are not seen where they are not', () => {
    const innocent = `${'0'.repeat(64)} Zq zqx 0612345678 1990-01-01 ${Buffer.from('niets').toString('base64')}`;
    expect(canaries.find(innocent).size).toBe(0);
  });
});

const crawlerForLeaks = () => makeCrawler('http://localhost', canaries);

describe('before the yes', () => {
  it('nothing that is marked reaches employers, visitors, the council or a machine client', async () => {
    const before = crawler.sightings.length;
    // What employers got while all this was arranged.
    expect(summary(crawler.sightings.filter(({ visitor: who }) => who.endsWith('employer')))).toEqual([]);
    const answered = await crawlOutside(values(), 120);
    for (const name of OUTSIDE) await crawler.errors(the(name));
    const served = await crawler.files(the('visitor'));
    const { responses, bytes, statuses } = crawler.tally;
    console.log(
      `canaries: ${canaries.size} marked values in ${PEOPLE} people; ${responses} answers, ${bytes} bytes, ${served} files; answered operations ${JSON.stringify(answered)}; ${[...statuses].map(([status, n]) => `${status}: ${n}`).join(', ')}`,
    );
    expect(summary(crawler.sightings.slice(before))).toEqual([]);
    // Enough was answered to speak of.
    expect(answered.employer).toBeGreaterThan(15);
    expect(statuses.get(200) ?? 0).toBeGreaterThan(500);
    expect(crawler.tally.failed).toEqual([]);
  }, 400_000);

  it('a search for somebody by name, number or address finds the same as one for nonsense', async () => {
    const { first, people } = world;
    const search = async (text: string): Promise<string> => {
      const { text: body } = await crawler.ask(the('employer'), '/api/v1/search/cells', {
        method: 'POST',
        body: { text, vacancyId: first.vacancyId },
      });
      return body;
    };
    const nonsense = await search('Zzqwrtplk Vvbnmqx');
    for (const { name, email, phone } of people.slice(0, 10))
      for (const text of [name, email, phone]) expect(await search(text)).toBe(nonsense);
  });

  it('neither mail, nor the index of cards, nor the log holds a marked value', async () => {
    const mails = await sql<{ template: MailTemplate; params: Record<string, string>; role: string | null }[]>`
      select m.template, m.params, a.role from ops.mails m left join ident.accounts a on a.id = m.account_id`;
    for (const { template, params, role } of mails)
      for (const locale of ['nl', 'en'] as const) {
        const { subject, text } = mailText(template, params, program.url, { role: role ?? 'anonymous', locale });
        crawler.look('mail', template, `${subject}\n${text}\n${JSON.stringify(params)}`);
      }
    const mailed = await sql<{ account_id: string }[]>`
      select account_id from ops.mails where account_id = ${world.first.account.id}`;
    expect(mailed.length).toBeGreaterThan(0);
    // The employer's own inbox, with the alert of the saved search.
    const inbox = await sql<{ row: string }[]>`select m::text as row from ops.messages m
      where account_id in (${world.first.account.id}, ${world.second.account.id})`;
    crawler.look('inbox', 'ops.messages', inbox.map(({ row }) => row).join('\n'));
    const tables = await sql<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ((n.nspname = 'pub' and c.relname <> 'card_blocks')
        or (n.nspname = 'search' and (c.relname like 'cells%' or c.relname like 'labels%')))`;
    let documents = 0;
    for (const { name } of tables) {
      // Whom a card is kept from has to stand beside it, where no login of requests may read it.
      const rows = await sql.unsafe<{ row: string }[]>(
        `select (to_jsonb(t) - 'hidden_from')::text as row from ${name} t`,
      );
      documents += rows.length;
      crawler.look('index', name, rows.map(({ row }) => row).join('\n'));
    }
    // Staff make mistakes in what they type about people, and that too stays out of the log.
    const [person] = world.people;
    await crawler.ask(the('case manager'), '/api/v1/people', {
      method: 'POST',
      body: { firstName: person?.name, lastName: '', birthDate: 'gisteren', email: person?.email, phone: '1' },
    });
    await crawler.ask(the('case manager'), `/mensen?zoek=${encodeURIComponent(person?.name ?? '')}`);
    await crawler.ask(the('visitor'), `/api/v1/sessions`, { method: 'POST', raw: `{"email":"${person?.email}` });
    // A statement that fails, with everything about a new person in it.
    await sql`alter table dossier.caseload rename to elsewhere`;
    const failed = await crawler.ask(the('case manager'), '/api/v1/people', {
      method: 'POST',
      body: {
        firstName: person?.name,
        lastName: 'Jansen',
        birthDate: '1990-01-01',
        email: person?.email,
        phone: person?.phone,
        clientNumber: 'KN-1',
      },
    });
    await sql`alter table dossier.elsewhere rename to caseload`;
    expect(failed.status).toBe(500);
    await waitFor('the line in the log', () => Promise.resolve(program.output().includes('42P01')));
    crawler.look('log', 'standard output and error', program.output());
    console.log(
      `canaries: ${mails.length} mails, ${documents} rows of the index, ${program.output().length} characters of log`,
    );
    expect(documents).toBeGreaterThan(3);
    const outside = ['mail', 'inbox', 'index', 'log'];
    expect(summary(crawler.sightings.filter(({ visitor: who }) => outside.includes(who)))).toEqual([]);
  });

  it('staff do see them, so they could have leaked', async () => {
    const seen = new Map<string, Set<string>>();
    const note = async (who: string, address: string, body?: object) => {
      const given = body === undefined ? {} : { method: 'POST', body };
      for (const { value, canary } of (await crawler.ask(the(who), address, given)).sightings)
        seen.set(canary.place, (seen.get(canary.place) ?? new Set()).add(value));
    };
    for (const { id } of world.people.slice(0, 30)) {
      await note('case manager', `/api/v1/people/${id}`);
      await note('case manager', `/api/v1/profiles/${id}`);
    }
    await note('case manager', `/mensen/${world.people[0]?.id}`);
    await note('case manager', '/api/v1/people/search', {});
    await note('account manager', `/api/v1/introductions/${asked.introductionId}`);
    await note('account manager', `/bord/${asked.introductionId}`);
    await note('account manager', `/api/v1/employers/${world.other.id}/contact-moments`);
    await note('account manager', `/api/v1/employers/${world.other.id}`);
    await note('account manager', `/api/v1/vacancies/${world.other.vacancyId}`);
    await note('admin', '/api/v1/users/search', {});
    await note('admin', '/api/v1/mails');
    const count = [...seen.values()].reduce((sum, one) => sum + one.size, 0);
    console.log(`canaries: staff saw ${count} marked values in ${seen.size} kinds of fields`);
    expect(count).toBeGreaterThan(150);
    for (const place of [
      'ident.persons.sealed lastName',
      'ident.persons.sealed phone',
      'ident.persons.sealed email',
      'ident.persons.sealed birthDate',
      'dossier.profiles.content',
      'market.introduction_notes.text',
      'market.contact_moments.note',
      'market.employer_members.email',
      'market.vacancies.need',
      'ident.accounts.email',
    ])
      expect([...seen.keys()]).toContain(place);
  });
});

describe('after the yes', () => {
  it('exactly the agreed contact details of exactly that person reach exactly that employer', async () => {
    await visitor('jobseeker', candidate.account);
    const [row] = await sql<{ version: number }[]>`
      select version from market.introductions where id = ${asked.introductionId}`;
    await act('jobseeker', `/me/introductions/${asked.introductionId}/acceptance`, undefined, row?.version ?? 0);
    const before = crawler.sightings.length;
    await crawlOutside({ ...values(), id: [asked.introductionId, asked.staffIntroductionId, candidate.id] }, 40);
    const found = crawler.sightings.slice(before);
    expect([...new Set(found.map(({ visitor: who }) => who))]).toEqual(['employer']);
    expect([...new Set(found.map(({ canary }) => canary.owner))]).toEqual([candidate.owner]);
    expect([...new Set(found.map(({ canary }) => canary.place))].sort()).toEqual(
      ['email', 'firstName', 'lastName', 'phone'].map((field) => `ident.persons.sealed ${field}`),
    );
    // On the page and in the API answers about this one introduction.
    for (const { where } of found)
      expect(where).toMatch(new RegExp(`/(company/introductions|interesse)(/${asked.introductionId})?[/? ]`));
    console.log(`canaries: ${crawler.tally.responses} answers and ${crawler.tally.bytes} bytes in all`);
  }, 400_000);
});
