import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#server/platform/actor.ts';
import { loadStarter } from '#server/modules/taxonomy/load-starter.usecases.ts';
import { factories, PIJNACKER, REGION, type TestAccount, ZOETERMEER } from '../support/factories.ts';
import { ORIGIN, startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let manager: TestAccount;
let colleague: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  await server.services.contexts.run(
    { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
    (ctx) => loadStarter(ctx),
  );
  const make = factories(server.database.ownerSql);
  manager = await make.account('case-manager', { municipality: ZOETERMEER });
  colleague = await make.account('case-manager', { municipality: PIJNACKER });
});
afterAll(() => server.close());

const upload = async (account: TestAccount, name: string, text: string) => {
  const boundary = 'grens';
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--${boundary}--\r\n`;
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/v1/caseload-imports',
    headers: {
      cookie: await server.as(account).cookie(),
      origin: ORIGIN,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload,
  });
  return { status: reply.statusCode, body: reply.json<{ id: string; code: string; detail: string }>() };
};

/** A name without digits for each number. */
const name = (n: number): string =>
  [...String(n)].map((digit) => ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'ru'][Number(digit)]).join('');

const people = async () =>
  (await server.database.ownerSql`select count(*)::int as n from ident.persons`)[0]?.n as number;

it('adds 5,000 rows with 3 % broken ones without half a person, and tells every line that stays out', async () => {
  const lines = ['Klantnummer;Voornaam;Achternaam;Geboortedatum;Postcode;Sector;Beroep;Uren'];
  const broken = new Set<number>();
  for (let n = 0; n < 5_000; n++) {
    const wrong = n % 100 < 3;
    if (wrong) broken.add(n + 2);
    const birth = wrong && n % 3 === 0 ? '31-02-1980' : `0${1 + (n % 9)}-0${1 + (n % 7)}-19${70 + (n % 29)}`;
    const postcode = wrong && n % 3 === 1 ? '0123' : '2712 AB';
    const hours = wrong && n % 3 === 2 ? 'veel' : '16-24';
    lines.push(`K${n};V${name(n)};A${name(n)};${birth};${postcode};Logistiek;orderpicker;${hours}`);
  }
  const staged = await upload(manager, 'caseload.csv', lines.join('\r\n'));
  expect(staged.status).toBe(201);
  const client = server.as(manager);
  const before = await people();
  const preview = await client.get(`/caseload-imports/${staged.body.id}?problems=20000`);
  expect(preview.body.figures).toEqual({ rows: 5_000, ready: 4_850, broken: 150, duplicate: 0 });
  expect(new Set(preview.body.problems.map((problem: { line: number }) => problem.line))).toEqual(broken);
  expect(await people()).toBe(before);
  const done = await client.post(`/caseload-imports/${staged.body.id}/commit`);
  expect(done.body).toMatchObject({ state: 'done', figures: { rows: 5_000, ready: 4_850, broken: 150, duplicate: 0 } });
  expect(await people()).toBe(before + 4_850);
  const [half] = await server.database.ownerSql`select count(*)::int as n from ident.persons p
    where not exists (select 1 from ident.person_keys k where k.person_id = p.id) or not exists (select 1 from dossier.profiles d where d.person_id = p.id)
      or not exists (select 1 from dossier.publication_keys q where q.person_id = p.id) or not exists (select 1 from dossier.caseload c where c.person_id = p.id)`;
  expect(half?.n).toBe(0);
  const [profile] = await server.database
    .ownerSql`select content from dossier.profiles where content ->> 'hoursMax' = '24' limit 1`;
  expect(profile?.content).toMatchObject({
    sectors: ['logistiek'],
    wishedOccupations: ['orderpicker'],
    hoursMin: 16,
    hoursMax: 24,
    travel: { pc4: '2712' },
  });
  expect((await client.post(`/caseload-imports/${staged.body.id}/commit`)).body.code).toBe('caseload.import-done');
});

it('recognises the same people when the file comes again', async () => {
  const text = `Klantnummer;Voornaam;Achternaam;Geboortedatum\nK10;V${name(10)};A${name(10)};02-04-1980\nX1;V${name(10)};A${name(10)};02-04-1980\nX2;Nieuw;Iemand;02-04-1980`;
  const staged = await upload(manager, 'nog-eens.csv', text);
  const done = await server.as(manager).post(`/caseload-imports/${staged.body.id}/commit`);
  expect(done.body.figures).toEqual({ rows: 3, ready: 1, broken: 0, duplicate: 2 });
});

it('refuses a column of citizen service numbers, whatever it is called', async () => {
  const refused = await upload(
    manager,
    'nummers.csv',
    'Klantnummer;Voornaam;Achternaam;Code\n1;A;B;111222333\n2;C;D;123456782',
  );
  expect([refused.status, refused.body.code]).toEqual([400, 'caseload.refused-column']);
  expect(refused.body.detail).toContain('burgerservicenummers');
});

it('asks for the columns it needs, and reads them as chosen', async () => {
  const staged = await upload(manager, 'vreemd.csv', 'A;B;C\n77;Mina;Testpersoon');
  const client = server.as(manager);
  const first = await client.get(`/caseload-imports/${staged.body.id}`);
  expect(first.body.mappingProblems.length).toBe(3);
  expect((await client.post(`/caseload-imports/${staged.body.id}/commit`)).body.code).toBe('caseload.columns-missing');
  const mapped = await client.put(`/caseload-imports/${staged.body.id}/columns`, {
    fields: ['clientNumber', 'firstName', 'lastName'],
  });
  expect(mapped.body).toMatchObject({
    mappingProblems: [],
    figures: { ready: 1 },
    preview: [{ name: 'Mina Testpersoon' }],
  });
});

it('shows a staged file to whoever uploaded it and to nobody else', async () => {
  const staged = await upload(manager, 'eigen.csv', 'Klantnummer;Voornaam;Achternaam\n901;Eigen;Persoon');
  expect((await server.as(colleague).get(`/caseload-imports/${staged.body.id}`)).status).toBe(404);
  expect((await server.as(colleague).post(`/caseload-imports/${staged.body.id}/commit`)).status).toBe(404);
  expect((await server.as(colleague).delete(`/caseload-imports/${staged.body.id}`)).status).toBe(404);
  expect((await server.as(manager).delete(`/caseload-imports/${staged.body.id}`)).status).toBe(204);
});
