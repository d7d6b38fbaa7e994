import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
  addNote,
  endIntroduction,
  extendTrial,
  openContact,
  planTalk,
  readIntroduction,
  recordPlacement,
  startTrial,
  takeUp,
} from '#contract/introductions.ts';
import { readLists } from '#contract/taxonomy.ts';
import { requireRole } from '#lib/server/guard.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const introduction = await locals.api(readIntroduction, { params: { introductionId: params.id } }).catch(pageProblem);
  const lists = await locals.api(readLists, {}).catch(pageProblem);
  return {
    introduction,
    contractForms: lists.contractForms.map(({ code, label }) => ({ value: code, label })),
    warning: url.searchParams.get('let') === 'minimumloon',
    /** The form that the board led to. */
    step: url.searchParams.get('stap'),
    key: newKey(),
  };
};

/** 'dd-mm-jjjj' as a day of the API; what is no such date goes on as it was typed and is refused there. */
const day = (text: string): string => {
  const parts = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text);
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text.trim();
};
/** '15,25' as cents; not a number when it is no amount. */
const cents = (text: string): number => Math.round(Number(text.replace(/[€\s]/g, '').replace(',', '.')) * 100);

type Event = RequestEvent<{ id: string }>;
type Send = (
  event: Event,
  form: FormData,
  call: { params: { introductionId: string }; ifMatch: number; idempotencyKey: string },
) => Promise<string | void>;

const step = (send: Send) => async (event: Event) => {
  const form = await event.request.formData();
  const values = Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
  let suffix: string | void;
  try {
    suffix = await send(event, form, {
      params: { introductionId: event.params.id },
      ifMatch: Number(textOf(form, 'version')),
      idempotencyKey: textOf(form, 'idempotencyKey'),
    });
  } catch (problem) {
    return formProblem(problem, values);
  }
  redirect(303, `/bord/${event.params.id}${suffix ?? ''}`);
};

export const actions: Actions = {
  takeUp: step(async ({ locals }, _form, call) => void (await locals.api(takeUp, { ...call, body: {} }))),
  openContact: step(async ({ locals }, _form, call) => void (await locals.api(openContact, { ...call, body: {} }))),
  talk: step(async ({ locals }, form, call) => {
    const body = { date: day(textOf(form, 'date')), time: textOf(form, 'time').trim(), place: textOf(form, 'place') };
    await locals.api(planTalk, { ...call, body });
  }),
  trial: step(async ({ locals }, form, call) => {
    await locals.api(startTrial, {
      ...call,
      body: { start: day(textOf(form, 'start')), end: day(textOf(form, 'end')) },
    });
  }),
  extend: step(async ({ locals }, form, call) => {
    await locals.api(extendTrial, { ...call, body: { end: day(textOf(form, 'end')) } });
  }),
  place: step(async ({ locals }, form, call) => {
    const endDate = textOf(form, 'endDate').trim();
    const { warnings } = await locals.api(recordPlacement, {
      ...call,
      body: {
        hoursPerWeek: Number(textOf(form, 'hoursPerWeek')),
        hourlyWageCents: cents(textOf(form, 'hourlyWageCents')),
        contractForm: textOf(form, 'contractForm'),
        startDate: day(textOf(form, 'startDate')),
        endDate: endDate === '' ? null : day(endDate),
      },
    });
    return warnings.length > 0 ? '?let=minimumloon' : '';
  }),
  end: step(async ({ locals }, form, call) => {
    await locals.api(endIntroduction, { ...call, body: { reason: textOf(form, 'reason') as 'other' } });
  }),
  note: step(async ({ locals }, form, { params, idempotencyKey }) => {
    await locals.api(addNote, { params, idempotencyKey, body: { text: textOf(form, 'text') } });
    return '#notities';
  }),
};
