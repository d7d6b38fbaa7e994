/** One thing that is wrong with a form; `field` is the name of the field, and its id. */
export interface FormProblem {
  field?: string;
  message: string;
}

/** What a form action hands back when it is refused: every problem at once, and what the person typed. */
export interface FormState {
  errors: FormProblem[];
  values: Record<string, string>;
}

/** The sentence at one field: the first problem that names it. */
export function errorOf(form: FormState | null | undefined, field: string): string | undefined {
  return form?.errors.find((problem) => problem.field === field)?.message;
}
