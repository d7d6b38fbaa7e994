import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adminCommand } from '#server/cli/admin.ts';
import { benchCommand } from '#server/cli/bench.ts';
import { importCommand } from '#server/cli/import.ts';
import { roundCommand } from '#server/cli/round.ts';
import { seedCommand } from '#server/cli/seed.ts';
import { type EmbeddedPostgres, startEmbedded } from '#server/platform/embedded-postgres.ts';
import { generatePopulation } from '#server/modules/demo/population.ts';
import { listRoutes } from '#server/route-list.ts';
import { halt, readPostmaster } from '#server/platform/postmaster.ts';

/** The command line in a process of its own, on an embedded database of its own. */

const PROGRAM = path.resolve(import.meta.dirname, '../../server/cli.ts');
let folder: string;
let dataDir: string;
let database: EmbeddedPostgres | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-cli-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'data');
});
afterAll(async () => {
  await database?.stop();
  const left = await readPostmaster(path.join(dataDir, 'postgres'));
  if (left !== undefined) await halt(left.pid, path.join(dataDir, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

const werkbrug = async (...args: string[]) => {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const lines = out.split('\n').filter((line) => line.startsWith('{'));
  return { code: child.exitCode, out, err, json: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

test('routes: a line for every route of the router', async () => {
  const { code, json } = await werkbrug('routes');
  expect(code).toBe(0);
  expect(json.map(({ operationId }) => operationId)).toEqual(listRoutes().map(({ route }) => route.operationId));
  expect(json[0]).toMatchObject({
    method: 'POST',
    path: '/api/v1/sessions',
    audit: 'none',
    roles: expect.arrayContaining(['anonymous']) as unknown,
  });
});

test('an unknown command is refused with words and code 1', async () => {
  const { code, out, err } = await werkbrug('verzin');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('De opdracht "verzin" kennen wij niet');
  expect(err).not.toMatch(/\n\s+at /);
});

test.each([
  [seedCommand, ['--people', 'veel'], '--people is een heel getal'],
  [seedCommand, ['--dieren', '3'], 'dieren'],
  [importCommand, ['ESCO'], 'Noem een soort en een bestand'],
  [importCommand, ['horoscoop', 'x.csv'], 'De soort "horoscoop" kennen wij niet'],
  [importCommand, ['ESCO', '/bestaat/niet.csv'], 'kan niet worden gelezen'],
  [benchCommand, ['dansen'], 'Kies wat je wilt meten'],
  [benchCommand, ['search', '--n', '0'], '--n is een heel getal'],
  [roundCommand, ['open'], 'Gebruik: round close'],
  [adminCommand, ['create', '--email', 'geen-adres'], 'Vul een e-mailadres in'],
])('a command refuses what it cannot use: %#', async (command, args, words) => {
  await expect(command.run(args)).rejects.toThrow(words);
});

test('help names every command', async () => {
  const { code, out } = await werkbrug('help');
  expect(code).toBe(0);
  for (const name of ['routes', 'seed', 'import', 'round close', 'match', 'bench', 'admin create'])
    expect(out).toContain(name);
});

/** The first employer of the invented region: the same for every seed but its number. */
const { employers: invented } = generatePopulation({ seed: 5, today: '2026-01-01', people: 0, municipalities: 2 });
const seededKvk = invented[0]?.kvk;

test('seed, round, import and the first admin on one database', { timeout: 240_000 }, async () => {
  // Each command takes the database over, and leaves it to whoever was there before.
  database = await startEmbedded({
    dataDir: path.join(dataDir, 'postgres'),
    log: { info: () => undefined, warn: console.warn },
  });
  const seeded = await werkbrug('seed', '--seed', '5', '--people', '120', '--municipalities', '2');
  expect(seeded.err).toBe('');
  expect(seeded.code).toBe(0);
  expect(seeded.json[0]).toMatchObject({
    seed: 5,
    people: 120,
    rows: { 'ident.persons': 120, 'market.vacancies': 150 },
  });
  const file = String(seeded.json[0]?.loginsFile);
  expect((JSON.parse(await readFile(file, 'utf8')) as unknown[]).length).toBe(seeded.json[0]?.logins);

  const again = await werkbrug('seed');
  expect(again.code).toBe(1);
  expect(again.err).toContain('niet leeg');

  const round = await werkbrug('round', 'close');
  expect(round.code).toBe(0);
  expect(round.json[0]).toMatchObject({ region: 'AM34', number: 2 });

  const wages = path.join(folder, 'lonen.csv');
  await writeFile(
    wages,
    'ingangsdatum,leeftijd_vanaf,percentage,uurloon_eur_bruto_afgeleid\n2026-07-01,21,100,14.99\n',
  );
  const imported = await werkbrug('import', 'minimum', 'wage', wages);
  expect(imported.json[0]).toMatchObject({ kind: 'minimum-wage', report: { rows: 1, added: 1, rejected: 0 } });
  expect((await werkbrug('import', 'minimumloon', wages)).json[0]).toMatchObject({ report: { rows: 1, unchanged: 1 } });
  await writeFile(wages, 'iets,anders\n1,2\n');
  const refused = await werkbrug('import', 'minimum-wage', wages);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('ontbreken kolommen');

  const logins = JSON.parse(await readFile(file, 'utf8')) as { role: string; organisation: string; email: string }[];
  const caseManager = logins.find(({ role }) => role === 'case-manager')?.email ?? '';
  const accountManager = logins.find(({ role }) => role === 'account-manager')?.email ?? '';
  const people = path.join(folder, 'mensen.csv');
  await writeFile(
    people,
    'klantnummer;voornaam;achternaam;geboortedatum;sector\nZ-1;Ans;Voorbeeld;12-03-1984;Zorg\nZ-2;Bo;;01-01-1990;Zorg\n',
  );
  const candidates = await werkbrug('import', 'candidates', people, '--as', caseManager);
  expect(candidates.err).toBe('');
  expect(candidates.json[0]).toMatchObject({ report: { rows: 2, added: 1, unchanged: 0, rejected: 1 } });
  const repeated = await werkbrug('import', 'candidates', people, '--as', caseManager);
  expect(repeated.json[0]).toMatchObject({ report: { rows: 2, added: 0, unchanged: 1, rejected: 1 } });
  expect((await werkbrug('import', 'candidates', people)).err).toContain('--as');

  const companies = path.join(folder, 'bedrijven.csv');
  await writeFile(
    companies,
    'KvK;Naam;Sector;Postcode;Contactpersoon;E-mail;Telefoon\n99887766;Loods 9;Logistiek;2712;Cor Test;cor@loods.example;0790000000\n123;Fout;Onzin;2712;Cor;cor@fout.example;0790000000\n',
  );
  const employers = await werkbrug('import', 'employers', companies);
  expect(employers.json[0]).toMatchObject({ report: { rows: 2, added: 1, rejected: 1, problems: [{ line: 3 }] } });
  expect((await werkbrug('import', 'employers', companies)).json[0]).toMatchObject({
    report: { unchanged: 1, rejected: 1 },
  });

  const work = path.join(folder, 'werk.csv');
  const row = 'Magazijnmedewerker;Dozen pakken en op de band leggen.;Logistiek;Orderpicker;2712;20;32;Vast contract;1;';
  const closing = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await writeFile(
    work,
    `kvk;titel;omschrijving;sector;beroep;postcode;uren min;uren max;contract;aantal;sluitdatum\n99887766;${row}${closing}\n${String(seededKvk)};${row}${closing}\n`,
  );
  const vacancies = await werkbrug('import', 'vacancies', work, '--as', accountManager);
  // The first employer is new and was not checked yet.
  expect(vacancies.json[0]).toMatchObject({ report: { rows: 2, added: 1, rejected: 1, problems: [{ line: 2 }] } });

  const admin = await werkbrug('admin', 'create', '--email', 'beheer@gemeente.example');
  expect(admin.json[0]?.invitation).toMatch(/^http:\/\/localhost:3000\/uitnodiging\/.{20,}$/);
});
