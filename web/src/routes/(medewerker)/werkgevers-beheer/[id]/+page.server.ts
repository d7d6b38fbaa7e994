import { redirect } from '@sveltejs/kit';
import { addContactMoment, listContactMoments } from '#contract/contact-moments.ts';
import {
  assignAccountManager,
  changeEmployer,
  inviteMember,
  liftSuspension,
  listAccountManagers,
  readEmployer,
  rejectEmployer,
  suspendEmployer,
  verifyEmployer,
} from '#contract/employers.ts';
import { SECTORS, sectorLabel } from '#lib/sectors.ts';
import { formProblem, keyFor, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

const DONE = ['saved', 'invited', 'noted', 'verified', 'rejected', 'suspended', 'lifted'] as const;
const CONTACTS = 20;

/** '2026-11-23' of today in the Netherlands as people write it: '23-11-2026'. */
const today = (): string =>
  new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date());

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const employerId = params.id;
  const page = Math.min(500, Math.max(1, Math.trunc(Number(url.searchParams.get('pagina'))) || 1));
  const [employer, log, { accountManagers }] = await Promise.all([
    locals.api(readEmployer, { params: { employerId } }),
    locals.api(listContactMoments, {
      params: { employerId },
      query: { offset: (page - 1) * CONTACTS, limit: CONTACTS },
    }),
    locals.api(listAccountManagers, {}),
  ]).catch(pageProblem);
  return {
    employer,
    sector: sectorLabel(employer.sector),
    sectors: SECTORS.map(({ code, label }) => ({ value: code, label })),
    contactMoments: log.contactMoments,
    page,
    pages: Math.ceil(log.total / CONTACTS),
    accountManagers: accountManagers.map(({ accountId, name, employers }) => ({ accountId, name, employers })),
    done: DONE.find((one) => one === url.searchParams.get('gedaan')) ?? null,
    today: today(),
    key: newKey(),
  };
};

/** Day as typed ('23-11-2026') → as sent ('2026-11-23'); anything else goes as it is and is refused with a sentence. */
const day = (text: string): string =>
  text
    .trim()
    .replace(
      /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/,
      (_, d: string, m: string, y: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
    );

/** One form of this page: its fields, the call, and what the page says when it went well. */
const action =
  (
    name: string,
    fields: readonly string[],
    call: (event: RequestEvent, form: FormData) => Promise<unknown>,
    done: string,
  ) =>
  async (event: RequestEvent) => {
    const form = await event.request.formData();
    try {
      await call(event, form);
    } catch (problem) {
      const values: Record<string, string> = Object.fromEntries(fields.map((field) => [field, textOf(form, field)]));
      return formProblem<Record<string, string>>(problem, { ...values, form: name });
    }
    redirect(303, `/werkgevers-beheer/${event.params.id}?gedaan=${done}`);
  };

const idOf = (event: RequestEvent) => ({ employerId: event.params.id });
const versionOf = (form: FormData) => Number(textOf(form, 'version')) || 0;

const DETAILS = ['name', 'sector', 'pc4', 'place', 'website'] as const;
const INVITEE = ['name', 'jobTitle', 'email', 'phone'] as const;
const CONTACT = ['date', 'subject', 'kind', 'agreement', 'contactPerson', 'note'] as const;

const take = <N extends string>(form: FormData, names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)])) as Record<N, string>;

export const actions: Actions = {
  verify: action(
    'check',
    ['accountManagerId'],
    (event, form) => {
      const accountManagerId = textOf(form, 'accountManagerId');
      return event.locals.api(verifyEmployer, {
        params: idOf(event),
        body: accountManagerId === '' ? {} : { accountManagerId },
        idempotencyKey: keyFor(form, 'verify'),
      });
    },
    'verified',
  ),

  reject: action(
    'reject',
    ['reason'],
    (event, form) =>
      event.locals.api(rejectEmployer, {
        params: idOf(event),
        body: { reason: textOf(form, 'reason') },
        idempotencyKey: keyFor(form, 'reject'),
      }),
    'rejected',
  ),

  suspend: action(
    'suspend',
    ['reason'],
    (event, form) =>
      event.locals.api(suspendEmployer, {
        params: idOf(event),
        body: { reason: textOf(form, 'reason') },
        idempotencyKey: keyFor(form, 'suspend'),
      }),
    'suspended',
  ),

  lift: action(
    'lift',
    [],
    (event, form) => event.locals.api(liftSuspension, { params: idOf(event), idempotencyKey: keyFor(form, 'lift') }),
    'lifted',
  ),

  change: action(
    'change',
    DETAILS,
    (event, form) =>
      event.locals.api(changeEmployer, {
        params: idOf(event),
        body: take(form, DETAILS),
        ifMatch: versionOf(form),
        idempotencyKey: keyFor(form, 'change'),
      }),
    'saved',
  ),

  assign: action(
    'assign',
    ['accountManagerId'],
    (event, form) =>
      event.locals.api(assignAccountManager, {
        params: idOf(event),
        body: { accountManagerId: textOf(form, 'accountManagerId') },
        ifMatch: versionOf(form),
        idempotencyKey: keyFor(form, 'assign'),
      }),
    'saved',
  ),

  invite: action(
    'invite',
    [...INVITEE, 'manager'],
    (event, form) =>
      event.locals.api(inviteMember, {
        params: idOf(event),
        body: { ...take(form, INVITEE), manager: textOf(form, 'manager') === 'ja' },
        idempotencyKey: keyFor(form, 'invite'),
      }),
    'invited',
  ),

  contact: action(
    'contact',
    CONTACT,
    (event, form) => {
      const body = take(form, CONTACT);
      return event.locals.api(addContactMoment, {
        params: idOf(event),
        // The closed lists are checked by the API, which answers with a sentence per field.
        body: { ...body, date: day(body.date) } as never,
        idempotencyKey: keyFor(form, 'contact'),
      });
    },
    'noted',
  ),
};
