import { changeProfilePart, type Profile, readProfile } from '#contract/candidates.ts';
import type { ProfileChange, ProfilePart } from '#contract/profile.ts';
import { type Api, ApiProblem } from '#lib/api/client.ts';
import { formProblem } from './problems.ts';
import { partOf } from './profile-form.ts';

const ATTEMPTS = 5;

/**
 * Saves the answer to one question. When another question was answered meanwhile, by somebody else or in another
 * window, the answer is saved on top of that; only when this very answer changed is it left to the person to choose.
 */
export async function editPart(
  api: Api,
  input: {
    personId: string;
    part: ProfilePart;
    version: number;
    /** The answer as it was when the form was made (`partOf`). */
    was: string;
    change: Record<string, unknown>;
    acceptWarnings?: boolean;
  },
): Promise<Profile> {
  const { personId, part } = input;
  let { version } = input;
  for (let attempt = 1; ; attempt++) {
    try {
      return await api(changeProfilePart, {
        params: { personId, part },
        body: { ...(input.change as ProfileChange), acceptWarnings: input.acceptWarnings ?? false },
        ifMatch: version,
      });
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status !== 412 || attempt === ATTEMPTS) throw problem;
      const current = await api(readProfile, { params: { personId } });
      if (partOf(part, current.content) !== input.was) throw problem;
      ({ version } = current);
    }
  }
}

/** Like `formProblem`, with the errors of list items and parts at the field that is on the page. */
export const partProblem = <V extends Record<string, unknown>>(problem: unknown, values: V) => {
  const failure = formProblem(problem, values);
  const fields: Record<string, string> = {};
  for (const [name, sentence] of Object.entries(failure.data.errors.fields))
    fields[name.replace(/\.\d+(\..*)?$/, '')] ??= sentence;
  failure.data.errors.fields = fields;
  return failure;
};
