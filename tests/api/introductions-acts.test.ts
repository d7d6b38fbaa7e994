import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionAct, type IntroductionState, introductionStates } from '#contract/introduction-states.ts';
import { brokerage, match } from '../support/brokerage.ts';
import type { Published } from '../support/published.ts';
import { makeTestClock, type Reply, startTestServer, type TestServer } from '../support/server.ts';

/**
 * What may happen from each state, written by hand beside the transition table. Per act: who may do it, and the state
 * after it for every state in which it may be done. Everything that is not here is refused.
 */
const MAY: Record<string, { by: Who; to: Partial<Record<IntroductionState, IntroductionState>> }> = {
  'take-up': { by: 'broker', to: { interest: 'taken-up' } },
  accept: { by: 'jobseeker', to: { proposed: 'contact-opened' } },
  decline: { by: 'jobseeker', to: { proposed: 'declined' } },
  'open-contact': { by: 'broker', to: { accepted: 'contact-opened' } },
  'plan-talk': { by: 'broker', to: { 'contact-opened': 'talk', talk: 'talk' } },
  'start-trial': { by: 'broker', to: { 'contact-opened': 'trial-placement', talk: 'trial-placement' } },
  'extend-trial': { by: 'broker', to: { 'trial-placement': 'trial-placement' } },
  place: { by: 'broker', to: { 'contact-opened': 'placed', talk: 'placed', 'trial-placement': 'placed' } },
  end: {
    by: 'broker',
    to: {
      interest: 'ended',
      'taken-up': 'ended',
      proposed: 'ended',
      accepted: 'ended',
      'contact-opened': 'ended',
      talk: 'ended',
      'trial-placement': 'ended',
    },
  },
  withdraw: {
    by: 'jobseeker',
    to: { accepted: 'ended', 'contact-opened': 'ended', talk: 'ended', 'trial-placement': 'ended' },
  },
  'withdraw-interest': {
    by: 'employer',
    to: {
      interest: 'ended',
      'taken-up': 'ended',
      proposed: 'ended',
      accepted: 'ended',
      'contact-opened': 'ended',
      talk: 'ended',
      'trial-placement': 'ended',
    },
  },
};
type Who = 'broker' | 'jobseeker' | 'employer';

const PATHS: Record<string, { path: string; body?: object }> = {
  'take-up': { path: '/introductions/ID/take-up', body: {} },
  accept: { path: '/me/introductions/ID/acceptance' },
  decline: { path: '/me/introductions/ID/refusal' },
  withdraw: { path: '/me/introductions/ID/withdrawal' },
  'open-contact': { path: '/introductions/ID/contact', body: {} },
  'plan-talk': { path: '/introductions/ID/talk', body: { date: '2026-12-01', time: '10.30', place: 'Kantoor' } },
  'start-trial': { path: '/introductions/ID/trial', body: { start: '2026-12-01', end: '2027-01-31' } },
  'extend-trial': { path: '/introductions/ID/trial-extension', body: { end: '2027-02-28' } },
  place: {
    path: '/introductions/ID/placement',
    body: { hoursPerWeek: 24, hourlyWageCents: 1700, contractForm: 'vast', startDate: '2027-01-04', endDate: null },
  },
  end: { path: '/introductions/ID/ending', body: { reason: 'other' } },
  'withdraw-interest': { path: '/company/introductions/ID/withdrawal' },
};

let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;

beforeAll(async () => {
  server = await startTestServer({ clock: makeTestClock('2026-11-23T09:00:00Z') });
  world = await brokerage(server);
});
afterAll(() => server.close());

const send = (act: string, id: string, who: Who | 'stranger', person: Published, version = 1): Promise<Reply> => {
  const { path, body } = PATHS[act] ?? { path: '' };
  const account = who === 'broker' ? world.joost : who === 'employer' ? world.karin : person.account;
  return server.as(account).post(path.replace('ID', id), body, match(version));
};

const onePerson = async (): Promise<Published> => {
  const [person] = await world.people(1);
  if (!person) throw new Error('nobody');
  return person;
};

describe.each(Object.keys(MAY))('%s', (act) => {
  it.each(introductionStates)('from %s', async (state) => {
    const person = await onePerson();
    const id = await world.inState(state, { person, source: 'tile' });
    const { by, to } = MAY[act] ?? { by: 'broker' as const, to: {} };
    const reply = await send(act, id, by, person);
    const expected = to[state];
    if (expected === undefined) {
      // Before it is proposed a jobseeker does not know that it exists.
      const unknown = by === 'jobseeker' && (state === 'interest' || state === 'taken-up');
      expect([reply.status, reply.body.code]).toEqual(
        unknown ? [404, 'request.not-found'] : [409, 'introductions.not-allowed'],
      );
      expect((await world.stateOf(id)).state).toBe(state);
    } else {
      expect(reply.status, JSON.stringify(reply.body)).toBe(200);
      expect((await world.stateOf(id)).state).toBe(expected);
    }
  });

  it('is not for the other roles, nor for strangers', async () => {
    const person = await onePerson();
    const stranger = await onePerson();
    const { by, to } = MAY[act] ?? { by: 'broker' as const, to: {} };
    const [state = 'interest'] = Object.keys(to) as IntroductionState[];
    const id = await world.inState(state, { person, source: 'tile' });
    for (const who of ['broker', 'jobseeker', 'employer'] as const)
      if (who !== by) expect((await send(act, id, who, person)).status, who).toBe(403);
    const rivalEmployer = await world.make.employer(world.joost.id);
    const others = {
      broker: await world.make.account('account-manager'),
      jobseeker: stranger.account,
      employer: await world.make.account('employer', { employerId: rivalEmployer.id }),
    };
    const { path, body } = PATHS[act] ?? { path: '' };
    const reply = await server.as(others[by]).post(path.replace('ID', id), body, match(1));
    expect([reply.status, reply.body.code]).toEqual([404, 'request.not-found']);
    expect((await server.as(others[by]).post(path.replace('ID', id), body)).status).toBe(428);
    expect((await world.stateOf(id)).state).toBe(state);
  });

  it('asks for the version that was read', async () => {
    const person = await onePerson();
    const { by, to } = MAY[act] ?? { by: 'broker' as const, to: {} };
    const [state = 'interest'] = Object.keys(to) as IntroductionState[];
    const id = await world.inState(state, { person, source: 'tile' });
    const stale = await send(act, id, by, person, 2);
    expect([stale.status, stale.body.code]).toEqual([412, 'request.stale-version']);
  });
});

it('knows every act of the table that a person does', () => {
  const acts: IntroductionAct[] = ['take-up', 'accept', 'decline', 'open-contact', 'plan-talk', 'start-trial'];
  for (const act of acts) expect(Object.keys(MAY)).toContain(act);
});
