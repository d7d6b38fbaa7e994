import { redirect } from '@sveltejs/kit';
import { createPerson, findLookalikes } from '#contract/candidates.ts';
import { ApiProblem } from '#lib/api/client.ts';
import { identityFrom } from '#lib/server/identity-form.ts';
import { formProblem, newKey, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => ({ idempotencyKey: newKey() });

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const { values, body } = identityFrom(form);
    let personId: string;
    try {
      ({ personId } = await locals.api(createPerson, {
        body: { ...body, notADuplicate: textOf(form, 'notADuplicate') === 'yes' },
        idempotencyKey: textOf(form, 'idempotencyKey'),
      }));
    } catch (problem) {
      const failure = formProblem(problem, {
        ...values,
        alike: [] as { personId: string; name: string; birthDate: string }[],
      });
      if (problem instanceof ApiProblem && problem.code === 'people.looks-like') {
        const { firstName, lastName, birthDate, clientNumber } = body;
        const found = await locals.api(findLookalikes, { body: { firstName, lastName, birthDate, clientNumber } });
        failure.data.values.alike = found.people.map(({ personId: id, name, birthDate: day }) => ({
          personId: id,
          name,
          birthDate: day,
        }));
      }
      return failure;
    }
    redirect(303, `/mensen/${personId}?nieuw=ja`);
  },
};
