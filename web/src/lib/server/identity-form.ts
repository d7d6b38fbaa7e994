import { textOf } from './problems.ts';
import { dayOf } from './profile-form.ts';

/** What was typed about who somebody is, and the same as the API takes it. */
export const identityFrom = (form: FormData) => {
  const values = {
    firstName: textOf(form, 'firstName'),
    lastName: textOf(form, 'lastName'),
    birthDate: textOf(form, 'birthDate').trim(),
    email: textOf(form, 'email').trim(),
    phone: textOf(form, 'phone').trim(),
    clientNumber: textOf(form, 'clientNumber'),
  };
  return { values, body: { ...values, birthDate: values.birthDate === '' ? '' : dayOf(values.birthDate) } };
};
