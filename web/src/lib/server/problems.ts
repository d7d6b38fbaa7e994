import { error, fail } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/client.ts';

/** Errors of a form: a sentence per field, and one for the whole when no field is to blame. */
export interface FormErrors {
  /** Field name (`hoursMin`, `travel.km`) → sentence. */
  fields: Record<string, string>;
  /** Sentence above the form. */
  message: string;
  code: string;
}

/** What a form gets back: what was typed, and what is wrong with it. Never passwords or files. */
export const formProblem = (problem: unknown, values: Record<string, unknown>) => {
  if (!(problem instanceof ApiProblem)) throw problem;
  if (problem.status >= 500)
    return fail(problem.status, {
      values,
      errors: { fields: {}, message: problem.detail, code: problem.code } satisfies FormErrors,
    });
  const fields: Record<string, string> = {};
  for (const { pointer, detail } of problem.errors) {
    const name = pointer.split('/').slice(2).join('.');
    fields[name] ??= detail;
  }
  return fail(problem.status, {
    values,
    errors: {
      fields,
      message: problem.errors.length === 0 ? problem.detail : '',
      code: problem.code,
    } satisfies FormErrors,
  });
};

/** In `load`: what cannot be shown becomes the error page with its own helpful text. */
export const pageProblem = (problem: unknown): never => {
  if (problem instanceof ApiProblem)
    error(problem.status === 401 ? 403 : problem.status, { message: problem.detail, id: problem.traceId });
  throw problem;
};

/** A fresh key for a form: sending it twice does it once. */
export const newKey = (): string => crypto.randomUUID();
