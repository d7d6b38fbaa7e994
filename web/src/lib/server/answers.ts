import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/client.ts';
import type { FormState } from '#lib/forms.ts';

/**
 * For load functions: an answer of the API that is not the hoped-for one becomes the page that explains it, with the
 * number under which it stands in the log.
 */
export async function orPage<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (problem) {
    if (problem instanceof ApiProblem) error(problem.status, problem.detail, { id: problem.traceId });
    throw problem;
  }
}

/**
 * For form actions: what the API refused goes back to the form, all problems at once, with what the person typed in
 * `values` (never a password). `rename` gives the field of the form for a name in the request where the two differ.
 * Anything else than an answer of the API is thrown on.
 */
export function refuse(
  problem: unknown,
  values: Record<string, string>,
  rename: Readonly<Record<string, string>> = {},
): ActionFailure<FormState> {
  if (!(problem instanceof ApiProblem)) throw problem;
  const errors = problem.errors.map(({ pointer, detail }) => {
    const name = pointer.split('/')[2] ?? '';
    const field = rename[name] ?? name;
    return field === '' ? { message: detail } : { field, message: detail };
  });
  return fail(problem.status, { errors: errors.length > 0 ? errors : [{ message: problem.detail }], values });
}

/** The text of one field of a form; empty when it is not there or is a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A path inside this site to go back to, or null: an address of another site is never followed. */
export function ownPath(path: string | null): string | null {
  return path !== null && /^\/(?![/\\])/.test(path) && !path.includes('\\') ? path : null;
}
