import { fail, redirect } from '@sveltejs/kit';
import { readLists } from '#contract/taxonomy.ts';
import { changeVacancy, createVacancy, listVacancies, readVacancy, vacancyStates } from '#contract/vacancies.ts';
import { type Api, ApiProblem } from '#lib/api/client.ts';
import type { FormErrors } from '#lib/forms.ts';
import { vacancies as t } from '#lib/i18n/nl/vacancies.ts';
import { formMistake, formProblem, newKey, pageProblem, textOf } from './problems.ts';
import { bodyOf, emptyForm, findMeant, type FoundTerms, formOf, readForm, type VacancyForm } from './vacancy-form.ts';

const PER_PAGE = 20;
const NOTHING: FoundTerms = { occupations: null, talents: null };

/** The page of a list of vacancies, from its address. */
export const vacancyList = async (api: Api, url: URL) => {
  const page = Math.max(1, Number(url.searchParams.get('pagina')) || 1);
  const state = vacancyStates.find((one) => one === url.searchParams.get('stand')) ?? null;
  const scope = url.searchParams.get('van') === 'regio' ? ('region' as const) : ('own' as const);
  const answer = await api(listVacancies, {
    query: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE, scope, ...(state ? { state } : {}) },
  }).catch(pageProblem);
  return { ...answer, state, scope, page, pages: Math.ceil(answer.total / PER_PAGE) };
};

const listsFor = async (api: Api) => {
  const { levels, licences, languages, contractForms } = await api(readLists, {});
  return { levels, licences, languages, contractForms };
};

export const newVacancyPage = async (api: Api) => ({
  vacancy: { form: emptyForm(), found: NOTHING },
  lists: await listsFor(api),
  key: newKey(),
});

export const editVacancyPage = async (api: Api, vacancyId: string) => {
  const vacancy = await api(readVacancy, { params: { vacancyId } }).catch(pageProblem);
  return {
    vacancy: { form: formOf(vacancy), found: NOTHING },
    lists: await listsFor(api),
    version: vacancy.version,
    title: vacancy.title,
    state: vacancy.state,
  };
};

interface Typed extends Record<string, unknown> {
  form: VacancyForm;
  found: FoundTerms;
  /** The newest version, when somebody else changed the vacancy meanwhile. */
  version?: number;
}
type Back = { values: Typed; errors?: FormErrors };

/** Saves when asked to, or comes back with what the typed words could mean. */
const saveOrSearch = async (
  api: Api,
  data: FormData,
  save: (form: VacancyForm) => Promise<string>,
  current: () => Promise<number | undefined>,
) => {
  const form = readForm(data);
  const found = await findMeant(api, form);
  if (textOf(data, 'doe') === 'zoek') return { values: { form, found } } as Back;
  if (form.occupation === '')
    return formMistake<Typed>(
      { occupation: form.occupationText === '' ? t.form.mustChoose : t.form.chooseOccupation },
      { form, found },
    );
  let next: string;
  try {
    next = await save(form);
  } catch (problem) {
    // Somebody else was first: what was typed stays, and saving again goes on from the new version.
    if (problem instanceof ApiProblem && problem.status === 412) {
      const version = await current();
      return fail(412, {
        values: { form, found, version },
        errors: { fields: {}, message: t.form.stale, code: problem.code },
      } as Back);
    }
    return formProblem<Typed>(problem, { form, found });
  }
  redirect(303, next);
};

type Made = Awaited<ReturnType<typeof createOne>>;
const createOne = (api: Api, form: VacancyForm, employerId: string | undefined, idempotencyKey: string) =>
  api(createVacancy, {
    body: { ...bodyOf(form), ...(employerId === undefined ? {} : { employerId }) },
    idempotencyKey,
  });

/** Goes one step on with a vacancy that was just made. When that cannot be done now, the draft is kept and it is said. */
const goOn = async (further: () => Promise<unknown>, done: string): Promise<string> => {
  try {
    await further();
    return done;
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    return problem.code === 'vacancies.employer-not-verified' ? 'bewaard-eerst-controle' : 'bewaard';
  }
};

interface Creation {
  /** The list that this belongs to. */
  base: string;
  /** When an account manager writes for an employer. */
  employerId?: string;
  /** What the button beside "save as draft" does with it, and what is said then. */
  further: (made: Made) => Promise<unknown>;
  done: 'ingestuurd' | 'goedgekeurd';
}

export const createFrom = (api: Api, data: FormData, { base, employerId, further, done }: Creation) =>
  saveOrSearch(
    api,
    data,
    async (form) => {
      const made = await createOne(api, form, employerId, textOf(data, 'key'));
      const said = textOf(data, 'doe') === 'door' ? await goOn(() => further(made), done) : 'bewaard';
      return `${base}/${made.id}?gedaan=${said}`;
    },
    async () => undefined,
  );

export const changeFrom = (api: Api, data: FormData, base: string, vacancyId: string) =>
  saveOrSearch(
    api,
    data,
    async (form) => {
      await api(changeVacancy, {
        params: { vacancyId },
        body: bodyOf(form),
        ifMatch: Number(textOf(data, 'version')) || 0,
      });
      return `${base}/${vacancyId}?gedaan=bewaard`;
    },
    async () => (await api(readVacancy, { params: { vacancyId } })).version,
  );
