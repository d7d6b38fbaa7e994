import { afterAll, beforeAll, expect, it } from 'vitest';
import { factories, type TestAccount } from '../support/factories.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let make: ReturnType<typeof factories>;
let noor: TestAccount;
let joost: TestAccount;
const people: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  make = factories(server.database.ownerSql);
  noor = await make.account('case-manager', { name: 'Noor' });
  joost = await make.account('account-manager', { name: 'Joost' });
  const karim = await make.account('case-manager', { name: 'Karim' });
  const add = async (key: string, guide: TestAccount, content: object, fields: object = {}) => {
    const { id } = await make.person({ caseManagerId: guide.id, content, identity: { lastName: key }, ...fields });
    people[key] = id;
  };
  const picker = { wishedOccupations: ['orderpicker'], sectors: ['logistiek'], hoursMin: 16, hoursMax: 24 };
  await add('pickeroff', noor, { ...picker, level: 'mbo12' });
  await add('pickeron', noor, { ...picker, level: 'vmbo' }, { keysOn: true });
  await add('pickerunknown', noor, { ...picker, hoursMin: null, hoursMax: null });
  await add('carer', noor, {
    wishedOccupations: ['verzorgende-ig'],
    sectors: ['zorg'],
    presentation: 'Ik zing graag.',
  });
  await add('theirs', karim, picker, { keysOn: true });
  await add('theirsoff', karim, picker);
  await add('shielded', karim, picker, { keysOn: true, protected: true });
  await add('far', await make.account('case-manager', { region: 'AM01' }), picker, { keysOn: true, region: 'AM01' });
  await server.feed.rebuild('profiles');
});
afterAll(() => server.close());

const search = async (who: TestAccount, body: object) => {
  const reply = await server.as(who).post('/profiles/search', body);
  expect(reply.status).toBe(200);
  const names = reply.body.people.map((one: { name: string }) => one.name.split(' ')[1]).sort();
  return { ...reply.body, names };
};

it('lets a case manager search the own caseload only', async () => {
  expect((await search(noor, {})).names).toEqual(['carer', 'pickeroff', 'pickeron', 'pickerunknown']);
  expect((await search(noor, { sectors: ['zorg'] })).names).toEqual(['carer']);
  expect((await search(noor, { text: 'orderpiker' })).names).toEqual(['pickeroff', 'pickeron', 'pickerunknown']);
});

it('lets an account manager find people whose two keys are on, and nobody protected or of another region', async () => {
  const found = await search(joost, { text: 'orderpicker' });
  expect(found.names).toEqual(['pickeron', 'theirs']);
  expect(found.people[0]).toMatchObject({ occupations: ['Orderpicker'], sectors: ['logistiek'], hoursMax: 24 });
  expect(Object.keys(found.people[0])).not.toContain('birthDate');
  const reads = await server.database
    .ownerSql`select purpose, field_class from audit.reads where person_id = ${people.theirs ?? ''}`;
  expect(reads.map((row) => ({ ...row }))).toEqual([{ purpose: 'zoeken naar passend werk', field_class: 'profile' }]);
});

it('keeps people apart of whom the asked thing is unknown, and says which', async () => {
  const found = await search(noor, { sectors: ['logistiek'], hoursMin: 20, hoursMax: 30 });
  expect(found).toMatchObject({ total: 2, unknownTotal: 1 });
  expect(found.people.at(-1)).toMatchObject({ unknown: ['workHours'] });
  expect((await search(noor, { hoursMin: 36, hoursMax: 40, sectors: ['logistiek'] })).total).toBe(0);
});

it('takes an everyday word for the occupations that it stands for', async () => {
  const found = await search(noor, { text: 'orders verzamelen' });
  expect(found.names).toContain('pickeron');
});

it('forgets somebody whose key went off, also before the index knows', async () => {
  const { ownerSql } = server.database;
  await ownerSql`update dossier.publication_keys set jobseeker_on_at = null, version = version + 1 where person_id = ${people.pickeron ?? ''}`;
  expect((await search(joost, { text: 'orderpicker' })).names).toEqual(['theirs']);
  const repaired = await server.feed.reconcile('profiles');
  expect(repaired.stale).toBe(1);
  expect((await search(joost, { text: 'orderpicker' })).total).toBe(1);
});

it('follows a hand-over to the next case manager', async () => {
  const lotte = await make.account('case-manager', { name: 'Lotte' });
  const id = people.carer ?? '';
  await server
    .as(noor)
    .post('/caseload/assignments', { personIds: [id], toAccountId: lotte.id, reason: 'andere wijk' });
  await server.feed.handle('profiles', [id]);
  expect((await search(lotte, {})).names).toEqual(['carer']);
  expect((await search(noor, {})).names).not.toContain('carer');
});

it('says what is wrong with a question, and is closed to other roles', async () => {
  const wrong = await server.as(noor).post('/profiles/search', { hoursMin: 40, hoursMax: 8, pc4: 'x', km: 0 });
  expect(wrong.status).toBe(400);
  const unknown = await server.as(noor).post('/profiles/search', { pc4: '9999', km: 5 });
  expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/body/pc4']);
  for (const role of ['admin', 'council', 'coach'] as const)
    expect((await server.as(await make.account(role)).post('/profiles/search', {})).status).toBe(403);
});
