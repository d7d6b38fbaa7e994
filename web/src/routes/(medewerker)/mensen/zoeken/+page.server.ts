import { searchProfiles } from '#contract/candidate-search.ts';
import { readLists } from '#contract/taxonomy.ts';
import { ApiProblem } from '#lib/api/client.ts';
import type { FormErrors } from '#lib/forms.ts';
import { requireRole } from '#lib/server/guard.ts';
import { formProblem, pageProblem } from '#lib/server/problems.ts';
import { dayOf } from '#lib/server/profile-form.ts';
import type { PageServerLoad } from './$types.js';

const PER_PAGE = 20;

/** A number when it is one; otherwise what was typed, so that the API says what is wrong with it. */
const numberOf = (text: string): number | null =>
  text === '' ? null : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;

/** What is asked holds nothing about a person, so it stands in the address: it can be kept and sent to a colleague. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const session = requireRole(locals.session, ['case-manager', 'account-manager'], url);
  const text = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const asked = {
    zoek: text('zoek').slice(0, 120),
    sector: text('sector'),
    niveau: text('niveau'),
    vanaf: text('vanaf'),
    tot: text('tot'),
    postcode: text('postcode'),
    km: text('km'),
    begin: text('begin'),
    taal: text('taal-spreekt'),
    papier: text('papier'),
    volgorde: text('volgorde'),
  };
  const page = Math.max(1, Number(text('pagina')) || 1);
  const one = (value: string) => (value === '' ? [] : [value]);
  const lists = await locals.api(readLists, {});
  let result = null;
  let errors: FormErrors | null = null;
  try {
    result = await locals.api(searchProfiles, {
      body: {
        text: asked.zoek,
        sectors: one(asked.sector),
        levels: one(asked.niveau) as 'basis'[],
        languages: one(asked.taal),
        licences: one(asked.papier),
        hoursMin: numberOf(asked.vanaf),
        hoursMax: numberOf(asked.tot),
        availableBy: asked.begin === '' ? null : dayOf(asked.begin),
        pc4: asked.postcode === '' ? null : asked.postcode,
        km: asked.postcode === '' ? null : (numberOf(asked.km) ?? 10),
        sort: asked.volgorde === 'distance' || asked.volgorde === 'newest' ? asked.volgorde : 'relevance',
        offset: (page - 1) * PER_PAGE,
        limit: PER_PAGE,
      },
    });
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 400) return pageProblem(problem);
    errors = formProblem(problem, {}).data.errors;
  }
  const shown = result ? result.total + result.unknownTotal : 0;
  return {
    session,
    asked,
    lists,
    result,
    errors,
    page,
    pages: Math.ceil(shown / PER_PAGE),
    filtered: Object.values(asked).some((value) => value !== ''),
  };
};
