import { fail, redirect } from '@sveltejs/kit';
import { readPerson, readProfile, replaceProfile } from '#contract/candidates.ts';
import { PROFILE_PARTS, type ProfileContent, profileParts } from '#contract/profile.ts';
import { type Choice, type FoundChoice, findTerms, readLists } from '#contract/taxonomy.ts';
import { dutchToday } from '#lib/i18n/format.ts';
import { partProblem } from '#lib/server/edit-part.ts';
import { pageProblem, textOf } from '#lib/server/problems.ts';
import { changeFrom } from '#lib/server/profile-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

const TERM_PARTS = ['wishes', 'experience', 'talents'] as const;
const kindOf = (part: (typeof TERM_PARTS)[number]) => (part === 'talents' ? 'talent' : 'occupation');

export const load: PageServerLoad = async ({ locals, params }) => {
  const personId = params.id;
  const [person, profile, lists] = await Promise.all([
    locals.api(readPerson, { params: { personId } }).catch(pageProblem),
    locals.api(readProfile, { params: { personId } }).catch(pageProblem),
    locals.api(readLists, {}),
  ]);
  return {
    personId,
    name: `${person.firstName} ${person.lastName}`,
    version: profile.version,
    content: profile.content,
    terms: profile.terms,
    updatedBy: profile.updatedBy,
    lists,
    parts: profileParts,
    today: dutchToday(),
  };
};

/** Everything on the page, as the API takes it. */
const contentFrom = (form: FormData): Record<string, unknown> =>
  Object.assign({}, ...profileParts.map((part) => changeFrom(part, form, dutchToday()))) as Record<string, unknown>;

/** Labels of what was ticked, so that a page that comes back shows words and not codes. */
const ticked = (form: FormData): Choice[] =>
  form.getAll('label').flatMap((pair) => {
    const [code = '', ...label] = String(pair).split('|');
    return code === '' ? [] : [{ code, label: label.join('|') }];
  });

export const actions: Actions = {
  /** Looks for words, and keeps everything that was typed. Nothing is saved. */
  find: async ({ locals, request }) => {
    const form = await request.formData();
    const asked = Object.fromEntries(TERM_PARTS.map((part) => [part, textOf(form, `find.${part}`).trim()])) as Record<
      (typeof TERM_PARTS)[number],
      string
    >;
    const found = Object.fromEntries(
      await Promise.all(
        TERM_PARTS.map(async (part) => [
          part,
          asked[part] === ''
            ? []
            : (await locals.api(findTerms, { query: { kind: kindOf(part), text: asked[part].slice(0, 80), limit: 8 } }))
                .terms,
        ]),
      ),
    ) as Record<(typeof TERM_PARTS)[number], FoundChoice[]>;
    return { values: contentFrom(form), labels: ticked(form), asked, found };
  },
  save: async ({ locals, params, request }) => {
    const form = await request.formData();
    const values = contentFrom(form);
    try {
      await locals.api(replaceProfile, {
        params: { personId: params.id },
        body: { ...(values as ProfileContent), acceptWarnings: textOf(form, 'acceptWarnings') === 'yes' },
        ifMatch: Number(textOf(form, 'version')) || 1,
      });
    } catch (problem) {
      const failure = partProblem(problem, values);
      // The fields of occupations and talents have the name of their question on the page.
      const { fields } = failure.data.errors;
      for (const part of TERM_PARTS) {
        const sentence = fields[PROFILE_PARTS[part][0]];
        if (sentence !== undefined) fields[part] = sentence;
      }
      return fail(failure.status, { values, labels: ticked(form), errors: failure.data.errors });
    }
    redirect(303, `/mensen/${params.id}?bewaard=profiel`);
  },
};
