import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepValidity } from '#server/modules/publication/validity.usecases.ts';
import { publishing, type Published } from '../support/published.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let world: Awaited<ReturnType<typeof publishing>>;

beforeAll(async () => {
  server = await startTestServer({ clock });
  world = await publishing(server);
});
afterAll(() => server.close());

const state = async (person: Published) => (await server.as(person.account).get('/me/publication')).body;
const turn = (person: Published, how: string) => server.as(person.account).post('/me/publication/keys', { turn: how });
const turnProfessional = (person: Published, how: string) =>
  server.as(world.caseManager).post(`/people/${person.id}/publication/keys`, { turn: how });

describe('the two keys', () => {
  it('are off until somebody turns them on, and both are needed to be found', async () => {
    const others = await world.people(7);
    const [person] = (await world.people(1, {}, false)) as [Published];
    expect(await state(person)).toMatchObject({
      jobseekerKey: { on: false, since: null },
      professionalKey: { on: false, since: null },
      professional: { name: 'Noor Haverkamp' },
      findable: 'off',
      validUntil: null,
    });
    const first = await turn(person, 'on');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ jobseekerKey: { on: true }, findable: 'off', validUntil: '2027-01-22' });
    await world.close();
    expect(await state(person)).toMatchObject({ findable: 'off' });
    expect(await state(others[0] as Published)).toMatchObject({ findable: 'now' });

    const second = await turnProfessional(person, 'on');
    expect(second.body).toMatchObject({
      professionalKey: { on: true, name: 'Noor Haverkamp' },
      findable: 'next-round',
      // The next night, 6.00 uur in winter time.
      findableFrom: '2026-11-24T05:00:00.000Z',
    });
    await world.close();
    expect(await state(person)).toMatchObject({ findable: 'now', findableFrom: null });
  });

  it('hide the card in the same moment when either goes off, and tell the other side', async () => {
    const [first, second] = (await world.people(2)) as [Published, Published];
    await world.close();
    expect((await turn(first, 'off')).body).toMatchObject({ jobseekerKey: { on: false }, findable: 'off' });
    expect((await turnProfessional(second, 'off')).body).toMatchObject({ professionalKey: { on: false } });
    const inbox = (await server.as(world.caseManager).get('/messages')).body.messages;
    expect(inbox).toMatchObject([{ kind: 'key-turned-off', link: `/mensen/${first.id}` }]);
    expect((await server.as(second.account).get('/messages')).body.messages).toMatchObject([
      { kind: 'key-turned-off', link: '/profiel' },
    ]);
    // On again: not before the next round.
    expect((await turn(first, 'on')).body).toMatchObject({ findable: 'next-round' });
    const events =
      await world.sql`select key, turned, cause from dossier.key_events where person_id = ${first.id} order by at`;
    expect(events).toMatchObject([
      { key: 'jobseeker', turned: 'off', cause: 'self' },
      { key: 'jobseeker', turned: 'on', cause: 'self' },
    ]);
  });

  it('can be asked for once', async () => {
    const [person] = (await world.people(1, {}, false)) as [Published];
    for (let again = 0; again < 2; again++)
      expect((await server.as(person.account).post('/me/publication/asks')).status).toBe(204);
    const asked =
      await world.sql`select 1 from ops.messages where kind = 'key-asked' and link = ${`/mensen/${person.id}`}`;
    expect(asked).toHaveLength(1);
  });

  it('of somebody else are not there for another jobseeker or case manager', async () => {
    const [person] = (await world.people(1)) as [Published];
    const stranger = await world.make.account('case-manager');
    const path = `/people/${person.id}/publication`;
    expect((await server.as(stranger).get(path)).status).toBe(404);
    expect((await server.as(stranger).post(`${path}/keys`, { turn: 'off' })).status).toBe(404);
    expect((await server.as(world.accountManager).post(`${path}/keys`, { turn: 'off' })).status).toBe(403);
    expect((await server.as(person.account).post(`${path}/keys`, { turn: 'off' })).status).toBe(403);
    expect(await state(person)).toMatchObject({ jobseekerKey: { on: true }, professionalKey: { on: true } });
  });

  it('cannot be turned on for protected people, and these are never in a round', async () => {
    const [person] = (await world.people(1)) as [Published];
    await world.sql`update ident.persons set protected = true where id = ${person.id}`;
    const { roundId } = await world.close();
    const member =
      await world.sql`select 1 from dossier.round_members where round_id = ${roundId} and person_id = ${person.id}`;
    expect(member).toHaveLength(0);
    expect(await state(person)).toMatchObject({ findable: 'protected', protected: true });
    const refused = await turn(person, 'on');
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('publication.protected');
    expect((await turnProfessional(person, 'confirm')).status).toBe(409);
    expect((await turn(person, 'off')).status).toBe(200);
  });

  it('go off by themselves for somebody who becomes protected, and the card is gone in the same moment', async () => {
    const [person] = (await world.people(1)) as [Published];
    await world.close();
    expect(await state(person)).toMatchObject({ findable: 'now' });
    const protect = await server
      .as(world.caseManager)
      .put(`/people/${person.id}/protection`, { protected: true }, { 'if-match': '"1"' });
    expect(protect.status).toBe(200);
    const [member] = await world.sql`
      select m.withdrawn_at from dossier.round_members m join pub.rounds r on r.id = m.round_id and r.current
      where m.person_id = ${person.id}`;
    expect(member?.withdrawn_at).not.toBeNull();
    expect(await state(person)).toMatchObject({
      findable: 'protected',
      jobseekerKey: { on: false },
      professionalKey: { on: false },
    });
    const causes =
      await world.sql`select key, cause from dossier.key_events where person_id = ${person.id} order by key`;
    expect(causes).toEqual([
      { key: 'jobseeker', cause: 'protected' },
      { key: 'professional', cause: 'protected' },
    ]);
  });

  it('list the own caseload by what waits', async () => {
    const [waiting] = (await world.people(1, {}, false)) as [Published];
    await turn(waiting, 'on');
    const { body } = await server.as(world.caseManager).get('/publication/keys');
    const find = (id: string) => body.people.find((one: { personId: string }) => one.personId === id);
    expect(find(waiting.id)).toMatchObject({ group: 'waiting-for-me', name: 'Sanne Voorbeeld' });
    const stranger = await world.make.account('case-manager');
    expect((await server.as(stranger).get('/publication/keys')).body.people).toEqual([]);
  });
});

