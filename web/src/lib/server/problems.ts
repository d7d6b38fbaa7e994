import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/client.ts';
import type { FormErrors } from '#lib/forms.ts';

/** What a form gets back: what was typed, and what is wrong with it. Never passwords or files. */
export const formProblem = <V extends Record<string, unknown>>(
  problem: unknown,
  values: V,
): ActionFailure<{ values: V; errors: FormErrors }> => {
  if (!(problem instanceof ApiProblem)) throw problem;
  const fields: Record<string, string> = {};
  if (problem.status < 500)
    for (const { pointer, detail } of problem.errors) fields[pointer.split('/').slice(2).join('.')] ??= detail;
  const message = Object.keys(fields).length === 0 ? problem.detail : '';
  return fail(problem.status, { values, errors: { fields, message, code: problem.code } });
};

/** What a form gets back when the pages themselves see what is missing, before anything is sent. */
export const formMistake = <V extends Record<string, unknown>>(
  fields: Record<string, string>,
  values: V,
): ActionFailure<{ values: V; errors: FormErrors }> =>
  fail(400, { values, errors: { fields, message: '', code: 'request.invalid' } });

/** In `load`, as `await locals.api(…).catch(pageProblem)`: what cannot be shown becomes the page that explains it. */
export const pageProblem = (problem: unknown): never => {
  if (problem instanceof ApiProblem) error(problem.status, problem.detail, { id: problem.traceId });
  throw problem;
};

/** A fresh key for a form: sending it twice does it once. */
export const newKey = (): string => crypto.randomUUID();

/** The key of one act of a page with several forms: twice the same act is once, and the other acts stay free. */
export const keyFor = (form: FormData, act: string): string => `${textOf(form, 'idempotencyKey')}.${act}`;

/** The text of one field of a form; empty when it is not there or is a file. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** A path inside this site to go back to, or null: an address of another site is never followed. */
export const ownPath = (path: string | null): string | null =>
  path !== null && /^\/(?![/\\])/.test(path) && !path.includes('\\') ? path : null;
