import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fate, IntroductionEntry, Ledger } from './kill-ledger.ts';
import { vacancyRow } from './rows.ts';

export interface Person {
  id: string;
  cookie: string;
}

/** Cookies of who writes, and what they write about. */
export interface Desk {
  caseManager: string;
  accountManager: string;
  employer: string;
  employerId: string;
  people: Person[];
  /** Approved vacancies without an introduction, one for each that will be started. */
  openVacancies: string[];
}

export interface Written {
  acknowledged: number;
  unanswered: number;
  refused: number;
  faults: number;
}

type Body = { version?: number; id?: string; code?: string; content?: { hoursMin?: number } };
type Answer = { status: number; body: Body };

/** People who write through the API at `origin` for as long as `going()`, and note in the ledger what they were told. */
export const makeWriters = (origin: string, desk: Desk, ledger: Ledger, going: () => boolean) => {
  const written: Written = { acknowledged: 0, unanswered: 0, refused: 0, faults: 0 };
  let nth = 0;

  /** Null when nothing came back: then nobody knows whether it was done. */
  const send = async (
    method: string,
    route: string,
    cookie: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer | null> => {
    try {
      const reply = await fetch(`${origin}/api/v1${route}`, {
        method,
        headers: { cookie, origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(10_000),
      });
      const text = await reply.text();
      // The database that is away is 503; this would be a fault of our own.
      if (reply.status === 500) written.faults++;
      if (method !== 'GET') written[reply.status < 300 ? 'acknowledged' : 'refused']++;
      return { status: reply.status, body: text === '' ? {} : (JSON.parse(text) as Body) };
    } catch {
      written.unanswered++;
      await sleep(50);
      return null;
    }
  };

  /** Sends until it is acknowledged, with one key: however often it was sent, it is there once. Null when time is up. */
  const insist = async (
    route: string,
    cookie: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Body | null> => {
    const key = { 'idempotency-key': randomUUID(), ...headers };
    while (going()) {
      const reply = await send('POST', route, cookie, body, key);
      if (reply && reply.status < 300) return reply.body;
      if (reply && reply.status < 500 && reply.body.code !== 'request.idempotency-in-flight')
        throw new Error(`POST ${route} answers ${reply.status} ${reply.body.code ?? ''}`);
      await sleep(50);
    }
    return null;
  };

  const note = async (kept: Map<string, Fate>, word: string, sent: () => Promise<Body | null>): Promise<void> => {
    kept.set(word, 'unknown');
    if ((await sent()) !== null) kept.set(word, 'known');
  };

  const addPerson = () => {
    const name = `Persoon${++nth}`;
    return note(ledger.people, name, () =>
      insist('/people', desk.caseManager, { firstName: 'Kill', lastName: name, clientNumber: name }),
    );
  };

  const addVacancy = () => {
    const title = `Vacature ${++nth}`;
    const { need, hours_min, hours_max, place, pc4 } = vacancyRow({ employerId: '', region: '', by: '', word: title });
    return note(ledger.vacancies, title, () =>
      insist('/vacancies', desk.employer, {
        title,
        need,
        sector: 'logistiek',
        occupation: 'orderpicker',
        pc4,
        place,
        hoursMin: hours_min,
        hoursMax: hours_max,
        contractForm: 'tijdelijk',
        headcount: 1,
        closingDate: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
      }),
    );
  };

  const addContact = () => {
    const text = `Contact ${++nth}`;
    return note(ledger.contacts, text, () =>
      insist(`/employers/${desk.employerId}/contact-moments`, desk.accountManager, {
        date: '2026-11-03',
        subject: 'other',
        kind: 'phone',
        note: text,
      }),
    );
  };

  /** The account manager proposes this person for a vacancy, and the person says yes or no. */
  const introduce = async (person: Person): Promise<void> => {
    const vacancyId = desk.openVacancies.pop();
    if (vacancyId === undefined) throw new Error('too few vacancies were made');
    const entry: IntroductionEntry = { start: 'unknown', answer: null, answered: false };
    ledger.introductions.set(vacancyId, entry);
    const started = await insist('/introductions/staff', desk.accountManager, { vacancyId, personId: person.id });
    if (started?.id === undefined) return;
    entry.start = 'known';
    entry.answer = ++nth % 2 === 0 ? 'accept' : 'decline';
    const act = entry.answer === 'accept' ? 'acceptance' : 'refusal';
    const answered = await insist(`/me/introductions/${started.id}/${act}`, person.cookie, undefined, {
      'if-match': `"${started.version ?? 0}"`,
    });
    entry.answered = answered !== null;
  };

  /** An edit without a key, as pages send it: when nothing is heard of it, the writer looks before going on. */
  const edit = async (person: Person): Promise<void> => {
    const entry = ledger.profiles.get(person.id);
    if (!entry) return;
    const hours = 1 + (++nth % 40);
    entry.tried.add(hours);
    const route = `/profiles/${person.id}`;
    const match = { 'if-match': `"${entry.version}"` };
    const hoursPart = { hoursMin: hours, hoursMax: hours };
    const reply = await send('PATCH', `${route}/parts/hours`, person.cookie, hoursPart, match);
    if (reply?.status === 200) {
      ledger.profiles.set(person.id, { version: reply.body.version ?? 0, hours, tried: new Set() });
    } else if (reply?.status === 412) {
      const seen = await send('GET', route, person.cookie);
      if (seen?.status !== 200) return;
      const found = { version: seen.body.version ?? 0, hours: seen.body.content?.hoursMin ?? 0 };
      if (found.version !== entry.version + 1 || !entry.tried.has(found.hours))
        throw new Error(`profile is ${JSON.stringify(found)} after ${entry.version}, sent ${[...entry.tried].join()}`);
      ledger.profiles.set(person.id, { ...found, tried: new Set() });
    }
  };

  const acts = [addPerson, edit, addVacancy, introduce, addContact, edit];
  const write = async (person: Person, from: number): Promise<void> => {
    for (let turn = from; going(); turn++) {
      await (acts[turn % acts.length] as (person: Person) => Promise<void>)(person);
      await sleep(1);
    }
  };

  return { written, done: Promise.all(desk.people.map(write)) };
};