describe('validity', () => {
  it('asks a week before, and hides by itself when nobody confirms', async () => {
    const [late, confirmed] = (await world.people(2)) as [Published, Published];
    await turn(late, 'confirm');
    await turn(confirmed, 'confirm');
    await world.close();
    expect(await state(late)).toMatchObject({ findable: 'now', validUntil: '2027-01-22' });
    const remind = async () => {
      await keepValidity(server.services);
      return (await server.as(late.account).get('/messages')).body.messages.map((one: { kind: string }) => one.kind);
    };
    clock.set('2027-01-14T09:00:00Z');
    expect(await remind()).toEqual([]);
    clock.set('2027-01-15T09:00:00Z');
    expect(await remind()).toEqual(['profile-expiring']);
    expect(await remind()).toEqual(['profile-expiring']);
    expect((await turn(confirmed, 'confirm')).body.validUntil).toBe('2027-03-16');
    clock.set('2027-01-23T09:00:00Z');
    expect(await remind()).toEqual(['profile-expired', 'profile-expiring']);
    expect(await state(late)).toMatchObject({ findable: 'expired', jobseekerKey: { on: false } });
    expect(await state(confirmed)).toMatchObject({ findable: 'now' });
    const [event] =
      await world.sql`select turned, cause from dossier.key_events where person_id = ${late.id} order by at desc limit 1`;
    expect(event).toMatchObject({ turned: 'off', cause: 'expired' });
  });
});
