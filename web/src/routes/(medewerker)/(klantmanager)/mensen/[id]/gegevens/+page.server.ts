import { redirect } from '@sveltejs/kit';
import { changePerson, readPerson } from '#contract/candidates.ts';
import { identityFrom } from '#lib/server/identity-form.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import { typedDay } from '#lib/server/profile-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const person = await locals.api(readPerson, { params: { personId: params.id } }).catch(pageProblem);
  const { personId, version, firstName, lastName, birthDate, email, phone, hasClientNumber } = person;
  return {
    personId,
    version,
    clientNumberKnown: hasClientNumber,
    values: { firstName, lastName, birthDate: typedDay(birthDate), email, phone, clientNumber: '' },
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const { values, body } = identityFrom(form);
    try {
      await locals.api(changePerson, {
        params: { personId: params.id },
        body,
        ifMatch: Number(textOf(form, 'version')) || 1,
      });
    } catch (problem) {
      return formProblem(problem, values);
    }
    redirect(303, `/mensen/${params.id}?bewaard=gegevens`);
  },
};
