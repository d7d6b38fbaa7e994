import { fail, redirect } from '@sveltejs/kit';
import { lookUpPerson, takeAccess } from '#contract/candidates.ts';
import { formProblem, textOf } from '#lib/server/problems.ts';
import { dayOf } from '#lib/server/profile-form.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
  find: async ({ locals, request }) => {
    const form = await request.formData();
    const values = {
      clientNumber: textOf(form, 'clientNumber'),
      lastName: textOf(form, 'lastName'),
      birthDate: textOf(form, 'birthDate').trim(),
      reason: '',
    };
    try {
      const birthDate = values.birthDate === '' ? '' : dayOf(values.birthDate);
      const { clientNumber, lastName } = values;
      const { people } = await locals.api(lookUpPerson, { body: { clientNumber, lastName, birthDate } });
      return { values, people };
    } catch (problem) {
      return formProblem(problem, values);
    }
  },
  take: async ({ locals, request }) => {
    const form = await request.formData();
    const personId = textOf(form, 'personId');
    const reason = textOf(form, 'reason');
    const manager = textOf(form, 'manager');
    try {
      await locals.api(takeAccess, { params: { personId }, body: { reason } });
    } catch (problem) {
      const people = [
        { personId, caseManager: manager === '' ? null : { accountId: '', name: manager }, inReach: false },
      ];
      const failure = formProblem(problem, { clientNumber: '', lastName: '', birthDate: '', reason });
      return fail(failure.status, { ...failure.data, people });
    }
    redirect(303, `/mensen/${personId}`);
  },
};
