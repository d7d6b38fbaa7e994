import { redirect } from '@sveltejs/kit';
import { closeVacancy, copyVacancy, readVacancy } from '#contract/vacancies.ts';
import type { Api } from '#lib/api/client.ts';
import { vacancies } from '#lib/i18n/nl/vacancies.ts';
import { dayOf } from './profile-form.ts';
import { vacancyLists } from './vacancy-form.ts';
import { formProblem, keyFor, newKey, pageProblem, textOf } from './problems.ts';

type Done = keyof typeof vacancies.page.done;

/** One vacancy with the words that its codes stand for. */
export const vacancyPage = async (api: Api, vacancyId: string, url: URL) => {
  const vacancy = await api(readVacancy, { params: { vacancyId } }).catch(pageProblem);
  const lists = await vacancyLists(api);
  const asked = url.searchParams.get('gedaan');
  const done = asked !== null && asked in vacancies.page.done ? (asked as Done) : null;
  return { vacancy, lists, done, key: newKey() };
};

/** Does one act and comes back to the page with what was done, or with what is in the way. */
export const actOn = async (act: () => Promise<unknown>, next: string, values: Record<string, string>) => {
  try {
    await act();
  } catch (problem) {
    return formProblem(problem, values);
  }
  redirect(303, next);
};

/** What every act on a vacancy sends along. */
export const callOf = (form: FormData, vacancyId: string, act: string) => ({
  params: { vacancyId },
  ifMatch: Number(textOf(form, 'version')) || 0,
  idempotencyKey: keyFor(form, act),
});

export const closeFrom = (api: Api, form: FormData, vacancyId: string, base: string) => {
  const reason = textOf(form, 'reason');
  return actOn(
    () => api(closeVacancy, { ...callOf(form, vacancyId, 'close'), body: { reason: reason as 'other' } }),
    `${base}/${vacancyId}?gedaan=gesloten`,
    { act: 'close', reason },
  );
};

export const copyFrom = async (api: Api, form: FormData, vacancyId: string, base: string) => {
  const closingDate = textOf(form, 'closingDate');
  let made;
  try {
    made = await api(copyVacancy, {
      params: { vacancyId },
      body: { closingDate: dayOf(closingDate) },
      idempotencyKey: keyFor(form, 'copy'),
    });
  } catch (problem) {
    return formProblem(problem, { closingDate });
  }
  redirect(303, `${base}/${made.id}`);
};
