/** A form that was sent after the session had ended: where it goes to, and what was typed. Never a password or a code. */
export interface LostForm {
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
}

/** What is wrong with a form that came back: a sentence per field, and one for the whole when no field is to blame. */
export interface FormErrors {
  /** Field name (`hoursMin`, `travel.km`) → sentence. The name is the id of the field too. */
  fields: Record<string, string>;
  /** Sentence above the form. */
  message: string;
  code: string;
}

/** The same as a list, for the summary above the form: fields in the order of the API, the sentence for the whole last. */
export function problemsOf(errors: FormErrors | undefined): { field?: string; message: string }[] {
  if (!errors) return [];
  const list: { field?: string; message: string }[] = Object.entries(errors.fields).map(([field, message]) => ({
    field,
    message,
  }));
  return errors.message === '' ? list : [...list, { message: errors.message }];
}
