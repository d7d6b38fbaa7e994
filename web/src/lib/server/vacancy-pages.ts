import { fail, redirect } from '@sveltejs/kit';
import {
  changeVacancy,
  createVacancy,
  listVacancies,
  readVacancy,
  VacancySort,
  vacancyStates,
} from '#contract/vacancies.ts';
import { type Api, ApiProblem } from '#lib/api/client.ts';
import type { FormErrors } from '#lib/forms.ts';
import { vacancies as t } from '#lib/i18n/nl/vacancies.ts';
import { sectorLabel } from '#lib/sectors.ts';
import { allPages, csv } from './csv.ts';
import { formMistake, formProblem, keyFor, newKey, pageProblem, textOf } from './problems.ts';
import {
  bodyOf,
  emptyForm,
  findMeant,
  type FoundTerms,
  formOf,
  readForm,
  type VacancyForm,
  vacancyLists,
} from './vacancy-form.ts';

const PER_PAGE = 20;
const NOTHING: FoundTerms = { occupations: null, talents: null };

const filterOf = (query: URLSearchParams) => ({
  text: (query.get('tekst') ?? '').trim().slice(0, 80),
  state: vacancyStates.find((one) => one === query.get('stand')) ?? null,
  scope: query.get('van') === 'regio' ? ('region' as const) : ('own' as const),
  sort: VacancySort.safeParse(query.get('sorteer')).data ?? ('updated' as const),
});

const pageOf = (api: Api, filter: ReturnType<typeof filterOf>, offset: number, limit: number) => {
  const { state, ...rest } = filter;
  return api(listVacancies, { query: { offset, limit, ...rest, ...(state ? { state } : {}) } }).catch(pageProblem);
};

/** The page of a list of vacancies, from its address; what is not understood is left out. */
export const vacancyList = async (api: Api, url: URL) => {
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get('pagina'))) || 1);
  const filter = filterOf(url.searchParams);
  const answer = await pageOf(api, filter, (page - 1) * PER_PAGE, PER_PAGE);
  return { ...answer, filter, page, pages: Math.ceil(answer.total / PER_PAGE) };
};

/** The same list as a spreadsheet, all pages of it. */
export const vacancyExport = async (api: Api, url: URL, staff: boolean): Promise<Response> => {
  const filter = filterOf(url.searchParams);
  const rows = await allPages(async (offset, limit) => {
    const { total, vacancies } = await pageOf(api, filter, offset, limit);
    return { total, rows: vacancies };
  });
  const { columns } = t.list;
  return csv('vacatures', [
    [
      columns.title,
      ...(staff ? [columns.employer] : []),
      t.page.sector,
      t.form.place,
      t.form.hoursMin,
      t.form.hoursMax,
      ...t.list.counts,
      columns.closing,
      columns.state,
    ],
    ...rows.map((row) => [
      row.title,
      ...(staff ? [row.employer.name] : []),
      sectorLabel(row.sector),
      row.place,
      row.hoursMin,
      row.hoursMax,
      row.headcount,
      row.filled,
      row.closingDate,
      t.states[row.state],
    ]),
  ]);
};

export const newVacancyPage = async (api: Api) => ({
  vacancy: { form: emptyForm(), found: NOTHING },
  lists: await vacancyLists(api),
  key: newKey(),
});

export const editVacancyPage = async (api: Api, vacancyId: string) => {
  const vacancy = await api(readVacancy, { params: { vacancyId } }).catch(pageProblem);
  return {
    vacancy: { form: formOf(vacancy), found: NOTHING },
    lists: await vacancyLists(api),
    version: vacancy.version,
    title: vacancy.title,
    state: vacancy.state,
    key: newKey(),
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
      const made = await createOne(api, form, employerId, textOf(data, 'idempotencyKey'));
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
        idempotencyKey: keyFor(data, 'change'),
      });
      return `${base}/${vacancyId}?gedaan=bewaard`;
    },
    async () => (await api(readVacancy, { params: { vacancyId } })).version,
  );
