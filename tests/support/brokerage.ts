import { randomUUID } from 'node:crypto';
import type { IntroductionState } from '#contract/introduction-states.ts';
import { handleFor } from '#server/modules/publication/handles.ts';
import { introductionsJobs } from '#server/modules/introductions/introductions.jobs.ts';
import { system } from '#server/platform/actor.ts';
import { REGION, type TestAccount } from './factories.ts';
import { type Published, publishing } from './published.ts';
import type { Reply, TestServer } from './server.ts';

export const match = (version: number) => ({ 'if-match': `"${version}"` });

/** Runs what waits in the outbox for introductions, in the order in which it was asked, as the worker would. */
export const drain = async (server: TestServer): Promise<void> => {
  const jobs = introductionsJobs();
  const about = { surface: 'worker' as const, actor: system(REGION), operation: 'test', purpose: 'test' };
  for (;;) {
    const rows = await server.database.ownerSql<{ task: string; payload: Record<string, unknown> }[]>`
      delete from ops.outbox where id = (select min(id) from ops.outbox where task like 'introductions.%')
      returning task, payload`;
    const [row] = rows;
    if (!row) return;
    const job = jobs.find(({ task }) => task === row.task);
    if (!job) throw new Error(`no job for ${row.task}`);
    await server.services.contexts.run(about, (ctx) => job.run(ctx, row.payload));
  }
};

/** Lets the clock look at every introduction once. */
export const tickAll = async (server: TestServer): Promise<void> => {
  const clock = introductionsJobs().find(({ task }) => task === 'introductions.clock');
  if (!clock) throw new Error('no clock');
  const about = { surface: 'worker' as const, actor: system(REGION), operation: 'test', purpose: 'test' };
  await server.services.contexts.run(about, (ctx) => clock.run(ctx, {}));
  await drain(server);
};

const term = (code: string) => ({ code, label: code });
/** What an employer saw of a tile. */
const SHOWN = {
  kind: 'tile',
  sector: term('logistiek'),
  family: term('magazijn'),
  area: term('GM0637'),
  hours: null,
  level: null,
  availability: null,
  talents: [],
  common: { families: [], municipalities: [], hours: [], levels: [], availability: [] },
  own: null,
};

/** One employer with its account manager, an approved vacancy, and people behind a tile of the current round. */
export const brokerage = async (server: TestServer) => {
  const publication = await publishing(server);
  const { sql, make, accountManager: joost } = publication;
  const employer = await make.employer(joost.id, { name: 'Rijnvliet Logistiek' });
  const karin = await make.account('employer', { employerId: employer.id, name: 'Karin Boelens' });
  await sql`update market.employer_members set phone = '0791112233' where account_id = ${karin.id}`;

  const vacancy = async (
    fields: { employerId?: string; headcount?: number; state?: string; createdBy?: string; closingDate?: string } = {},
  ): Promise<string> => {
    const id = randomUUID();
    const approved = fields.state === undefined || fields.state === 'approved' || fields.state === 'closed';
    await sql`insert into market.vacancies (id, employer_id, region_code, title, need, sector_code, occupation_code,
        family_code, pc4, place, hours_min, hours_max, contract_form, headcount, closing_date, state, approved_at, created_by, closed_at)
      values (${id}, ${fields.employerId ?? employer.id}, ${REGION}, 'Orderpicker', 'Bestellingen verzamelen in het magazijn.',
        'logistiek', 'orderpicker', 'magazijn', '2712', 'Zoetermeer', 16, 32, 'tijdelijk', ${fields.headcount ?? 5},
        ${fields.closingDate ?? '2027-06-01'}, ${fields.state ?? 'approved'},
        ${approved ? '2026-11-01' : null}, ${fields.createdBy ?? karin.id}, ${fields.state === 'closed' ? '2026-11-02' : null})`;
    return id;
  };

  /** Handles of the current round as this employer gets them in its search. */
  const handles = async (
    employerId = employer.id,
  ): Promise<{ tiles: string[]; cards: { handle: string; cardId: string }[] }> => {
    const [round] = await sql<
      { id: string; key: Buffer }[]
    >`select id, key from pub.rounds where current and region_code = ${REGION}`;
    if (!round) throw new Error('no round');
    const cells = await sql<
      { id: string }[]
    >`select id from pub.cells where round_id = ${round.id} order by sector_code`;
    const cards = await sql<{ id: string }[]>`select id from pub.cards where round_id = ${round.id}`;
    return {
      tiles: cells.map(({ id }) => handleFor(round.key, employerId, id)),
      cards: cards.map(({ id }) => ({ handle: handleFor(round.key, employerId, id), cardId: id })),
    };
  };

  /** An introduction in this state, written as rows, for tests of what may happen from there. */
  const inState = async (
    state: IntroductionState,
    fields: {
      person?: Published;
      vacancyId?: string;
      accountManagerId?: string;
      source?: 'tile' | 'staff';
      at?: Date;
    } = {},
  ): Promise<string> => {
    const id = randomUUID();
    const at = fields.at ?? server.services.clock.now();
    const order: IntroductionState[] = [
      'interest',
      'taken-up',
      'proposed',
      'accepted',
      'contact-opened',
      'talk',
      'trial-placement',
      'placed',
    ];
    const over = state === 'declined' || state === 'ended';
    const reached = (name: IntroductionState) =>
      over ? order.indexOf(name) <= order.indexOf('proposed') : order.indexOf(state) >= order.indexOf(name);
    const when = (name: IntroductionState) => (reached(name) ? at : null);
    const known = reached('proposed') ? (fields.person?.id ?? null) : null;
    await sql`insert into market.introductions ${sql({
      id,
      region_code: REGION,
      employer_id: employer.id,
      vacancy_id: fields.vacancyId ?? (await vacancy()),
      account_manager_id: fields.accountManagerId ?? joost.id,
      source: fields.source ?? 'staff',
      shown: sql.json(fields.source === 'tile' ? SHOWN : {}) as never,
      person_id: known,
      state,
      reason: state === 'ended' ? 'other' : null,
      interest_at: at,
      taken_up_at: when('taken-up'),
      proposed_at: when('proposed'),
      answered_at: state === 'declined' ? at : when('accepted'),
      contact_opened_at: when('contact-opened'),
      talk_at: when('talk'),
      trial_start: reached('trial-placement') && !over ? '2026-11-23' : null,
      trial_end: reached('trial-placement') && !over ? '2026-12-31' : null,
      placed_at: state === 'placed' ? at : null,
      ended_at: over ? at : null,
      created_by: karin.id,
    })}`;
    return id;
  };

  const stateOf = async (
    id: string,
  ): Promise<{ state: string; reason: string | null; version: number; due_at: Date | null }> => {
    const [row] = await sql<{ state: string; reason: string | null; version: number; due_at: Date | null }[]>`
      select state, reason, version, due_at from market.introductions where id = ${id}`;
    if (!row) throw new Error('no introduction');
    return row;
  };

  /** Kinds in the inbox of this account, oldest first; `about` narrows to one introduction. */
  const inbox = async (account: { id: string }, about?: string): Promise<string[]> => {
    await drain(server);
    const rows = await sql<{ kind: string }[]>`select kind from ops.messages where account_id = ${account.id}
      and (${about ?? null}::text is null or link like '%' || ${about ?? null} ) order by created_at, id`;
    return rows.map(({ kind }) => kind);
  };

  const show = (handle: string, vacancyId: string, by: TestAccount = karin): Promise<Reply> =>
    server.as(by).post('/introductions', { handle, vacancyId });

  return { ...publication, joost, employer, karin, vacancy, handles, inState, stateOf, inbox, show };
};
